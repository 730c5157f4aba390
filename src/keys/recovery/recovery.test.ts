// Tests of recovery shares: what opens, what does not, and which share was bad.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto, { type KeyPair } from 'hypercore-crypto'
import type { CoboxError } from '../../errors/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'
import { entropyOf, Identity, verifyAttestation, wordsOf } from '../index.ts'
import { combineShares, type GivenShare } from './combine.ts'
import { openRelease, parseRelease, type Release, releaseCode, sealRelease } from './release.ts'
import { commitTo, countTestimonies, isCommitment, saltOf, testify, trusteeHash } from './replacement.ts'
import { parseRequest, requestCode, twoWords } from './request.ts'
import { checkProof, makeShares, proveShare, readShare, type Share, strengthOf } from './share.ts'

interface Party {
  owner: Identity
  trustees: { name: string; keyPair: KeyPair }[]
}

async function party(total: number): Promise<Party> {
  const trustees = Array.from({ length: total }, (_, i) => ({
    name: `trustee ${i + 1}`,
    keyPair: crypto.keyPair(),
  }))
  return { owner: await Identity.create(), trustees }
}

async function shareOut(
  { owner, trustees }: Party,
  threshold: number,
  options: { label?: string; nameOthers?: boolean } = {},
) {
  const set = await makeShares({
    payload: {
      entropy: toHex(entropyOf(owner.words)),
      label: options.label ?? 'my identity',
      instructions: 'call Ada first',
    },
    owner: { keyPair: owner.keyPair, name: 'Olga' },
    trustees: trustees.map(({ name, keyPair }) => ({ identity: toHex(keyPair.publicKey), name })),
    threshold,
    createdAt: 1,
    nameOthers: options.nameOthers ?? false,
  })
  const shares = set.shares.map(({ share }) => share)
  const proofKeys = set.shares.map(({ proofKey }) => proofKey)
  const given: GivenShare[] = shares.map((share, i) => ({ share, who: trustees[i]!.name }))
  return { ...set, proofKeys, shares, given }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: CoboxError) => error.code,
  )

test('any t shares give the identity back, and t − 1 open nothing', async () => {
  for (const [threshold, total] of [
    [1, 1],
    [1, 3],
    [2, 3],
    [3, 5],
    [5, 5],
  ] as const) {
    const all = await party(total)
    const { given, set } = await shareOut(all, threshold)
    const recovered = await combineShares(given.slice(total - threshold))
    assert.equal(recovered.words, all.owner.words)
    assert.deepEqual(
      [recovered.label, recovered.instructions, recovered.ownerName, recovered.set],
      ['my identity', 'call Ada first', 'Olga', set],
    )
    assert.equal((await combineShares([...given].reverse())).words, all.owner.words)
    if (threshold > 1) {
      assert.equal(await codeOf(combineShares(given.slice(0, threshold - 1))), 'SHARES_TOO_FEW')
      // the same one twice is one
      const twice = [...given.slice(0, threshold - 1), given[0]!]
      assert.equal(await codeOf(combineShares(twice)), 'SHARES_TOO_FEW')
    }
  }
  assert.equal(await codeOf(combineShares([])), 'SHARES_TOO_FEW')
})

test('a share that was altered by one bit is found and named, and the others still open', async () => {
  const all = await party(5)
  const { given } = await shareOut(all, 3)
  const [bad, ...good] = given as [GivenShare, ...GivenShare[]]
  const bytes = Buffer.from(bad.share.content)
  for (let at = 0; at < bytes.length; at += 37) {
    const altered = Buffer.from(bytes)
    altered[at]! ^= 1 << (at % 7)
    const share: Share = { ...bad.share, content: altered.toString() }
    const recovered = await combineShares([{ share, who: 'Ada' }, ...good])
    assert.equal(recovered.words, all.owner.words)
    assert.deepEqual(
      recovered.bad.map(({ code, details }) => [code, details['who']]),
      [['SHARE_DAMAGED', 'Ada']],
    )
    await assert.rejects(combineShares([{ share, who: 'Ada' }, ...good.slice(0, 2)]), /Ada/)
  }
})

