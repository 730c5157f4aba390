// The guest’s side of receipts: what this device has got from each host of its spaces, and given to it, counted as the host counts
// it, and signed by both.
import { join } from 'node:path'
import {
  DAY_MS,
  type HostLink,
  Ledger,
  readReceipt,
  type SignedReceipt,
  type Signer,
  signReceipt,
  standingOf,
} from '../../hosting/index.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import type { Guest } from './guest.ts'
import type { SpaceHost } from './space-host.ts'

/** What a host keeps is counted after this long, in ms. */
const TICK_MS = 60_000
/** [H15] Receipts are given after this long, in ms. */
const EXCHANGE_MS = 10 * 60_000
/** An answer to the last receipts, before this device goes, may take so long, in ms. */
const FAREWELL_MS = 500

interface Entry {
  live: LiveSpace
  host: SpaceHost
  /** Null until its file is read. */
  ledger: Ledger | null
  /** What moved before that. */
  early: { way: 'served' | 'received'; bytes: number }[]
  link: HostLink | null
  /** Days for which this device has given its receipt, and waits for the host’s. */
  awaited: Set<string>
  onChanged: () => void
}

export interface GuestLedgersParts {
  guest: Guest
  /** Of this node, in hex. */
  device: string
  signer(): Signer
  log: Log
}

export class GuestLedgers {
  readonly #parts: GuestLedgersParts
  readonly #spaces = new Map<LiveSpace, (way: 'download' | 'upload', bytes: number, device: Buffer) => void>()
  readonly #entries = new Map<SpaceHost, Entry>()
  readonly #timers: NodeJS.Timeout[]

  constructor(parts: GuestLedgersParts) {
    this.#parts = parts
    this.#timers = [
      setInterval(() => this.tick(), TICK_MS).unref(),
      setInterval(() => void this.exchange(0), EXCHANGE_MS).unref(),
    ]
  }

  watch(live: LiveSpace): void {
    if (this.#spaces.has(live)) return
    const onTraffic = (way: 'download' | 'upload', bytes: number, device: Buffer) => {
      const entries = this.#of(live)
      if (entries.length === 0) return
      const from = device.toString('hex')
      // two agreements with one host for one space have one stream: it is counted once
      const entry = entries.find(({ host }) => host.contact.device === from && host.connected)
      if (entry) this.#moved(entry, way === 'download' ? 'served' : 'received', bytes)
    }
    live.on('traffic', onTraffic)
    this.#spaces.set(live, onTraffic)
    this.look()
  }

  /** This device has left the space, or forgets it: then its figures go with it. */
  forget(live: LiveSpace): void {
    const onTraffic = this.#spaces.get(live)
    if (onTraffic) live.off('traffic', onTraffic)
    this.#spaces.delete(live)
    for (const entry of this.#of(live)) this.#drop(entry, live.space.record.left === true)
  }

  #drop(entry: Entry, keep: boolean): void {
    this.#entries.delete(entry.host)
    entry.host.off('changed', entry.onChanged)
    if (!entry.ledger) return
    if (keep) void entry.ledger.close().catch(() => {})
    else entry.ledger.drop()
  }

  #of(live: LiveSpace): Entry[] {
    return [...this.#entries.values()].filter(entry => entry.live === live)
  }

  /** What is known of each host; those whose file is not read yet are left out. */
  all(): { live: LiveSpace; host: SpaceHost; ledger: Ledger }[] {
    return [...this.#entries.values()].flatMap(({ live, host, ledger }) =>
      ledger ? [{ live, host, ledger }] : [],
    )
  }

  /** There may be hosts that were not there before. */
  look(): void {
    for (const live of this.#spaces.keys())
      for (const host of this.#parts.guest.of(live)) if (!this.#entries.has(host)) this.#add(live, host)
  }

  #add(live: LiveSpace, host: SpaceHost): void {
    const entry: Entry = {
      live,
      host,
      ledger: null,
      early: [],
      link: null,
      awaited: new Set(),
      onChanged: () => this.#follow(entry),
    }
    this.#entries.set(host, entry)
    host.on('changed', entry.onChanged)
    // on the way out, say what was counted until then
    host.on('papers', () => void this.#give(entry))
    void this.#open(entry)
  }

  async #open(entry: Entry): Promise<void> {
    const { live, host } = entry
    const file = join(live.space.folder, `hosting-ledger-${host.agreement}.json`)
    try {
      entry.ledger = await Ledger.open(file, host.agreement)
    } catch (error) {
      // figures of a newer CoBox: they are left as they are
      this.#parts.log.warn({ file, reason: (error as Error).message }, 'what a host keeps cannot be counted')
      return
    }
    for (const { way, bytes } of entry.early.splice(0)) this.#moved(entry, way, bytes)
    this.#follow(entry)
    this.#count(entry)
  }

  #moved(entry: Entry, way: 'served' | 'received', bytes: number): void {
    if (entry.ledger) entry.ledger.moved(this.#parts.device, way, bytes)
    else entry.early.push({ way, bytes })
  }

  /** Brings a ledger to this moment. */
  #follow(entry: Entry): void {
    const { link, connected } = entry.host
    if (link && link !== entry.link) {
      entry.link = link
      entry.awaited.clear()
      link.on('receipt', signed => this.#take(entry, signed))
    }
    const bytes = (connected && link?.report?.usedBytes) || 0
    entry.ledger?.follow(bytes, connected ? [this.#parts.device] : [], { overall: false })
  }

  /** What the host keeps is counted as far as it has proven it. */
  #count({ host, ledger }: Entry): void {
    const ended = host.papers !== null && standingOf(host.papers, Date.now()).state === 'ended'
    ledger?.keptAtHost(ended ? 0 : host.proof.usedBytes, ended ? null : host.proof.provenAt)
  }

  tick(): void {
    this.look()
    for (const entry of this.#entries.values()) {
      this.#follow(entry)
      this.#count(entry)
    }
  }

  /** [H15] Gives what this device has counted of today, and of yesterday. False when there is nobody, or nothing to say. */
  #give(entry: Entry): boolean {
    const { host, ledger, awaited } = entry
    const { link } = host
    if (!ledger || !link?.opened) return false
    this.#follow(entry)
    for (const at of [Date.now() - DAY_MS, Date.now()]) {
      const receipt = ledger.receipt(this.#parts.device, at)
      if (!receipt) continue
      awaited.add(receipt.day)
      link.giveReceipt(signReceipt(receipt, this.#parts.signer()))
    }
    return awaited.size > 0
  }

  #take(entry: Entry, signed: SignedReceipt): void {
    const { host, ledger, awaited } = entry
    const receipt = readReceipt(signed, host.agreement)
    if (receipt?.device !== this.#parts.device || signed.by.device !== host.contact.device) return
    this.#follow(entry)
    ledger?.take(signed)
    // the host was the one to ask
    if (!awaited.delete(receipt.day)) this.#give(entry)
  }

  /** Gives receipts to all hosts that are connected, and waits for theirs, so many ms at most. */
  async exchange(ms: number): Promise<void> {
    this.tick()
    const until = Date.now() + ms
    await Promise.all(
      [...this.#entries.values()].map(async entry => {
        if (!this.#give(entry)) return
        while (entry.awaited.size > 0 && Date.now() < until && entry.host.link?.opened)
          await entry.ledger!.taken(until - Date.now())
      }),
    )
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    await this.exchange(FAREWELL_MS)
    const entries = [...this.#entries.values()]
    for (const { host, onChanged } of entries) host.off('changed', onChanged)
    await Promise.all(entries.map(({ ledger }) => ledger?.close().catch(() => {})))
  }
}
