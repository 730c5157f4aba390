// Whatever the order and partition in which the same votes are written and heard of, a poll of any type comes to the same; and what
// must not count never does: votes that are late, a person's second one, those of who may not vote, of more than the poll gives,
// and malformed ones. Each of them is tried in each story, and each story is compared with a count that is done by hand here.
import assert from 'node:assert/strict'
import { refused, type StorySpace, story } from '../../../../test/support/app-harness.ts'
import { interleaved, type Side as SideOf } from '../../../../test/support/apart.ts'
import {
  below,
  faultsOf,
  type Fault,
  pick,
  type Random,
  randomPoll,
  shuffled,
  soundBallot,
} from '../../../../test/support/random-ballots.ts'
import { testSeeds } from '../../../../test/support/seeds.ts'
import { randomFrom } from '../../../../test/support/trees.ts'
import type { ErrorCode } from '../../../errors/index.ts'
import type { LogEntry } from '../../../space/apply.ts'
import { countStv } from '../stv/index.ts'
import { type Ballot, type Definition, POLL_TYPES, type PollType } from './schema.ts'
import { definitionOf, lastStance, pollAt } from './view.ts'

const VOTERS = ['anna', 'ben', 'cleo', 'dora', 'emil', 'fay', 'gus']
/** Who may not vote, and why: members who are not among the voters, a reader, and somebody who is in no space. */
const STRANGERS: [who: string, code: ErrorCode][] = [
  ['hal', 'NOT_A_VOTER'],
  ['iris', 'NOT_A_VOTER'],
  ['rita', 'NOT_ALLOWED'],
  ['zoe', 'NOT_A_MEMBER'],
]
const DAY = 86_400_000

/** One vote that somebody writes. */
interface Deed {
  who: string
  ballot: Ballot
  none: boolean
  /** What else is unlike a sound vote. */
  change: Record<string, unknown>
  /** Why it must be refused; null when it is in order. */
  code: ErrorCode | null
  /** Claims to be written after the closing date. */
  late: boolean
  kind: 'sound' | 'late' | 'double' | 'unauthorised' | Fault['kind']
}

function soundDeed(definition: Definition, random: Random): Deed {
  const none = definition.noneOfTheAbove && random() < 0.2
  return {
    who: pick(random, VOTERS),
    ballot: none ? [] : soundBallot(definition, random),
    none,
    change: {},
    code: null,
    late: false,
    kind: 'sound',
  }
}

/** Sound votes, and among them all that must not count. */
function deedsOf(definition: Definition, random: Random): Deed[] {
  const sound = () => soundDeed(definition, random)
  const first = sound()
  const deeds: Deed[] = [
    first,
    ...Array.from({ length: 9 }, sound),
    // their second vote counts, and the first no more: also where it does not say that there was one
    { ...sound(), who: first.who, kind: 'double' },
    { ...sound(), who: first.who, change: { prev: null }, kind: 'double' },
    { ...sound(), late: true, kind: 'late' },
    { ...sound(), late: true, kind: 'late' },
    ...STRANGERS.map(([who, code]): Deed => ({ ...sound(), who, code, kind: 'unauthorised' })),
    // a vote is that of whose device wrote it: nothing in it can say another
    { ...sound(), change: { member: keys.get('ben') }, code: 'ACTION_MALFORMED', kind: 'unauthorised' },
    ...faultsOf(definition).map((fault): Deed => ({ ...sound(), ...fault })),
  ]
  return shuffled(random, deeds)
}

/** By hand, of votes in the order in which they stand: who voted, what each option got in thousandths, and who is elected. */
function countByHand(definition: Definition, deeds: readonly Deed[]) {
  const last = new Map<string, Deed>()
  for (const deed of deeds) if (deed.code === null && !deed.late) last.set(deed.who, deed)
  const points = definition.options.map(() => 0)
  const weights = new Map(definition.weights)
  for (const [who, { ballot }] of last) {
    const weight = weights.get(keys.get(who)!) ?? 1000
    for (const [option, value] of ballot) points[option]! += worth(definition, value) * weight
  }
  return { voted: last.size, points, elected: electedBy(definition, [...last.values()]) }
}

function worth({ type, ranks }: Definition, value: number): number {
  if (type === 'stv') return value === 1 ? 1 : 0
  return type === 'ranked_choice' ? ranks + 1 - value : value
}

function electedBy({ type, options, seats, method }: Definition, deeds: readonly Deed[]): string[] | null {
  if (type !== 'stv') return null
  const names = options.map(({ name }) => name)
  const ballots = deeds.map(({ ballot }) => ({
    ranking: [...ballot].sort(([, a], [, b]) => a - b).map(([option]) => names[option]!),
    count: 1,
  }))
  return countStv({ candidates: names, seats, ballots, method }).elected
}

const keys = new Map<string, string>()

async function foundTheSpace(): Promise<StorySpace> {
  const space = await story().founded('anna')
  for (const who of [...VOTERS.slice(1), 'hal', 'iris']) await space.admit(who, 'member')
  await space.admit('rita', 'reader')
  for (const who of VOTERS) keys.set(who, space.as(who).member)
  for (const who of keys.keys()) await space.as(who).addDevice('phone')
  return space
}
const founded = foundTheSpace()

type Side = SideOf<Deed>

/** Writes a vote from one of its author's devices, as `ben/phone`. */
async function write(side: Side, poll: string, deed: Deed, device: string, code = deed.code): Promise<void> {
  const { space } = side
  const { version, closesAt } = (await pollAt(space.view, poll))!
  const me = space.as(device)
  const last = await lastStance(space.view, poll, me.member)
  const { ballot, none, change } = deed
  const body = { poll, version, prev: last?.id ?? null, ballot, none, reason: 'because', ...change }
  const { now } = space.cast
  if (deed.late) space.cast.now = closesAt! + 1
  const writing = me.write('decisions.vote', body)
  if (code === null) await writing
  else await refused(code, writing)
  space.cast.now = now
  side.deeds.push(deed)
}

