// What a check of the doctor says: it is well, it is worth a word, or it is bad, and what to do then.
import type { DoctorReport } from '../api/endpoints.ts'

export type Check = DoctorReport['checks'][number]

export const ok = (check: string, message: string): Check => ({ check, state: 'ok', message })
export const warning = (check: string, message: string, hint: string): Check => ({
  check,
  state: 'warning',
  message,
  hint,
})
export const bad = (check: string, message: string, hint: string): Check => ({
  check,
  state: 'bad',
  message,
  hint,
})
