// Reads of what was taken in from another program.
import { type Static, Type as T } from '@sinclair/typebox'
import { CoboxError } from '../../../errors/index.ts'
import { startsOf } from '../../../lib/starts-of.ts'
import type { Collection, ReadView } from '../../contract.ts'
import { under } from '../history.ts'
import { cutTo } from '../loomio/text.ts'
import { PAGE, type PageOf } from '../paging.ts'
import {
  findImported,
  type ImportedPoll,
  importedEvents,
  importedOutcomes,
  importedPolls,
  importedVotes,
  origins,
} from './view.ts'

/** Of so many options a list tells what they got, and of an outcome so many characters. */
const IN_SHORT = { options: 3, outcome: 300 }

const OrNull = <S extends Parameters<typeof T.Union>[0][number]>(schema: S) => T.Union([schema, T.Null()])
const Author = OrNull(T.String({ description: 'a name as it was there; null where nobody is named' }))
const Moment = OrNull(T.Integer({ description: 'ms since 1970, as the other program said' }))

const taken = {
  from: T.Literal('loomio'),
  by: T.String({ description: 'the member who took it in' }),
  byName: T.String(),
  importedAt: T.Integer({ description: 'ms since 1970, as their clock said' }),
  verifiable: T.Literal(false, { description: 'nothing here proves it: it is what the file said' }),
}

export const ImportedInfo = T.Object({
  poll: T.String({ description: 'its id: no votes are taken in it' }),
  title: T.String(),
  type: T.String({ description: 'as the other program calls it' }),
  tags: T.Array(T.String()),
  thread: OrNull(T.String({ description: 'id of its thread here' })),
  author: Author,
  at: Moment,
  closesAt: Moment,
  closedAt: OrNull(T.Integer({ description: 'null: it was open when it was exported' })),
  anonymous: T.Boolean(),
  voters: OrNull(T.Integer({ description: 'how many could vote, as the other program said' })),
  undecided: OrNull(T.Integer({ description: 'how many of them did not' })),
  ...taken,
})
export type ImportedInfo = Static<typeof ImportedInfo>

/** One of a list: with what came of it, in short. */
export const ImportedLine = T.Composite([
  ImportedInfo,
  T.Object({
    highest: T.Array(T.Object({ name: T.String(), score: T.Integer() }), {
      description: 'the options with the highest scores, as the other program counted; three at most',
    }),
    outcome: OrNull(T.String({ description: 'the latest, in Markdown, as it begins' })),
  }),
])
export type ImportedLine = Static<typeof ImportedLine>

const Given = T.Array(T.Object({ option: T.Integer(), name: T.String(), value: T.Integer() }))
export const ImportedAnswer = T.Composite([
  ImportedInfo,
  T.Object({
    details: T.String(),
    options: T.Array(
      T.Object({
        name: T.String(),
        meaning: T.String(),
        score: T.Integer(),
        voters: OrNull(T.Integer()),
      }),
      { description: 'with what the other program said was the result' },
    ),
    votes: T.Array(
      T.Object({
        author: Author,
        at: Moment,
        choices: OrNull(Given),
        none: T.Boolean(),
        reason: T.String(),
        latest: T.Boolean({ description: 'false: it was changed later, or taken away' }),
      }),
    ),
    ballots: T.Array(T.Object({ choices: Given, count: T.Integer() }), {
      description: 'of an anonymous poll',
    }),
    outcomes: T.Array(
      T.Object({
        author: Author,
        at: Moment,
        statement: T.String(),
        option: OrNull(T.Integer()),
        review: OrNull(T.String()),
        latest: T.Boolean(),
      }),
    ),
    events: T.Array(T.Object({ what: T.String(), author: Author, at: Moment })),
  }),
])
export type ImportedAnswer = Static<typeof ImportedAnswer>

export const OriginAnswer = T.Object({
  id: T.String(),
  origin: OrNull(T.Object({ origin: T.String(), author: Author, at: Moment, ...taken })),
})

