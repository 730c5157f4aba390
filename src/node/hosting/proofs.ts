// What audits have shown of the hosts of one space, kept on this device: results of this device alone, which are no hearsay.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AuditDay, AuditHistory } from './audit-history.ts'
import type { AuditResult, Owed } from './auditing.ts'
import { writeFileAtomic } from '../../lib/write-file-atomic.ts'

const FORMAT = 1
const FILE = 'hosting.json'
/** Audits that are kept, for each host. */
const KEPT = 200

export interface Proof {
  audits: AuditResult[]
  /** When the host was connected last. */
  seenAt: number | null
  /** What it lacked when this device looked last, in bytes and blocks; null when it never could. */
  lacking: { bytes: number; blocks: number } | null
  /** What the space was like when the host had all of it, and since when; null while something is missing. */
  completeFor: string | null
  completeAt: number | null
  /** When an audit was passed that was begun after that. */
  provenAt: number | null
  /** Blocks that it was asked for and did not prove: asked again, until it does. */
  owed?: Owed[]
  /** How long each core was then: what is longer has not been asked for. */
  provenLengths: Record<string, number>
  /** What the host told last: bytes that it has used, of how many; and what did not fit. */
  usedBytes: number
  overBytes: number
}

interface File {
  format: typeof FORMAT
  hosts: Record<string, Proof>
}

export class Proofs {
  readonly #file: string
  readonly #history: AuditHistory
  #hosts: Record<string, Proof> = {}
  #saving: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.#file = join(folder, FILE)
    this.#history = new AuditHistory(folder)
  }

  /** What cannot be read is begun anew: an audit brings it back. */
  async open(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => null)
    try {
      const file = text === null ? null : (JSON.parse(text) as File)
      if (file?.format === FORMAT) this.#hosts = file.hosts
    } catch {
      this.#hosts = {}
    }
    if (await this.#history.open()) return
    // of an earlier CoBox, which kept the last audits alone
    for (const [agreement, { audits }] of Object.entries(this.#hosts))
      if (audits.length > 0) await this.#history.note(agreement, audits).catch(() => {})
  }

  of(agreement: string): Proof {
    this.#hosts[agreement] ??= {
      audits: [],
      seenAt: null,
      lacking: null,
      completeFor: null,
      completeAt: null,
      provenAt: null,
      provenLengths: {},
      usedBytes: 0,
      overBytes: 0,
    }
    return this.#hosts[agreement]
  }

  /** Audits day by day, oldest first. Throws STORE_NEWER. */
  days(agreement: string): AuditDay[] {
    return this.#history.days(agreement)
  }

  /** The host is not there, and was asked last so long ago that it was to be asked again. */
  async noteAway(agreement: string, at: number, everyMs: number): Promise<void> {
    const last = this.of(agreement).audits.at(-1)?.at ?? 0
    if (last > at - everyMs) return
    await this.#history.noteAway(agreement, at, everyMs)
  }

  async note(agreement: string, result: AuditResult): Promise<void> {
    const proof = this.of(agreement)
    // of silence not every second is kept: what a host has failed is not to be pushed out by it
    const silent = result.unanswered && proof.audits.slice(-2).filter(one => one.unanswered).length === 2
    proof.audits = [...(silent ? proof.audits.slice(0, -1) : proof.audits), result].slice(-KEPT)
    // at once, with what else is known of the proof: whoever asks meanwhile gets no half of it
    await Promise.all([this.save(), this.#history.note(agreement, [result]).catch(() => {})])
  }

  save(): Promise<void> {
    const text = JSON.stringify({ format: FORMAT, hosts: this.#hosts } satisfies File)
    this.#saving = this.#saving.catch(() => {}).then(() => writeFileAtomic(this.#file, text))
    return this.#saving
  }
}
