// An offer's link says what a host has offered, or nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import crypto from 'hypercore-crypto'
import { deviceOf, newSigner, vouchedBy } from '../../test/support/signers.ts'
import { decodeCode, encodeCode } from '../keys/index.ts'
import { toHex } from '../lib/bytes.ts'
import { DAY, newAgreementId } from './agreement.ts'
import { decodeOffer, encodeOffer, type Offer } from './offer.ts'
import { type Signed, signText } from './signed.ts'

const [host, stranger] = await Promise.all([newSigner(), newSigner()])
const PREFIX = 'cobox://host/'

const offerWith = (changes: Partial<Offer> = {}): Offer => ({
  format: 1,
  offer: newAgreementId(),
  agreement: newAgreementId(),
  host: { device: deviceOf(host), identity: host.identity, coop: 'Die Eiche eG' },
  secret: toHex(crypto.randomBytes(32)),
  quotaBytes: 50e9,
  until: null,
  noticeDays: 14,
  words: 'Two loaves a month.',
  inReturnFor: null,
  expires: Date.UTC(2026, 0, 1),
  addresses: ['tcp://192.168.1.20:49737'],
  ...changes,
})

const refused = (link: string, code = 'OFFER_MALFORMED') => assert.throws(() => decodeOffer(link), { code })
const pack = (signed: unknown) => encodeCode(PREFIX, deflateRawSync(JSON.stringify(signed)))
const unpack = (link: string): Signed => JSON.parse(inflateRawSync(decodeCode(PREFIX, link)!).toString())

test('an offer comes out of its link as it went in, also when a mail program broke its lines', () => {
  for (const offer of [
    offerWith(),
    offerWith({ until: Date.UTC(2027, 0, 1), inReturnFor: newAgreementId(), noticeDays: 0, words: '' }),
    offerWith({ addresses: Array.from({ length: 16 }, (_, i) => `tcp://[fe80::${i}]:1`) }),
  ]) {
    const link = encodeOffer(offer, host)
    assert.ok(link.startsWith(PREFIX))
    assert.deepEqual(decodeOffer(link), offer)
    assert.deepEqual(decodeOffer(` ${link.replace(/.{60}/g, '$&\r\n')}\n`), offer)
  }
})

test('a link that was damaged or cut short, or is another one, is no offer', () => {
  const link = encodeOffer(offerWith(), host)
  for (const at of [PREFIX.length, PREFIX.length + 40, link.length - 1]) {
    const letter = link[at] === 'y' ? 'b' : 'y'
    refused(link.slice(0, at) + letter + link.slice(at + 1))
  }
  for (const text of [
    '',
    PREFIX,
    link.slice(0, -1),
    link.slice(0, 60),
    link.slice(PREFIX.length),
    `${link}y`,
  ])
    refused(text)
  refused(link.replace('host', 'recover'))
})

test('a link with the right sum that holds no offer is refused', () => {
  for (const bytes of ['', 'no', 'null', '[]', '7', '{}', '{"text":"{}"}', '{"text":7}']) {
    refused(encodeCode(PREFIX, Buffer.from(bytes)))
    refused(encodeCode(PREFIX, deflateRawSync(bytes)))
  }
})

test('an offer that was altered, or signed by another than it names, is refused', () => {
  const signed = unpack(encodeOffer(offerWith(), host))
  assert.deepEqual(decodeOffer(pack(signed)).words, 'Two loaves a month.')
  refused(pack({ ...signed, text: signed.text.replace('50000000000', '90000000000') }))
  refused(encodeOffer(offerWith(), stranger))
  refused(encodeOffer(offerWith(), vouchedBy(host)))
  refused(pack({ ...signed, by: signText('offer', signed.text, stranger) }))
  refused(pack({ ...signed, by: { ...signed.by, proof: stranger.proof } }))
  refused(pack({ ...signed, by: signText('agreement host', signed.text, host) }))
  refused(pack({ text: signed.text }))
})

test('a link that would unpack to a GiB is refused, and is not unpacked', () => {
  const bomb = deflateRawSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 })
  const before = process.memoryUsage().arrayBuffers
  refused(encodeCode(PREFIX, bomb))
  assert.ok(process.memoryUsage().arrayBuffers - before < 50 * 1024 * 1024)
})

test('an offer that says too much, or what it may not, is refused', () => {
  const bad: Record<string, unknown>[] = [
    { format: 2 },
    { format: undefined },
    { offer: 'one' },
    { agreement: '../..' },
    { host: null },
    { host: { ...offerWith().host, device: 'ab' } },
    { host: { ...offerWith().host, coop: undefined } },
    { host: { ...offerWith().host, coop: 'E'.repeat(101) } },
    { secret: 'secret' },
    { words: null },
    { words: 'w'.repeat(4001) },
    { expires: '2027' },
    { expires: 1.5 },
    { until: 'soon' },
    { until: -1 },
    { until: undefined },
    { noticeDays: -1 },
    { noticeDays: 1000 },
    { noticeDays: undefined },
    { inReturnFor: 'love' },
    { inReturnFor: undefined },
    { addresses: undefined },
    { addresses: Array.from({ length: 17 }, () => 'tcp://127.0.0.1:1') },
    { addresses: [7] },
    { addresses: [`tcp://${'a'.repeat(300)}`] },
    { more: 'm'.repeat(16_000) },
  ]
  for (const changes of bad) refused(encodeOffer({ ...offerWith(), ...changes } as Offer, host))
})

test('an offer of a quota that nobody could keep is refused as that', () => {
  for (const quotaBytes of [0, -1, 1024, 2 ** 53, Number.NaN, '50GB' as never])
    refused(encodeOffer(offerWith({ quotaBytes }), host), 'BAD_QUOTA')
})

test('an offer that has expired is read: whether it still holds is for the host to say', () => {
  const expires = Date.now() - DAY
  assert.equal(decodeOffer(encodeOffer(offerWith({ expires }), host)).expires, expires)
})
