// The end of a node's log, for who cannot look into its data folder.
import { open } from 'node:fs/promises'

/** No more than this is read, in bytes: an answer has to fit into one message. */
const MOST = 256 * 1024

/** The last whole lines, the oldest first. None when there is no log. */
export async function lastLines(file: string, count: number): Promise<string[]> {
  const handle = await open(file, 'r').catch(() => null)
  if (!handle) return []
  try {
    const { size } = await handle.stat()
    const start = Math.max(0, size - MOST)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
    const lines = buffer.subarray(0, bytesRead).toString().split('\n')
    // the first may begin in its middle, and after the last line break is nothing, or a line that is being written
    return lines.slice(start > 0 ? 1 : 0, -1).slice(-count)
  } finally {
    await handle.close()
  }
}
