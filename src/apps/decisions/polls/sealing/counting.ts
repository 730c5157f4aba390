// The count of a sealed poll: sums of the ballots that count, pinned at the closing, and what the tellers' shares open of them.
import type { ReadView } from '../../../contract.ts'
import {
  type CountedBallot,
  type Counting,
  type GivenShare,
  LEAST_BALLOTS,
  openTally,
  type SealedPoll,
  sumBallots,
} from '../../sealed/index.ts'
import { conclude, newRow, type Tally } from '../../tally/tally.ts'
import type { Definition } from '../schema.ts'
import type { Voice } from '../standing.ts'
import { keyOf, type PollRecord } from '../view.ts'
import { countsPeople } from './form.ts'
import { dealingsOf, sealedBallots, sealedPollOf, type Sealing, setupOf, type TellerWords } from './view.ts'
import { unitOf } from './voting.ts'

/** The ballots that count, each as often as its weight in `unit`s says. */
export async function countedBallots(
  view: ReadView,
  poll: string,
  voices: readonly Voice[],
): Promise<{ unit: number; ballots: CountedBallot[] }> {
  const unit = unitOf(voices.map(({ weight }) => weight))
  const ballots: CountedBallot[] = []
  for (const { member, weight, stance } of voices) {
    const ballot = stance && (await view.get(sealedBallots, keyOf(poll, stance.id)))
    if (ballot) ballots.push({ voter: member, ballot, weight: weight / unit })
  }
  return { unit, ballots }
}

/** [D37] The sealing with the sums of what counts; without them where fewer than three do. */
export async function withSums(
  view: ReadView,
  sealing: Sealing,
  sealedPoll: SealedPoll | null,
  voices: readonly Voice[],
): Promise<Sealing> {
  const { unit, ballots } = await countedBallots(view, sealing.poll, voices)
  const sums = sealedPoll && ballots.length >= LEAST_BALLOTS ? sumBallots(sealedPoll, ballots) : null
  return { ...sealing, unit, sums: sums?.ok ? sums.value : null }
}

/** What tellers open; null where there is nothing to open. */
export function countingOf(
  sealing: Sealing,
  words: ReadonlyMap<string, TellerWords>,
  poll: PollRecord,
  definition: Definition,
): Counting | null {
  const [setup, sealedPoll] = [setupOf(sealing, words), sealedPollOf(sealing, poll, definition)]
  if (!setup || !sealedPoll || !sealing.sums) return null
  return { setup, dealings: dealingsOf(words), poll: sealedPoll, sums: sealing.sums }
}

export function sharesOf(words: ReadonlyMap<string, TellerWords>): GivenShare[] {
  return [...words].flatMap(([teller, { share }]) => (share ? [{ teller, share }] : []))
}

/** [D38] The totals that enough shares open; null where there are too few. */
export function openedBy(counting: Counting, words: ReadonlyMap<string, TellerWords>): number[] | null {
  const shares = sharesOf(words)
  if (shares.length < counting.setup.threshold) return null
  const opened = openTally(counting, shares)
  return opened.ok ? opened.value : null
}

/** [D38] What is said of a poll of which only totals are known: who gave what is not. */
export function tallyOfTotals(
  definition: Definition,
  { totals, unit }: { totals: readonly number[]; unit: number },
  { voters, voted, unweighted }: { voters: number; voted: number; unweighted: boolean },
): Tally {
  const arePeople = countsPeople(definition) && unweighted
  const rows = totals.map((total, option) =>
    newRow(definition, option, {
      score: total * unit,
      voters: arePeople ? total : null,
      average: null,
      spread: arePeople && total > 0 ? [[1, total]] : [],
    }),
  )
  return conclude(definition, { voters, voted, nones: 0, rows, election: null })
}
