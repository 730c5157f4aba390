// What a count of single transferable votes answers: the same shape for both methods, for people and as JSON.

export type StvMethod = 'scottish' | 'meek'

/** `withdrawn` never stood; `hopeful` is neither elected nor excluded. */
export type StvStatus = 'hopeful' | 'elected' | 'excluded' | 'withdrawn'

/** What a stage did. Candidates who fill the last vacancies are elected in the stage that left them. */
export type StvAction = 'first-preferences' | 'surplus' | 'exclusion'

/** How a tie was resolved: by an earlier stage, or by a lot, in the order that was given or that of the candidates. */
export type StvTieBreak = 'earlier-stage' | 'lots-given' | 'candidate-order'

export interface StvTie {
  /** The stage that does what the tie was about. */
  stage: number
  /** Whose surplus is transferred first, or who is excluded. */
  decides: 'surplus' | 'exclusion'
  tied: string[]
  by: StvTieBreak
  /** The earlier stage that told those tied apart, at least in part; null when they were always equal. */
  earlierStage: number | null
  /** Those among whom the lot decided; empty when an earlier stage did. */
  lotAmong: string[]
  chosen: string
}

/** A figure for each candidate who stands, by name: a decimal, in text so that no program rounds it. */
export type StvFigures = Record<string, string>

export interface StvStage {
  /** From 1. */
  stage: number
  action: StvAction
  /** Whose surplus was transferred, or who was excluded; with Meek, the surpluses of those just elected. Empty in the first. */
  candidates: string[]
  quota: string
  /** At the end of the stage. Who is excluded has none. */
  votes: StvFigures
  /** What the stage changed: votes received, or given away (`-129.00000`). */
  transfers: StvFigures
  /** All votes that no candidate has, at the end of the stage: with `votes` they are the valid ballots, exactly. */
  nonTransferable: string
  /** What `nonTransferable` is made of: ballots without a further preference, and what rounding down has lost. */
  nonTransferableParts: { exhausted: string; rounding: string }
  status: Record<string, StvStatus>
  /** In this stage, most votes first. */
  elected: string[]
  /** Those of `elected` who did not reach the quota: they fill the last vacancies. */
  electedBelowQuota: string[]
  /** In this stage. */
  excluded: string[]
  /** Ties about what this stage does. */
  ties: StvTie[]
  /** Meek: which part of a vote each candidate keeps. */
  keepValues?: StvFigures
}

export interface StvResult {
  method: StvMethod
  seats: number
  /** Valid ballots: those that rank at least one candidate who stands. */
  ballots: number
  /** Ballots that rank nobody, or only candidates who have withdrawn. */
  emptyBallots: number
  /** Of the last stage: with Meek the quota falls when ballots are exhausted. */
  quota: string
  /** Who stands, in the order that was given. */
  candidates: string[]
  withdrawn: string[]
  stages: StvStage[]
  /** In the order of their election. */
  elected: string[]
  /** Every tie that only a lot could resolve. */
  lots: StvTie[]
}
