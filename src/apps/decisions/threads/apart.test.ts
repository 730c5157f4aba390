// [T25] Whatever people do apart, and whatever some of them make up: all devices have the same, and no text is lost.
import assert from 'node:assert/strict'
import { Refused, type StorySpace, story } from '../../../../test/support/app-harness.ts'
import { testSeeds } from '../../../../test/support/seeds.ts'
import { randomFrom } from '../../../../test/support/trees.ts'
import type { Collection } from '../../contract.ts'
import { changes } from '../history.ts'
import { taskKeys, tasks } from '../tasks/view.ts'
import {
  type Comment,
  commentPlaces,
  comments,
  contexts,
  mentions,
  type Thread,
  threadKey,
  threadKeys,
  threads,
} from './view.ts'

const ROUNDS = 3
const STEPS = 12
const PEOPLE = ['anna', 'ben', 'cem', 'rea']
const WORDS = ['roof', 'Röhre', 'garden', 'gärtner', 'ROOFER', 'apple', '屋根', 'straße']
/** Those that somebody who made something up, or was late, may hear. */
const CODES = new Set([
  'ACTION_MALFORMED',
  'AUTHOR_OR_COORDINATOR',
  'COMMENT_DISCARDED',
  'NOT_ALLOWED',
  'NOT_THE_AUTHOR',
  'NO_COMMENT',
  'NO_SUCH_DAY',
  'NO_TASK',
  'NO_THREAD',
  'PERSON_NOT_HERE',
  'THREAD_CLOSED',
  'THREAD_OPEN',
  'TOO_MANY_MENTIONS',
  'TOO_MANY_REACTIONS',
])

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

async function all<T>(space: StorySpace, collection: Collection<T>): Promise<{ key: string; value: T }[]> {
  const found: { key: string; value: T }[] = []
  for await (const record of space.view.range(collection)) found.push(record)
  return found
}

function someText(space: StorySpace, random: Random): string {
  const mention = random() < 0.3 ? ` @[${space.as(pick(random, PEOPLE)).member}]` : ''
  return `${pick(random, WORDS)} ${pick(random, WORDS)}${mention} ${Math.floor(random() * 1e9)}`
}

/** Something that a person does, or that a device which was tampered with sends. Returns what it wrote, by its action. */
async function act(
  space: StorySpace,
  who: string,
  random: Random,
  wrote: Map<string, string>,
): Promise<void> {
  const known = await all(space, threads)
  const said = await all(space, comments)
  const todo = await all(space, tasks)
  const thread = known.length > 0 ? pick(random, known).value.id : `${'ab'.repeat(8)}:1`
  const comment = said.length > 0 ? pick(random, said).value : null
  const id = comment?.id ?? thread
  const task = todo.length > 0 ? pick(random, todo).value.id : thread
  const text = someText(space, random)
  const base = random() < 0.5 ? (comment?.version ?? thread) : thread
  const crowd = Array.from({ length: 21 }, (_, i) => `@[${String(i).padStart(64, '0')}]`).join('')
  const day = pick(random, ['2026-11-20', '2026-12-24', '2027-02-29'])
  const [type, body, written] = pick<[string, object, string?]>(random, [
    ['startThread', { title: text, context: text, tags: [pick(random, WORDS)], files: [] }, text],
    ['comment', { thread, text, files: [] }, text],
    ['comment', { thread, text, files: [] }, text],
    ['comment', { thread, text, reply: id, files: [] }, text],
    ['editComment', { comment: id, base, text }, text],
    ['editComment', { comment: id, base, text }, text],
    ['editThread', { thread, base, context: text }, text],
    ['editThread', { thread, base, title: text }],
    ['tagThread', { thread, tags: [pick(random, WORDS)] }],
    ['discardComment', { comment: id }],
    ['react', { to: random() < 0.5 ? id : thread, reaction: pick(random, ['👍', '🎉', '\ud83d']) }],
    ['unreact', { to: id, reaction: '👍' }],
    [random() < 0.3 ? 'closeThread' : 'reopenThread', { thread }],
    [pick(random, ['pinThread', 'unpinThread']), { thread }],
    ['addTask', { text, thread: random() < 0.5 ? thread : null, assignees: [], due: day }],
    ['editTask', { task, base, due: day, assignees: [space.as(pick(random, [...PEOPLE, 'eve'])).member] }],
    [pick(random, ['doTask', 'undoTask', 'discardTask']), { task }],
    ['comment', { thread, text: crowd, files: [] }],
    ['comment', { thread, text: pick(random, ['', ' ', 7, null, { a: 1 }]), files: [] }],
    ['editComment', { comment: '__proto__', base: 'constructor', text }],
    ['startThread', { title: 'x', context: '', tags: 'none', files: [{ path: '', version: '' }] }],
  ])
  try {
    const made = await space.as(who).write(`decisions.${type}`, body)
    if (written !== undefined) wrote.set(made, written)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    assert.ok(CODES.has(error.code), error.code)
  }
}

