// Hosting on a node, both ways: what it keeps for others, and who keeps its spaces.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrillResult } from '../../api/endpoints.ts'
import { Host, type HostingConnection, type Signer } from '../../hosting/index.ts'
import type { SecretFiles } from '../../keys/index.ts'
import type { Links } from '../links.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import type { Connection, Network } from '../network/network.ts'
import type { Person } from '../person.ts'
import type { AuditResult } from './auditing.ts'
import { type DrillParts, type DrillWatch, drill, SCRATCH } from './drill.ts'
import { BlindPeers } from './blind-peers.ts'
import { Guest } from './guest.ts'
import { GuestLedgers } from './guest-ledgers.ts'
import { type Room, roomOf } from './room.ts'

/** What a host leaves free on its disk when nothing else is said, in bytes. */
const RESERVE_BYTES = 256 * 1024 * 1024

export interface HostingOptions {
  secrets: SecretFiles
  network: Network
  person: Person
  links: Links
  log: Log
  reserveBytes?: number | undefined
  /** How a drill reaches hosts, as a device of its own. */
  drill: DrillParts['network']
  onChange(): void
  onFailure(space: string, agreement: string, result: AuditResult): void
}

export class Hosting {
  readonly host: Host
  readonly guest: Guest
  readonly ledgers: GuestLedgers
  /** Called when it keeps vaults of others than before. */
  onVaults: () => void = () => {}
  #vaultOwners = ''
  readonly blindPeers: BlindPeers
  readonly #options: HostingOptions
  readonly #signer: () => Signer
  readonly #reserveBytes: number

  constructor(options: HostingOptions) {
    this.#options = options
    const {
      secrets,
      network,
      person,
      links,
      log,
      reserveBytes = RESERVE_BYTES,
      onChange,
      onFailure,
    } = options
    const signer = (): Signer => {
      const { identity, proof, deviceKeyPair: keyPair } = person
      return { identity, proof, keyPair }
    }
    this.#signer = signer
    this.#reserveBytes = reserveBytes
    const onReplicated = (connection: HostingConnection, kept?: LiveSpace) =>
      links.serveOnDemand(connection as Connection, kept)
    this.host = new Host({
      folder: join(secrets.home, 'hosting'),
      secrets,
      log,
      signer,
      addresses: () => (network.tcp === '' ? [] : [network.tcp]),
      meet: topic => network.join(topic, { server: true, client: false }),
      onReplicated: connection => onReplicated(connection),
      reserveBytes,
      now: () => Date.now(),
    })
    const { device } = person
    const onHosts = () => {
      this.ledgers.look()
      onChange()
    }
    this.guest = new Guest({ network, log, device, signer, onReplicated, onChange: onHosts, onFailure })
    this.blindPeers = new BlindPeers({ network, onReplicated, onChange })
    this.ledgers = new GuestLedgers({ guest: this.guest, device, signer, log })
    this.host.on('changed', () => {
      onChange()
      const owners = [...this.host.vaultOwners()].sort().join()
      if (owners === this.#vaultOwners) return
      this.#vaultOwners = owners
      this.onVaults()
    })
    network.on('connection', connection => this.host.attach(connection))
    network.on('closed', connection => this.host.detach(connection))
  }

  /** What it keeps is there for others from now on. Throws STORE_NEWER. */
  async open(): Promise<void> {
    const { home } = this.#options.secrets
    // what a drill left behind that was killed
    for (const name of await readdir(home))
      if (name.startsWith(SCRATCH)) await rm(join(home, name), { recursive: true, force: true })
    await this.host.open()
    for (const connection of this.#options.network.connections) this.host.attach(connection)
  }

  /** What was promised to guests, and what the disk can hold. */
  room(): Promise<Room> {
    return roomOf(this.host, join(this.#options.secrets.home, 'hosting'), this.#reserveBytes)
  }

  /** Throws NOT_HOSTED, DISK_FULL, HOST_UNREACHABLE, HOST_REFUSES, SYNC_TIMEOUT. */
  drill(live: LiveSpace, timeoutMs: number, watch: DrillWatch): Promise<DrillResult> {
    const { secrets, log, drill: network } = this.#options
    return drill(live, { home: secrets.home, log, signer: this.#signer, network }, timeoutMs, watch)
  }

  watch(live: LiveSpace): void {
    this.ledgers.watch(live)
    void this.guest.watch(live).catch(() => {})
    this.blindPeers.watch(live)
  }

  /** Its person has left the space, or this device forgets it. */
  forget(live: LiveSpace): void {
    this.ledgers.forget(live)
    this.guest.forget(live)
    this.blindPeers.forget(live)
  }

  /** [H15] Exchanges receipts with everybody who is connected, for so many ms at most. */
  async exchangeReceipts(ms: number): Promise<void> {
    const until = Date.now() + ms
    const asked = this.host.all().map(async ({ guests, ledger }) => {
      let answers = guests.filter(guest => guest.tellReceipt()).length
      for (; answers > 0 && Date.now() < until; answers--) await ledger.taken(until - Date.now())
    })
    await Promise.all([...asked, this.ledgers.exchange(ms)])
  }

  async close(): Promise<void> {
    await this.ledgers.close()
    this.blindPeers.close()
    await this.guest.close()
    await this.host.close()
  }
}
