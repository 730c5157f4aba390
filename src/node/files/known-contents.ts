// Finds content that a space has already, so that it is stored once.
import { createHash } from 'node:crypto'
import { contents } from '../../apps/files/index.ts'
import type { Space } from '../../space/index.ts'

/** What is known of a space's content is forgotten after this long without use, in ms. */
const FORGET_MS = 60_000

/**
 * Hash → key of a content's record. Only content that this device wrote, or has hashed itself, is trusted: a member who
 * lied about a hash must not make others' files point at something else.
 */
export class KnownContents {
  readonly #space: Space
  #keys: Map<string, string> | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(space: Space) {
    this.#space = space
  }

  /** Key of the record of a content, or null when it must be stored. */
  async find(hash: string): Promise<string | null> {
    const key = (await this.#load()).get(hash)
    if (!key) return null
    const record = await this.#space.read(view => view.get(contents, key))
    if (!record || record.hash !== hash) return null
    return record.ref.core === this.#space.blobs || (await this.#isWhatItSays(record.ref, record.size, hash))
      ? key
      : null
  }

  async #load(): Promise<Map<string, string>> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.forget(), FORGET_MS)
    this.#timer.unref()
    if (this.#keys) return this.#keys
    this.#keys = await this.#space.readLong(async view => {
      const keys = new Map<string, string>()
      for await (const { key, value } of view.range(contents)) keys.set(value.hash, key)
      return keys
    })
    return this.#keys
  }

  async #isWhatItSays(
    ref: Parameters<Space['content']['has']>[0],
    size: number,
    hash: string,
  ): Promise<boolean> {
    if (!(await this.#space.content.has(ref))) return false
    const digest = createHash('sha256')
    try {
      for await (const bytes of this.#space.content.read(ref, { start: 0, end: size, size, path: hash }))
        digest.update(bytes)
    } catch {
      return false
    }
    return digest.digest('hex') === hash
  }

  /** After content was written: its record's key follows from where it stands. */
  add(hash: string, key: string): void {
    this.#keys?.set(hash, key)
  }

  forget(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#keys = null
  }
}
