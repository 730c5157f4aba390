// What a node offers besides its apps: its identity, spaces, invitations, peers and long work.
import { Type as T } from '@sinclair/typebox'
import { boxEndpoints } from './box-endpoints.ts'
import { decisionsEndpoints } from './decisions-endpoints.ts'
import { endpoint } from './endpoint.ts'
import { heldEndpoints } from './held-endpoints.ts'
import { hostingEndpoints } from './hosting-endpoints.ts'
import { keyEndpoints } from './key-endpoints.ts'
import { recoveryEndpoints } from './recovery-endpoints.ts'
import { pairingEndpoints } from './pairing-endpoints.ts'
import { reminderEndpoints } from './reminder-endpoints.ts'
import {
  DoctorReport,
  Done,
  Invite,
  Job,
  JobStarted,
  Nothing,
  Peer,
  Policy,
  Role,
  SpaceRef,
  SpaceStatus,
} from './schemas.ts'

export * from './schemas.ts'

const inSpace = { space: SpaceRef }
const Gone = T.Object({
  ...Done.properties,
  space: T.String(),
  name: T.String(),
  diskBytes: T.Integer({ description: 'what it takes, or took, on this disk, in bytes' }),
})

/** Endpoints that are not an app's; the apps' own are derived in `app-endpoints.ts`. */
export const endpoints = {
  ...keyEndpoints,
  ...recoveryEndpoints,
  ...pairingEndpoints,
  ...hostingEndpoints,
  ...boxEndpoints,
  ...heldEndpoints,
  ...decisionsEndpoints,
  ...reminderEndpoints,
  status: endpoint({
    summary: 'What this node is doing',
    method: 'GET',
    path: '/api/status',
    input: Nothing,
    output: T.Object({
      version: T.String(),
      device: T.String(),
      deviceName: T.String(),
      identity: T.String(),
      personName: T.String(),
      wordsConfirmed: T.Boolean(),
      hasWords: T.Boolean({ description: 'false on a device that was paired' }),
      home: T.String(),
      url: T.String(),
      tcp: T.String(),
      lan: T.Boolean(),
      internet: T.Boolean(),
      started: T.Integer(),
      memoryBytes: T.Integer(),
      diskFreeBytes: T.Integer(),
      peers: T.Integer(),
      spaces: T.Array(SpaceStatus),
      waiting: T.Integer({ description: 'how much waits for you, as of some seconds ago; see reminders' }),
      jobs: T.Array(Job),
    }),
  }),
  peers: endpoint({
    summary: 'Who is connected, by which path, and how far each space is behind',
    method: 'GET',
    path: '/api/peers',
    input: Nothing,
    output: T.Object({ peers: T.Array(Peer) }),
  }),
  doctor: endpoint({
    summary: 'Check disk, permissions, clock, ports and stores',
    method: 'POST',
    path: '/api/doctor',
    input: T.Object({
      verify: T.Optional(
        T.Boolean({ description: 'hash all content again; damaged content is fetched from peers' }),
      ),
    }),
    output: DoctorReport,
  }),

  idShow: endpoint({
    summary: 'This person and this device',
    method: 'GET',
    path: '/api/identity',
    input: Nothing,
    output: T.Object({
      identity: T.String(),
      device: T.String(),
      personName: T.String(),
      deviceName: T.String(),
      wordsShown: T.Boolean(),
      wordsConfirmed: T.Boolean(),
      hasWords: T.Boolean(),
    }),
    cli: { command: 'id show' },
  }),
  idName: endpoint({
    summary: 'Set the name of this person or this device',
    method: 'POST',
    path: '/api/identity/name',
    input: T.Object({
      person: T.Optional(T.String({ minLength: 1, maxLength: 100, description: 'your name' })),
      device: T.Optional(T.String({ minLength: 1, maxLength: 60, description: 'this device’s name' })),
    }),
    output: Done,
    cli: { command: 'id name' },
  }),
  idWords: endpoint({
    summary: 'Show the 24 words of this identity: once, then only with `again`',
    method: 'POST',
    path: '/api/identity/words',
    input: T.Object({
      again: T.Optional(T.Boolean({ description: 'show them although they were shown before' })),
    }),
    output: T.Object({ words: T.String() }),
  }),
  idConfirm: endpoint({
    summary: 'Confirm that the words were written down, by repeating them',
    method: 'POST',
    path: '/api/identity/confirm',
    input: T.Object({
      words: T.Optional(T.String({ description: 'all 24' })),
      some: T.Optional(
        T.Array(T.Object({ position: T.Integer({ minimum: 1, maximum: 24 }), word: T.String() }), {
          minItems: 4,
          description: 'or some of them, each with its number',
        }),
      ),
    }),
    output: Done,
  }),
  idRestore: endpoint({
    summary: 'Become the person of these 24 words, on a fresh node',
    method: 'POST',
    path: '/api/identity/restore',
    input: T.Object({ words: T.String() }),
    output: T.Object({ identity: T.String() }),
  }),
  spaceCreate: endpoint({
    summary: 'Create a space',
    method: 'POST',
    path: '/api/spaces',
    input: T.Object({
      name: T.String({
        minLength: 1,
        maxLength: 200,
        description: 'what people see; it can be changed later',
      }),
    }),
    output: T.Object({ space: T.String() }),
    cli: { command: 'space create', positional: ['name'] },
  }),
  spaceList: endpoint({
    summary: 'The spaces on this node',
    method: 'GET',
    path: '/api/spaces',
    input: Nothing,
    output: T.Object({ spaces: T.Array(SpaceStatus) }),
    cli: { command: 'space list' },
  }),
  spaceStatus: endpoint({
    summary: 'One space: state, content, peers',
    method: 'GET',
    path: '/api/spaces/:space',
    input: T.Object(inSpace),
    output: SpaceStatus,
    cli: { command: 'space status', positional: ['space'] },
  }),
  spaceLeave: endpoint({
    summary: 'Leave a space; what is here stays readable until it is forgotten',
    description:
      'You go with all your devices: they neither get nor give anything of the space any more, and for the others a new ' +
      'generation begins, which you cannot read. What is here stays readable, and stays on the disk: delete it with ' +
      '`cobox space forget`. What you wrote stays with the others. The last coordinator makes another one first ' +
      '(`cobox member role`). A reader just stops taking part here: ask a coordinator to remove you if the keys are to ' +
      'change. To come back you need a new invitation.',
    method: 'POST',
    path: '/api/spaces/:space/leave',
    input: T.Object(inSpace),
    output: Gone,
    cli: { command: 'space leave', positional: ['space'] },
  }),
  spaceForget: endpoint({
    summary: 'Delete this device’s copy of a space that was left',
    method: 'POST',
    path: '/api/spaces/:space/forget',
    input: T.Object({
      ...inSpace,
      force: T.Optional(T.Boolean({ description: 'also when it was not left: this may be the only copy' })),
    }),
    output: Gone,
    cli: { command: 'space forget', positional: ['space'] },
  }),
  spacePolicy: endpoint({
    summary: 'Say which content this device keeps',
    description:
      'everything: all content is fetched, also of earlier versions and of the trash. opened: nothing is fetched ahead; ' +
      'what is read here is streamed from a device that has it, and stays. folders: what is in these folders is fetched, ' +
      'and the rest as with opened. The list of files is always here in full. A narrower policy deletes nothing that is ' +
      'here already. Some device has to keep everything: what nobody keeps cannot be read.',
    method: 'POST',
    path: '/api/spaces/:space/policy',
    input: T.Object({
      ...inSpace,
      keep: Policy.properties.keep,
      folders: T.Optional(
        T.Array(T.String(), { description: 'with `folders`: those whose content is kept here' }),
      ),
    }),
    output: Policy,
    cli: { command: 'space policy', positional: ['space', 'keep'] },
  }),
  spaceSync: endpoint({
    summary: 'Wait until this device holds everything that its connected peers have',
    method: 'POST',
    path: '/api/spaces/:space/sync',
    input: T.Object({ ...inSpace, timeoutSeconds: T.Optional(T.Number({ minimum: 0 })) }),
    output: T.Object({
      peers: T.Integer({ description: 'devices of this space that are connected' }),
      actions: T.Integer({ description: 'entries of the log that this device has applied' }),
      contentBytes: T.Integer({
        description: 'bytes of all content of the space, each once, whether it is here or not',
      }),
      missingBytes: T.Integer({
        description: 'bytes of content that this device wants, and that nobody who is connected has',
      }),
      seconds: T.Number({ description: 'how long it took' }),
    }),
  }),
  spaceSkipped: endpoint({
    summary: 'Your actions that did not count, and why',
    method: 'GET',
    path: '/api/spaces/:space/skipped',
    input: T.Object({
      ...inSpace,
      everyone: T.Optional(T.Boolean({ description: 'the actions of all members, not just your own' })),
    }),
    output: T.Object({
      skipped: T.Array(
        T.Object({
          id: T.String(),
          type: T.String(),
          code: T.String(),
          message: T.String(),
          at: T.Integer(),
          member: T.Union([T.String(), T.Null()]),
        }),
      ),
    }),
    cli: { command: 'space skipped', positional: ['space'] },
  }),
  spaceExport: endpoint({
    summary: 'Write everything in a space into a folder, in open formats',
    method: 'POST',
    path: '/api/spaces/:space/export',
    input: T.Object({ ...inSpace, dir: T.String() }),
    output: JobStarted,
  }),

  inviteCreate: endpoint({
    summary: 'Make an invitation',
    method: 'POST',
    path: '/api/spaces/:space/invites',
    input: T.Object({
      ...inSpace,
      role: T.Optional(Role),
      expires: T.Optional(T.Integer({ description: 'ms since 1970; default in 7 days' })),
      uses: T.Optional(
        T.Integer({ minimum: 0, description: 'how many may use it; 0: any number; default 1' }),
      ),
      ask: T.Optional(T.Boolean({ description: 'a coordinator confirms each request by hand' })),
    }),
    output: T.Object({ invite: T.String({ description: 'the link' }), id: T.String(), expires: T.Integer() }),
  }),
  inviteList: endpoint({
    summary: 'The invitations of a space',
    method: 'GET',
    path: '/api/spaces/:space/invites',
    input: T.Object(inSpace),
    output: T.Object({ invites: T.Array(Invite) }),
    cli: { command: 'invite list', positional: ['space'] },
  }),
  inviteRevoke: endpoint({
    summary: 'Revoke an invitation',
    method: 'POST',
    path: '/api/spaces/:space/invites/:invite/revoke',
    input: T.Object({ ...inSpace, invite: T.String({ description: 'its id, or the link' }) }),
    output: Done,
    cli: { command: 'invite revoke', positional: ['space', 'invite'] },
  }),
  inviteRequests: endpoint({
    summary: 'Who waits to be let in',
    method: 'GET',
    path: '/api/spaces/:space/requests',
    input: T.Object(inSpace),
    output: T.Object({
      requests: T.Array(
        T.Object({
          request: T.String(),
          name: T.String(),
          deviceName: T.String(),
          identity: T.String(),
          invite: T.String(),
          at: T.Integer(),
        }),
      ),
    }),
    cli: { command: 'invite requests', positional: ['space'] },
  }),
  inviteDecide: endpoint({
    summary: 'Let somebody in, or decline',
    method: 'POST',
    path: '/api/spaces/:space/requests/:request',
    input: T.Object({ ...inSpace, request: T.String(), accept: T.Boolean() }),
    output: Done,
  }),
  join: endpoint({
    summary: 'Join a space by an invitation; answers when the space is readable',
    method: 'POST',
    path: '/api/join',
    input: T.Object({
      link: T.String(),
      name: T.Optional(T.String({ minLength: 1, maxLength: 100, description: 'your name in the space' })),
      timeoutSeconds: T.Optional(T.Number({ minimum: 0 })),
    }),
    output: T.Object({ space: T.String(), name: T.String({ description: 'of the space' }) }),
  }),

  filesImport: endpoint({
    summary: 'Take a file or a whole folder of this computer into a space',
    method: 'POST',
    path: '/api/spaces/:space/files/import',
    input: T.Object({
      ...inSpace,
      source: T.String({ description: 'absolute path' }),
      dest: T.Optional(T.String({ description: 'folder in the space, or the file’s path; default the top' })),
    }),
    output: JobStarted,
  }),
  filesExport: endpoint({
    summary: 'Write a file or folder of a space into a folder of this computer',
    method: 'POST',
    path: '/api/spaces/:space/files/export',
    input: T.Object({ ...inSpace, path: T.String(), dir: T.String({ description: 'absolute path' }) }),
    output: JobStarted,
  }),

  jobList: endpoint({
    summary: 'Long work, running and ended since the start',
    method: 'GET',
    path: '/api/jobs',
    input: Nothing,
    output: T.Object({ jobs: T.Array(Job) }),
    cli: { command: 'job list' },
  }),
  jobShow: endpoint({
    summary: 'One piece of long work',
    method: 'GET',
    path: '/api/jobs/:job',
    input: T.Object({
      job: T.String({ description: 'its id, as in `cobox job list`' }),
      wait: T.Optional(T.Boolean({ description: 'answer when it has ended' })),
    }),
    output: Job,
    cli: { command: 'job show', positional: ['job'] },
  }),
  jobCancel: endpoint({
    summary: 'Cancel long work; what was finished stays',
    method: 'DELETE',
    path: '/api/jobs/:job',
    input: T.Object({ job: T.String({ description: 'its id, as in `cobox job list`' }) }),
    output: Job,
    cli: { command: 'job cancel', positional: ['job'] },
  }),
}
export type Endpoints = typeof endpoints
