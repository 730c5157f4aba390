// Reads what people give of a poll: options, times, percents, weights, people. On their own device: may throw.
import { because, CoboxError, type Reason } from '../../../errors/index.ts'
import { startsOf } from '../../../lib/starts-of.ts'
import type { ReadView } from '../../contract.ts'
import { findMember } from '../../people.ts'
import type { OptionInput, Settings } from './inputs.ts'
import { type Definition, ONE, type OptionBody, type PollType, type Threshold } from './schema.ts'
import { toSealing } from './sealing/tellers.ts'
import { pollAt, type PollRecord, pollOrders, polls } from './view.ts'

const MINUTE = 60_000

const unreadable = (why: Reason, given: string) =>
  new CoboxError('BAD_INPUT', { reason: because(why, { given }) })

/** Of a proposal when none are given: as Loomio has them. */
const PROPOSAL: OptionBody[] = [
  { name: 'agree', stand: 'agree' },
  { name: 'abstain', stand: 'abstain' },
  { name: 'disagree', stand: 'disagree' },
  { name: 'block', stand: 'block' },
]
const OPTIONS: Partial<Record<PollType, OptionBody[]>> = {
  proposal: PROPOSAL,
  check: [{ name: 'yes' }],
  count: [{ name: 'yes' }, { name: 'no' }],
}

/** By id, the start of one, or title. Throws NO_POLL, AMBIGUOUS. */
export async function findPoll(view: ReadView, wanted: string): Promise<PollRecord> {
  const exact = await pollAt(view, wanted)
  if (exact) return exact
  const found: PollRecord[] = []
  if (wanted.length >= 6)
    for await (const { value } of view.range(pollOrders, { gte: wanted, lt: `${wanted}\uffff` })) {
      const poll = await view.get(polls, value)
      if (poll) found.push(poll)
    }
  if (found.length === 0)
    for await (const { value } of view.range(polls)) if (value.title === wanted) found.push(value)
  if (found.length > 1)
    throw new CoboxError('AMBIGUOUS', {
      name: wanted,
      what: 'poll',
      candidates: startsOf(found.map(({ poll }) => poll)),
    })
  if (!found[0]) throw new CoboxError('NO_POLL', { poll: wanted })
  return found[0]
}

