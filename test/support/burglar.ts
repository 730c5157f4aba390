// Somebody who holds ciphertext and keys, and tries every key on every block: for tests of who can read what.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type Corestore from 'corestore'
import crypto, { type KeyPair } from 'hypercore-crypto'
import sodium from 'sodium-universal'
import { Identity, openSealed, openSealedToMany } from '../../src/keys/index.ts'
import { contentKey } from '../../src/space/index.ts'
import { openStorage } from '../../src/store/index.ts'
import { unpackVault } from '../../src/node/vault-content.ts'

/** One block as it is stored, and handed on by hosts. */
export interface StoredBlock {
  core: string
  index: number
  bytes: Buffer
}

/** The engine’s own labels: how it makes a block’s key from the key of a log, or of a core. */
const [NS_VIEW_BLOCK_KEY] = crypto.namespace('autobase', [1])
const [NS_CORE_BLOCK_KEY] = crypto.namespace('hypercore', [5])
const VIEWS = ['_system', 'view', '_encryption'].map(name => Buffer.from(name))
/** What stands before an encrypted block. */
const PADDING = 8

/** Puts every core of a closed store into another closed one, block by block, as a host would: without any key. */
export async function pour(from: string, to: string): Promise<void> {
  await withStore(from, async source => {
    await withStore(to, async target => {
      const [a, b] = [source.replicate(true), target.replicate(false)]
      a.on('error', () => {})
      b.on('error', () => {})
      a.pipe(b).pipe(a)
      for await (const discoveryKey of source.list()) {
        const has = source.get({ discoveryKey, encryption: null })
        await has.ready()
        const gets = target.get({ key: has.key, encryption: null })
        await gets.ready()
        for (let i = 0; i < has.length; i++) if (await has.has(i)) await gets.get(i)
        await gets.close()
        await has.close()
      }
      a.destroy()
      b.destroy()
    })
  })
}

/** Every block of every core of a closed store, encrypted as it lies there. */
export async function blocksOf(folder: string): Promise<StoredBlock[]> {
  const blocks: StoredBlock[] = []
  await withStore(folder, async store => {
    for await (const discoveryKey of store.list()) {
      const core = store.get({ discoveryKey, encryption: null })
      await core.ready()
      for (let index = 0; index < core.length; index++) {
        const bytes = (await core.has(index)) ? await core.get(index, { raw: true, wait: false }) : null
        if (bytes) blocks.push({ core: core.key.toString('hex'), index, bytes })
      }
      await core.close()
    }
  })
  return blocks
}

async function withStore(folder: string, use: (store: Corestore) => Promise<void>): Promise<void> {
  const { store, files } = await openStorage(folder, 'test')
  try {
    await use(store)
  } finally {
    await store.close()
    await files.close()
  }
}

export class Burglar {
  readonly #keys = new Map<string, Buffer>()
  readonly #pairs = new Map<string, KeyPair>()
  /** What was found sealed to somebody. */
  readonly #sealed = new Set<string>()
  readonly #vaults = new Set<string>()
  /** Texts that were seen. */
  readonly found = new Set<string>()
  /** Keys of logs that a block may belong to. */
  readonly #logs: readonly string[]

  constructor(logs: readonly string[]) {
    this.#logs = logs
  }

  /** Takes all keys of a data folder: its key file, the records of its spaces, and anything in them. */
  async takeHome(home: string, spaces: readonly string[]): Promise<void> {
    const files = ['keys.json', ...spaces.map(space => join('spaces', space, 'space.json'))]
    for (const file of files) this.learn(await readFile(join(home, file), 'utf8'))
    const { words } = JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as { words: string | null }
    if (words) this.#addPair((await Identity.restore(words)).keyPair)
  }

