// Follows long work: one line that rewrites itself on a terminal, a line each ten seconds elsewhere.
import type { Job } from '../api/endpoints.ts'
import type { Client } from '../client/index.ts'
import { CoboxError, isErrorCode } from '../errors/index.ts'
import { answer } from './command.ts'
import { Failure, interrupted } from './failure.ts'
import {
  clean,
  cut,
  displayWidth,
  formatBytes,
  formatCount,
  formatDuration,
  plural,
  table,
} from './format.ts'
import { type Io, isTerminal, wantsColour } from './io.ts'

const BAR_WIDTH = 24
const TERMINAL_INTERVAL_MS = 200
const PLAIN_INTERVAL_MS = 10_000
/** A job that ends at once is not kept waiting by the polling: it starts often and slows down. */
const FIRST_POLL_MS = 20
const POLL_MS = 250
/** Problems that are listed; with `--json` all that the node has kept stand in the error. */
const SHOWN_PROBLEMS = 20

/** Figures of work under way. */
export interface Progress {
  what: string
  bytes: number
  bytesTotal: number
  files?: number
  filesTotal?: number
  /** The totals still grow. */
  counting?: boolean
  bytesPerSecond: number
  secondsLeft: number | null
  /** What it cannot go on without, in words: said instead of a rate. */
  waitingFor?: string
}

/** The line for a terminal of this width; what matters least is left out first. */
export function progressLine(progress: Progress, width: number): string {
  const choices = partsOf(progress).map(parts => parts.filter(Boolean).join('  '))
  return choices.find(line => displayWidth(line) < width) ?? choices.at(-1)!
}

function partsOf(progress: Progress): string[][] {
  const { what, waitingFor } = progress
  if (waitingFor) return [[cut(clean(what), 32), `waiting for ${waitingFor}`], [`waiting for ${waitingFor}`]]
  return progress.counting ? countingParts(progress) : knownParts(progress)
}

/** A share of what is not known yet would run backwards. */
function countingParts({ what, bytes, files = 0, bytesPerSecond }: Progress): string[][] {
  const done = `${plural(files, 'file')}, ${formatBytes(bytes)} so far`
  const rate = bytesPerSecond > 0 ? `${formatBytes(bytesPerSecond)}/s` : ''
  return [
    [cut(clean(what), 32), 'counting…', done, rate],
    ['counting…', done, rate],
    ['counting…', done],
    ['counting…'],
  ]
}

function knownParts(progress: Progress): string[][] {
  const { bytes, bytesTotal, files, filesTotal, bytesPerSecond, secondsLeft } = progress
  const share = bytesTotal > 0 ? Math.min(1, bytes / bytesTotal) : filesTotal ? (files ?? 0) / filesTotal : 0
  const full = Math.round(share * BAR_WIDTH)
  const what = cut(clean(progress.what), 32)
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full)
  const percent = `${String(Math.floor(share * 100)).padStart(3)} %`
  const size = `${formatBytes(bytes)} of ${formatBytes(bytesTotal)}`
  const count = filesTotal ? `${formatCount(files ?? 0)} of ${plural(filesTotal, 'file')}` : ''
  const rate = bytesPerSecond > 0 ? `${formatBytes(bytesPerSecond)}/s` : ''
  const left = secondsLeft === null ? '' : `${formatDuration(secondsLeft * 1000)} left`
  return [
    [what, bar, percent, size, count, rate, left],
    [what, bar, percent, size, rate, left],
    [bar, percent, size, rate, left],
    [bar, percent, rate],
    [percent],
  ]
}

/** Shows progress on standard error. `end` takes the line away again. */
export interface ProgressDisplay {
  show(progress: Progress): void
  end(): void
}

/** `quiet`: nothing but the terminal's own line, so that what programs read stays clean. */
export function progressDisplay(io: Io, quiet = false): ProgressDisplay {
  const { stderr } = io
  const terminal = isTerminal(stderr, io.env)
  let shownAt = terminal ? 0 : io.now()
  let visible = false
  let waitingFor: string | undefined
  return {
    show(progress) {
      if (!terminal && quiet) return
      // what a person may have to do something about is told at once
      const waits = progress.waitingFor !== undefined && progress.waitingFor !== waitingFor
      waitingFor = progress.waitingFor
      if (!waits && io.now() - shownAt < (terminal ? TERMINAL_INTERVAL_MS : PLAIN_INTERVAL_MS)) return
      shownAt = io.now()
      visible = terminal
      stderr.write(
        terminal ? `\r\u001b[K${progressLine(progress, stderr.columns ?? 80)}` : `${plainLine(progress)}\n`,
      )
    },
    end() {
      if (visible) stderr.write('\r\u001b[K')
      visible = false
    },
  }
}

