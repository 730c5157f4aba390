// What became of every line of a file that was taken in.
import { type Static, Type as T } from '@sinclair/typebox'

/** Why a line was not carried, in words for people. */
export const LEFT = {
  unreadable: 'the line is not {"table": …, "record": …}',
  too_long: 'the line is longer than 4 MiB',
  too_large: 'it is larger than one action can be',
  unknown_table: 'this CoBox does not know this table',
  people: 'people join a space by an invitation; names stay where they wrote something',
  reading: 'who has read what stays where it was',
  notifications: 'notifications are over',
  reactions: 'a reaction that says nothing',
  templates: 'templates are not taken in',
  files: 'the export has the file’s name, which stands below the text that it was with, and not its content',
  versions: 'earlier versions of texts are not taken in',
  participation: 'who was asked is in the votes; of an anonymous poll nobody is named',
  anonymous_reasons: 'reasons of anonymous votes are not taken in',
  discarded: 'it was discarded in Loomio, or what it belongs to was',
  orphan: 'what it belongs to is not in the file',
  never_voted: 'somebody who could vote no more, and had not',
  events: 'an event that says nothing about a poll',
  settings: 'settings of Loomio mean nothing here',
  empty: 'there is nothing in it',
} as const
export type Left = keyof typeof LEFT

/** How what was carried is another than it was, in words for people. */
export const CHANGED = {
  html: 'texts were turned from HTML into Markdown',
  split: 'long texts go on in further comments',
  cut: 'texts, names or lists were cut to what fits',
  replies: 'answers stand without what they answer, which is not in the file or comes later',
} as const
export type Changed = keyof typeof CHANGED

/** carried: a record of its own; within: a part of another; already: it was here before; left: neither. */
export type Fate = 'carried' | 'within' | 'already' | { left: Left }

const Count = T.Integer({ minimum: 0 })
export const ImportReport = T.Object({
  lines: T.Integer({ description: 'of the file, without empty ones; each is counted once below' }),
  carried: T.Integer({ description: 'became a record of the space' }),
  within: T.Integer({ description: 'became a part of one, like an option of its poll' }),
  already: T.Integer({ description: 'were here from an earlier import' }),
  left: T.Integer({ description: 'were not carried' }),
  tables: T.Array(
    T.Object({ table: T.String(), carried: Count, within: Count, already: Count, left: Count }),
    { description: 'the same for each table; “?” are lines that cannot be read' },
  ),
  reasons: T.Array(T.Object({ table: T.String(), reason: T.String(), words: T.String(), count: Count }), {
    description: 'why lines were left',
  }),
  changed: T.Array(T.Object({ what: T.String(), words: T.String(), count: Count }), {
    description: 'how what was carried is another than it was there',
  }),
})
export type ImportReport = Static<typeof ImportReport>

/** So many different tables are named; the others are counted together. */
const MAX_TABLES = 200

/** [I6] Counts every line once. */
export class Tally {
  #lines = 0
  readonly #tables = new Map<string, { carried: number; within: number; already: number; left: number }>()
  readonly #reasons = new Map<string, { table: string; reason: Left; count: number }>()
  readonly #changed = new Map<Changed, number>()

  count(table: string, fate: Fate): void {
    const name = this.#tables.has(table) || this.#tables.size < MAX_TABLES ? table : '…'
    this.#lines++
    const sums = this.#tables.get(name) ?? { carried: 0, within: 0, already: 0, left: 0 }
    this.#tables.set(name, sums)
    if (typeof fate === 'string') {
      sums[fate]++
      return
    }
    sums.left++
    const key = `${name} ${fate.left}`
    const reason = this.#reasons.get(key) ?? { table: name, reason: fate.left, count: 0 }
    reason.count++
    this.#reasons.set(key, reason)
  }

  changed(what: Changed): void {
    this.#changed.set(what, (this.#changed.get(what) ?? 0) + 1)
  }

  report(): ImportReport {
    const byTable = <One extends { table: string }>(a: One, b: One) => (a.table < b.table ? -1 : 1)
    const tables = [...this.#tables].map(([table, sums]) => ({ table, ...sums })).sort(byTable)
    const sum = (of: 'carried' | 'within' | 'already' | 'left') =>
      tables.reduce((all, one) => all + one[of], 0)
    return {
      lines: this.#lines,
      carried: sum('carried'),
      within: sum('within'),
      already: sum('already'),
      left: sum('left'),
      tables,
      reasons: [...this.#reasons.values()].map(one => ({ ...one, words: LEFT[one.reason] })).sort(byTable),
      changed: [...this.#changed].map(([what, count]) => ({ what, words: CHANGED[what], count })),
    }
  }
}
