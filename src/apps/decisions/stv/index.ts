// The door of counting single transferable votes: pure functions, the same on every device.
import { prepare, type StvElection } from './election.ts'
import { countMeek } from './meek.ts'
import type { StvMethod, StvResult } from './result.ts'
import { countScottish } from './scottish.ts'

export { type BltElection, readBlt, writeBlt } from './blt.ts'
export type { StvBallot, StvElection } from './election.ts'
export type {
  StvAction,
  StvFigures,
  StvMethod,
  StvResult,
  StvStage,
  StvStatus,
  StvTie,
  StvTieBreak,
} from './result.ts'

/** The methods, by the names that commands and polls know them by. */
export const STV_METHODS = ['scottish', 'meek'] as const satisfies readonly StvMethod[]

/** Counts an election. Reads no clock and no chance: the same ballots have the same result. Throws BAD_INPUT [V1]. */
export function countStv(election: StvElection): StvResult {
  const prepared = prepare(election)
  return election.method === 'meek' ? countMeek(prepared) : countScottish(prepared)
}
