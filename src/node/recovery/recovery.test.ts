// Tests of what owner and trustee make of letters: true ones, late ones, and those of somebody who lies.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import {
  bidFarewell,
  entropyOf,
  Identity,
  makeShares,
  openRelease,
  parseRelease,
  type Purpose,
  readShare,
  requestCode,
  SecretFiles,
  type Share,
  twoWords,
} from '../../keys/index.ts'
import { toHex } from '../../lib/bytes.ts'
import type { Network } from '../network/network.ts'
import { Person } from '../person.ts'
import type { Spaces } from '../spaces.ts'
import { Courier } from './courier.ts'
import type { Vault } from '../vault.ts'
import { HeldShares, type Released } from './held-shares.ts'
import { decodeMessage, encodeMessage } from './messages.ts'
import { OwnTrustees } from './own-trustees.ts'
import { Post } from './post.ts'
import { reconcile } from './reconcile.ts'
import { Recovering } from './recovering.ts'
import type { HeldShare, OwnSet } from './records.ts'
import { RecoveryStore } from './store.ts'

const QUIET = { debug() {}, info() {}, warn() {}, error() {} }
/** Nobody is connected, and no space is shared with anybody: letters wait. */
const ALONE = {
  connections: new Set(),
  on() {},
  join: () => ({ destroy() {} }),
  wake() {},
} as unknown as Network
const NO_SPACES = { all: () => [], has: () => false } as unknown as Spaces

async function device(t: TestContext, name: string) {
  const home = await mkdtemp(join(tmpdir(), 'cobox-recovery-'))
  t.after(() => rm(home, { recursive: true, force: true }))
  const secrets = new SecretFiles(home)
  const person = await Person.open(secrets, { person: name, device: name })
  const store = new RecoveryStore(secrets, reconcile)
  await store.open()
  const post = new Post(NO_SPACES, person, store, QUIET)
  t.after(() => post.close())
  const courier = new Courier(ALONE, store, () => person.device)
  const held = new HeldShares(person, store, post, courier)
  const own = new OwnTrustees(person, NO_SPACES, store, post, QUIET)
  return { home, person, store, post, held, own }
}

async function sharesOf(trustees: readonly string[], options: { createdAt?: number; heir?: string } = {}) {
  const owner = await Identity.create()
  const make = async (createdAt = options.createdAt ?? 1000): Promise<Share[]> => {
    const made = await makeShares({
      payload: { entropy: toHex(entropyOf(owner.words)), label: 'x', instructions: '' },
      owner: { keyPair: owner.keyPair, name: 'Olga' },
      trustees: trustees.map(identity => ({ identity, name: 'trustee' })),
      threshold: 1,
      createdAt,
      ...(options.heir && { heir: { identity: options.heir, name: 'Cleo', waitDays: 10 } }),
    })
    return made.shares.map(({ share }) => share)
  }
  const farewell = (first: Share, second: Share) =>
    ({
      kind: 'superseded',
      ...bidFarewell(setOf(first), setOf(second), owner.keyPair),
    }) as const
  return { owner: toHex(owner.publicKey), make, farewell }
}

const setOf = (share: Share): string => readShare(share).set
const bytesOf = (hex: string) => Buffer.from(hex, 'hex')
const codeFor = (purpose: Purpose, { device, identity, proof }: Person) =>
  requestCode(purpose, bytesOf(device), {
    identity: bytesOf(identity),
    proof: Buffer.from(proof, 'base64'),
  })

const codeOf = (work: Promise<unknown> | (() => unknown)) =>
  (typeof work === 'function' ? (async () => work())() : work).then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

