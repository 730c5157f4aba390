// What this node alone knows of its person's devices, in two files. Losing which devices are paired and revoked is losing
// protection: such a file is never guessed at, and never written over without a word.
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { CoboxError } from '../errors/index.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'
import type { Log } from './log.ts'

const FORMAT = 1
/** The first one holds what must not be lost; before it was there, all stood in the second one. */
const [TRUST, SEEN] = ['own-devices.json', 'seen.json'] as const

export interface Paired {
  identity: string
  name: string
}

/** By a device's key. */
type ByDevice<T> = Record<string, T>

/** As it is on disk. */
interface Trust {
  format: number
  /** Devices that this one was paired with: they are the person's also where no space knows them. */
  paired?: ByDevice<Paired>
  /** When it was revoked from here, in ms since 1970: a space that begins later does not know. */
  revoked?: ByDevice<number>
}
interface Seen extends Trust {
  /** When it was last connected, in ms since 1970. */
  devices?: ByDevice<number>
}

export class KnownDevices {
  readonly #home: string
  readonly #log: Log
  paired: ByDevice<Paired> = {}
  revoked: ByDevice<number> = {}
  seen: ByDevice<number> = {}
  #saving: Promise<void> = Promise.resolve()

  constructor(home: string, log: Log) {
    this.#home = home
    this.#log = log
  }

  /** Throws STORE_NEWER, BAD_KEYS. */
  async open(): Promise<void> {
    const trust = await this.#read<Trust>(TRUST)
    const { devices = {}, ...before } = (await this.#read<Seen>(SEEN, trust !== null)) ?? { format: FORMAT }
    this.seen = devices
    const { paired = {}, revoked = {} } = trust ?? before
    this.paired = paired
    this.revoked = revoked
    // before what they stood in is written anew
    if (!trust && Object.keys({ ...paired, ...revoked }).length > 0) await this.saveTrust()
  }

  saveTrust(): Promise<void> {
    const { paired, revoked } = this
    return this.#write(TRUST, { format: FORMAT, paired, revoked } satisfies Trust)
  }

  saveSeen(): Promise<void> {
    return this.#write(SEEN, { format: FORMAT, devices: this.seen } satisfies Seen)
  }

  #write(name: string, kept: object): Promise<void> {
    const text = JSON.stringify(kept)
    const saving = this.#saving.then(() => writeFileAtomic(join(this.#home, name), text))
    this.#saving = saving.catch(() => {})
    return saving
  }

  /** Null when it is not there, or damaged: then it is set aside, unless all in it is expendable. */
  async #read<T extends Seen>(name: string, expendable = false): Promise<T | null> {
    const file = join(this.#home, name)
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return null
      throw new CoboxError('BAD_KEYS', { file, reason: message }, error)
    }
    const kept = parse(text)
    if (kept && kept.format > FORMAT)
      throw new CoboxError('STORE_NEWER', { found: kept.format, known: FORMAT })
    if (kept && isSound(kept)) return kept as T
    if (expendable) {
      this.#log.warn({ file }, 'when devices were last seen could not be read: it begins anew')
      return null
    }
    await rename(file, asideOf(file))
    this.#log.error(
      { file, aside: asideOf(file) },
      'a file is damaged, and was set aside: see `cobox doctor`',
    )
    return null
  }

  async close(): Promise<void> {
    await this.#saving
  }
}

/** Where those are put that were damaged. */
export function damagedFiles(home: string): string[] {
  return [TRUST, SEEN].map(name => asideOf(join(home, name)))
}

function asideOf(file: string): string {
  return `${file}.damaged`
}

function parse(text: string): Seen | null {
  try {
    const kept = JSON.parse(text) as Seen | null
    return Number.isSafeInteger(kept?.format) ? kept : null
  } catch {
    return null
  }
}

function isSound({ format, devices = {}, paired = {}, revoked = {} }: Seen): boolean {
  return (
    format === FORMAT &&
    isEach(devices, Number.isFinite) &&
    isEach(revoked, Number.isFinite) &&
    isEach(paired, one => {
      const { identity, name } = (one ?? {}) as Partial<Paired>
      return typeof identity === 'string' && typeof name === 'string'
    })
  )
}

function isEach(value: unknown, is: (one: unknown) => boolean): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(is)
  )
}
