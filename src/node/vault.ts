// A person's vault: what a new device needs to find everything again. Sealed to the identity and to the person's devices, it
// is kept in every space that the person is in, so that with the identity and any member of one of them all come back.
import { createHash } from 'node:crypto'
import c from 'compact-encoding'
import crypto, { type KeyPair } from 'hypercore-crypto'
import { devices as deviceRecords, people, vaults } from '../apps/members/index.ts'
import { fromHex } from '../lib/bytes.ts'
import type { HostContact } from '../space/index.ts'
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'
import type { Connection, Network } from './network/network.ts'
import { type Person, tools } from './person.ts'
import { isRevokedSomewhere } from './revoked.ts'
import type { Spaces } from './spaces.ts'
import {
  openVault,
  recipientsOf,
  sealVault,
  type Kept,
  VAULT_FORMAT,
  type VaultContent,
  type VaultSpace,
} from './vault-content.ts'
import { peerJson } from '../lib/peer-words.ts'

const PROTOCOL = 'cobox/vault/1'
const [NS_TOPIC] = crypto.namespace('cobox/vault/1', 1)
/** What a space takes, in characters; see `members.vault`. */
const MAX_VAULT = 200_000
/** Changes within so long are written once, in ms. */
const WRITE_MS = 3000
/** How many people's vaults this node is to be found for. */
const MAX_TOPICS = 200

/** Whose vaults are looked for, when they are not this device's person's own. */
export interface Seeker {
  /** In hex, and that it attests this device, in base64. */
  identity: string
  proof: string
  keyPair: KeyPair
}

/** Vaults of people in spaces that this node hosts; `devices`: of who asks, and who vouch for it. */
export interface VaultsForOthers {
  owners(): Iterable<string>
  of(identity: string, devices: readonly string[]): string[]
}

export class Vault {
  readonly #network: Network
  readonly #spaces: Spaces
  readonly #person: Person
  readonly #log: Log
  readonly #topics = new Map<string, { destroy(): void }>()
  readonly #asked = new Set<Connection>()
  #own: { destroy(): void } | null = null
  #seeker: Seeker | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false
  /** What else is to be kept in it; and what is made of what a copy has kept. */
  kept: () => Record<string, Kept> = () => ({})
  onKept: (kept: Record<string, Kept>) => Promise<void> = async () => {}
  /** Whether a space that a copy names, and is not here, is to come: on a device that is just being restored. */
  mayBring: (space: string) => boolean = () => false
  /** Vaults that are kept here for people of spaces that this node hosts and cannot read. */
  hosted: VaultsForOthers = { owners: () => [], of: () => [] }
  /** Called when one that was looked for has come; and with the spaces that were brought. */
  onFound: (brought: string[]) => Promise<void> = async () => {}