test('a share counts only from its owner; what others send, or send again, changes nothing', async t => {
  const ada = await device(t, 'Ada')
  const { owner, make } = await sharesOf([ada.person.identity])
  const [share] = (await make()) as [Share]
  const eve = randomBytes(32).toString('hex')
  await ada.held.onMessage(eve, { kind: 'share', share })
  assert.deepEqual(ada.held.list(), [])
  await ada.held.onMessage(owner, { kind: 'share', share })
  const { set } = ada.held.list()[0]!
  await ada.held.accept('Olga')
  await ada.held.onMessage(owner, { kind: 'share', share })
  assert.deepEqual(
    ada.held.list().map(({ state }) => state),
    ['accepted'],
  )
  await ada.held.onMessage(eve, { kind: 'objection', set })
  assert.deepEqual(
    ada.held.list().map(({ state, objectedAt }) => [state, objectedAt]),
    [['accepted', undefined]],
  )
  const altered = { ...share, content: share.content.replace('Olga', 'Inga') }
  assert.equal(await codeOf(ada.held.onMessage(owner, { kind: 'share', share: altered })), 'SHARE_DAMAGED')
})

test('a newer set takes the place of an older one, never the other way; what was declined stays so', async t => {
  const ada = await device(t, 'Ada')
  const { owner, make } = await sharesOf([ada.person.identity])
  const [[first], [second]] = [await make(1000), await make(2000)] as [[Share], [Share]]
  const give = (share: Share) => ada.held.onMessage(owner, { kind: 'share', share })
  await give(second)
  await give(first)
  assert.deepEqual(
    ada.held.list().map(({ createdAt }) => createdAt),
    [2000],
  )
  await ada.held.decline()
  await give(second)
  assert.deepEqual(
    ada.held.list().map(({ state, threshold }) => [state, threshold]),
    [['declined', undefined]],
  )
  const kept = await readFile(join(ada.home, 'recovery.json'), 'utf8')
  assert.ok(!kept.includes(JSON.parse(second.content).part), 'it is deleted')
  assert.equal(await codeOf(() => ada.held.inspect(requestCode('loss', randomBytes(32), null))), 'NO_SHARE')
})

test('a set ends by the word of the identity, not of a device; for a theft its share stays for a while', async t => {
  const [ada, olga] = [await device(t, 'Ada'), await device(t, 'Olga')]
  const { owner, make, farewell } = await sharesOf([ada.person.identity])
  const [[first], [second]] = [await make(1000), await make(2000)] as [[Share], [Share]]
  await ada.held.onMessage(owner, { kind: 'share', share: first })
  await ada.held.accept()
  const state = () => ada.held.list().map(one => one.state)
  const word = farewell(first, second)
  // what a stolen device can send, and what was said of another set
  for (const wrong of [
    { ...word, signature: Buffer.alloc(64).toString('base64') },
    { ...word, next: 'f'.repeat(32) },
    farewell(second, first),
  ])
    await ada.held.onMessage(owner, wrong)
  await ada.held.onMessage(olga.person.identity, word)
  assert.deepEqual(state(), ['accepted'])
  await ada.held.onMessage(owner, word)
  assert.deepEqual(state(), ['superseded'])
  const loss = requestCode('loss', bytesOf(olga.person.device), null)
  assert.equal(await codeOf(() => ada.held.inspect(loss)), 'NO_SHARE')

  // it may be a thief who ended it, and named others
  await ada.held.onMessage(owner, { kind: 'share', share: second })
  const request = codeFor('theft', olga.person)
  const { state: done, release } = (await ada.held.release({
    request,
    words: await twoWords(request),
  })) as Released & { release: string }
  assert.equal(done, 'released')
  const opened = openRelease(olga.person.deviceKeyPair, parseRelease(release, 'it'))
  assert.deepEqual([opened.share, ...opened.former!.map(({ share }) => share)].map(setOf), [
    setOf(second),
    setOf(first),
  ])
  await ada.held.onMessage(owner, { kind: 'share', share: first })
  assert.deepEqual(
    ada.held.list().map(({ set }) => set),
    [setOf(second)],
    'a set that has ended does not come back',
  )
  const record = ada.store.get<HeldShare>(`held/${owner}`)!
  const old = record.former!.map(one => ({ ...one, until: Date.now() - 1 }))
  await ada.store.set({ [`held/${owner}`]: { ...record, former: old } })
  await ada.held.forgetFormer()
  const kept = await readFile(join(ada.home, 'recovery.json'), 'utf8')
  assert.ok(!kept.includes(JSON.parse(first.content).part), 'after that time it is deleted')
})

