// From rows of Loomio to records of a space. Pure: what is read of the file comes row by row, and again for each stage.
import { MAX_TASK, type RecordOf } from '../imported/schema.ts'
import { MAX_COMMENT, MAX_CONTEXT, MAX_TITLE } from '../threads/schema.ts'
import { left, type Mapped, within } from './mapped.ts'
import type { Outline } from './outline.ts'
import { PollMapping } from './polls.ts'
import type { Changed, Left } from './report.ts'
import { dayIn, type Key, keyIn, type Row, textIn, timeIn, trueIn, wellFormed, wordsIn } from './row.ts'
import { cutTo, pieces, withoutMentions } from './text.ts'
import { Wording } from './wording.ts'

/** Threads come before what stands in them, and polls before their votes; so the file is read once for each. */
export const STAGES = ['threads', 'polls', 'rest'] as const
export type Stage = (typeof STAGES)[number]

/** Room for the line that says who wrote it. */
const LINE = 400
/** Tables of which nothing is carried, and why. */
const LEFT_TABLES: Record<string, Left> = {
  memberships: 'people',
  membership_requests: 'people',
  users: 'people',
  discussion_readers: 'reading',
  topic_readers: 'reading',
  notifications: 'notifications',
  notification_deliveries: 'notifications',
  poll_templates: 'templates',
  discussion_templates: 'templates',
  attachments: 'files',
  documents: 'files',
  versions: 'versions',
  stance_receipts: 'participation',
  poll_did_not_votes: 'participation',
  poll_unsubscriptions: 'participation',
  anonymous_poll_voters: 'participation',
  legacy_anonymous_vote_reasons: 'anonymous_reasons',
  subscriptions: 'settings',
  webhooks: 'settings',
  chatbots: 'settings',
  group_identities: 'settings',
  member_email_aliases: 'settings',
}
export class Mapping {
  readonly #outline: Outline
  readonly #changed: (what: Changed) => void
  readonly #wording: Wording
  readonly #polls: PollMapping
  /** Comments that have been given out: what comes later is not there to be answered. */
  readonly #given = new Set<Key>()

  constructor(outline: Outline, changed: (what: Changed) => void = () => {}) {
    this.#outline = outline
    this.#changed = changed
    this.#wording = new Wording(outline, changed)
    this.#polls = new PollMapping(outline, this.#wording, changed)
  }

  /** What a row becomes in this stage; null: another stage says. */
  map(row: Row, stage: Stage): Mapped | null {
    const { table, record } = row
    if (stage === 'threads')
      return table === 'discussions'
        ? this.#discussion(record)
        : table === 'polls'
          ? this.#threadOfPoll(record)
          : null
    if (stage === 'polls') return table === 'polls' ? this.#polls.poll(record) : null
    if (table === 'discussions' || table === 'polls') return null
    return this.#rest(row)
  }

