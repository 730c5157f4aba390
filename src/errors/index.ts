// The door of the error layer: one error class, one catalogue.
import { catalogue, type ErrorCode } from './catalogue.ts'
import { because } from './reasons.ts'

export { type CatalogueEntry, catalogue, type ErrorCode } from './catalogue.ts'
export { hostingErrors } from './hosting.ts'
export { because, type Reason } from './reasons.ts'

/** Values that a message's `{name}` places are filled with. Never put secrets in here: messages are shown and logged. */
export type ErrorDetails = Record<string, string | number | boolean | undefined>

/** The shape in which the API and `--json` give an error. */
export interface ErrorBody {
  code: string
  message: string
  hint: string
  details?: ErrorDetails
}

/** An error of the catalogue: shown to people as it is. */
export class CoboxError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly hint: string
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    const entry = catalogue[code]
    super(fill(entry.message, details), cause === undefined ? undefined : { cause })
    this.name = 'CoboxError'
    this.code = code
    this.status = entry.status
    this.hint = fill(entry.hint, details)
    this.details = details
  }

  toJSON(): ErrorBody {
    return { code: this.code, message: this.message, hint: this.hint, details: this.details }
  }
}

/** True for codes of the catalogue; what a peer or another release sends may be something else. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(catalogue, code)
}

/** Why the disk refused to write, or null when it was something else. The store wraps the operating system's words. */
export function diskProblem(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || error instanceof AggregateError) return null
  const { code, message = '', cause } = error as { code?: string; message?: string; cause?: unknown }
  if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left on device/i.test(message))
    return because('noSpaceLeft')
  const inner = diskProblem(cause)
  if (inner !== null) return inner
  return /^(Batch was not applied|IO error)/i.test(message) ? because('storeUnwritable') : null
}

/** Any thrown value as an error of the catalogue; the operating system's own codes are translated. */
export function toCoboxError(error: unknown): CoboxError {
  if (error instanceof CoboxError) return error
  const { code, message = String(error) } = error as { code?: string; message?: string }
  const problem = diskProblem(error)
  if (problem !== null) return new CoboxError('DISK_FAILED', { reason: problem }, error)
  if (code === 'EADDRINUSE')
    return new CoboxError('PORT_TAKEN', { port: /:(\d+)$/.exec(message)?.[1] ?? '?' }, error)
  if (code === 'REQUEST_TIMEOUT' || code === 'REQUEST_CANCELLED')
    return new CoboxError('NOT_HERE_YET', {}, error)
  if (code === 'SESSION_CLOSED' || code === 'STORAGE_CLOSED') return new CoboxError('CLOSING', {}, error)
  return new CoboxError('INTERNAL', { reason: message }, error)
}

/** A text with its `{name}` places filled. What they are filled with may be a sentence, with its full stop: there is one, not two. */
export function fill(text: string, details: ErrorDetails): string {
  return text.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = String(details[name] ?? '?')
    return value.endsWith('.') ? value : value + stop
  })
}
