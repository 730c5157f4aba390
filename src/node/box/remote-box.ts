// One box, as an admin's node knows it: reached, spoken to, and told from those that do not let this device in any more.
import { EventEmitter } from 'node:events'
import type { BoxMethod } from '../../api/box-endpoints.ts'
import { CoboxError } from '../../errors/index.ts'
import type { Connection } from '../network/connection.ts'
import {
  type Alarm,
  checkOutput,
  type MethodInput,
  type MethodOutput,
  readAlarms,
  readError,
  readWelcome,
} from './calls.ts'
import { type BoxChannel, openChannel } from './channel.ts'

/** Keys are in hex. */
export interface SavedBox {
  box: string
  name: string
  /** Of this device, as an admin there. */
  secret: string
  addresses: string[]
}

/** A box has so long to be found, and then to answer, in ms. */
const FIND_MS = 20_000
const ANSWER_MS = 60_000
const POLL_MS = 1000

/** What changes nothing may be asked again when the connection has gone meanwhile. */
const READS: ReadonlySet<BoxMethod> = new Set(['status', 'disk', 'agreements', 'offers', 'logs', 'admins'])

interface Waiting {
  resolve(output: unknown): void
  reject(error: Error): void
}

interface RemoteBoxEvents {
  changed: []
  alarms: [alarms: readonly Alarm[]]
  /** Its name or its addresses are others than known. */
  moved: []
}

export class RemoteBox extends EventEmitter<RemoteBoxEvents> {
  saved: SavedBox
  version: string | null = null
  alarms: readonly Alarm[] = []
  /** It has turned this device away. */
  refused = false
  readonly #wake: () => void
  readonly #waiting = new Map<number, Waiting>()
  #connection: Connection | null = null
  #channel: BoxChannel | null = null
  #opened = false
  #count = 0

  /** @param wake looks for the box now */
  constructor(saved: SavedBox, wake: () => void) {
    super()
    this.saved = saved
    this.#wake = wake
  }

  get device(): string {
    return this.saved.box
  }

  get connected(): boolean {
    return this.#opened
  }

  attach(connection: Connection): void {
    if (connection.closed) return
    this.#connection = connection
    let opened = false
    const channel = openChannel(connection, 'control', this.saved.secret, 'admin', {
      onOpen: () => {
        opened = true
        connection.keep = true
        this.#opened = true
        this.refused = false
        this.emit('changed')
      },
      onMessage: message => this.#hear(message),
      onClose: () => {
        if (this.#channel !== channel) return
        this.#channel = null
        this.#opened = false
        // a connection that has gone says nothing about what the box wants
        if (!opened && !connection.closed && !connection.stream.destroying) this.refused = true
        this.#failAll()
        this.emit('changed')
      },
    })
    if (channel) this.#channel = channel
  }

  detach(connection: Connection): void {
    if (this.#connection === connection) this.#connection = null
  }

  #hear(message: unknown): void {
    const { is, id, output, error, alarms } = (message ?? {}) as Record<string, unknown>
    if (is === 'welcome') this.#greet(message)
    else if (is === 'alarms') {
      this.alarms = readAlarms(alarms)
      this.emit('alarms', this.alarms)
    }
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined
    if (is === 'answer') waiting?.resolve(output)
    if (is === 'refused') waiting?.reject(readError(error, this.saved.name))
  }

  #greet(message: unknown): void {
    const welcome = readWelcome(message)
    if (!welcome) return
    const { name, addresses, version, alarms } = welcome
    this.version = version
    const moved = name !== this.saved.name || addresses.join() !== this.saved.addresses.join()
    if (moved) {
      this.saved = { ...this.saved, name, addresses: addresses.length > 0 ? addresses : this.saved.addresses }
      this.emit('moved')
    }
    const told = JSON.stringify(this.alarms) !== JSON.stringify(alarms)
    this.alarms = alarms
    if (told) this.emit('alarms', alarms)
    this.emit('changed')
  }

  /** Throws BOX_UNREACHABLE, BOX_REFUSES, BOX_FAILED, and what the box refuses with. */
  async call<M extends BoxMethod>(
    method: M,
    input: MethodInput<M>,
    signal?: AbortSignal,
  ): Promise<MethodOutput<M>> {
    const end = Date.now() + FIND_MS
    for (;;) {
      await this.#reach(end, signal)
      try {
        return checkOutput(method, await this.#ask(method, input, signal), this.saved.name)
      } catch (error) {
        const apart = error instanceof CoboxError && error.code === 'BOX_UNREACHABLE'
        if (!apart || !READS.has(method) || Date.now() > end) throw error
      }
    }
  }

  async #reach(end: number, signal?: AbortSignal): Promise<void> {
    this.#wake()
    this.refused = false
    while (!this.#opened) {
      signal?.throwIfAborted()
      // the box has closed it, or this device may be let in again
      if (!this.refused && !this.#channel && this.#connection) this.attach(this.#connection)
      if (this.refused) throw new CoboxError('BOX_REFUSES', { box: this.saved.name })
      if (Date.now() > end) throw new CoboxError('BOX_UNREACHABLE', { box: this.saved.name })
      await this.#change()
      this.#wake()
    }
  }

  #change(): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        this.off('changed', done)
        resolve()
      }
      const timer = setTimeout(done, POLL_MS)
      this.on('changed', done)
    })
  }

  #ask(method: BoxMethod, input: object, signal?: AbortSignal): Promise<unknown> {
    const id = this.#count++
    return new Promise((resolve, reject) => {
      const over = () => waiting.reject(new CoboxError('BOX_UNREACHABLE', { box: this.saved.name }))
      const timer = setTimeout(over, ANSWER_MS)
      const abort = () => waiting.reject(new CoboxError('CANCELLED'))
      const settle = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        this.#waiting.delete(id)
      }
      const waiting: Waiting = {
        resolve: output => {
          settle()
          resolve(output)
        },
        reject: error => {
          settle()
          reject(error)
        },
      }
      signal?.addEventListener('abort', abort)
      this.#waiting.set(id, waiting)
      this.#channel?.send({ is: 'call', id, method, input })
    })
  }

  #failAll(): void {
    const error = new CoboxError('BOX_UNREACHABLE', { box: this.saved.name })
    for (const waiting of [...this.#waiting.values()]) waiting.reject(error)
  }

  close(): void {
    this.#channel?.close()
    this.#failAll()
  }
}
