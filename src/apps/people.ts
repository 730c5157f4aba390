// What any app may know of the people of a space: who they are called, who is here, whom somebody means.
import type { ReadView } from './contract.ts'
import { findMember, people } from './members/index.ts'

export { findMember }

/** True for a person (identity, in hex) who is in the space at this place in the log. */
export async function isHere(view: ReadView, member: string): Promise<boolean> {
  return (await view.get(people, member))?.here ?? false
}

/** True for a person who is in the space, or was. */
export async function isKnown(view: ReadView, member: string): Promise<boolean> {
  return (await view.get(people, member)) !== null
}

export interface Named {
  /** The identity's public key, in hex. */
  member: string
  name: string
}

/** The names of people, those who have gone included; who was never here is left out. */
export async function namesOf(view: ReadView, members: Iterable<string>): Promise<Named[]> {
  const found: Named[] = []
  for (const member of new Set(members)) {
    const person = await view.get(people, member)
    if (person) found.push({ member, name: person.name })
  }
  return found
}
