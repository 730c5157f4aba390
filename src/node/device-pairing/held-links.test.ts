import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import crypto from 'hypercore-crypto'
import { commitmentTo, decodeDeviceLink, pairingCode, SecretFiles } from '../../keys/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'
import { tempFolder } from '../../../test/support/cobox.ts'
import { HeldLinks } from './held-links.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const old = crypto.keyPair().publicKey

/** The links of a device whose clock the test moves; `again` is the same device after a restart. */
async function links(t: TestContext) {
  const home = await tempFolder(t)
  const clock = { now: Date.UTC(2026, 10, 23) }
  const open = async () => {
    const held = new HeldLinks(new SecretFiles(home), old, () => clock.now)
    t.after(() => held.close())
    await held.open()
    return held
  }
  const held = await open()
  return { held, clock, again: open }
}

/** A device that wants in, as the link sees it. */
function newDevice(deviceName = 'phone') {
  const device = toHex(crypto.keyPair().publicKey)
  const draw = () => {
    const number = crypto.randomBytes(32)
    const commitment = toHex(commitmentTo(number, fromHex(device)))
    return { number: toHex(number), hello: { deviceName, commitment } }
  }
  return { device, draw, ...draw() }
}
type NewDevice = ReturnType<typeof newDevice>

/** Says hello and reveals; the request and the number that came back, or the refusal. */
async function ask(held: HeldLinks, { device, hello, number }: NewDevice) {
  const link = held.all().at(-1)!
  const reply = await held.hello(link, device, hello)
  if (!('answer' in reply)) return 'refusal' in reply ? reply.refusal : 'accepted'
  assert.ok(await held.reveal(link, reply.request, number))
  return { request: reply.request, nonce: reply.answer.nonce }
}

test('both sides compute the same code', async t => {
  const { held } = await links(t)
  const { link } = await held.make(true)
  const phone = newDevice()
  const answered = await ask(held, phone)
  assert.ok(typeof answered === 'object')
  const code = pairingCode({
    secret: decodeDeviceLink(link).secret,
    oldDevice: decodeDeviceLink(link).device,
    newDevice: fromHex(phone.device),
    oldNonce: fromHex(answered.nonce),
    newNonce: fromHex(phone.number),
  })
  assert.deepEqual(
    held.waiting().map(one => [one.deviceName, one.code]),
    [['phone', code]],
  )
  assert.equal((await held.confirm(code)).device, phone.device)
})

test('a link is over after a quarter of an hour, for who comes and for who waits', async t => {
  const { held, clock } = await links(t)
  const { expires } = await held.make(true)
  assert.equal(expires, clock.now + 15 * MINUTE)
  const phone = newDevice()
  await ask(held, phone)
  const { code } = held.waiting()[0]!
  clock.now = expires
  assert.equal(held.waiting().length, 1, 'to the last moment')
  const told: unknown[] = []
  held.on('decided', ({ device }, refusal) => told.push([device, refusal]))
  clock.now++
  await assert.rejects(held.confirm(code!), { code: 'NOBODY_WAITS' })
  assert.deepEqual(told, [[phone.device, 'INVITE_EXPIRED']])
  assert.equal(await ask(held, phone), 'INVITE_EXPIRED')
  assert.equal(await ask(held, newDevice()), 'INVITE_EXPIRED')
  assert.equal(held.current, null)
})

test('a link that was used answers the device that it let in, and refuses others, also after a restart', async t => {
  const { held, clock, again } = await links(t)
  await held.make(true)
  const [phone, other] = [newDevice(), newDevice()]
  await ask(held, phone)
  await held.confirm(held.waiting()[0]!.code!)
  const after = await again()
  clock.now += HOUR
  assert.equal(await ask(after, phone), 'accepted')
  assert.equal(await ask(after, { ...phone, ...phone.draw() }), 'accepted')
  assert.equal(await ask(after, other), 'INVITE_USED')
  clock.now += 24 * HOUR
  after.sweep()
  assert.deepEqual(after.all(), [], 'it is forgotten after a day')
})

test('a device that asks again with the same commitment keeps its code, also after a restart', async t => {
  const { held, again } = await links(t)
  await held.make(true)
  const phone = newDevice()
  const first = await ask(held, phone)
  const code = held.waiting()[0]!.code
  for (let i = 0; i < 10; i++) assert.deepEqual(await ask(held, phone), first)
  const after = await again()
  assert.equal(after.waiting()[0]!.code, code)
  assert.deepEqual(await ask(after, phone), first)
  assert.equal(after.waiting().length, 1)
})

test('nobody may try codes: after five tries the link is over, whichever devices they come from', async t => {
  const { held, again } = await links(t)
  await held.make(true)
  const phone = newDevice()
  await ask(held, phone)
  await ask(held, newDevice())
  // one that hears the number and goes before it reveals its own has tried too
  await held.hello(held.all()[0]!, newDevice().device, newDevice().hello)
  const after = await again()
  await ask(after, { ...phone, ...phone.draw() })
  await ask(after, newDevice())
  assert.equal(await ask(after, newDevice()), 'INVITE_REVOKED')
  assert.equal(after.current, null)
  await assert.rejects(after.confirm('123-456'), { code: 'NOBODY_WAITS' })
})

test('who reveals something else than they were committed to does not wait', async t => {
  const { held } = await links(t)
  await held.make(true)
  const { device, hello, draw } = newDevice()
  const link = held.all()[0]!
  const reply = await held.hello(link, device, hello)
  assert.ok('answer' in reply)
  assert.equal(await held.reveal(link, reply.request, draw().number), false)
  assert.equal(await held.reveal(link, 'no such request', draw().number), false)
  assert.deepEqual(held.waiting(), [])
})

test('a wrong code is the only guess: who waited is declined, and the right code comes too late', async t => {
  const { held, again } = await links(t)
  await held.make(true)
  const phone = newDevice()
  await ask(held, phone)
  const { code } = held.waiting()[0]!
  await assert.rejects(held.confirm('no code at all'), { code: 'PAIRING_CODE_WRONG' })
  const after = await again()
  await assert.rejects(after.confirm(code!), { code: 'NOBODY_WAITS' })
  assert.equal(await ask(after, phone), 'PAIRING_DECLINED')
  assert.equal(await ask(after, newDevice()), 'INVITE_REVOKED')
})

test('a link without comparing lets in the first, at once, and no other', async t => {
  const { held } = await links(t)
  await held.make(false)
  const phone = newDevice()
  const told: unknown[] = []
  held.on('decided', ({ device }, refusal) => told.push([device, refusal]))
  await ask(held, phone)
  assert.deepEqual(told, [[phone.device, null]])
  assert.equal(await ask(held, newDevice()), 'INVITE_USED')
})

test('a new link ends the one before it', async t => {
  const { held } = await links(t)
  await held.make(true)
  const phone = newDevice()
  await ask(held, phone)
  const before = held.all()[0]!
  const { code } = held.waiting()[0]!
  await held.make(true)
  assert.deepEqual(await held.hello(before, phone.device, phone.hello), { refusal: 'PAIRING_REPLACED' })
  await assert.rejects(held.confirm(code!), { code: 'NOBODY_WAITS' })
})
