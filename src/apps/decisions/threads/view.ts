// What the view holds of threads and comments: records, their keys, and the ways to walk them.
import { sortable } from '../../../lib/bytes.ts'
import type { Attachment } from '../../attachments.ts'
import { collection, type ReadView } from '../../contract.ts'
import { descending } from '../order.ts'

/** Who did something, and their clock in ms. */
export interface Stamp {
  by: string
  at: number
  reason?: string
}

export interface Thread {
  id: string
  title: string
  tags: string[]
  by: string
  at: number
  closed: Stamp | null
  pinned: Stamp | null
  /** Places that comments have been given, and how many of them were discarded. */
  comments: number
  discarded: number
  /** When something last happened in it, as the order counts; and who did it, with their clock. */
  activity: number
  activeBy: string
  activeAt: number
}

/** A text that is changed, keeps what it was, mentions people and is found by the search. */
export interface Text {
  text: string
  files: Attachment[]
  /** Id of the action that wrote it so. */
  version: string
  edits: number
  /** True when its author had not seen the text that it took the place of. */
  apart: boolean
  /** Whom it mentions, and their places in the list of mentions. */
  mentions: { member: string; order: number }[]
  /** Number of its leaf in the index; 0 for none. */
  leaf: number
}

export interface Comment extends Text {
  id: string
  thread: string
  reply: string | null
  by: string
  at: number
  /** Its place in the order of what happens. */
  order: number
  discarded: Stamp | null
}

export interface Mention {
  thread: string
  /** Null where the thread's own context mentions. */
  comment: string | null
  by: string
  at: number
}

/** Pinned or not, and latest activity first → thread. */
export const threads = collection<Thread>('decisions/threads')
/** Id of a thread → its key among them. */
export const threadKeys = collection<string>('decisions/threadKeys')
/** Thread → its context. */
export const contexts = collection<Text>('decisions/contexts')
/** Place → comment. */
export const comments = collection<Comment>('decisions/comments')
/** Id of a comment → its place. */
export const commentPlaces = collection<string>('decisions/commentPlaces')
/** Place, member and reaction. */
export const reactions = collection<true>('decisions/reactions')
/** Member and order → where they are mentioned. */
export const mentions = collection<Mention>('decisions/mentions')

/** Of a comment, by its number in its thread from 1 on; 0 is the context. */
export function placeOf(thread: string, number: number): string {
  return `${thread}\0${sortable(number)}`
}

/** The thread of a place. */
export function threadOf(place: string): string {
  return place.slice(0, place.indexOf('\0'))
}

export function isContext(place: string): boolean {
  return place.endsWith(`\0${sortable(0)}`)
}

export function threadKey({ pinned, activity }: Pick<Thread, 'pinned' | 'activity'>): string {
  return `${pinned ? 0 : 1} ${descending(activity)}`
}

export async function threadAt(view: ReadView, id: string): Promise<Thread | null> {
  const key = await view.get(threadKeys, id)
  return key === null ? null : view.get(threads, key)
}

export async function commentAt(view: ReadView, id: string): Promise<Comment | null> {
  const place = await view.get(commentPlaces, id)
  return place === null ? null : view.get(comments, place)
}

/** What can be reacted to: a comment, or a thread's context; null when it is neither. */
export async function subjectAt(
  view: ReadView,
  id: string,
): Promise<{ place: string; thread: string; comment: Comment | null } | null> {
  const place = await view.get(commentPlaces, id)
  const comment = place === null ? null : await view.get(comments, place)
  if (place !== null && comment) return { place, thread: comment.thread, comment }
  return (await view.get(threadKeys, id)) === null
    ? null
    : { place: placeOf(id, 0), thread: id, comment: null }
}
