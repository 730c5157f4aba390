// The state of a space in one word, and why it is so.
import type { Space } from '../space/index.ts'
import type { SpaceStatus } from '../api/endpoints.ts'

/** `standing`: of this device in the space, as far as the view says. */
export function describeState(
  space: Space,
  archived: boolean,
  standing: 'here' | 'gone' | 'joining' | 'in part',
  live: {
    trouble: string | null
    goneBy: string | null
    shutOutBy: string | null
    keeper: { full: boolean }
  },
): [SpaceStatus['state'], string | null] {
  if (space.record.left) return ['left', null]
  if (space.stop?.is === 'update')
    return ['update', `it holds an action that this CoBox does not know (${space.stop.action}): update CoBox`]
  if (space.stop) return ['stopped', live.trouble ?? space.stop.reason]
  if (standing === 'gone')
    return [
      'removed',
      'this device is not in the space any more: what it has stays readable, and nothing new comes',
    ]
  if (live.goneBy !== null)
    return [
      'removed',
      `${live.goneBy} says that this device is not in the space any more: what it has stays readable, and nothing new comes`,
    ]
  if (archived) return ['archived', null]
  if (standing === 'joining') return ['joining', 'waiting for a device that has the space']
  if (standing === 'in part')
    return ['joining', 'a part of it has come: waiting for a device that has the rest']
  if (live.shutOutBy !== null)
    return [
      'active',
      `${live.shutOutBy} says that this device is not in the space any more, and lets it in no further: what is written here stays here`,
    ]
  return ['active', live.keeper.full ? 'the disk is full: content is fetched again when there is room' : null]
}
