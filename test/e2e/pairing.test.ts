// Adding a device of one's own: the code that both show, and everything that must not let a device in.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { decodeDeviceLink, encodeDeviceLink } from '../../src/keys/index.ts'
import { end, freePort, type NodeProcess, startNode, until } from '../support/cobox.ts'

const BIN = join(new URL('../..', import.meta.url).pathname, 'bin', 'cobox.js')
const PRELOAD = new URL('../support/shift-clock.js', import.meta.url).href
const MINUTE = 60_000

interface Waiting {
  open: boolean
  requests: { request: string; deviceName: string; code: string; at: number }[]
}
interface Devices {
  devices: { device: string; name: string; me: boolean; connected: boolean }[]
}

/** A command that goes on, with what it has written so far. */
interface Going {
  child: ChildProcess
  out(): string
  err(): string
  /** The exit status. */
  ended: Promise<number | null>
}

function going(t: TestContext, node: NodeProcess, ...words: string[]): Going {
  const child = spawn(process.execPath, [BIN, ...words], { env: { ...process.env, COBOX_HOME: node.home } })
  t.after(() => end(child, 'SIGKILL'))
  let [out, err] = ['', '']
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    err += chunk
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, out: () => out, err: () => err, ended }
}

/** The code that a new device shows once both have heard each other; it may have been shown before somebody looks. */
async function shownCode({ err }: Going): Promise<string> {
  await until('a code is shown', () => err().includes('\n'), 60_000)
  const { code, error } = JSON.parse(err().split('\n')[0]!) as { code?: string; error?: object }
  if (!code) throw new Error(`it ended first: ${JSON.stringify(error)}`)
  return code
}

/** The code of what it was refused with: the last line, after that of the code to compare. */
async function refusedWith(going: Going): Promise<string> {
  assert.equal(await going.ended, 1, going.out())
  return (JSON.parse(going.err().trim().split('\n').at(-1)!) as { error: { code: string } }).error.code
}

/** Anna's laptop with a space, at an address that stays, and what another node needs to find it. */
async function laptop(t: TestContext): Promise<{ old: NodeProcess; space: string; peer: string[] }> {
  const port = await freePort()
  const old = await startNode(t, {
    args: ['--listen', `127.0.0.1:${port}`, '--person-name', 'Anna', '--device-name', 'laptop'],
  })
  const { space } = await old.json<{ space: string }>('space', 'create', 'House')
  return { old, space, peer: ['--peer', `tcp://127.0.0.1:${port}`] }
}

/** A way to an address that can be interrupted. */
async function cuttable(t: TestContext, address: string) {
  const { hostname, port } = new URL(address)
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer(socket => {
    const onward = connect({ host: hostname, port: Number(port) })
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(from)
      from.on('error', () => {}).on('close', () => to.destroy())
      from.pipe(to)
    }
    if (isCut) socket.destroy()
  })
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => {
    cut()
    server.close()
  })
  return {
    address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      isCut = false
    },
  }
}

const phoneOf = (t: TestContext, peer: string[], name = 'phone') =>
  startNode(t, { args: [...peer, '--device-name', name] })
const linkOf = async (old: NodeProcess, ...options: string[]) =>
  (await old.json<{ link: string }>('device', 'pair', ...options)).link
const requestsOf = (old: NodeProcess) => old.json<Waiting>('device', 'requests')
const namesOf = async (old: NodeProcess) =>
  (await old.json<Devices>('device', 'list')).devices.map(({ name }) => name).sort()
const identityOf = async (node: NodeProcess) => (await node.json<{ identity: string }>('id', 'show')).identity

async function isFresh(node: NodeProcess, old: NodeProcess): Promise<void> {
  assert.notEqual(await identityOf(node), await identityOf(old))
  assert.deepEqual((await node.client().spaceList()).spaces, [])
}

