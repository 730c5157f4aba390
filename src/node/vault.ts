// A person's vault: what a new device needs to find everything again. Sealed to the identity and to the person's devices, it
// is kept in every space that the person is in, so that with the identity and any member of one of them all come back.
import { createHash } from 'node:crypto'
import c from 'compact-encoding'
import crypto, { type KeyPair } from 'hypercore-crypto'
import { devices as deviceRecords, people, vaults } from '../apps/members/index.ts'
import { fromHex } from '../lib/bytes.ts'
import { openSealedToMany, type SealedToMany, sealToMany } from '../keys/index.ts'
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'
import type { Connection, Network } from './network/network.ts'
import { type Person, tools } from './person.ts'
import { isRevokedSomewhere } from './revoked.ts'
import type { Spaces } from './spaces.ts'

const FORMAT = 1
const PROTOCOL = 'cobox/vault/1'
const [NS_TOPIC] = crypto.namespace('cobox/vault/1', 1)
/** Its size tells little: it is padded to a multiple of so many bytes. */
const PAD_BYTES = 4096
/** Changes within so long are written once, in ms. */
const WRITE_MS = 3000
/** How many people's vaults this node is to be found for. */
const MAX_TOPICS = 200

/** What is inside. */
export interface VaultContent {
  format: number
  personName: string
  spaces: VaultSpace[]
  /** What else belongs to the person: their trustees, and the shares that they hold for others. */
  kept: Record<string, Kept>
}
/** Of several copies, that with the later `at`, in ms, counts. */
interface Kept {
  at: number
  value: unknown
}
/** Whose vaults are looked for, when they are not this device's person's own. */
export interface Seeker {
  /** In hex, and that it attests this device, in base64. */
  identity: string
  proof: string
  keyPair: KeyPair
}
export interface VaultSpace {
  space: string
  name: string
  number: number
  key: string
  encryptionKey: string
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
  /** What else is to be kept in it. */
  kept: () => Record<string, Kept> = () => ({})
  onKept: (kept: Record<string, Kept>) => Promise<void> = async () => {}
  /** Called when one that was looked for has come, and what it names is here. */
  onFound: () => Promise<void> = async () => {}

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
      if ([...changed].some(name => /^members\/(devices|people|facts|revoked)$/.test(name))) this.touch()
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
        spaces.set(id, { space: id, name, number, key, encryptionKey })
    }
    return {
      format: FORMAT,
      personName: copies[0]?.personName ?? this.#person.personName,
      spaces: [...spaces.values()].sort((a, b) => (a.space < b.space ? -1 : 1)),
      kept: latest([...copies.map(({ kept }) => kept ?? {}), this.kept()]),
    }
  }

  /** Writes it into every space whose copy holds less than this device knows. */
  async write(): Promise<void> {
    const { stale, content, recipients } = await this.#compare()
    // another device of the person may have written something later
    await this.onKept(content.kept)
    let sealed: string | null = null
    for (const { space } of stale) {
      const me = space.writable ? await space.me() : null
      if (!me || me.role === 'reader' || this.#closed) continue
      sealed ??= seal(content, recipients)
      await space.append([{ type: 'members.vault', body: { vault: sealed } }])
    }
  }

  /** How many spaces it names, and in how many it is kept as it should be. */
  async status(): Promise<{ spaces: number; copies: number }> {
    const { stale, content } = await this.#compare()
    return { spaces: content.spaces.length, copies: this.#spaces.all().length - stale.length }
  }

  async #compare(): Promise<{ stale: LiveSpace[]; content: VaultContent; recipients: string[] }> {
    const recipients = await this.#recipients()
    const copies = new Map<LiveSpace, string | null>()
    for (const live of this.#spaces.all())
      copies.set(live, await live.space.read(view => view.get(vaults, this.#person.identity)))
    const known = new Map(
      [...copies.values()].map(copy => [copy, copy && openVault(copy, this.#person.deviceKeyPair)]),
    )
    const content = await this.#merged([...known.values()].filter(copy => copy !== null && copy !== ''))
    const stale = [...copies].filter(([, copy]) => {
      const there = known.get(copy)
      return !copy || !there || sealedTo(copy) !== recipients.join() || digest(there) !== digest(content)
    })
    return { stale: stale.map(([live]) => live), content, recipients }
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
      handshake: c.json as c.Encoding<{ identity: string; proof: string } | null>,
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
    for (const { space } of this.#spaces.all()) {
      const vault = await space.read(view => view.get(vaults, identity))
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
    const content = openVault(String(vault), this.#person.deviceKeyPair) ?? (await this.#openWithWords(vault))
    if (!content) return
    await this.take(content)
    await this.onFound()
  }

  async #openWithWords(vault: string): Promise<VaultContent | null> {
    const pair = this.#seeker?.keyPair ?? (await this.#person.identityKeyPair())
    return pair ? openVault(vault, pair) : null
  }

  /** Brings back what a vault names, and is not here. */
  async take({ spaces, personName, kept }: VaultContent): Promise<void> {
    if (personName && personName !== this.#person.personName) await this.#person.rename(personName)
    await this.onKept(this.#seeker ? withoutOwn(kept ?? {}) : (kept ?? {}))
    for (const one of spaces)
      await this.#spaces
        .bring({ ...one, generation: one.number })
        .catch(error =>
          this.#log.warn(
            { space: one.space, reason: (error as Error).message },
            'a space could not be brought back',
          ),
        )
  }

  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#own?.destroy()
    for (const topic of this.#topics.values()) topic.destroy()
  }
}

function latest(all: readonly Record<string, Kept>[]): Record<string, Kept> {
  const found = new Map<string, Kept>()
  for (const kept of all)
    for (const [key, one] of Object.entries(kept)) if ((found.get(key)?.at ?? 0) < one.at) found.set(key, one)
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The trustees of an identity that fell into other hands are not those of the one that takes its place. */
function withoutOwn({ own: _, ...kept }: Record<string, Kept>): Record<string, Kept> {
  return kept
}

function topicOf(identity: string): Buffer {
  return crypto.hash([NS_TOPIC, fromHex(identity)])
}

function digest(content: VaultContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** Whom a vault is sealed to. */
function sealedTo(vault: string): string {
  return Object.keys((JSON.parse(vault) as SealedToMany).keys)
    .sort()
    .join()
}

function seal(content: VaultContent, recipients: readonly string[]): string {
  const json = Buffer.from(JSON.stringify(content))
  const padded = Buffer.alloc(Math.ceil((json.length + 1) / PAD_BYTES) * PAD_BYTES, ' ')
  json.copy(padded)
  return JSON.stringify(sealToMany(recipients.map(fromHex), padded))
}

/** Null when it is not for this key, or no vault that this CoBox knows. */
export function openVault(
  sealed: string,
  keyPair: { publicKey: Buffer; secretKey: Buffer },
): VaultContent | null {
  try {
    const opened = openSealedToMany(keyPair, JSON.parse(sealed) as SealedToMany)
    const content = opened && (JSON.parse(opened.toString()) as VaultContent)
    return content?.format === FORMAT && Array.isArray(content.spaces) ? content : null
  } catch {
    return null
  }
}
