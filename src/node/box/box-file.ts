// What makes a data folder a box's: `box.json`, with its admins, the links for new ones, and what is kept free on the disk.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CoboxError } from '../../errors/index.ts'
import type { SecretFiles } from '../../keys/index.ts'
import { createLock } from '../../lib/lock.ts'

const FORMAT = 1
const FILE = 'box.json'

/** Keys are in hex, times in ms since 1970. */
export interface Admin {
  device: string
  identity: string
  /** As it said. */
  name: string
  deviceName: string
  /** What its control channel is keyed with. */
  secret: string
  since: number
}

export interface AdminInvite {
  secret: string
  expires: number
  /** For this one alone; null for whoever has the link. */
  device: string | null
  /** Who used it: the answer may have been lost, and is given again to that device alone. */
  usedBy: string | null
}

interface Saved {
  format: typeof FORMAT
  reserveBytes: number | null
  admins: Admin[]
  invites: AdminInvite[]
}

export class BoxFile {
  readonly #secrets: SecretFiles
  readonly #lock = createLock()
  #saved: Saved

  private constructor(secrets: SecretFiles, saved: Saved) {
    this.#secrets = secrets
    this.#saved = saved
  }

  /**
   * Null for a node that is no box. [B1] `box`: it is to be one from now on.
   * Throws BOX_HAS_SPACES, BAD_CONFIG, STORE_NEWER, BAD_KEYS.
   */
  static async open(
    secrets: SecretFiles,
    { box = false, reserveBytes }: { box?: boolean | undefined; reserveBytes?: number | undefined },
  ): Promise<BoxFile | null> {
    const text = await secrets.read(join(secrets.home, FILE))
    if (text === null && !box) {
      if (reserveBytes === undefined) return null
      throw new CoboxError('BAD_CONFIG', { name: 'reserve', reason: 'it is for a box: add --box' })
    }
    if (text === null && (await hasSpaces(secrets.home)))
      throw new CoboxError('BOX_HAS_SPACES', { home: secrets.home })
    const saved = text === null ? { format: FORMAT, reserveBytes: null, admins: [], invites: [] } : read(text)
    const file = new BoxFile(secrets, saved as Saved)
    if (text === null || reserveBytes !== undefined)
      await file.change(all => {
        if (reserveBytes !== undefined) all.reserveBytes = reserveBytes
      })
    return file
  }

  /** What is kept free on the disk; undefined: what hosts leave free when nothing is said. */
  get reserveBytes(): number | undefined {
    return this.#saved.reserveBytes ?? undefined
  }

  get admins(): readonly Admin[] {
    return this.#saved.admins
  }

  get invites(): readonly AdminInvite[] {
    return this.#saved.invites
  }

  /** It holds when it is on the disk. */
  async change<Result>(work: (saved: Saved) => Result): Promise<Result> {
    return this.#lock(async () => {
      const next = structuredClone(this.#saved)
      const result = work(next)
      await this.#secrets.write(join(this.#secrets.home, FILE), JSON.stringify(next))
      this.#saved = next
      return result
    })
  }
}

function read(text: string): Saved {
  const bad = (reason: string) => new CoboxError('BAD_KEYS', { file: FILE, reason })
  let saved: Saved
  try {
    saved = JSON.parse(text)
  } catch {
    throw bad('it is damaged')
  }
  if (saved?.format > FORMAT) throw new CoboxError('STORE_NEWER', { found: saved.format, known: FORMAT })
  if (!Array.isArray(saved?.admins) || !Array.isArray(saved.invites)) throw bad('it is damaged')
  return saved
}

async function hasSpaces(home: string): Promise<boolean> {
  for (const folder of ['spaces', 'joining'])
    if ((await readdir(join(home, folder)).catch(() => [])).length > 0) return true
  return false
}
