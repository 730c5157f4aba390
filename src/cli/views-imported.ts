// Polls that another program held, as people read them in a list: what its file said of each.
import type { OutputOf } from '../apps/contract.ts'
import type { decisions } from '../apps/decisions/index.ts'
import { clean, formatWhen, oneLine, table } from './format.ts'
import type { Look } from './look.ts'

type Queries = NonNullable<(typeof decisions)['types']>['queries']
type Imported = OutputOf<Queries['importedPolls']>

const OUTCOME_WIDTH = 60

function listed({ polls, next }: Imported, { now, colour }: Look): string {
  if (polls.length === 0) return 'No polls that were held elsewhere.\n'
  const rows = table(
    polls,
    [
      { title: 'POLL', value: ({ poll }) => clean(poll) },
      { title: 'TITLE', value: ({ title }) => oneLine(title) },
      { title: 'TYPE', value: ({ type }) => clean(type) },
      { title: 'CLOSED', value: ({ closedAt }) => (closedAt === null ? 'no' : formatWhen(closedAt, now)) },
      {
        title: 'VOTED',
        right: true,
        value: ({ voters, undecided }) =>
          voters === null || undecided === null ? '' : `${voters - undecided} of ${voters}`,
      },
      {
        title: 'COUNTED THERE',
        value: ({ highest }) => highest.map(({ name, score }) => `${oneLine(name)} ${score}`).join(', '),
      },
      { title: 'OUTCOME', value: ({ outcome }) => (outcome === null ? '' : short(outcome)) },
      { title: 'TAKEN IN BY', value: ({ byName, by }) => clean(byName) || by.slice(0, 10) },
    ],
    colour,
  )
  const more = next === null ? '' : `More: --after ${clean(next)}\n`
  return `${rows}\nThey were held in Loomio: nothing proves what its file said.\n${more}`
}

function short(text: string): string {
  const line = oneLine(text)
  return line.length > OUTCOME_WIDTH ? `${line.slice(0, OUTCOME_WIDTH)}…` : line
}

export const importedViews = { 'decisions imported list': listed }
