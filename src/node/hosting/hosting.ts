// Hosting on a node, both ways: what it keeps for others, and who keeps its spaces.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Host, type HostingConnection, type Signer } from '../../hosting/index.ts'
import type { SecretFiles } from '../../keys/index.ts'
import type { Links } from '../links.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import type { Connection, Network } from '../network/network.ts'
import type { Person } from '../person.ts'
import { type DrillParts, type DrillResult, drill, SCRATCH } from './drill.ts'
import { BlindPeers } from './blind-peers.ts'
import { Guest } from './guest.ts'
import type { AuditResult } from './proofs.ts'

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
  readonly blindPeers: BlindPeers
  readonly #options: HostingOptions
  readonly #signer: () => Signer

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
    const onReplicated = (connection: HostingConnection) => links.serveOnDemand(connection as Connection)
    this.host = new Host({
      folder: join(secrets.home, 'hosting'),
      secrets,
      log,
      signer,
      addresses: () => (network.tcp === '' ? [] : [network.tcp]),
      meet: topic => network.join(topic, { server: true, client: false }),
      onReplicated,
      reserveBytes,
      now: () => Date.now(),
    })
    this.guest = new Guest({ network, log, device: person.device, signer, onReplicated, onChange, onFailure })
    this.blindPeers = new BlindPeers({ network, onReplicated, onChange })
    this.host.on('changed', onChange)
    network.on('connection', connection => this.host.attach(connection))
    network.on('closed', connection => this.host.detach(connection))
  }

  /** What it keeps is there for others from now on. */
  async open(): Promise<void> {
    const { home } = this.#options.secrets
    // what a drill left behind that was killed
    for (const name of await readdir(home))
      if (name.startsWith(SCRATCH)) await rm(join(home, name), { recursive: true, force: true })
    await this.host.open()
    for (const connection of this.#options.network.connections) this.host.attach(connection)
  }

  /** Throws NOT_HOSTED, DISK_FULL, HOST_UNREACHABLE, SYNC_TIMEOUT. */
  drill(live: LiveSpace, timeoutMs: number, signal?: AbortSignal): Promise<DrillResult> {
    const { secrets, log, drill: network } = this.#options
    return drill(live, { home: secrets.home, log, signer: this.#signer, network }, timeoutMs, signal)
  }

  watch(live: LiveSpace): void {
    void this.guest.watch(live).catch(() => {})
    this.blindPeers.watch(live)
  }

  forget(live: LiveSpace): void {
    this.guest.forget(live)
    this.blindPeers.forget(live)
  }

  async close(): Promise<void> {
    this.blindPeers.close()
    await this.guest.close()
    await this.host.close()
  }
}
