// Puts answers below what they answer, in one step: on a phone there is no room for more.
import type { CommentRow } from './queries.ts'

type Part = Pick<CommentRow, 'comment' | 'reply'>

export interface Strand<C extends Part> {
  comment: C
  /** All answers to it, and to those, the oldest first. */
  answers: C[]
}

/** `comments`: the oldest first. What answers something that is not among them stands by itself. */
export function strandsOf<C extends Part>(comments: readonly C[]): Strand<C>[] {
  const strands: Strand<C>[] = []
  const strandOf = new Map<string, Strand<C>>()
  for (const comment of comments) {
    const there = comment.reply === null ? undefined : strandOf.get(comment.reply)
    const strand = there ?? { comment, answers: [] }
    if (there) there.answers.push(comment)
    else strands.push(strand)
    strandOf.set(comment.comment, strand)
  }
  return strands
}