test('the clock of an owner was ahead and is set right: a fresh set counts all the same', async t => {
  const [olga, ada] = [await device(t, 'Olga'), await device(t, 'Ada')]
  const trustees = [ada.person.identity]
  await olga.own.setup({ trustees, threshold: 1 })
  const ahead = Date.now() + 365 * 86_400_000
  await olga.store.set({ own: { ...olga.store.get<OwnSet>('own')!, createdAt: ahead } })
  await olga.own.setup({ trustees, threshold: 1 })
  assert.equal(olga.own.status()!.createdAt, ahead + 1)
  const { owner, make, farewell } = await sharesOf(trustees)
  const [[first], [second]] = [await make(ahead), await make(1000)] as [[Share], [Share]]
  await ada.held.onMessage(owner, { kind: 'share', share: first })
  await ada.held.onMessage(owner, farewell(first, second))
  await ada.held.onMessage(owner, { kind: 'share', share: second })
  assert.deepEqual(
    ada.held.list().map(({ set, state }) => [set, state]),
    [[setOf(second), 'arrived']],
  )
})

test('what comes while a share is being released counts: an objection, or that the set has ended', async t => {
  const [ada, olga] = [await device(t, 'Ada'), await device(t, 'Olga')]
  const { owner, make, farewell } = await sharesOf([ada.person.identity])
  const [[first], [second]] = [await make(1000), await make(2000)] as [[Share], [Share]]
  await ada.held.onMessage(owner, { kind: 'share', share: first })
  const request = requestCode('loss', bytesOf(olga.person.device), null)
  const words = await twoWords(request)
  const objected = ada.held.release({ request, words })
  await ada.held.onMessage(owner, { kind: 'objection', set: setOf(first) })
  assert.equal(await codeOf(objected), 'RECOVERY_OBJECTED')
  const ended = ada.held.release({ request, words, anyway: true })
  await ada.held.onMessage(owner, farewell(first, second))
  assert.equal(await codeOf(ended), 'NO_SHARE')
  const [now] = ada.held.list()
  assert.deepEqual([now!.state, now!.objectedAt !== undefined, now!.releases], ['superseded', true, []])
})

test('two trustees release at the same moment: both shares are there', async t => {
  const [ada, ben, olga] = [await device(t, 'Ada'), await device(t, 'Ben'), await device(t, 'Olga')]
  const { owner, make } = await sharesOf([ada.person.identity, ben.person.identity])
  const shares = await make()
  const noVault = { seek() {} } as unknown as Vault
  const courier = new Courier(ALONE, olga.store, () => olga.person.device)
  const recovering = new Recovering(olga.person, NO_SPACES, olga.store, courier, noVault, () => {})
  t.after(() => courier.close())
  const { code: request, words } = await recovering.start('loss')
  const codes: string[] = []
  for (const [i, { held }] of [ada, ben].entries()) {
    await held.onMessage(owner, { kind: 'share', share: shares[i]! })
    codes.push(((await held.release({ request, words })) as { release: string }).release)
  }
  await Promise.all(codes.map(code => recovering.collect(parseRelease(code, 'it'))))
  assert.deepEqual((await recovering.progress())!.have.map(({ name }) => name).sort(), ['Ada', 'Ben'])
  assert.deepEqual(
    (await recovering.progress())!.owners.map(({ identity, from }) => [identity, from.length]),
    [[owner, 2]],
  )
  // somebody gives shares of an identity that they have made, under the same name
  const eve = await device(t, 'Ada')
  const fake = await sharesOf([eve.person.identity])
  await eve.held.onMessage(fake.owner, { kind: 'share', share: (await fake.make())[0]! })
  const given = (await eve.held.release({ request, words })) as { release: string }
  assert.equal(await codeOf(recovering.finish([given.release])), 'OWNERS_DIFFER')
  // and had the wrong one been taken, what the others released is still there
  assert.equal((await recovering.finish([], fake.owner)).identity, fake.owner)
  assert.equal((await recovering.progress())!.restored, fake.owner)
  const { identity, bad } = await recovering.finish([], owner)
  assert.deepEqual([identity, bad.map(one => one.code)], [owner, ['SHARE_OTHER_SET']])
  assert.equal(olga.person.identity, owner)
})

