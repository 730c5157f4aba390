// Offers and agreements that are forged, altered, old, used, or absurd: each is refused by its name, and nothing comes of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeOffer, signTerms } from '../../src/hosting/index.ts'
import { encodeOffer } from '../../src/hosting/offer.ts'
import { until } from '../support/cobox.ts'
import {
  admit,
  agree,
  atGuest,
  atHost,
  createSpace,
  faultsIn,
  offer,
  startHost,
  startPerson,
  untilHeld,
} from '../support/hosting.ts'
import { accept, acceptanceOf, rawGuest, rosterOf, speak } from '../support/raw-guest.ts'

const MIB = 1024 * 1024

test('[H1] [H2] [H10] offers that are forged, altered, expired, withdrawn or used are refused, each by its name', {
  timeout: 180_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const ben = await startPerson(t, 'Ben', [anna])
  const space = await createSpace(anna)
  await admit(anna, ben, space)
  const raw = await rawGuest(t, host)
  const refusal = (node: typeof anna, of: string, link: string) =>
    node
      .client()
      .hostingAccept({ space: of, offer: link })
      .then(
        () => null,
        (error: { code: string }) => error.code,
      )

  const link = await offer(host)
  // by somebody else’s hand, and by nobody’s
  const forged = encodeOffer({ ...decodeOffer(link), quotaBytes: 2 ** 40 }, raw.signer)
  assert.equal(await refusal(anna, space, forged), 'OFFER_MALFORMED')
  for (const at of [20, 60, link.length - 3]) {
    const other = link[at] === 'x' ? 'y' : 'x'
    assert.equal(
      await refusal(anna, space, link.slice(0, at) + other + link.slice(at + 1)),
      'OFFER_MALFORMED',
    )
  }
  assert.equal(await refusal(anna, space, 'cobox://host/nonsense'), 'OFFER_MALFORMED')

  // what was offered is signed by the host, and nothing else
  for (const changes of [
    { quotaBytes: 2 ** 40 },
    { until: Date.now() + 1e12 },
    { noticeDays: 366 },
    { words: 'and cake' },
    { sequence: 2 },
    { secret: '0'.repeat(64) },
    { format: 2 },
    { from: -1 },
  ])
    assert.equal(await accept(raw, link, changes), 'BAD_AGREEMENT', JSON.stringify(changes))
  for (const quotaBytes of [0, -1, 2 ** 53, 0.5, null, '1GB'])
    assert.equal(await accept(raw, link, { quotaBytes }), 'BAD_QUOTA', String(quotaBytes))
  const decoded = decodeOffer(link)
  const good = acceptanceOf(decoded, raw.signer)
  const stranger = await rawGuest(t, host)
  const badly = {
    'signed by nobody': { ...good, guest: { ...good.guest, signature: good.guest.signature.slice(4) } },
    'signed as the host': { ...good, guest: signTerms(good.text, 'host', raw.signer) },
    'with a roster of another agreement': { ...good, roster: rosterOf('y'.repeat(26), raw.signer) },
    'with a roster that somebody else signed': {
      ...good,
      roster: rosterOf(decoded.agreement, stranger.signer),
    },
  }
  for (const [how, acceptance] of Object.entries(badly))
    assert.equal(await accept(raw, link, acceptance), 'BAD_AGREEMENT', how)
  assert.deepEqual((await host.client().hostingList()).guests, [], 'nothing has come of any of it')

  assert.equal(await refusal(ben, space, link), 'NOT_ALLOWED', 'a member is no coordinator')
  assert.equal(await refusal(host, await createSpace(host), link), 'OFFER_OWN')

  const soon = Date.now() + 1500
  const expiring = await offer(host, { expires: soon })
  await until('it has expired', () => Date.now() > soon)
  assert.equal(await refusal(anna, space, expiring), 'OFFER_EXPIRED')
  assert.equal(await accept(raw, expiring), 'OFFER_EXPIRED', 'by the host’s clock too')

  const { offer: withdrawn, id } = await host.client().hostingOffer({ quotaBytes: MIB * 10 })
  await host.client().hostingWithdraw({ offer: id })
  assert.equal(await refusal(anna, space, withdrawn), 'OFFER_WITHDRAWN')

  // after all that, the offer is good for one
  const second = await createSpace(ben)
  const both = await Promise.all([refusal(anna, space, link), refusal(ben, second, link)])
  assert.deepEqual(both.sort(), ['OFFER_USED', null])
  const winner = (await atHost(host, decoded.agreement)).people === 2 ? anna : ben
  const third = await createSpace(winner, 'Another')
  assert.equal(await refusal(winner, third, link), 'OFFER_USED', 'by the same device for another space')
  assert.equal(await accept(raw, link), 'OFFER_USED')
  assert.equal((await host.client().hostingList()).guests.length, 1)
  assert.deepEqual(await faultsIn(host), [])
})

