// The files of a data folder that hold secrets: in the clear, or sealed with the home key, which a passphrase wraps.
// What a thief of the disk could use stands in these files and nowhere else; each is written through here.
import { open, readdir, readFile, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import sodium from 'sodium-universal'
import { CoboxError } from '../errors/index.ts'
import { createLock } from '../lib/lock.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'
import { isShort, parseWrapped, toPassphrase, unwrap, wrap } from './passphrase.ts'
import { newHomeKey, openText, parseSealed, sealText } from './sealed-text.ts'

/**
 * All of them, below the data folder; `*` is any one name. What is not named here cannot be written through `SecretFiles`.
 * The first is the first to be sealed and the last to be opened: an older CoBox reads it before all others, and refuses.
 */
const SECRET_FILES = [
  'keys.json',
  'spaces/*/space.json',
  'spaces/*/teller-*.json',
  'joining/*.json',
  'recovery.json',
  'pairing.json',
  'hosting/offers.json',
  'hosting/*/agreement.json',
  'box.json',
  'boxes.json',
] as const

/** Where a passphrase came from: `given` in this run, when it was set or changed. */
export type UnlockedBy = 'prompt' | 'fd' | 'file' | 'keyring' | 'given'

export interface Attempt {
  passphrase: string | Uint8Array
  by: UnlockedBy
}

/** What opens the home key, in the order in which it is tried. */
export type Attempts = AsyncIterable<Attempt>

/** Holds the home key, wrapped; there is a passphrase where it is. */
export function passphraseFile(home: string): string {
  return join(home, 'passphrase.json')
}

export class SecretFiles {
  readonly home: string
  /** Home keys, the present one first; none without a passphrase. More than one while a change is under way. */
  #ring: readonly Buffer[] = []
  #unlockedBy: UnlockedBy | null = null
  #closed = false
  /** Of files: what is read and written again must not be written by somebody else meanwhile. */
  readonly #lock = createLock()
  /** Of changes of the passphrase. */
  readonly #changes = createLock()

  /** Of a data folder without a passphrase; else `open`. */
  constructor(home: string) {
    this.home = home
  }

  /**
   * Opens those of a data folder. A change of passphrase that was interrupted is finished: a removal is undone.
   * Throws LOCKED when nothing is tried, PASSPHRASE_WRONG when nothing fits; BAD_KEYS, STORE_NEWER, and what `attempts` throws.
   */
  static async open(home: string, attempts?: Attempts): Promise<SecretFiles> {
    const files = new SecretFiles(home)
    await files.#sweep()
    const there = await readIfThere(passphraseFile(home))
    if (there === null) return files
    const wrapped = parseWrapped(passphraseFile(home), there)
    let tried = false
    for await (const { passphrase: given, by } of attempts ?? none()) {
      const passphrase = toPassphrase(given)
      const opened = await unwrap(passphrase, wrapped)
      tried = true
      if (!opened) continue
      files.#ring = toRing(passphraseFile(home), opened)
      files.#unlockedBy = by
      // on a full disk it stays for the next start: all can be read
      await files.#settle(passphrase).catch(() => {})
      return files
    }
    throw tried ? new CoboxError('PASSPHRASE_WRONG') : new CoboxError('LOCKED', { home })
  }

  /** How the passphrase came; null when there is none. */
  get unlockedBy(): UnlockedBy | null {
    return this.#unlockedBy
  }

  /** Null when the file is not there. Throws BAD_KEYS, STORE_NEWER. */
  async read(file: string): Promise<string | null> {
    this.#assertOpen()
    const stored = await readIfThere(file)
    return stored === null ? null : this.#open(file, stored).text
  }

  /** Either the old or the new one is there, whatever happens. Throws the operating system's error. */
  async write(file: string, text: string): Promise<void> {
    const pattern = new RegExp(`^(${SECRET_FILES.map(toPattern).join('|')})$`)
    if (!pattern.test(this.#nameOf(file))) throw new Error(`${file} is not named in SECRET_FILES`)
    await this.#lock(async () => {
      this.#assertOpen()
      await this.#write(file, text)
    })
  }

  /** Removes a file, or a folder with all that is in it. */
  async remove(path: string): Promise<void> {
    await this.#lock(() => rm(path, { recursive: true, force: true }))
  }

  /** Throws PASSPHRASE_SET, PASSPHRASE_UNFIT, or the operating system's error. */
  setPassphrase(given: string | Uint8Array): Promise<{ short: boolean }> {
    return this.#changes(async () => {
      if (this.#ring.length > 0) throw new CoboxError('PASSPHRASE_SET')
      return this.#begin(toPassphrase(given))
    })
  }

  /** Everything is sealed anew: who had the old passphrase and an old copy cannot open new ones. Throws like the others. */
  changePassphrase(current: string | Uint8Array, given: string | Uint8Array): Promise<{ short: boolean }> {
    return this.#changes(async () => {
      await this.#check(current)
      return this.#begin(toPassphrase(given))
    })
  }

  /** Throws NO_PASSPHRASE, PASSPHRASE_WRONG, or the operating system's error. */
  removePassphrase(current: string | Uint8Array): Promise<void> {
    return this.#changes(async () => {
      await this.#check(current)
      await this.#lock(async () => {
        const ring = this.#ring
        this.#ring = []
        try {
          for (const file of (await this.list()).reverse()) {
            const stored = await readIfThere(file)
            const found = stored === null ? null : this.#open(file, stored, ring)
            if (found?.key) await this.#write(file, found.text)
          }
          await rm(passphraseFile(this.home), { force: true })
          await syncFolder(this.home)
        } catch (error) {
          this.#ring = ring
          await this.#sealAll().catch(() => {})
          throw error
        }
        this.#unlockedBy = null
        wipe(ring)
      })
    })
  }

  /** Throws NO_PASSPHRASE, PASSPHRASE_WRONG. */
  checkPassphrase(current: string | Uint8Array): Promise<void> {
    return this.#changes(() => this.#check(current))
  }

  async #check(current: string | Uint8Array): Promise<void> {
    const passphrase = toPassphrase(current)
    if (this.#ring.length === 0) throw new CoboxError('NO_PASSPHRASE')
    const file = passphraseFile(this.home)
    const opened = await unwrap(passphrase, parseWrapped(file, (await readIfThere(file)) ?? ''))
    if (!opened) throw new CoboxError('PASSPHRASE_WRONG')
    wipe([opened])
  }

  /** A new home key under a passphrase. From the first write on, it opens what was there before and what comes. */
  async #begin(passphrase: string): Promise<{ short: boolean }> {
    const ring = [newHomeKey(), ...this.#ring]
    await this.#wrapRing(passphrase, ring)
    this.#ring = ring
    this.#unlockedBy = 'given'
    await this.#settle(passphrase)
    return { short: isShort(passphrase) }
  }

  /** Seals with the present key what is not yet, then forgets the others. */
  async #settle(passphrase: string): Promise<void> {
    await this.#lock(() => this.#sealAll())
    if (this.#ring.length === 1) return
    const [present, ...former] = this.#ring as [Buffer, ...Buffer[]]
    await this.#wrapRing(passphrase, [present])
    this.#ring = [present]
    wipe(former)
  }

  async #wrapRing(passphrase: string, ring: readonly Buffer[]): Promise<void> {
    const keys = Buffer.concat(ring)
    const wrapped = await wrap(passphrase, keys)
    wipe([keys])
    await writeFileAtomic(passphraseFile(this.home), `${JSON.stringify(wrapped, null, 2)}\n`)
  }

  async #sealAll(): Promise<void> {
    for (const file of await this.list()) {
      const stored = await readIfThere(file)
      const found = stored === null ? null : this.#openOrNull(file, stored)
      if (found && found.key !== this.#ring[0]) await this.#write(file, found.text)
    }
  }

  /** A damaged one stays as it is: whoever needs it says so. */
  #openOrNull(file: string, stored: string): Opened | null {
    try {
      return this.#open(file, stored)
    } catch {
      return null
    }
  }

  #open(file: string, stored: string, ring = this.#ring): Opened {
    const sealed = parseSealed(file, stored)
    if (!sealed) return { text: stored, key: null }
    if (ring.length === 0)
      throw new CoboxError('BAD_KEYS', { file, reason: 'it is sealed, and passphrase.json is not there' })
    for (const key of ring) {
      const text = openText(sealed, key, this.#nameOf(file))
      if (text !== null) return { text, key }
    }
    throw new CoboxError('BAD_KEYS', { file, reason: 'it is damaged' })
  }

  async #write(file: string, text: string): Promise<void> {
    const key = this.#ring[0]
    await writeFileAtomic(file, key ? sealText(text, key, this.#nameOf(file)) : text)
  }

  /** All that are there. */
  async list(): Promise<string[]> {
    const found: string[] = []
    for (const pattern of SECRET_FILES) found.push(...(await matches(this.home, pattern.split('/'))))
    return found
  }

  /** Those that are not sealed. */
  async inTheClear(): Promise<string[]> {
    const stored = await Promise.all(
      (await this.list()).map(async file => ({ file, text: await readIfThere(file).catch(() => null) })),
    )
    return stored.flatMap(({ file, text }) => (text !== null && !isSealed(file, text) ? [file] : []))
  }

  /** What a killed node had begun to write could hold secrets. */
  async #sweep(): Promise<void> {
    const folders = new Set<string>([this.home])
    for (const pattern of SECRET_FILES)
      for (const folder of await matches(this.home, pattern.split('/').slice(0, -1))) folders.add(folder)
    for (const folder of folders)
      for (const name of await readdir(folder).catch(() => []))
        if (/^\..+\.part$/.test(name)) await rm(join(folder, name), { force: true })
  }

  #nameOf(file: string): string {
    return relative(this.home, file).split(sep).join('/')
  }

  /** Wipes the keys from memory: nothing can be read or written any more. */
  async close(): Promise<void> {
    await this.#changes(() =>
      this.#lock(async () => {
        this.#closed = true
        wipe(this.#ring)
      }),
    )
  }

  #assertOpen(): void {
    if (this.#closed) throw new CoboxError('CLOSING')
  }
}

