// What a node offers about keys: the passphrase, the person's devices, and generations of a space.
import { Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { Done, Nothing, SpaceRef } from './schemas.ts'

const Wanted = T.String({ minLength: 1, description: 'the device’s key, the start of it, or its name' })

/** The node says what cannot be one. */
const Passphrase = T.String({ maxLength: 4096 })
const Short = T.Object({ short: T.Boolean({ description: 'it has fewer than 12 characters: easily found' }) })
const path = '/api/identity/passphrase'

export const keyEndpoints = {
  passphraseShow: endpoint({
    summary: 'Whether the keys of this device are under a passphrase, and how it came at this start',
    method: 'GET',
    path,
    input: Nothing,
    output: T.Object({
      set: T.Boolean(),
      unlockedBy: T.Union([
        T.Literal('prompt'),
        T.Literal('fd'),
        T.Literal('file'),
        T.Literal('keyring'),
        T.Literal('given'),
        T.Null(),
      ]),
    }),
  }),
  passphraseSet: endpoint({
    summary: 'Put the keys of this device under a passphrase',
    method: 'POST',
    path,
    input: T.Object({ passphrase: Passphrase }),
    output: T.Object({
      ...Short.properties,
      hasWords: T.Boolean({ description: 'whether this device holds the 24 words' }),
    }),
  }),
  passphraseChange: endpoint({
    summary: 'Change the passphrase',
    method: 'POST',
    path: `${path}/change`,
    input: T.Object({ current: Passphrase, passphrase: Passphrase }),
    output: Short,
  }),
  passphraseRemove: endpoint({
    summary: 'Remove the passphrase: the keys are in the clear again, in files that only this user can read',
    method: 'POST',
    path: `${path}/remove`,
    input: T.Object({ current: Passphrase }),
    output: Done,
  }),
  passphraseCheck: endpoint({
    summary: 'Whether that is the passphrase',
    method: 'POST',
    path: `${path}/check`,
    input: T.Object({ current: Passphrase }),
    output: Done,
  }),
  vaultShow: endpoint({
    summary: 'Your vault: how many spaces it brings back, and in how many of them it is kept',
    method: 'GET',
    path: '/api/vault',
    input: Nothing,
    output: T.Object({
      spaces: T.Integer(),
      copies: T.Integer(),
      leftOut: T.Integer({ description: 'shares for others that have no room in it' }),
    }),
    cli: { command: 'id vault' },
  }),
  deviceList: endpoint({
    summary: 'Your devices, and when each was last seen',
    method: 'GET',
    path: '/api/devices',
    input: Nothing,
    output: T.Object({
      devices: T.Array(
        T.Object({
          device: T.String(),
          name: T.String(),
          me: T.Boolean(),
          connected: T.Boolean(),
          lastSeen: T.Union([T.Integer(), T.Null()], { description: 'ms since 1970' }),
          spaces: T.Integer({ description: 'in how many of this node’s spaces it is' }),
        }),
      ),
    }),
    cli: { command: 'device list' },
  }),
  deviceRename: endpoint({
    summary: 'Rename a device of yours, in every space',
    method: 'POST',
    path: '/api/devices/rename',
    input: T.Object({
      device: Wanted,
      name: T.String({ minLength: 1, maxLength: 60, description: 'its new name' }),
    }),
    output: T.Object({ spaces: T.Integer() }),
    cli: { command: 'device rename', positional: ['device', 'name'] },
  }),
  deviceRevoke: endpoint({
    summary: 'Revoke a device of yours: it can read nothing that is written from now on, in no space',
    description:
      'In every space that it is in, the device is taken out, and a new generation begins: new keys, which it does not ' +
      'get. Where you are a reader, a coordinator has to do it, and you are told in which spaces. ' +
      'What it holds already it keeps, and can read. It cannot come back: to use it again, start it with an empty ' +
      'data folder and pair it anew. The device that made ' +
      'your identity holds your 24 words too: when that one is in other hands, see the guide to recovery.',
    method: 'POST',
    path: '/api/devices/revoke',
    input: T.Object({ device: Wanted }),
    output: T.Object({ spaces: T.Integer() }),
    cli: { command: 'device revoke', positional: ['device'] },
  }),
  spaceRotate: endpoint({
    summary: 'Begin a new generation of a space: new keys, for those who are in it',
    description:
      'Everything that is written from now on is under keys that only the present members’ devices get. After a removal, ' +
      'a leaving or a revocation this happens by itself: do it by hand when keys may have got out. Nothing is lost, and ' +
      'nobody has to do anything; devices that are away follow when they come back. Files that were written before are ' +
      'not encrypted anew: who had the old keys and the blocks can still read those.',
    method: 'POST',
    path: '/api/spaces/:space/rotate',
    input: T.Object({ space: SpaceRef }),
    output: T.Object({ generation: T.Integer() }),
    cli: { command: 'space rotate', positional: ['space'] },
  }),
}
