import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import {
  type CodeParts,
  commitmentTo,
  DEVICE_LINK_PREFIX,
  decodeDeviceLink,
  encodeDeviceLink,
  isSameCode,
  pairingCode,
} from './pairing.ts'

const random = () => crypto.randomBytes(32)
const parts = (): CodeParts => ({
  secret: random(),
  oldDevice: random(),
  newDevice: random(),
  oldNonce: random(),
  newNonce: random(),
})

test('a link says what was put in, and one with any character changed, missing or added is refused', () => {
  const said = { secret: random(), device: random() }
  const link = encodeDeviceLink(said)
  assert.deepEqual(decodeDeviceLink(` ${link}\n`), said)
  const letters = 'ybndrfg8ejkmcpqxot1uwisza345h769'
  const changed = Array.from({ length: link.length - DEVICE_LINK_PREFIX.length }, (_, i) => {
    const at = DEVICE_LINK_PREFIX.length + i
    const other = letters[(letters.indexOf(link[at]!) + 1 + (i % 31)) % 32]
    return link.slice(0, at) + other + link.slice(at + 1)
  })
  for (const wrong of [...changed, link.slice(0, -1), `${link}y`, link.slice(1), '', DEVICE_LINK_PREFIX])
    assert.throws(() => decodeDeviceLink(wrong), { code: 'INVITE_MALFORMED' }, wrong)
})

test('the code follows from both devices, both numbers and the secret: with any other it is another', () => {
  const ours = parts()
  const code = pairingCode(ours)
  assert.match(code, /^\d{3}-\d{3}$/)
  assert.equal(pairingCode({ ...ours }), code)
  for (const name of Object.keys(ours) as (keyof CodeParts)[]) {
    // one in a million by accident; three times would be none
    const others = [1, 2, 3].map(() => pairingCode({ ...ours, [name]: random() }))
    assert.ok(
      others.some(other => other !== code),
      name,
    )
  }
})

test('codes are spread over all of the six digits', () => {
  const first = new Set(Array.from({ length: 300 }, () => pairingCode(parts())[0]))
  assert.equal(first.size, 10)
})

test('a commitment holds for one number of one device', () => {
  const [number, device] = [random(), random()]
  assert.ok(commitmentTo(number, device).equals(commitmentTo(number, device)))
  assert.ok(!commitmentTo(number, device).equals(commitmentTo(random(), device)))
  assert.ok(!commitmentTo(number, device).equals(commitmentTo(number, random())))
})

test('a typed code may be grouped otherwise, and nothing else', () => {
  for (const same of ['482-913', '482913', ' 482 913 ', '4 8 2 9 1 3']) assert.ok(isSameCode(same, '482-913'))
  for (const other of ['', '482-914', '482-91', '0482-913', '482-913 482-913', 'abc'])
    assert.ok(!isSameCode(other, '482-913'), other)
})
