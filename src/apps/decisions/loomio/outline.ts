// The first reading of a file: what must be known of other lines to understand one. Texts are not kept, but for short names.
import { Below, fileNameIn } from './below.ts'
import { type Key, keyIn, type Row, scoreOf, textIn, timeIn, trueIn, wellFormed, wordsIn } from './row.ts'

interface GroupNote {
  name: string
  key: string
}
interface TopicNote {
  type: string
  of: Key | null
  group: Key | null
  closed: boolean
  pinned: boolean
  tags: string[]
}
interface DiscussionNote {
  key: string
  discarded: boolean
}
export interface OptionNote {
  id: Key
  name: string
  meaning: string
  priority: number
  score: number
  voters: number | null
}
export interface PollNote {
  key: string
  /** Of the discussion, in old exports; of the topic, in new ones. */
  discussion: Key | null
  topic: Key | null
  anonymous: boolean
  discarded: boolean
}
interface CommentNote {
  type: string
  parent: Key | null
  discussion: Key | null
  discarded: boolean
}
interface TaskNote {
  doers: Key[]
}

/** Where a comment stands: a discussion, or a poll that stands in none. */
export type Place = { kind: 'discussion' | 'poll'; id: Key; key: string }
/** Tables whose lines may name files, and what Loomio calls one of them. */
const WITH_FILES: Record<string, string> = {
  discussions: 'Discussion',
  comments: 'Comment',
  polls: 'Poll',
  stances: 'Stance',
  outcomes: 'Outcome',
}
/** An answer to an answer to an answer …: more than this is a circle. */
const DEEPEST = 1000

export class Outline {
  readonly groups = new Map<Key, GroupNote>()
  readonly users = new Map<Key, string>()
  readonly topics = new Map<Key, TopicNote>()
  readonly #topicOf = new Map<string, Key>()
  readonly discussions = new Map<Key, DiscussionNote>()
  readonly polls = new Map<Key, PollNote>()
  readonly options = new Map<Key, OptionNote[]>()
  readonly comments = new Map<Key, CommentNote>()
  /** Stance or outcome → its poll. */
  readonly #pollOfStance = new Map<Key, Key>()
  readonly #pollOfOutcome = new Map<Key, Key>()
  readonly #pollOfBallot = new Map<Key, Key>()
  /** Stance or anonymous ballot → option and score, by turns. */
  readonly choices = new Map<Key, (Key | number)[]>()
  readonly ballots = new Map<Key, Key[]>()
  readonly tasks = new Map<Key, TaskNote>()
  readonly below = new Below()
  /** Polls that stand in no discussion, and have comments. */
  readonly discussed = new Set<Key>()

  note({ table, record }: Row): void {
    const id = keyIn(record, 'id')
    switch (table) {
      case 'anonymous_ballot_choices':
      case 'stance_choices':
        this.#noteChoice(record)
        return
      case 'tasks_users':
        this.#noteDoer(record)
        return
      case 'reactions':
        this.below.noteReaction(record)
        return
      case 'attachments':
        this.below.noteFile(textIn(record, 'record_type'), keyIn(record, 'record_id'), fileNameIn(record))
        return
      case 'documents':
        this.below.noteFile(textIn(record, 'model_type'), keyIn(record, 'model_id'), fileNameIn(record))
        return
    }
    if (id === null) return
    if (Object.hasOwn(WITH_FILES, table)) this.below.noteFilesIn(WITH_FILES[table]!, id, record)
    switch (table) {
      case 'groups':
        this.groups.set(id, { name: textIn(record, 'name').trim(), key: keyOf(record, id) })
        return
      case 'users':
        this.users.set(id, wellFormed(textIn(record, 'name').trim().slice(0, 200)))
        return
      case 'topics':
        this.#noteTopic(id, record)
        return
      case 'discussions':
        this.discussions.set(id, { key: keyOf(record, id), discarded: record['discarded_at'] != null })
        if (keyIn(record, 'topic_id') !== null)
          this.#topicOf.set(`Discussion ${id}`, keyIn(record, 'topic_id')!)
        return
      case 'polls':
        this.polls.set(id, {
          key: keyOf(record, id),
          discussion: keyIn(record, 'discussion_id'),
          topic: keyIn(record, 'topic_id'),
          anonymous: trueIn(record, 'anonymous'),
          discarded: record['discarded_at'] != null,
        })
        return
      case 'poll_options':
        this.#noteOption(id, record)
        return
      case 'comments':
        this.comments.set(id, {
          type: textIn(record, 'parent_type') || 'Comment',
          parent: keyIn(record, 'parent_id'),
          discussion: keyIn(record, 'discussion_id'),
          discarded: record['discarded_at'] != null,
        })
        return
      case 'stances':
        if (keyIn(record, 'poll_id') !== null) this.#pollOfStance.set(id, keyIn(record, 'poll_id')!)
        return
      case 'outcomes':
        if (keyIn(record, 'poll_id') !== null) this.#pollOfOutcome.set(id, keyIn(record, 'poll_id')!)
        return
      case 'anonymous_ballots': {
        const poll = keyIn(record, 'poll_id')
        if (poll === null) return
        this.#pollOfBallot.set(id, poll)
        const there = this.ballots.get(poll)
        if (there) there.push(id)
        else this.ballots.set(poll, [id])
        return
      }
    }
  }

