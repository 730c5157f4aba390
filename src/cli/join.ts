// `cobox join`: comes into a space by an invitation, and returns when it can be read.
import type { Command } from 'commander'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { clean, formatDuration } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import { parseDuration } from './values.ts'

const DEFAULT_TIMEOUT_MS = 60_000
/** Mostly somebody answers at once; waiting is worth a word after so long. */
const PATIENCE_MS = 2000

interface Options {
  name?: string
  timeout: number
  json?: boolean
}

/** Adds `join`. */
export function register(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'join', 'Join a space by an invitation')
    .description(
      'Join a space by the link of an invitation. It returns when the space can be read on this device. When nobody who ' +
        'can let you in answers in time, the exit status is 1 and the node goes on asking while it runs.',
    )
    .argument('<link>', 'the invitation: cobox://join/…')
    .option(
      '--name <name>',
      'your name in the space (default: as in `cobox id show`); yours everywhere while you have none',
    )
    .option(
      '--timeout <time>',
      'how long to wait, like 90s or 5m; 0 for no limit',
      parseDuration,
      DEFAULT_TIMEOUT_MS,
    )
  command.options.find(({ long }) => long === '--timeout')!.defaultValueDescription = '60s'
  examples(withJson(command), [
    'cobox join cobox://join/yry…',
    'cobox join cobox://join/yry… --name "Ada Lovelace"',
  ])
  command.action(async (link: string, { name, timeout, json }: Options) => {
    const client = await connect()
    const waiting = setTimeout(() => {
      const limit = timeout > 0 ? `, for ${formatDuration(timeout)} at most` : ''
      if (!json) io.stderr.write(`Waiting for a device that can let you in${limit}…\n`)
    }, PATIENCE_MS)
    try {
      const joined = await untilInterrupted(io, signal =>
        client.join(
          {
            link,
            ...(name !== undefined && { name }),
            ...(timeout > 0 && { timeoutSeconds: timeout / 1000 }),
          },
          { signal },
        ),
      )
      const { space } = joined
      answer(
        io,
        json,
        { space },
        () =>
          `You are in “${clean(joined.name)}”: ${space}\nLook around: cobox files list ${space.slice(0, 10)}\n`,
      )
    } finally {
      clearTimeout(waiting)
    }
  })
}