  #rest({ table, record }: Row): Mapped {
    switch (table) {
      case 'groups':
      case 'tags':
        return within
      case 'topics':
        return this.#topic(record)
      case 'comments':
        return this.#comment(record)
      case 'stances':
        return this.#polls.stance(record)
      case 'outcomes':
        return this.#polls.outcome(record)
      case 'tasks':
        return this.#task(record)
      case 'events':
      case 'topic_items':
        return this.#polls.event(record)
      case 'taggings':
        return within
      case 'reactions':
        return this.#reaction(record)
      case 'poll_options':
      case 'anonymous_ballots':
        return this.#partOf(keyIn(record, 'poll_id'))
      case 'stance_choices':
        return this.#partOf(this.#outline.pollOf('Stance', keyIn(record, 'stance_id') ?? ''))
      case 'anonymous_ballot_choices':
        return this.#partOf(
          this.#outline.pollOf('AnonymousBallot', keyIn(record, 'anonymous_ballot_id') ?? ''),
        )
      case 'tasks_users':
        return within
      default:
        return left(Object.hasOwn(LEFT_TABLES, table) ? LEFT_TABLES[table]! : 'unknown_table')
    }
  }

  #partOf(poll: Key | null): Mapped {
    const note = poll === null ? undefined : this.#outline.polls.get(poll)
    if (!note) return left('orphan')
    return note.discarded || this.#wording.placeOfPoll(poll!) === 'gone' ? left('discarded') : within
  }

  /** It stands below what it was given to. */
  #reaction(record: Row['record']): Mapped {
    if (!this.#outline.below.isReaction(record)) return left('reactions')
    const type = textIn(record, 'reactable_type')
    const of = keyIn(record, 'reactable_id')!
    const { discussions, comments } = this.#outline
    if (type === 'Discussion') {
      const note = discussions.get(of)
      return note ? (note.discarded ? left('discarded') : within) : left('orphan')
    }
    if (type !== 'Comment') return this.#partOf(this.#outline.pollOf(type, of))
    const note = comments.get(of)
    if (!note) return left('orphan')
    if (note.discarded) return left('discarded')
    if (this.#outline.placeOf('Comment', of)) return within
    return left(this.#whyNowhere(note.type, note.parent ?? note.discussion))
  }

  /** A thread, and comments with what is too long for its context. */
  #thread(
    origin: string,
    title: string,
    text: string,
    record: Row['record'],
    more: Partial<RecordOf<'thread'>>,
  ) {
    const author = this.#outline.nameOf(keyIn(record, 'author_id'))
    const at = timeIn(record, 'created_at')
    const whole = title.replace(/\s+/g, ' ').trim() || '?'
    const shown = cutTo(whole, MAX_TITLE)
    const line =
      this.#wording.line(author, at) + (shown === whole ? '' : `\n\n# ${wellFormed(whole.slice(0, 1000))}`)
    const [context, ...rest] = pieces(text, MAX_CONTEXT - LINE - 1000, MAX_COMMENT - LINE)
    const thread: RecordOf<'thread'> = {
      kind: 'thread',
      origin,
      author,
      at,
      title: shown,
      context: [line, context].filter(Boolean).join('\n\n'),
      tags: [],
      closed: false,
      pinned: false,
      ...more,
    }
    if (rest.length > 0) this.#changed('split')
    return [thread, ...this.#comments(origin, origin, null, author, at, rest, 1)]
  }

  #comments(
    origin: string,
    thread: string,
    reply: string | null,
    author: string | null,
    at: number | null,
    texts: string[],
    from: number,
  ): RecordOf<'comment'>[] {
    return texts.map((text, n) => ({
      kind: 'comment',
      origin: n + from === 0 ? origin : `${origin} ${n + from}`,
      author,
      at,
      thread,
      reply: n === 0 ? reply : null,
      text: `${this.#wording.line(author, at)}\n\n${text}`.trim(),
    }))
  }

  #discussion(record: Row['record']): Mapped {
    const id = keyIn(record, 'id')
    const note = id === null ? undefined : this.#outline.discussions.get(id)
    if (id === null || !note) return left('unreadable')
    if (note.discarded) return left('discarded')
    const topic = this.#outline.topicOf('Discussion', id)
    const tags = this.#wording.tags(
      [keyIn(record, 'group_id') ?? topic?.group ?? null],
      [...wordsIn(record, 'tags'), ...(topic?.tags ?? [])],
    )
    const origin = this.#wording.threadOrigin({ kind: 'discussion', id, key: note.key })
    const description = this.#wording.text(record, 'description', 'description_format')
    const text = this.#wording.withBelow(description, 'Discussion', id)
    const closed = timeIn(record, 'closed_at') !== null || topic?.closed === true
    const pinned = timeIn(record, 'pinned_at') !== null || trueIn(record, 'pinned') || topic?.pinned === true
    return {
      fate: 'carried',
      records: this.#thread(origin, textIn(record, 'title'), text, record, { tags, closed, pinned }),
    }
  }

  /** Only where it stands in no discussion and has comments. The poll itself comes later. */
  #threadOfPoll(record: Row['record']): Mapped | null {
    const id = keyIn(record, 'id')
    const note = id === null ? undefined : this.#outline.polls.get(id)
    if (id === null || !note || note.discarded || !this.#outline.discussed.has(id)) return null
    const topic = this.#outline.topicOf('Poll', id)
    const tags = this.#wording.tags(
      [keyIn(record, 'group_id') ?? topic?.group ?? null],
      wordsIn(record, 'tags'),
    )
    const origin = this.#wording.threadOrigin({ kind: 'poll', id, key: note.key })
    const { closed = false, pinned = false } = topic ?? {}
    return {
      fate: 'within',
      records: this.#thread(origin, textIn(record, 'title'), '', record, { tags, closed, pinned }),
    }
  }

  #topic(record: Row['record']): Mapped {
    const type = textIn(record, 'topicable_type')
    const of = keyIn(record, 'topicable_id')
    const { discussions, polls } = this.#outline
    const note = of === null ? undefined : type === 'Discussion' ? discussions.get(of) : polls.get(of)
    return note ? (note.discarded ? left('discarded') : within) : left('orphan')
  }

  #comment(record: Row['record']): Mapped {
    const id = keyIn(record, 'id')
    const note = id === null ? undefined : this.#outline.comments.get(id)
    if (id === null || !note) return left('unreadable')
    if (note.discarded) return left('discarded')
    const place = this.#outline.placeOf('Comment', id)
    if (!place) return left(this.#whyNowhere(note.type, note.parent ?? note.discussion))
    const body = this.#wording.text(record, 'body', 'body_format')
    const text = this.#wording.withBelow(body, 'Comment', id)
    if (text === '') return left('empty')
    const thread = this.#wording.threadOrigin(place)
    const origin = (of: Key) => `comment ${this.#wording.key(place.key)} ${of}`
    const parent = note.type === 'Comment' ? note.parent : null
    const reply = parent !== null && this.#given.has(parent) ? origin(parent) : null
    if (parent !== null && reply === null) this.#changed('replies')
    this.#given.add(id)
    const texts = pieces(text, MAX_COMMENT - LINE)
    if (texts.length > 1) this.#changed('split')
    const author = this.#outline.nameOf(keyIn(record, 'user_id'))
    const at = timeIn(record, 'created_at')
    return { fate: 'carried', records: this.#comments(origin(id), thread, reply, author, at, texts, 0) }
  }

  /** What a comment or task belongs to is missing, or was discarded. */
  #whyNowhere(type: string, id: Key | null): Left {
    if (id === null) return 'orphan'
    const { discussions, polls, comments } = this.#outline
    if (type === 'Discussion' || discussions.has(id)) return discussions.has(id) ? 'discarded' : 'orphan'
    if (type === 'Comment') return comments.has(id) ? 'discarded' : 'orphan'
    const poll = this.#outline.pollOf(type, id)
    return poll !== null && polls.has(poll) ? 'discarded' : 'orphan'
  }

  #task(record: Row['record']): Mapped {
    const id = keyIn(record, 'id')
    if (id === null) return left('unreadable')
    if (record['discarded_at'] != null) return left('discarded')
    const name = withoutMentions(textIn(record, 'name').replace(/\s+/g, ' ').trim())
    if (name === '') return left('empty')
    const type = textIn(record, 'record_type')
    const of = keyIn(record, 'record_id')
    const poll = of === null ? null : this.#outline.pollOf(type, of)
    const place =
      poll !== null && this.#wording.placeOfPoll(poll) === null ? null : this.#outline.placeOf(type, of)
    const doers = (this.#outline.tasks.get(id)?.doers ?? [])
      .map(user => this.#outline.nameOf(user))
      .filter(one => one !== null)
    const who = doers.length > 0 ? ` (${wellFormed(doers.join(', ').slice(0, 300))})` : ''
    const author = this.#outline.nameOf(keyIn(record, 'author_id'))
    const task: RecordOf<'task'> = {
      kind: 'task',
      origin: `task ${this.#outline.scope} ${id}`,
      author,
      at: timeIn(record, 'created_at'),
      thread: place && this.#wording.threadOrigin(place),
      text: `${this.#wording.cut(name, MAX_TASK - who.length)}${who}`,
      due: dayIn(record, 'due_on'),
      done: trueIn(record, 'done'),
    }
    return { fate: 'carried', records: [task] }
  }
}
