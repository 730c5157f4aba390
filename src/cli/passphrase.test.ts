// Tests of how a passphrase gets in: typed without being shown, from files that are private, and never as an argument.
import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { type CoboxError, toCoboxError } from '../errors/index.ts'
import { testIo, type TestIo } from '../../test/support/cli-io.ts'
import { testNode } from '../../test/support/cli-node.ts'
import { storePassphrase } from './keyring.ts'
import { main } from './main.ts'
import { attempts, type UnlockOptions } from './unlock.ts'

const PHRASE = 'correct horse battery'

/** A terminal on which these keys are hit; `raw` holds whether it was switched to show none, and back. */
function terminal(keys: string, env: TestIo['env'] = {}): TestIo & { raw: boolean[] } {
  const io = testIo({ env, columns: 80 })
  const raw: boolean[] = []
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) })
  stdin.write(keys)
  return Object.assign(io, { stdin, raw })
}

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'cobox-passphrase-'))
  t.after(() => rm(made, { recursive: true }))
  return made
}

/** Stands for the program of the platform: keeps what it is given in a file, and writes down its arguments. */
async function fakeKeyring(t: TestContext): Promise<{ env: TestIo['env']; kept: string; calls: string }> {
  const bin = await folder(t)
  const [kept, calls] = [join(bin, 'kept'), join(bin, 'calls')]
  const script = `#!/bin/sh
echo "$@" >> ${calls}
case "$1" in
  store) cat > ${kept} ;;
  lookup) cat ${kept} 2>/dev/null ;;
  clear) rm ${kept} ;;
esac`
  await writeFile(join(bin, 'secret-tool'), script, { mode: 0o755 })
  return { env: { PATH: `${bin}:${process.env['PATH']}` }, kept, calls }
}

async function all(io: TestIo, options: UnlockOptions = {}, home = '/home/x'): Promise<[string, string][]> {
  const found: [string, string][] = []
  for await (const { by, passphrase } of attempts(io, home, options)) found.push([by, String(passphrase)])
  return found
}

async function refusal(work: Promise<unknown>): Promise<CoboxError> {
  return work.then(() => assert.fail('it was not refused'), toCoboxError)
}

test('a passphrase is set: typed twice, not shown, and sent in the body alone', async t => {
  const { home, requests } = await testNode(t, () => ({ json: { short: false } }))
  const io = terminal(`${PHRASE.slice(0, -1)}xé\u007f\u007fy\r\r${PHRASE}\r`, { COBOX_HOME: home })
  assert.equal(await main(['id', 'passphrase', 'set'], io), 0, io.err())
  assert.equal(requests[0]!.path, '/api/identity/passphrase')
  assert.deepEqual(JSON.parse(requests[0]!.body), { passphrase: PHRASE })
  assert.deepEqual(io.raw, [true, false])
  assert.doesNotMatch(io.out() + io.err(), /correct|horse|battery/)
})

test('two that differ are refused before anything is sent; Ctrl-C ends the asking', async t => {
  const { home, requests } = await testNode(t, () => ({ json: {} }))
  const io = terminal(`${PHRASE}\rcorrect hose battery\r`, { COBOX_HOME: home })
  assert.equal(await main(['id', 'passphrase', 'set', '--json'], io), 1)
  assert.match(io.err(), /PASSPHRASE_UNFIT/)
  assert.doesNotMatch(io.out() + io.err(), /horse|hose/)
  const stopped = terminal('corr\u0003', { COBOX_HOME: home })
  assert.equal(await main(['id', 'passphrase', 'set'], stopped), 130)
  assert.deepEqual(stopped.raw, [true, false])
  assert.deepEqual(requests, [])
})

test('without a terminal the lines of standard input are taken, as many as are needed', async t => {
  const { home, requests } = await testNode(t, () => ({ json: { short: true } }))
  const env = { COBOX_HOME: home, PATH: '' }
  const io = testIo({ env, stdin: `${PHRASE}\nshort\n` })
  assert.equal(await main(['id', 'passphrase', 'change'], io), 0, io.err())
  assert.deepEqual(JSON.parse(requests[0]!.body), { current: PHRASE, passphrase: 'short' })
  assert.match(io.err(), /fewer than 12 characters/)
  for (const stdin of ['', PHRASE, `${PHRASE}\na\nb\n`]) {
    const wrong = testIo({ env, stdin })
    assert.equal(await main(['id', 'passphrase', 'change'], wrong), 2)
    assert.doesNotMatch(wrong.err(), /horse/)
  }
  assert.equal(requests.length, 1)
})

test('no passphrase is taken as an argument', async t => {
  const { home } = await testNode(t, () => ({ json: {} }))
  for (const words of [
    ['set', PHRASE],
    ['change', PHRASE, 'other'],
    ['remove', PHRASE],
  ])
    assert.equal(await main(['id', 'passphrase', ...words], testIo({ env: { COBOX_HOME: home } })), 2)
})

