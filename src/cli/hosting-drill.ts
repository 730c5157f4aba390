// `cobox hosting drill`: long work of the node, followed to its end.
import type { Command } from 'commander'
import { endpoints } from '../api/endpoints.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { endedJob } from './progress.ts'
import { parseCount } from './values.ts'
import { verdict } from './verdicts.ts'
import { drill as words } from './views-hosting.ts'

/** Adds the command. */
export function register(program: Command, { io, connect }: Context): void {
  const { summary, description } = endpoints.hostingDrill
  const command = addCommand(program, 'hosting drill', summary)
    .description(
      `${summary}.\n\n${description} It goes on when this terminal is closed (\`cobox job list\`); Ctrl-C or \`cobox job cancel\` ends it, ` +
        'and leaves nothing behind.',
    )
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
    .option('--timeout-seconds <number>', 'give up after so long (default: 1 h)', parseCount)
  examples(withJson(command), ['cobox hosting drill "Our co-op"', 'cobox hosting drill "Our co-op" --json'])
  command.action(async (of: string, { timeoutSeconds: limit, json }: DrillOptions) => {
    const client = await connect()
    const started = await client.hostingDrill({
      space: of,
      ...(limit !== undefined && { timeoutSeconds: limit }),
    })
    const { drill } = await endedJob(client, started.job, io, json)
    answer(io, json, drill, () => words(drill!))
    const found = verdict('hosting drill', drill)
    if (found) throw found
  })
}

interface DrillOptions {
  timeoutSeconds?: number
  json?: boolean
}
