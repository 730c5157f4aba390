// Saves files of the space by the browser, one after the other: each by an address that works without the token.
import { nameOf } from '../../node/paths.ts'
import { ticket } from './preview-queries.ts'

/** A browser that is asked for several at once gives one. */
const BETWEEN_MS = 500

export async function download(space: string, paths: readonly string[]): Promise<void> {
  for (const [index, path] of paths.entries()) {
    if (index > 0) await new Promise(done => setTimeout(done, BETWEEN_MS))
    const { url } = await ticket(space, path, false)
    const link = document.createElement('a')
    link.href = url
    link.download = nameOf(path)
    link.hidden = true
    document.body.append(link)
    link.click()
    link.remove()
  }
}
