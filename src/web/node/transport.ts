// Carries the client's requests in a browser, over `fetch`.
import { toBrokenError } from '../../client/problem.ts'
import type { Transport, TransportResponse } from '../../client/transport.ts'
import { CoboxError } from '../../errors/index.ts'

/** What a browser streams: a file that is sent, or what comes. */
export type WebStream = Blob | ReadableStream<Uint8Array>

/** A transport to the node that this page comes from. */
export function webTransport(token: () => string): Transport<WebStream> {
  return {
    async request({ method, path, headers, json, stream, signal }) {
      const body = stream ?? json
      const type = stream ? 'application/octet-stream' : json === undefined ? undefined : 'application/json'
      try {
        const response = await fetch(path, {
          method,
          headers: {
            ...headers,
            ...(type !== undefined && { 'content-type': type }),
            authorization: `Bearer ${token()}`,
          },
          body,
          signal,
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        })
        return toResponse(response)
      } catch (error) {
        if ((error as Error).name === 'AbortError') throw new CoboxError('CANCELLED', {}, error)
        throw new CoboxError('NOT_RUNNING', { home: location.origin }, error)
      }
    },
  }
}

function toResponse(response: Response): TransportResponse<WebStream> {
  const stream = () => response.body ?? new Blob([]).stream()
  return {
    status: response.status,
    header: name => response.headers.get(name),
    get body() {
      return stream()
    },
    async *chunks() {
      const reader = stream().getReader()
      try {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) return
          yield value
        }
      } catch (error) {
        throw toBrokenError(error)
      } finally {
        await reader.cancel().catch(() => {})
      }
    },
    text: () => response.text(),
  }
}
