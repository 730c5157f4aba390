// The keys of a space as one device gives them to another: in an invitation's answer, between the devices of a person, from
// a vault. What comes is checked before anything is made of it: it names a folder on this disk, and what that is opened with.
import { CoboxError } from '../errors/index.ts'
import { fromHex, fromZ32 } from '../lib/bytes.ts'
import { generationCores, type HostContact, spaceId } from '../space/index.ts'
import type { LiveSpace } from './live-space.ts'

export interface SpaceKeys {
  space: string
  name: string
  /** Number of the generation that the space is in. */
  generation: number
  /** Of its Autobase, in hex. */
  key: string
  encryptionKey: string
  /** Where the receiver's logs follow from it; see `Generation`. */
  salt?: string
  /** Hosts that keep the space. */
  hosts?: HostContact[]
}

const HEX = /^[0-9a-f]{64}$/
/** In UTF-16 units; the rules of a space's name allow fewer. */
const MAX_NAME = 1000

/** Throws BAD_SPACE_KEYS. */
export function checkSpaceKeys(keys: SpaceKeys): void {
  const bad = (reason: string) => new CoboxError('BAD_SPACE_KEYS', { reason })
  const { space, name, generation, key, encryptionKey, salt } = (keys ?? {}) as SpaceKeys
  if (typeof space !== 'string' || fromZ32(space)?.length !== 32) throw bad('the space has no id')
  if (typeof name !== 'string' || name.length > MAX_NAME) throw bad('the space has no name')
  if (!Number.isSafeInteger(generation) || generation < 1) throw bad('the generation has no number')
  for (const one of salt === undefined ? [key, encryptionKey] : [key, encryptionKey, salt])
    if (typeof one !== 'string' || !HEX.test(one)) throw bad('a key is none')
  // later ones cannot be told from the id
  if (generation === 1 && spaceId(fromHex(key)) !== space) throw bad('that log is another space’s')
}

/** The keys of where this device is, for a device (hex) that has come by the right to them. */
export async function spaceKeysFor({ id, name, space }: LiveSpace, device: string): Promise<SpaceKeys> {
  const { number, key, encryptionKey, salt } = space.generation
  // on a failed disk the view says nothing
  const unused = salt !== undefined && (await hasUnusedCores(space, device, salt).catch(() => false))
  const { hosts = [] } = space.record
  return {
    space: id,
    name,
    generation: number,
    key,
    encryptionKey,
    ...(unused && { salt }),
    ...(hosts.length > 0 && { hosts }),
  }
}

/**
 * True for a device that a rotation took along and that, as far as is known here, has written nothing since: it may begin the
 * log that stands for it. One that had written and has lost that would write a second log of the same name.
 */
async function hasUnusedCores(space: LiveSpace['space'], device: string, salt: string): Promise<boolean> {
  const { writer } = generationCores(device, salt)
  const there = (await space.devices()).some(one => one.device === device && one.writer === writer)
  return there && !(await space.log.coversEnds({ [writer]: 1 }))
}
