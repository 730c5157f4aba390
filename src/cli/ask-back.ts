// Before what cannot be undone a person at a terminal is asked; a script never is.
import type { Command } from 'commander'
import { Failure } from './failure.ts'
import { clean } from './format.ts'
import { type Io, isTerminal } from './io.ts'
import { readLines } from './lines.ts'

type Input = Record<string, unknown>

/** By the words of the command: what is asked, or null where nothing need be. */
const QUESTIONS: Record<string, (input: Input) => string | null> = {
  'space leave': ({ space }) => `Leave “${clean(String(space))}”, with all your devices?`,
  'space forget': ({ space, force }) =>
    force ? `Delete “${clean(String(space))}” here, although this may be the only copy?` : null,
  'box remove': ({ box, device }) => `Remove the admin ${clean(String(device))} of ${clean(String(box))}?`,
  'box reset-admins': () => 'Remove all admins of this box?',
  'recovery decline': () => 'Delete the share for good?',
  'hosting end': ({ agreement, now }) =>
    now
      ? `End ${clean(String(agreement))}, and have the host delete everything at once?`
      : `End ${clean(String(agreement))}? Everything is kept until the notice is over, then deleted from the host’s disk.`,
}

/** Gives the commands that ask `--yes`. */
export function withYes(command: Command, words: string): void {
  if (Object.hasOwn(QUESTIONS, words)) command.option('--yes', 'do not ask back on a terminal')
}

/** Throws CANCELLED when the person does not say yes. */
export async function askBack(io: Io, words: string, input: Input, options: Input): Promise<void> {
  const question = Object.hasOwn(QUESTIONS, words) ? QUESTIONS[words]!(input) : null
  if (!question || options['yes'] || options['json']) return
  if (!io.stdin.isTTY || !isTerminal(io.stderr, io.env)) return
  const lines = readLines(io)
  io.stderr.write(`${question} [y/N] `)
  try {
    if (/^y(es)?$/i.test((await lines.next()).trim())) return
  } finally {
    lines.close()
  }
  throw new Failure({ code: 'CANCELLED', message: 'Nothing was done.', hint: '' })
}
