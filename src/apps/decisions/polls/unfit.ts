// The refusal of a poll that cannot be held.
import { because, type Reason } from '../../../errors/index.ts'
import type { Refusal } from '../../contract.ts'

/** Why it cannot be held. */
export const unfit = (why: Reason, values: Record<string, string | number> = {}): Refusal => ({
  code: 'POLL_UNFIT',
  details: { reason: because(why, values) },
})
