// Where a file is held: what is known of it now, and what is only believed.
import { type Static, Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { SpaceRef } from './schemas.ts'

const MsOrNull = (description: string) =>
  T.Union([T.Null(), T.Integer({ description: `${description}, in ms since 1970` })])
const Missing = T.Union([T.Null(), T.Integer({ minimum: 0 })], {
  description:
    'what it lacks of the file, in bytes, as it says now; null: it is not connected, or has not said',
})

export const FileHeld = T.Object({
  path: T.String(),
  size: T.Integer(),
  here: T.Object({ missingBytes: T.Integer({ description: 'what is not on this disk of the file' }) }),
  hosts: T.Array(
    T.Object({
      agreement: T.String(),
      coop: T.String({ description: 'whose host it is' }),
      state: T.String({ description: 'of the agreement' }),
      connected: T.Boolean(),
      missingBytes: Missing,
      provenAt: MsOrNull(
        'when it last proved by random blocks to hold everything that there was, this file among it; null: never, or it failed since',
      ),
    }),
    { description: 'hosts of the space whose agreement has not ended' },
  ),
  devices: T.Array(
    T.Object({
      device: T.String(),
      deviceName: T.String(),
      memberName: T.String(),
      missingBytes: Missing,
    }),
    { description: 'members’ devices that are connected; of others nothing is known' },
  ),
})
export type FileHeld = Static<typeof FileHeld>

export const heldEndpoints = {
  filesHeld: endpoint({
    summary: 'Where a file is held: on this device, at the hosts, and on the devices that are connected',
    description:
      'What hosts and devices that are connected say that they have is what they say now. Of a host that is not connected only its last proof is ' +
      'known: random blocks out of everything that there was then. Of a device that is not connected nothing is known.',
    method: 'GET',
    path: '/api/spaces/:space/files/held',
    input: T.Object({
      space: SpaceRef,
      path: T.String({ description: 'file in the space' }),
    }),
    output: FileHeld,
    cli: { command: 'files held', positional: ['space', 'path'] },
  }),
}
