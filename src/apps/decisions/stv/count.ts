// What both methods keep while they count: votes, who is elected or excluded, ties, and the stages that come of it.
import type { Prepared } from './election.ts'
import type {
  StvAction,
  StvFigures,
  StvMethod,
  StvResult,
  StvStage,
  StvStatus,
  StvTie,
  StvTieBreak,
} from './result.ts'

/** A count under way. Candidates are places among those who stand; votes are whole units of `10^-decimals` of a vote. */
export interface Count {
  readonly election: Prepared
  readonly decimals: number
  /** Units of one whole vote. */
  readonly one: bigint
  votes: bigint[]
  readonly status: StvStatus[]
  /** Votes of ballots without a further preference, and what rounding down has lost. */
  exhausted: bigint
  rounding: bigint
  /** Votes at the end of each stage so far. */
  readonly history: bigint[][]
  readonly stages: StvStage[]
  readonly elected: number[]
  readonly lots: StvTie[]
  /** Of the stage that is under way. */
  now: { elected: number[]; belowQuota: number[]; excluded: number[]; ties: StvTie[] }
}

const nothingYet = (): Count['now'] => ({ elected: [], belowQuota: [], excluded: [], ties: [] })

export function openCount(election: Prepared, decimals: number): Count {
  return {
    election,
    decimals,
    one: 10n ** BigInt(decimals),
    votes: election.names.map(() => 0n),
    status: election.names.map(() => 'hopeful'),
    exhausted: 0n,
    rounding: 0n,
    history: [],
    stages: [],
    elected: [],
    lots: [],
    now: nothingYet(),
  }
}

/** Those who are neither elected nor excluded. */
export function hopefuls({ status }: Count): number[] {
  return status.flatMap((one, place) => (one === 'hopeful' ? [place] : []))
}

export function vacancies({ election, elected }: Count): number {
  return election.seats - elected.length
}

/** Most votes first; who has as many, in candidate order, which decides nothing. */
export function elect(count: Count, places: readonly number[]): void {
  for (const place of [...places].sort((a, b) => compare(count.votes[b]!, count.votes[a]!) || a - b)) {
    count.status[place] = 'elected'
    count.elected.push(place)
    count.now.elected.push(place)
  }
}

/** Elects all who are left when they are no more than the vacancies [V23]. */
export function fillLastVacancies(count: Count): void {
  const left = hopefuls(count)
  if (left.length > vacancies(count)) return
  count.now.belowQuota.push(...left)
  elect(count, left)
}

/** True when seats are filled, or nobody is left. */
export function isOver(count: Count): boolean {
  return vacancies(count) === 0 || hopefuls(count).length === 0
}

export function exclude(count: Count, place: number): void {
  count.status[place] = 'excluded'
  count.now.excluded.push(place)
}

/** Which of those tied it is: by the latest earlier stage that tells them apart when `lookBack`, then by lot [V10]. */
export function breakTie(
  count: Count,
  tied: readonly number[],
  decides: StvTie['decides'],
  lookBack: boolean,
): number {
  if (tied.length === 1) return tied[0]!
  const { election, history, now, lots } = count
  const apart = lookBack ? tellApart(history, tied, decides) : { left: tied, earlierStage: null }
  const byLot = apart.left.length > 1
  const chosen = byLot
    ? [...apart.left].sort((a, b) => election.lotPlace[a]! - election.lotPlace[b]!)[0]!
    : apart.left[0]!
  const lot: StvTieBreak = election.lotsGiven ? 'lots-given' : 'candidate-order'
  const tie: StvTie = {
    stage: history.length + 1,
    decides,
    tied: namesOf(count, tied),
    by: byLot ? lot : 'earlier-stage',
    earlierStage: apart.earlierStage,
    lotAmong: byLot ? namesOf(count, apart.left) : [],
    chosen: election.names[chosen]!,
  }
  now.ties.push(tie)
  if (byLot) lots.push(tie)
  return chosen
}

/** Looks back stage by stage; where several still are equal, further back among these [V17] [V21]. */
function tellApart(
  history: readonly bigint[][],
  tied: readonly number[],
  decides: StvTie['decides'],
): { left: readonly number[]; earlierStage: number | null } {
  let left = tied
  let earlierStage: number | null = null
  // the last one is the stage at whose end they are equal
  for (let at = history.length - 2; at >= 0 && left.length > 1; at--) {
    const votes = history[at]!
    const wanted = extreme(
      left.map(place => votes[place]!),
      decides === 'surplus',
    )
    const found = left.filter(place => votes[place] === wanted)
    if (found.length < left.length) earlierStage = at + 1
    left = found
  }
  return { left, earlierStage }
}

/** The most, or the fewest. */
export function extreme(values: readonly bigint[], most: boolean): bigint {
  return values.reduce((best, value) => (value > best === most ? value : best))
}

/** Writes down what the stage has come to. `concerned`: whose surplus was transferred, or who was excluded. */
export function endStage(
  count: Count,
  action: StvAction,
  concerned: readonly number[],
  quota: bigint,
  keepValues?: readonly bigint[],
): void {
  const { votes, status, exhausted, rounding, history, stages, now, decimals } = count
  const before = history.at(-1) ?? votes.map(() => 0n)
  const text = (units: bigint) => decimal(units, decimals)
  stages.push({
    stage: stages.length + 1,
    action,
    candidates: namesOf(count, concerned),
    quota: text(quota),
    votes: figures(count, votes),
    transfers: figures(
      count,
      votes.map((units, place) => units - before[place]!),
    ),
    nonTransferable: text(exhausted + rounding),
    nonTransferableParts: { exhausted: text(exhausted), rounding: text(rounding) },
    status: Object.fromEntries(status.map((one, place) => [count.election.names[place]!, one])),
    elected: namesOf(count, now.elected),
    electedBelowQuota: namesOf(
      count,
      now.belowQuota.filter(place => votes[place]! < quota),
    ),
    excluded: namesOf(count, now.excluded),
    ties: now.ties,
    ...(keepValues && { keepValues: figures(count, keepValues) }),
  })
  history.push([...votes])
  count.now = nothingYet()
}

/** The answer, after the last stage. */
export function resultOf(count: Count, method: StvMethod): StvResult {
  const { election, stages, elected, lots } = count
  return {
    method,
    seats: election.seats,
    ballots: Number(election.valid),
    emptyBallots: Number(election.empty),
    quota: stages.at(-1)!.quota,
    candidates: [...election.names],
    withdrawn: [...election.withdrawn],
    stages,
    elected: namesOf(count, elected),
    lots,
  }
}

function namesOf({ election }: Count, places: readonly number[]): string[] {
  return places.map(place => election.names[place]!)
}

function figures({ election, decimals }: Count, values: readonly bigint[]): StvFigures {
  return Object.fromEntries(election.names.map((name, place) => [name, decimal(values[place]!, decimals)]))
}

/** Units as a decimal with all its places: `-12.50000`. */
export function decimal(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
