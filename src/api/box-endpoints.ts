// Boxes: nodes that only host, and are controlled by their admins from afar. Each of `boxMethods` may be asked of a box by an
// admin's node, over the network between them; nothing else of a box can be reached from outside.
import { Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { hostingEndpoints } from './hosting-endpoints.ts'
import { Done, Nothing } from './schemas.ts'

const Ms = (description: string) => T.Integer({ description: `${description}, in ms since 1970` })
const Bytes = (description: string) => T.Integer({ description: `${description}, in bytes` })
const BoxRef = T.String({
  minLength: 1,
  maxLength: 100,
  description: 'which box: its name, or at least 6 characters of its key; `here` is this node',
})
/** Where there is just one, it need not be named. */
const MaybeBox = T.Optional(BoxRef)
const AgreementRef = T.String({ minLength: 6, maxLength: 100, description: 'its id, or the start of it' })
const Reason = T.String({ minLength: 1, maxLength: 1000, description: 'why: told to the guest' })
const DeviceRef = T.String({
  minLength: 6,
  maxLength: 64,
  description: 'key of the device, or at least 6 characters of it',
})
const AdminLink = T.Object({
  pair: T.String({ description: 'the link: whoever types `cobox box pair LINK` with it is an admin, once' }),
  expires: Ms('until when'),
})
const { hostingList, hostingOffer, hostingOffers, hostingConfirm, hostingEnd } = hostingEndpoints

export const BoxAlarm = T.Object({
  alarm: T.Union(['disk-low', 'disk-full', 'overcommitted'].map(alarm => T.Literal(alarm))),
  message: T.String(),
  details: T.Optional(
    T.Record(T.String(), T.Integer(), { description: 'the figures that the message names, in bytes' }),
  ),
  since: Ms('since when'),
})
export const DiskFields = {
  level: T.Union(
    ['ok', 'low', 'full'].map(level => T.Literal(level)),
    { description: 'low: less than twice the reserve is free. full: nothing new is taken' },
  ),
  freeBytes: Bytes('what is free'),
  totalBytes: Bytes('the whole disk'),
  reserveBytes: Bytes('what is kept free'),
  hostedBytes: Bytes('what guests use'),
  agreedBytes: Bytes('the sum of what was agreed'),
  offeredBytes: Bytes('the sum of open offers'),
  overcommittedBytes: Bytes('how much more was promised than the disk can hold'),
}
const Admin = T.Object({
  device: T.String(),
  identity: T.String(),
  name: T.String({ description: 'of the person, as it said when it was paired' }),
  deviceName: T.String(),
  since: Ms('since when'),
  connected: T.Boolean(),
  me: T.Boolean({ description: 'the device that asks' }),
})

export const boxEndpoints = {
  boxPair: endpoint({
    summary: 'Become an admin of a box, by a link that it or another admin has made',
    method: 'POST',
    path: '/api/boxes',
    input: T.Object({ link: T.String({ minLength: 1, maxLength: 10_000 }) }),
    output: T.Object({ box: T.String({ description: 'its key' }), name: T.String() }),
  }),
  boxList: endpoint({
    summary: 'The boxes that this node controls',
    method: 'GET',
    path: '/api/boxes',
    input: Nothing,
    output: T.Object({
      boxes: T.Array(
        T.Object({
          box: T.String({ description: 'its key' }),
          name: T.String(),
          connected: T.Boolean(),
          refused: T.Boolean({ description: 'it does not let this device control it any more' }),
          version: T.Union([T.Null(), T.String()], { description: 'of its CoBox, as it said last' }),
          addresses: T.Array(T.String()),
          alarms: T.Array(BoxAlarm),
        }),
      ),
    }),
    cli: { command: 'box list' },
  }),
  boxForget: endpoint({
    summary: 'Forget a box here; it goes on, and this device stays in its list of admins',
    method: 'POST',
    path: '/api/boxes/forget',
    input: T.Object({ box: BoxRef }),
    output: Done,
    cli: { command: 'box forget', positional: ['box'] },
  }),
  boxStatus: endpoint({
    summary: 'How a box is: version, memory, disk, agreements, alarms',
    method: 'GET',
    path: '/api/box/status',
    input: T.Object({ box: MaybeBox }),
    output: T.Object({
      box: T.String({ description: 'its key' }),
      name: T.String(),
      version: T.String(),
      started: Ms('since when it runs'),
      uptimeSeconds: T.Integer(),
      memoryBytes: Bytes('what its process takes'),
      tcp: T.String(),
      peers: T.Integer({ description: 'devices that are connected' }),
      admins: T.Integer(),
      disk: T.Object(DiskFields),
      alarms: T.Array(BoxAlarm),
      agreements: hostingList.output.properties.guests,
      update: T.Optional(
        T.Object(
          { box: T.String(), here: T.String() },
          { description: 'the box runs an older CoBox than this node: both versions' },
        ),
      ),
    }),
    cli: { command: 'box status', positional: ['box?'] },
  }),
  boxDisk: endpoint({
    summary: 'The disk of a box: what is free, kept free, promised and used, in all and by agreement',
    method: 'GET',
    path: '/api/box/disk',
    input: T.Object({ box: MaybeBox }),
    output: T.Object({
      ...DiskFields,
      agreements: T.Array(
        T.Object({
          agreement: T.String(),
          coop: T.String(),
          quotaBytes: Bytes('what was agreed'),
          usedBytes: Bytes('what is used of that'),
          diskBytes: T.Union([T.Null(), Bytes('what it takes on the disk')], {
            description: 'null while that is being counted',
          }),
        }),
      ),
    }),
    cli: { command: 'box disk', positional: ['box?'] },
  }),
  boxAgreements: endpoint({
    summary: 'What a box keeps for others',
    method: 'GET',
    path: '/api/box/agreements',
    input: T.Object({ box: MaybeBox }),
    output: T.Object({ agreements: hostingList.output.properties.guests }),
    cli: { command: 'box agreements', positional: ['box?'] },
  }),
  boxOffers: endpoint({
    summary: 'Offers that a box has made',
    method: 'GET',
    path: '/api/box/offers',
    input: T.Object({ box: MaybeBox }),
    output: hostingOffers.output,
    cli: { command: 'box offers', positional: ['box?'] },
  }),
  boxOffer: endpoint({
    summary: 'Let a box offer to host a space: a link for whom you want to host',
    method: 'POST',
    path: '/api/box/offers',
    input: T.Object({ box: MaybeBox, ...hostingOffer.input.properties }),
    output: hostingOffer.output,
  }),
  boxWithdraw: endpoint({
    summary: 'Withdraw an offer of a box that nobody has accepted yet',
    method: 'POST',
    path: '/api/box/offers/withdraw',
    input: T.Object({
      box: BoxRef,
      offer: T.String({ minLength: 6, maxLength: 100, description: 'its id, from `cobox box offers`' }),
    }),
    output: Done,
    cli: { command: 'box withdraw', positional: ['box', 'offer'] },
  }),
  boxEnd: endpoint({
    summary: 'As the host, give notice: everything is kept until it ends, then deleted',
    method: 'POST',
    path: '/api/box/end',
    input: T.Object({ box: BoxRef, agreement: AgreementRef, reason: T.Optional(Reason) }),
    output: hostingEnd.output,
    cli: { command: 'box end', positional: ['box', 'agreement'] },
  }),
  boxSuspend: endpoint({
    summary: 'Let a box take nothing new for an agreement; what is there is served',
    method: 'POST',
    path: '/api/box/suspend',
    input: T.Object({ box: BoxRef, agreement: AgreementRef, reason: Reason }),
    output: Done,
    cli: { command: 'box suspend', positional: ['box', 'agreement', 'reason'] },
  }),
  boxResume: endpoint({
    summary: 'Let a box take new things again for an agreement that was suspended',
    method: 'POST',
    path: '/api/box/resume',
    input: T.Object({ box: BoxRef, agreement: AgreementRef }),
    output: Done,
    cli: { command: 'box resume', positional: ['box', 'agreement'] },
  }),
  boxConfirm: endpoint({
    summary: 'Let a box agree to other terms that a guest has proposed',
    method: 'POST',
    path: '/api/box/confirm',
    input: T.Object({ box: BoxRef, agreement: AgreementRef }),
    output: hostingConfirm.output,
    cli: { command: 'box confirm', positional: ['box', 'agreement'] },
  }),
  boxRestart: endpoint({
    summary: 'Start a box anew; it is away for some seconds',
    method: 'POST',
    path: '/api/box/restart',
    input: T.Object({ box: MaybeBox }),
    output: Done,
    cli: { command: 'box restart', positional: ['box?'] },
  }),
  boxLogs: endpoint({
    summary: 'The last lines of a box’s log',
    method: 'GET',
    path: '/api/box/logs',
    input: T.Object({
      box: MaybeBox,
      lines: T.Optional(T.Integer({ minimum: 1, maximum: 1000, description: 'how many; default 50' })),
    }),
    output: T.Object({ lines: T.Array(T.String({ description: 'JSON, as it is in cobox.log' })) }),
    cli: { command: 'box logs', positional: ['box?'] },
  }),
  boxRename: endpoint({
    summary: 'Give a box another name',
    method: 'POST',
    path: '/api/box/name',
    input: T.Object({
      box: BoxRef,
      name: T.String({ minLength: 1, maxLength: 60, description: 'the new one' }),
    }),
    output: Done,
    cli: { command: 'box rename', positional: ['box', 'name'] },
  }),
  boxAdmins: endpoint({
    summary: 'Who controls a box',
    method: 'GET',
    path: '/api/box/admins',
    input: T.Object({ box: MaybeBox }),
    output: T.Object({ admins: T.Array(Admin) }),
    cli: { command: 'box admins', positional: ['box?'] },
  }),
  boxInvite: endpoint({
    summary: 'Make a link for another admin of a box; it works once',
    method: 'POST',
    path: '/api/box/admins/invite',
    input: T.Object({
      box: MaybeBox,
      device: T.Optional(
        T.String({ pattern: '^[0-9a-f]{64}$', description: 'for the device with this key alone' }),
      ),
      expires: T.Optional(Ms('until when it may be used; default 7 days')),
    }),
    output: AdminLink,
  }),
  boxRemove: endpoint({
    summary: 'Remove an admin of a box; it is parted from at once',
    method: 'POST',
    path: '/api/box/admins/remove',
    input: T.Object({
      box: BoxRef,
      device: DeviceRef,
      force: T.Optional(
        T.Boolean({ description: 'also the last one: only on the box itself can then one be let in' }),
      ),
    }),
    output: Done,
    cli: { command: 'box remove', positional: ['box', 'device'] },
  }),
  boxReset: endpoint({
    summary: 'On the box itself: remove all admins and open links, and make a link for the first one anew',
    method: 'POST',
    path: '/api/box/admins/reset',
    input: Nothing,
    output: AdminLink,
    cli: { command: 'box reset-admins' },
  }),
}

/** What an admin may ask of a box from afar, by the name it has on the wire. */
export const boxMethods = {
  status: boxEndpoints.boxStatus,
  disk: boxEndpoints.boxDisk,
  agreements: boxEndpoints.boxAgreements,
  offers: boxEndpoints.boxOffers,
  offer: boxEndpoints.boxOffer,
  withdraw: boxEndpoints.boxWithdraw,
  end: boxEndpoints.boxEnd,
  suspend: boxEndpoints.boxSuspend,
  resume: boxEndpoints.boxResume,
  confirm: boxEndpoints.boxConfirm,
  restart: boxEndpoints.boxRestart,
  logs: boxEndpoints.boxLogs,
  rename: boxEndpoints.boxRename,
  admins: boxEndpoints.boxAdmins,
  invite: boxEndpoints.boxInvite,
  remove: boxEndpoints.boxRemove,
}
export type BoxMethods = typeof boxMethods
export type BoxMethod = keyof BoxMethods
