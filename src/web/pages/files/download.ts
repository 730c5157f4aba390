// Saves files of the space by the browser: each by an address that works without the token, streamed, so that it may have any size.
import { nameOf } from '../../node/paths.ts'
import { ticket } from './preview-queries.ts'

/** A browser that is asked for several at once gives one. */
const BETWEEN_MS = 500

/** One after the other. */
export async function download(space: string, paths: readonly string[]): Promise<void> {
  for (const [index, path] of paths.entries()) {
    if (index > 0) await new Promise(done => setTimeout(done, BETWEEN_MS))
    await saveFile(space, path)
  }
}

/** `version`: one of the file's; without it, the one that is present now. */
export async function saveFile(space: string, path: string, version?: string): Promise<void> {
  const { url } = await ticket(space, { path, ...(version !== undefined && { version }) }, false)
  const link = document.createElement('a')
  link.href = url
  link.download = nameOf(path)
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
}
