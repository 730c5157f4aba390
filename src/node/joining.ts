// Joining spaces by invitation: asked until somebody answers, also across restarts of the node.
import { mkdir, readdir } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { CoboxError } from '../errors/index.ts'
import type { SecretFiles } from '../keys/index.ts'
import { newDeviceSeeds, type Seeds, seedCores } from '../space/index.ts'
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'
import { decodeLink, JOIN_VERSION, type JoinRequest, type Pairing, parseWelcome } from './pairing.ts'
import type { Person } from './person.ts'
import type { Spaces } from './spaces.ts'

const FORMAT = 1

/** A request under way, kept on disk: its logs' seeds must stay the same when it is asked again. */
interface Pending {
  format: number
  link: string
  name: string
  seeds: Seeds
}

export class Joining {
  readonly #folder: string
  readonly #secrets: SecretFiles
  readonly #pairing: Pairing
  readonly #spaces: Spaces
  readonly #person: Person
  readonly #log: Log
  readonly #running = new Map<string, Promise<LiveSpace>>()
  readonly #stop = new AbortController()

  constructor(secrets: SecretFiles, pairing: Pairing, spaces: Spaces, person: Person, log: Log) {
    this.#folder = join(secrets.home, 'joining')
    this.#secrets = secrets
    this.#pairing = pairing
    this.#spaces = spaces
    this.#person = person
    this.#log = log
  }

  /** Goes on with what was asked for before the node ended. */
  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.#folder)) {
      const pending = await this.#secrets
        .read(join(this.#folder, name))
        .then(text => text && JSON.parse(text))
        .catch(() => null)
      if (pending?.format === FORMAT) this.#ask(name, pending as Pending).catch(() => {})
    }
  }

  /**
   * Resolves with the space's id when it is readable. Throws the refusal, or JOIN_TIMEOUT: then it goes on beside.
   * @param timeoutMs 0 for none
   */
  async join(link: string, name: string, timeoutMs: number, signal?: AbortSignal): Promise<string> {
    decodeLink(link)
    const id = `${createHash('sha256').update(link.trim()).digest('hex').slice(0, 32)}.json`
    const asked = this.#running.get(id) ?? this.#begin(id, link.trim(), name)
    return await withLimit(
      asked.then(async live => {
        await readable(live, signal)
        return live.id
      }),
      timeoutMs,
      signal,
    )
  }

  async #begin(id: string, link: string, name: string): Promise<LiveSpace> {
    const pending: Pending = { format: FORMAT, link, name, seeds: newDeviceSeeds() }
    await this.#secrets.write(join(this.#folder, id), JSON.stringify(pending))
    return this.#ask(id, pending)
  }

  #ask(id: string, pending: Pending): Promise<LiveSpace> {
    const asking = this.#request(pending).finally(async () => {
      this.#running.delete(id)
      // a node that ends asks again at its next start; an answer of either kind is the end
      if (!this.#stop.signal.aborted) await this.#secrets.remove(join(this.#folder, id))
    })
    this.#running.set(id, asking)
    asking.catch(error =>
      this.#log.info({ code: (error as CoboxError).code }, 'a request to join was not granted'),
    )
    return asking
  }

  async #request({ link, name, seeds }: Pending): Promise<LiveSpace> {
    const { identity, device, deviceName, proof, deviceKeyPair } = this.#person
    const { writer, blobs } = seedCores(seeds)
    const request: JoinRequest = {
      version: JOIN_VERSION,
      person: { identity, name },
      device: { device, name: deviceName, writer, blobs, proof },
    }
    const keys = parseWelcome(await this.#pairing.join(link, request, this.#stop.signal), deviceKeyPair)
    if (this.#spaces.has(keys.space)) {
      const there = this.#spaces.get(keys.space)
      if (!there.space.record.left) return there
      await this.#spaces.forget(there, true)
    }
    return this.#spaces.add(keys, seeds)
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.allSettled(this.#running.values())
  }
}

/** A space is readable once this device finds itself in it. */
async function readable(live: LiveSpace, signal?: AbortSignal): Promise<void> {
  while (!(await live.space.me())) {
    signal?.throwIfAborted()
    await live.space.update()
    await live.next(250)
  }
}

async function withLimit<T>(work: Promise<T>, timeoutMs: number, signal?: AbortSignal): Promise<T> {
  work.catch(() => {})
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    if (timeoutMs > 0) timer = setTimeout(() => reject(new CoboxError('JOIN_TIMEOUT')), timeoutMs)
    signal?.addEventListener('abort', () => reject(new CoboxError('CANCELLED')), { once: true })
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
