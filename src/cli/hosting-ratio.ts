// `cobox hosting ratio`: what this node gives and receives, as a table for people, as JSON, or as CSV for spreadsheets.
import type { Command } from 'commander'
import type { EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { RATIO_COLUMNS, ratioCsv } from '../api/ratio-csv.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { usage } from './failure.ts'
import { bold, clean, formatBytes, table } from './format.ts'
import { isTerminal } from './io.ts'

type Ratio = EndpointOutput<Endpoints['hostingRatio']>
type Share = Ratio['month']
type Figures = Share['given']

/** Adds the command. */
export function register(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'hosting ratio',
    'What this node gives as a host, and what it receives from hosts',
  )
    .description(
      'What this node keeps for others, and what others keep of its spaces: today, in the last 30 days and in all, and the ratio of ' +
        'the two. Bytes are counted with the time that they are kept: 1 GB·day is a gigabyte for a day. Both sides count; what ' +
        'both have signed alike is proven, all else is what one side says. A difference between them is shown.',
    )
    .option('--csv', 'one row for each agreement and day, for a spreadsheet')
  examples(withJson(command), ['cobox hosting ratio', 'cobox hosting ratio --csv > ratio.csv'])
  const widest = Math.max(...RATIO_COLUMNS.map(([name]) => name.length))
  command.addHelpText(
    'after',
    `\nColumns of the CSV:\n${RATIO_COLUMNS.map(([name, says]) => `  ${name.padEnd(widest)}  ${says}`).join('\n')}`,
  )
  command.action(async ({ json, csv }: { json?: boolean; csv?: boolean }) => {
    if (json && csv) throw usage('say --json or --csv')
    const client = await connect()
    const ratio = await client.hostingRatio({})
    if (csv) io.stdout.write(ratioCsv(ratio))
    else answer(io, json, ratio, () => ratioText(ratio, isTerminal(io.stdout, io.env)))
  })
}

export function ratioText(ratio: Ratio, colour = false): string {
  const { agreements, pairs, differences } = ratio
  if (agreements.length === 0)
    return 'This node keeps nothing for others, and nobody keeps its spaces.\nOffer to host somebody: cobox hosting offer --quota 50GB\n'
  const periods: [string, Share][] = [
    ['today', ratio.today],
    ['30 days', ratio.month],
    ['all time', ratio.all],
  ]
  const lines = periods.flatMap(([when, { given, received, ratio: quotient }]) => [
    { when, what: 'given', figures: given, quotient: ratioOf(quotient) },
    { when: '', what: 'received', figures: received, quotient: '' },
  ])
  return [
    table(
      lines,
      [
        { title: '', value: ({ when }) => when },
        { title: '', value: ({ what }) => what },
        ...figureColumns<(typeof lines)[number]>(({ figures }) => figures),
        { title: 'RATIO', right: true, value: ({ quotient }) => quotient },
      ],
      colour,
    ),
    `${bold('By agreement, in 30 days', colour)}\n${table(
      agreements,
      [
        { title: 'AGREEMENT', value: ({ agreement }) => agreement.slice(0, 10) },
        { title: 'SIDE', value: ({ side }) => side },
        { title: 'WITH', value: ({ coop, agreement }) => partner(coop, agreement, pairs) },
        ...figureColumns<(typeof agreements)[number]>(({ month }) => month),
        { title: 'AVAILABLE', right: true, value: ({ month }) => percent(month.availability) },
      ],
      colour,
    )}`,
    pairs.length > 0 ? `${pairs.map(pairLine).join('\n')}\n` : '',
    differences.length > 0 ? `${differences.map(differenceLine).join('\n')}\n` : '',
    `${meaning(ratio.month)}\n`,
  ]
    .filter(Boolean)
    .join('\n')
}

function figureColumns<Row>(figures: (row: Row) => Figures) {
  return [
    { title: 'GB·DAYS', right: true, value: (row: Row) => gbDays(figures(row).gbDays) },
    { title: 'PROVEN', right: true, value: (row: Row) => proven(figures(row)) },
    { title: 'SERVED', right: true, value: (row: Row) => formatBytes(figures(row).servedBytes) },
    { title: 'TAKEN IN', right: true, value: (row: Row) => formatBytes(figures(row).receivedBytes) },
    { title: 'DIFFER', right: true, value: (row: Row) => String(figures(row).receipts.differ || '') },
  ]
}

function partner(coop: string, agreement: string, pairs: Ratio['pairs']): string {
  const mutual = pairs.some(pair => pair.given === agreement || pair.received === agreement)
  return `${clean(coop)}${mutual ? ' (mutual)' : ''}`
}

function pairLine({ coop, month }: Ratio['pairs'][number]): string {
  const { given, received, ratio } = month
  return `With ${clean(coop) || 'the other side'}, in return for each other: ${gbDays(given.gbDays)} given, ${gbDays(received.gbDays)} received, ratio ${ratioOf(ratio)}`
}

function differenceLine({ day, coop, side, device, ...says }: Ratio['differences'][number]): string {
  const figure = (bytes: number, what: string) =>
    bytes === 0 ? [] : [`${formatBytes(Math.abs(bytes))} ${bytes > 0 ? 'more' : 'less'} ${what}`]
  const parts = [...figure(says.servedBytes, 'served'), ...figure(says.receivedBytes, 'taken in')]
  const kept = says.byteSeconds / 1e9 / 86_400
  if (parts.length === 0) parts.push(`${gbDays(Math.abs(kept))} GB·days ${kept > 0 ? 'more' : 'less'} kept`)
  const who = clean(coop) || (side === 'given' ? 'the guest' : 'the host')
  return `! ${day}: ${who} says ${parts.join(', ')} (device ${device.slice(0, 10)})`
}

/** One sentence of what it comes to. */
function meaning({ ratio, provenRatio, given, received }: Share): string {
  if (received.byteSeconds === 0)
    return given.byteSeconds === 0
      ? 'Nothing has been kept for a while yet: look again in some hours.'
      : `In 30 days you have kept ${gbDays(given.gbDays)} GB·days for others, and nobody has kept anything of yours that was proven.`
  const signed =
    provenRatio === null
      ? 'both sides have signed nothing yet'
      : `${ratioOf(provenRatio)} of what both have signed`
  return `In 30 days you have given ${ratioOf(ratio)} times what you have received (${signed}): 1 is even, more means that you carry others.`
}

function ratioOf(ratio: number | null): string {
  return ratio === null ? '–' : ratio >= 100 ? String(Math.round(ratio)) : ratio.toFixed(2)
}

function gbDays(value: number): string {
  if (value === 0) return '0'
  return value < 0.001 ? '< 0.001' : value.toFixed(value < 10 ? 3 : 1)
}

function proven({ byteSeconds, provenByteSeconds }: Figures): string {
  return byteSeconds > 0 ? percent(Math.min(1, provenByteSeconds / byteSeconds)) : ''
}

function percent(part: number | null): string {
  return part === null ? '' : `${Math.floor(part * 1000) / 10} %`
}
