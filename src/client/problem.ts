// Errors on the client's side: what the node answered, and what kept it from answering, in the one catalogue.
import { because, CoboxError, type ErrorBody, isErrorCode, toCoboxError } from '../errors/index.ts'
import type { TransportResponse } from './transport.ts'

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']
const BROKEN = ['ECONNRESET', 'EPIPE', 'ECONNABORTED']

/** What an answer that is not a success says. A code of another release becomes INTERNAL and keeps its message. */
export async function toAnsweredError(response: TransportResponse<unknown>): Promise<CoboxError> {
  const text = await response.text()
  const body = toErrorBody(text)
  if (!body) {
    const reason = because('notFromCobox', { status: response.status })
    return new CoboxError('INTERNAL', { reason })
  }
  const { code, message, hint, details = {} } = body
  const error = isErrorCode(code) ? new CoboxError(code, details) : new CoboxError('INTERNAL', { code })
  return Object.assign(error, { message, hint })
}

/** What kept a request from being answered. `home` names the node. */
export function toUnansweredError(error: unknown, home: string): CoboxError {
  if (error instanceof CoboxError) return error
  const { code = '', name } = error as { code?: string; name?: string }
  if (name === 'AbortError') return new CoboxError('CANCELLED', {}, error)
  if (UNREACHABLE.includes(code)) return new CoboxError('NOT_RUNNING', { home }, error)
  if (BROKEN.includes(code)) return new CoboxError('CLOSING', {}, error)
  return toCoboxError(error)
}

/** What ended an answer before its end. */
export function toBrokenError(error: unknown): CoboxError {
  const { name } = error as { name?: string }
  if (name === 'AbortError') return new CoboxError('CANCELLED', {}, error)
  return new CoboxError('INTERNAL', { reason: because('connectionBroke') }, error)
}

function toErrorBody(text: string): ErrorBody | null {
  try {
    const { error } = JSON.parse(text) as { error?: Partial<ErrorBody> }
    const { code, message, hint = '', details } = error ?? {}
    return typeof code === 'string' && typeof message === 'string' ? { code, message, hint, details } : null
  } catch {
    return null
  }
}
