// What a connected device is to this node, and what is said of how much one of the two lacks.
import type { Peer } from '../../../api/schemas.ts'

export type Kind = 'own' | 'box' | 'host' | 'guest' | 'member' | 'other'

interface Keys {
  has(device: string): boolean
}

/** `boxes` and `own`: keys of this person's boxes and devices. */
export function kindOf({ device, hosting, memberName, spaces }: Peer, boxes: Keys, own: Keys): Kind {
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

/** `box`: what it is called when it is one of this person's. Of a stranger's device nothing is known but whose it is, or its key. */
export function nameOf(peer: Peer, box?: string): string {
  return peer.deviceName || box || whoseIs(peer) || peer.device.slice(0, 8)
}

/** Bytes in a second, both ways. */
export function rateOf({ bytesPerSecondIn, bytesPerSecondOut }: Peer): number {
  return bytesPerSecondIn + bytesPerSecondOut
}
