// The parts that a running node is made of, as its handlers see them.
import type { SecretFiles } from '../keys/index.ts'
import type { Box } from './box/box.ts'
import type { Boxes } from './box/boxes.ts'
import type { Asking } from './device-pairing/asking.ts'
import type { HeldLinks } from './device-pairing/held-links.ts'
import type { Devices } from './devices.ts'
import type { Hosting } from './hosting/hosting.ts'
import type { Jobs } from './jobs.ts'
import type { Joining } from './joining.ts'
import type { Links } from './links.ts'
import type { Log } from './log.ts'
import type { Network } from './network/network.ts'
import type { OwnDevices } from './own-devices.ts'
import type { Pairing } from './pairing.ts'
import type { Person } from './person.ts'
import type { Recovery } from './recovery/recovery.ts'
import type { Reminders } from './reminders/reminders.ts'
import type { Rotations } from './rotations.ts'
import type { Spaces } from './spaces.ts'
import type { Vault } from './vault.ts'

export interface NodeParts {
  readonly home: string
  readonly options: { lan: boolean; internet: boolean }
  url(): string
  readonly log: Log
  readonly secrets: SecretFiles
  readonly person: Person
  readonly network: Network
  readonly spaces: Spaces
  readonly links: Links
  readonly hosting: Hosting
  /** This node as a box, when it is one. */
  readonly box: Box | null
  /** Those that it controls. */
  readonly boxes: Boxes
  readonly pairing: Pairing
  readonly joining: Joining
  readonly devices: Devices
  /** Links for new devices of the person, made here. */
  readonly held: HeldLinks
  readonly asking: Asking
  readonly jobs: Jobs
  readonly rotations: Rotations
  readonly reminders: Reminders
  readonly ownDevices: OwnDevices
  readonly vault: Vault
  readonly recovery: Recovery
}
