// File content through the client: streamed, in parts or whole.
import { CoboxError } from '../errors/index.ts'
import { fillPath, toQuery } from './address.ts'
import { toAnsweredError } from './problem.ts'
import type { Transport } from './transport.ts'

const PATH = '/api/spaces/:space/files/content'

export interface GetContentOptions {
  /** Id of one of the file's versions; default the present one. */
  version?: string
  /** First byte that is wanted; default 0. */
  start?: number
  /** The byte after the last one that is wanted; default the file's end. */
  end?: number
  signal?: AbortSignal
}

export interface PutContentOptions {
  /** How many bytes there are, when known: the node then refuses at once what does not fit on its disk. */
  size?: number
  /** ms since 1970. */
  mtime?: number
  /** Permission bits. */
  mode?: number
  signal?: AbortSignal
}

/** What a file is, and its content or the part that was asked for. */
export interface Content<Stream> {
  /** Of the whole file, in bytes. */
  size: number
  /** SHA-256 of the whole file, in hex. */
  hash: string
  /** ms since 1970. */
  mtime: number
  mode: number
  body: Stream
}

export interface ContentClient<Stream> {
  /** Throws NO_FILE, NO_VERSION, IS_A_FOLDER, CONTENT_NOT_HERE, BAD_RANGE; the body's stream fails when it breaks off. */
  get(space: string, path: string, options?: GetContentOptions): Promise<Content<Stream>>
  /** Throws DISK_FULL and others; CONTENT_MISMATCH when the stream has another size than announced. */
  put(
    space: string,
    path: string,
    content: Stream,
    options?: PutContentOptions,
  ): Promise<{ id: string; size: number; hash: string }>
}

/** The part of the client that moves file content. */
export function contentClient<Stream>(transport: Transport<Stream>): ContentClient<Stream> {
  return {
    async get(space, path, { version, start = 0, end, signal } = {}) {
      if (end !== undefined && end < start)
        throw new CoboxError('BAD_INPUT', { reason: 'the range ends before it starts' })
      const whole = start === 0 && end === undefined
      // HTTP cannot ask for no bytes at all
      const nothing = end === start
      const address = fillPath(PATH, { space }).path + toQuery({ path, version })
      const response = await transport.request({
        method: nothing ? 'HEAD' : 'GET',
        path: address,
        headers: whole || nothing ? {} : { range: `bytes=${start}-${end === undefined ? '' : end - 1}` },
        signal,
      })
      // a HEAD that fails has a status and no words: ask again for those
      if (response.status >= 400)
        throw nothing ? await failedHead(transport, address, signal) : await toAnsweredError(response)
      const size = /\/(\d+)$/.exec(response.header('content-range') ?? '')?.[1]
      return {
        size: Number(size ?? response.header('content-length')),
        hash: (response.header('etag') ?? '').replaceAll('"', ''),
        mtime: Number(response.header('x-cobox-mtime')),
        mode: Number.parseInt(response.header('x-cobox-mode') ?? '0', 8),
        body: response.body,
      }
    },

    async put(space, path, content, { size, mtime, mode, signal } = {}) {
      const response = await transport.request({
        method: 'PUT',
        path: fillPath(PATH, { space }).path + toQuery({ path, mtime, mode: toOctal(mode) }),
        stream: content,
        size,
        signal,
      })
      if (response.status >= 400) throw await toAnsweredError(response)
      return JSON.parse(await response.text())
    },
  }
}

async function failedHead<Stream>(
  transport: Transport<Stream>,
  address: string,
  signal: AbortSignal | undefined,
): Promise<CoboxError> {
  const headers = { range: 'bytes=0-0' }
  return toAnsweredError(await transport.request({ method: 'GET', path: address, headers, signal }))
}

function toOctal(mode: number | undefined): string | undefined {
  return mode === undefined ? undefined : (mode & 0o7777).toString(8).padStart(4, '0')
}
