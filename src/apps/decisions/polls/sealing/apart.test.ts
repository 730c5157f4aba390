// Sealed votes that are written apart: in any order, the totals are those of a count that is done by hand here, of what stands before the
// closing; and no vote counts that is late, a person's second one, somebody else's, holds too much or is malformed.
import assert from 'node:assert/strict'
import { type StorySpace, refused, story } from '../../../../../test/support/app-harness.ts'
import { interleaved, type Side } from '../../../../../test/support/apart.ts'
import {
  below,
  pick,
  type Random,
  shuffled,
  soundBallot,
} from '../../../../../test/support/random-ballots.ts'
import { forgedBallot, must, seededRandom } from '../../../../../test/support/sealed.ts'
import { type Secrets, tellersWork } from '../../../../../test/support/sealed-story.ts'
import { testSeeds } from '../../../../../test/support/seeds.ts'
import { randomFrom } from '../../../../../test/support/trees.ts'
import type { ErrorCode } from '../../../../errors/index.ts'
import { layoutOf } from '../../sealed/form.ts'
import { makeBallot, type SealedPoll } from '../../sealed/index.ts'
import type { Definition, PollType } from '../schema.ts'
import { definitionOf, lastStance, pollAt } from '../view.ts'
import { formOf, valuesOf } from './form.ts'
import { sealedPollOf, sealings } from './view.ts'

const VOTERS = ['anna', 'ben', 'cleo', 'dora']
const TELLERS = ['anna', 'ben']
const TYPES: PollType[] = ['proposal', 'choose', 'dot_vote', 'score']
const DAY = 86_400_000

/** One vote: what the log gets of it, and what it gives to the options. */
interface Deed {
  who: string
  values: number[]
  body: Record<string, unknown>
  code: ErrorCode | null
  late: boolean
}

interface Poll {
  poll: string
  definition: Definition
  sealedPoll: SealedPoll
}

function pollInput(type: PollType, random: Random): Record<string, unknown> {
  const option = ['Soup', 'Salad', 'Beans'].slice(0, 2 + below(random, 2))
  return {
    type,
    title: 'x',
    sealed: true,
    teller: TELLERS,
    tellersNeeded: 1,
    voter: VOTERS,
    ...(type !== 'proposal' && { option }),
    ...(type === 'choose' && { maxChoices: 1 + below(random, option.length) }),
    ...(type === 'dot_vote' && { dots: 1 + below(random, 3) }),
    ...(type === 'score' && { minScore: -below(random, 2), maxScore: 1 + below(random, 2) }),
    weight: random() < 0.5 ? ['ben=2', 'dora=0.5'] : [],
  }
}

const founded = (async () => {
  const space = await story().founded('anna')
  for (const who of [...VOTERS.slice(1), 'hal']) await space.admit(who, 'member')
  await space.admit('rita', 'reader')
  return space
})()

/** Sound votes, and among them all that must not count. */
function deedsOf(space: StorySpace, { definition, sealedPoll }: Poll, seed: number, random: Random): Deed[] {
  const secret = seededRandom(`votes ${seed}`)
  const sealedBy = (who: string, values: readonly number[], of = sealedPoll) =>
    must(makeBallot(of, space.as(who).member, values, secret))
  const sound = (who = pick(random, VOTERS)): Deed => {
    const values = valuesOf(definition, soundBallot(definition, random))!
    return { who, values, body: { ballot: [], sealed: sealedBy(who, values) }, code: null, late: false }
  }
  const bad = (code: ErrorCode, body: Record<string, unknown>, who = 'cleo'): Deed => ({
    ...sound(who),
    body: { ballot: [], ...body },
    code,
  })
  const bits = must(layoutOf(sealedPoll.form)).bits
  const forged = (of: readonly number[]) =>
    bad('SEALED_UNSOUND', { sealed: forgedBallot(sealedPoll, space.as('cleo').member, of, secret) })
  const bens = sound('ben')
  const broken = { ...sealedBy('cleo', bens.values) }
  const bytes = Buffer.from(broken.answers, 'base64')
  bytes[below(random, bytes.length)]! ^= 1 << below(random, 5)
  return shuffled(random, [
    bens,
    ...VOTERS.map(who => sound(who)),
    // a person's second vote
    sound('ben'),
    { ...sound('dora'), late: true },
    // somebody else's: of who may not vote, and taken from another's vote
    { ...sound('hal'), code: 'NOT_A_VOTER' },
    { ...sound('rita'), code: 'NOT_ALLOWED' },
    { ...sound('zoe'), code: 'NOT_A_MEMBER' },
    bad('SEALED_UNSOUND', { sealed: bens.body['sealed'] }),
    // more than the poll gives
    forged(Array.from({ length: bits }, (_, i) => (i === 0 ? 1000 : 0))),
    forged(Array.from({ length: bits }, (_, i) => (i === 0 ? -1 : i === 1 ? 2 : 0))),
    // malformed
    bad('SEALED_UNSOUND', { sealed: { ...broken, answers: bytes.toString('base64') } }),
    bad('SEALED_UNSOUND', { sealed: sealedBy('cleo', bens.values, { ...sealedPoll, poll: 'x' }) }),
    bad('ACTION_MALFORMED', { ballot: [[0, 1]] }),
    bad('ACTION_MALFORMED', {}),
    bad('ACTION_MALFORMED', { sealed: 'AAAA' }),
  ])
}