test('on a terminal it is asked for three times, and Ctrl-C ends that', async () => {
  const io = terminal('one\rtwo\rthree\rfour\r', { PATH: '' })
  assert.deepEqual(await all(io), [
    ['prompt', 'one'],
    ['prompt', 'two'],
    ['prompt', 'three'],
  ])
  assert.equal(io.err().match(/That is not the passphrase/g)?.length, 2)
  await assert.rejects(all(terminal('one\rtw\u0003', { PATH: '' })), { code: 'CANCELLED' })
  assert.deepEqual(await all(testIo({ env: { PATH: '' } })), [], 'nobody is asked where nobody sits')
})

test('a file is read when it is the user’s own and private, and nothing else is tried', async t => {
  const file = join(await folder(t), 'passphrase')
  await writeFile(file, `${PHRASE}\n`, { mode: 0o600 })
  const given: [UnlockOptions, TestIo['env']][] = [
    [{ passphraseFile: file }, {}],
    [{}, { COBOX_PASSPHRASE_FILE: file }],
    [{ passphraseFile: file }, { COBOX_PASSPHRASE_FD: '77' }],
  ]
  for (const [options, env] of given)
    assert.deepEqual(await all(terminal('typed\r', env), options), [['file', `${PHRASE}\n`]])
  for (const mode of [0o640, 0o604, 0o610, 0o602]) {
    await chmod(file, mode)
    const { code, message } = await refusal(all(testIo(), { passphraseFile: file }))
    assert.equal(code, 'PASSPHRASE_SOURCE')
    assert.match(message, new RegExp(`mode ${mode.toString(8)}`))
  }
  await mkdir(join(file, '..', 'folder'), { mode: 0o700 })
  for (const passphraseFile of [join(file, '..', 'folder'), join(file, '..', 'none'), '/dev/null'])
    assert.equal((await refusal(all(testIo(), { passphraseFile }))).code, 'PASSPHRASE_SOURCE')
})

test('a descriptor that is not open, or none, is refused', async () => {
  assert.equal((await refusal(all(testIo(), { passphraseFd: 987 }))).code, 'PASSPHRASE_SOURCE')
  for (const COBOX_PASSPHRASE_FD of ['x', '-1', '2', '1.5'])
    assert.equal((await refusal(all(testIo({ env: { COBOX_PASSPHRASE_FD } })))).code, 'USAGE')
  for (const fd of ['x', '1'])
    assert.equal(
      await main(['up', '--passphrase-fd', fd], testIo({ env: { COBOX_HOME: '/nonexistent' } })),
      2,
    )
})

test('the keyring is given the passphrase on its standard input, is asked before a terminal is, and forgets', async t => {
  const { env, kept, calls } = await fakeKeyring(t)
  const { home, requests } = await testNode(t, ({ path }) =>
    path.endsWith('change') ? { json: { short: false } } : { json: { done: true } },
  )
  const at = { ...env, COBOX_HOME: home }
  assert.equal(await main(['id', 'passphrase', 'keyring'], testIo({ env: at, stdin: PHRASE })), 0)
  assert.equal(requests[0]!.path, '/api/identity/passphrase/check')
  assert.equal(await readFile(kept, 'utf8'), PHRASE)
  assert.deepEqual((await all(terminal('typed\ra\rb\r', env), {}, home)).slice(0, 2), [
    ['keyring', PHRASE],
    ['prompt', 'typed'],
  ])
  assert.equal(
    await main(['id', 'passphrase', 'change'], testIo({ env: at, stdin: `${PHRASE}\nnew one\n` })),
    0,
  )
  assert.equal(await readFile(kept, 'utf8'), 'new one', 'it follows a change')
  assert.equal(await main(['id', 'passphrase', 'remove'], testIo({ env: at, stdin: 'new one' })), 0)
  assert.deepEqual(await all(testIo({ env }), {}, home), [])
  assert.doesNotMatch(await readFile(calls, 'utf8'), /horse|new one/)
})

test('without a keyring it is said so; macOS asks by itself, since its program takes secrets as arguments only', async t => {
  const { home } = await testNode(t, () => ({ json: { done: true } }))
  const io = testIo({ env: { COBOX_HOME: home, PATH: '' }, stdin: PHRASE })
  assert.equal(await main(['id', 'passphrase', 'keyring', '--json'], io), 1)
  assert.match(io.err(), /KEYRING_FAILED/)
  assert.doesNotMatch(io.err(), /horse/)
  const { code, message } = await refusal(
    storePassphrase(testIo({ env: { PATH: '' } }), home, PHRASE, 'darwin'),
  )
  assert.equal(code, 'KEYRING_FAILED')
  assert.match(message, /security add-generic-password .* -w\.$/)
  assert.doesNotMatch(message, /horse/)
})