test('a share of another set is refused by name, also one of the same owner', async () => {
  const all = await party(3)
  const [first, second] = [await shareOut(all, 2), await shareOut(all, 2)]
  assert.equal(await codeOf(combineShares([first.given[0]!, second.given[1]!])), 'SHARE_OTHER_SET')
  const recovered = await combineShares([
    first.given[0]!,
    first.given[1]!,
    { ...second.given[2]!, who: 'Cleo' },
  ])
  assert.equal(recovered.words, all.owner.words)
  assert.match(recovered.bad[0]!.message, /Cleo.*another set/)
})

test('a share tells neither the secret nor who the other trustees are, unless the owner wants that', async () => {
  const all = await party(3)
  const { shares } = await shareOut(all, 2, { label: 'x' })
  const told = shares[0]!.content
  for (const secret of [
    toHex(entropyOf(all.owner.words)),
    entropyOf(all.owner.words).toString('base64'),
    all.owner.words.split(' ').slice(0, 2).join(' '),
    'call Ada first',
    ...all.trustees.slice(1).flatMap(({ name, keyPair }) => [name, toHex(keyPair.publicKey)]),
  ])
    assert.ok(!told.includes(secret), secret)
  const known = await shareOut(all, 2, { nameOthers: true })
  assert.deepEqual(readShare(known.shares[0]!).others, ['trustee 2', 'trustee 3'])
  const size = async (label: string) =>
    readShare((await shareOut(all, 2, { label })).shares[0]!).payload.box.length
  assert.equal(await size('a'), await size('a much longer label that says a lot'))
})

async function attestedDevice(identity: Identity) {
  const device = crypto.keyPair()
  return { device, proof: await identity.attest(device.publicKey) }
}

async function releasing(share: Share, to: KeyPair, change: (release: Release) => void = () => {}) {
  const ada = await Identity.create()
  const { device, proof } = await attestedDevice(ada)
  const release: Release = {
    version: 1,
    purpose: 'loss',
    to: toHex(to.publicKey),
    from: {
      identity: toHex(ada.publicKey),
      name: 'Ada',
      device: toHex(device.publicKey),
      proof: proof.toString('base64'),
    },
    share,
  }
  change(release)
  return sealRelease(release, device)
}

test('a released share opens on the new device alone, is still what its owner signed, and tells who gave it', async () => {
  const { shares } = await shareOut(await party(2), 2)
  const [device, thief] = [crypto.keyPair(), crypto.keyPair()]
  const code = releaseCode(await releasing(shares[0]!, device))
  const opened = openRelease(device, parseRelease(code, 'the first'))
  assert.deepEqual([opened.share, opened.from.name], [shares[0], 'Ada'])
  assert.throws(() => openRelease(thief, parseRelease(code, 'the first')), { code: 'SHARE_NOT_YOURS' })
  const otherLetter = code.at(-9) === 'y' ? 'b' : 'y'
  assert.throws(() => parseRelease(`${code.slice(0, -9)}${otherLetter}${code.slice(-8)}`, 'the first'), {
    code: 'SHARE_DAMAGED',
    message: /the first/,
  })
  // whoever signs for somebody else, or passes on what was released to another device
  const eve = crypto.keyPair()
  for (const forge of [
    (release: Release) => Object.assign(release.from, { device: toHex(eve.publicKey) }),
    (release: Release) => Object.assign(release.from, { identity: toHex(eve.publicKey) }),
    (release: Release) => Object.assign(release.from, { proof: 'AAAA' }),
  ])
    await assert.rejects(
      async () => openRelease(device, await releasing(shares[0]!, device, forge)),
      (error: CoboxError) => error.code === 'SHARE_DAMAGED' && /Ada/.test(error.message),
    )
})

