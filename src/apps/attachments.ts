// Files of the space that another app's records name: by path and version, as they were when they were named.
import { type Static, Type as T } from '@sinclair/typebox'
import type { ReadView } from './contract.ts'
import { FilePath } from './fields.ts'
import { mustBeThere, toPath } from './files/index.ts'

export const MAX_ATTACHMENTS = 20

/** The version is the id that `files stat` gives: the same file is found by it after a move. */
export const Attachment = T.Object(
  { path: FilePath(), version: T.String({ maxLength: 40, description: 'version of the file' }) },
  { additionalProperties: false },
)
export type Attachment = Static<typeof Attachment>

export const Attachments = T.Array(Attachment, { maxItems: MAX_ATTACHMENTS })

/** What a person gives: paths. */
export const AttachedPaths = T.Array(FilePath(), {
  maxItems: MAX_ATTACHMENTS,
  description: 'files of the space, by their paths',
})

/** The files at these paths, with the versions that they have now. Throws NO_FILE. */
export async function attachmentsAt(view: ReadView, paths: readonly string[]): Promise<Attachment[]> {
  const found: Attachment[] = []
  for (const path of paths.map(toPath)) found.push({ path, version: (await mustBeThere(view, path)).version })
  return found
}
