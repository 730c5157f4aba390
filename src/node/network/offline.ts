// Stands in for the internet where it is switched off: nobody is found there, nothing is sent, nothing fails.
import type { BlindPairingDht } from 'blind-pairing'

export interface Session {
  readonly isServer: boolean
  readonly isClient: boolean
  /** Resolves when the topic was announced and looked up once; false when that failed. */
  flushed(): Promise<boolean>
  /** Leaves the topic; its connections stay. Never rejects. */
  destroy(): Promise<void>
}

export interface JoinOptions {
  /** Announce this device to others who look. */
  server: boolean
  /** Look for others. */
  client: boolean
}

/** A topic that nobody else is on. */
export function offlineSession({ server, client }: JoinOptions): Session {
  return { isServer: server, isClient: client, flushed: async () => true, destroy: async () => {} }
}

/** A DHT of nobody: lookups end at once and empty, what is put is gone. */
export const offlineDht: BlindPairingDht = {
  on() {},
  removeListener() {},
  lookup: () => ({
    closestNodes: [],
    destroy() {},
    async *[Symbol.asyncIterator]() {},
  }),
  announce: () => ({ finished: async () => {} }),
  unannounce: async () => {},
  mutableGet: async () => null,
  mutablePut: async () => {},
}
