// Long work: progress, cancelling, and a journal, so that what a crash interrupts goes on at the next start.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrillResult, ImportReport, Job } from '../api/endpoints.ts'
import { CoboxError, type ErrorCode, toCoboxError } from '../errors/index.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'

/** What is needed to begin the work again. */
export interface Task {
  kind: Job['kind']
  space: string
  /** In words, for people. */
  what: string
  /** What the words name; an older CoBox has noted none. */
  details?: Record<string, string>
  /** Arguments of the work, like source and destination. */
  args: Record<string, string>
}

/** Given to the work: it reports here and looks whether it was cancelled. */
export interface JobControl {
  readonly signal: AbortSignal
  /** More was found to do. */
  found(files: number, bytes: number): void
  /** Everything that is to be done was found. */
  counted(): void
  did(files: number, bytes: number): void
  /** A file takes the place of another version. */
  changed(): void
  /** A file was there already as it is. */
  unchanged(): void
  /** A name is written otherwise in the space: in Unicode form NFC. */
  renamed(): void
  /** An entry could not be done; the work goes on with the others. */
  problem(path: string, error: unknown): void
  /** Another part of the work begins: figures are of that alone. `all`: what there is to do in it, or null while nobody knows. */
  phase(phase: NonNullable<Job['phase']>, all: { files: number; bytes: number } | null): void
  /** What a drill has found. */
  drilled(result: DrillResult): void
  /** What became of every line of a file. */
  imported(report: ImportReport): void
}

export type Work = (control: JobControl, args: Record<string, string>) => Promise<void>

/** Rates are of the last so many ms. */
const RATE_WINDOW = 5000
/** What a file costs besides its bytes, in bytes: the time left is reckoned from both. */
const FILE_COST = 32 * 1024
const EVENT_INTERVAL = 200
/** How many ended jobs are still listed. */
const KEPT_ENDED = 50
/**
 * Of the problems of a job the first are kept, so many and so many characters of them at most: a job goes out whole with
 * each of its events, and a folder of 100,000 files may have as many.
 */
const KEPT_PROBLEMS = 100
const KEPT_CHARACTERS = 64 * 1024
const JOURNAL_FORMAT = 1

interface Running {
  job: Job
  task: Task
  abort: AbortController
  ended: Promise<void>
  samples: { at: number; bytes: number; cost: number }[]
}

export class Jobs extends EventEmitter<{ job: [Job] }> {
  readonly #folder: string
  readonly #works: Record<Job['kind'], Work>
  readonly #jobs = new Map<string, Running>()
  readonly #over: (task: Task) => Promise<void>
  #closing = false

  /** `over`: called when the work on a task has ended for good, however it did. */
  constructor(
    folder: string,
    works: Record<Job['kind'], Work>,
    over: (task: Task) => Promise<void> = async () => {},
  ) {
    super()
    this.#folder = folder
    this.#works = works
    this.#over = over
  }

  /** Begins again what was running when the node ended. */
  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.#folder)) {
      if (!name.endsWith('.json')) continue
      const journal = await readFile(join(this.#folder, name), 'utf8')
        .then(JSON.parse)
        .catch(() => null)
      if (journal?.format === JOURNAL_FORMAT) this.#run(name.slice(0, -'.json'.length), journal.task as Task)
    }
  }