test('a device is added: both show the same code, and it is in only when the code was confirmed', async t => {
  const { old, space, peer } = await laptop(t)
  const phone = await phoneOf(t, peer)
  await phone.client().idName({ person: 'Nobody yet' })
  const link = await linkOf(old)
  assert.deepEqual(await requestsOf(old), { open: true, requests: [] })
  const pairing = going(t, phone, 'device', 'pair', link, '--json')
  const code = await shownCode(pairing)
  assert.match(code, /^\d{3}-\d{3}$/)
  await until('it waits', async () => (await requestsOf(old)).requests.length === 1)
  const [request] = (await requestsOf(old)).requests
  assert.deepEqual([request!.deviceName, request!.code], ['phone', code])
  await isFresh(phone, old)
  assert.deepEqual(await namesOf(old), ['laptop'])

  // a person groups the digits as they like
  const { device } = await old.json<{ device: string }>('device', 'confirm', ` ${code.replace('-', ' ')}`)
  assert.equal(await pairing.ended, 0)
  const { identity } = JSON.parse(pairing.out()) as { identity: string; device: string }
  assert.deepEqual([identity, device], [await identityOf(old), phone.ready.device])
  assert.equal(await identityOf(phone), identity)
  // what it was called before would come after Anna's own name, and be hers on all her devices
  assert.equal((await phone.client().idShow()).personName, 'Anna')
  assert.doesNotMatch(await readFile(join(phone.home, 'recovery.json'), 'utf8'), /Nobody yet/)
  await until(
    'the phone may write',
    async () => (await phone.run('files', 'mkdir', space, 'from the phone')).code === 0,
  )
  await until('both are listed', async () => (await namesOf(old)).join() === 'laptop,phone')
  assert.deepEqual(await requestsOf(old), { open: false, requests: [] })
  assert.match((await old.run('device', 'list')).stdout, /laptop \(this one\) .*\n?[\s\S]*phone +connected/)
})

test('in two terminals: the old device asks, a yes lets in, and an answer of anything else does not', async t => {
  const { old, peer } = await laptop(t)
  const phone = await phoneOf(t, peer)
  for (const [answer, name] of [
    ['', 'no'],
    ['y', 'yes'],
  ]) {
    const giving = going(t, old, 'device', 'pair', '--wait')
    await until('the link is shown', () => /cobox:\/\/device\/\w+/.test(giving.out()))
    const taking = going(t, phone, 'device', 'pair', /cobox:\/\/device\/\w+/.exec(giving.out())![0])
    await until('both show a code', () => [giving, taking].every(one => /code +\d{3}-\d{3}/.test(one.err())))
    const [shown, asked] = [taking, giving].map(one => /code +(\d{3}-\d{3})/.exec(one.err())![1])
    assert.equal(shown, asked)
    assert.match(taking.err(), /this device +phone/)
    assert.match(giving.err(), /new device +phone[\s\S]*\[y\/N\] $/)
    await isFresh(phone, old)
    giving.child.stdin!.write(`${answer}\n`)
    assert.equal(await giving.ended, name === 'yes' ? 0 : 130)
    assert.equal(await taking.ended, name === 'yes' ? 0 : 1)
    assert.match(name === 'yes' ? taking.out() : taking.err(), name === 'yes' ? /Anna/ : /did not let/)
  }
  assert.equal(await identityOf(phone), await identityOf(old))
})

test('a wrong code lets nobody in, and ends the link: there is one guess', async t => {
  const { old, peer } = await laptop(t)
  const phone = await phoneOf(t, peer)
  assert.equal(await old.refusal('device', 'confirm', '123-456'), 'NOBODY_WAITS')
  const link = await linkOf(old)
  const pairing = going(t, phone, 'device', 'pair', link, '--json')
  const code = await shownCode(pairing)
  const wrong = code.startsWith('1') ? `2${code.slice(1)}` : `1${code.slice(1)}`
  await until('it waits', async () => (await requestsOf(old)).requests.length === 1)
  assert.equal(await old.refusal('device', 'confirm', wrong), 'PAIRING_CODE_WRONG')
  assert.equal(await old.refusal('device', 'confirm', code), 'NOBODY_WAITS', 'the right one comes too late')
  assert.equal(await refusedWith(pairing), 'PAIRING_DECLINED')
  assert.equal(await phone.refusal('device', 'pair', link), 'PAIRING_DECLINED')
  const other = await phoneOf(t, peer, 'other')
  assert.equal(await other.refusal('device', 'pair', link), 'INVITE_REVOKED')
  await isFresh(phone, old)
  assert.deepEqual(await namesOf(old), ['laptop'])
})

