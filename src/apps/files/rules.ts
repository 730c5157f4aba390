// The rules of files as sentences; SPEC.md numbers them. What two devices do apart never loses content, so few refuse.
import type { Static } from '@sinclair/typebox'
import type { Refusal, Rule } from '../contract.ts'
import { isWithin, pathProblem } from './path.ts'
import type { MkdirBody, MoveBody, PurgeBody, PutBody, RemoveBody, RestoreBody } from './schema.ts'
import { areClaimed, contents, earlierVersions, entryAt, trash, versions } from './view.ts'

type Move = Static<typeof MoveBody>
type Restore = Static<typeof RestoreBody>

const noFile = (path: string): Refusal => ({ code: 'NO_FILE', details: { path } })

/** [F1] */
export const thePathIsSound: Rule<{ path: string }> = (_, { body }) => pathProblem(body.path)

/** [F1] */
export const bothPathsAreSound: Rule<Move> = (_, { body }) => pathProblem(body.from) ?? pathProblem(body.to)

/** [F2] Nobody claims content in somebody else's core. */
export const newContentIsTheAuthors: Rule<PutBody> = (_, { body, actor }) =>
  body.ref && body.ref.core !== actor?.blobs && !actor?.formerBlobs.includes(body.ref.core)
    ? 'CONTENT_MISMATCH'
    : null

/** [F2] Blocks and size fit. */
export const theContentFitsTheSize: Rule<PutBody> = (_, { body }) => {
  if (body.kind === 'link')
    return body.target && !body.target.includes('\0') && !body.ref && !body.content && body.size === 0
      ? null
      : { code: 'CONTENT_MISMATCH', details: { reason: 'a link has a target and no content' } }
  if (body.target !== undefined)
    return { code: 'CONTENT_MISMATCH', details: { reason: 'only a link has a target' } }
  if (!body.ref)
    return body.size > 0 && !body.content
      ? { code: 'CONTENT_MISMATCH', details: { reason: 'it has no content' } }
      : null
  const blocks = body.ref.extents.reduce((sum, [, count]) => sum + count, 0)
  return Math.ceil(body.size / body.ref.block) === blocks
    ? null
    : { code: 'CONTENT_MISMATCH', details: { reason: 'blocks and size differ' } }
}

/** [F2] Blocks that a file has are not claimed for another. */
export const newContentIsNew: Rule<PutBody> = async (view, { body }) =>
  body.ref && (await areClaimed(view, body.ref))
    ? { code: 'CONTENT_MISMATCH', details: { reason: 'its blocks belong to another content' } }
    : null

/** [F3] */
export const reusedContentIsThere: Rule<PutBody> = async (view, { body }) => {
  if (!body.content) return null
  const record = await view.get(contents, body.content)
  if (!record) return 'CONTENT_PURGED'
  return record.hash === body.hash && record.size === body.size
    ? null
    : { code: 'CONTENT_MISMATCH', details: { reason: 'it is another content' } }
}

/** [F4] */
export const noFileIsThere: Rule<Static<typeof MkdirBody>> = async (view, { body }) => {
  const there = await entryAt(view, body.path)
  return there && there.kind !== 'folder' ? { code: 'PATH_TAKEN', details: { path: body.path } } : null
}

/** [F5] */
export const theSourceIsThere: Rule<Move> = async (view, { body }) =>
  (await entryAt(view, body.from)) ? null : noFile(body.from)

/** [F5] */
export const notIntoItself: Rule<Move> = (_, { body }) =>
  isWithin(body.to, body.from) ? 'INTO_ITSELF' : null

/** [F6] A change that the remover had not seen wins over the removal. */
export const itIsAsItWas: Rule<Static<typeof RemoveBody>> = async (view, { body }) => {
  const there = await entryAt(view, body.path)
  if (!there) return noFile(body.path)
  return there.kind === 'folder' || there.version === body.base
    ? null
    : { code: 'CHANGED_MEANWHILE', details: { path: body.path } }
}

/** [F7] */
export const itCanBeRestored: Rule<Restore> = async (view, { body }) => {
  if ('item' in body) return (await view.get(trash, body.item)) ? null : 'NOT_IN_TRASH'
  const problem = pathProblem(body.path)
  if (problem) return problem
  const there = await entryAt(view, body.path)
  if (!there) return noFile(body.path)
  for await (const { value } of earlierVersions(view, there.file))
    if (value.version === body.version) return null
  return { code: 'NO_VERSION', details: { path: body.path } }
}

/** [F8] */
export const somethingIsNamed: Rule<Static<typeof PurgeBody>> = async (view, { body }) => {
  for (const item of body.items) if (!(await view.get(trash, item))) return 'NOT_IN_TRASH'
  for (const { file, key } of body.versions)
    if (!(await view.get(versions, `${file}\0${key}`))) return { code: 'NO_VERSION', details: { path: file } }
  return null
}
