// Who is in a space, as every app may read it. The members app alone writes it.
import { CoboxError } from '../errors/index.ts'
import { startsOf } from '../lib/starts-of.ts'
import { type Collection, collection, type ReadView, type Role } from './contract.ts'

export interface Person {
  name: string
  role: Role
  /** ms, as the admitting device claimed. */
  since: number
  here: boolean
  /** Invitations that they came in with. */
  invites?: string[]
}

/** [M10] Identity → person. Who left stays, so that what they wrote keeps its author. */
export const people = collection<Person>('members/people')

export interface Device {
  name: string
  member: string
  writer: string
  blobs: string
  since: number
  /** Its content cores of earlier generations. */
  formerBlobs?: string[]
}

/** Device key → device of a person who is here. The members app alone writes it. */
export const devices = collection<Device>('members/devices')

/** True for a person (identity, in hex) who is in the space at this place in the log. */
export async function isHere(view: ReadView, member: string): Promise<boolean> {
  return (await view.get(people, member))?.here ?? false
}

/** Everybody who was ever in the space: identity → person. */
export async function everybody(view: ReadView): Promise<Map<string, Person>> {
  const found = new Map<string, Person>()
  for await (const { key, value } of view.range(people)) found.set(key, value)
  return found
}

/** By key, the start of a key (6 characters or more), or name; `gone`: also who is not here any more. Throws NOT_FOUND, AMBIGUOUS. */
export function findMember(view: ReadView, wanted: string, { gone = false } = {}): Promise<string> {
  return findNamed(view, people, 'member', wanted, ({ here }) => gone || here)
}

/** The key of the one record that counts and has this key, a key that starts so, or this name. Throws NOT_FOUND, AMBIGUOUS. */
export async function findNamed<R extends { name: string }>(
  view: ReadView,
  collection: Collection<R>,
  what: string,
  wanted: string,
  counts: (record: R) => boolean = () => true,
): Promise<string> {
  const found: string[] = []
  for await (const { key, value } of view.range(collection)) {
    if (!counts(value)) continue
    if (key === wanted) return key
    if (value.name === wanted || (wanted.length >= 6 && key.startsWith(wanted))) found.push(key)
  }
  if (found.length > 1) throw new CoboxError('AMBIGUOUS', { name: wanted, what, candidates: startsOf(found) })
  if (!found[0]) throw new CoboxError('NOT_FOUND', { what: `${what} ${wanted}` })
  return found[0]
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
