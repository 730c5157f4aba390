// Moves entries into another folder, and back.
import { client } from '../../node/client.ts'
import { join } from '../../node/paths.ts'
import type { EntryInfo } from './entries.ts'
import type { Move } from './move-plan.ts'

/** The names that are taken in a folder, all of them. */
export async function namesIn(space: string, folder: string): Promise<Set<string>> {
  const names = new Set<string>()
  let after: string | null = null
  do {
    const page: { entries: EntryInfo[]; next: string | null } = await client
      .space(space)
      .files.list({ path: folder, ...(after !== null && { after }) })
    for (const { name } of page.entries) names.add(name)
    after = page.next
  } while (after !== null)
  return names
}

/** Where an entry was, and where it is now. */
export interface Moved {
  from: string
  to: string
}

/** Moves them one by one, and says of each that it is done: when one fails, those before it stay moved. */
export async function moveAll(
  space: string,
  moves: readonly Move[],
  folder: string,
  done: (moved: Moved) => void,
): Promise<void> {
  for (const { entry, name } of moves) {
    const moved = { from: entry.path, to: join(folder, name) }
    await client.space(space).files.move(moved)
    done(moved)
  }
}

/** Brings them back to where they were. */
export async function moveBack(space: string, moved: readonly Moved[]): Promise<void> {
  for (const { from, to } of [...moved].reverse())
    await client.space(space).files.move({ from: to, to: from })
}