  /** To be called when all lines were noted. */
  finish(): void {
    for (const [id] of this.comments) {
      const place = this.placeOf('Comment', id)
      if (place?.kind === 'poll') this.discussed.add(place.id)
    }
    for (const options of this.options.values()) options.sort((a, b) => a.priority - b.priority)
  }

  #noteTopic(id: Key, record: Row['record']): void {
    const type = textIn(record, 'topicable_type')
    const of = keyIn(record, 'topicable_id')
    this.topics.set(id, {
      type,
      of,
      group: keyIn(record, 'group_id'),
      closed: timeIn(record, 'closed_at') !== null,
      pinned: timeIn(record, 'pinned_at') !== null || trueIn(record, 'pinned'),
      tags: wordsIn(record, 'tags'),
    })
    if (of !== null) this.#topicOf.set(`${type} ${of}`, id)
  }

  #noteOption(id: Key, record: Row['record']): void {
    const poll = keyIn(record, 'poll_id')
    if (poll === null) return
    const note: OptionNote = {
      id,
      name: textIn(record, 'name'),
      meaning: wellFormed(textIn(record, 'meaning').slice(0, 1000)),
      priority: scoreOf(record['priority']) ?? 0,
      score: scoreOf(record['total_score']) ?? 0,
      voters: scoreOf(record['voter_count']),
    }
    const there = this.options.get(poll)
    if (there) there.push(note)
    else this.options.set(poll, [note])
  }

  #noteChoice(record: Row['record']): void {
    const of = keyIn(record, 'stance_id') ?? keyIn(record, 'anonymous_ballot_id')
    const option = keyIn(record, 'poll_option_id')
    if (of === null || option === null) return
    const there = this.choices.get(of)
    const score = scoreOf(record['score']) ?? 1
    if (there) there.push(option, score)
    else this.choices.set(of, [option, score])
  }

  #noteDoer(record: Row['record']): void {
    const [task, user] = [keyIn(record, 'task_id'), keyIn(record, 'user_id')]
    if (task === null || user === null) return
    const there = this.tasks.get(task)
    if (there) there.doers.push(user)
    else this.tasks.set(task, { doers: [user] })
  }

  topicOf(type: 'Discussion' | 'Poll', id: Key): TopicNote | null {
    const topic = this.#topicOf.get(`${type} ${id}`)
    return topic === undefined ? null : (this.topics.get(topic) ?? null)
  }

  /** What keys of the file are told apart by where Loomio gives none of its own: the key of its first group. */
  get scope(): string {
    for (const { key } of this.groups.values()) return key
    return ''
  }

  nameOf(user: Key | null): string | null {
    return user === null ? null : this.users.get(user) || null
  }

  /** The poll of a stance, outcome or anonymous ballot, or the poll itself. */
  pollOf(type: string, id: Key): Key | null {
    if (type === 'Poll') return id
    if (type === 'Stance') return this.#pollOfStance.get(id) ?? null
    if (type === 'AnonymousBallot') return this.#pollOfBallot.get(id) ?? null
    return type === 'Outcome' ? (this.#pollOfOutcome.get(id) ?? null) : null
  }

  /** The discussion that a poll stands in, or null. */
  discussionOf(poll: Key): Key | null {
    const note = this.polls.get(poll)
    if (!note) return null
    if (note.discussion !== null && this.discussions.has(note.discussion)) return note.discussion
    const topic = note.topic === null ? null : this.topics.get(note.topic)
    return topic?.type === 'Discussion' ? topic.of : null
  }

  /** Where what is called so stands; null when that is not in the file, or was discarded. */
  placeOf(type: string, id: Key | null): Place | null {
    let [at, key] = [type, id]
    for (let steps = 0; key !== null && steps < DEEPEST; steps++) {
      if (at === 'Discussion') {
        const discussion = this.discussions.get(key)
        return discussion && !discussion.discarded
          ? { kind: 'discussion', id: key, key: discussion.key }
          : null
      }
      if (at === 'Comment') {
        const comment: CommentNote | undefined = this.comments.get(key)
        if (!comment) return null
        ;[at, key] =
          comment.discussion === null || !this.discussions.has(comment.discussion)
            ? [comment.type, comment.parent]
            : ['Discussion', comment.discussion]
        continue
      }
      const poll = this.pollOf(at, key)
      const note = poll === null ? undefined : this.polls.get(poll)
      if (poll === null || !note || note.discarded) return null
      const discussion = this.discussionOf(poll)
      if (discussion === null) return { kind: 'poll', id: poll, key: note.key }
      ;[at, key] = ['Discussion', discussion]
    }
    return null
  }
}

/** Loomio’s own key of a thing, which is the same in every export; where it has none, its number behind a `#`. */
function keyOf(record: Row['record'], id: Key): string {
  const key = record['key']
  return typeof key === 'string' && /^[\x21-\x7e]{1,60}$/.test(key) ? key : `#${id}`
}