/** In ms since 1970; a bare day means the end of it, where the person is. Throws BAD_INPUT. */
export function toTime(given: string | number): number {
  if (typeof given === 'number') return given
  const at = /^\d{4}-\d\d-\d\d(T|$)/.test(given)
    ? new Date(/^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T23:59:59` : given).getTime()
    : Number.NaN
  if (Number.isNaN(at)) throw unreadable('timeUnreadable', given)
  return at
}

const toHundredths = (percent: number): number => Math.round(percent * 100)

/** In thousandths. Throws BAD_INPUT. */
export function toWeight(text: string): number {
  const match = /^(\d{1,4})(?:\.(\d{1,3}))?$/.exec(text.trim())
  const weight = match ? Number(match[1]) * ONE + Number((match[2] ?? '').padEnd(3, '0')) : 0
  if (weight < 1 || weight > 1000 * ONE) throw unreadable('weightUnreadable', text)
  return weight
}

/** What is not given stays as it was `before`, or gets what most polls of the type want. */
export async function toDefinition(
  view: ReadView,
  { type, title }: { type: PollType; title: string },
  given: Settings,
  before: Definition | null,
): Promise<Definition> {
  const options = toOptions(type, given, before)
  const isSealed = given.sealed ?? before?.sealed ?? false
  return {
    type,
    title: title.trim(),
    details: given.details ?? before?.details ?? '',
    options,
    tags: given.tags ? [...new Set(given.tags.map(tag => tag.trim()))] : (before?.tags ?? []),
    reason: type === 'question' ? 'required' : (given.reason ?? before?.reason ?? 'optional'),
    reasonLimit: given.reasonLimit ?? before?.reasonLimit ?? 5000,
    quorum: given.quorum === undefined ? (before?.quorum ?? 0) : toHundredths(given.quorum),
    minChoices: given.minChoices ?? before?.minChoices ?? 1,
    maxChoices: given.maxChoices ?? before?.maxChoices ?? Math.max(1, given.minChoices ?? 1),
    dots: given.dots ?? before?.dots ?? 8,
    minScore: given.minScore ?? before?.minScore ?? 0,
    maxScore: given.maxScore ?? before?.maxScore ?? 5,
    ranks: given.ranks ?? before?.ranks ?? Math.max(1, options.length),
    seats: given.seats ?? before?.seats ?? 1,
    method: given.method ?? before?.method ?? 'scottish',
    target: given.target ?? before?.target ?? 5,
    shuffled: given.shuffled ?? before?.shuffled ?? false,
    noneOfTheAbove: given.noneOfTheAbove ?? before?.noneOfTheAbove ?? false,
    hide: given.hide ?? before?.hide ?? (isSealed ? 'until_closed' : 'off'),
    sealed: isSealed,
    ...(isSealed && { sealing: await toSealing(view, given, before?.sealing) }),
    delegation: given.delegation ?? before?.delegation ?? !isSealed,
    earlyClose: given.earlyClose ?? before?.earlyClose ?? 'author',
    grace: given.graceMinutes === undefined ? (before?.grace ?? 15 * MINUTE) : given.graceMinutes * MINUTE,
    voters: await toVoters(view, given, before),
    weights: given.weight ? await toWeights(view, given.weight) : (before?.weights ?? []),
  }
}

async function toVoters(
  view: ReadView,
  { voterRole, voter, voterTag }: Settings,
  before: Definition | null,
): Promise<Definition['voters']> {
  if (voterRole === undefined && voter === undefined && voterTag === undefined)
    return before?.voters ?? { roles: ['coordinator', 'member'], people: [], tags: [] }
  const people: string[] = []
  for (const one of voter ?? []) people.push(await findMember(view, one))
  return { roles: [...new Set(voterRole)], people: [...new Set(people)], tags: [...new Set(voterTag)] }
}

async function toWeights(view: ReadView, given: readonly string[]): Promise<[string, number][]> {
  const found: [string, number][] = []
  for (const text of given) {
    const at = text.lastIndexOf('=')
    if (at < 1) throw unreadable('weightUnreadable', text)
    found.push([await findMember(view, text.slice(0, at)), toWeight(text.slice(at + 1))])
  }
  return found
}

function toOptions(type: PollType, given: Settings, before: Definition | null): OptionBody[] {
  const options = given.options
    ? given.options.map(toOption)
    : given.option
      ? given.option.map(name => ({ name: name.trim() }))
      : (before?.options ?? OPTIONS[type] ?? [])
  // a proposal with words of its own may still name one of the four stands
  const known =
    type === 'proposal'
      ? options.map(option => ({ ...PROPOSAL.find(({ name }) => name === option.name), ...option }))
      : options
  return (given.threshold ?? []).reduce(withThreshold, known)
}

function toOption({ threshold, name, ...option }: OptionInput): OptionBody {
  return {
    ...option,
    name: name.trim(),
    ...(threshold && {
      threshold: {
        test: threshold.test,
        hundredths: toHundredths(threshold.percent),
        against: threshold.against,
      },
    }),
  }
}

/** `agree>=66.67`, `block<=0 voters`. Throws BAD_INPUT, CHOICE_UNKNOWN. */
function withThreshold(options: OptionBody[], text: string): OptionBody[] {
  const match = /^(.+?)\s*(>=|<=)\s*(\d{1,3}(?:\.\d{1,2})?)\s*%?\s*(?:of\s+)?(votes|voters)?$/s.exec(
    text.trim(),
  )
  const hundredths = match ? toHundredths(Number(match[3])) : 10_001
  if (!match || hundredths > 10_000) throw unreadable('thresholdUnreadable', text)
  const threshold: Threshold = {
    test: match[2] === '>=' ? 'gte' : 'lte',
    hundredths,
    against: match[4] === 'voters' ? 'voters' : 'votes',
  }
  if (!options.some(({ name }) => name === match[1]))
    throw new CoboxError('CHOICE_UNKNOWN', { choice: match[1] })
  return options.map(option => (option.name === match[1] ? { ...option, threshold } : option))
}
