// Tests of apps read as stories: several people act in one space, through the real applier, on a view in memory.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  contentKeyOf,
  contents,
  entries,
  entryAt,
  purged,
  totals,
  NO_TOTALS,
} from '../../src/apps/files/index.ts'
import { apps } from '../../src/apps/index.ts'
import { membership } from '../../src/apps/members/index.ts'
import type { ErrorCode } from '../../src/errors/index.ts'
import { encodeEntry } from '../../src/space/action-encoding.ts'
import { Applier, type LogEntry, type Outcome, skippedActions, skippedKey } from '../../src/space/apply.ts'
import type { LogControl, QuerySpace, ReadView, Role, Self, Tools } from '../../src/space/contract.ts'
import { OverlayView, readView } from '../../src/space/view.ts'
import { MemoryKeyValues } from './memory-key-values.ts'

const BLOCK_BYTES = 65536
const START = Date.parse('2026-11-23T09:00:00Z')

/** A key in hex: the same for the same words. */
export const keyOf = (...words: string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('hex')
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const proofOf = (identity: string, device: string) =>
  Buffer.from(keyOf('proof', identity, device)).toString('base64')
/** Stands in for the signatures of src/keys, which have their own tests. */
export const tools: Tools = {
  attests: (proof, identity, device) => proof === proofOf(identity, device),
  vouchers: () => [],
  generationCores: (device, salt) => ({
    writer: keyOf(device, salt, 'log'),
    blobs: keyOf(device, salt, 'blobs'),
  }),
  hash: hashOf,
  commits: ({ set, signature }, owner) => signature === keyOf('trustees', owner, set),
  testimonies: ({ trustees }, { set, old, new: fresh }, testimonies) =>
    new Set(
      testimonies
        .filter(({ trustee, salt }) => trustees.includes(keyOf('trustee', trustee, salt)))
        .filter(({ trustee, signature }) => signature === keyOf('speaks', trustee, set, old, fresh))
        .map(({ trustee }) => trustee),
    ).size,
}

/** An action that did not count. */
export class Refused extends Error {
  readonly code: ErrorCode
  readonly outcome: Outcome

  constructor(outcome: Extract<Outcome, { is: 'skipped' }>) {
    super(`skipped: ${outcome.code} ${JSON.stringify(outcome.details)}`)
    this.code = outcome.code
    this.outcome = outcome
  }
}

/** Asserts that the action is skipped, when it is applied, with this code. */
export async function refused(code: ErrorCode, acting: Promise<unknown>): Promise<void> {
  await assert.rejects(acting, (error: unknown) => {
    if (!(error instanceof Refused)) throw error
    assert.equal(error.code, code)
    return true
  })
}

/** Asserts that the author is told at once, before there is an action. */
export async function declined(code: ErrorCode, acting: Promise<unknown>): Promise<void> {
  await assert.rejects(acting, (error: unknown) => {
    assert.ok(!(error instanceof Refused), 'it was refused by the log, not before')
    assert.equal((error as { code?: string }).code, code)
    return true
  })
}

interface DeviceKeys {
  member: string
  device: string
  deviceName: string
  writer: string
  blobs: string
}

/** What all copies of a space in a story share: the devices and their logs, which grow wherever they write. */
class Cast {
  readonly devices = new Map<string, DeviceKeys>()
  readonly texts = new Map<string, string>()
  readonly #lengths = new Map<string, number>()
  readonly #blocks = new Map<string, number>()
  /** Of all clocks, in ms; each action takes a second. A test may set it. */
  now = START

  /** `ben` is Ben’s first device; `ben/phone` another of his. */
  device(who: string): DeviceKeys {
    const [person, device = 'laptop'] = who.split('/') as [string, string?]
    const name = `${person[0]!.toUpperCase()}${person.slice(1)}’s ${device}`
    const keys = {
      member: keyOf('identity', person),
      device: keyOf('device', person, device),
      deviceName: name,
      writer: keyOf('writer', person, device),
      blobs: keyOf('blobs', person, device),
    }
    if (!this.devices.has(who)) this.devices.set(who, keys)
    return this.devices.get(who)!
  }

  copy(): Cast {
    const copy = new Cast()
    copy.now = this.now
    for (const [who, keys] of this.devices) copy.devices.set(who, keys)
    for (const [hash, text] of this.texts) copy.texts.set(hash, text)
    for (const [writer, length] of this.#lengths) copy.#lengths.set(writer, length)
    for (const [core, blocks] of this.#blocks) copy.#blocks.set(core, blocks)
    return copy
  }

  nextSeq(writer: string): number {
    const seq = (this.#lengths.get(writer) ?? 0) + 1
    this.#lengths.set(writer, seq)
    return seq
  }

  /** New blocks in a device's content core. */
  nextRef(blobs: string, size: number) {
    const blocks = Math.ceil(size / BLOCK_BYTES)
    const start = this.#blocks.get(blobs) ?? 0
    this.#blocks.set(blobs, start + blocks)
    return { core: blobs, block: BLOCK_BYTES, extents: [[start, blocks]] as [number, number][] }
  }
}

/** What somebody does; each call throws `Refused` when the action does not count. Returns the action's id. */
export type Author = ReturnType<StorySpace['as']>

/** It remembers nothing, and takes long to make. */
const applier = new Applier(apps, membership, tools)

/** A space as one group of devices sees it. */
export class StorySpace {
  readonly cast: Cast
  readonly #records: MemoryKeyValues
  /** Logs that may be written to. */
  readonly writers: Set<string>
  /** Entries that were written here since the copy was made. */
  readonly #entries: LogEntry[] = []
  #invitations = 0
  #final: MemoryKeyValues | null = null

  constructor(cast = new Cast(), records = new MemoryKeyValues(), writers: Iterable<string> = []) {
    this.cast = cast
    this.#records = records
    this.writers = new Set(writers)
  }

  get view(): ReadView {
    return readView(this.#records)
  }

  print(): string {
    return this.#records.print()
  }

  /** What a device says of itself when it comes in. */
  deviceBody(who: string) {
    const { member, device, deviceName: name, writer, blobs } = this.cast.device(who)
    return { device, name, writer, blobs, proof: proofOf(member, device) }
  }

  personBody(who: string) {
    return { identity: this.cast.device(who).member, name: who.split('/')[0]! }
  }

  /** Applies an entry as every device does, and stores what it made of the view. */
  async apply(entry: LogEntry): Promise<Outcome> {
    const view = new OverlayView(this.#records)
    const outcome = await this.#applyTo(view, entry)
    this.#records.store(view.writes())
    return outcome
  }

  async #applyTo(view: OverlayView, entry: LogEntry): Promise<Outcome> {
    const founds = /"t":"members\.(found|begin)"/.test(entry.value.toString())
    const log: LogControl = {
      // whoever founds or begins does it in a log that they made
      generation: founds ? entry.writer : keyOf('the first generation'),
      addWriter: async writer => void this.writers.add(writer),
    }
    const outcome = await applier.apply(view, entry, log)
    const recorded = await view.get(skippedActions, skippedKey(entry.writer, entry.seq))
    assert.equal(recorded?.code, outcome.is === 'skipped' ? outcome.code : undefined)
    return outcome
  }

  #write(who: string, type: string, body: unknown): Promise<string> {
    return this.writeAs(this.cast.device(who).writer, type, body)
  }

  /** Appends to a log, by its key. */
  async writeAs(writer: string, type: string, body: unknown): Promise<string> {
    const seq = this.cast.nextSeq(writer)
    this.cast.now += 1000
    const value = encodeEntry({
      type,
      version: applier.definition(type)?.version ?? 1,
      at: this.cast.now,
      body,
    })
    const entry = { value, writer, seq }
    this.#entries.push(entry)
    const outcome = await this.apply(entry)
    if (outcome.is === 'skipped') throw new Refused(outcome)
    return `${writer.slice(0, 16)}:${seq}`
  }

  /** This space on devices that do not hear of the others until `meet`. */
  apart(): StorySpace {
    return new StorySpace(this.cast, this.#records.copy(), this.writers)
  }

  /** Another space that has come to the same, with logs of its own: where a story begins that is told many times. */
  again(): StorySpace {
    return new StorySpace(this.cast.copy(), this.#records.copy(), this.writers)
  }

  /** What was written here since the copy was made, refused entries too. */
  get written(): readonly LogEntry[] {
    return this.#entries
  }

  /** From here on nothing more becomes final. */
  freezeFinal(): void {
    this.#final = this.#records.copy()
  }

  /** Takes in what was written apart, after all that is here. Returns what did not count. */
  async meet(...others: StorySpace[]): Promise<ErrorCode[]> {
    const codes: ErrorCode[] = []
    for (const other of others)
      for (const entry of other.#entries) {
        const outcome = await this.apply(entry)
        if (outcome.is === 'skipped') codes.push(outcome.code)
      }
    return codes
  }

  /** The same in one batch, as a device that catches up does it: nothing is stored before the end. */
  async meetAtOnce(...others: StorySpace[]): Promise<void> {
    const view = new OverlayView(this.#records)
    for (const other of others) for (const entry of other.#entries) await this.#applyTo(view, entry)
    this.#records.store(view.writes())
  }

  async found(who: string): Promise<void> {
    const { writer } = this.cast.device(who)
    this.writers.add(writer)
    await this.#write(who, 'members.found', {
      versions: Object.fromEntries(apps.map(app => [app.name, app.viewVersion])),
      space: 'The house',
      person: this.personBody(who),
      device: this.deviceBody(who),
    })
  }

  /** Founder or another coordinator makes an invitation; returns its id. */
  async invite(
    by: string,
    options: { role?: Role; expires?: number | null; maxUses?: number | null } = {},
  ): Promise<string> {
    const invite = `invitation${by.replace(/\W/g, '')}${this.#invitations++}`
    const { role = 'member', expires = null, maxUses = 1 } = options
    await this.#write(by, 'members.invite', {
      invite,
      publicKey: keyOf(invite),
      welcome: '',
      role,
      expires,
      maxUses,
      confirm: 'auto',
    })
    return invite
  }

  /** Lets somebody in by an invitation of the first coordinator's, and theirs alone. */
  async admit(who: string, role: Role, by = 'anna'): Promise<void> {
    await this.as(by).admit(who, await this.invite(by, { role }))
  }

  as(who: string) {
    const keys = this.cast.device(who)
    const self = (): Self => ({
      member: keys.member,
      device: keys.device,
      deviceName: keys.deviceName,
      now: this.cast.now,
    })
    /** Appends the body as it is. */
    const write = (type: string, body: unknown) => this.#write(who, type, body)
    /** As a person does it: the body is prepared on this view. */
    const act = async (type: string, input: unknown) => {
      const prepare = applier.definition(type)?.prepare
      return write(type, prepare ? await prepare(this.view, input, self()) : input)
    }
    const baseAt = async (path: string) => (await entryAt(this.view, path))?.version ?? null
    return {
      ...keys,
      write,
      act,
      admit: (other: string, invite: string) =>
        write('members.admit', { invite, person: this.personBody(other), device: this.deviceBody(other) }),
      addDevice: (device: string) =>
        write('members.addDevice', { device: this.deviceBody(`${who.split('/')[0]}/${device}`) }),
      role: (other: string, role: Role) =>
        act('members.role', { member: this.cast.device(other).member, role }),
      leave: () => write('members.leave', {}),
      files: {
        /** A file whose content is new in the space. `base`: default what is at the path. */
        put: async (path: string, text: string, options: { base?: string | null; mode?: number } = {}) => {
          const hash = hashOf(text)
          this.cast.texts.set(hash, text)
          const size = Buffer.byteLength(text)
          return write('files.put', {
            path,
            kind: 'file',
            base: options.base === undefined ? await baseAt(path) : options.base,
            size,
            hash,
            ...(size > 0 ? { ref: this.cast.nextRef(keys.blobs, size) } : {}),
            mode: options.mode ?? 0o644,
            mtime: START,
          })
        },
        /** A file with content that the space has, at `from`. */
        reuse: async (path: string, from: string) => {
          const { content, size, hash } = (await entryAt(this.view, from))!
          const base = await baseAt(path)
          return write('files.put', {
            path,
            kind: 'file',
            base,
            size,
            hash,
            content,
            mode: 0o644,
            mtime: START,
          })
        },
        link: async (path: string, target: string) => {
          const base = await baseAt(path)
          const hash = hashOf('')
          return write('files.put', {
            path,
            kind: 'link',
            base,
            size: 0,
            hash,
            target,
            mode: 0o777,
            mtime: START,
          })
        },
        mkdir: (path: string) => act('files.mkdir', { path }),
        move: (from: string, to: string) => act('files.move', { from, to }),
        copy: (from: string, to: string) => act('files.copy', { from, to }),
        remove: (path: string) => act('files.remove', { path }),
        restore: (path: string, version?: string) =>
          act('files.restore', version === undefined ? { path } : { path, version }),
        purge: (input: { item?: string; path?: string; version?: string; olderThanDays?: number }) =>
          act('files.purge', input),
      },
    }
  }

  /** What a query of an app answers. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  async ask(who: string, query: string, input: unknown = {}): Promise<any> {
    const [app, name] = query.split('.') as [string, string]
    const { member, device, deviceName } = this.cast.device(who)
    const self: Self = { member, device, deviceName, now: this.cast.now }
    const definition = apps.find(one => one.name === app)!.queries[name as never] as {
      run(view: ReadView, input: unknown, self: Self, space: QuerySpace): Promise<unknown>
    }
    // in memory there are no indexers: a story says what is final
    const final = <R>(read: (view: ReadView) => Promise<R>) => read(readView(this.#final ?? this.#records))
    return definition.run(this.view, input, self, { final, tools })
  }

  /** Path → text; `/` for a folder, `→ target` for a link. */
  async tree(): Promise<Record<string, string>> {
    const found: [string, string][] = []
    for await (const { key, value } of this.view.range(entries)) {
      const path = key.split('\0').filter(Boolean).join('/')
      const { kind, hash, target } = value
      found.push([path, kind === 'folder' ? '/' : kind === 'link' ? `→ ${target}` : this.text(hash)])
    }
    // set one by one, a name like __proto__ would be lost
    return Object.fromEntries(found)
  }

  text(hash: string): string {
    return this.cast.texts.get(hash) ?? '?'
  }

  /** Texts of the earlier versions of the file at a path, newest first. */
  async earlier(path: string): Promise<string[]> {
    const { versions } = await this.ask('anna', 'files.versions', { path })
    return versions.slice(1).map(({ hash }: { hash: string }) => this.text(hash))
  }

  async versionAt(path: string): Promise<string> {
    return (await entryAt(this.view, path))!.version
  }

  async trash(): Promise<{ item: string; path: string; files: number; bytes: number }[]> {
    return (await this.ask('anna', 'files.trash')).items
  }

  /** Texts of the contents that the space keeps, and how many names each has. */
  async kept(): Promise<Record<string, number>> {
    const found: Record<string, number> = {}
    for await (const { value } of this.view.range(contents)) found[this.text(value.hash)] = value.refs
    return found
  }

  /** Keys of the contents whose blocks are to be deleted. */
  async freed(): Promise<string[]> {
    const found: string[] = []
    for await (const { value } of this.view.range(purged)) found.push(contentKeyOf(value))
    return found
  }

  async totals() {
    return (await this.view.get(totals, 'totals')) ?? NO_TOTALS
  }
}

/** `const space = await story().founded('anna')`. */
export function story() {
  return {
    async founded(who: string): Promise<StorySpace> {
      const space = new StorySpace()
      await space.found(who)
      return space
    },
    unfounded: (): StorySpace => new StorySpace(),
  }
}
