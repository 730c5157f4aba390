// Polls of Loomio, and what belongs to them, as records that nobody takes for votes of the space.
import { MAX_LONG_TEXT, MAX_OPTIONS, type RecordOf } from '../imported/schema.ts'
import { BELOW } from './below.ts'
import type { Outline, PollNote } from './outline.ts'
import { left, type Mapped, within } from './mapped.ts'
import type { Changed } from './report.ts'
import {
  countIn,
  dayIn,
  type Key,
  keyIn,
  type Row,
  scoreOf,
  textIn,
  timeIn,
  trueIn,
  wellFormed,
  wordsIn,
} from './row.ts'
import type { Wording } from './wording.ts'

/** Events that say only that something was made, which says so itself. */
const MADE = new Set([
  'new_discussion',
  'new_comment',
  'comment_replied_to',
  'poll_created',
  'stance_created',
  'stance_updated',
  'outcome_created',
])

export class PollMapping {
  readonly #outline: Outline
  readonly #wording: Wording
  readonly #changed: (what: Changed) => void

  constructor(outline: Outline, wording: Wording, changed: (what: Changed) => void) {
    this.#outline = outline
    this.#wording = wording
    this.#changed = changed
  }

  poll(record: Row['record']): Mapped {
    const id = keyIn(record, 'id')
    const note = id === null ? undefined : this.#outline.polls.get(id)
    if (id === null || !note) return left('unreadable')
    const place = this.#wording.placeOfPoll(id)
    if (note.discarded || place === 'gone') return left('discarded')
    const topic = this.#outline.topicOf('Poll', id)
    const options = this.#outline.options.get(id) ?? []
    if (options.length > MAX_OPTIONS) this.#changed('cut')
    const poll: RecordOf<'poll'> = {
      kind: 'poll',
      origin: this.#pollOrigin(note.key),
      author: this.#outline.nameOf(keyIn(record, 'author_id')),
      at: timeIn(record, 'created_at'),
      thread: place && this.#wording.threadOrigin(place),
      type: wellFormed(textIn(record, 'poll_type').slice(0, 40)) || '?',
      title: this.#wording.cut(textIn(record, 'title').trim() || '?', 300),
      details: this.#long(record, 'details', 'Poll', id),
      tags: this.#wording.tags([keyIn(record, 'group_id') ?? topic?.group ?? null], wordsIn(record, 'tags')),
      closesAt: timeIn(record, 'closing_at'),
      closedAt: timeIn(record, 'closed_at'),
      anonymous: note.anonymous,
      options: options.slice(0, MAX_OPTIONS).map(({ name, meaning, score, voters }) => ({
        name: this.#wording.cut(name, 300),
        meaning,
        score,
        voters: voters === null || voters < 0 ? null : voters,
      })),
      voters: countIn(record, 'voters_count'),
      undecided: countIn(record, 'undecided_voters_count'),
      ballots: this.#ballots(id),
    }
    return { fate: 'carried', records: [poll] }
  }

