// A stolen laptop: with a passphrase, its data folder alone gives nothing; without, the node starts and asks nothing.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { end, type NodeProcess, runCobox, spawnUp, startNode, tempFolder, until } from '../support/cobox.ts'

const PHRASE = 'correct horse battery staple'
const UP = ['up', '--json', '--port', '0', '--no-lan', '--no-internet']
const BIN = new URL('../../bin/cobox.js', import.meta.url).pathname
/** Nobody’s keyring. */
const env = { PATH: '' }

interface Check {
  check: string
  state: string
  message: string
}

async function keysCheck(home: string): Promise<Check> {
  const { stdout } = await runCobox(home, ['doctor', '--json'], env)
  return (JSON.parse(stdout) as { checks: Check[] }).checks.find(({ check }) => check === 'keys')!
}

/** All secrets of a data folder in the clear, in hex and base64 and as bytes, by what they are. */
async function secretsOf(home: string): Promise<Map<string, Buffer[]>> {
  const keys = JSON.parse(await readFile(join(home, 'keys.json'), 'utf8'))
  const texts: Record<string, string> = {
    rendezvous: keys.rendezvous,
    device: keys.device.secretKey.slice(0, 64),
  }
  for (const space of await readdir(join(home, 'spaces'))) {
    const record = JSON.parse(await readFile(join(home, 'spaces', space, 'space.json'), 'utf8'))
    for (const { number, encryptionKey, writerSeed, blobsSeed } of record.generations)
      for (const [name, hex] of Object.entries({ encryptionKey, writerSeed, blobsSeed }))
        if (hex) texts[`${name} ${number}`] = hex as string
  }
  const secrets = new Map<string, Buffer[]>([['words', [Buffer.from(keys.words)]]])
  for (const [name, hex] of Object.entries(texts)) {
    const bytes = Buffer.from(hex, 'hex')
    secrets.set(name, [bytes, Buffer.from(hex), Buffer.from(bytes.toString('base64').slice(0, -4))])
  }
  for (const name of await readdir(join(home, 'joining'))) {
    const { link, seeds } = JSON.parse(await readFile(join(home, 'joining', name), 'utf8'))
    secrets.set('link', [Buffer.from(link)])
    secrets.set('joining', [Buffer.from(seeds.writerSeed)])
  }
  return secrets
}

