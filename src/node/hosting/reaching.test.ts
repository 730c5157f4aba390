// How an offer is accepted over connections that come and go.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import {
  type Acceptance,
  type Accepted,
  type Agreement,
  newAgreementId,
  type Offer,
  openOffer,
  pairOffer,
} from '../../hosting/index.ts'
import { askHost } from './reaching.ts'
import { openNetwork } from '../../../test/support/network.ts'

test('[H10] a connection that ends before the answer comes is no refusal: the host is asked again', async t => {
  const keyPair = crypto.keyPair()
  const host = await openNetwork(t, { keyPair })
  const guest = await openNetwork(t, { limits: { redialMinMs: 20, redialMaxMs: 100 } })
  const device = keyPair.publicKey.toString('hex')
  const offer: Offer = {
    format: 1,
    offer: newAgreementId(),
    agreement: newAgreementId(),
    host: { device, identity: device, coop: 'Bakery' },
    secret: crypto.randomBytes(32).toString('hex'),
    quotaBytes: 2 ** 20,
    until: null,
    noticeDays: 14,
    words: '',
    inReturnFor: null,
    expires: Date.now() + 60_000,
    addresses: [host.tcp],
  }
  const agreement = { text: 'what both have signed' } as Agreement
  const heard: Acceptance[] = []
  host.on('connection', connection => {
    pairOffer(connection, offer.secret, () => {
      const channel = openOffer<Accepted, Acceptance>(connection, offer.secret, {
        onMessage: acceptance => {
          heard.push(acceptance)
          if (heard.length === 1) connection.close()
          else channel?.send({ agreement })
        },
      })
    })
  })
  const acceptance = { text: 'what is accepted' } as Acceptance
  assert.deepEqual(await askHost(guest, offer, acceptance), agreement)
  assert.deepEqual(heard, [acceptance, acceptance])
})

test('a host that is not there is looked for until the person has enough', async t => {
  const guest = await openNetwork(t)
  const offer = {
    host: { coop: 'Bakery', device: 'ab'.repeat(32) },
    secret: 'cd'.repeat(32),
    addresses: ['no address', 'tcp://127.0.0.1:1'],
  } as unknown as Offer
  const abort = new AbortController()
  const asked = askHost(guest, offer, {} as Acceptance, abort.signal)
  abort.abort(new Error('enough'))
  await assert.rejects(asked, /enough/)
})
