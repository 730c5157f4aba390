// Sends one file to the node, telling how far it is: `fetch` cannot say that of what it sends.
import { fillPath, toQuery } from '../../client/address.ts'
import { toAnsweredError } from '../../client/problem.ts'
import { CoboxError, toCoboxError } from '../../errors/index.ts'
import { bearer, client } from './client.ts'
import { isAway, type Sender, type Upload } from './upload-queue.ts'

const CONTENT = '/api/spaces/:space/files/content'
const ASK_AGAIN_MS = 1000

export const webSender: Sender<File> = {
  send,
  async hasArrived({ space, path, file }) {
    try {
      const { kind, size, mtime } = await client.space(space).files.stat({ path })
      return kind === 'file' && size === file.size && mtime === file.lastModified
    } catch (error) {
      if (toCoboxError(error).code === 'NO_FILE') return false
      throw error
    }
  },
  async nodeIsBack() {
    for (;;) {
      await new Promise(done => setTimeout(done, ASK_AGAIN_MS))
      try {
        await client.status()
        return
      } catch {
        // it is asked until it answers
      }
    }
  },
  now: () => performance.now(),
}

async function send(
  { space, path, file }: Upload,
  progress: (sent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const address = fillPath(CONTENT, { space }).path + toQuery({ path, mtime: file.lastModified })
  await putFile(address, { file, path }, progress, signal)
}

/** Puts a file to an address of the node, and gives the answer. `path`: what it is called when it cannot be read. */
export async function putFile(
  address: string,
  { file, path }: { file: File; path: string },
  progress: (sent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  await mustBeReadable(file, path)
  const request = new XMLHttpRequest()
  const abort = () => request.abort()
  signal.addEventListener('abort', abort)
  try {
    await new Promise<void>((resolve, reject) => {
      request.open('PUT', address)
      request.setRequestHeader('authorization', bearer())
      request.setRequestHeader('content-type', 'application/octet-stream')
      request.upload.onprogress = ({ loaded }) => progress(loaded)
      request.onload = () => resolve()
      request.onerror = () => reject(new CoboxError('NOT_RUNNING', { home: location.origin }))
      request.onabort = () => reject(new CoboxError('CANCELLED'))
      if (signal.aborted) reject(new CoboxError('CANCELLED'))
      else request.send(file)
    })
    if (request.status >= 400) throw await answeredError(request)
    return request.responseText
  } catch (error) {
    // a file that was changed meanwhile breaks the request just as a node that goes away does
    if (isAway(error)) await mustBeReadable(file, path)
    throw error
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

async function mustBeReadable(file: File, path: string): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer()
  } catch (error) {
    throw new CoboxError('SOURCE_UNREADABLE', { path, reason: (error as Error).message }, error)
  }
}

function answeredError(request: XMLHttpRequest): Promise<CoboxError> {
  const text = request.responseText
  return toAnsweredError({
    status: request.status,
    header: name => request.getResponseHeader(name),
    text: async () => text,
    body: null,
    async *chunks() {},
  })
}