test('a request names the new device, and after a theft or a death the person too; whatever is altered is refused', async () => {
  const [ida, eve] = [await Identity.create(), await Identity.create()]
  const { device, proof } = await attestedDevice(ida)
  const loss = requestCode('loss', device.publicKey, null)
  assert.deepEqual(parseRequest(loss), { purpose: 'loss', device: toHex(device.publicKey), identity: null })
  assert.ok(loss.length < 85, 'short enough to be read out')
  const attested = { identity: ida.publicKey, proof }
  for (const purpose of ['theft', 'inheritance'] as const)
    assert.deepEqual(parseRequest(requestCode(purpose, device.publicKey, attested)), {
      purpose,
      device: toHex(device.publicKey),
      identity: toHex(ida.publicKey),
    })
  const claimed = requestCode('theft', device.publicKey, { identity: eve.publicKey, proof })
  assert.throws(() => parseRequest(claimed), { code: 'BAD_ATTESTATION' })
  for (const wrong of [
    '',
    'cobox://recover/',
    loss.slice(0, -1),
    `${loss}y`,
    loss.replace('recover', 'share'),
  ])
    assert.throws(() => parseRequest(wrong), { code: 'REQUEST_MALFORMED' })
  assert.match(await twoWords(loss), /^[a-z]+ [a-z]+$/)
  assert.equal(await twoWords(`${loss.slice(0, 30)}\n${loss.slice(30)}`), await twoWords(loss))
  assert.notEqual(await twoWords(loss), await twoWords(requestCode('loss', crypto.keyPair().publicKey, null)))
})

test('“do you still have it?” is answered by who holds the share, for each question anew', async () => {
  const all = await party(2)
  const { proofKeys, shares } = await shareOut(all, 2)
  const question = crypto.randomBytes(32)
  const answer = proveShare(shares[0]!, question)
  assert.ok(checkProof(proofKeys[0]!, question, answer))
  assert.ok(!checkProof(proofKeys[1]!, question, answer))
  assert.ok(!checkProof(proofKeys[0]!, crypto.randomBytes(32), answer))
})

test('thresholds that protect badly are said to', async () => {
  assert.equal(strengthOf(3, 5).strength, 'good')
  assert.equal(strengthOf(2, 3).strength, 'fair')
  assert.equal(strengthOf(1, 3).strength, 'weak')
  assert.match(strengthOf(3, 3).warnings.join(), /All of them/)
  const all = await party(2)
  assert.equal(await codeOf(shareOut(all, 3)), 'THRESHOLD_WRONG')
  assert.equal(await codeOf(shareOut(all, 0)), 'THRESHOLD_WRONG')
})

test('a new identity takes the place of a burnt one when enough of the sworn trustees say so', async () => {
  const [old, fresh] = [await Identity.create(), await Identity.create()]
  const people = await Promise.all([1, 2, 3].map(() => Identity.create()))
  const salts = people.map(() => saltOf(crypto.randomBytes(32).toString('base64')))
  const hashes = people.map((one, i) => trusteeHash(toHex(one.publicKey), salts[i]!))
  const commitment = commitTo({ set: 'aa', threshold: 2, trustees: hashes }, old.keyPair)
  assert.ok(isCommitment(commitment, toHex(old.publicKey)))
  assert.ok(!isCommitment({ ...commitment, threshold: 1 }, toHex(old.publicKey)))
  const replacement = { set: 'aa', old: toHex(old.publicKey), new: toHex(fresh.publicKey) }
  const attests = (proof: string, identity: string, device: string) =>
    verifyAttestation(Buffer.from(proof, 'base64'), { identity: fromHex(identity), device: fromHex(device) })
  const speak = async (i: number, said = replacement) => {
    const device = crypto.keyPair()
    const proof = (await people[i]!.attest(device.publicKey)).toString('base64')
    return testify(said, { identity: toHex(people[i]!.publicKey), salt: salts[i]!, device, proof })
  }
  const [one, two] = [await speak(0), await speak(1)]
  const count = (...testimonies: (typeof one)[]) =>
    countTestimonies(commitment, replacement, testimonies, attests)
  assert.equal(count(one, two), 2)
  assert.equal(count(one, await speak(0)), 1, 'one person, from two devices')
  assert.equal(count(one, { ...two, salt: salts[0]! }), 1)
  assert.equal(count(one, await speak(1, { ...replacement, new: toHex(old.publicKey) })), 1)
  const stranger = crypto.keyPair()
  assert.equal(count(one, { ...two, device: toHex(stranger.publicKey) }), 1)
})

test('words and entropy are the same secret', async () => {
  const { words } = await Identity.create()
  assert.equal(wordsOf(entropyOf(words)), words)
})
