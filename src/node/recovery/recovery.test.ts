// Tests of what owner and trustee make of letters: true ones, late ones, and those of somebody who lies.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import {
  entropyOf,
  Identity,
  makeShares,
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
import { HeldShares } from './held-shares.ts'
import { decodeMessage, encodeMessage } from './messages.ts'
import { OwnTrustees } from './own-trustees.ts'
import { Post } from './post.ts'
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
  const store = new RecoveryStore(secrets)
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
  return { owner: toHex(owner.publicKey), make }
}

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
  for (const kind of ['superseded', 'objection'] as const) await ada.held.onMessage(eve, { kind, set })
  await ada.held.onMessage(owner, { kind: 'superseded', set: '0'.repeat(32) })
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
  await ada.held.onMessage(owner, { kind: 'superseded', set: ada.held.list()[0]!.set })
  assert.equal(await codeOf(() => ada.held.inspect(requestCode('loss', randomBytes(32), null))), 'NO_SHARE')
})

test('an owner believes only trustees, about the set of now, and only the right answer to the last question', async t => {
  const [olga, ada] = [await device(t, 'Olga'), await device(t, 'Ada')]
  await olga.own.setup({ trustees: [ada.person.identity], threshold: 1 })
  const state = () => olga.own.status()!.trustees[0]!
  const { set } = olga.own.status()!
  const trustee = ada.person.identity
  await olga.own.onMessage(randomBytes(32).toString('hex'), { kind: 'accepted', set })
  await olga.own.onMessage(trustee, { kind: 'accepted', set: '0'.repeat(32) })
  assert.equal(state().state, 'waiting')
  await ada.held.takeLetter((await olga.own.hand(trustee)).letter)
  await olga.own.onMessage(trustee, { kind: 'accepted', set })
  await olga.own.onMessage(trustee, { kind: 'arrived', set })
  assert.equal(state().state, 'accepted', 'letters may come in any order')
  await olga.own.ask()
  const [asked] = olga.post.pending(trustee).map(({ message }) => message)
  assert.ok(asked?.kind === 'question')
  await olga.own.onMessage(trustee, {
    kind: 'answer',
    set,
    question: asked.question,
    answer: '00'.repeat(32),
  })
  assert.equal(state().provedAt, undefined)
  await ada.held.onMessage(olga.person.identity, asked)
  const answer = ada.post
    .pending(olga.person.identity)
    .find(({ message }) => message.kind === 'answer')!.message
  await olga.own.onMessage(trustee, answer)
  assert.ok(state().provedAt)
  await olga.own.ask()
  const before = state().provedAt
  await olga.own.onMessage(trustee, answer)
  assert.equal(state().provedAt, before, 'an old answer to another question')
})

test('an inheritance waits for its time on each trustee’s clock, and another device begins the waiting anew', async t => {
  const [ada, cleo] = [await device(t, 'Ada'), await device(t, 'Cleo')]
  const { owner, make } = await sharesOf([ada.person.identity], { heir: cleo.person.identity })
  const [share] = (await make()) as [Share]
  await ada.held.onMessage(owner, { kind: 'share', share })
  const code = (who: Person) =>
    requestCode('inheritance', Buffer.from(who.device, 'hex'), {
      identity: Buffer.from(who.identity, 'hex'),
      proof: Buffer.from(who.proof, 'base64'),
    })
  const eve = await device(t, 'Eve')
  assert.equal(await codeOf(() => ada.held.inspect(code(eve.person))), 'NOT_THE_HEIR')
  const request = code(cleo.person)
  const words = await twoWords(request)
  const release = () => ada.held.release({ request, words })
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