interface Opened {
  text: string
  /** What it was sealed with. */
  key: Buffer | null
}

function isSealed(file: string, stored: string): boolean {
  try {
    return parseSealed(file, stored) !== null
  } catch {
    return true
  }
}

/** Throws BAD_KEYS when it is there and cannot be read. */
async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw new CoboxError('BAD_KEYS', { file, reason: (error as Error).message }, error)
  }
}

/** Paths below a folder that fit the parts of a pattern. */
async function matches(folder: string, [part, ...rest]: readonly string[]): Promise<string[]> {
  if (part === undefined) return [folder]
  const pattern = new RegExp(`^${toPattern(part)}$`)
  const names = (await readdir(folder).catch(() => [])).filter(name => pattern.test(name))
  return (await Promise.all(names.map(name => matches(join(folder, name), rest)))).flat()
}

/** No hidden names: half-written files are. */
function toPattern(text: string): string {
  return text.replaceAll('.', '\\.').replaceAll('*', '[^./][^/]*')
}

function toRing(file: string, keys: Buffer): Buffer[] {
  const { crypto_aead_xchacha20poly1305_ietf_KEYBYTES: size } = sodium
  const count = keys.length / size
  if (count < 1 || !Number.isInteger(count))
    throw new CoboxError('BAD_KEYS', { file, reason: 'it is damaged' })
  const ring = Array.from({ length: count }, (_, i) => newHomeKey(keys.subarray(i * size, (i + 1) * size)))
  wipe([keys])
  return ring
}

function wipe(keys: readonly Buffer[]): void {
  for (const key of keys) sodium.sodium_memzero(key)
}

async function* none(): Attempts {}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
