// What the command line says to people where it once said too little, or what was not so.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runCobox, startNode, tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { attempt } from '../support/recovery-story.ts'

test('[M13] a reader is told that they only read: as a trustee, in the status, and when they leave', {
  timeout: 120_000,
}, async t => {
  const anna = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await anna.json<{ invite: string }>('invite', 'create', space, '--role', 'reader')
  const cleo = await startNode(t, { args: ['--peer', anna.ready.tcp] })
  await cleo.json('join', invite, '--name', 'Cleo')
  const { personName } = await cleo.json<{ personName: string }>('id', 'show')
  assert.equal(personName, 'Cleo', `and not ${userInfo().username}`)
  assert.match(
    (await cleo.run('space', 'status', space)).stdout,
    /your role +reader: you can read, and not write/,
  )

  const setup = ['recovery', 'setup', '--trustee', 'Cleo', '--heir', 'Cleo', '--instructions', 'Call Ada.']
  const review = await anna.run(...setup, '--review')
  assert.match(review.stdout, /! Cleo only reads in every space that you share/)
  assert.match(review.stdout, /instructions +Call Ada\.\nheir +Cleo, after 30 days/)
  await anna.json(...setup)
  await until(
    'the share has come',
    async () => !(await cleo.run('recovery', 'held')).stdout.startsWith('You hold nothing'),
  )
  const accepted = await cleo.run('recovery', 'accept')
  assert.equal(accepted.code, 0, accepted.stderr)
  assert.doesNotMatch(accepted.stdout, /they are told/)
  assert.match(accepted.stdout, /Tell them yourself/)

  const left = await cleo.run('space', 'leave', 'House')
  assert.match(
    left.stdout,
    /^You left “House”\. What is here stays: [\d.]+ \w+; delete it with cobox space forget /,
  )
  assert.match((await cleo.run('space', 'status', space)).stdout, /your role +none: you have left/)
})

test('a second import tells what is new, and one file answers with what is wrong with it', {
  timeout: 120_000,
}, async t => {
  const node = await startNode(t)
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const folder = await tempFolder(t)
  const [one, two, three] = ['one', 'two', 'three'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await writeFile(one, 'one')
  await writeFile(two, 'two')
  const take = async () => (await node.run('files', 'import', space, folder)).stdout
  assert.match(await take(), /^Done: 2 files, [^\n]+\n$/)
  assert.equal(await take(), 'Nothing new: 2 files were there already.\n')
  await writeFile(two, 'another')
  await writeFile(three, 'three')
  assert.match(await take(), /^Done: 3 files[^\n]+\n1 new, 1 changed, 1 unchanged\.\n$/)

  const put = await node.run('files', 'put', space, one, '../x', '--json')
  const { error } = JSON.parse(put.stderr)
  assert.deepEqual([put.code, put.stdout, error.code], [1, '', 'PATH_INVALID'])
  assert.match(error.hint, /without “\.\.”/)
  const plain = await node.run('files', 'put', space, one, '../x')
  assert.deepEqual([plain.stdout, /\[PATH_INVALID\]\n$/.test(plain.stderr)], ['', true])
  assert.match((await node.run('files', 'remove', space, 'one')).stdout, /^one is in the trash/)

  await writeFile(one, 'mine')
  const got = await attempt(node, 'files', 'get', space, 'two', one)
  assert.deepEqual([got.code, await readFile(one, 'utf8')], ['TARGET_EXISTS', 'mine'])
})

test('what fits several is listed, and what is left out is wrong usage', { timeout: 60_000 }, async t => {
  const node = await startNode(t)
  const spaces = [await node.json('space', 'create', 'Twin'), await node.json('space', 'create', 'Twin')]
  const ids = spaces.map(({ space }) => String(space).slice(0, 10))
  const { code, hint } = await attempt(node, 'space', 'status', 'Twin')
  assert.equal(code, 'AMBIGUOUS')
  assert.ok(
    ids.every(id => hint.includes(id)),
    hint,
  )
  assert.equal((await node.run('space', 'policy', ids[0]!, 'folders')).code, 2)
  assert.match((await node.run('invite', 'revoke', ids[0]!, 'nosuch')).stderr, /`cobox invite list`/)
})

test('a paired device, which has no words, is not told to write them down', { timeout: 120_000 }, async t => {
  const { a } = await twoInASpace(t)
  const phone = await startNode(t, { args: ['--peer', a.ready.tcp] })
  const { link } = await a.json<{ link: string }>('device', 'pair', '--no-compare')
  await phone.json('device', 'pair', link)
  assert.doesNotMatch((await phone.run('status')).stdout, /id words/)
  assert.match((await a.run('status')).stdout, /id words/)
  const set = await runCobox(phone.home, ['id', 'passphrase', 'set'], {}, 'four red tables dance\n')
  assert.match(set.stdout, /another device of yours is the way back/)
  assert.doesNotMatch(set.stdout, /id words/)
})
