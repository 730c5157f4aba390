// What the host’s side needs of the node that it is part of.
import type { SecretFiles } from '../keys/index.ts'
import type { HostingConnection } from './channel.ts'
import type { Signer } from './signed.ts'

export interface HostLog {
  info(data: object, message: string): void
  warn(data: object, message: string): void
}

export interface HostParts {
  /** The folder of everything that is hosted. */
  folder: string
  secrets: SecretFiles
  log: HostLog
  /** This device, and that its identity attests it. */
  signer(): Signer
  /** Where this node is reached now: `tcp://HOST:PORT`. */
  addresses(): string[]
  /** Is found by others at a topic, until it is destroyed. */
  meet(topic: Buffer): { destroy(): void }
  /** A store is replicated on a connection from now on, beside those of spaces. */
  onReplicated(connection: HostingConnection): void
  /** Kept free on the disk, in bytes. */
  reserveBytes: number
  /** ms since 1970. */
  now(): number
}
