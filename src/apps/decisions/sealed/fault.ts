// What is wrong with something, and with whose: values, since what peers send must never throw.

/** What a fault is found in. `setup`, `form` and `tally` are nobody's. */
export type Part =
  | 'setup'
  | 'form'
  | 'teller key'
  | 'dealing'
  | 'complaint'
  | 'confirmation'
  | 'ballot'
  | 'share'
  | 'tally'

const WORDS = {
  NOT_WELL_FORMED: 'it is not well formed',
  PROOF_WRONG: 'its proof does not hold',
  UNKNOWN_TELLER: 'nobody of this name is a teller of the poll',
  TELLERS_WRONG: 'tellers, or their keys, are named twice, or are too few or too many',
  THRESHOLD_WRONG: 'the number of tellers that are needed is not between 1 and all of them',
  DEALING_MISSING: 'it is missing',
  CONFIRMATION_MISSING: 'it is missing',
  SHARE_WRONG: 'what it gives to a teller is not what it says in public',
  SHARE_IS_SOUND: 'what it complains of is as it should be',
  SECRET_WRONG: 'the secret is not that of this teller’s key',
  KEY_WRONG: 'the key of the poll is not the one that the tellers made',
  FORM_WRONG: 'options, limits or scores are out of bounds',
  CHOICE_NOT_ALLOWED: 'the choices are not among those that the poll allows',
  CAST_TWICE: 'there is another one of the same voter',
  WEIGHT_WRONG: 'its weight is not a whole number from 1 to a million',
  TOO_MUCH_WEIGHT: 'with all weights, the totals could become too large to be found',
  TOO_FEW_BALLOTS: 'there are fewer than three ballots, and so few are not revealed',
  OTHER_TALLY: 'it is for other ballots than these',
  TOO_FEW_SHARES: 'fewer tellers than are needed have opened their share',
  GIVEN_TWICE: 'there is another one of the same teller',
  TOTALS_WRONG: 'the totals are not what the shares open',
} as const

export type FaultCode = keyof typeof WORDS

export interface Fault {
  code: FaultCode
  part: Part
  /** The teller or voter whose it is, as the caller calls them; null where it is nobody's. */
  of: string | null
}

export type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault }

export const fault = (code: FaultCode, part: Part, of: string | null = null): Fault => ({ code, part, of })
export const good = <T>(value: T): Result<T> => ({ ok: true, value })
export const bad = (code: FaultCode, part: Part, of: string | null = null): { ok: false; fault: Fault } => ({
  ok: false,
  fault: fault(code, part, of),
})

/** Like `ballot of X: its proof does not hold`. */
export function sayFault({ code, part, of }: Fault): string {
  return `${of === null ? part : `${part} of ${of}`}: ${WORDS[code]}`
}
