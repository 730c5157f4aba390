// The shapes that the node's endpoints answer with.
import { type Static, Type as T } from '@sinclair/typebox'
import { Concern } from '../apps/decisions/index.ts'
import { ImportReport } from '../apps/decisions/loomio/index.ts'
import type { ErrorDetails } from '../errors/index.ts'

export { ImportReport } from '../apps/decisions/loomio/index.ts'

export const Role = T.Union([T.Literal('coordinator'), T.Literal('member'), T.Literal('reader')])
const Ms = (description: string) => T.Integer({ description: `${description}, in ms since 1970` })
const Bytes = (description: string) => T.Integer({ minimum: 0, description: `${description}, in bytes` })
export const SpaceRef = T.String({ description: 'name of the space, or at least 6 characters of its id' })
export const Nothing = T.Object({})
export const Done = T.Object({ done: T.Literal(true) })

/** What an error names, by which its words can be made in another language; absent where there is nothing, or an older node told it. */
export const ErrorValues = T.Optional(
  T.Unsafe<ErrorDetails>(
    T.Record(T.String(), T.Union([T.String(), T.Number(), T.Boolean()]), {
      description: 'what the message names, by the names that the catalogue of errors gives',
    }),
  ),
)

/** Which content a device keeps of a space. */
export const Policy = T.Object({
  keep: T.Union([T.Literal('everything'), T.Literal('opened'), T.Literal('folders')]),
  folders: T.Array(T.String(), { description: 'with `folders`: those whose content is kept here' }),
})
export type Policy = Static<typeof Policy>

export const ProtectionState = T.Union([
  T.Literal('protected'),
  T.Literal('catching up'),
  T.Literal('at risk'),
  T.Literal('not hosted'),
])

export const SpaceStatus = T.Object({
  space: T.String({ description: 'id' }),
  name: T.String(),
  state: T.Union([
    T.Literal('active'),
    T.Literal('archived'),
    T.Literal('left'),
    T.Literal('removed'),
    T.Literal('update'),
    T.Literal('stopped'),
    T.Literal('joining'),
  ]),
  reason: T.Optional(T.String({ description: 'why it is stopped, or what it waits for' })),
  shutOutBy: T.Optional(
    T.String({
      description:
        'whose device lets this one in no further, saying that it is not in the space any more; their word alone does not put it out',
    }),
  ),
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
  diskBytes: T.Union([Bytes('what this space takes on this disk, a minute ago at most'), T.Null()], {
    description: 'null while that is being counted',
  }),
  hosting: T.Optional(
    T.Object(
      {
        state: ProtectionState,
        copies: T.Integer({ description: 'proven copies, at hosts of different co-ops' }),
        wanted: T.Integer({ description: 'how many copies the space wants' }),
        missingBytes: Bytes('what is missing at the wanted copies'),
        reason: T.String({ description: 'why it is not protected' }),
      },
      { description: 'how safe it is at its hosts; absent while it never had one' },
    ),
  ),
})
export type SpaceStatus = Static<typeof SpaceStatus>

/** What a drill has found. */
export const DrillResult = T.Object({
  equal: T.Boolean({ description: 'everything came back, and is the same' }),
  files: T.Integer({ description: 'how many contents were compared, and were the same' }),
  bytes: T.Integer({ description: 'how many bytes they have' }),
  seconds: T.Number(),
  hosts: T.Integer({ description: 'from how many hosts it came' }),
  missing: T.Array(T.String(), { description: 'what did not come back, or is another' }),
})
export type DrillResult = Static<typeof DrillResult>

