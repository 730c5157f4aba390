// Fields that a plain schema says too little of: whoever shows a form, or an answer, knows by the mark what they are.
import { type IntegerOptions, type StringOptions, Type as T } from '@sinclair/typebox'

export type Mark = 'text' | 'day' | 'time' | 'money' | 'currency' | 'person' | 'file'

/** Named as OpenAPI lets extensions be named. */
const mark = (as: Mark) => ({ 'x-field': as })

/** Words over several lines, in Markdown where they are shown. */
export const Words = (options: StringOptions = {}) => T.String({ ...options, ...mark('text') })

/** A day of the calendar, the same wherever one is: `2026-11-29`. */
export const Day = (options: StringOptions = {}) =>
  T.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', ...options, ...mark('day') })

/** A moment, in ms since 1970. */
export const Time = (options: IntegerOptions = {}) => T.Integer({ ...options, ...mark('time') })

/** An amount of money in the smallest unit of its currency, like cents: never a fraction. */
export const Money = (options: IntegerOptions = {}) =>
  T.Integer({
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    ...options,
    ...mark('money'),
  })

/** What the money of the same action is in: `EUR`. */
export const Currency = (options: StringOptions = {}) =>
  T.String({ pattern: '^[A-Z]{3}$', ...options, ...mark('currency') })

/** A member of the space, by their key in hex. */
export const Person = (options: StringOptions = {}) =>
  T.String({ pattern: '^[0-9a-f]{64}$', ...options, ...mark('person') })

/** Members of the space, by their keys in hex. */
export const People = (options: { minItems?: number; maxItems?: number; description?: string } = {}) =>
  T.Array(Person(), { uniqueItems: true, ...options })

/** A file or folder of the space, by its path. */
export const FilePath = (options: StringOptions = {}) =>
  T.String({ minLength: 1, maxLength: 4096, ...options, ...mark('file') })
