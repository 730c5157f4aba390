// A host and a device of its guest on a real connection: both count the same bytes, and what one of them signs falsely is found.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import NoiseSecretStream, { type OpenedSecretStream } from '@hyperswarm/secret-stream'
import Protomux from 'protomux'
import { type Cleaner, tempFolder, until } from '../../test/support/cobox.ts'
import { deviceOf, newSigner } from '../../test/support/signers.ts'
import { newCore, newStore } from '../../test/support/stores.ts'
import { SecretFiles } from '../keys/index.ts'
import { toHex } from '../lib/bytes.ts'
import { watchTraffic } from '../store/index.ts'
import { newAgreementId, signTerms, termsText } from './agreement.ts'
import type { HostingConnection } from './channel.ts'
import { HostLink } from './host-link.ts'
import { Hosted } from './hosted.ts'
import { Ledger } from './ledger.ts'
import { type Receipt, readReceipt, type SignedReceipt, signReceipt } from './receipt.ts'
import { signRoster } from './roster.ts'
import type { Signer } from './signed.ts'

const MIB = 1024 * 1024
const AGREEMENT = newAgreementId()
const [hostSigner, guestSigner] = await Promise.all([newSigner(), newSigner()])
const DEVICE = deviceOf(guestSigner)
const NOW = Date.parse('2026-11-25T12:00:00Z')
const SAME_DAY: [number, number] = [NOW, NOW]

async function connection(t: Cleaner): Promise<[HostingConnection, HostingConnection]> {
  const end = (isInitiator: boolean, { keyPair }: Signer) =>
    new NoiseSecretStream(isInitiator, null, { keyPair })
  const [left, right] = [end(true, hostSigner), end(false, guestSigner)]
  for (const stream of [left, right]) stream.on('error', () => {})
  left.rawStream!.pipe(right.rawStream!)
  right.rawStream!.pipe(left.rawStream!)
  await Promise.all([left.opened, right.opened])
  t.after(() => {
    left.destroy()
    right.destroy()
  })
  return [left, right].map(stream => ({
    mux: Protomux.from(stream),
    stream: stream as OpenedSecretStream,
    remoteDevice: toHex(stream.remotePublicKey!),
    keep: false,
    close: () => stream.destroy(),
  })) as [HostingConnection, HostingConnection]
}

async function hostFor(t: Cleaner): Promise<Hosted> {
  const home = await tempFolder(t)
  const folder = join(home, 'hosting')
  await mkdir(folder)
  const text = termsText({
    format: 1,
    agreement: AGREEMENT,
    sequence: 1,
    offer: newAgreementId(),
    host: { device: deviceOf(hostSigner), identity: hostSigner.identity, coop: 'Mill' },
    guest: { coop: 'Bakery' },
    secret: toHex(randomBytes(32)),
    quotaBytes: 100 * MIB,
    from: NOW,
    until: null,
    noticeDays: 14,
    words: '',
    inReturnFor: null,
  })
  const agreement = {
    text,
    host: signTerms(text, 'host', hostSigner),
    guest: signTerms(text, 'guest', guestSigner),
  }
  const people = [guestSigner.identity]
  const roster = {
    format: 1 as const,
    agreement: AGREEMENT,
    basis: 1,
    people,
    coordinators: people,
    revoked: [],
  }
  const hosted = await Hosted.begin(
    {
      folder,
      secrets: await SecretFiles.open(home),
      log: { info: () => {}, warn: () => {} },
      signer: () => hostSigner,
      addresses: () => [],
      meet: () => ({ destroy: () => {} }),
      onReplicated: () => {},
      reserveBytes: 0,
      now: () => NOW,
    },
    agreement,
    signRoster(roster, guestSigner),
  )
  t.after(() => hosted.close())
  return hosted
}