test('who caught the link shows another code, under whatever name, and is turned away when the right one is in', async t => {
  const { old, peer } = await laptop(t)
  const phone = await phoneOf(t, peer)
  const thief = await phoneOf(t, peer)
  const link = await linkOf(old)
  const catching = going(t, thief, 'device', 'pair', link, '--json')
  const theirs = await shownCode(catching)
  const pairing = going(t, phone, 'device', 'pair', link, '--json')
  const code = await shownCode(pairing)
  assert.notEqual(theirs, code)
  await until('both wait', async () => (await requestsOf(old)).requests.length === 2)
  await old.json('device', 'confirm', code)
  assert.equal(await refusedWith(catching), 'INVITE_USED')
  assert.equal(await pairing.ended, 0)
  await isFresh(thief, old)
  // the link that was used is worth nothing to them later, nor when the device that made it has started anew
  assert.equal(await thief.refusal('device', 'pair', link), 'INVITE_USED')
  await old.restart()
  assert.equal(await thief.refusal('device', 'pair', link), 'INVITE_USED')
})

test('a link that is stale, was replaced, declined or changed is refused with its own reason', async t => {
  const { old, peer } = await laptop(t)
  const phone = await phoneOf(t, peer)
  const replaced = await linkOf(old)
  const waiting = going(t, phone, 'device', 'pair', replaced, '--json')
  await shownCode(waiting)
  const declined = await linkOf(old)
  assert.equal(await refusedWith(waiting), 'PAIRING_REPLACED')
  assert.equal(await phone.refusal('device', 'pair', replaced), 'PAIRING_REPLACED')

  const pairing = going(t, phone, 'device', 'pair', declined, '--json')
  await shownCode(pairing)
  await old.json('device', 'decline')
  assert.equal(await refusedWith(pairing), 'PAIRING_DECLINED')
  assert.equal(await old.refusal('device', 'decline'), 'NOBODY_WAITS')

  const link = await linkOf(old)
  for (const text of ['', 'cobox://join/yry', link.slice(0, -1), `${link}y`, link.replace('device', 'join')])
    assert.equal(await phone.refusal('device', 'pair', text), 'INVITE_MALFORMED', text)
  // well-formed, of the right device, but its secret is made up
  const { secret, device } = decodeDeviceLink(link)
  const forged = encodeDeviceLink({ secret: Buffer.from(secret).reverse(), device })
  assert.equal(await phone.refusal('device', 'pair', forged), 'INVITE_UNKNOWN')
  assert.equal(await old.refusal('device', 'pair', link), 'IDENTITY_IN_USE')
  await isFresh(phone, old)
  await old.stop()

  // the same device, a quarter of an hour later
  const late = await startNode(t, {
    home: old.home,
    args: ['--listen', peer[1]!.replace('tcp://', '')],
    env: { NODE_OPTIONS: `--import ${PRELOAD}`, COBOX_TEST_CLOCK_SHIFT: String(16 * MINUTE) },
  })
  assert.equal(await phone.refusal('device', 'pair', link), 'INVITE_EXPIRED')
  assert.equal(await late.refusal('device', 'confirm', '123-456'), 'NOBODY_WAITS')
  await isFresh(phone, late)
})

