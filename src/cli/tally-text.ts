// How a count of single transferable votes is shown in a terminal: who is elected, what each stage did, and votes by stages.
import type { StvMethod, StvResult, StvStage, StvTie } from '../apps/decisions/stv/index.ts'
import { bold, clean, cut, displayWidth, formatCount, plural, table } from './format.ts'

const METHODS: Record<StvMethod, string> = {
  scottish: 'Weighted inclusive Gregory, by the Scottish rules',
  meek: 'Meek’s method, by Hill, Wichmann and Woodall',
}
const NAME_WIDTH = 24
const GAP = 2

/** `width`: columns of the terminal. Stages that do not fit beside one another stand below. */
export function tallyText(title: string | null, result: StvResult, width: number, colour = false): string {
  const { stages } = result
  return [
    `${title ? `${bold(clean(title), colour)}\n` : ''}${summary(result)}`,
    `${bold('Elected', colour)}\n${elected(result)}`,
    `${bold('Stages', colour)}\n${stages.map(stage => wrapped(`${String(stage.stage).padStart(3)}  `, says(stage), width)).join('')}`,
    ...blocksOf(result, width).map(block => votes(result, block, colour)),
    ...(result.lots.length > 0
      ? [`${bold('Lots', colour)}\n${result.lots.map(tie => lot(tie, width)).join('')}`]
      : []),
  ].join('\n')
}

function summary({ method, seats, ballots, emptyBallots, withdrawn, quota }: StvResult): string {
  const empty = emptyBallots > 0 ? `, ${formatCount(emptyBallots)} empty` : ''
  return (
    `${METHODS[method]}\n${plural(seats, 'seat')}, ${plural(ballots, 'valid ballot')}${empty}, quota ${quota}` +
    `${method === 'meek' ? ' in the last stage' : ''}\n${withdrawn.length > 0 ? `Withdrawn: ${names(withdrawn)}\n` : ''}`
  )
}

function elected({ elected, seats, stages, ballots }: StvResult): string {
  if (ballots === 0) return '  Nobody: there is no valid ballot.\n'
  const lines = elected.map((name, at) => {
    const { stage, electedBelowQuota } = stages.find(one => one.elected.includes(name))!
    return `${String(at + 1).padStart(3)}. ${clean(name)} (stage ${stage}${electedBelowQuota.includes(name) ? ', below the quota' : ''})\n`
  })
  const vacant = seats - elected.length
  return (
    lines.join('') + (vacant > 0 ? `  ${plural(vacant, 'seat')} stay${vacant === 1 ? 's' : ''} empty.\n` : '')
  )
}

function says({ action, candidates, elected, ties }: StvStage): string {
  const what = {
    'first-preferences': 'First preferences',
    surplus: `Surplus of ${names(candidates)}`,
    exclusion: `Exclusion of ${names(candidates)}`,
  }[action]
  const why = ties.map(tie =>
    tie.by === 'earlier-stage' ? `, tied with ${others(tie)}, by stage ${tie.earlierStage}` : `, by lot`,
  )
  return `${what}${why.join('')}.${elected.length > 0 ? ` Elected: ${names(elected)}.` : ''}`
}

function lot(tie: StvTie, width: number): string {
  const { stage, decides, lotAmong, by, chosen } = tie
  const order =
    by === 'lots-given'
      ? 'the order of lots that was given'
      : 'the order of the candidates, as no lots were given'
  const what = decides === 'surplus' ? 'whose surplus goes first' : 'who is excluded'
  return wrapped(
    `${String(stage).padStart(3)}  `,
    `${names(lotAmong)} were tied; ${what} was taken from ${order}: ${clean(chosen)}.`,
    width,
  )
}

/** As many stages side by side as fit. */
function blocksOf({ stages, candidates }: StvResult, width: number): StvStage[][] {
  const nameWidth = Math.max(...candidates.map(name => Math.min(NAME_WIDTH, displayWidth(clean(name)))), 16)
  const cell = Math.max(
    ...stages.flatMap(({ votes, nonTransferable }) =>
      [...Object.values(votes), nonTransferable].map(text => text.length),
    ),
    8,
  )
  const fit = Math.max(1, Math.floor((width - nameWidth) / (cell + GAP)))
  return Array.from({ length: Math.ceil(stages.length / fit) }, (_, at) =>
    stages.slice(at * fit, (at + 1) * fit),
  )
}

function votes({ candidates, method }: StvResult, stages: readonly StvStage[], colour: boolean): string {
  const rows: { name: string; figure(stage: StvStage): string }[] = [
    ...candidates.map(name => ({
      name,
      figure: ({ votes, status, excluded }: StvStage) =>
        status[name] === 'excluded' && !excluded.includes(name) ? '–' : votes[name]!,
    })),
    { name: 'Non-transferable', figure: ({ nonTransferable }) => nonTransferable },
    ...(method === 'meek' ? [{ name: 'Quota', figure: ({ quota }: StvStage) => quota }] : []),
  ]
  return table(
    rows,
    [
      { title: 'VOTES', value: ({ name }) => cut(clean(name), NAME_WIDTH) },
      ...stages.map(stage => ({
        title: `STAGE ${stage.stage}`,
        right: true,
        value: ({ figure }: (typeof rows)[number]) => figure(stage),
      })),
    ],
    colour,
  )
}

const names = (all: readonly string[]): string => all.map(clean).join(', ')

const others = ({ tied, chosen }: StvTie): string => names(tied.filter(name => name !== chosen))

/** Lines no longer than the width, below one another behind what the first begins with. */
function wrapped(begin: string, text: string, width: number): string {
  const lines: string[] = []
  let line = begin
  for (const word of text.split(' ')) {
    if (line !== begin && displayWidth(line) + displayWidth(word) >= width) {
      lines.push(line.trimEnd())
      line = ' '.repeat(begin.length)
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].map(one => `${one}\n`).join('')
}
