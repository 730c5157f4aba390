// What audits have shown of the hosts of one space over time, day by day (UTC): kept for a year and more when the audits themselves are
// forgotten. Of this device alone.
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { CoboxError } from '../../errors/index.ts'
import { dayOf } from '../../hosting/index.ts'
import { writeFileAtomic } from '../../lib/write-file-atomic.ts'
import type { AuditResult } from './auditing.ts'

const FORMAT = 1
const FILE = 'hosting-audits.json'
/** Days that are kept, for each host. */
const KEPT_DAYS = 400

/** Audits of one day. */
interface Counts {
  passed: number
  failed: number
  /** The host gave no answer, or was not there when it was to be asked. */
  unanswered: number
  /** Blocks that were asked for and answered, and how many of them were not proven. */
  blocks: number
  missed: number
}

export interface AuditDay extends Counts {
  /** Like 2026-11-29. */
  day: string
}

interface OfHost {
  days: Record<string, Counts>
  /** When it was last not there although it was to be asked, in ms since 1970. */
  awayAt: number | null
}

interface File {
  format: typeof FORMAT
  hosts: Record<string, OfHost>
}

export class AuditHistory {
  readonly #file: string
  #hosts: Record<string, OfHost> = {}
  /** The format that a later CoBox has written, which is left alone. */
  #newer: number | null = null
  #saving: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.#file = join(folder, FILE)
  }

  /** False when there was none. A damaged one is put aside. */
  async open(): Promise<boolean> {
    const text = await readFile(this.#file, 'utf8').catch(() => null)
    if (text === null) return false
    const file = parse(text)
    if (file && file.format > FORMAT) this.#newer = file.format
    else if (file) this.#hosts = file.hosts
    else await rename(this.#file, `${this.#file}.damaged`).catch(() => {})
    return true
  }

  /** Oldest first. Throws STORE_NEWER. */
  days(agreement: string): AuditDay[] {
    if (this.#newer !== null) throw new CoboxError('STORE_NEWER', { found: this.#newer, known: FORMAT })
    const { days = {} } = this.#hosts[agreement] ?? {}
    return Object.keys(days)
      .sort()
      .map(day => ({ day, ...days[day]! }))
  }

  /** Audits of one host, as they ended. */
  async note(agreement: string, results: readonly AuditResult[]): Promise<void> {
    const host = this.#of(agreement)
    for (const { at, blocks, failed, unanswered } of results) {
      const counts = countsOf(host, dayOf(at))
      if (failed > 0) counts.failed++
      else if (unanswered) counts.unanswered++
      else counts.passed++
      if (!unanswered) counts.blocks += blocks
      counts.missed += failed
    }
    await this.#save()
  }

  /** The host was to be asked, and is not there: noted once in so many ms. */
  async noteAway(agreement: string, at: number, everyMs: number): Promise<void> {
    const host = this.#of(agreement)
    // clocks are set: what was noted in the future holds nothing up
    if (host.awayAt !== null && host.awayAt <= at && at - host.awayAt < everyMs) return
    host.awayAt = at
    countsOf(host, dayOf(at)).unanswered++
    await this.#save()
  }

  #of(agreement: string): OfHost {
    this.#hosts[agreement] ??= { days: {}, awayAt: null }
    return this.#hosts[agreement]
  }

  async #save(): Promise<void> {
    if (this.#newer !== null) return
    const text = JSON.stringify({ format: FORMAT, hosts: this.#hosts } satisfies File)
    this.#saving = this.#saving.catch(() => {}).then(() => writeFileAtomic(this.#file, text))
    await this.#saving
  }
}

function countsOf({ days }: OfHost, day: string): Counts {
  days[day] ??= { passed: 0, failed: 0, unanswered: 0, blocks: 0, missed: 0 }
  const counts = days[day]
  for (const old of Object.keys(days).sort().slice(0, -KEPT_DAYS)) delete days[old]
  return counts
}

/** Null for what is no such file. */
function parse(text: string): { format: number; hosts: Record<string, OfHost> } | null {
  try {
    const file = JSON.parse(text) as File
    if (file.format > FORMAT) return file
    const sound = file.format === FORMAT && Object.values(file.hosts).every(({ days }) => isSound(days))
    return sound ? file : null
  } catch {
    return null
  }
}

function isSound(days: OfHost['days']): boolean {
  return Object.values(days).every(({ passed, failed, unanswered, blocks, missed }) =>
    [passed, failed, unanswered, blocks, missed].every(Number.isFinite),
  )
}
