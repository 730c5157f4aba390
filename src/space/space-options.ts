// What a space is made with, and what it tells.
import type { KeyPair } from 'hypercore-crypto'
import type ProtomuxWakeup from 'protomux-wakeup'
import type { Way } from '../store/index.ts'
import type { App, Membership, Self, Skipped, Tools } from './contract.ts'
import type { Stop } from './log.ts'
import type { SpaceRecord } from './record.ts'

export interface SpaceOptions {
  folder: string
  record: SpaceRecord
  /** Writes the record down. */
  save: () => Promise<void>
  apps: readonly App[]
  membership: Membership
  tools: Tools
  /** Shared by all spaces of a node: it tells peers which logs have news. */
  wakeup: ProtomuxWakeup
  /** Fresh each time: the clock moves. */
  self: () => Self
  /** This device's key pair: what is sealed to it is opened with it, and its logs are signed. */
  device: KeyPair
  /** Why the store is opened for reading only (its disk is full), or null. */
  readOnly?: string | null
}

export interface SpaceEvents {
  /** The view has changed; names of the collections, as far as known. */
  changed: [Set<string>]
  /** Actions of this device were applied and did not count; each is told once. */
  skipped: [Skipped[]]
  stopped: [Stop]
  /** It could not be looked into where the space has moved to. */
  trouble: [Error]
  /** The space is in another generation, or one more is known: peers have to be linked for it. */
  moved: []
  /** A block has come from a device, or gone to it: bytes as it is stored. */
  traffic: [way: Way, bytes: number, device: Buffer]
}
