// The secrets of data folders, in every form that they could be written in, and a search for them in what a run gave out.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import BlindPairing from 'blind-pairing'
import { DEVICE_LINK_PREFIX, decodeDeviceLink, entropyOf, type KeyFile } from '../../src/keys/index.ts'
import { fromHex, toZ32 } from '../../src/lib/bytes.ts'
import { decodeLink } from '../../src/node/pairing.ts'
import { contentKey, type SpaceRecord } from '../../src/space/index.ts'

/** So much of a secret is found too: a message may quote a part. */
const PART_OF_HEX = 16
const WORDS_IN_A_ROW = 3

/** What was given out, and where. */
interface Said {
  where: string
  bytes: Buffer
}

export interface Leak {
  where: string
  secret: string
}

export class Secrets {
  /** Part of a secret in hex → its name. */
  readonly #parts = new Map<string, string>()
  /** Other forms → name. */
  readonly #forms = new Map<string, string>()
  readonly #wordsInARow = new Map<string, string>()
  readonly #said: Said[] = []
  readonly #kinds = new Set<string>()

  /** Everything that was said, and of what. */
  say(where: string, what: string | Buffer): void {
    this.#said.push({ where, bytes: Buffer.isBuffer(what) ? what : Buffer.from(what) })
  }

  get kinds(): string[] {
    return [...this.#kinds].sort()
  }

  /** A secret of 32 bytes. */
  add(kind: string, bytes: Buffer): void {
    this.#kinds.add(kind)
    const hex = bytes.toString('hex')
    for (let i = 0; i + PART_OF_HEX <= hex.length; i++) this.#parts.set(hex.slice(i, i + PART_OF_HEX), kind)
    for (const form of [bytes.toString('latin1'), toZ32(bytes)]) this.#forms.set(form, kind)
    // at whatever place it stands in what is encoded
    for (const offset of [0, 1, 2])
      for (const encoding of ['base64', 'base64url'] as const) {
        const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString(encoding)
        this.#forms.set(text.slice(offset === 0 ? 0 : 4, 40), kind)
      }
  }

  addWords(words: string): void {
    this.#kinds.add('words')
    const all = words.split(' ')
    for (let i = 0; i + WORDS_IN_A_ROW <= all.length; i++)
      this.#wordsInARow.set(all.slice(i, i + WORDS_IN_A_ROW).join(' '), 'words')
    this.add('entropy', entropyOf(words))
  }

  addLink(kind: string, link: string): void {
    const isDevice = link.startsWith(DEVICE_LINK_PREFIX)
    this.add(
      kind,
      isDevice ? decodeDeviceLink(link).secret : BlindPairing.decodeInvite(decodeLink(link)).seed,
    )
    this.#forms.set(link.slice(-40), kind)
  }

  /** All of a data folder. To be called before something in it changes, and again after. */
  async addHome(home: string): Promise<void> {
    const read = async (...path: string[]) => JSON.parse(await readFile(join(home, ...path), 'utf8'))
    const keys = (await read('keys.json')) as KeyFile
    if (keys.words) this.addWords(keys.words)
    this.add('device', fromHex(keys.device.secretKey).subarray(0, 32))
    this.add('rendezvous', fromHex(keys.rendezvous))
    const run = (await read('run.json').catch(() => null)) as { token: string } | null
    if (run) this.add('token', fromHex(run.token))
    for (const space of await readdir(join(home, 'spaces')).catch(() => [])) {
      const { generations } = (await read('spaces', space, 'space.json')) as SpaceRecord
      for (const generation of generations) {
        this.add('encryption key', fromHex(generation.encryptionKey))
        this.add('content key', fromHex(contentKey(generation)))
        if (generation.writerSeed) this.add('writer seed', fromHex(generation.writerSeed))
        if (generation.blobsSeed) this.add('blobs seed', fromHex(generation.blobsSeed))
      }
    }
  }

  leaks(): Leak[] {
    const found = new Map<string, Leak>()
    for (const { where, bytes } of this.#said)
      for (const secret of this.#in(bytes)) found.set(`${where}\0${secret}`, { where, secret })
    return [...found.values()]
  }

  #in(bytes: Buffer): Set<string> {
    const found = new Set<string>()
    const text = bytes.toString('latin1')
    for (const [run] of text.matchAll(/[0-9a-f]{16,}/gi)) {
      const hex = run.toLowerCase()
      for (let i = 0; i + PART_OF_HEX <= hex.length; i++) {
        const kind = this.#parts.get(hex.slice(i, i + PART_OF_HEX))
        if (kind) found.add(kind)
      }
    }
    for (const [form, kind] of this.#forms) if (text.includes(form)) found.add(kind)
    const words = text.toLowerCase().split(/[^a-z]+/)
    for (let i = 0; i + WORDS_IN_A_ROW <= words.length; i++) {
      const kind = this.#wordsInARow.get(words.slice(i, i + WORDS_IN_A_ROW).join(' '))
      if (kind) found.add(kind)
    }
    return found
  }
}
