// What the actions of the files app hold: the types, the HTTP bodies, and what a peer may send.
import { type Static, Type as T } from '@sinclair/typebox'

const strict = { additionalProperties: false }
const Path = T.String({ description: 'path in the space, like minutes/2026/may.md' })
const Hash = T.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the content, in hex' })
/** What a number in a file system can be, and a date can hold: a peer may send any. */
const Size = T.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const TIMES = { minimum: -8.64e15, maximum: 8.64e15 }
const Time = T.Integer(TIMES)
const MAX_BLOCKS = 2 ** 40
const Version = T.String({ maxLength: 40, description: 'id of a version' })

/** Where content is; see `ContentRef` in src/space. */
export const RefBody = T.Object(
  {
    core: T.String({ pattern: '^[0-9a-f]{64}$' }),
    block: T.Integer({ minimum: 1, maximum: 64 * 1024 * 1024 }),
    extents: T.Array(
      T.Tuple([
        T.Integer({ minimum: 0, maximum: MAX_BLOCKS }),
        T.Integer({ minimum: 1, maximum: MAX_BLOCKS }),
      ]),
      { minItems: 1 },
    ),
  },
  strict,
)
export type RefBody = Static<typeof RefBody>

export const PutBody = T.Object(
  {
    path: Path,
    kind: T.Union([T.Literal('file'), T.Literal('link')]),
    /** Version that the author saw at the path, or null for none: what tells a change from a conflict. */
    base: T.Union([Version, T.Null()]),
    size: Size,
    hash: Hash,
    /** Content that is new in the space. */
    ref: T.Optional(RefBody),
    /** Content that the space has: key of its record. */
    content: T.Optional(T.String({ maxLength: 200 })),
    /** Of a symbolic link. */
    target: T.Optional(T.String({ maxLength: 4096 })),
    /** Permission bits. */
    mode: T.Integer({ minimum: 0, maximum: 0o777 }),
    /** ms since 1970. */
    mtime: Time,
  },
  strict,
)
export type PutBody = Static<typeof PutBody>

export const MkdirInput = T.Object(
  {
    path: Path,
    mode: T.Optional(
      T.Integer({
        minimum: 0,
        maximum: 0o777,
        description: 'permission bits, as a decimal number: 493 is 0755',
      }),
    ),
    mtime: T.Optional(T.Integer({ ...TIMES, description: 'modified at, in ms since 1970' })),
  },
  strict,
)
export const MkdirBody = MkdirInput
export const MoveBody = T.Object({ from: Path, to: Path }, strict)
export const RemoveInput = T.Object({ path: Path }, strict)
export const RemoveBody = T.Object({ path: Path, base: Version }, strict)
export const RestoreInput = T.Object(
  {
    path: T.Optional(Path),
    item: T.Optional(
      T.String({ description: 'id in the trash; default: the one that was removed last from the path' }),
    ),
    version: T.Optional(T.String({ description: 'bring back this version of the file at the path' })),
  },
  strict,
)
export const RestoreBody = T.Union([
  T.Object({ item: T.String({ maxLength: 40 }) }, strict),
  T.Object({ path: Path, version: Version }, strict),
])
export const PurgeInput = T.Object(
  {
    item: T.Optional(T.String({ description: 'id in the trash' })),
    path: T.Optional(T.String({ description: 'the file, together with its --version' })),
    version: T.Optional(T.String({ description: 'an earlier version of the file' })),
    olderThanDays: T.Optional(T.Number({ minimum: 0, description: 'everything in the trash for longer' })),
  },
  strict,
)
export const PurgeBody = T.Object(
  {
    items: T.Array(T.String({ maxLength: 40 }), { maxItems: 1000 }),
    versions: T.Array(
      T.Object({ file: T.String({ maxLength: 40 }), key: T.String({ maxLength: 80 }) }, strict),
      { maxItems: 1000 },
    ),
  },
  strict,
)

export const EntryInfo = T.Object({
  path: T.String(),
  name: T.String(),
  kind: T.Union([T.Literal('file'), T.Literal('folder'), T.Literal('link')]),
  size: T.Integer({ description: 'bytes' }),
  mtime: T.Integer({ description: 'ms since 1970' }),
  mode: T.Integer({ description: 'permission bits' }),
  version: T.String(),
  hash: T.Optional(Hash),
  target: T.Optional(T.String()),
  member: T.String({ description: 'who wrote it' }),
  at: T.Integer({ description: 'when, by the writer’s clock, in ms' }),
})
export type EntryInfo = Static<typeof EntryInfo>

export const TrashInfo = T.Object({
  item: T.String(),
  path: T.String(),
  kind: EntryInfo.properties.kind,
  files: T.Integer(),
  bytes: T.Integer(),
  removedBy: T.String(),
  removedAt: T.Integer(),
})
