// Terms of an agreement: as they stand in a form’s fields, and as the node takes them.
import { parseSize, typedSize } from './sizes.ts'

export interface Terms {
  quotaBytes: number
  until: number | null
  noticeDays: number
  words: string
}

/** What is typed. `until` is a day, or empty for no end. */
export interface TermFields {
  quota: string
  until: string
  notice: string | number
  words: string
}

export interface TermErrors {
  quota?: 'size'
  until?: 'past'
  notice?: 'days'
}

export const EMPTY_TERMS: TermFields = { quota: '', until: '', notice: 14, words: '' }

const MAX_NOTICE = 366

export function readTerms(
  { quota, until, notice, words }: TermFields,
  now: number,
): { terms: Terms; errors: null } | { terms: null; errors: TermErrors } {
  const quotaBytes = parseSize(quota)
  const end = until === '' ? null : endOfDay(until)
  const noticeDays = typeof notice === 'number' ? notice : notice.trim() === '' ? Number.NaN : Number(notice)
  const errors: TermErrors = {}
  if (quotaBytes === null) errors.quota = 'size'
  if (end !== null && !(end > now)) errors.until = 'past'
  if (!Number.isInteger(noticeDays) || noticeDays < 0 || noticeDays > MAX_NOTICE) errors.notice = 'days'
  if (quotaBytes === null || Object.keys(errors).length > 0) return { terms: null, errors }
  return { terms: { quotaBytes, until: end, noticeDays, words: words.trim() }, errors: null }
}

/** What the fields hold for terms that were agreed. */
export function fieldsOf({ quotaBytes, until, noticeDays, words }: Terms): TermFields {
  return {
    quota: typedSize(quotaBytes),
    until: until === null ? '' : dayOf(until),
    notice: noticeDays,
    words,
  }
}

/** What is another in the fields than was agreed: only that is proposed. */
export function changesOf(agreed: Terms, wanted: Terms): Partial<Terms> {
  const changes: Partial<Terms> = {}
  if (wanted.quotaBytes !== agreed.quotaBytes) changes.quotaBytes = wanted.quotaBytes
  const day = (at: number | null) => (at === null ? '' : dayOf(at))
  // an end is shown by its day: who leaves the day as it is means the hour as it was
  if (day(wanted.until) !== day(agreed.until)) changes.until = wanted.until
  if (wanted.noticeDays !== agreed.noticeDays) changes.noticeDays = wanted.noticeDays
  if (wanted.words !== agreed.words.trim()) changes.words = wanted.words
  return changes
}

/** The end of a day where the person is, as on the command line. */
function endOfDay(day: string): number {
  return new Date(`${day}T23:59:59`).getTime()
}

function dayOf(at: number): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
