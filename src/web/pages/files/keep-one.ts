// What is done when it is decided which of two versions that were written apart is kept. Nothing is deleted for good.
import type { EntryInfo } from '../../../apps/files/index.ts'
import { CoboxError } from '../../../errors/index.ts'
import { client } from '../../node/client.ts'
import { type Conflict, keptBothPath } from '../../shared/conflict-names.ts'

export type Choice = 'original' | 'copy' | 'both'

/** `seen`: both as the person saw them; `paths`: what else is in the folder. */
export async function decide(
  space: string,
  conflict: Conflict,
  choice: Choice,
  seen: { original: EntryInfo | null; copy: EntryInfo },
  paths: readonly string[],
): Promise<void> {
  const { files } = client.space(space)
  const { copy, original } = conflict
  if (choice === 'both') {
    await files.move({ from: copy, to: keptBothPath(conflict, paths) })
    return
  }
  const goes = choice === 'copy' ? seen.original : seen.copy
  if (goes) {
    // what came meanwhile nobody has looked at
    const { version } = await files.stat({ path: goes.path })
    if (version !== goes.version) throw new CoboxError('CHANGED_MEANWHILE', { path: goes.path })
    await files.remove({ path: goes.path })
  }
  if (choice === 'copy') await files.move({ from: copy, to: original })
}
