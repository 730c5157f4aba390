// `cobox decisions import`: what another program exported, into a space, with a report of what was not carried.
import type { Command } from 'commander'
import type { ImportReport } from '../api/endpoints.ts'
import { addCommand, answer, type Context, examples, localPath, withJson } from './command.ts'
import { clean, formatCount, plural, table } from './format.ts'
import { wantsColour } from './io.ts'
import { endedJob } from './progress.ts'

interface Options {
  from: 'loomio'
  report?: string
  json?: boolean
}

/** Adds the command. */
export function register(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'decisions import',
    'Take a group export of Loomio into a space',
  ).description(
    'Take in what a group had in Loomio: discussions become threads, with their comments and answers; groups become tags; tasks ' +
      'become tasks. Who wrote what, and when, stands in the first line of each text. Polls are kept as records, with the ' +
      'result and the votes that the file names: `cobox decisions imported list`. They are never votes of members, and nothing ' +
      'proves them. Every line of the file is counted: carried, a part of something carried, here already, or left with a ' +
      'reason. The same file given again adds nothing, so an import that was interrupted goes on.',
  )
  command
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
    .argument('<file>', 'the file that Loomio wrote: a line of JSON for each record')
    .addOption(
      command
        .createOption('--from <program>', 'the program that wrote it')
        .choices(['loomio'])
        .makeOptionMandatory(),
    )
    .option('--report <file>', 'write every line that was not carried, and why, as lines of JSON')
  examples(withJson(command), [
    'cobox decisions import "Our co-op" export.json --from loomio',
    'cobox decisions import "Our co-op" export.json --from loomio --report left.jsonl',
  ])
  command.action(async (space: string, file: string, { from, report, json }: Options) => {
    const client = await connect()
    const { job } = await client.decisionsImport({
      space,
      source: localPath(io, file),
      from,
      ...(report !== undefined && { report: localPath(io, report) }),
    })
    const { imported } = await endedJob(client, job, io, json)
    answer(io, json, imported, () => importText(imported!, wantsColour(io)))
  })
}

/** What became of the lines, for people. */
export function importText(report: ImportReport, colour: boolean): string {
  const { lines, carried, within, already, left } = report
  const sums = [
    `${formatCount(carried)} carried`,
    `${formatCount(within)} within others`,
    `${formatCount(already)} here already`,
    `${formatCount(left)} left`,
  ]
  const count = (of: 'carried' | 'within' | 'already' | 'left') => ({
    title: of.toUpperCase(),
    right: true,
    value: (row: ImportReport['tables'][number]) => formatCount(row[of]),
  })
  const parts = [
    `${plural(lines, 'line')}: ${sums.join(', ')}.\n`,
    table(
      report.tables,
      [
        { title: 'TABLE', value: ({ table: name }) => clean(name) },
        ...(['carried', 'within', 'already', 'left'] as const).map(count),
      ],
      colour,
    ),
  ]
  if (report.reasons.length > 0)
    parts.push(
      '\nLeft:\n',
      ...report.reasons.map(
        ({ table: name, words, count: lines }) => `  ${clean(name)}, ${formatCount(lines)}: ${words}\n`,
      ),
    )
  if (report.changed.length > 0)
    parts.push(
      '\nCarried otherwise than it was:\n',
      ...report.changed.map(({ words, count: times }) => `  ${formatCount(times)}: ${words}\n`),
    )
  return parts.join('')
}
