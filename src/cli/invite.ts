// `cobox invite create`, `confirm` and `deny`: letting people in; listing and revoking derive from endpoints.
import type { Command } from 'commander'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { formatWhen } from './format.ts'
import { type Io, isTerminal, programName } from './io.ts'
import { parseExpiry, parseUses } from './values.ts'

interface CreateOptions {
  role: 'coordinator' | 'member' | 'reader'
  expires?: number
  uses?: number
  ask?: boolean
  qr?: boolean
  json?: boolean
}

/** Adds the commands. */
export function register(program: Command, context: Context): void {
  addCreate(program, context)
  addDecision(program, context, 'confirm', 'Let in somebody who waits', true)
  addDecision(program, context, 'deny', 'Decline somebody who waits', false)
}

function addCreate(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'invite create', 'Make an invitation: a link, and a QR code')
    .description(
      'Make an invitation to a space. Whoever has the link can come in with the role that it names, until it expires ' +
        'or is used up: send it by a way that others do not read. A coordinator’s device must be on for somebody to join.',
    )
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
  command
    .addOption(
      command
        .createOption('--role <role>', 'what they may do')
        .choices(['coordinator', 'member', 'reader'])
        .default('member'),
    )
    .option('--expires <when>', 'a time like 7d or 12h, a date, or never (default: 7d)', text =>
      parseExpiry(text, io.now()),
    )
    .option('--uses <n>', 'how many may use it: a number, or many (default: 1)', parseUses)
    .option('--ask', 'a coordinator confirms each request: see `cobox invite requests`')
    .option('--qr', 'show the QR code although this is no terminal')
  examples(withJson(command), [
    'cobox invite create "Our co-op"',
    'cobox invite create "Our co-op" --role reader --uses many --expires 2026-12-31',
    'cobox invite create "Our co-op" --role coordinator --ask',
  ])
  command.action(async (space: string, options: CreateOptions) => {
    const { role, expires, uses, ask, qr, json } = options
    const client = await connect()
    const made = await client.inviteCreate({
      space,
      role,
      ...(expires !== undefined && { expires }),
      ...(uses !== undefined && { uses }),
      ...(ask && { ask }),
    })
    const code =
      !json && (qr || isTerminal(io.stdout, io.env)) ? (await import('./qr.ts')).toQr(made.invite) : ''
    answer(io, json, { invite: made.invite }, () => `${made.invite}\n${code}`)
    if (!json) io.stderr.write(advice(options, made.expires, io))
  })
}

/** Beside the link, so that the link alone can go into a pipe. */
function advice({ role, uses = 1 }: CreateOptions, expires: number, io: Io): string {
  const who = uses === 0 ? 'Any number of people' : uses === 1 ? 'One person' : `${uses} people`
  const until = expires === 0 ? 'It does not expire' : `It expires ${formatWhen(expires, io.now())}`
  return `${who} can join as ${role} with it. ${until}. They type: ${programName(io.env)} join LINK\n`
}

function addDecision(
  program: Command,
  { io, connect }: Context,
  word: string,
  summary: string,
  accept: boolean,
): void {
  const command = addCommand(program, `invite ${word}`, summary)
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
    .argument('<request>', 'id of the request, from `cobox invite requests`')
  examples(withJson(command), [`cobox invite ${word} "Our co-op" REQUEST`])
  command.action(async (space: string, request: string, { json }: { json?: boolean }) => {
    const client = await connect()
    const done = await client.inviteDecide({ space, request, accept })
    answer(io, json, done, () => (accept ? 'They are let in.\n' : 'Declined.\n'))
  })
}
