// What the pages of polls that were held in Loomio ask of the node, each under the key that events make stale.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../node/client.ts'

type Decisions = ReturnType<typeof client.space>['decisions']
type Page = Awaited<ReturnType<Decisions['importedPolls']>>
export type ImportedLine = Page['polls'][number]
export type ImportedPoll = Awaited<ReturnType<Decisions['importedPoll']>>
export type ImportedVote = ImportedPoll['votes'][number]
export type Given = NonNullable<ImportedVote['choices']>

const key = (space: string, ...more: string[]) => ['space', space, 'decisions', 'imported', ...more]
const AT_ONCE = 500

const heldAt = ({ closedAt, closesAt, at }: ImportedLine) => closedAt ?? closesAt ?? at ?? 0

/** All of them, the newest first: the node has them by ids, which say nothing. */
async function listOf(space: string, of: { thread: string } | { alone: true }): Promise<ImportedLine[]> {
  const found: ImportedLine[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { polls, next }: Page = await client
      .space(space)
      .decisions.importedPolls({ ...of, limit: AT_ONCE, ...(after !== '' && { after }) })
    found.push(...polls)
    after = next
  }
  return found.sort((a, b) => heldAt(b) - heldAt(a))
}

export const importedOfThreadQuery = (space: string, thread: string) =>
  queryOptions({
    queryKey: key(space, 'thread', thread),
    queryFn: () => listOf(space, { thread }),
  })

/** Those that belong to no thread. */
export const importedAloneQuery = (space: string) =>
  queryOptions({ queryKey: key(space, 'alone'), queryFn: () => listOf(space, { alone: true }) })

export const importedPollQuery = (space: string, poll: string) =>
  queryOptions({
    queryKey: key(space, 'one', poll),
    queryFn: () => client.space(space).decisions.importedPoll({ poll }),
  })