/** By hand, of votes in the order in which they stand: points of each option in thousandths. */
function countByHand({ options, weights }: Definition, space: StorySpace, deeds: readonly Deed[]) {
  const last = new Map<string, Deed>()
  for (const deed of deeds) if (deed.code === null && !deed.late) last.set(deed.who, deed)
  const weightOf = new Map(weights)
  const points = options.map((_, option) =>
    [...last.values()].reduce(
      (sum, { who, values }) => sum + values[option]! * (weightOf.get(space.as(who).member) ?? 1000),
      0,
    ),
  )
  return { voted: last.size, points: last.size < 3 ? null : points }
}

async function write(
  side: Side<Deed>,
  { poll, sealedPoll }: Poll,
  deed: Deed,
  closes: number,
): Promise<void> {
  const { space } = side
  const me = space.as(deed.who)
  const prev = (await lastStance(space.view, poll, me.member))?.id ?? null
  const body = { poll, version: sealedPoll.version, prev, none: false, reason: '', ...deed.body }
  const { now } = space.cast
  if (deed.late) space.cast.now = closes + 1
  const writing = me.write('decisions.vote', body)
  if (deed.code === null) await writing
  else await refused(deed.code, writing)
  space.cast.now = now
  side.deeds.push(deed)
}

async function voteApart(type: PollType, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const space = (await founded).again()
  const secrets: Secrets = new Map()
  const closes = space.cast.now + DAY
  const poll = await space.as('anna').act('decisions.createPoll', { ...pollInput(type, random), closes })
  await tellersWork(space, TELLERS, secrets)
  const record = (await pollAt(space.view, poll))!
  const definition = await definitionOf(space.view, record)
  assert.ok(formOf(definition))
  const sealedPoll = sealedPollOf((await space.view.get(sealings, poll))!, record, definition)!
  const about: Poll = { poll, definition, sealedPoll }

  const sides: Side<Deed>[] = [0, 1].map(() => ({ space: space.apart(), deeds: [] }))
  const sideOf = new Map<string, Side<Deed>>()
  for (const deed of deedsOf(space, about, seed, random)) {
    const side = sideOf.get(deed.who) ?? pick(random, sides)
    sideOf.set(deed.who, side)
    await write(side, about, deed, closes)
  }

  // once everybody has heard of all votes when it is closed, and once who closes has heard of one side alone: then the order decides in
  // which the closing and the other side's votes stand, and not what the closing names
  const everything = space.apart()
  const order = interleaved(sides, random)
  for (const { entry, deed } of order) {
    const outcome = await everything.apply(entry)
    assert.equal(outcome.is === 'skipped' ? outcome.code : null, deed.code)
  }
  const before = everything.apart()
  await everything.as('anna').act('decisions.close', { poll })
  const deeds = order.map(({ deed }) => deed)
  await assertOpened(everything, poll, secrets, countByHand(definition, space, deeds))

  const closer = sideOf.get('anna')!
  const after = closer.space.apart()
  await after.as('anna').act('decisions.close', { poll })
  for (const entry of after.written) assert.equal((await before.apply(entry)).is, 'applied')
  await after.meet(...sides.filter(side => side !== closer).map(side => side.space))
  await assertOpened(before, poll, secrets, countByHand(definition, space, deeds))
  await assertOpened(after, poll, secrets, countByHand(definition, space, closer.deeds))
}

/** The tellers open it, and it comes to what was counted by hand; fewer than three votes are not opened. */
async function assertOpened(
  here: StorySpace,
  poll: string,
  secrets: Secrets,
  expected: ReturnType<typeof countByHand>,
): Promise<void> {
  await tellersWork(here, TELLERS, secrets)
  const { result } = await here.ask('anna', 'decisions.result', { poll })
  if (expected.points === null) return assert.equal(result, null)
  assert.equal(result.voted, expected.voted)
  assert.deepEqual(
    result.options.map(({ score }: { score: number }) => Math.round(score * 1000)),
    expected.points,
  )
  assert.equal((await here.ask('dora', 'decisions.verify', { poll })).ok, true)
}

await testSeeds(
  '[D35] [D37] [D38] sealed votes come to the same in any order and partition, and none counts that must not',
  import.meta.url,
  8,
  // each of the types in its turn: what is sealed takes long
  seed => voteApart(TYPES[seed % TYPES.length]!, seed),
)