  #pollOrigin(key: string): string {
    return `poll ${this.#wording.key(key)}`
  }

  /** [I7] What was given, and how often: an export names anonymous ballots anew each time. */
  #ballots(poll: Key): RecordOf<'poll'>['ballots'] {
    const counts = new Map<string, number>()
    for (const ballot of this.#outline.ballots.get(poll) ?? []) {
      const text = JSON.stringify(this.#choices(poll, ballot))
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    return [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([text, count]) => [JSON.parse(text) as [number, number][], count])
  }

  /** By place among the options. */
  #choices(poll: Key, of: Key, scores?: unknown): [number, number][] {
    const options = (this.#outline.options.get(poll) ?? []).slice(0, MAX_OPTIONS)
    const places = new Map(options.map(({ id }, place) => [id, place]))
    const found = new Map<number, number>()
    const flat = this.#outline.choices.get(of) ?? []
    for (let n = 0; n < flat.length; n += 2) {
      const place = places.get(flat[n]!)
      if (place !== undefined) found.set(place, flat[n + 1] as number)
    }
    // what Loomio keeps with the vote itself, where its choices are not in the file
    if (flat.length === 0 && typeof scores === 'object' && scores !== null)
      for (const [option, score] of Object.entries(scores)) {
        const place = places.get(Number(option))
        if (place !== undefined && scoreOf(score) !== null) found.set(place, scoreOf(score)!)
      }
    return [...found].sort(([a], [b]) => a - b)
  }

  /** A text of a poll with what stands below it, cut to what fits. */
  #long(record: Row['record'], field: string, type: string, id: Key, named = true): string {
    const text = this.#wording.cut(
      this.#wording.text(record, field, `${field}_format`),
      MAX_LONG_TEXT - BELOW,
    )
    return this.#wording.withBelow(text, type, id, named)
  }

  /** What something that belongs to a poll belongs to, or why it is not carried. */
  #belongs(record: Row['record']): { id: Key; poll: Key; note: PollNote } | Mapped {
    const id = keyIn(record, 'id')
    const poll = keyIn(record, 'poll_id')
    const note = poll === null ? undefined : this.#outline.polls.get(poll)
    if (id === null) return left('unreadable')
    if (poll === null || !note) return left('orphan')
    return note.discarded || this.#wording.placeOfPoll(poll) === 'gone'
      ? left('discarded')
      : { id, poll, note }
  }

  stance(record: Row['record']): Mapped {
    const belongs = this.#belongs(record)
    if ('fate' in belongs) return belongs
    const { id, poll, note } = belongs
    const at = timeIn(record, 'cast_at')
    const isRevoked = timeIn(record, 'revoked_at') !== null
    if (at === null && (isRevoked || record['latest'] === false)) return left('never_voted')
    const vote: RecordOf<'vote'> = {
      kind: 'vote',
      origin: `vote ${this.#wording.key(note.key)} ${id}`,
      // [I7]
      author: note.anonymous ? null : this.#outline.nameOf(keyIn(record, 'participant_id')),
      at: note.anonymous ? null : at,
      poll: this.#pollOrigin(note.key),
      choices: at === null ? null : this.#choices(poll, id, record['option_scores']),
      none: trueIn(record, 'none_of_the_above'),
      // who reacted to somebody whom nobody names could name them
      reason: this.#long(record, 'reason', 'Stance', id, !note.anonymous),
      latest: record['latest'] !== false && !isRevoked,
    }
    return { fate: 'carried', records: [vote] }
  }

  outcome(record: Row['record']): Mapped {
    const belongs = this.#belongs(record)
    if ('fate' in belongs) return belongs
    const { id, poll, note } = belongs
    const option = keyIn(record, 'poll_option_id')
    const place = (this.#outline.options.get(poll) ?? []).findIndex(one => one.id === option)
    const outcome: RecordOf<'outcome'> = {
      kind: 'outcome',
      origin: `outcome ${this.#wording.key(note.key)} ${id}`,
      author: this.#outline.nameOf(keyIn(record, 'author_id')),
      at: timeIn(record, 'created_at'),
      poll: this.#pollOrigin(note.key),
      statement: this.#long(record, 'statement', 'Outcome', id),
      option: place === -1 || place >= MAX_OPTIONS ? null : place,
      review: dayIn(record, 'review_on'),
      latest: record['latest'] !== false,
    }
    return { fate: 'carried', records: [outcome] }
  }

  event(record: Row['record']): Mapped {
    const id = keyIn(record, 'id')
    const kind = textIn(record, 'kind')
    const type = textIn(record, 'eventable_type') || textIn(record, 'itemable_type')
    const of = keyIn(record, 'eventable_id') ?? keyIn(record, 'itemable_id')
    if (MADE.has(kind) && of !== null && this.#isKnown(type, of)) return within
    const note = type === 'Poll' && of !== null ? this.#outline.polls.get(of) : undefined
    if (id === null || of === null || !note || kind === '') return left('events')
    if (note.discarded || this.#wording.placeOfPoll(of) === 'gone') return left('discarded')
    const event: RecordOf<'event'> = {
      kind: 'event',
      origin: `event ${this.#wording.key(note.key)} ${id}`,
      author: this.#outline.nameOf(keyIn(record, 'user_id')),
      at: timeIn(record, 'created_at'),
      poll: this.#pollOrigin(note.key),
      what: wellFormed(kind.slice(0, 60)),
    }
    return { fate: 'carried', records: [event] }
  }

  #isKnown(type: string, id: Key): boolean {
    const { discussions, comments, polls } = this.#outline
    if (type === 'Discussion') return discussions.has(id)
    if (type === 'Comment') return comments.has(id)
    if (type === 'Poll') return polls.has(id)
    return this.#outline.pollOf(type, id) !== null
  }
}
