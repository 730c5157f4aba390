// The spaces of a node: finding, opening, founding, joining, leaving and forgetting them.
import { EventEmitter } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyPair } from 'hypercore-crypto'
import type ProtomuxWakeup from 'protomux-wakeup'
import { apps as allApps } from '../apps/index.ts'
import { membership } from '../apps/members/index.ts'
import { CoboxError } from '../errors/index.ts'
import type { SecretFiles } from '../keys/index.ts'
import type { App, Self, Tools } from '../space/index.ts'
import {
  foundSpace,
  joinedSpace,
  loadRecord,
  newDeviceSeeds,
  Space,
  type SpaceRecord,
  type Seeds,
  saveRecord,
} from '../space/index.ts'
import { ForgottenLogs } from './forgotten-logs.ts'
import { soundContacts } from './hosting/contacts.ts'
import { KnownContents } from './files/known-contents.ts'
import { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'
import { checkSpaceKeys, type SpaceKeys } from './space-keys.ts'
import { startsOf } from '../lib/starts-of.ts'

/** Who leaves tells those who are connected, and waits so long for word that they heard, in ms. */
const LEAVE_MS = 2000

interface SpacesEvents {
  added: [LiveSpace]
  removed: [LiveSpace]
}

export interface SpacesOptions {
  secrets: SecretFiles
  wakeup: ProtomuxWakeup
  self: () => Self
  tools: Tools
  device: KeyPair
  log: Log
  /** Default: all that this CoBox has. */
  apps?: readonly App[]
}

export class Spaces extends EventEmitter<SpacesEvents> {
  readonly #options: SpacesOptions
  readonly #forgotten: ForgottenLogs
  readonly #live = new Map<string, LiveSpace>()
  /** What is done with a space whose folder is made or removed: one thing after the other. */
  readonly #underWay = new Map<string, Promise<unknown>>()
  /** Nothing is taken in before: it may be on the disk, with keys that are nowhere else. */
  readonly #isOpen: Promise<void>
  #setOpen = () => {}
  readonly #known = new WeakMap<Space, KnownContents>()
  /** Spaces that could not be opened, with why. */
  readonly broken = new Map<string, CoboxError>()

  constructor(options: SpacesOptions) {
    super()
    this.#options = options
    this.#isOpen = new Promise(resolve => {
      this.#setOpen = resolve
    })
    this.#forgotten = new ForgottenLogs(options.secrets.home)
  }

  get #folder(): string {
    return join(this.#options.secrets.home, 'spaces')
  }

  /** Opens all spaces of the data folder. One that can't be opened does not keep the others from it. */
  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.#folder)) {
      try {
        const record = await loadRecord(this.#options.secrets, join(this.#folder, name))
        if (record) await this.#open(record)
      } catch (error) {
        const problem =
          error instanceof CoboxError
            ? error
            : new CoboxError('SPACE_STOPPED', { reason: (error as Error).message }, error)
        this.broken.set(name, problem)
        this.#options.log.error(
          { space: name, code: problem.code, reason: problem.message },
          'a space could not be opened',
        )
      }
    }
    this.#setOpen()
  }

  async #open(record: SpaceRecord): Promise<LiveSpace> {
    const { secrets, wakeup, self, tools, device, apps = allApps as readonly App[] } = this.#options
    const folder = this.folderOf(record.space)
    const save = () => saveRecord(secrets, folder, record)
    const live = new LiveSpace(
      readOnly =>
        new Space({ folder, record, save, apps, membership, tools, wakeup, self, device, readOnly }),
    )
    await live.open()
    this.#live.set(record.space, live)
    this.emit('added', live)
    return live
  }

  folderOf(space: string): string {
    return join(this.#folder, space)
  }

  all(): LiveSpace[] {
    return [...this.#live.values()]
  }

  /** By id, the start of an id (6 letters at least) or name. Throws NO_SPACE, AMBIGUOUS, DISK_FAILED, SPACE_STOPPED. */
  get(wanted: string): LiveSpace {
    const found = this.#find(wanted)
    found.assertReadable()
    return found
  }

  #find(wanted: string): LiveSpace {
    const exact = this.#live.get(wanted)
    if (exact) return exact
    const found = this.all().filter(
      ({ id, name }) => name === wanted || (wanted.length >= 6 && id.startsWith(wanted)),
    )
    if (found.length > 1)
      throw new CoboxError('AMBIGUOUS', {
        name: wanted,
        what: 'space',
        candidates: startsOf(found.map(({ id }) => id)),
      })
    const broken = this.broken.get(wanted)
    if (!found[0] && broken) throw broken
    if (!found[0]) throw new CoboxError('NO_SPACE', { space: wanted })
    return found[0]
  }

  has(space: string): boolean {
    return this.#live.has(space)
  }

  known({ space }: LiveSpace): KnownContents {
    const known = this.#known.get(space) ?? new KnownContents(space)
    this.#known.set(space, known)
    return known
  }

  /** Founds a space whose first member and coordinator is this device's person. */
  async found(name: string, person: { identity: string; name: string }, proof: string): Promise<LiveSpace> {
    const record = foundSpace(name)
    const live = await this.#add(record)
    const self = this.#options.self()
    const { writer, blobs } = live.space
    const device = { device: self.device, name: self.deviceName, writer, blobs, proof }
    await live.space.append([{ type: 'members.found', body: { space: name, person, device } }])
    await live.space.flush()
    return live
  }

  /**
   * Takes a space in whose keys were given to this device, by whomever. What is here already stays as it is: its own logs can be
   * written with the keys that are on this disk, and with no others. Throws BAD_SPACE_KEYS, and why one is here that does not open.
   */
  async add(keys: SpaceKeys, seeds: Seeds): Promise<LiveSpace> {
    checkSpaceKeys(keys)
    const { space, name, generation: number, key, encryptionKey, salt } = keys
    await this.#isOpen
    return this.#inTurn(space, async () => {
      const there = this.#live.get(space)
      if (there) return there
      const broken = this.broken.get(space)
      if (broken) throw broken
      const own = salt === undefined || (await this.#forgotten.has(salt)) ? seeds : { salt }
      const record = joinedSpace(name, { space, number, key, encryptionKey }, own)
      const hosts = soundContacts(keys.hosts)
      if (hosts.length > 0) record.hosts = hosts
      return this.#add(record)
    })
  }

  /** Takes a space in that another device of this person had, once; null while it is under way. Throws BAD_SPACE_KEYS. */
  async bring(keys: SpaceKeys): Promise<LiveSpace | null> {
    checkSpaceKeys(keys)
    const { space } = keys
    await this.#isOpen
    if (this.#live.has(space)) return this.get(space)
    return this.#underWay.has(space) ? null : this.add(keys, newDeviceSeeds())
  }

  async #inTurn<T>(space: string, work: () => Promise<T>): Promise<T> {
    const before = this.#underWay.get(space) ?? Promise.resolve()
    const done = before.then(work, work)
    this.#underWay.set(space, done)
    try {
      return await done
    } finally {
      if (this.#underWay.get(space) === done) this.#underWay.delete(space)
    }
  }

  async #add(record: SpaceRecord): Promise<LiveSpace> {
    const folder = this.folderOf(record.space)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await saveRecord(this.#options.secrets, folder, record)
    return this.#open(record)
  }

  /** Tells the others, as far as this person can, and stops taking part; what is here stays readable. */
  async leave(live: LiveSpace): Promise<void> {
    const { space } = live
    const me = await space.me()
    if (me && me.role !== 'reader') await space.append([{ type: 'members.leave', body: {} }])
    // whoever is connected hears it before this device goes silent
    await Promise.all([...live.links].map(link => link.ask(LEAVE_MS)))
    space.record.left = true
    await space.save()
    this.emit('removed', live)
  }

  /** Deletes this device's copy. Throws SPACE_NOT_LEFT unless forced. */
  async forget(live: LiveSpace, force: boolean): Promise<void> {
    if (!live.space.record.left && !force) throw new CoboxError('SPACE_NOT_LEFT')
    this.emit('removed', live)
    this.#live.delete(live.id)
    await this.#inTurn(live.id, async () => {
      const unused = (await hasWritten(live).catch(() => true)) ? null : live.space.generation
      await live.close()
      await this.#forgotten.note(live.space.record.generations.filter(({ key }) => key !== unused?.key))
      await this.#options.secrets.remove(this.folderOf(live.id))
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map(live => live.close()))
  }
}

/** True when this device's log or content core, of the generation that it is in, holds something. */
async function hasWritten({ space }: LiveSpace): Promise<boolean> {
  return space.log.length > 0 || (await space.content.own()).length > 0
}
