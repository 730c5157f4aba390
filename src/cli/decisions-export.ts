// `cobox decisions export`: polls as files that other programs read, and as minutes that people read.
import type { Command } from 'commander'
import type { OutputOf } from '../apps/contract.ts'
import { minutes, pollBlt, pollCsv } from '../apps/decisions/export/index.ts'
import { pollTemplate } from '../apps/decisions/templates/index.ts'
import type { decisions } from '../apps/decisions/index.ts'
import type { Client } from '../client/index.ts'
import { CoboxError } from '../errors/index.ts'
import { addCommand, type Context, examples } from './command.ts'

const FORMATS = ['csv', 'json', 'blt', 'md', 'template'] as const
type Format = (typeof FORMATS)[number]
type Queries = NonNullable<(typeof decisions)['types']>['queries']

/** What is known of one poll. */
interface Papers {
  poll: OutputOf<Queries['poll']>
  stances: OutputOf<Queries['stances']>['stances']
  history: OutputOf<Queries['history']>['entries']
}
interface Space {
  id: string
  name: string
  decisions: ReturnType<Client['space']>['decisions']
}

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
        .choices([...FORMATS])
        .makeOptionMandatory(),
    )
  examples(command, [
    'cobox decisions export "Our co-op" "A new boiler" --format csv > boiler.csv',
    'cobox decisions export "Our co-op" "A new boiler" --format md > boiler.md',
    'cobox decisions export "Our co-op" --format json > decisions.json',
    'cobox decisions export "Our co-op" "The board" --format blt > board.blt',
  ])
  command.action(async (wanted: string, poll: string | undefined, { format }: { format: Format }) => {
    const client = await connect()
    const space = await findSpace(client, wanted)
    if (poll === undefined && (format === 'blt' || format === 'template'))
      throw new CoboxError('POLL_MISSING')
    const polls = poll === undefined ? await allPolls(space) : [poll]
    if (format === 'json') {
      const papers: Papers[] = []
      for (const one of polls) papers.push(await papersOf(space, one))
      const imported = poll === undefined ? { imported: await allImported(space) } : {}
      io.stdout.write(
        `${JSON.stringify({ space: space.id, name: space.name, polls: papers, ...imported })}\n`,
      )
      return
    }
    let first = true
    for (const one of polls) {
      const papers = await papersOf(space, one)
      const text = await write(space, papers, format)
      io.stdout.write(first ? text : `${format === 'csv' ? '\r\n' : '\n'}${text}`)
      first = false
    }
  })
}

async function findSpace(client: Client, wanted: string): Promise<Space> {
  const { space: id, name } = await client.spaceStatus({ space: wanted })
  return { id, name, decisions: client.space(id).decisions }
}

async function write({ id, name, decisions: app }: Space, papers: Papers, format: Format): Promise<string> {
  const { poll, stances, history } = papers
  if (format === 'blt') return pollBlt(poll, stances)
  if (format === 'template') return `${JSON.stringify(pollTemplate(poll), null, 2)}\n`
  if (format === 'md') return minutes(poll, stances, history)
  const thread = poll.thread === null ? null : (await app.thread({ thread: poll.thread })).title
  return pollCsv(poll, stances, { space: id, spaceName: name, thread })
}

async function papersOf({ decisions: app }: Space, wanted: string): Promise<Papers> {
  const poll = await app.poll({ poll: wanted })
  const { stances } = await app.stances({ poll: poll.poll, all: true })
  const history: Papers['history'] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: OutputOf<Queries['history']> = await app.history({ poll: poll.poll, ...(after && { after }) })
    history.push(...page.entries)
    after = page.next
  }
  return { poll, stances, history }
}

/** Oldest first. */
async function allPolls({ decisions: app }: Space): Promise<string[]> {
  const found: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: OutputOf<Queries['polls']> = await app.polls({ ...(after && { after }) })
    found.push(...page.polls.map(({ poll }) => poll))
    after = page.next
  }
  return found.reverse()
}

async function allImported({ decisions: app }: Space) {
  const found: OutputOf<Queries['importedPoll']>[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: OutputOf<Queries['importedPolls']> = await app.importedPolls({ ...(after && { after }) })
    for (const { poll } of page.polls) found.push(await app.importedPoll({ poll }))
    after = page.next
  }
  return found
}
