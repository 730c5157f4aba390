// Whatever the order and partition in which the same votes are written and heard of, a poll of any type comes to the same; and what
// must not count never does. Compared with a count that is done by hand here.
import assert from 'node:assert/strict'
import { refused, type StorySpace, story } from '../../../../test/support/app-harness.ts'
import { testSeeds } from '../../../../test/support/seeds.ts'
import { randomFrom } from '../../../../test/support/trees.ts'
import type { ErrorCode } from '../../../errors/index.ts'
import type { Ballot, Definition, PollType } from './schema.ts'
import { definitionOf, pollAt } from './view.ts'

const PEOPLE = ['anna', 'ben', 'cleo', 'dora', 'emil', 'fay', 'gus']
/** Members who may not vote in these polls. */
const STRANGERS = ['hal', 'iris']
const TYPES: PollType[] = [
  'proposal',
  'check',
  'count',
  'choose',
  'dot_vote',
  'score',
  'ranked_choice',
  'meeting',
  'question',
]
const WORDS = ['Soup', 'Salad', 'Beans', 'Bread', 'Cheese']
const SLOTS = ['2026-12-05', '2026-12-06', '2026-12-07T18:00+01:00']

type Random = () => number
const below = (random: Random, n: number): number => Math.floor(random() * n)
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)]!

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items]
  return items.map(() => left.splice(below(random, left.length), 1)[0]!)
}

/** One thing that somebody writes: a vote that is in order, or one that must be refused. */
interface Deed {
  who: string
  ballot: Ballot | null
  none: boolean
  /** Why it must not count; null when it is in order. */
  code: ErrorCode | null
  /** Claims to be written after the closing date. */
  late: boolean
}

function inputOf(type: PollType, random: Random): Record<string, unknown> {
  const option = type === 'meeting' ? SLOTS : shuffled(random, WORDS).slice(0, 2 + below(random, 4))
  const weight = PEOPLE.filter(() => random() < 0.3).map(
    who => `${who}=${1 + below(random, 4)}.${below(random, 1000)}`,
  )
  return {
    type,
    title: 'x',
    ...(['choose', 'dot_vote', 'score', 'ranked_choice', 'meeting'].includes(type) && { option }),
    ...(type === 'choose' && { minChoices: 1, maxChoices: 1 + below(random, option.length) }),
    ...(type === 'dot_vote' && { dots: 1 + below(random, 9) }),
    ...(type === 'score' && { minScore: -below(random, 4), maxScore: 1 + below(random, 6) }),
    ...(type === 'ranked_choice' && { ranks: 1 + below(random, option.length) }),
    ...(['choose', 'proposal', 'score'].includes(type) && { noneOfTheAbove: random() < 0.5 }),
    voter: PEOPLE,
    weight,
    delegation: false,
    quorum: below(random, 101),
  }
}

/** A vote that the poll takes. */
function soundBallot(definition: Definition, random: Random): Ballot {
  const { type, options, minChoices, maxChoices, dots, minScore, maxScore, ranks } = definition
  const all = shuffled(
    random,
    options.map((_, i) => i),
  )
  switch (type) {
    case 'question':
      return []
    case 'choose':
      return all.slice(0, minChoices + below(random, maxChoices - minChoices + 1)).map(i => [i, 1])
    case 'dot_vote': {
      let left = dots
      return all.flatMap((i): Ballot => {
        const given = i === all[0] ? 1 + below(random, left) : below(random, left + 1)
        left -= given
        return given > 0 ? [[i, given]] : []
      })
    }
    case 'score':
      return all
        .slice(0, 1 + below(random, all.length))
        .map(i => [i, minScore + below(random, maxScore - minScore + 1)])
    case 'ranked_choice':
    case 'stv':
      return shuffled(
        random,
        all.slice(0, ranks).map((i, rank): [number, number] => [i, rank + 1]),
      )
    case 'meeting':
      return all.map(i => [i, below(random, 3)])
    default:
      return [[all[0]!, 1]]
  }
}

/** A vote that the poll must refuse, with the code that says why. */
function unsoundBallot(
  { type, options, dots, maxScore, minScore }: Definition,
  random: Random,
): [Ballot, ErrorCode] {
  const far: [Ballot, ErrorCode] = [[[options.length, 1]], 'CHOICE_UNKNOWN']
  const twice: [Ballot, ErrorCode] = [
    [
      [0, 1],
      [0, 1],
    ],
    'CHOICE_TWICE',
  ]
  const more: Partial<Record<PollType, [Ballot, ErrorCode][]>> = {
    proposal: [
      [
        [
          [0, 1],
          [1, 1],
        ],
        'CHOICES_UNFIT',
      ],
      [[[0, 3]], 'VALUE_OUT_OF_RANGE'],
      [[], 'CHOICES_UNFIT'],
    ],
    check: [[[[0, -1]], 'VALUE_OUT_OF_RANGE']],
    choose: [[[[0, 2]], 'VALUE_OUT_OF_RANGE']],
    dot_vote: [
      [
        [
          [0, dots],
          [1, 1],
        ],
        'DOTS_OVERSPENT',
      ],
      [
        [
          [0, dots],
          [1, -1],
        ],
        'VALUE_OUT_OF_RANGE',
      ],
    ],
    score: [
      [[[0, maxScore + 1]], 'VALUE_OUT_OF_RANGE'],
      [[[0, minScore - 1]], 'VALUE_OUT_OF_RANGE'],
    ],
    meeting: [[[[0, 2]], 'CHOICES_UNFIT']],
    question: [[[[0, 1]], 'CHOICE_UNKNOWN']],
  }
  return pick(random, type === 'question' ? more.question! : [far, twice, ...(more[type] ?? [])])
}

