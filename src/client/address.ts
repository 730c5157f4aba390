// Puts the input of an endpoint where the node looks for it: into the path, the query, or the body.
import { CoboxError } from '../errors/index.ts'

/** `:field` places filled from the input, which are then taken out of it. Throws BAD_INPUT when one is missing. */
export function fillPath(template: string, input: object): { path: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...input }
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name] ?? '')
    delete rest[name]
    // browsers take dots for steps in the path, encoded or not
    if (value === '' || value === '.' || value === '..')
      throw new CoboxError('BAD_INPUT', { reason: `“${name}” is missing` })
    return encodeURIComponent(value)
  })
  return { path, rest }
}

/** `?a=1&b=2`, or nothing. What is undefined is left out; lists repeat their name. */
export function toQuery(fields: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    for (const item of Array.isArray(value) ? value : [value]) query.append(name, String(item))
  }
  return query.size === 0 ? '' : `?${query}`
}