test('two devices of a trustee: whatever each has done with a share, both come to the same', async t => {
  const [laptop, phone] = [await device(t, 'Ada'), await device(t, 'Ada')]
  const { owner, make } = await sharesOf([laptop.person.identity])
  const [share] = (await make()) as [Share]
  await laptop.held.onMessage(owner, { kind: 'share', share })
  await laptop.held.accept()
  // the phone reads the letter later, before it hears of the laptop
  await phone.held.onMessage(owner, { kind: 'share', share })
  await phone.held.onMessage(owner, { kind: 'objection', set: setOf(share) })
  await laptop.store.merge(phone.store.shared())
  await phone.store.merge(laptop.store.shared())
  await laptop.store.merge(phone.store.shared())
  assert.deepEqual(phone.store.shared(), laptop.store.shared())
  const [held] = phone.held.list()
  assert.deepEqual([held!.state, held!.objectedAt !== undefined], ['accepted', true])
  // what nobody’s CoBox writes is left out
  for (const value of [7, {}, { set: 1 }, { owner, set: 'a', state: 'x' }])
    await phone.store.merge({ [`held/${owner}`]: { at: 9e15, value }, own: { at: 9e15, value } })
  assert.deepEqual(phone.held.list()[0]!.state, 'accepted')
  assert.equal(phone.own.status(), null)
})

test('an owner hears of a share that was released of a former set, and of each letter once', async t => {
  const [olga, ada, ben] = [await device(t, 'Olga'), await device(t, 'Ada'), await device(t, 'Ben')]
  await olga.own.setup({ trustees: [ada.person.identity], threshold: 1 })
  const { set } = olga.own.status()!
  await olga.own.setup({ trustees: [ben.person.identity], threshold: 1 })
  const told = { kind: 'released', set, purpose: 'loss' } as const
  for (const letter of ['one', 'one', 'two']) await olga.own.onMessage(ada.person.identity, told, letter)
  await olga.own.onMessage(ada.person.identity, { ...told, set: '0'.repeat(32) }, 'three')
  await olga.own.setup({ trustees: [ben.person.identity], threshold: 1 })
  assert.deepEqual(
    olga.own.status()!.notices.map(({ letter, former }) => [letter, former]),
    [
      ['one', true],
      ['two', true],
    ],
  )
})

test('an owner believes only trustees, about the set of now, and only the right answer to the last question', async t => {
  const [olga, ada] = [await device(t, 'Olga'), await device(t, 'Ada')]
  await olga.own.setup({ trustees: [ada.person.identity], threshold: 1 })
  const state = () => olga.own.status()!.trustees[0]!
  const { set } = olga.own.status()!
  const trustee = ada.person.identity
  await olga.own.onMessage(randomBytes(32).toString('hex'), { kind: 'accepted', set }, 'letter')
  await olga.own.onMessage(trustee, { kind: 'accepted', set: '0'.repeat(32) }, 'letter')
  assert.equal(state().state, 'waiting')
  await ada.held.takeLetter((await olga.own.hand(trustee)).letter)
  await olga.own.onMessage(trustee, { kind: 'accepted', set }, 'letter')
  await olga.own.onMessage(trustee, { kind: 'arrived', set }, 'letter')
  assert.equal(state().state, 'accepted', 'letters may come in any order')
  await olga.own.ask()
  const [asked] = olga.post.pending(trustee).map(({ message }) => message)
  assert.ok(asked?.kind === 'question')
  await olga.own.onMessage(
    trustee,
    {
      kind: 'answer',
      set,
      question: asked.question,
      answer: '00'.repeat(32),
    },
    'letter',
  )
  assert.equal(state().provedAt, undefined)
  await ada.held.onMessage(olga.person.identity, asked)
  const answer = ada.post
    .pending(olga.person.identity)
    .find(({ message }) => message.kind === 'answer')!.message
  await olga.own.onMessage(trustee, answer, 'letter')
  assert.ok(state().provedAt)
  await olga.own.ask()
  const before = state().provedAt
  await olga.own.onMessage(trustee, answer, 'letter')
  assert.equal(state().provedAt, before, 'an old answer to another question')
})