/** What holds whatever has happened. */
async function assertSound(space: StorySpace, wrote: Map<string, string>): Promise<void> {
  const [known, said] = [await all(space, threads), await all(space, comments)]
  for (const { key, value } of known) {
    assert.equal(key, threadKey(value))
    assert.equal(await space.view.get(threadKeys, value.id), key)
    const own = said.filter(({ value: one }) => one.thread === value.id)
    assert.equal(own.length, value.comments)
    assert.equal(own.filter(({ value: one }) => one.discarded).length, value.discarded)
  }
  for (const { key, value } of said) assert.equal(await space.view.get(commentPlaces, value.id), key)
  for (const { key, value } of await all(space, tasks))
    assert.equal(await space.view.get(taskKeys, value.id), key)
  await assertNothingLost(space, wrote)
  await assertFound(space, known, said)
  await assertMentions(space, known, said)
}

/** Each text that was taken is what is shown, or is in the history. */
async function assertNothingLost(space: StorySpace, wrote: Map<string, string>): Promise<void> {
  const kept = new Set<string>()
  for (const { value } of await all(space, comments)) kept.add(value.text)
  for (const { value } of await all(space, contexts)) kept.add(value.text)
  for (const { value } of await all(space, changes)) if (value.before?.text) kept.add(value.before.text)
  const skipped = new Set(
    (await all<{ id: string }>(space, { name: 'log/skipped' })).map(({ value }) => value.id),
  )
  for (const [id, text] of wrote) assert.ok(skipped.has(id) || kept.has(text), `lost: ${text}`)
}

type Said = { value: Comment }[]
type Known = { value: Thread }[]

/** The search finds what somebody finds who reads everything. */
async function assertFound(space: StorySpace, known: Known, said: Said): Promise<void> {
  const folds: Record<string, RegExp> = {
    roof: /(^|[^\p{L}])roof/iu,
    gart: /gärt/i,
    rohre: /röhre/i,
    根: /根/,
    strasse: /straße/,
  }
  for (const [words, reads] of Object.entries(folds)) {
    const expected = new Set<string>()
    for (const { value } of known) {
      const context = (await space.view.get(contexts, value.id))!
      if (reads.test([value.title, ...value.tags, context.text].join('\n'))) expected.add(value.id)
    }
    for (const { value } of said) if (reads.test(value.text)) expected.add(value.id)
    const { found } = await space.ask('anna', 'decisions.searchThreads', { words, limit: 500 })
    const seen = found.map(
      ({ thread, comment }: { thread: string; comment: string | null }) => comment ?? thread,
    )
    assert.deepEqual([...seen].sort(), [...expected].sort(), words)
  }
}

async function assertMentions(space: StorySpace, known: Known, said: Said): Promise<void> {
  const found = (await all(space, mentions)).map(
    ({ key, value }) => `${key.split('\0')[0]} ${value.comment ?? value.thread}`,
  )
  const expected: string[] = []
  for (const who of PEOPLE) {
    const { member } = space.as(who)
    for (const { value } of said)
      if (value.by !== member && value.text.includes(member)) expected.push(`${member} ${value.id}`)
    for (const { value } of known) {
      const context = (await space.view.get(contexts, value.id))!
      const by = context.edits === 0 ? value.by : null
      // who has changed the context since may be anybody, and is not told of themselves
      const listed = context.mentions.some(one => one.member === member)
      if (by === null ? listed : by !== member && context.text.includes(member))
        expected.push(`${member} ${value.id}`)
    }
  }
  assert.deepEqual(found.sort(), expected.sort())
}

await testSeeds(
  '[T25] threads and tasks of people apart come together the same',
  import.meta.url,
  60,
  async seed => {
    const random = randomFrom(seed)
    const space = await story().founded('anna')
    for (const who of ['ben', 'cem']) await space.admit(who, 'member')
    await space.admit('rea', 'reader')
    const wrote = new Map<string, string>()
    for (let round = 0; round < ROUNDS; round++) {
      const [batch, other] = [space.apart(), space.apart()]
      const groups = PEOPLE.slice(0, 2 + Math.floor(random() * 3)).map(who => ({ who, copy: space.apart() }))
      for (const { who, copy } of groups)
        for (let step = 0; step < STEPS; step++) await act(copy, who, random, wrote)
      const copies = groups.map(({ copy }) => copy)
      const order = random() < 0.5 ? copies : [...copies].reverse()
      for (const code of await space.meet(...order)) assert.ok(CODES.has(code), code)
      await batch.meetAtOnce(...order)
      assert.equal(batch.print(), space.print())
      // an order that somebody took for right, undone, leaves nothing behind
      await other.apart().meet(...[...order].reverse())
      await other.meet(...order)
      assert.equal(other.print(), space.print())
      await assertSound(space, wrote)
    }
  },
)
