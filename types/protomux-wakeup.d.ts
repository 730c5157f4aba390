// Ambient types for what CoBox uses of protomux-wakeup 2.9.0, written from its source.

declare module 'protomux-wakeup' {
  import type NoiseSecretStream from '@hyperswarm/secret-stream'
  import type Protomux from 'protomux'

  export interface WakeupEntry {
    key: Buffer
    length: number
  }

  export interface WakeupLookup {
    hash?: Buffer | null
  }

  export interface WakeupPeer {
    userData: unknown
    clock: number
    readonly stream: NoiseSecretStream
    readonly active: boolean
    readonly pending: boolean
    readonly removed: boolean
  }

  export interface WakeupHandlers {
    /** Default true. */
    active?: boolean
    discoveryKey?: Buffer | null
    onpeeradd?(peer: WakeupPeer, session: WakeupSession): void
    onpeerremove?(peer: WakeupPeer, session: WakeupSession): void
    onpeeractive?(peer: WakeupPeer, session: WakeupSession): void
    onpeerinactive?(peer: WakeupPeer, session: WakeupSession): void
    onlookup?(req: WakeupLookup, peer: WakeupPeer, session: WakeupSession): void
    onannounce?(wakeup: WakeupEntry[], peer: WakeupPeer, session: WakeupSession): void
    ondestroy?(session: WakeupSession): void
  }

  export interface WakeupSession {
    readonly handlers: WakeupHandlers
    readonly isActive: boolean
    readonly destroyed: boolean
    /** Peers that have proven they know the capability. */
    readonly peers: WakeupPeer[]
    hasStream(stream: NoiseSecretStream): boolean
    addStream(stream: NoiseSecretStream): void
    getPeer(stream: NoiseSecretStream): WakeupPeer | null
    broadcastLookup(req?: WakeupLookup): void
    lookup(peer: WakeupPeer, req?: WakeupLookup): void
    lookupByStream(stream: NoiseSecretStream, req?: WakeupLookup): void
    announce(peer: WakeupPeer, wakeup: WakeupEntry[]): void
    announceByStream(stream: NoiseSecretStream, wakeup: WakeupEntry[]): void
    active(): void
    inactive(): void
    destroy(): void
  }

  export interface WakeupCounter {
    rx: number
    tx: number
  }

  export interface WakeupStats {
    sessionsOpened: number
    sessionsClosed: number
    topicsAdded: number
    topicsGcd: number
    peersAdded: number
    peersRemoved: number
    wireAnnounce: WakeupCounter
    wireLookup: WakeupCounter
    wireInfo: WakeupCounter
  }

  class ProtomuxWakeup {
    /** onwakeup: a peer asks for a topic that has no session here. */
    constructor(onwakeup?: (discoveryKey: Buffer, muxer: Protomux) => unknown, opts?: { gcTickTime?: number })

    readonly stats: WakeupStats
    readonly muxers: Set<Protomux>

    session(capability: Buffer, handlers?: WakeupHandlers): WakeupSession
    getSessions(capability: Buffer, handlers?: Pick<WakeupHandlers, 'discoveryKey'>): WakeupSession[]
    hasStream(
      stream: { noiseStream: NoiseSecretStream },
      capability?: Buffer | null,
      handlers?: Pick<WakeupHandlers, 'discoveryKey'>,
    ): boolean
    /** Waits for the stream to open by itself. */
    addStream(stream: { noiseStream: NoiseSecretStream }): void
    /** Leaves the streams alone. */
    destroy(): void
  }

  export default ProtomuxWakeup
}
