// What a connected device is to this node, and what is said of how much one of the two lacks.
import type { Peer } from '../../../api/schemas.ts'

export type Kind = 'own' | 'box' | 'host' | 'guest' | 'member' | 'other'

/** `boxes` and `own`: keys of this person's boxes and devices. */
export function kindOf(
  { device, hosting, memberName, spaces }: Peer,
  boxes: ReadonlySet<string>,
  own: ReadonlySet<string>,
): Kind {
  if (boxes.has(device)) return 'box'
  if (own.has(device)) return 'own'
  if (memberName !== null || spaces.length > 0) return 'member'
  if (hosting.some(({ as }) => as === 'host')) return 'host'
  return hosting.length > 0 ? 'guest' : 'other'
}

/** Whose it is: a host is mostly nobody whom this device shares a space with. */
export function whoseIs({ memberName, hosting }: Peer): string | null {
  return memberName ?? hosting.find(({ coop }) => coop !== '')?.coop ?? null
}

export function nameOf({ deviceName, device }: Peer): string {
  return deviceName ?? device.slice(0, 16)
}

/** Bytes in a second, both ways. */
export function rateOf({ bytesPerSecondIn, bytesPerSecondOut }: Peer): number {
  return bytesPerSecondIn + bytesPerSecondOut
}
