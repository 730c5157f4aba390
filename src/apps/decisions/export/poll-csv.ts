// A poll as Loomio writes it: three tables one below the other, with its names of columns (PollExporter#to_csv).
import type { CountAnswer, PollAnswer, StanceAnswer } from '../polls/answers.ts'
import { type Cell, toCsv } from './csv.ts'

/** What a query cannot say of a poll: where it stands. */
export interface Where {
  space: string
  spaceName: string
  /** Title of its thread. */
  thread: string | null
}

const OPTION_COLUMNS = [
  'id',
  'poll_id',
  'name',
  'name_format',
  'rank',
  'score',
  'score_percent',
  'max_score_percent',
  'voter_percent',
  'average',
  'voter_count',
  'color',
] as const
const VOTE_COLUMNS = [
  'id',
  'poll_id',
  'voter_id',
  'voter_name',
  'member_title',
  'delegate',
  'created_at',
  'updated_at',
  'reason',
  'reason_format',
] as const

const time = (ms: number | null | undefined): string | null =>
  ms == null ? null : new Date(ms).toISOString()
const percent = (hundredths: number) => hundredths / 100

/**
 * [E2] The sections poll, poll_options and votes. Options are numbered from 1, `0` is none of the above and `-1` who has not
 * voted, as Loomio has them; everybody who may vote has a line, and `delegate` names who spoke for them.
 */
export function pollCsv(poll: PollAnswer, stances: readonly StanceAnswer[], where: Where): string {
  return toCsv([
    ['poll'],
    ...about(poll, where),
    ['poll_options'],
    ...options(poll),
    ['votes'],
    ...votes(poll, stances),
  ])
}

function about(poll: PollAnswer, { space, spaceName, thread }: Where): Cell[][] {
  const { outcome, closed, voters, voted } = poll
  const fields: [string, Cell][] = [
    ['id', poll.poll],
    ['group_id', space],
    ['topic_id', poll.thread],
    ['author_id', poll.author],
    ['title', poll.title],
    ['author_name', poll.authorName],
    ['created_at', time(poll.at)],
    ['closed_at', time(closed?.at)],
    ['decided_voters_count', voted],
    ['undecided_voters_count', Math.max(0, voters - voted)],
    ['voters_count', voters],
    ['details', poll.definition.details],
    ['group_name', spaceName],
    ['discussion_title', thread],
    ['outcome_author_id', outcome?.by ?? null],
    ['outcome_author_name', outcome?.byName ?? null],
    ['outcome_created_at', time(outcome?.at)],
    ['outcome_statement', outcome?.statement ?? null],
  ]
  const given = fields.filter(([, value]) => value !== null)
  return [given.map(([name]) => name), given.map(([, value]) => value)]
}

function options({ poll, result: { result } }: PollAnswer): Cell[][] {
  const rows: Cell[][] = [[...OPTION_COLUMNS]]
  if (result === null) return rows
  for (const row of [...result.options].sort((a, b) => a.rank - b.rank || a.option - b.option))
    rows.push([
      row.option + 1,
      poll,
      row.name,
      'plain',
      row.rank,
      row.score,
      percent(row.scorePercent),
      percent(row.maxScorePercent),
      row.voterPercent === null ? null : percent(row.voterPercent),
      row.average,
      row.voters,
      null,
    ])
  return [
    ...rows,
    ...pseudo(poll, 0, 'none_of_the_above', result.none),
    ...pseudo(poll, -1, 'undecided', result.undecided),
  ]
}

function pseudo(poll: string, id: number, name: string, row: CountAnswer['none']): Cell[][] {
  return row
    ? [[id, poll, name, 'i18n', null, 0, null, 0, percent(row.voterPercent), 0, row.voters, null]]
    : []
}

function votes({ poll, definition, people }: PollAnswer, stances: readonly StanceAnswer[]): Cell[][] {
  const names = definition.options.map(({ name }) => name)
  const counted = new Map(stances.filter(({ counts }) => counts).map(stance => [stance.member, stance]))
  return [
    [...VOTE_COLUMNS, ...names],
    ...people.map(({ member, name, via }): Cell[] => {
      const stance = counted.get(member)
      const given = new Map(stance?.choices?.map(({ option, value }) => [option, value]))
      const at = time(stance?.at)
      return [
        stance?.id ?? null,
        poll,
        member,
        name,
        null,
        via.at(-1)?.name ?? null,
        at,
        at,
        stance?.reason ?? null,
        stance ? 'md' : null,
        ...names.map((_, option) => given.get(option) ?? null),
      ]
    }),
  ]
}
