// Hosting: offers and agreements, who keeps this node’s spaces and whose it keeps, proofs, and the share ratio.
import { Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { ratioEndpoints } from './ratio-endpoints.ts'
import { Done, ErrorValues, JobStarted, Nothing, ProtectionState, SpaceRef } from './schemas.ts'

const Ms = (description: string) => T.Integer({ description: `${description}, in ms since 1970` })
const MsOrNull = (description: string) => T.Union([T.Null(), Ms(description)])
const Bytes = (description: string) => T.Integer({ description: `${description}, in bytes` })
const Maybe = <S extends Parameters<typeof T.Union>[0][number]>(schema: S) => T.Union([T.Null(), schema])
const State = T.Union(['active', 'suspended', 'ending', 'ended'].map(state => T.Literal(state)))
const Full = Maybe(T.Union([T.Literal('quota'), T.Literal('disk')]))
const AgreementRef = T.String({ minLength: 6, description: 'its id, or the start of it' })
const Quota = T.Integer({ description: 'how many bytes may be kept' })
const Reason = T.Optional(T.String({ maxLength: 1000, description: 'why: told to the other side' }))

const Audit = T.Object({
  at: Ms('when it ended'),
  blocks: T.Integer({ description: 'how many random blocks were asked for' }),
  failed: T.Integer({ description: 'how many of them were not proven' }),
  unanswered: T.Boolean({ description: 'the host gave no answer: that proves nothing' }),
  ms: T.Integer(),
})
const Proposal = Maybe(
  T.Object(
    {
      quotaBytes: Bytes('how many may be kept'),
      until: MsOrNull('the end of its term'),
      noticeDays: T.Integer(),
      words: T.String(),
    },
    { description: 'the other terms that the other side has proposed' },
  ),
)
const HostOfSpace = T.Object({
  agreement: T.String(),
  coop: T.String({ description: 'whose host it is' }),
  device: T.String(),
  state: State,
  reason: T.String(),
  keptUntil: MsOrNull('until when everything is kept, once it ends'),
  connected: T.Boolean(),
  refusal: Maybe(T.String({ description: 'code of what the host refused last' })),
  quotaBytes: Bytes('what was agreed'),
  usedBytes: Bytes('what is used of that, as the host says'),
  overBytes: Bytes('what does not fit'),
  full: Full,
  until: MsOrNull('the end of its term'),
  noticeDays: T.Integer(),
  words: T.String(),
  inReturnFor: Maybe(T.String()),
  missingBytes: Maybe(Bytes('what it lacks; null while that was never seen')),
  missingBlocks: Maybe(T.Integer()),
  proven: T.Boolean({ description: 'it has proven within a day to hold everything that there is now' }),
  lastProof: MsOrNull('when it last passed an audit'),
  lastAudit: Maybe(Audit),
  seenAt: MsOrNull('when it was connected last'),
  addresses: T.Array(T.String(), {
    description: 'where it is looked for, besides local network and internet',
  }),
  proposed: T.Boolean({ description: 'the host has proposed other terms' }),
  proposal: Proposal,
  problem: Maybe(
    T.Object(
      { code: T.String(), message: T.String(), hint: T.String(), details: ErrorValues },
      { description: 'what keeps it from having everything, with the figures' },
    ),
  ),
})
const GuestOfNode = T.Object({
  agreement: T.String(),
  coop: T.String({ description: 'what the guest calls itself' }),
  state: State,
  reason: T.String(),
  keptUntil: MsOrNull('until when everything is kept, once it ends'),
  deletedAt: MsOrNull('when everything was deleted'),
  trouble: Maybe(T.String({ description: 'why its store cannot be written' })),
  connected: T.Integer({ description: 'how many of its devices are connected' }),
  people: T.Integer({ description: 'how many people may come' }),
  quotaBytes: Bytes('what was agreed'),
  usedBytes: Bytes('what is used of that'),
  overBytes: Bytes('what does not fit'),
  missingBytes: Bytes('what has not come yet'),
  full: Full,
  from: Ms('since when'),
  until: MsOrNull('the end of its term'),
  noticeDays: T.Integer(),
  words: T.String(),
  inReturnFor: Maybe(T.String()),
  proposed: Maybe(Bytes('the quota that the guest has proposed')),
  proposal: Proposal,
})
const ProtectionFields = {
  space: T.String(),
  name: T.String(),
  state: ProtectionState,
  copies: T.Integer({ description: 'proven copies, at hosts of different co-ops' }),
  wanted: T.Integer({ description: 'how many copies the space wants' }),
  missingBytes: Bytes('what is missing at the wanted copies'),
  reason: T.String({ description: 'why it is not protected' }),
}
const BlindPeer = T.Object({
  kind: T.Literal('blind-peer'),
  key: T.String(),
  name: T.String({ description: 'whose it is' }),
  connected: T.Boolean(),
  missingBytes: Maybe(Bytes('what it lacks, as it says itself; null while it is not connected')),
  note: T.String({ description: 'why it is not counted' }),
})
const Protection = T.Object({
  ...ProtectionFields,
  hosts: T.Array(HostOfSpace),
  blindPeers: T.Array(BlindPeer, { description: 'stock blind peers: never counted as copies' }),
})
const Changes = {
  quotaBytes: T.Optional(Quota),
  until: T.Optional(
    T.Union([T.Null(), T.Integer()], { description: 'the end of its term, in ms since 1970' }),
  ),
  noticeDays: T.Optional(
    T.Integer({ minimum: 0, maximum: 366, description: 'notice that either side gives' }),
  ),
  words: T.Optional(T.String({ maxLength: 4000, description: 'terms in words' })),
}

export const hostingEndpoints = {
  ...ratioEndpoints,
  hostingOffer: endpoint({
    summary: 'Offer to host a space: a link for whom you want to host',
    method: 'POST',
    path: '/api/hosting/offers',
    input: T.Object({
      quotaBytes: Quota,
      until: Changes.until,
      noticeDays: Changes.noticeDays,
      words: Changes.words,
      inReturnFor: T.Optional(T.String({ description: 'the agreement that this one is in return for' })),
      expires: T.Optional(Ms('until when it may be accepted; default 30 days')),
      coop: T.Optional(T.String({ maxLength: 100, description: 'whose host it is; default: your name' })),
      strict: T.Optional(T.Boolean({ description: 'refuse to promise more than the disk can hold' })),
    }),
    output: T.Object({
      offer: T.String({ description: 'the link' }),
      id: T.String(),
      overcommittedBytes: Bytes('how much more is promised now than the disk can hold'),
    }),
  }),
  hostingOffers: endpoint({
    summary: 'Offers that this node has made',
    method: 'GET',
    path: '/api/hosting/offers',
    input: Nothing,
    output: T.Object({
      offers: T.Array(
        T.Object({
          id: T.String(),
          state: T.Union(['open', 'accepted', 'withdrawn', 'expired'].map(state => T.Literal(state))),
          quotaBytes: Bytes('what it offers'),
          until: MsOrNull('the end of its term'),
          madeAt: Ms('when it was made'),
          expires: Ms('until when it may be accepted'),
        }),
      ),
    }),
    cli: { command: 'hosting offers' },
  }),
  hostingWithdraw: endpoint({
    summary: 'Withdraw an offer that nobody has accepted yet',
    method: 'POST',
    path: '/api/hosting/offers/withdraw',
    input: T.Object({
      offer: T.String({ minLength: 6, description: 'its id, from `cobox hosting offers`' }),
    }),
    output: Done,
    cli: { command: 'hosting withdraw', positional: ['offer'] },
  }),
  hostingAccept: endpoint({
    summary: 'Accept an offer for a space: the host keeps everything in it from now on, and can read nothing',
    method: 'POST',
    path: '/api/spaces/:space/hosting/accept',
    input: T.Object({
      space: SpaceRef,
      offer: T.String({ minLength: 1, description: 'the link' }),
      coop: T.Optional(
        T.String({ maxLength: 100, description: 'what the host shall call you; default: nothing' }),
      ),
    }),
    output: T.Object({
      agreement: T.String(),
      coop: T.String(),
      quotaBytes: Bytes('what was agreed'),
      until: MsOrNull('the end of its term'),
    }),
    cli: { command: 'hosting accept', positional: ['space', 'offer'] },
  }),
  hostingList: endpoint({
    summary: 'Who keeps your spaces, and what this node keeps for others',
    method: 'GET',
    path: '/api/hosting',
    input: Nothing,
    output: T.Object({
      hosts: T.Array(T.Object({ space: T.String(), name: T.String(), ...HostOfSpace.properties })),
      guests: T.Array(GuestOfNode),
    }),
    cli: { command: 'hosting list' },
  }),
  hostingStatus: endpoint({
    summary:
      'Whether a space is safe at its hosts: how many proven copies there are, and what is missing where',
    method: 'GET',
    path: '/api/spaces/:space/hosting',
    input: T.Object({ space: SpaceRef }),
    output: Protection,
    cli: { command: 'hosting status', positional: ['space'] },
  }),
  hostingAudit: endpoint({
    summary: 'Ask each host of a space for random blocks now: it has to answer from its own disk',
    description:
      'Of some ninety random blocks, each is either hashed by the host with a number that was never used before, or sent along with its path in the merkle tree. ' +
      'A host that has lost one block in twenty is found out in 99 of 100 audits. Audits also run by themselves: when a host has got ' +
      'something new, and every six hours.',
    method: 'POST',
    path: '/api/spaces/:space/hosting/audit',
    input: T.Object({
      space: SpaceRef,
      agreement: T.Optional(T.String({ minLength: 6, description: 'one host alone' })),
    }),
    output: T.Object({
      passed: T.Boolean({ description: 'every host has proven what it says it holds' }),
      audits: T.Array(
        T.Object({
          agreement: T.String(),
          coop: T.String(),
          refuses: T.Boolean({ description: 'the host does not let this device in' }),
          ...Audit.properties,
        }),
      ),
    }),
    cli: { command: 'hosting audit', positional: ['space'] },
  }),
  hostingAudits: endpoint({
    summary: 'What audits of the hosts of a space have shown, day by day, as this device has seen it',
    description:
      'Days are UTC and go back 400 days; of the last days each audit is told too. An audit without an answer proves nothing and accuses ' +
      'nobody: the host was off or slow, or was not there when it was to be asked. A day that is not there is one on which this device ' +
      'was off, or had nothing to ask. Each device knows its own audits alone.',
    method: 'GET',
    path: '/api/spaces/:space/hosting/audits',
    input: T.Object({ space: SpaceRef }),
    output: T.Object({
      hosts: T.Array(
        T.Object({
          agreement: T.String(),
          coop: T.String({ description: 'whose host it is' }),
          state: State,
          days: T.Array(
            T.Object({
              day: T.String({ description: 'like 2026-11-29, in UTC' }),
              passed: T.Integer({ description: 'audits in which everything that was asked for was proven' }),
              failed: T.Integer({ description: 'audits in which something was not proven' }),
              unanswered: T.Integer({ description: 'audits without an answer: they prove nothing' }),
              blocks: T.Integer({ description: 'how many random blocks were asked for and answered' }),
              missed: T.Integer({ description: 'how many of them were not proven' }),
            }),
            { description: 'oldest first' },
          ),
          audits: T.Array(Audit, { description: 'the last 200, oldest first; of a long silence not each' }),
        }),
      ),
    }),
    cli: { command: 'hosting audits', positional: ['space'] },
  }),
  hostingDrill: endpoint({
    summary:
      'Rehearse the worst: restore a whole space from its hosts alone into a scratch folder, and compare every hash',
    description:
      'The space is fetched anew, from hosts only, into a folder of its own, and read to the last byte; then the folder is deleted. It needs as ' +
      'much room on this disk as the space takes. It is long work: what it found stands in `drill` of the job, when that is done.',
    method: 'POST',
    path: '/api/spaces/:space/hosting/drill',
    input: T.Object({
      space: SpaceRef,
      timeoutSeconds: T.Optional(
        T.Integer({ minimum: 1, description: 'give up after so long; default: 1 h' }),
      ),
    }),
    output: JobStarted,
  }),
  hostingEnd: endpoint({
    summary: 'Give notice: everything is kept until it ends, then deleted',
    description:
      'Either side may. The host keeps and serves everything until the notice that was agreed is over, then deletes it from its disk. As ' +
      'the guest you can say --now: the host deletes everything at once.',
    method: 'POST',
    path: '/api/hosting/:agreement/end',
    input: T.Object({
      agreement: AgreementRef,
      reason: Reason,
      now: T.Optional(T.Boolean({ description: 'delete everything at once; for the guest alone' })),
    }),
    output: T.Object({ agreement: T.String(), keptUntil: Ms('until when everything is kept') }),
    cli: { command: 'hosting end', positional: ['agreement'] },
  }),
  hostingSuspend: endpoint({
    summary: 'As the host, take nothing new for an agreement; what is there is served',
    method: 'POST',
    path: '/api/hosting/:agreement/suspend',
    input: T.Object({
      agreement: AgreementRef,
      reason: T.String({ minLength: 1, maxLength: 1000, description: 'why: told to the guest' }),
    }),
    output: Done,
    cli: { command: 'hosting suspend', positional: ['agreement', 'reason'] },
  }),
  hostingResume: endpoint({
    summary: 'As the host, take new things again for an agreement that was suspended',
    method: 'POST',
    path: '/api/hosting/:agreement/resume',
    input: T.Object({ agreement: AgreementRef }),
    output: Done,
    cli: { command: 'hosting resume', positional: ['agreement'] },
  }),
  hostingChange: endpoint({
    summary: 'Propose other terms for an agreement; they hold when the other side has confirmed',
    method: 'POST',
    path: '/api/hosting/:agreement/change',
    input: T.Object({ agreement: AgreementRef, ...Changes }),
    output: Done,
  }),
  hostingConfirm: endpoint({
    summary: 'Agree to other terms that the other side has proposed',
    method: 'POST',
    path: '/api/hosting/:agreement/confirm',
    input: T.Object({ agreement: AgreementRef }),
    output: T.Object({
      agreement: T.String(),
      quotaBytes: Bytes('what is agreed now'),
      until: MsOrNull('the end of its term'),
    }),
    cli: { command: 'hosting confirm', positional: ['agreement'] },
  }),
}