/** A guest’s device that has a core of 20 blocks, which the host fetches. */
async function hosting(t: Cleaner) {
  const hosted = await hostFor(t)
  const ledger = await Ledger.open(join(await tempFolder(t), 'ledger.json'), AGREEMENT)
  t.after(() => ledger.drop())
  const own = await newStore(t)
  watchTraffic(own.store, (way, bytes, device) => {
    assert.equal(toHex(device), deviceOf(hostSigner))
    ledger.moved(DEVICE, way === 'download' ? 'served' : 'received', bytes, NOW)
  })
  const blocks = Array.from({ length: 20 }, () => randomBytes(MIB / 4))
  const core = await newCore(own, 'content', blocks)
  // a second session is told the same, and counts for nothing
  const other = own.store.get({ key: core.key })
  await other.ready()
  other.on('upload', () => {})
  t.after(() => other.close())
  const [atHost, atGuest] = await connection(t)
  const link = new HostLink(hosted.terms, atGuest, () => guestSigner)
  const receipts: SignedReceipt[] = []
  link.on('receipt', signed => receipts.push(signed))
  link.on('open', () => own.store.replicate(atGuest.stream))
  hosted.attach(atHost)
  link.open()
  await until('it is let in', () => link.opened)
  link.hold([{ key: toHex(core.key), length: core.length }])
  await until('the host has it', () => hosted.report.usedBytes > 20 * (MIB / 4))
  const give = async (changes: Partial<Receipt> = {}) => {
    const said = { ...ledger.receipt(DEVICE, NOW)!, byteSeconds: 0, ...changes }
    // what the host has said by itself before is not its answer; messages are heard in order
    await link.ask(10_000)
    const before = receipts.length
    link.giveReceipt(signReceipt(said, guestSigner))
    await until('the host has answered', () => receipts.length > before)
    return readReceipt(receipts.at(-1), AGREEMENT)!
  }
  return { hosted, ledger, link, receipts, give }
}

test('[H15] a host and a device count the same bytes, each block once, and sign them for each other', async t => {
  const { hosted, ledger, receipts, give } = await hosting(t)
  const theirs = await give()
  assert.equal(theirs.receivedBytes, 5 * MIB)
  assert.equal(ledger.receipt(DEVICE, NOW)!.receivedBytes, 5 * MIB)
  assert.deepEqual([theirs.servedBytes, theirs.device], [0, DEVICE])
  assert.equal(receipts.at(-1)!.by.device, deviceOf(hostSigner))
  assert.ok(ledger.take(receipts.at(-1)!, NOW))
  for (const one of [hosted.ledger, ledger]) {
    assert.deepEqual(one.totals(...SAME_DAY).receipts, { same: 1, differ: 0, alone: 0 })
    assert.equal(one.totals(...SAME_DAY).provenReceivedBytes, 5 * MIB)
  }
  const [guest] = hosted.guests
  assert.equal(guest!.tellReceipt(), true, 'the host may be the first to say something')
})

test('[H16] a device that signs what did not happen is shown to its host, with the difference', async t => {
  const { hosted, give } = await hosting(t)
  const theirs = await give({ receivedBytes: 500 * MIB, servedBytes: 3 })
  assert.equal(theirs.receivedBytes, 5 * MIB, 'the host says what it has counted, whatever it is told')
  const { receipts, differences, provenReceivedBytes } = hosted.ledger.totals(...SAME_DAY)
  assert.deepEqual([receipts.differ, provenReceivedBytes], [1, 0])
  assert.equal(differences[0]!.receivedBytes, 495 * MIB)
})

test('[H16] a device gives no receipts for another one, and none that another one has signed', async t => {
  const { hosted, ledger, link } = await hosting(t)
  const other = await newSigner()
  const mine = { ...ledger.receipt(DEVICE, NOW)!, byteSeconds: 0 }
  link.giveReceipt(signReceipt({ ...mine, device: deviceOf(other) }, guestSigner))
  link.giveReceipt(signReceipt(mine, other))
  link.giveReceipt({ text: 'x', by: null } as never)
  link.giveReceipt(null as never)
  // messages are heard in order
  assert.equal(await link.ask(10_000), true)
  assert.deepEqual(hosted.ledger.totals(...SAME_DAY).receipts, { same: 0, differ: 0, alone: 1 })
})
