// The queue of uploads: two at a time, and what is done when the node goes away in between. It knows nothing of the browser.
import type { CoboxError } from '../../errors/index.ts'
import { toCoboxError } from '../../errors/index.ts'
import type { LocalFile } from './upload-plan.ts'

export type UploadState = 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled'

export interface Upload<F extends LocalFile = File> {
  readonly id: number
  readonly space: string
  readonly path: string
  readonly file: F
  /** Bytes that the node has got. */
  readonly sent: number
  readonly state: UploadState
  readonly error: CoboxError | null
}

/** How files get to the node. */
export interface Sender<F extends LocalFile> {
  /** Throws NOT_RUNNING or CLOSING when the node went away, CANCELLED by the signal. */
  send(upload: Upload<F>, progress: (sent: number) => void, signal: AbortSignal): Promise<void>
  /** Whether a file that was interrupted had arrived after all. */
  hasArrived(upload: Upload<F>): Promise<boolean>
  /** Answers when the node is there again. */
  nodeIsBack(): Promise<void>
  now(): number
}

/** What is to be shown, as it is at one moment. */
export interface QueueFigures<F extends LocalFile = File> {
  files: number
  filesDone: number
  bytes: number
  bytesDone: number
  bytesPerSecond: number
  secondsLeft: number | null
  /** The node is away: it goes on by itself. */
  paused: boolean
  /** Some are still to be sent. */
  busy: boolean
  sending: Upload<F>[]
  failed: Upload<F>[]
  /** The next ones, a few of them. */
  next: Upload<F>[]
  waiting: number
}

const AT_ONCE = 2
/** How many of those that wait are shown. */
const NEXT = 20
const FAILED = 100
const RATE_MS = 5000
const AWAY = ['NOT_RUNNING', 'CLOSING']

/** Whether an error says that the node went away. */
export const isAway = (error: unknown): boolean => AWAY.includes(toCoboxError(error).code)

type Item<F extends LocalFile> = { -readonly [K in keyof Upload<F>]: Upload<F>[K] } & {
  wasInterrupted: boolean
  controller: AbortController | null
}

export class UploadQueue<F extends LocalFile = File> {
  readonly #sender: Sender<F>
  readonly #changed: () => void
  #items = new Map<number, Item<F>>()
  #waiting: Item<F>[] = []
  #sending = new Set<Item<F>>()
  #paused = false
  #nextId = 1
  #samples: { at: number; bytes: number }[] = []
  /** Of all that was ever sent, to tell the rate by: it only grows. */
  #moved = 0

  /** `changed` is called whenever the figures are others; whoever shows them may take its time. */
  constructor(sender: Sender<F>, changed: () => void) {
    this.#sender = sender
    this.#changed = changed
  }

  add(space: string, files: readonly { path: string; file: F }[]): void {
    for (const { path, file } of files) {
      const id = this.#nextId++
      const state = 'waiting' as const
      const item = {
        id,
        space,
        path,
        file,
        sent: 0,
        state,
        error: null,
        wasInterrupted: false,
        controller: null,
      }
      this.#items.set(id, item)
      this.#waiting.push(item)
    }
    this.#pump()
  }

  cancel(id: number): void {
    const item = this.#items.get(id)
    if (!item || item.state === 'done' || item.state === 'cancelled') return
    this.#become(item, 'cancelled')
    this.#waiting = this.#waiting.filter(one => one !== item)
    item.controller?.abort()
  }

  cancelAll(): void {
    this.#waiting = []
    for (const item of this.#items.values()) {
      if (item.state !== 'waiting' && item.state !== 'sending') continue
      this.#become(item, 'cancelled')
      item.controller?.abort()
    }
  }

  /** One of those that failed, or all of them. */
  retry(id?: number): void {
    for (const item of this.#items.values()) {
      if (item.state !== 'failed' || (id !== undefined && item.id !== id)) continue
      this.#become(item, 'waiting')
      this.#waiting.push(item)
    }
    this.#pump()
  }

  /** Forgets what has ended. */
  clear(): void {
    for (const { id, state } of [...this.#items.values()])
      if (state !== 'waiting' && state !== 'sending') this.#items.delete(id)
    this.#changed()
  }

  figures(): QueueFigures<F> {
    const figures: QueueFigures<F> = {
      files: 0,
      filesDone: 0,
      bytes: 0,
      bytesDone: 0,
      bytesPerSecond: 0,
      secondsLeft: null,
      paused: this.#paused,
      busy: this.#waiting.length > 0 || this.#sending.size > 0,
      sending: [...this.#sending].map(item => ({ ...item })),
      failed: [],
      next: this.#waiting.slice(0, NEXT).map(item => ({ ...item })),
      waiting: this.#waiting.length,
    }
    for (const item of this.#items.values()) {
      if (item.state === 'cancelled') continue
      figures.files++
      figures.bytes += item.file.size
      figures.bytesDone += item.sent
      if (item.state === 'done') figures.filesDone++
      if (item.state === 'failed' && figures.failed.length < FAILED) figures.failed.push({ ...item })
    }
    if (figures.busy && !figures.paused) this.#addRate(figures)
    return figures
  }

  #addRate(figures: QueueFigures<F>): void {
    const now = this.#sender.now()
    this.#samples.push({ at: now, bytes: this.#moved })
    while (this.#samples.length > 2 && this.#samples[0]!.at < now - RATE_MS) this.#samples.shift()
    const first = this.#samples[0]!
    const seconds = (now - first.at) / 1000
    if (seconds < 0.5) return
    figures.bytesPerSecond = (this.#moved - first.bytes) / seconds
    const left = figures.bytes - figures.bytesDone
    if (figures.bytesPerSecond > 0) figures.secondsLeft = left / figures.bytesPerSecond
  }

  #become(item: Item<F>, state: UploadState, error: CoboxError | null = null): void {
    item.state = state
    item.error = error
    item.sent = state === 'done' ? item.file.size : 0
    this.#changed()
  }

  #pump(): void {
    while (!this.#paused && this.#sending.size < AT_ONCE && this.#waiting.length > 0)
      void this.#send(this.#waiting.shift()!)
    if (this.#sending.size === 0 && this.#waiting.length === 0) this.#samples = []
    this.#changed()
  }

  async #send(item: Item<F>): Promise<void> {
    const controller = new AbortController()
    item.controller = controller
    this.#sending.add(item)
    this.#become(item, 'sending')
    const progress = (sent: number) => {
      if (item.state !== 'sending') return
      this.#moved += Math.max(0, sent - item.sent)
      item.sent = sent
      this.#changed()
    }
    let wentAway = false
    try {
      if (!item.wasInterrupted || !(await this.#sender.hasArrived({ ...item })))
        await this.#sender.send({ ...item }, progress, controller.signal)
      progress(item.file.size)
      if (!controller.signal.aborted) this.#become(item, 'done')
    } catch (thrown) {
      const error = toCoboxError(thrown)
      wentAway = isAway(error)
      if (controller.signal.aborted || error.code === 'CANCELLED') this.#become(item, 'cancelled')
      else if (wentAway) {
        item.wasInterrupted = true
        this.#become(item, 'waiting')
        this.#waiting.unshift(item)
      } else this.#become(item, 'failed', error)
    }
    item.controller = null
    this.#sending.delete(item)
    if (wentAway) void this.#pause()
    this.#pump()
  }

  async #pause(): Promise<void> {
    if (this.#paused) return
    this.#paused = true
    this.#samples = []
    await this.#sender.nodeIsBack()
    this.#paused = false
    this.#pump()
  }
}
