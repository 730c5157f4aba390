// Who may come to a host for a space: the people in it, without names, and which of their devices may not. Signed by a
// coordinator's device; the host believes those whom the roster before names as coordinators. Rules: SPEC.md.
import {
  isKey,
  devicesIn,
  isDeviceOf,
  isSignedBy,
  parseObject,
  type Signed,
  type Signer,
  signText,
} from './signed.ts'

export const ROSTER_FORMAT = 1
/** In UTF-16 units: some ten thousand people. */
const MAX_TEXT = 1_000_000

/** Keys are in hex. */
export interface Roster {
  format: typeof ROSTER_FORMAT
  agreement: string
  /** How much its author knew: a roster takes the place of one that was made by who knew less. */
  basis: number
  people: string[]
  /** Of those, who may change this and speak for the guest. */
  coordinators: string[]
  /** Devices that were revoked, or whose person has gone. */
  revoked: string[]
}

/** What a device says of itself when it comes. */
export interface Visitor {
  device: string
  identity: string
  /** That the identity attests the device, in base64. */
  proof: string
}

export function signRoster(roster: Roster, signer: Signer): Signed {
  const text = JSON.stringify(roster)
  return { text, by: signText('roster', text, signer) }
}

/** Null for what is none, is of another agreement, or is not signed. */
export function readRoster(signed: Signed | null | undefined, agreement: string): Roster | null {
  const roster = parseObject(signed?.text, MAX_TEXT) as unknown as Roster | null
  if (!roster || !signed || roster.format !== ROSTER_FORMAT || roster.agreement !== agreement) return null
  const { basis, people, coordinators, revoked } = roster
  if (!Number.isSafeInteger(basis) || basis < 0) return null
  if (![people, coordinators, revoked].every(list => Array.isArray(list) && list.every(isKey))) return null
  return isSignedBy('roster', signed.text, signed.by) ? roster : null
}

/** [H4] Whether the host takes `next` for `before`, which it has. */
export function mayReplace(before: Roster, next: Roster, by: Signed['by']): boolean {
  return next.basis > before.basis && speaksFor(before, by)
}

/** [H4] Whether a device speaks for the guest. Its signature was checked. */
export function speaksFor({ coordinators, revoked }: Roster, { device, identity, proof }: Visitor): boolean {
  return coordinators.includes(identity) && !isRevoked(revoked, device, proof)
}

/** [H3] Whether a device is let in. */
export function admits({ people, revoked }: Roster, { device, identity, proof }: Visitor): boolean {
  return (
    people.includes(identity) && isDeviceOf(device, identity, proof) && !isRevoked(revoked, device, proof)
  )
}

/** One that a revoked device vouched for is as good as revoked. */
function isRevoked(revoked: readonly string[], device: string, proof: string): boolean {
  return [device, ...devicesIn(proof)].some(one => revoked.includes(one))
}

/** True when two rosters say the same. */
export function isSameRoster(a: Roster, b: Omit<Roster, 'basis'>): boolean {
  const same = (x: readonly string[], y: readonly string[]) =>
    x.length === y.length && [...x].sort().join() === [...y].sort().join()
  return same(a.people, b.people) && same(a.coordinators, b.coordinators) && same(a.revoked, b.revoked)
}