/** Which secrets stand in which files; stores are looked through too. */
async function found(home: string, secrets: Map<string, Buffer[]>): Promise<Set<string>> {
  const there = new Set<string>()
  for (const entry of await readdir(home, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    for (const [name, forms] of secrets) if (forms.some(form => bytes.includes(form))) there.add(name)
  }
  return there
}

/** `cobox …` with the passphrase on a file descriptor. */
function upByDescriptor(home: string, passphrase: string) {
  const child = spawn(process.execPath, [BIN, ...UP, '--passphrase-fd', '3'], {
    env: { ...process.env, ...env, COBOX_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  ;(child.stdio[3] as NodeJS.WritableStream).end(`${passphrase}\n`)
  let out = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', chunk => (out += chunk))
  return {
    child,
    out: () => out,
    gone: new Promise<number>(resolve => child.once('exit', code => resolve(code ?? 1))),
  }
}

async function files(node: Pick<NodeProcess, 'home'>, space: string): Promise<string[]> {
  const { stdout } = await runCobox(node.home, ['files', 'list', space, '--json'])
  return (JSON.parse(stdout) as { entries: { name: string }[] }).entries.map(({ name }) => name)
}

test('a stolen data folder gives nothing without the passphrase, and everything with it', {
  timeout: 240_000,
}, async t => {
  const a = await startNode(t, { env })
  const { home } = a
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  await a.json('files', 'mkdir', space, 'minutes')
  // from here on the device's own key signs; and somebody waits to be let in elsewhere
  await a.json('space', 'rotate', space)
  const b = await startNode(t, { env })
  const { space: other } = await b.json<{ space: string }>('space', 'create', 'Other')
  const { invite } = await b.json<{ invite: string }>('invite', 'create', other)
  await a.refusal('join', invite, '--timeout', '1')
  assert.match((await keysCheck(home)).message, /in the clear/)
  const secrets = await secretsOf(home)
  assert.ok(secrets.size >= 9, [...secrets.keys()].join())
  assert.deepEqual(
    [...(await found(home, secrets))].sort(),
    [...secrets.keys()].sort(),
    'they can be found at all',
  )

  const set = await runCobox(home, ['id', 'passphrase', 'set', '--json'], env, `${PHRASE}\n`)
  assert.equal(set.code, 0, set.stderr)
  await a.json('files', 'mkdir', space, 'while it is sealed')
  assert.match((await keysCheck(home)).message, /sealed.*set since the start/)
  assert.deepEqual([...(await found(home, secrets))], [])
  assert.equal(await a.refusal('id', 'passphrase', 'set'), 'PASSPHRASE_SET')
  await a.stop()
  assert.deepEqual([...(await found(home, secrets))], [])
  assert.match((await keysCheck(home)).message, /sealed under a passphrase$/)

  // what the node logs and answers does not hold it either
  assert.doesNotMatch(await readFile(join(home, 'cobox.log'), 'utf8'), /correct horse/)

  const locked = await runCobox(home, UP, env)
  assert.equal(locked.code, 1)
  assert.equal(JSON.parse(locked.stderr).error.code, 'LOCKED')
  const wrong = upByDescriptor(home, 'correct horse battery stapler')
  assert.equal(await wrong.gone, 1)
  assert.match(wrong.out(), /PASSPHRASE_WRONG/)
  assert.doesNotMatch(wrong.out(), /stapler/)

  const opened = upByDescriptor(home, PHRASE)
  t.after(() => end(opened.child, 'SIGKILL'))
  await until('it is ready', () => opened.out().includes('"url"'))
  assert.deepEqual((await files(a, space)).sort(), ['minutes', 'while it is sealed'])
  assert.match((await keysCheck(home)).message, /file descriptor/)
  await end(opened.child, 'SIGTERM')

  const file = join(await tempFolder(t), 'passphrase')
  await writeFile(file, PHRASE, { mode: 0o600 })
  await chmod(file, 0o644)
  const refused = await runCobox(home, UP, { ...env, COBOX_PASSPHRASE_FILE: file })
  assert.equal(JSON.parse(refused.stderr).error.code, 'PASSPHRASE_SOURCE')
  await chmod(file, 0o600)
  const { child } = await spawnUp(home, UP, { ...env, COBOX_PASSPHRASE_FILE: file })
  t.after(() => end(child, 'SIGKILL'))
  assert.match((await keysCheck(home)).message, /from a file/)
  assert.equal((await a.json<{ wordsConfirmed: boolean }>('id', 'show')).wordsConfirmed, false)
  await a.json('files', 'mkdir', space, 'after')

  const badly = await runCobox(home, ['id', 'passphrase', 'remove', '--json'], env, 'something else')
  assert.equal(JSON.parse(badly.stderr).error.code, 'PASSPHRASE_WRONG')
  const removed = await runCobox(home, ['id', 'passphrase', 'remove', '--json'], env, PHRASE)
  assert.equal(removed.code, 0, removed.stderr)
  await end(child, 'SIGTERM')
  const again = await spawnUp(home, UP, env)
  t.after(() => end(again.child, 'SIGKILL'))
  assert.equal((await files(a, space)).length, 3)
})

test('a node that is killed while its passphrase changes starts with the old or the new one, and has lost nothing', {
  timeout: 240_000,
}, async t => {
  const home = await tempFolder(t)
  const first = await spawnUp(home, UP, env)
  t.after(() => end(first.child, 'SIGKILL'))
  const spaces: string[] = []
  for (let i = 0; i < 8; i++) {
    const { stdout } = await runCobox(home, ['space', 'create', `House ${i}`, '--json'], env)
    spaces.push((JSON.parse(stdout) as { space: string }).space)
  }
  const { identity } = JSON.parse((await runCobox(home, ['id', 'show', '--json'], env)).stdout)
  const setting = runCobox(home, ['id', 'passphrase', 'set', '--json'], env, PHRASE)
  await until('the first file is sealed', async () =>
    (await readFile(join(home, 'keys.json'), 'utf8')).includes('sealed'),
  )
  await end(first.child, 'SIGKILL')
  await setting

  const opened = upByDescriptor(home, PHRASE)
  t.after(() => end(opened.child, 'SIGKILL'))
  await until('it is ready', () => opened.out().includes('"url"'))
  assert.equal(JSON.parse((await runCobox(home, ['id', 'show', '--json'], env)).stdout).identity, identity)
  const { stdout } = await runCobox(home, ['space', 'list', '--json'], env)
  const listed = (JSON.parse(stdout) as { spaces: { space: string }[] }).spaces.map(({ space }) => space)
  assert.deepEqual(listed.sort(), spaces.sort())
  assert.match((await keysCheck(home)).message, /sealed under a passphrase, which/)
})
