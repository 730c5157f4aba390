// Reads the node's stream of server-sent events.
import type { NodeEvent } from '../api/endpoints.ts'
import { toAnsweredError } from './problem.ts'
import type { Transport } from './transport.ts'

/** What happens on a node, from now on. To be read once. */
export interface EventStream extends AsyncIterable<NodeEvent> {
  /** Fulfilled when the node is listening to us: nothing that happens afterwards is missed. */
  ready: Promise<void>
}

/**
 * Opens the stream at once. It ends when the signal says so or the node closes; it throws when the connection breaks
 * or the node dropped us for reading too slowly. Opening it again is the caller's choice: state may have changed meanwhile.
 */
export function openEvents(transport: Transport<unknown>, signal?: AbortSignal): EventStream {
  const opening = open(transport, signal)
  const ready = opening.then(() => {})
  // whoever only iterates gets the error there
  ready.catch(() => {})
  return { ready, [Symbol.asyncIterator]: () => read(opening, signal) }
}

async function open(transport: Transport<unknown>, signal: AbortSignal | undefined) {
  const headers = { accept: 'text/event-stream' }
  const response = await transport.request({ method: 'GET', path: '/api/events', headers, signal })
  if (response.status >= 400) throw await toAnsweredError(response)
  return response.chunks()
}

async function* read(opening: ReturnType<typeof open>, signal: AbortSignal | undefined) {
  try {
    const chunks = await opening
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of chunks) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop()!
      // the node writes each event's data on one line, and its type is in the data too
      for (const line of lines)
        if (line.startsWith('data: ')) yield JSON.parse(line.slice('data: '.length)) as NodeEvent
    }
  } catch (error) {
    if (!signal?.aborted) throw error
  }
}
