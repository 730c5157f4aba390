// Which of two connections to one device is kept. Both sides decide by themselves, and the same.

export interface Contender {
  /** By TCP, not over the internet's DHT: faster, and it stays when the internet goes. */
  direct: boolean
  /** Nothing has been heard on it for longer than keep-alives take: the other side may have lost it already. */
  stale: boolean
  /** Public key of the side that dialled, in hex. */
  initiator: string
  /** Of the Noise handshake, in hex: the same on both sides, unlike anything else that both know. */
  handshake: string
}

/** True when `a` is to be kept rather than `b`. */
export function isPreferred(a: Contender, b: Contender): boolean {
  if (a.stale !== b.stale) return b.stale
  if (a.direct !== b.direct) return a.direct
  if (a.initiator !== b.initiator) return a.initiator < b.initiator
  return a.handshake < b.handshake
}
