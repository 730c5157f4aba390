// The people whom this device's person shares spaces with: whom they could ask to be a trustee, and what is known of each.
import { people } from '../../apps/members/index.ts'
import { CoboxError } from '../../errors/index.ts'
import type { Network } from '../network/network.ts'
import type { Spaces } from '../spaces.ts'
import { startsOf } from '../../lib/starts-of.ts'

export interface Acquaintance {
  identity: string
  name: string
  /** Names of the spaces that both are in. */
  spaces: string[]
  /** How many devices they have there, and whether one of them is connected now. */
  devices: number
  connected: boolean
  /** ms since 1970: member of a common space for the longest time. */
  since: number
  /** False where they are readers: their answers need another way. */
  canAnswer: boolean
}

/** Ordered by how long they have been known. */
export async function acquaintances(spaces: Spaces, me: string, network?: Network): Promise<Acquaintance[]> {
  const connected = new Set([...(network?.connections ?? [])].map(({ remoteDevice }) => remoteDevice))
  const found = new Map<string, Acquaintance & { keys: Set<string> }>()
  for (const { name, space } of spaces.all()) {
    if (space.record.left) continue
    const devices = await space.devices()
    await space.read(async view => {
      for await (const { key, value } of view.range(people)) {
        if (!value.here || key === me) continue
        const theirs = devices.filter(({ member }) => member === key).map(({ device }) => device)
        const known = found.get(key) ?? {
          identity: key,
          name: value.name,
          spaces: [],
          devices: 0,
          connected: false,
          since: value.since,
          canAnswer: false,
          keys: new Set<string>(),
        }
        if (!known.spaces.includes(name)) known.spaces.push(name)
        for (const device of theirs) known.keys.add(device)
        known.devices = known.keys.size
        known.connected ||= theirs.some(device => connected.has(device))
        known.since = Math.min(known.since, value.since)
        known.canAnswer ||= value.role !== 'reader'
        found.set(key, known)
      }
    })
  }
  return [...found.values()].map(({ keys: _, ...one }) => one).sort((a, b) => a.since - b.since)
}

/**
 * By key, the start of a key (6 letters at least), or name. Who is in no common space is known by the whole key alone.
 * Throws NOT_FOUND, AMBIGUOUS.
 */
export async function findAcquaintance(
  spaces: Spaces,
  wanted: string,
  what: string,
): Promise<Pick<Acquaintance, 'identity' | 'name'> & Partial<Acquaintance>> {
  const all = await acquaintances(spaces, '')
  const exact = all.find(({ identity }) => identity === wanted)
  if (exact) return exact
  if (/^[0-9a-f]{64}$/.test(wanted)) return { identity: wanted, name: wanted.slice(0, 16) }
  const found = all.filter(
    ({ identity, name }) => name === wanted || (wanted.length >= 6 && identity.startsWith(wanted)),
  )
  const candidates = startsOf(found.map(({ identity }) => identity))
  if (found.length > 1) throw new CoboxError('AMBIGUOUS', { name: wanted, what, candidates })
  if (!found[0]) throw new CoboxError('NOT_FOUND', { what: `${what} ${wanted}` })
  return found[0]
}