export const Job = T.Object({
  job: T.String(),
  kind: T.Union([
    T.Literal('import'),
    T.Literal('export'),
    T.Literal('space-export'),
    T.Literal('drill'),
    T.Literal('decisions-import'),
  ]),
  space: T.String(),
  what: T.String({ description: 'in words, for people' }),
  details: ErrorValues,
  state: T.Union([T.Literal('running'), T.Literal('done'), T.Literal('failed'), T.Literal('cancelled')]),
  bytes: Bytes('done'),
  bytesTotal: Bytes('found so far'),
  files: T.Integer(),
  filesTotal: T.Integer(),
  counting: T.Boolean({ description: 'true while more may be found: the totals still grow' }),
  bytesPerSecond: T.Number({ description: 'of the last seconds' }),
  secondsLeft: T.Union([T.Number(), T.Null()], { description: 'null while it cannot be told' }),
  changed: T.Integer({ description: 'of `files`: those that take the place of another version' }),
  unchanged: T.Integer({ description: 'of `files`: those that were there already as they are' }),
  renamed: T.Integer({
    description: 'names that were written in another Unicode form; in the space they are in form NFC',
  }),
  started: Ms('when it started'),
  ended: T.Union([T.Integer(), T.Null()]),
  problems: T.Array(
    T.Object({ path: T.String(), code: T.String(), message: T.String(), details: ErrorValues }),
    {
      description: 'the first entries that could not be done; the others were',
    },
  ),
  problemCount: T.Integer({ description: 'how many could not be done' }),
  error: T.Union([
    T.Object({ code: T.String(), message: T.String(), hint: T.String(), details: ErrorValues }),
    T.Null(),
  ]),
  phase: T.Optional(
    T.Union([T.Literal('finding'), T.Literal('fetching'), T.Literal('comparing')], {
      description: 'of a drill: what it does now; the figures are of that alone',
    }),
  ),
  drill: T.Optional(DrillResult),
  imported: T.Optional(ImportReport),
})
export const JobStarted = T.Object({ job: T.String() })
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
      behindBlocks: T.Integer({ description: 'content blocks that this device wants and lacks' }),
      aheadBlocks: T.Integer({ description: 'content blocks that they want and lack' }),
    }),
  ),
  hosting: T.Array(
    T.Object({
      as: T.Union([T.Literal('host'), T.Literal('guest')], {
        description: 'what that device is: a host of a space of yours, or one whose space this node keeps',
      }),
      agreement: T.String(),
      coop: T.String({ description: 'what the other side calls itself' }),
      name: T.Union([T.String(), T.Null()], { description: 'of the space; a host does not know it' }),
      missingBytes: T.Union([Bytes('what the one that hosts lacks'), T.Null()], {
        description: 'null while that was never seen',
      }),
    }),
    { description: 'agreements for which the two are connected' },
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
      subject: T.Optional(
        T.String({ description: 'what was looked at: `check` without the name of a space or guest' }),
      ),
      finding: T.Optional(T.String({ description: 'what was found, by a name that stays the same' })),
      code: T.Optional(T.String({ description: 'instead of a finding: the error that was met' })),
      details: ErrorValues,
    }),
  ),
})
export type DoctorReport = Static<typeof DoctorReport>

/** A new device that a person is to let in, or not. */
export const WaitingDevice = T.Object({
  request: T.String(),
  deviceName: T.String({ description: 'as it calls itself' }),
  code: T.String({ description: 'what it must show, unless it is somebody else’s' }),
  at: Ms('since when it waits'),
})
export type WaitingDevice = Static<typeof WaitingDevice>

/** What waits for this person in a space. */
export const Reminder = T.Object({
  ...Concern.properties,
  space: T.String(),
  spaceName: T.String(),
  told: T.Boolean({ description: 'by this node, as the event `reminder`' }),
  shown: T.Boolean({ description: 'by a page of this node' }),
})
export type Reminder = Static<typeof Reminder>

/** What the event stream sends. */
export type NodeEvent =
  | { type: 'space'; space: string; change: 'added' | 'updated' | 'removed' }
  | { type: 'changed'; space: string; collections: string[] }
  | { type: 'skipped'; space: string; skipped: { id: string; type: string; code: string; message: string }[] }
  | { type: 'job'; job: Job }
  | { type: 'peers' }
  /** Something about trustees, shares or a recovery has changed. */
  | { type: 'recovery' }
  /** Something about hosts or guests has changed. */
  | { type: 'hosting' }
  /** A box that this node controls, or is: who is connected, its name or its admins are others than before. */
  | { type: 'box'; box: string; name: string }
  /** Its disk fills, or more was promised than it can hold; none: that is over. */
  | {
      type: 'box-alarm'
      box: string
      name: string
      alarms: { alarm: string; message: string; details?: Record<string, number>; since: number }[]
    }
  /** A host did not prove what it should hold. */
  | { type: 'audit-failed'; space: string; agreement: string; at: number; blocks: number; failed: number }
  /** Something that concerns this person has come to be due. Each is told once. */
  | ({ type: 'reminder' } & Omit<Reminder, 'told' | 'shown'>)
  | { type: 'request'; space: string; request: string; name: string }
  /** Whether there is a link for new devices, and who waits. */
  | { type: 'device-requests'; open: boolean; requests: WaitingDevice[] }
  /** On a new device: what the other one must show too. */
  | { type: 'device-code'; code: string; deviceName: string }
