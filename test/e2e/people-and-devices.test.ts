// A person's devices: the words, pairing, and spaces that appear on a new device by themselves.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { end, runCobox, spawnUp, startNode, tempFolder, twoInASpace, until } from '../support/cobox.ts'

interface Shown {
  identity: string
  device: string
  wordsConfirmed: boolean
}
interface Members {
  members: { name: string; role: string; devices: { name: string }[] }[]
}

test('the words are shown once, confirmed by repeating them, and restore the person on another device', {
  timeout: 120_000,
}, async t => {
  const a = await startNode(t)
  const { words } = await a.json<{ words: string }>('id', 'words')
  assert.equal(words.split(' ').length, 24)
  assert.equal(await a.refusal('id', 'words'), 'WORDS_SHOWN')
  assert.equal((await a.json<{ words: string }>('id', 'words', '--again')).words, words)

  const wrong = words.split(' ').reverse().join(' ')
  const refused = await runCobox(a.home, ['id', 'confirm', '--json'], {}, wrong)
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /WORDS_DIFFER|BAD_WORDS/)
  assert.equal(
    (await runCobox(a.home, ['id', 'confirm', '--json'], {}, `  ${words.toUpperCase()}\n`)).code,
    0,
  )
  assert.equal((await a.json<Shown>('id', 'show')).wordsConfirmed, true)

  const { space } = await a.json<{ space: string }>('space', 'create', 'Mine')
  const file = join(await tempFolder(t), 'note.txt')
  await writeFile(file, 'to be found again')
  await a.json('files', 'put', space, file, 'note.txt')

  const b = await startNode(t, { args: ['--peer', a.ready.tcp, '--device-name', 'second'] })
  const restored = await runCobox(b.home, ['id', 'restore', '--json'], {}, words)
  assert.equal(restored.code, 0, restored.stderr)
  assert.equal((await b.json<Shown>('id', 'show')).identity, (await a.json<Shown>('id', 'show')).identity)
  await until(
    'the space appears on the second device',
    async () => (await b.run('files', 'stat', space, 'note.txt', '--json')).code === 0,
  )
  await b.json('space', 'sync', space, '--wait')
  const out = join(await tempFolder(t), 'out.txt')
  assert.equal((await b.run('files', 'get', space, 'note.txt', out)).code, 0)
  const { members } = await a.json<Members>('member', 'list', space)
  assert.deepEqual(
    members.map(({ devices }) => devices.length),
    [2],
    'one person with two devices',
  )
  await until(
    'the second device may write',
    async () => (await b.run('files', 'mkdir', space, 'from the second', '--json')).code === 0,
  )

  assert.equal(
    (await runCobox(b.home, ['id', 'restore', '--json'], {}, words)).code,
    1,
    'an identity in use is not replaced',
  )
})

test('a second device is added by a pairing link, and is in every space at once', {
  timeout: 120_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const phone = await startNode(t, { args: ['--peer', a.ready.tcp, '--device-name', 'phone'] })
  const { link } = await a.json<{ link: string }>('device', 'pair', '--no-compare')
  const { identity } = await phone.json<{ identity: string }>('device', 'pair', link)
  assert.equal(identity, (await a.json<Shown>('id', 'show')).identity)
  await until(
    'the phone can write',
    async () => (await phone.run('files', 'mkdir', space, 'from the phone', '--json')).code === 0,
  )
  await until(
    'the others see it',
    async () => (await b.run('files', 'stat', space, 'from the phone', '--json')).code === 0,
  )
  assert.equal(await phone.refusal('id', 'words'), 'NO_WORDS')
  const other = await startNode(t, { args: ['--peer', a.ready.tcp] })
  assert.equal(
    await other.refusal('device', 'pair', `${link.slice(0, -1)}${link.endsWith('y') ? 'b' : 'y'}`),
    'INVITE_MALFORMED',
  )
})

test('a space is renamed, archived, brought back, left and forgotten', { timeout: 120_000 }, async t => {
  const { a, b, space } = await twoInASpace(t)
  await a.json('space', 'rename', space, 'Our house')
  await until(
    'the new name arrives',
    async () => (await b.json<{ name: string }>('space', 'status', space)).name === 'Our house',
  )
  assert.equal(await b.refusal('space', 'rename', space, 'Mine'), 'NOT_ALLOWED')

  await a.json('space', 'archive', space)
  await until(
    'b knows',
    async () => (await b.json<{ state: string }>('space', 'status', space)).state === 'archived',
  )
  assert.equal(await b.refusal('files', 'mkdir', space, 'x'), 'SPACE_ARCHIVED')
  await a.json('space', 'unarchive', space)
  await until(
    'b may write again',
    async () => (await b.run('files', 'mkdir', space, 'x', '--json')).code === 0,
  )

  assert.equal(await a.refusal('space', 'leave', space), 'LAST_COORDINATOR')
  assert.equal(await b.refusal('space', 'forget', space), 'SPACE_NOT_LEFT')
  await b.json('space', 'leave', space)
  assert.equal(await b.refusal('files', 'mkdir', space, 'y'), 'SPACE_LEFT')
  assert.equal(
    (await b.json<{ entries: unknown[] }>('files', 'list', space)).entries.length,
    1,
    'what is here stays readable',
  )
  await until(
    'a sees that b left',
    async () => (await a.json<Members>('member', 'list', space)).members.length === 1,
  )
  await b.json('space', 'forget', space)
  assert.equal(await b.refusal('space', 'status', space), 'NO_SPACE')
})

test('a node ends within five seconds of SIGTERM, while it moves files too', {
  timeout: 120_000,
}, async t => {
  const home = await tempFolder(t)
  const { child } = await spawnUp(home, ['up', '--json', '--port', '0', '--no-lan', '--no-internet'])
  t.after(() => end(child, 'SIGKILL'))
  const { stdout } = await runCobox(home, ['space', 'create', 'House', '--json'])
  const importing = spawn(
    process.execPath,
    [
      join(new URL('../..', import.meta.url).pathname, 'bin', 'cobox.js'),
      'files',
      'import',
      JSON.parse(stdout).space,
      join(new URL('../..', import.meta.url).pathname, 'node_modules'),
    ],
    { env: { ...process.env, COBOX_HOME: home }, stdio: 'ignore' },
  )
  t.after(() => end(importing, 'SIGKILL'))
  await until('the import has begun', async () => {
    const { jobs } = JSON.parse((await runCobox(home, ['job', 'list', '--json'])).stdout) as {
      jobs: { files: number }[]
    }
    return (jobs[0]?.files ?? 0) > 0
  })
  const started = Date.now()
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  assert.equal(await gone, 0)
  assert.ok(Date.now() - started < 5000)
})
