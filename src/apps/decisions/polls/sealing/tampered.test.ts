// One byte is changed, in each part of each thing that is sealed: in what arrives, and in what a view holds. The seed is
// always the same; SEALED_SEED=… takes another one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refused, type StorySpace } from '../../../../../test/support/app-harness.ts'
import { begin, close, household, vote } from '../../../../../test/support/poll-story.ts'
import { nextWords, type Secrets, tellersWork } from '../../../../../test/support/sealed-story.ts'
import { randomFrom } from '../../../../../test/support/trees.ts'
import type { ReadView } from '../../../contract.ts'
import { dealOut } from '../../sealed/dealing.ts'
import { makeBallot } from '../../sealed/index.ts'
import { readPapers, voicesOf } from '../standing.ts'
import { definitionOf, pollAt } from '../view.ts'
import { recheck } from './describe.ts'
import { sealedBallots, sealedPollOf, sealings, setupOf, tellerWords, wordsIn } from './view.ts'

const SEED = Number(process.env['SEALED_SEED'] ?? 1)
const ELEMENT_BYTES = 32
const TELLERS = ['anna', 'ben', 'cleo']
const random = (size: number) => globalThis.crypto.getRandomValues(new Uint8Array(size))

type Json = Record<string, unknown>
type Path = string[]

/** Paths of all texts and numbers; null is none. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (value === null) return []
  if (typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below, [...path, key]))
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, key) => (found as Json)[key], value)

function withAt<T>(value: T, path: Path, leaf: unknown): T {
  const copy = structuredClone(value)
  ;(at(copy, path.slice(0, -1)) as Json)[path.at(-1)!] = leaf
  return copy
}

const bytesOf = (leaf: unknown) =>
  typeof leaf === 'string' && /^[A-Za-z0-9+/]{43,}=*$/.test(leaf) && !/^[0-9a-f]{64}$/.test(leaf)
    ? Buffer.from(leaf, 'base64')
    : null

/** The leaf with one byte, digit or number changed: of what is sealed, one for each point or scalar in it. */
function changesOf(leaf: unknown, below: (end: number) => number): unknown[] {
  if (typeof leaf === 'number') return [leaf + 1]
  const bytes = bytesOf(leaf)
  if (!bytes) {
    const text = leaf as string
    const place = below(text.length)
    const letter = text[place] === '1' ? '2' : '1'
    return [`${text.slice(0, place)}${letter}${text.slice(place + 1)}`]
  }
  return Array.from({ length: bytes.length / ELEMENT_BYTES }, (_, element) => {
    const changed = Buffer.from(bytes)
    changed[element * ELEMENT_BYTES + below(ELEMENT_BYTES)]! ^= 1 << below(8)
    return changed.toString('base64')
  })
}

function seeded(): (end: number) => number {
  const next = randomFrom(SEED)
  return end => Math.floor(next() * end)
}

/** Writes a body with each of its messages' parts changed in turn: each is refused, with one of these codes. Returns how many. */
async function refuseAll(
  space: StorySpace,
  who: string,
  { type, body }: { type: string; body: Json },
  field: string,
): Promise<number> {
  const below = seeded()
  let tried = 0
  for (const path of leavesOf(body[field], [field]))
    for (const leaf of changesOf(at(body, path), below)) {
      tried++
      const what = `${type} ${path.join('.')} ${tried}, seed ${SEED}`
      const error = await space
        .as(who)
        .write(type, withAt(body, path, leaf))
        .then(
          () => assert.fail(`${what} counts`),
          (reason: unknown) => reason,
        )
      assert.ok(error instanceof Refused, `${what}: ${error}`)
      // another version is not even read
      const expected = path.at(-1) === 'v' ? 'ACTION_MALFORMED' : 'SEALED_UNSOUND'
      assert.equal(error.code, expected, what)
    }
  return tried
}