test('an inheritance waits for its time on each trustee’s clock, and another device begins the waiting anew', async t => {
  const [ada, cleo] = [await device(t, 'Ada'), await device(t, 'Cleo')]
  const { owner, make } = await sharesOf([ada.person.identity], { heir: cleo.person.identity })
  const [share] = (await make()) as [Share]
  await ada.held.onMessage(owner, { kind: 'share', share })
  const code = (who: Person) => codeFor('inheritance', who)
  const eve = await device(t, 'Eve')
  assert.equal(await codeOf(() => ada.held.inspect(code(eve.person))), 'NOT_THE_HEIR')
  const request = code(cleo.person)
  const words = await twoWords(request)
  // no space is shared with the owner, so that nobody can tell of an objection
  assert.equal(await codeOf(ada.held.release({ request, words })), 'RECOVERY_UNHEARD')
  const release = () => ada.held.release({ request, words, anyway: true })
  assert.equal((await release()).state, 'waiting')
  assert.equal(await codeOf(release()), 'RECOVERY_WAITS')
  assert.ok(ada.held.list()[0]!.waitsUntil! > Date.now() + 9 * 86_400_000)
  const agreed = ada.post.pending(owner).filter(({ message }) => message.kind === 'agreed')
  assert.equal(agreed.length, 1, 'the owner is told')
  await ada.held.onMessage(owner, { kind: 'objection', set: ada.held.list()[0]!.set })
  assert.equal(await codeOf(release()), 'RECOVERY_OBJECTED')
})

test('messages of a newer kind, or of none, are passed over', () => {
  for (const text of [
    '',
    '\u0001',
    '\u0001null',
    'null',
    '{}',
    '{"version":2,"kind":"accepted","set":"a"}',
    '{"version":1,"kind":"x","set":"a"}',
  ])
    assert.equal(decodeMessage(Buffer.from(text)), null)
  for (const wrong of [
    { kind: 'share' },
    { kind: 'answer', set: 'a' },
    { kind: 'agreed', set: 'a', until: 'x' },
  ])
    assert.equal(decodeMessage(encodeMessage(wrong as never)), null)
})

test('what is kept is never begun anew when it cannot be read, and of two devices the later word counts', async t => {
  const { home, store } = await device(t, 'Ada')
  await store.set({ own: { a: 1 }, 'here/x': 1 })
  assert.deepEqual(Object.keys(store.shared()), ['own'], 'what is about this device stays here')
  await store.merge({ own: { at: 5, value: 'old' }, 'here/x': { at: 9e15, value: 2 }, broken: 7 })
  assert.deepEqual([store.get('own'), store.get('here/x')], [{ a: 1 }, 1])
  await store.merge({ own: { at: 9e15, value: null } })
  assert.equal(store.get('own'), null)
  for (const [text, code] of [
    ['{', 'BAD_KEYS'],
    ['{"format":2,"entries":{}}', 'STORE_NEWER'],
  ] as const) {
    await writeFile(join(home, 'recovery.json'), text)
    assert.equal(await codeOf(new RecoveryStore(new SecretFiles(home)).open()), code)
  }
})
