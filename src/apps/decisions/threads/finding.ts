// The search over threads and comments, and the list of where one is mentioned.
import { CoboxError } from '../../../errors/index.ts'
import { sortable } from '../../../lib/bytes.ts'
import type { ReadView, Self } from '../../contract.ts'
import { namesOf } from '../../people.ts'
import { markOf } from '../order.ts'
import { PAGE, type PageOf } from '../paging.ts'
import { mentionedIn } from './mentions.ts'
import { leavesWith } from './search-index.ts'
import {
  type Comment,
  comments,
  contexts,
  isContext,
  type Mention,
  mentions,
  type Text,
  threadAt,
  threadOf,
} from './view.ts'
import { distinctWords, wordsIn } from './words.ts'

/** More words than this only make a search slower. */
const MAX_ASKED = 8
/** Characters of an excerpt before and after the first word that was found. */
const [BEFORE, BEHIND] = [60, 140]

export interface Found {
  thread: string
  title: string
  comment: string | null
  by: string
  at: number
  excerpt: string
}

/** [T17] The texts that hold all words, newest first. Throws NOTHING_NAMED. */
export async function search(view: ReadView, input: PageOf & { words: string }) {
  const { limit = PAGE } = input
  const words = distinctWords(input.words, MAX_ASKED)
  if (words.length === 0) throw new CoboxError('NOTHING_NAMED', { what: 'search for: a word' })
  const before = Number.parseInt(input.after ?? '', 36)
  const found: (Found & { leaf: number })[] = []
  for await (const { leaf, place } of leavesWith(view, words, Number.isNaN(before) ? undefined : before)) {
    const one = await describe(view, place, leaf, words)
    if (one) found.push({ ...one, leaf })
    if (found.length > limit) break
  }
  const more = found.length > limit
  if (more) found.pop()
  return {
    found: found.map(({ leaf, ...one }) => one),
    next: more ? sortable(found.at(-1)!.leaf) : null,
    people: await namesOf(
      view,
      found.flatMap(({ by, excerpt }) => [by, ...mentionedIn(excerpt)]),
    ),
  }
}

/** Null for a text that was changed or discarded since the leaf was made. */
async function describe(
  view: ReadView,
  place: string,
  leaf: number,
  words: readonly string[],
): Promise<Found | null> {
  const thread = await threadAt(view, threadOf(place))
  if (!thread) return null
  const text: Text | null = isContext(place)
    ? await view.get(contexts, thread.id)
    : await view.get(comments, place)
  if (text?.leaf !== leaf) return null
  const { by, at } = isContext(place) ? thread : (text as Comment)
  return {
    thread: thread.id,
    title: thread.title,
    comment: isContext(place) ? null : (text as Comment).id,
    by,
    at,
    excerpt: excerptOf(text.text, words),
  }
}

/** The text around the first word that was asked for; where the title alone has it, the beginning. */
function excerptOf(text: string, words: readonly string[]): string {
  let at = 0
  for (const { word, start } of wordsIn(text))
    if (words.some(one => word.startsWith(one))) {
      at = start
      break
    }
  const from = at <= BEFORE ? 0 : at - BEFORE
  const cut = text.slice(from, at + BEHIND)
  // no halves of characters at the edges
  const whole = cut.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')
  return `${from > 0 ? '…' : ''}${whole.replace(/\s+/g, ' ').trim()}${at + BEHIND < text.length ? '…' : ''}`
}

export interface MentionFound extends Mention {
  /** Its place in the order of what happens. */
  order: number
}

/** [T13] Where a person is mentioned, newest first. */
export async function* mentionsOf(
  view: ReadView,
  member: string,
  { before, since = 0 }: { before?: number; since?: number } = {},
): AsyncIterable<MentionFound> {
  const range = {
    gt: `${member}\0${sortable(since)}`,
    lt: before === undefined ? `${member}\x01` : `${member}\0${sortable(before)}`,
    reverse: true,
  }
  for await (const { key, value } of view.range(mentions, range))
    yield { ...value, order: Number.parseInt(key.slice(member.length + 1), 36) }
}

/** One's own mentions, with the titles. */
export async function listMentions(view: ReadView, input: PageOf & { since?: number }, self: Self) {
  const { limit = PAGE, since = 0 } = input
  const before = Number.parseInt(input.after ?? '', 36)
  const found: (MentionFound & { title: string })[] = []
  const window = { since, ...(Number.isNaN(before) ? {} : { before }) }
  for await (const one of mentionsOf(view, self.member, window)) {
    found.push({ ...one, title: (await threadAt(view, one.thread))?.title ?? '' })
    if (found.length > limit) break
  }
  const more = found.length > limit
  if (more) found.pop()
  return {
    mentions: found,
    next: more ? sortable(found.at(-1)!.order) : null,
    mark: await markOf(view),
    people: await namesOf(
      view,
      found.map(({ by }) => by),
    ),
  }
}