test('[D34] [D35] [D37] [S21] a word of a teller or a ballot with one byte changed, in whatever part, is refused as unsound', async () => {
  const space = await household()
  const poll = await begin(space, {
    type: 'choose',
    option: ['Soup', 'Salad'],
    sealed: true,
    teller: TELLERS,
  })
  const secrets: Secrets = new Map()
  const changed: Record<string, number> = {}
  const round = async (field: string) => {
    for (const who of TELLERS) {
      const [word] = await nextWords(space, who, secrets)
      // two shares are enough
      if (!word) continue
      if (who === 'ben') changed[field] = await refuseAll(space, who, word, field)
      await space.as(who).write(word.type, word.body)
    }
  }
  await round('key')
  await round('dealing')
  await round('confirmation')
  const sealing = (await space.view.get(sealings, poll))!
  const record = (await pollAt(space.view, poll))!
  const sealedPoll = sealedPollOf(sealing, record, await definitionOf(space.view, record))!
  const made = makeBallot(sealedPoll, space.as('ben').member, [1, 0], random)
  assert.ok(made.ok)
  const body = {
    poll,
    version: record.version,
    prev: null,
    ballot: [],
    none: false,
    reason: '',
    sealed: made.value,
  }
  changed['ballot'] = await refuseAll(space, 'ben', { type: 'decisions.vote', body }, 'sealed')
  await space.as('ben').write('decisions.vote', body)
  for (const who of ['anna', 'cleo']) await vote(space, who, poll, 'Salad')
  await close(space, poll)
  await round('share')
  const { result } = await space.ask('anna', 'decisions.result', { poll })
  assert.deepEqual(
    result.options.map(({ score }: { score: number }) => score),
    [1, 2],
  )
  // one for each point, scalar and version
  assert.deepEqual(changed, { key: 4, dealing: 14, confirmation: 3, ballot: 22, share: 6 })
})

test('[D34] [S7] a complaint with one byte changed is refused, and the true one still counts', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', sealed: true, teller: ['anna', 'ben'] })
  const secrets: Secrets = new Map()
  for (const who of ['anna', 'ben'])
    for (const { type, body } of await nextWords(space, who, secrets)) await space.as(who).write(type, body)
  const sealing = (await space.view.get(sealings, poll))!
  const setup = setupOf(sealing, await wordsIn(space.view, sealing))!
  const dealt = { coefficients: [7n, 5n], values: [1n, 2n] }
  const dealing = dealOut(setup, space.as('anna').device, dealt, random)
  await space.as('anna').write('decisions.tellerDealing', { poll, dealing })
  const [own] = await nextWords(space, 'ben', secrets)
  await space.as('ben').write(own!.type, own!.body)
  const [complaint] = await nextWords(space, 'ben', secrets)
  assert.equal(complaint!.type, 'decisions.tellerComplaint')
  assert.equal(await refuseAll(space, 'ben', complaint!, 'complaint'), 4)
  await space.as('ben').write(complaint!.type, complaint!.body)
  const { sealing: told } = await space.ask('anna', 'decisions.result', { poll })
  assert.equal(told.waitsFor, 'failed')
})

/** A view in which one record is another one. */
function lying(view: ReadView, name: string, of: string, value: unknown): ReadView {
  return {
    range: view.range.bind(view),
    get: async (collection, key) =>
      collection.name === name && key === of ? (value as never) : view.get(collection, key),
  }
}

test('[D38] [S20] whatever is changed in what a view holds of a sealed poll, counting again finds it', async () => {
  const space = await household()
  const poll = await begin(space, {
    type: 'choose',
    option: ['Soup', 'Salad'],
    sealed: true,
    teller: TELLERS,
  })
  const secrets: Secrets = new Map()
  await tellersWork(space, TELLERS, secrets)
  const votes: string[] = []
  for (const who of TELLERS) votes.push(await vote(space, who, poll, 'Salad'))
  await close(space, poll)
  await tellersWork(space, ['anna', 'cleo'], secrets)
  const papers = await readPapers(space.view, (await pollAt(space.view, poll))!)
  const wrong = async (view: ReadView) => (await recheck(view, papers, voicesOf(papers))).wrong
  assert.deepEqual(await wrong(space.view), [])
  const below = seeded()
  const found: Record<string, number> = {}
  const tamper = async ({ name }: { name: string }, key: string) => {
    const record = await space.view.get({ name }, key)
    for (const path of leavesOf(record)) {
      const changes = changesOf(at(record, path), below)
      // one part of each message, whichever the seed says: all of them are tried where they arrive
      const leaf = changes[below(changes.length)]
      const view = lying(space.view, name, key, withAt(record, path, leaf))
      // what is not there throws at most, in a view that somebody has tampered with
      const said = await wrong(view).catch((error: Error) => [error.message])
      assert.notDeepEqual(said, [], `${name} ${path.join('.')}, seed ${SEED}`)
      found[name] = (found[name] ?? 0) + 1
    }
  }
  await tamper(sealings, poll)
  await tamper(tellerWords, `${poll}\0${space.as('anna').device}`)
  await tamper(sealedBallots, `${poll}\0${votes[1]}`)
  assert.deepEqual(found, { [sealings.name]: 16, [tellerWords.name]: 14, [sealedBallots.name]: 4 })
})