function describe(poll: ImportedPoll): ImportedInfo {
  const { id, title, type, tags, thread, author, at, closesAt, closedAt, anonymous } = poll
  const { voters, undecided, from, by, byName, importedAt } = poll
  return {
    poll: id,
    title,
    type,
    tags,
    thread,
    author,
    at,
    closesAt,
    closedAt,
    anonymous,
    voters,
    undecided,
    from,
    by,
    byName,
    importedAt,
    verifiable: false,
  }
}

/** [I13] */
async function inShort(view: ReadView, poll: ImportedPoll): Promise<ImportedLine> {
  const highest = poll.options
    .map(({ name, score }) => ({ name, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, IN_SHORT.options)
  const outcomes = await inOrder(view, importedOutcomes, poll.id)
  const statement = outcomes.filter(({ latest }) => latest).at(-1)?.statement
  const outcome = statement === undefined ? null : cutTo(statement, IN_SHORT.outcome)
  return { ...describe(poll), highest, outcome }
}

/** [I3] By id, which says nothing. */
export async function listImported(
  view: ReadView,
  input: PageOf & { thread?: string | undefined; alone?: boolean | undefined },
) {
  const { after = '', limit = PAGE, thread, alone = false } = input
  const found: ImportedPoll[] = []
  for await (const { value } of view.range(importedPolls, { gt: after })) {
    if (thread !== undefined && value.thread !== thread) continue
    if (alone && value.thread !== null) continue
    found.push(value)
    if (found.length > limit) break
  }
  const more = found.length > limit
  if (more) found.pop()
  const polls = await Promise.all(found.map(poll => inShort(view, poll)))
  return { polls, next: more ? found.at(-1)!.id : null }
}

/** [I3] By id, the start of one, or title. Throws NO_POLL, AMBIGUOUS. */
export async function showImported(view: ReadView, input: { poll: string }): Promise<ImportedAnswer> {
  const [poll, ...others] = await findImported(view, input.poll)
  if (!poll) throw new CoboxError('NO_POLL', { poll: input.poll })
  if (others.length > 0)
    throw new CoboxError('AMBIGUOUS', {
      name: input.poll,
      what: 'poll',
      candidates: startsOf([poll, ...others].map(({ id }) => id)),
    })
  const given = (choices: readonly (readonly [number, number])[]) =>
    choices.map(([option, value]) => ({ option, name: poll.options[option]?.name ?? '', value }))
  return {
    ...describe(poll),
    details: poll.details,
    options: poll.options,
    votes: (await inOrder(view, importedVotes, poll.id)).map(
      ({ author, at, choices, none, reason, latest }) => ({
        author,
        at,
        choices: choices && given(choices),
        none,
        reason,
        latest,
      }),
    ),
    ballots: poll.ballots.map(([choices, count]) => ({ choices: given(choices), count })),
    outcomes: (await inOrder(view, importedOutcomes, poll.id)).map(
      ({ author, at, statement, option, review, latest }) => ({
        author,
        at,
        statement,
        option,
        review,
        latest,
      }),
    ),
    events: (await inOrder(view, importedEvents, poll.id)).map(({ what, author, at }) => ({
      what,
      author,
      at,
    })),
  }
}

/** What belongs to a poll, by its time, and then as the other program numbered it. */
async function inOrder<One extends { origin: string; at: number | null }>(
  view: ReadView,
  collection: Collection<One>,
  poll: string,
): Promise<One[]> {
  const found: One[] = []
  for await (const { value } of view.range(collection, under(poll))) found.push(value)
  return found.sort(
    (a, b) =>
      (a.at ?? 0) - (b.at ?? 0) ||
      a.origin.length - b.origin.length ||
      (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0),
  )
}

/** Where a thread, comment or task comes from; null for what was written here. */
export async function originOf(view: ReadView, { id }: { id: string }) {
  const there = await view.get(origins, id)
  return { id, origin: there && { ...there, verifiable: false as const } }
}
