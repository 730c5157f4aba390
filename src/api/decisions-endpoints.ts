// What a node does for decisions besides their app: taking in what another program exported.
import { Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { JobStarted, SpaceRef } from './schemas.ts'

export const decisionsEndpoints = {
  decisionsImport: endpoint({
    summary: 'Take a group export of Loomio into a space',
    description:
      'Discussions become threads and comments, tasks become tasks. Polls are kept as records with the result and the votes that ' +
      'the file names: never as votes of members. It is long work: what became of each line stands in `imported` of the job.',
    method: 'POST',
    path: '/api/spaces/:space/decisions/import',
    input: T.Object({
      space: SpaceRef,
      source: T.String({ description: 'absolute path of the file' }),
      from: T.Literal('loomio', { description: 'the program that wrote it' }),
      report: T.Optional(
        T.String({
          description: 'absolute path of a file to write: every line that was not carried, and why',
        }),
      ),
    }),
    output: JobStarted,
  }),
}
