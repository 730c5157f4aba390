// Finds the field of a form that an answer of the node is about.
import { toCoboxError } from '../../errors/index.ts'

/** The field, and what the node says of it; null for what is about none of these fields, and for none. */
export function fieldProblem(
  error: unknown,
  names: readonly string[],
): { field: string; text: string } | null {
  if (!error) return null
  const { code, details } = toCoboxError(error)
  if (code !== 'BAD_INPUT') return null
  // as `src/http/input.ts` writes it: the field, which may be within another, and what is expected of it
  const [, path, text] = /^“([^”]+)”: (.+)$/.exec(String(details['reason'] ?? '')) ?? []
  const field = path?.split('.')[0]
  return field !== undefined && names.includes(field) ? { field, text: text! } : null
}