function someDeed(definition: Definition, random: Random): Deed {
  const dice = random()
  const none = definition.noneOfTheAbove && random() < 0.2
  const sound = { ballot: none ? [] : soundBallot(definition, random), none, late: false }
  if (dice < 0.15) return { ...sound, who: pick(random, STRANGERS), code: 'NOT_A_VOTER' }
  const who = pick(random, PEOPLE)
  if (dice < 0.3) {
    const [ballot, code] = unsoundBallot(definition, random)
    return { who, ballot, none: false, code, late: false }
  }
  return { ...sound, who, code: null, late: dice < 0.4 }
}

/** By hand: who voted, and what each option got, in thousandths. */
function countByHand(definition: Definition, deeds: readonly Deed[]): { voted: number; points: number[] } {
  const last = new Map<string, Deed>()
  for (const deed of deeds) if (deed.code === null && !deed.late) last.set(deed.who, deed)
  const points = definition.options.map(() => 0)
  const weights = new Map(definition.weights)
  for (const [who, { ballot }] of last) {
    const weight = weights.get(keys.get(who)!) ?? 1000
    for (const [option, value] of ballot!) {
      const worth = definition.type === 'ranked_choice' ? definition.ranks + 1 - value : value
      points[option]! += worth * weight
    }
  }
  return { voted: last.size, points }
}

const keys = new Map<string, string>()

/** From one of the author's devices, as `ben/phone`. */
async function write(
  space: StorySpace,
  poll: string,
  deed: Deed,
  device: string,
  closesAt: number,
): Promise<void> {
  const { version } = (await pollAt(space.view, poll))!
  const me = space.as(device)
  const own = await space.ask(device, 'decisions.stances', { poll, all: true })
  const mine = own.stances.filter(({ member }: { member: string }) => member === me.member)
  const { ballot, none } = deed
  const body = { poll, version, prev: mine.at(-1)?.id ?? null, ballot, none, reason: 'because' }
  const { now } = space.cast
  if (deed.late) space.cast.now = closesAt + 1
  const writing = me.write('decisions.vote', body)
  if (deed.code === null) await writing
  else await refused(deed.code, writing)
  space.cast.now = now
}

/** People who write apart from one another, on some side of a partition; with two devices each also apart from themselves. */
interface Side {
  space: StorySpace
  deeds: Deed[]
}

async function run(seed: number): Promise<void> {
  const random = randomFrom(seed)
  const twoDevices = seed % 2 === 0
  for (const type of TYPES) {
    const space = await story().founded('anna')
    for (const who of [...PEOPLE.slice(1), ...STRANGERS]) await space.admit(who, 'member')
    for (const who of PEOPLE) keys.set(who, space.as(who).member)
    if (twoDevices) for (const who of [...PEOPLE, ...STRANGERS]) await space.as(who).addDevice('phone')
    const closesAt = space.cast.now + 86_400_000
    const input = { ...inputOf(type, random), closes: closesAt }
    const poll = await space.as('anna').act('decisions.createPoll', input)
    const definition = await definitionOf(space.view, (await pollAt(space.view, poll))!)
    const deeds = Array.from({ length: 25 }, () => someDeed(definition, random))

    const sides: Side[] = Array.from({ length: 1 + below(random, 4) }, () => ({
      space: space.apart(),
      deeds: [],
    }))
    const sideOf = new Map<string, Side>()
    for (const deed of deeds) {
      const device = twoDevices && random() < 0.5 ? `${deed.who}/phone` : deed.who
      const side = sideOf.get(device) ?? pick(random, sides)
      sideOf.set(device, side)
      await write(side.space, poll, deed, device, closesAt)
      side.deeds.push(deed)
    }

    const results: unknown[] = []
    for (let replica = 0; replica < 3; replica++) {
      const here = space.apart()
      const order = shuffled(random, sides)
      await here.meet(...order.map(side => side.space))
      // of two devices of one person the later in order counts
      const expected = countByHand(
        definition,
        order.flatMap(side => side.deeds),
      )
      results.push(await assertCounted(here, poll, expected, deeds))
    }
    if (!twoDevices) for (const other of results) assert.deepEqual(other, results[0])
  }
}

interface Seen {
  result: { voted: number; options: { score: number }[] }
  late: number
}

/** Open and closed it comes to what was counted by hand, and again when it is verified. */
async function assertCounted(
  here: StorySpace,
  poll: string,
  expected: ReturnType<typeof countByHand>,
  deeds: readonly Deed[],
): Promise<Seen> {
  const seen = async (): Promise<Seen> => {
    const { result, late } = await here.ask('anna', 'decisions.result', { poll })
    return { result, late }
  }
  const open = await seen()
  await here.as('anna').act('decisions.close', { poll })
  const closed = await seen()
  assert.deepEqual(closed, open)
  const { ok, checks, counted } = await here.ask('ben', 'decisions.verify', { poll })
  assert.ok(ok, JSON.stringify(checks))
  assert.equal(counted, expected.voted)
  assert.equal(closed.result.voted, expected.voted)
  assert.deepEqual(
    closed.result.options.map(({ score }) => Math.round(score * 1000)),
    expected.points,
  )
  assert.equal(closed.late, deeds.filter(({ code, late }) => code === null && late).length)
  return closed
}

await testSeeds(
  '[D19] [D31] the same votes come to the same, in any order and partition',
  import.meta.url,
  20,
  run,
)
