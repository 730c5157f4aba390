// Looks for conflict copies in a whole space, within limits: there is no list of them anywhere else.
import { isConflictName } from '../shared/conflict-names.ts'

/** A page of a folder, as the node lists it. */
export type ListFolder = (
  path: string,
  after: string | null,
) => Promise<{
  entries: { path: string; name: string; kind: string; version: string }[]
  next: string | null
}>

/** A space with more is not searched to its end: the page has other things to do. */
const MAX_PAGES = 300

/** Versions of the conflict copies that are there; folders near the top first. */
export async function conflictVersions(list: ListFolder): Promise<string[]> {
  const found: string[] = []
  const folders = ['']
  for (let pages = 0, folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    let after: string | null = null
    do {
      if (++pages > MAX_PAGES) return found
      const { entries, next } = await list(folder, after)
      for (const { path, name, kind, version } of entries) {
        if (isConflictName(name)) found.push(version)
        if (kind === 'folder') folders.push(path)
      }
      after = next
    } while (after !== null)
  }
  return found
}
