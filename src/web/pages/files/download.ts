// Saves files of the space by the browser, one after the other.
import { saveFile } from './preview-queries.ts'

/** A browser that is asked for several at once gives one. */
const BETWEEN_MS = 500

export async function download(space: string, paths: readonly string[]): Promise<void> {
  for (const [index, path] of paths.entries()) {
    if (index > 0) await new Promise(done => setTimeout(done, BETWEEN_MS))
    await saveFile(space, path)
  }
}