test('[H5] [H7] absurd quotas and lengths, and papers of the past, change nothing', {
  timeout: 180_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(anna)
  const agreement = await agree(host, anna, space, { quotaBytes: 10 * MIB })
  await until('they are connected', async () => (await atGuest(anna, space, agreement)).connected)
  for (const quotaBytes of [0, -5, MIB - 1, 2 ** 53, 2 ** 51]) {
    const code = (error: { code: string }) => error.code
    const tries = [
      () => host.client().hostingOffer({ quotaBytes }),
      () => host.client().hostingChange({ agreement, quotaBytes }),
      () => anna.client().hostingChange({ agreement, quotaBytes }),
    ]
    for (const attempt of tries)
      assert.equal(await attempt().then(() => null, code), 'BAD_QUOTA', String(quotaBytes))
  }
  for (const quota of ['0', '9007199254740992'])
    assert.equal(await host.refusal('hosting', 'offer', '--quota', quota), 'BAD_QUOTA')

  // a guest’s device that lies, and repeats what was agreed before
  const raw = await rawGuest(t, host)
  const link = await offer(host, { quotaBytes: 10 * MIB })
  const decoded = decodeOffer(link)
  const first = acceptanceOf(decoded, raw.signer)
  assert.equal(await accept(raw, link, first), null)
  const liar = speak(raw, decoded.secret, { identity: raw.signer.identity, proof: raw.signer.proof })
  await until('it is let in', () => liar.heard.some(({ is }) => is === 'welcome'))
  const welcome = liar.heard.find(({ is }) => is === 'welcome') as unknown as {
    papers: { agreement: { text: string } }
  }
  const { agreement: old } = welcome.papers
  const next = JSON.stringify({ ...JSON.parse(old.text), sequence: 2, quotaBytes: 2 * MIB })
  liar.channel.send({ is: 'propose', text: next, guest: signTerms(next, 'guest', raw.signer) })
  await until('it is proposed', async () => (await atHost(host, decoded.agreement)).proposed === 2 * MIB)
  await host.client().hostingConfirm({ agreement: decoded.agreement })
  assert.equal((await atHost(host, decoded.agreement)).quotaBytes, 2 * MIB)
  const before = liar.heard.length
  liar.channel.send({ is: 'agree', agreement: old })
  liar.channel.send({ is: 'propose', text: old.text, guest: first.guest })
  const altered = JSON.stringify({ ...JSON.parse(next), sequence: 3, secret: '1'.repeat(64) })
  liar.channel.send({ is: 'propose', text: altered, guest: signTerms(altered, 'guest', raw.signer) })
  const core = (i: number) => i.toString(16).padStart(64, '0')
  const lengths = [2 ** 53 - 1, -1, 1e308, 'long', null, Number.MAX_VALUE]
  liar.channel.send({ is: 'hold', cores: lengths.map((length, i) => ({ key: core(i), length })) })
  liar.channel.send({ is: 'hold', cores: [{ key: 'zz', length: 1 }, { key: 7 }, {}] })
  liar.channel.send({
    is: 'hold',
    cores: Array.from({ length: 20_001 }, (_, i) => ({ key: core(i), length: 1 })),
  })
  await until('too many are refused', () =>
    liar.heard.slice(before).some(({ code }) => code === 'TOO_MANY_CORES'),
  )
  liar.channel.send({ is: 'ask', question: 1 })
  await until('it answers', () =>
    liar.heard.slice(before).some(({ is, ...more }) => is === 'report' && 'answers' in more),
  )
  const report = liar.heard.findLast(({ is }) => is === 'report')!.report!
  assert.deepEqual([report.missingBytes, report.usedBytes], [0, 0], 'a length is believed when it is signed')
  const kept = await atHost(host, decoded.agreement)
  assert.deepEqual([kept.quotaBytes, kept.proposed, kept.state, kept.usedBytes], [2 * MIB, null, 'active', 0])

  // the honest one is not concerned
  await untilHeld(anna, space)
  assert.equal((await atGuest(anna, space, agreement)).quotaBytes, 10 * MIB)
  assert.deepEqual(await faultsIn(host), [])
})

test('[H13] a host that keeps a space already is no second copy of it, and says so', {
  timeout: 60_000,
}, async t => {
  const [host, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(anna)
  const agreement = await agree(host, anna, space)
  const again = await offer(host)
  assert.equal(await anna.refusal('hosting', 'accept', space, again), 'HOST_TWICE')
  // for another space it is as good as ever, and for this one when the first agreement has ended
  await anna.json('hosting', 'accept', await createSpace(anna, 'Shed'), await offer(host))
  await anna.json('hosting', 'end', agreement, '--now')
  await anna.json('hosting', 'accept', space, again)
})