test('either device may go away in the middle: the new one goes on waiting, and its code stays', async t => {
  const { old, peer } = await laptop(t)
  const wire = await cuttable(t, peer[1]!)
  const phone = await phoneOf(t, ['--peer', wire.address])
  const link = await linkOf(old)
  await old.kill()
  const given = going(t, phone, 'device', 'pair', link)
  await until('nobody is there', () => given.err().includes('Waiting for the device'))
  given.child.kill('SIGINT')
  assert.equal(await given.ended, 130)

  const pairing = going(t, phone, 'device', 'pair', link, '--json')
  await old.restart()
  const code = await shownCode(pairing)
  await until('it waits', async () => (await requestsOf(old)).requests.length === 1)
  await old.kill()
  await old.restart()
  assert.equal((await requestsOf(old)).requests[0]?.code, code, 'the old device remembers who asked')

  // it is let in while nothing reaches it, and the old device dies: it asks again and is answered
  wire.cut()
  await old.json('device', 'confirm', code)
  await old.kill()
  await old.restart()
  assert.equal(pairing.child.exitCode, null, 'it still waits')
  wire.mend()
  assert.equal(await pairing.ended, 0, pairing.err())
  assert.equal(await identityOf(phone), await identityOf(old))
  assert.deepEqual(pairing.err(), `{"code":"${code}"}\n`, 'it was one code all the time')
})

test('a new device that is told to stop is not waited for any more, and can try again', async t => {
  const { old, peer } = await laptop(t)
  const phone = await phoneOf(t, peer)
  const link = await linkOf(old)
  const first = going(t, phone, 'device', 'pair', link, '--json')
  const before = await shownCode(first)
  await until('it waits', async () => (await requestsOf(old)).requests.length === 1)
  first.child.kill('SIGINT')
  assert.equal(await first.ended, 130)
  await until('it does not', async () => (await requestsOf(old)).requests.length === 0)
  const second = going(t, phone, 'device', 'pair', link, '--json')
  const code = await shownCode(second)
  assert.notEqual(code, before, 'another try has another code')
  await until('it waits', async () => (await requestsOf(old)).requests.length === 1)
  await old.json('device', 'confirm', code)
  assert.equal(await second.ended, 0)
})

test('a device in no space yet is listed all the same; once it was revoked it gets no space, connected or not', async t => {
  const old = await startNode(t, { args: ['--device-name', 'laptop'] })
  const [phone, tablet] = await Promise.all(
    ['phone', 'tablet'].map(name => phoneOf(t, ['--peer', old.ready.tcp], name)),
  )
  for (const node of [phone!, tablet!]) await node.json('device', 'pair', await linkOf(old, '--no-compare'))
  assert.deepEqual(await namesOf(old), ['laptop', 'phone', 'tablet'])
  assert.deepEqual(await namesOf(phone!), ['laptop', 'phone'])
  assert.deepEqual(await old.json('device', 'rename', 'phone', 'lost phone'), { spaces: 0 })
  assert.match((await old.run('device', 'revoke', 'laptop')).stderr, /“laptop”/)
  assert.deepEqual(await old.json('device', 'revoke', 'lost phone'), { spaces: 0 })
  assert.deepEqual(await namesOf(old), ['laptop', 'tablet'])

  const { space } = await old.json<{ space: string }>('space', 'create', 'House')
  await until(
    'the tablet may write',
    async () => (await tablet!.run('files', 'mkdir', space, 'by tablet')).code === 0,
  )
  const spacesOf = async (node: NodeProcess) => (await node.client().spaceList()).spaces.map(one => one.space)
  assert.deepEqual(await spacesOf(tablet!), [space])
  assert.deepEqual(await spacesOf(phone!), [])
  await Promise.all([old.restart('--listen', new URL(old.ready.tcp).host), phone!.stop()])
  await phone!.restart('--peer', old.ready.tcp)
  assert.equal(await phone!.refusal('device', 'pair', await linkOf(old)), 'DEVICE_REVOKED')
  assert.deepEqual(await spacesOf(phone!), [])
  assert.deepEqual(await namesOf(old), ['laptop', 'tablet'])
})
