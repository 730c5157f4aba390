// How texts, names and places of Loomio are said in a space.
import { MAX_TAGS } from '../threads/schema.ts'
import type { Outline, Place } from './outline.ts'
import type { Changed } from './report.ts'
import { type Key, type Row, textIn } from './row.ts'
import { cutTo, htmlToMarkdown, withoutMentions } from './text.ts'

export class Wording {
  readonly #outline: Outline
  readonly #changed: (what: Changed) => void

  constructor(outline: Outline, changed: (what: Changed) => void) {
    this.#outline = outline
    this.#changed = changed
  }

  /** As Markdown that calls nobody. */
  text(record: Row['record'], field: string, format: string): string {
    const text = textIn(record, field)
    if (textIn(record, format) !== 'html' || text === '') return withoutMentions(text.trim())
    if (/<[a-z]/i.test(text)) this.#changed('html')
    return withoutMentions(htmlToMarkdown(text))
  }

  cut(text: string, most: number): string {
    if (text.length > most) this.#changed('cut')
    return cutTo(text, most)
  }

  /** Who wrote it, when and where: the same in every language. */
  line(author: string | null, at: number | null): string {
    return `**${this.#plain(author)}**${at === null ? '' : ` · ${new Date(at).toISOString().slice(0, 10)}`} · Loomio`
  }

  /** The text, and below it who reacted and which files it had. `named`: whether who reacted may be told. */
  withBelow(text: string, type: string, id: Key, named = true): string {
    const nameOf = (user: Key | null) => this.#plain(this.#outline.nameOf(user))
    const below = this.#outline.below.linesOf(type, id, named ? nameOf : null, this.cut.bind(this))
    return [text, withoutMentions(below)].filter(Boolean).join('\n\n')
  }

  #plain(name: string | null): string {
    return (name ?? '?').replace(/[*_`[\]\s]+/g, ' ').trim() || '?'
  }

  tags(groups: (Key | null)[], names: string[]): string[] {
    const all = [
      ...groups.map(group => (group === null ? '' : (this.#outline.groups.get(group)?.name ?? ''))),
      ...names,
    ]
    const tags = all.map(name => {
      const tag = name.replace(/[,\s]+/g, ' ').trim()
      return this.cut(tag, 40).trim()
    })
    const unique = [...new Set(tags)].filter(tag => tag !== '')
    if (unique.length > MAX_TAGS) this.#changed('cut')
    return unique.slice(0, MAX_TAGS)
  }

  key(key: string): string {
    return key.startsWith('#') ? `${this.#outline.scope}${key}` : key
  }

  threadOrigin({ kind, key }: Place): string {
    return kind === 'discussion' ? `discussion ${this.key(key)}` : `discussion-of-poll ${this.key(key)}`
  }

  /** The thread of a poll, null where it stands alone, `gone` where the thread was discarded. */
  placeOfPoll(poll: Key): Place | null | 'gone' {
    const outline = this.#outline
    if (outline.discussionOf(poll) !== null) return outline.placeOf('Poll', poll) ?? 'gone'
    return outline.discussed.has(poll) ? outline.placeOf('Poll', poll) : null
  }
}