  /** Takes whatever stands in a text that may be a key, or sealed. */
  learn(text: string): void {
    for (const [hex] of text.matchAll(/(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{128})(?![0-9a-f])/g))
      this.#addKey(Buffer.from(hex.slice(0, 64), 'hex'))
    for (const [box] of text.matchAll(/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{64,}={0,2}/g)) this.#addSealed(box)
    const plain = text.replaceAll('\\', '')
    for (const [vault] of plain.matchAll(/\{"keys":\{[^}]*\},"nonce":"[^"]*","box":"[^"]*"\}/g))
      this.#addVault(vault)
  }

  #addKey(key: Buffer): void {
    const hex = key.toString('hex')
    if (this.#keys.has(hex)) return
    this.#keys.set(hex, key)
    this.#keys.set(contentKey({ encryptionKey: hex }), Buffer.from(contentKey({ encryptionKey: hex }), 'hex'))
    // it may be the seed of a pair that something is sealed to
    this.#addPair(crypto.keyPair(key))
  }

  #addPair(pair: KeyPair): void {
    const hex = pair.publicKey.toString('hex')
    if (this.#pairs.has(hex)) return
    this.#pairs.set(hex, pair)
    for (const box of this.#sealed) this.#unseal(pair, box)
    for (const vault of this.#vaults) this.#openVault(pair, vault)
  }

  #addSealed(box: string): void {
    if (this.#sealed.has(box)) return
    this.#sealed.add(box)
    for (const pair of this.#pairs.values()) this.#unseal(pair, box)
  }

  #addVault(vault: string): void {
    if (this.#vaults.has(vault)) return
    this.#vaults.add(vault)
    for (const pair of this.#pairs.values()) this.#openVault(pair, vault)
  }

  #unseal(pair: KeyPair, box: string): void {
    const bytes = Buffer.from(box, 'base64')
    // a proof, or a longer text
    const opened = bytes.length <= 256 ? openSealed(pair, bytes) : null
    if (!opened) return
    if (opened.length === 32) this.#addKey(opened)
    this.learn(opened.toString('latin1'))
  }

  #openVault(pair: KeyPair, vault: string): void {
    const opened = openSealedToMany(pair, JSON.parse(vault))
    if (opened) this.learn(unpackVault(opened))
  }

  /**
   * Tries every key in every way on every block, learns new keys from what opens, and begins again until nothing new is
   * learnt. `found` then holds those of the texts, which all begin with the same sign, that were seen anywhere.
   */
  search(blocks: readonly StoredBlock[], wanted: readonly string[], sign: string): void {
    const look = (bytes: Buffer) => {
      if (bytes.includes(sign)) for (const text of wanted) if (bytes.includes(text)) this.found.add(text)
      // as in everything that is written as JSON, and hardly in noise
      if (bytes.includes('":"')) this.learn(bytes.toString('latin1'))
    }
    for (const { bytes } of blocks) look(bytes)
    const tried = new Set<string>()
    for (let fresh = this.#untried(tried); fresh.length > 0; fresh = this.#untried(tried)) {
      const views = fresh.flatMap(key =>
        this.#logs.flatMap(log =>
          VIEWS.map(view => crypto.hash([NS_VIEW_BLOCK_KEY, Buffer.from(log, 'hex'), key, view])),
        ),
      )
      for (const { core, index, bytes } of blocks) {
        const own = fresh.map(key => crypto.hash([NS_CORE_BLOCK_KEY, Buffer.from(core, 'hex'), key]))
        // contents are large, and no view has such blocks
        const keys = bytes.length > 128 * 1024 ? own : [...own, ...views, ...fresh]
        for (const key of keys) look(decrypt(bytes, index, key))
      }
    }
  }

  #untried(tried: Set<string>): Buffer[] {
    const fresh = [...this.#keys].filter(([hex]) => !tried.has(hex))
    for (const [hex] of fresh) tried.add(hex)
    return fresh.map(([, key]) => key)
  }
}

/** As the engine does it, for any block and any key: with a wrong one it gives noise. */
function decrypt(bytes: Buffer, index: number, key: Buffer): Buffer {
  const nonce = Buffer.alloc(sodium.crypto_stream_NONCEBYTES)
  nonce.writeUInt32LE(index, 0)
  bytes.copy(nonce, PADDING, 0, PADDING)
  const plain = Buffer.alloc(Math.max(0, bytes.length - PADDING))
  if (plain.length > 0) sodium.crypto_stream_xor(plain, bytes.subarray(PADDING), nonce, key)
  return plain
}
