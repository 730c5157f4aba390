// Polls of a space as files that other programs read, and as minutes: gathered by the typed client, so that the command line
// and the page write the same.
import type { OutputOf } from '../apps/contract.ts'
import { minutes, pollBlt, pollCsv } from '../apps/decisions/export/index.ts'
import type { decisions } from '../apps/decisions/index.ts'
import { pollTemplate } from '../apps/decisions/templates/index.ts'
import { CoboxError } from '../errors/index.ts'
import type { CoboxApps } from './apps.ts'
import type { Client } from './client.ts'

export const POLL_FORMATS = ['csv', 'json', 'blt', 'md', 'template'] as const
export type PollFormat = (typeof POLL_FORMATS)[number]
type Queries = NonNullable<(typeof decisions)['types']>['queries']
/** Whatever it streams files by: no file is read here. */
type AnyClient = Pick<Client<CoboxApps, unknown>, 'space' | 'spaceStatus'>
type App = ReturnType<AnyClient['space']>['decisions']

/** What is known of one poll. */
interface Papers {
  poll: OutputOf<Queries['poll']>
  stances: OutputOf<Queries['stances']>['stances']
  history: OutputOf<Queries['history']>['entries']
}
interface Space {
  id: string
  name: string
  app: App
}

/**
 * The text of one poll (by id, the start of it, or title), or of all of the space, oldest first, part by part. `space`: its
 * name, or the start of its id. Throws POLL_MISSING for a format that is of one poll, NOT_RANKED, BALLOTS_WEIGHTED, NO_POLL.
 */
export async function* writePolls(
  client: AnyClient,
  wanted: string,
  format: PollFormat,
  poll?: string,
): AsyncGenerator<string> {
  const { space: id, name } = await client.spaceStatus({ space: wanted })
  const space: Space = { id, name, app: client.space(id).decisions }
  if (poll === undefined && (format === 'blt' || format === 'template')) throw new CoboxError('POLL_MISSING')
  const polls = poll === undefined ? await allPolls(space) : [poll]
  if (format === 'json') {
    const papers: Papers[] = []
    for (const one of polls) papers.push(await papersOf(space, one))
    const imported = poll === undefined ? { imported: await allImported(space) } : {}
    yield `${JSON.stringify({ space: space.id, name: space.name, polls: papers, ...imported })}\n`
    return
  }
  let first = true
  for (const one of polls) {
    const text = await write(space, await papersOf(space, one), format)
    yield first ? text : `${format === 'csv' ? '\r\n' : '\n'}${text}`
    first = false
  }
}

async function write({ id, name, app }: Space, papers: Papers, format: PollFormat): Promise<string> {
  const { poll, stances, history } = papers
  if (format === 'blt') return pollBlt(poll, stances)
  if (format === 'template') return `${JSON.stringify(pollTemplate(poll), null, 2)}\n`
  if (format === 'md') return minutes(poll, stances, history)
  const thread = poll.thread === null ? null : (await app.thread({ thread: poll.thread })).title
  return pollCsv(poll, stances, { space: id, spaceName: name, thread })
}

async function papersOf({ app }: Space, wanted: string): Promise<Papers> {
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
async function allPolls({ app }: Space): Promise<string[]> {
  const found: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: OutputOf<Queries['polls']> = await app.polls({ ...(after && { after }) })
    found.push(...page.polls.map(({ poll }) => poll))
    after = page.next
  }
  return found.reverse()
}

async function allImported({ app }: Space) {
  const found: OutputOf<Queries['importedPoll']>[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: OutputOf<Queries['importedPolls']> = await app.importedPolls({ ...(after && { after }) })
    for (const { poll } of page.polls) found.push(await app.importedPoll({ poll }))
    after = page.next
  }
  return found
}