function plainLine(progress: Progress): string {
  return progressLine(progress, 200).replace(/[█░]+ {2}/, '')
}

/** What a drill does now, in words: its figures are of that. */
const PHASES = { fetching: 'fetching from hosts alone', comparing: 'comparing every hash' } as const

function progressOf(job: Job): Progress {
  const { phase } = job
  if (phase === undefined) return job
  return phase === 'finding' ? { ...job, waitingFor: 'a host of the space' } : { ...job, what: PHASES[phase] }
}

/** Follows a job to its end. At Ctrl-C the node is asked to cancel it, and its last state comes back. Throws NODE_ENDED. */
export async function followJob(client: Client, id: string, io: Io, quiet: boolean): Promise<Job> {
  const display = progressDisplay(io, quiet)
  const wake = new AbortController()
  const undo = io.onInterrupt(() => wake.abort())
  try {
    for (let pause = FIRST_POLL_MS; ; pause = Math.min(POLL_MS, pause * 2)) {
      const job = await client.jobShow({ job: id })
      if (job.state !== 'running') return job
      display.show(progressOf(job))
      if (wake.signal.aborted) return await client.jobCancel({ job: id })
      await sleep(pause, wake.signal)
    }
  } catch (error) {
    // it was there when the work began
    if (error instanceof CoboxError && (error.code === 'NOT_RUNNING' || error.code === 'CLOSING'))
      throw new CoboxError('NODE_ENDED', {}, error)
    throw error
  } finally {
    undo()
    display.end()
  }
}

/** Resolves after so many ms, or when the signal ends the waiting. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
  })
}

/** Follows a job, tells how it ended, and throws its error when it did not end well. */
export async function finishJob(client: Client, id: string, io: Io, json: boolean | undefined): Promise<Job> {
  const job = await endedJob(client, id, io, json)
  answer(io, json, job, () => outcome(job, wantsColour(io)))
  return job
}

/**
 * Follows a job to a good end, of which nothing is told; of any other end it tells, and throws. To programs all of that is
 * told on standard error. `single`: of one entry, whose problem is the error.
 */
export async function endedJob(
  client: Client,
  id: string,
  io: Io,
  json: boolean | undefined,
  single = false,
): Promise<Job> {
  const job = await followJob(client, id, io, json === true)
  const bad = job.state !== 'done' || job.error !== null || job.problemCount > 0
  if (bad && !json && !single) io.stdout.write(outcome(job, wantsColour(io)))
  if (job.state === 'cancelled') throw interrupted(job.error, job)
  const [problem] = job.problems
  if (single && problem) throw new Failure({ ...problem, hint: hintOf(problem.code) }, 1, job)
  if (bad) throw new Failure(job.error ?? incomplete(job), 1, job)
  return job
}

function hintOf(code: string): string {
  return isErrorCode(code) ? new CoboxError(code).hint : ''
}

/** What is said of a job that ended: its figures when it is done, and what could not be done. */
export function outcome(job: Job, colour: boolean): string {
  const ms = (job.ended ?? job.started) - job.started
  const rate = ms > 1000 ? `, ${formatBytes((job.bytes * 1000) / ms)}/s` : ''
  const { files, changed, unchanged } = job
  const fresh = `${formatCount(files - changed - unchanged)} new, ${formatCount(changed)} changed, ${formatCount(unchanged)} unchanged.\n`
  const done =
    unchanged > 0 && unchanged === files
      ? `Nothing new: ${plural(files, 'file was', 'files were')} there already.\n`
      : `Done: ${plural(files, 'file')}, ${formatBytes(job.bytes)} in ${formatDuration(ms)}${rate}.\n${changed + unchanged > 0 ? fresh : ''}`
  const renamed =
    job.renamed > 0
      ? `${plural(job.renamed, 'name was', 'names were')} written in another Unicode form, and in the space in form NFC.\n`
      : ''
  if (job.problemCount === 0) return job.state === 'done' ? done + renamed : ''
  const shown = job.problems.slice(0, SHOWN_PROBLEMS)
  const columns = [
    { title: 'NOT DONE', value: ({ path }: Job['problems'][number]) => clean(path) },
    { title: 'WHY', value: ({ message }: Job['problems'][number]) => clean(message) },
  ]
  const more = job.problemCount - shown.length
  return renamed + table(shown, columns, colour) + (more > 0 ? `… and ${formatCount(more)} more\n` : '')
}

function incomplete({ kind, problems, problemCount }: Job): CoboxError {
  const first = `${problems[0]?.path}: ${problems[0]?.message}`
  return new CoboxError(kind === 'import' ? 'IMPORT_INCOMPLETE' : 'EXPORT_INCOMPLETE', {
    count: problemCount,
    first,
  })
}
