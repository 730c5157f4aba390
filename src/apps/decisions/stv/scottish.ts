// Weighted inclusive Gregory, as councils in Scotland count: The Scottish Local Government Elections Order 2007 (SSI 2007/42),
// schedule 1, rules 45 to 52; the Order of 2011 (SSI 2011/399) has the same rules, each numbered one higher.
import {
  breakTie,
  type Count,
  elect,
  endStage,
  exclude,
  extreme,
  fillLastVacancies,
  hopefuls,
  isOver,
  openCount,
  resultOf,
} from './count.ts'
import type { Prepared } from './election.ts'
import type { StvResult } from './result.ts'

const DECIMALS = 5

/** Equal ballot papers that a candidate holds, all received with one value. */
interface Parcel {
  ranking: readonly number[]
  /** Where in the ranking the candidate stands who holds it. */
  at: number
  papers: bigint
  /** Of each paper, in units. */
  value: bigint
}

/** Counts by the Scottish rules. Votes are exact to five decimals; what rounding down loses is kept as `rounding`. */
export function countScottish(election: Prepared): StvResult {
  const count = openCount(election, DECIMALS)
  const held: Parcel[][] = election.names.map(() => [])
  const quota = quotaOf(election) * count.one
  for (const { ranking, count: papers } of election.papers)
    credit(count, held, { ranking, at: 0, papers, value: count.one })
  settle(count, quota)
  endStage(count, 'first-preferences', [], quota)
  while (election.valid > 0n && !isOver(count)) {
    const surplus = nextSurplus(count, quota)
    const place = surplus ?? nextExclusion(count)
    if (surplus !== null) transferSurplus(count, held, place, quota)
    else transferExcluded(count, held, place)
    settle(count, quota)
    endStage(count, surplus !== null ? 'surplus' : 'exclusion', [place], quota)
  }
  return resultOf(count, 'scottish')
}

/** Rule 46: valid papers by one more than the seats, decimals ignored, and one more [V12]. In whole votes. */
function quotaOf({ valid, seats }: Prepared): bigint {
  return valid / BigInt(seats + 1) + 1n
}

/** Rule 47: who has the quota is elected [V13]; rule 52: the last vacancies [V23]. Without a ballot nobody is [V8]. */
function settle(count: Count, quota: bigint): void {
  if (count.election.valid === 0n) return
  elect(
    count,
    hopefuls(count).filter(place => count.votes[place]! >= quota),
  )
  fillLastVacancies(count)
}

/** Rule 49: the largest surplus that is not yet transferred; null when there is none [V16]. */
function nextSurplus(count: Count, quota: bigint): number | null {
  const { votes, elected } = count
  const over = elected.filter(place => votes[place]! > quota)
  if (over.length === 0) return null
  const most = extreme(
    over.map(place => votes[place]!),
    true,
  )
  return breakTie(count, inOrder(over.filter(place => votes[place] === most)), 'surplus', true)
}

/** Rules 50 and 51: the lowest [V19]. */
function nextExclusion(count: Count): number {
  const { votes } = count
  const left = hopefuls(count)
  const fewest = extreme(
    left.map(place => votes[place]!),
    false,
  )
  return breakTie(
    count,
    left.filter(place => votes[place] === fewest),
    'exclusion',
    true,
  )
}

/** Rule 48: each paper goes on with its value × surplus ÷ votes, to five decimals, the rest ignored [V14] [V15]. */
function transferSurplus(count: Count, held: Parcel[][], place: number, quota: bigint): void {
  const total = count.votes[place]!
  const surplus = total - quota
  let passedOn = 0n
  for (const parcel of take(held, place)) {
    const value = (parcel.value * surplus) / total
    passedOn += value * parcel.papers
    passOn(count, held, { ...parcel, value })
  }
  count.votes[place] = quota
  count.rounding += surplus - passedOn
}

/** Rule 50: each paper goes on with the value that it had, all in one stage [V20]. */
function transferExcluded(count: Count, held: Parcel[][], place: number): void {
  exclude(count, place)
  count.votes[place] = 0n
  for (const parcel of take(held, place)) passOn(count, held, parcel)
}

function take(held: Parcel[][], place: number): Parcel[] {
  const parcels = held[place]!
  held[place] = []
  return parcels
}

/** To the next available preference: one for a continuing candidate; without one it is not transferable. */
function passOn(count: Count, held: Parcel[][], parcel: Parcel): void {
  const { ranking, papers, value } = parcel
  let at = parcel.at + 1
  while (at < ranking.length && count.status[ranking[at]!] !== 'hopeful') at++
  if (at === ranking.length) count.exhausted += papers * value
  else credit(count, held, { ...parcel, at })
}

function credit(count: Count, held: Parcel[][], parcel: Parcel): void {
  const place = parcel.ranking[parcel.at]!
  held[place]!.push(parcel)
  count.votes[place]! += parcel.papers * parcel.value
}

function inOrder(places: readonly number[]): number[] {
  return [...places].sort((a, b) => a - b)
}
