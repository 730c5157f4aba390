// Whom a text mentions: `@[KEY]` in what the log holds, `@[NAME]` in what a person types.
import { CoboxError } from '../../../errors/index.ts'
import type { ReadView } from '../../contract.ts'
import { findMember } from '../../people.ts'

/** So many people one text may mention. */
export const MAX_MENTIONS = 20

const BY_KEY = /@\[([0-9a-f]{64})\]/g
/** Not followed by `(`: that would be a link. */
const BY_NAME = /@\[([^[\]\n]{1,100})\](?!\()/g

/** Each person once, in the order of the text. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(BY_KEY)].map(([, key]) => key!))]
}

/** The text with names turned into keys. Throws NOT_FOUND, AMBIGUOUS: a name that nobody has would mention nobody. */
export async function withKeys(view: ReadView, text: string): Promise<string> {
  const keys = new Map<string, string>()
  for (const [, name] of text.matchAll(BY_NAME)) {
    if (keys.has(name!) || /^[0-9a-f]{64}$/.test(name!)) continue
    keys.set(name!, await findMember(view, name!))
  }
  if (keys.size > 0 && mentionedIn(text).length + keys.size > MAX_MENTIONS)
    throw new CoboxError('TOO_MANY_MENTIONS', { limit: MAX_MENTIONS })
  return text.replace(BY_NAME, (whole, name: string) => (keys.has(name) ? `@[${keys.get(name)}]` : whole))
}
