// What previews and details ask of the node.
import { queryOptions } from '@tanstack/react-query'
import type { EntryInfo } from '../../../apps/files/index.ts'
import { toBrokenError } from '../../../client/problem.ts'
import { client } from '../../node/client.ts'

/** How much of a text is read. */
export const TEXT_LIMIT = 256 * 1024
/** A ticket is good for six hours. */
const TICKET_FRESH_MS = 5 * 60 * 60 * 1000

interface Ticket {
  url: string
  /** What it is shown as; null for a file that is only saved. */
  type: string | null
}

/** An address that works without the token: to show the file, or to save it. */
export async function ticket(
  space: string,
  file: { path: string; version?: string },
  show: boolean,
): Promise<Ticket> {
  const address = `/api/spaces/${encodeURIComponent(space)}/files/ticket`
  return (await client.call('POST', address, { ...file, show })) as Ticket
}

/** Where an element of the page reads a file. Its key has no part in the space's: a change elsewhere must not stop a film. */
export const ticketQuery = (space: string, { path, version }: EntryInfo) =>
  queryOptions({
    queryKey: ['ticket', space, path, version],
    queryFn: () => ticket(space, { path, version }, true),
    staleTime: TICKET_FRESH_MS,
  })

/** The beginning of a file as text; `text` is null where it is none. */
export const textQuery = (space: string, { path, version, size }: EntryInfo) =>
  queryOptions({
    queryKey: ['text', space, path, version],
    queryFn: async ({ signal }): Promise<{ text: string | null; more: boolean }> => {
      if (size === 0) return { text: '', more: false }
      const end = Math.min(size, TEXT_LIMIT)
      const { body } = await client.content.get(space, path, { version, start: 0, end, signal })
      try {
        const bytes = new Uint8Array(await new Response(body).arrayBuffer())
        // as a stream: a letter that is cut in two at the end is left out
        const text = bytes.includes(0) ? null : new TextDecoder().decode(bytes, { stream: true })
        return { text, more: size > bytes.length }
      } catch (error) {
        throw toBrokenError(error)
      }
    },
  })

/** Whether a file can be read now; its error says why not. */
export const readableQuery = (space: string, { path, version, size }: EntryInfo) =>
  queryOptions({
    queryKey: ['readable', space, path, version],
    queryFn: async ({ signal }) => {
      const { body } = await client.content.get(space, path, {
        version,
        start: 0,
        end: Math.min(1, size),
        signal,
      })
      return (await new Response(body).arrayBuffer()).byteLength
    },
    staleTime: 0,
    gcTime: 0,
  })

export const statQuery = (space: string, path: string) =>
  queryOptions({
    queryKey: ['space', space, 'files', 'stat', path],
    queryFn: () => client.space(space).files.stat({ path }),
  })

export const versionsQuery = (space: string, path: string) =>
  queryOptions({
    queryKey: ['space', space, 'files', 'versions', path],
    queryFn: () => client.space(space).files.versions({ path }),
  })

/** What others have of a file is told by no event of its own. */
const HELD_AGAIN_MS = 5000

export const heldQuery = (space: string, path: string) =>
  queryOptions({
    queryKey: ['space', space, 'files', 'held', path],
    queryFn: () => client.filesHeld({ space, path }),
    refetchInterval: HELD_AGAIN_MS,
  })

export const protectionQuery = (space: string) =>
  queryOptions({
    queryKey: ['hosting', 'protection', space],
    queryFn: () => client.hostingStatus({ space }),
  })
