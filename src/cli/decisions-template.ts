// `cobox decisions template`: templates of polls as JSON, shown, and used for a poll.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { readTemplate, shipped, TEMPLATES, type Template } from '../apps/decisions/templates/index.ts'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, localPath, withJson } from './command.ts'
import { table } from './format.ts'
import { type Io, wantsColour } from './io.ts'

/** Adds the commands. */
export function register(program: Command, { io, connect }: Context): void {
  withJson(addCommand(program, 'decisions template list', 'Templates of polls that come with CoBox')).action(
    ({ json }: { json?: boolean }) =>
      answer(io, json, { templates: TEMPLATES }, () =>
        table(
          [...TEMPLATES],
          [
            { title: 'TEMPLATE', value: ({ name }) => name },
            { title: 'TYPE', value: ({ poll }) => poll.type },
            { title: 'FOR', value: ({ about }) => about },
          ],
          wantsColour(io),
        ),
      ),
  )
  addCommand(program, 'decisions template show', 'Write a template as JSON, to change it and use it')
    .argument('<template>', 'name of one that comes with CoBox, or a file')
    .action(async (wanted: string) => {
      io.stdout.write(`${JSON.stringify(await findTemplate(io, wanted), null, 2)}\n`)
    })
  const use = addCommand(program, 'decisions template use', 'Begin a poll from a template')
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
    .argument('<template>', 'name of one that comes with CoBox, or a file')
    .requiredOption('--title <title>', 'what is asked, in a line')
    .option('--option <name...>', 'options, instead of those of the template')
    .option('--closes <when>', 'when it is to close: like 2026-12-31T18:00')
  examples(withJson(use), ['cobox decisions template use "Our co-op" consent --title "A new boiler"'])
  use.action(async (space: string, wanted: string, { title, option, closes, json }: UseOptions) => {
    const { poll } = await findTemplate(io, wanted)
    const client = await connect()
    const begun = await client.space(space).decisions.createPoll({
      ...poll,
      title,
      ...(option && { option }),
      ...(closes !== undefined && { closes }),
    })
    answer(io, json, begun, () => `Begun: ${begun.poll}\n`)
  })
}

interface UseOptions {
  title: string
  option?: string[]
  closes?: string
  json?: boolean
}

async function findTemplate(io: Io, wanted: string): Promise<Template> {
  const found = shipped(wanted)
  if (found) return found
  const path = localPath(io, wanted)
  const text = await readFile(path, 'utf8').catch(error => {
    throw new CoboxError('SOURCE_NOT_FOUND', { path }, error)
  })
  return readTemplate(text)
}