  async start(task: Task): Promise<Job> {
    if (this.#closing) throw new CoboxError('CLOSING')
    const id = randomBytes(6).toString('hex')
    await writeFileAtomic(this.#file(id), JSON.stringify({ format: JOURNAL_FORMAT, task }))
    return this.#run(id, task).job
  }

  #file(id: string): string {
    return join(this.#folder, `${id}.json`)
  }

  #run(id: string, task: Task): Running {
    const job: Job = {
      job: id,
      kind: task.kind,
      space: task.space,
      what: task.what,
      ...(task.details && { details: task.details }),
      state: 'running',
      bytes: 0,
      bytesTotal: 0,
      files: 0,
      filesTotal: 0,
      counting: true,
      bytesPerSecond: 0,
      secondsLeft: null,
      changed: 0,
      unchanged: 0,
      renamed: 0,
      started: Date.now(),
      ended: null,
      problems: [],
      problemCount: 0,
      error: null,
    }
    const abort = new AbortController()
    const samples = [{ at: Date.now(), bytes: 0, cost: 0 }]
    const running: Running = { job, task, abort, ended: Promise.resolve(), samples }
    this.#jobs.set(id, running)
    running.ended = this.#work(running, task)
    return running
  }

  async #work(running: Running, task: Task): Promise<void> {
    const { job, abort } = running
    let told = 0
    let characters = 0
    const tell = () => {
      if (Date.now() - told < EVENT_INTERVAL) return
      told = Date.now()
      measure(running)
      this.emit('job', job)
    }
    const control: JobControl = {
      signal: abort.signal,
      found: (files, bytes) => {
        job.filesTotal += files
        job.bytesTotal += bytes
        tell()
      },
      counted: () => {
        job.counting = false
        tell()
      },
      changed: () => {
        job.changed++
      },
      unchanged: () => {
        job.unchanged++
      },
      renamed: () => {
        job.renamed++
      },
      did: (files, bytes) => {
        job.files += files
        job.bytes += bytes
        tell()
      },
      phase: (phase, all) => {
        const { files: filesTotal = 0, bytes: bytesTotal = 0 } = all ?? {}
        Object.assign(job, { phase, files: 0, bytes: 0, filesTotal, bytesTotal, counting: all === null })
        Object.assign(job, { bytesPerSecond: 0, secondsLeft: null })
        running.samples.splice(0, Number.POSITIVE_INFINITY, { at: Date.now(), bytes: 0, cost: 0 })
        told = 0
        tell()
      },
      drilled: result => {
        job.drill = result
      },
      imported: report => {
        job.imported = report
      },
      problem: (path, error) => {
        const { code, message, details } = toCoboxError(error).toJSON()
        job.problemCount++
        characters += path.length + message.length + JSON.stringify(details).length
        const keep = job.problems.length < KEPT_PROBLEMS && characters <= KEPT_CHARACTERS
        // one is always told, however long its name
        if (keep || job.problems.length === 0) job.problems.push({ path, code, message, details })
      },
    }
    try {
      await this.#works[task.kind](control, task.args)
      job.state = 'done'
      if (job.problemCount > 0) fail(job, incomplete(job))
    } catch (error) {
      if (abort.signal.aborted) {
        job.state = 'cancelled'
        job.error = new CoboxError('CANCELLED').toJSON()
      } else fail(job, toCoboxError(error))
    }
    job.ended = Date.now()
    job.counting = false
    job.secondsLeft = job.state === 'done' ? 0 : null
    // a job that the end of the node interrupts is begun again; all others are over
    // when its journal stays, it is begun again too, and finds most of it done: nobody has to be told
    if (!this.#closing) {
      await rm(this.#file(job.job), { force: true }).catch(() => {})
      await this.#over(task).catch(() => {})
    }
    this.emit('job', job)
    this.#forgetOld()
  }

  #forgetOld(): void {
    const ended = [...this.#jobs.values()].filter(({ job }) => job.ended !== null)
    for (const { job } of ended.slice(0, Math.max(0, ended.length - KEPT_ENDED))) this.#jobs.delete(job.job)
  }

  list(): Job[] {
    return [...this.#jobs.keys()].map(id => this.get(id))
  }

  /** What is being worked on. */
  tasks(): Task[] {
    return [...this.#jobs.values()].filter(({ job }) => job.ended === null).map(({ task }) => task)
  }

  /** Throws NOT_FOUND. */
  get(id: string): Job {
    const running = this.#running(id)
    // work that stands still tells nothing by itself
    if (running.job.state === 'running') measure(running)
    return running.job
  }

  /** Resolves when it has ended, or the signal ends the waiting. */
  async wait(id: string, signal?: AbortSignal): Promise<Job> {
    const running = this.#running(id)
    const aborted = new Promise<void>(resolve =>
      signal?.addEventListener('abort', () => resolve(), { once: true }),
    )
    await Promise.race([running.ended, aborted])
    return running.job
  }

  async cancel(id: string): Promise<Job> {
    const running = this.#running(id)
    running.abort.abort()
    await running.ended
    return running.job
  }

  #running(id: string): Running {
    const running = this.#jobs.get(id)
    if (!running) throw new CoboxError('NOT_FOUND', { what: `job ${id}` })
    return running
  }

  async close(): Promise<void> {
    this.#closing = true
    for (const { abort } of this.#jobs.values()) abort.abort()
    await Promise.all([...this.#jobs.values()].map(({ ended }) => ended))
  }
}

function fail(job: Job, error: CoboxError): void {
  job.state = 'failed'
  job.error = error.toJSON()
}

function incomplete({ kind, problems, problemCount }: Job): CoboxError {
  const code: ErrorCode = kind === 'import' ? 'IMPORT_INCOMPLETE' : 'EXPORT_INCOMPLETE'
  return new CoboxError(code, {
    count: problemCount,
    first: `${problems[0]!.path}: ${problems[0]!.message}`,
  })
}

function measure({ job, samples }: Running): void {
  const now = Date.now()
  const cost = job.bytes + job.files * FILE_COST
  const last = samples.at(-1)!
  if (now - last.at >= EVENT_INTERVAL) samples.push({ at: now, bytes: job.bytes, cost })
  while (samples.length > 2 && samples[0]!.at < now - RATE_WINDOW) samples.shift()
  const first = samples[0]!
  const seconds = (now - first.at) / 1000
  if (seconds <= 0) return
  job.bytesPerSecond = Math.round((job.bytes - first.bytes) / seconds)
  const rate = (cost - first.cost) / seconds
  const left = job.bytesTotal + job.filesTotal * FILE_COST - cost
  // what is only being finished has no time that could be told
  job.secondsLeft = job.counting || rate <= 0 || left <= 0 ? null : Math.ceil(left / rate)
}
