// What a check of the doctor says: it is well, it is worth a word, or it is bad, and what to do then.
import type { DoctorReport } from '../api/endpoints.ts'
import { type CoboxError, type ErrorDetails, fill } from '../errors/index.ts'
import { type Finding, findings, type Subject, subjects } from '../errors/findings.ts'

export type Check = DoctorReport['checks'][number]
/** What was looked at, and whose it is. */
export type On = Subject | { subject: Subject; of: string }

export const ok = (on: On, finding: Finding, figures?: ErrorDetails) => check('ok', on, finding, figures)
export const warning = (on: On, finding: Finding, figures?: ErrorDetails) =>
  check('warning', on, finding, figures)
export const bad = (on: On, finding: Finding, figures?: ErrorDetails) => check('bad', on, finding, figures)

/** An error that was met while something was looked at. */
export function failing(state: 'warning' | 'bad', on: On, error: ReturnType<CoboxError['toJSON']>): Check {
  const { code, message, hint, details } = error
  return { ...named(on, details), state, message, hint, code }
}

function check(state: Check['state'], on: On, finding: Finding, figures: ErrorDetails = {}): Check {
  const { message, hint }: { message: string; hint?: string } = findings[finding]
  const said = named(on, figures)
  return {
    ...said,
    state,
    message: fill(message, said.details),
    ...(hint !== undefined && { hint: fill(hint, said.details) }),
    finding,
  }
}

function named(on: On, figures: ErrorDetails = {}) {
  const { subject, of } = typeof on === 'string' ? { subject: on } : on
  const details = { ...figures, ...(of !== undefined && { of }) }
  return { check: fill(subjects[subject], details), subject, details }
}