  constructor(network: Network, spaces: Spaces, person: Person, log: Log) {
    this.#network = network
    this.#spaces = spaces
    this.#person = person
    this.#log = log
    network.on('connection', connection => this.#attach(connection))
    network.on('closed', connection => this.#asked.delete(connection))
  }

  watch(live: LiveSpace): void {
    live.on('changed', changed => {
      if ([...changed].some(name => /^(members\/(devices|people|facts|revoked)|hosting\/hosts)$/.test(name)))
        this.touch()
    })
    live.on('moved', () => this.touch())
    this.touch()
  }

  /** Writes the vault soon, where it is not as it should be. */
  touch(): void {
    if (this.#closed) return
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#announce()
        .then(() => this.write())
        .catch(error =>
          this.#log.warn({ reason: (error as Error).message }, 'the vault could not be written'),
        )
    }, WRITE_MS).unref()
  }

  /** Whom this node keeps vaults for is found by what follows from their identity. */
  async #announce(): Promise<void> {
    const wanted = new Set<string>()
    for (const { space } of this.#spaces.all())
      await space.read(async view => {
        for await (const { key, value } of view.range(people))
          if (value.here && key !== this.#person.identity && wanted.size < MAX_TOPICS) wanted.add(key)
      })
    for (const identity of this.hosted.owners())
      if (identity !== this.#person.identity && wanted.size < MAX_TOPICS) wanted.add(identity)
    for (const [identity, topic] of this.#topics) {
      if (wanted.has(identity)) continue
      topic.destroy()
      this.#topics.delete(identity)
    }
    for (const identity of wanted)
      if (!this.#topics.has(identity))
        this.#topics.set(identity, this.#network.join(topicOf(identity), { server: true, client: false }))
  }

  /** What this device knows, with what its copies hold besides: another device may know more. */
  async #merged(copies: readonly VaultContent[]): Promise<VaultContent> {
    const spaces = new Map<string, VaultSpace>()
    for (const copy of copies)
      for (const one of copy.spaces)
        if ((spaces.get(one.space)?.number ?? 0) < one.number) spaces.set(one.space, one)
    for (const { id, name, space } of this.#spaces.all()) {
      const gone = await space.read(view => space.membership.hasGone(view, this.#person.identity))
      const { number, key, encryptionKey } = space.generation
      if (space.record.left || gone) spaces.delete(id)
      else if ((spaces.get(id)?.number ?? 0) <= number)
        spaces.set(id, { space: id, name, number, key, encryptionKey, ...contacts(space.record.hosts) })
    }
    return {
      format: VAULT_FORMAT,
      personName: this.#person.personName,
      spaces: [...spaces.values()].sort((a, b) => (a.space < b.space ? -1 : 1)),
      kept: this.kept(),
    }
  }

  /** Writes it into every space whose copy holds less than this device knows. */
  async write(): Promise<void> {
    const { stale, sealed, content } = await this.#compare()
    for (const { space } of stale) {
      const me = space.writable ? await space.me() : null
      if (!me || me.role === 'reader' || this.#closed) continue
      await space.append([{ type: 'members.vault', body: { vault: sealed } }])
    }
    // a copy that came later may name more than the one that was found first
    const brought = await this.#bring(content.spaces.filter(({ space }) => this.mayBring(space)))
    if (brought.length > 0) await this.onFound(brought)
  }

  /** How many spaces it names, in how many it is kept as it should be, and how many shares for others have no room in it. */
  async status(): Promise<{ spaces: number; copies: number; leftOut: number }> {
    const { stale, content, leftOut } = await this.#compare()
    return { spaces: content.spaces.length, copies: this.#spaces.all().length - stale.length, leftOut }
  }

  async #compare() {
    const { identity, deviceKeyPair: device, proof } = this.#person
    const recipients = await this.#recipients()
    const copies = new Map<LiveSpace, string | null>()
    for (const live of this.#spaces.all())
      copies.set(live, await live.space.read(view => view.get(vaults, identity)))
    const known = new Map(
      [...copies.values()].map(copy => [copy, copy && openVault(copy, device, identity, true)]),
    )
    const opened = [...known.values()].filter(copy => copy !== null && copy !== '')
    // another device of the person may have done something
    for (const { kept } of opened) await this.onKept(kept)
    const whole = await this.#merged(opened)
    let content = whole
    let sealed = sealVault(content, recipients, { device, proof })
    if (sealed.length > MAX_VAULT) {
      content = { ...whole, kept: withoutHeld(whole.kept) }
      sealed = sealVault(content, recipients, { device, proof })
      this.#log.warn({ bytes: sealed.length }, 'the vault has no room for the shares of others')
    }
    const stale = [...copies].filter(([, copy]) => {
      const there = known.get(copy)
      return !copy || !there || recipientsOf(copy) !== recipients.join() || digest(there) !== digest(content)
    })
    const leftOut = Object.keys(whole.kept).length - Object.keys(content.kept).length
    return { stale: stale.map(([live]) => live), content, sealed, leftOut }
  }

  /** The identity, and the devices that are this person’s now. */
  async #recipients(): Promise<string[]> {
    const found = new Set([this.#person.identity, this.#person.device])
    const gone = new Set<string>()
    for (const { space } of this.#spaces.all())
      await space.read(async view => {
        for await (const { key, value } of view.range(deviceRecords))
          if (value.member === this.#person.identity) found.add(key)
      })
    // it may be revoked in one space and still be in another, like one where this person only reads
    for (const { space } of this.#spaces.all())
      await space.read(async view => {
        for (const device of found) if (await space.membership.isRevoked(view, device)) gone.add(device)
      })
    return [...found].filter(device => !gone.has(device)).sort()
  }

  /** Who proves to be a device of a person gets the vaults that are kept here for them. */
  #attach(connection: Connection): void {
    const serve = () => this.#open(connection)
    connection.mux.pair({ protocol: PROTOCOL }, serve)
    if (this.#own) serve()
  }

  #open(connection: Connection): void {
    const channel = connection.mux.createChannel({
      protocol: PROTOCOL,
      handshake: peerJson<{ identity: string; proof: string } | null>(),
      onopen: hello => {
        if (hello) this.#serve(connection, hello, vault => messages.send(vault)).catch(() => {})
      },
    })
    if (!channel) return
    const messages = channel.addMessage({
      encoding: c.string as c.Encoding<string>,
      onmessage: vault =>
        void this.#onVault(vault).catch(error =>
          this.#log.warn({ reason: (error as Error).message }, 'a vault could not be taken over'),
        ),
    })
    const { identity, proof } = this.#seeker ?? this.#person
    channel.open(this.#own ? { identity, proof } : null)
  }

  async #serve(
    connection: Connection,
    { identity, proof }: { identity: string; proof: string },
    send: (vault: string) => void,
  ): Promise<void> {
    if (!tools.attests(String(proof), String(identity), connection.remoteDevice)) return
    if (await isRevokedSomewhere(this.#spaces, tools.vouchers(proof))) return
    const sent = new Set<string>()
    const devices = [connection.remoteDevice, ...tools.vouchers(proof)]
    const kept: (string | null)[] = this.hosted.of(identity, devices)
    for (const { space } of this.#spaces.all())
      kept.push(await space.read(view => view.get(vaults, identity)))
    for (const vault of kept) {
      if (vault === null || sent.has(vault)) continue
      sent.add(vault)
      connection.keep = true
      send(vault)
    }
  }

  /** Looks for the vaults of this person, or of `seeker`: at all who are connected, and who are found by the identity. */
  seek(seeker: Seeker | null = null): void {
    this.#own?.destroy()
    this.#seeker = seeker
    const { identity } = seeker ?? this.#person
    this.#own = this.#network.join(topicOf(identity), { server: false, client: true })
    for (const connection of this.#network.connections) this.#open(connection)
  }

  async #onVault(vault: string): Promise<void> {
    // whoever knows a device's key could seal something to it: only what was asked for is looked at
    if (!this.#own) return
    const content = await this.#openFound(String(vault))
    if (!content) return
    await this.onFound(await this.take(content))
  }

  /** Only what a device of the person wrote counts. */
  async #openFound(vault: string): Promise<VaultContent | null> {
    const identity = this.#seeker?.identity ?? this.#person.identity
    const found = openVault(vault, this.#person.deviceKeyPair, identity)
    const pair = found ? null : (this.#seeker?.keyPair ?? (await this.#person.identityKeyPair()))
    return found ?? (pair && openVault(vault, pair, identity))
  }

  /** Brings back what a vault names, and is not here. Returns the spaces that have come. */
  async take({ spaces, kept }: VaultContent): Promise<string[]> {
    await this.onKept(this.#seeker ? withoutOwn(kept) : kept)
    return this.#bring(spaces.filter(({ space }) => this.#seeker || this.mayBring(space)))
  }

  async #bring(spaces: readonly VaultSpace[]): Promise<string[]> {
    const brought: string[] = []
    for (const one of spaces)
      try {
        await this.#spaces.bring({ ...one, generation: one.number })
        brought.push(one.space)
      } catch (error) {
        this.#log.warn(
          { space: one.space, reason: (error as Error).message },
          'a space could not be brought back',
        )
      }
    return brought
  }

  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#own?.destroy()
    for (const topic of this.#topics.values()) topic.destroy()
  }
}

function contacts(hosts: readonly HostContact[] = []): { hosts?: HostContact[] } {
  return hosts.length > 0 ? { hosts: [...hosts] } : {}
}

/** The trustees of an identity that fell into other hands are not those of the one that takes its place. */
function withoutOwn({ own: _, name: __, ...kept }: Record<string, Kept>): Record<string, Kept> {
  return kept
}

/** Spaces come first: what they hold is nowhere else. */
function withoutHeld(kept: Record<string, Kept>): Record<string, Kept> {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !key.startsWith('held/')))
}

function topicOf(identity: string): Buffer {
  return crypto.hash([NS_TOPIC, fromHex(identity)])
}

/** The same for the same content, in whatever order a device has put its fields. */
function digest(content: VaultContent): string {
  const inOrder = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex')
}
