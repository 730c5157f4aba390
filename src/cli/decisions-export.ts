// `cobox decisions export`: polls as files that other programs read, and as minutes that people read.
import type { Command } from 'commander'
import { POLL_FORMATS, type PollFormat, writePolls } from '../client/poll-files.ts'
import { addCommand, type Context, examples } from './command.ts'

/** Adds the command. */
export function register(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'decisions export',
    'Write polls for other programs, or as minutes',
  ).description(
    'Write one poll, or all of a space, to standard output. csv: the tables poll, poll_options and votes, with the columns that ' +
      'Loomio writes. json: all that is known: definition, votes with those that were changed, history, result, and polls that ' +
      'were taken in from Loomio. blt: the ballots of one poll with ranks, for programs that count single transferable votes. md: ' +
      'minutes of a decision with its whole history, in Markdown. template: question, options and rules of one poll, for `cobox decisions template use`. What is hidden from you is not written.',
  )
  command
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
    .argument('[poll]', 'the poll: its id, the start of it, or its title (default: all)')
    .addOption(
      command
        .createOption('--format <format>', 'how to write it')
        .choices([...POLL_FORMATS])
        .makeOptionMandatory(),
    )
  examples(command, [
    'cobox decisions export "Our co-op" "A new boiler" --format csv > boiler.csv',
    'cobox decisions export "Our co-op" "A new boiler" --format md > boiler.md',
    'cobox decisions export "Our co-op" --format json > decisions.json',
    'cobox decisions export "Our co-op" "The board" --format blt > board.blt',
  ])
  command.action(async (space: string, poll: string | undefined, { format }: { format: PollFormat }) => {
    for await (const text of writePolls(await connect(), space, format, poll)) io.stdout.write(text)
  })
}