/** A deed that stands for the entry that closes the poll. */
const CLOSING: Deed = {
  who: 'anna',
  ballot: [],
  none: false,
  change: {},
  code: 'POLL_CLOSED',
  late: false,
  kind: 'sound',
}

async function voteApart(type: PollType, random: Random, twoDevices: boolean): Promise<void> {
  const space = (await founded).again()
  const closes = space.cast.now + DAY
  const input = { ...randomPoll(type, VOTERS, random), closes }
  const poll = await space.as('anna').act('decisions.createPoll', input)
  const definition = await definitionOf(space.view, (await pollAt(space.view, poll))!)
  const deeds = deedsOf(definition, random)

  const sides: Side[] = Array.from({ length: 1 + below(random, 4) }, () => ({
    space: space.apart(),
    deeds: [],
  }))
  const sideOf = new Map<string, Side>()
  for (const deed of deeds) {
    const hasTwo = twoDevices && keys.has(deed.who)
    const device = hasTwo && random() < 0.5 ? `${deed.who}/phone` : deed.who
    const side = sideOf.get(device) ?? pick(random, sides)
    sideOf.set(device, side)
    await write(side, poll, deed, device)
  }

  // heard of by everybody, and closed then
  const results: unknown[] = []
  for (let replica = 0; replica < 2; replica++) {
    const here = space.apart()
    const order = interleaved(sides, random)
    for (const { deed, entry } of order) await heard(here, entry, deed.code)
    // of two devices of one person the later in order counts
    const expected = countByHand(
      definition,
      order.map(({ deed }) => deed),
    )
    const open = await resultOf(here, poll)
    await here.as('anna').act('decisions.close', { poll })
    const closed = await resultOf(here, poll)
    assert.deepEqual(closed, open)
    assert.equal(closed.late, deeds.filter(({ code, late }) => code === null && late).length)
    await assertCounted(here, poll, expected)
    results.push(closed)
  }
  if (!twoDevices) assert.deepEqual(results[1], results[0])

  await closeApart({ space, poll, definition, sides, sideOf, random })
}

/** Who closes has heard of one side alone: what the others wrote, before it or after it, counts nowhere. */
async function closeApart(about: {
  space: StorySpace
  poll: string
  definition: Definition
  sides: Side[]
  sideOf: Map<string, Side>
  random: Random
}): Promise<void> {
  const { space, poll, definition, sides, sideOf, random } = about
  // a device is on one side: one that wrote on two would have two logs
  const closer = sideOf.get('anna') ?? pick(random, sides)
  const inTime = [...closer.deeds]
  await closer.space.as('anna').act('decisions.close', { poll })
  closer.deeds.push(CLOSING)
  for (const who of VOTERS) {
    const side = sideOf.get(who) ?? closer
    const deed: Deed = { ...soundDeed(definition, random), who, kind: 'late' }
    await write(side, poll, deed, who, side === closer ? 'POLL_CLOSED' : null)
  }
  const expected = countByHand(definition, inTime)
  const results: unknown[] = []
  for (let replica = 0; replica < 2; replica++) {
    const here = space.apart()
    const order = interleaved(sides, random)
    let late = 0
    let isClosed = false
    for (const { deed, entry, side } of order) {
      if (deed === CLOSING) isClosed = true
      const outcome = await here.apply(entry)
      if (deed === CLOSING) assert.equal(outcome.is, 'applied')
      if (deed === CLOSING || outcome.is === 'skipped') continue
      assert.equal(deed.code, null)
      if (deed.late || side !== closer || isClosed) late++
    }
    const { late: told, ...result } = await resultOf(here, poll)
    assert.equal(told, late)
    await assertCounted(here, poll, expected)
    results.push(result)
  }
  assert.deepEqual(results[1], results[0])
}

async function heard(here: StorySpace, entry: LogEntry, code: ErrorCode | null): Promise<void> {
  const outcome = await here.apply(entry)
  assert.equal(outcome.is === 'skipped' ? outcome.code : null, code)
}

interface Seen {
  result: {
    voted: number
    options: { score: number }[]
    election: { elected: string[] } | null
  }
  late: number
}

async function resultOf(here: StorySpace, poll: string): Promise<Seen> {
  const { result, late } = await here.ask('anna', 'decisions.result', { poll })
  return { result, late }
}

/** It comes to what was counted by hand, and again when it is verified. */
async function assertCounted(
  here: StorySpace,
  poll: string,
  expected: ReturnType<typeof countByHand>,
): Promise<void> {
  const { result } = await resultOf(here, poll)
  const { ok, checks, counted } = await here.ask('ben', 'decisions.verify', { poll })
  assert.ok(ok, JSON.stringify(checks))
  assert.equal(counted, expected.voted)
  assert.equal(result.voted, expected.voted)
  assert.deepEqual(
    result.options.map(({ score }) => Math.round(score * 1000)),
    expected.points,
  )
  assert.deepEqual(result.election?.elected ?? null, expected.elected)
}

await testSeeds(
  '[D10] [D11] [D14] [D19] [D31] the same votes come to the same, in any order and partition, and no vote counts that must not',
  import.meta.url,
  200,
  async seed => {
    const random = randomFrom(seed)
    for (const type of POLL_TYPES) await voteApart(type, random, seed % 2 === 0)
  },
)
