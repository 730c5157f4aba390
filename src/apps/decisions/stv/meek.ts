// Meek's method: I. D. Hill, B. A. Wichmann and D. R. Woodall, “Algorithm 123: Single Transferable Vote by Meek's Method”, The
// Computer Journal 30(3), 1987, pages 277 to 281.
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
  vacancies,
} from './count.ts'
import type { Prepared } from './election.ts'
import type { StvResult } from './result.ts'

const DECIMALS = 9
/** In units: with less surplus than 0.000001 votes in all, it counts as transferred. */
const ENOUGH = 1000n

/** Ballots that have met the same candidates so far: they are shared out alike, whatever they rank behind. */
interface Branch {
  ballots: bigint
  /** Those of them that come to a further candidate. */
  next: Map<number, Branch>
}

/** Counts by Meek's method. Votes and keep values have nine decimals; keep values and shares are rounded up, so none is lost. */
export function countMeek(election: Prepared): StvResult {
  const count = openCount(election, DECIMALS)
  const keep = election.names.map(() => count.one)
  let quota = shareOut(count, keep)
  settle(count, quota)
  endStage(count, 'first-preferences', [], quota, keep)
  let justElected = [...count.elected]
  while (election.valid > 0n && !isOver(count)) {
    const surplus = surplusOf(count, quota)
    const transfers = justElected.length > 0 && surplus >= ENOUGH
    const concerned = transfers ? justElected : [excludeLowest(count, keep, surplus)]
    const before = count.elected.length
    quota = shareOut(count, keep)
    settle(count, quota)
    endStage(count, transfers ? 'surplus' : 'exclusion', concerned, quota, keep)
    justElected = count.elected.slice(before)
  }
  return resultOf(count, 'meek')
}

/**
 * Shares all ballots out and lowers the keep values of the elected, until they hold the quota and hardly more [V25] [V27].
 * Returns the quota. The keep values that are left are those by which the votes were shared out.
 */
function shareOut(count: Count, keep: bigint[]): bigint {
  const branches = branchesOf(count)
  for (;;) {
    distribute(count, keep, branches)
    const quota = quotaOf(count)
    if (surplusOf(count, quota) < ENOUGH || !lowerKeepValues(count, keep, quota)) return quota
  }
}

/**
 * False when nothing changes any more: nine decimals can be too few to come nearer. That the surplus as a whole falls no more says
 * nothing, for it may pass from one elected candidate to another.
 */
function lowerKeepValues({ votes, elected }: Count, keep: bigint[], quota: bigint): boolean {
  let changed = false
  for (const place of elected) {
    const lower = divideUp(keep[place]! * quota, votes[place]!)
    if (lower >= keep[place]!) continue
    keep[place] = lower
    changed = true
  }
  return changed
}

/** What candidates hold together, by one more than the seats [V26]. */
function quotaOf({ votes, election }: Count): bigint {
  return sum(votes) / BigInt(election.seats + 1)
}

/** What the elected have over the quota; by rounding, one may have a few units less. */
function surplusOf({ votes, elected }: Count, quota: bigint): bigint {
  return sum(elected.map(place => votes[place]! - quota).filter(over => over > 0n))
}

/**
 * Each ballot's way: the elected whom it ranks, up to the first hopeful one, who keeps all that is left. Who is excluded is
 * passed over. It stays the same through a stage.
 */
function branchesOf({ election, status }: Count): Branch {
  const root: Branch = { ballots: election.valid, next: new Map() }
  for (const { ranking, count: ballots } of election.papers) {
    let branch = root
    for (const place of ranking) {
      if (status[place] === 'excluded') continue
      const next = branch.next.get(place) ?? { ballots: 0n, next: new Map() }
      branch.next.set(place, next)
      next.ballots += ballots
      if (status[place] === 'hopeful') break
      branch = next
    }
  }
  return root
}

/** Each candidate on a ballot keeps their part of what is left of it; what nobody keeps is exhausted. */
function distribute(count: Count, keep: readonly bigint[], root: Branch): void {
  const { one } = count
  const votes = keep.map(() => 0n)
  let exhausted = 0n
  const share = ({ ballots, next }: Branch, left: bigint): void => {
    let ending = ballots
    for (const [place, branch] of next) {
      const kept = divideUp(left * keep[place]!, one)
      votes[place]! += kept * branch.ballots
      ending -= branch.ballots
      if (kept < left) share(branch, left - kept)
    }
    exhausted += left * ending
  }
  share(root, one)
  count.votes = votes
  count.exhausted = exhausted
}

/**
 * Elects those who equal or exceed the exact quota, except where that would be more than there are seats: then those above
 * it [V28]; then the last vacancies [V23]. Without a ballot nobody is elected [V8].
 */
function settle(count: Count, quota: bigint): void {
  const { election, votes } = count
  if (election.valid === 0n) return
  const total = sum(votes)
  const parts = BigInt(election.seats + 1)
  const reaching = hopefuls(count).filter(place => votes[place]! * parts >= total)
  elect(
    count,
    reaching.length > vacancies(count) ? reaching.filter(place => votes[place]! > quota) : reaching,
  )
  fillLastVacancies(count)
}

/** Those are tied for exclusion whom the surplus that is left could still put in another order [V29]. */
function excludeLowest(count: Count, keep: bigint[], surplus: bigint): number {
  const { votes } = count
  const left = hopefuls(count)
  const fewest = extreme(
    left.map(place => votes[place]!),
    false,
  )
  const lowest = left.filter(place => votes[place]! <= fewest + surplus)
  const place = breakTie(count, lowest, 'exclusion', false)
  exclude(count, place)
  keep[place] = 0n
  return place
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor
}
