// The files app: a tree of files with versions, trash, and conflict copies. Content itself is the space's, named here.
import { Type as T } from '@sinclair/typebox'
import { action, defineApp, query } from '../contract.ts'
import * as apply from './apply.ts'
import { toPath } from './path.ts'
import * as queries from './queries.ts'
import * as rules from './rules.ts'
import {
  EntryInfo,
  MkdirInput,
  MoveBody,
  PurgeBody,
  PurgeInput,
  PutBody,
  RemoveBody,
  RemoveInput,
  RestoreBody,
  RestoreInput,
  TrashInfo,
} from './schema.ts'
import { contents, edges, entries, extents, purged, totals, trash, trashed, versions } from './view.ts'

export { isWithin, join, nameOf, parentOf, pathProblem, toPath } from './path.ts'
export { describe, mustBeThere, mustHaveRoom, mustHaveVersion } from './queries.ts'
export type { EntryInfo, PutBody } from './schema.ts'
export {
  below,
  children,
  type ContentRecord,
  contentKeyOf,
  contents,
  edges,
  type Entry,
  entries,
  entryAt,
  fileAbove,
  NO_TOTALS,
  purged,
  totals,
  trash,
  trashed,
  versions,
} from './view.ts'

const limit = T.Optional(
  T.Integer({ minimum: 1, maximum: 10_000, description: 'how many at most; default 1000' }),
)
const next = T.Union([T.String(), T.Null()], {
  description: 'give it as `after` for the next page; null at the end',
})

export const files = defineApp({
  name: 'files',
  summary: 'A tree of files with versions, trash, and conflict copies',
  viewVersion: 1,
  collections: { entries, versions, trash, trashed, contents, edges, extents, purged, totals },
  actions: {
    put: action({
      summary: 'Put a file or link at a path',
      permission: 'files.write',
      internal: true,
      input: PutBody,
      rules: [
        rules.thePathIsSound,
        rules.newContentIsTheAuthors,
        rules.newContentIsNew,
        rules.theContentFitsTheSize,
        rules.reusedContentIsThere,
      ],
      apply: apply.put,
    }),
    mkdir: action({
      summary: 'Make a folder, and those above it',
      permission: 'files.write',
      input: MkdirInput,
      cli: { positional: ['path'] },
      prepare: queries.prepareMkdir,
      rules: [rules.thePathIsSound, rules.noFileIsThere],
      apply: apply.mkdir,
    }),
    move: action({
      summary: 'Move or rename a file or folder; moves no content',
      permission: 'files.write',
      input: MoveBody,
      cli: { positional: ['from', 'to'] },
      prepare: queries.prepareMove,
      rules: [rules.bothPathsAreSound, rules.theSourceIsThere, rules.notIntoItself],
      apply: apply.move,
    }),
    copy: action({
      summary: 'Copy a file or folder; copies no content',
      permission: 'files.write',
      input: MoveBody,
      cli: { positional: ['from', 'to'] },
      prepare: queries.prepareMove,
      rules: [rules.bothPathsAreSound, rules.theSourceIsThere, rules.notIntoItself],
      apply: apply.copy,
    }),
    remove: action({
      summary: 'Move a file or folder to the trash',
      permission: 'files.write',
      input: RemoveInput,
      body: RemoveBody,
      cli: { positional: ['path'] },
      prepare: queries.prepareRemove,
      rules: [rules.itIsAsItWas],
      apply: apply.remove,
    }),
    restore: action({
      summary: 'Bring back what is in the trash, or an earlier version of a file',
      permission: 'files.write',
      input: RestoreInput,
      body: RestoreBody,
      cli: { positional: ['path?'] },
      prepare: queries.prepareRestore,
      rules: [rules.itCanBeRestored],
      apply: apply.restore,
    }),
    purge: action({
      summary: 'Delete content for good, on all devices: from the trash, or an earlier version',
      permission: 'files.write',
      input: PurgeInput,
      body: PurgeBody,
      prepare: queries.preparePurge,
      rules: [rules.somethingIsNamed],
      apply: apply.purge,
    }),
  },
  queries: {
    list: query({
      summary: 'What is in a folder',
      input: T.Object({
        path: T.Optional(T.String({ description: 'folder; default the top' })),
        after: T.Optional(T.String({ description: 'name that the page starts after' })),
        limit,
      }),
      output: T.Object({ entries: T.Array(EntryInfo), next }),
      cli: { positional: ['path?'] },
      run: (view, input) => queries.list(view, input),
    }),
    stat: query({
      summary: 'One file or folder',
      input: T.Object({ path: T.String({ description: 'file, folder or link in the space' }) }),
      output: EntryInfo,
      cli: { positional: ['path'] },
      run: async (view, input) =>
        queries.describe(toPath(input.path), await queries.mustBeThere(view, toPath(input.path))),
    }),
    versions: query({
      summary: 'The versions of a file, newest first',
      input: T.Object({ path: T.String({ description: 'file in the space' }) }),
      output: T.Object({ versions: T.Array(T.Composite([EntryInfo, T.Object({ current: T.Boolean() })])) }),
      cli: { positional: ['path'] },
      run: (view, input) => queries.listVersions(view, input),
    }),
    trash: query({
      summary: 'What was removed and can be restored, newest first',
      input: T.Object({
        after: T.Optional(T.String({ description: 'item that the page starts after' })),
        limit,
      }),
      output: T.Object({ items: T.Array(TrashInfo), next }),
      cli: {},
      run: (view, input) => queries.listTrash(view, input),
    }),
  },
})
