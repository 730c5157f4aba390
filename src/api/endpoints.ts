// What a node offers besides its apps: its identity, spaces, invitations, peers and long work.
import { type Static, Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'

const Role = T.Union([T.Literal('coordinator'), T.Literal('member'), T.Literal('reader')])
const Ms = (description: string) => T.Integer({ description: `${description}, in ms since 1970` })
const Bytes = (description: string) => T.Integer({ minimum: 0, description: `${description}, in bytes` })
const SpaceRef = T.String({ description: 'id of the space, the start of it, or its name' })
const Nothing = T.Object({})
const Done = T.Object({ done: T.Literal(true) })

/** Which content a device keeps of a space. */
export const Policy = T.Object({
  keep: T.Union([T.Literal('everything'), T.Literal('opened'), T.Literal('folders')]),
  folders: T.Array(T.String(), { description: 'with `folders`: those whose content is kept here' }),
})
export type Policy = Static<typeof Policy>

export const SpaceStatus = T.Object({
  space: T.String({ description: 'id' }),
  name: T.String(),
  state: T.Union([
    T.Literal('active'),
    T.Literal('archived'),
    T.Literal('left'),
    T.Literal('update'),
    T.Literal('stopped'),
    T.Literal('joining'),
  ]),
  reason: T.Optional(T.String({ description: 'why it is stopped, or what it waits for' })),
  role: T.Union([Role, T.Null()]),
  writable: T.Boolean(),
  members: T.Integer(),
  actions: T.Integer({ description: 'entries of the log that this device has applied' }),
  viewLength: T.Integer({ description: 'blocks of the view' }),
  finalLength: T.Integer({ description: 'how many of them can no longer be reordered' }),
  generation: T.Integer({ description: 'counts up when somebody is removed' }),
  policy: Policy,
  content: T.Object({
    bytes: Bytes('all content of the space, each once'),
    files: T.Integer(),
    missingBytes: Bytes('what this device wants and lacks'),
    missingFiles: T.Integer(),
  }),
  peers: T.Integer({ description: 'devices of this space that are connected' }),
  diskBytes: Bytes('what this space takes on this disk'),
})
export type SpaceStatus = Static<typeof SpaceStatus>

export const Job = T.Object({
  job: T.String(),
  kind: T.Union([T.Literal('import'), T.Literal('export'), T.Literal('space-export')]),
  space: T.String(),
  what: T.String({ description: 'in words, for people' }),
  state: T.Union([T.Literal('running'), T.Literal('done'), T.Literal('failed'), T.Literal('cancelled')]),
  bytes: Bytes('done'),
  bytesTotal: Bytes('found so far'),
  files: T.Integer(),
  filesTotal: T.Integer(),
  bytesPerSecond: T.Number(),
  secondsLeft: T.Union([T.Number(), T.Null()]),
  started: Ms('when it started'),
  ended: T.Union([T.Integer(), T.Null()]),
  problems: T.Array(T.Object({ path: T.String(), code: T.String(), message: T.String() }), {
    description: 'entries that could not be done; the others were',
  }),
  error: T.Union([T.Object({ code: T.String(), message: T.String(), hint: T.String() }), T.Null()]),
})
export type Job = Static<typeof Job>

export const Invite = T.Object({
  invite: T.String({ description: 'id' }),
  role: Role,
  expires: T.Union([T.Integer(), T.Null()]),
  uses: T.Integer(),
  maxUses: T.Union([T.Integer(), T.Null()]),
  confirm: T.Union([T.Literal('auto'), T.Literal('ask')]),
  state: T.Union([T.Literal('open'), T.Literal('used'), T.Literal('expired'), T.Literal('revoked')]),
  createdBy: T.String(),
  createdAt: T.Integer(),
})
export type Invite = Static<typeof Invite>

export const Peer = T.Object({
  device: T.String(),
  deviceName: T.Union([T.String(), T.Null()]),
  memberName: T.Union([T.String(), T.Null()]),
  path: T.Union([T.Literal('internet'), T.Literal('lan'), T.Literal('tcp')]),
  relayed: T.Boolean(),
  address: T.String(),
  since: Ms('connected since'),
  bytesIn: Bytes('received'),
  bytesOut: Bytes('sent'),
  bytesPerSecondIn: T.Number(),
  bytesPerSecondOut: T.Number(),
  spaces: T.Array(
    T.Object({
      space: T.String(),
      name: T.String(),
      behindActions: T.Integer({ description: 'actions that they have and this device has not applied' }),
      aheadActions: T.Integer({ description: 'actions that this device has and they have not' }),
      behindBlocks: T.Integer({ description: 'content blocks that they lack' }),
    }),
  ),
})
export type Peer = Static<typeof Peer>

export const DoctorReport = T.Object({
  ok: T.Boolean(),
  checks: T.Array(
    T.Object({
      check: T.String(),
      state: T.Union([T.Literal('ok'), T.Literal('warning'), T.Literal('bad')]),
      message: T.String(),
      hint: T.Optional(T.String()),
    }),
  ),
})
export type DoctorReport = Static<typeof DoctorReport>

const inSpace = { space: SpaceRef }
const JobStarted = T.Object({ job: T.String() })

/** Endpoints that are not an app's; the apps' own are derived in `app-endpoints.ts`. */
export const endpoints = {
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
      person: T.Optional(T.String({ minLength: 1, maxLength: 100 })),
      device: T.Optional(T.String({ minLength: 1, maxLength: 60 })),
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
    input: T.Object({ words: T.String() }),
    output: Done,
  }),
  idRestore: endpoint({
    summary: 'Become the person of these 24 words, on a fresh node',
    method: 'POST',
    path: '/api/identity/restore',
    input: T.Object({ words: T.String() }),
    output: T.Object({ identity: T.String() }),
  }),
  idPair: endpoint({
    summary: 'Make a link that adds another device to this person',
    method: 'POST',
    path: '/api/identity/pair',
    input: Nothing,
    output: T.Object({ link: T.String(), expires: T.Integer() }),
  }),
  idLink: endpoint({
    summary: 'Make this fresh node a device of the person who made the link',
    method: 'POST',
    path: '/api/identity/link',
    input: T.Object({ link: T.String() }),
    output: T.Object({ identity: T.String() }),
  }),

  spaceCreate: endpoint({
    summary: 'Create a space',
    method: 'POST',
    path: '/api/spaces',
    input: T.Object({ name: T.String({ minLength: 1, maxLength: 200 }) }),
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
    method: 'POST',
    path: '/api/spaces/:space/leave',
    input: T.Object(inSpace),
    output: Done,
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
    output: Done,
    cli: { command: 'space forget', positional: ['space'] },
  }),
  spacePolicy: endpoint({
    summary: 'Say which content this device keeps',
    method: 'POST',
    path: '/api/spaces/:space/policy',
    input: T.Object({ ...inSpace, keep: Policy.properties.keep, folders: T.Optional(T.Array(T.String())) }),
    output: Policy,
    cli: { command: 'space policy', positional: ['space', 'keep'] },
  }),
  spaceSync: endpoint({
    summary: 'Wait until this device holds everything that its connected peers have',
    method: 'POST',
    path: '/api/spaces/:space/sync',
    input: T.Object({ ...inSpace, timeoutSeconds: T.Optional(T.Number({ minimum: 0 })) }),
    output: T.Object({
      peers: T.Integer(),
      actions: T.Integer(),
      contentBytes: T.Integer(),
      seconds: T.Number(),
    }),
  }),
  spaceSkipped: endpoint({
    summary: 'Your actions that did not count, and why',
    method: 'GET',
    path: '/api/spaces/:space/skipped',
    input: T.Object({ ...inSpace, everyone: T.Optional(T.Boolean()) }),
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
    output: T.Object({ space: T.String() }),
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
      job: T.String(),
      wait: T.Optional(T.Boolean({ description: 'answer when it has ended' })),
    }),
    output: Job,
    cli: { command: 'job show', positional: ['job'] },
  }),
  jobCancel: endpoint({
    summary: 'Cancel long work; what was finished stays',
    method: 'DELETE',
    path: '/api/jobs/:job',
    input: T.Object({ job: T.String() }),
    output: Job,
    cli: { command: 'job cancel', positional: ['job'] },
  }),
}
export type Endpoints = typeof endpoints

/** What the event stream sends. */
export type NodeEvent =
  | { type: 'space'; space: string; change: 'added' | 'updated' | 'removed' }
  | { type: 'changed'; space: string; collections: string[] }
  | { type: 'skipped'; space: string; skipped: { id: string; type: string; code: string; message: string }[] }
  | { type: 'job'; job: Job }
  | { type: 'peers' }
  | { type: 'request'; space: string; request: string; name: string }
