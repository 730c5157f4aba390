// Takes a group export of Loomio into a space: read line by line, several times, so that a large file fills no memory.
import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { alreadyTaken, type ImportedRecord, MAX_RECORDS } from '../apps/decisions/imported/index.ts'
import {
  type Fate,
  type ImportReport,
  type Left,
  Mapping,
  Outline,
  readRow,
  STAGES,
  Tally,
} from '../apps/decisions/loomio/index.ts'
import { CoboxError } from '../errors/index.ts'
import { MAX_ACTION_BYTES, type Space } from '../space/index.ts'
import { unreadable } from './files/read-tree.ts'
import type { JobControl } from './jobs.ts'
import { tools } from './person.ts'

/** Longer lines are no rows of Loomio, and would fill the memory. */
const MAX_LINE = 4 * 1024 * 1024
/** An action has so many bytes of records at most: under the limit with what is around them. */
const BATCH_BYTES = MAX_ACTION_BYTES - 4096

interface Line {
  /** From 1. */
  number: number
  /** Null: it is too long. */
  text: string | null
}

/**
 * Takes in what the file at `source` (absolute) says, and answers what became of each of its lines [I6]. What is here
 * already is left as it is, so that an import that was interrupted goes on when it is given again [I2]. `report`: a file
 * that lists every line that was not carried. `name`: what the file is called to who gave it. Throws NOT_LOOMIO, SOURCE_NOT_FOUND and what the space refuses.
 */
export async function importLoomio(
  space: Space,
  source: string,
  report: string,
  control: JobControl,
  name = source,
): Promise<ImportReport> {
  await space.assertAllowed('decisions.manage')
  const { size } = await stat(source).catch(error => {
    throw unreadable(source, error)
  })
  control.found(0, size * (STAGES.length + 1))
  control.counted()
  const tally = new Tally()
  const list = report === '' ? null : await openList(report)
  try {
    await new Import(space, source, tally, list, control).run(name)
  } finally {
    if (list) {
      list.end()
      await finished(list)
    }
  }
  await space.flush()
  return tally.report()
}

async function openList(path: string): Promise<WriteStream> {
  const list = createWriteStream(path, { flags: 'w', mode: 0o600 })
  await once(list, 'open').catch(error => {
    throw new CoboxError('SOURCE_UNREADABLE', { path, reason: error.message }, error)
  })
  return list
}

class Import {
  readonly #space: Space
  readonly #source: string
  readonly #tally: Tally
  readonly #list: WriteStream | null
  readonly #control: JobControl
  #batch: ImportedRecord[] = []
  #bytes = 0

  constructor(space: Space, source: string, tally: Tally, list: WriteStream | null, control: JobControl) {
    this.#space = space
    this.#source = source
    this.#tally = tally
    this.#list = list
    this.#control = control
  }

  async run(name: string): Promise<void> {
    const outline = new Outline()
    let rows = 0
    for await (const { number, text } of this.#lines()) {
      const row = text === null ? null : readRow(text)
      if (row) {
        outline.note(row)
        rows++
      } else await this.#count(number, '?', null, { left: text === null ? 'too_long' : 'unreadable' })
    }
    if (rows === 0) throw new CoboxError('NOT_LOOMIO', { path: name })
    outline.finish()
    const mapping = new Mapping(outline, what => this.#tally.changed(what))
    for (const stage of STAGES) {
      for await (const { number, text } of this.#lines()) {
        const row = text === null ? null : readRow(text)
        const mapped = row && mapping.map(row, stage)
        if (!row || !mapped) continue
        const fate = await this.#take(mapped.fate, mapped.records)
        // of a poll that begins a thread the poll's own stage says
        if (!(stage === 'threads' && row.table === 'polls'))
          await this.#count(number, row.table, row.record['id'], fate)
      }
      await this.#flush()
    }
  }

  async #take(fate: Fate, records: readonly ImportedRecord[]): Promise<Fate> {
    let there = 0
    for (const record of records) {
      const bytes = Buffer.byteLength(JSON.stringify(record)) + 1
      if (bytes > BATCH_BYTES) return { left: 'too_large' }
      if (await this.#space.read(view => alreadyTaken(view, tools, 'loomio', record))) {
        there++
        continue
      }
      if (this.#batch.length === MAX_RECORDS || this.#bytes + bytes > BATCH_BYTES) await this.#flush()
      this.#batch.push(record)
      this.#bytes += bytes
    }
    return fate === 'carried' && there === records.length ? 'already' : fate
  }

  async #flush(): Promise<void> {
    this.#control.signal.throwIfAborted()
    const records = this.#batch
    if (records.length === 0) return
    this.#batch = []
    this.#bytes = 0
    await this.#space.append([{ type: 'decisions.importRecords', body: { from: 'loomio', records } }])
  }

  async #count(line: number, table: string, id: unknown, fate: Fate): Promise<void> {
    this.#tally.count(table, fate)
    if (typeof fate === 'string' || !this.#list) return
    const entry = { line, table, id: typeof id === 'object' ? null : id, reason: fate.left satisfies Left }
    if (!this.#list.write(`${JSON.stringify(entry)}\n`)) await once(this.#list, 'drain')
  }

  /** Lines that are not empty. */
  async *#lines(): AsyncIterable<Line> {
    let number = 0
    for await (const { text, bytes } of linesOf(this.#source)) {
      this.#control.signal.throwIfAborted()
      this.#control.did(0, bytes)
      number++
      if (text === null || text.trim() !== '') yield { number, text }
    }
  }
}

/** Lines of a file with their bytes; the text of one that is too long is not kept. Throws SOURCE_UNREADABLE. */
export async function* linesOf(
  path: string,
  limit = MAX_LINE,
): AsyncIterable<{ text: string | null; bytes: number }> {
  let parts: Buffer[] = []
  let length = 0
  const take = (bytes: number) => {
    const text = length > limit ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '')
    parts = []
    length = 0
    return { text, bytes }
  }
  const keep = (part: Buffer) => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      let from = 0
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
        keep(chunk.subarray(from, end))
        from = end + 1
        yield take(length + 1)
      }
      keep(chunk.subarray(from))
    }
  } catch (error) {
    throw error instanceof CoboxError ? error : unreadable(path, error)
  }
  if (length > 0) yield take(length)
}
