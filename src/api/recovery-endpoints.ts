// What a node offers for recovery by trustees: as the owner, as a trustee, and as who recovers.
import { Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { Done, Nothing } from './schemas.ts'

const Ms = (description: string) => T.Integer({ description: `${description}, in ms since 1970` })
const Purpose = T.Union([T.Literal('loss'), T.Literal('theft'), T.Literal('inheritance')])
const Owner = T.Optional(
  T.String({ description: 'whose share: the key, its start, or the name; needed when you hold several' }),
)
const WhoseShare = T.Object({ owner: T.String(), ownerName: T.String() })
const Answered = T.Object({
  ...WhoseShare.properties,
  told: T.Boolean({
    description: 'false: there is no way to the owner, you only read in the spaces that you share',
  }),
})
const Strength = T.Union([T.Literal('weak'), T.Literal('fair'), T.Literal('good')])
const Heir = T.Object({ identity: T.String(), name: T.String(), waitDays: T.Integer() })
const Trustee = T.Object({
  identity: T.String(),
  name: T.String(),
  state: T.Union(
    ['waiting', 'sent', 'arrived', 'accepted', 'declined'].map(state => T.Literal(state)),
    { description: 'waiting: there is no way to them yet, or hand the share over' },
  ),
  since: Ms('when it came to be so'),
  askedAt: T.Optional(Ms('when they were last asked whether they still have it')),
  provedAt: T.Optional(Ms('when they last proved that they still have it')),
})
const Notice = T.Object({
  at: Ms('when it was told'),
  trustee: T.String(),
  name: T.String(),
  what: T.Union([T.Literal('released'), T.Literal('agreed')]),
  purpose: Purpose,
  former: T.Optional(T.Boolean({ description: 'of a set that has ended' })),
  letter: T.String(),
  until: T.Optional(Ms('until when you may object')),
})
const Held = T.Object({
  owner: T.String(),
  ownerName: T.String(),
  set: T.String(),
  createdAt: Ms('when the owner made it'),
  since: Ms('since when you hold it'),
  state: T.Union(['arrived', 'accepted', 'declined', 'superseded'].map(state => T.Literal(state))),
  threshold: T.Optional(T.Integer()),
  total: T.Optional(T.Integer()),
  others: T.Optional(T.Array(T.String(), { description: 'the other trustees, where the owner names them' })),
  heir: T.Optional(Heir),
  askedAt: T.Optional(Ms('when the owner last asked whether you still have it')),
  objectedAt: T.Optional(Ms('when the owner objected')),
  waitsUntil: T.Optional(Ms('until when the owner may object to an inheritance')),
  releases: T.Array(T.Object({ at: Ms('when'), purpose: Purpose })),
})

export const recoveryEndpoints = {
  recoveryPeople: endpoint({
    summary: 'Whom you could ask to be a trustee, and what is known of each',
    method: 'GET',
    path: '/api/recovery/people',
    input: Nothing,
    output: T.Object({
      people: T.Array(
        T.Object({
          identity: T.String(),
          name: T.String(),
          spaces: T.Array(T.String()),
          devices: T.Integer(),
          connected: T.Boolean(),
          since: Ms('since when you share a space'),
          canAnswer: T.Boolean({ description: 'false for readers: their answers need another way' }),
        }),
      ),
    }),
    cli: { command: 'recovery people' },
  }),
  recoverySetup: endpoint({
    summary: 'Choose trustees, or others than before: each gets a share of your identity',
    method: 'POST',
    path: '/api/recovery/setup',
    input: T.Object({
      trustees: T.Array(T.String({ minLength: 1 }), { minItems: 1, maxItems: 255 }),
      threshold: T.Optional(T.Integer({ description: 'how many are needed; default 3, or more than half' })),
      label: T.Optional(
        T.String({ maxLength: 100, description: 'what it is: told to who puts it together' }),
      ),
      instructions: T.Optional(
        T.String({ maxLength: 2000, description: 'what to do: told to who puts it together' }),
      ),
      nameOthers: T.Optional(T.Boolean({ description: 'the trustees learn of each other' })),
      heir: T.Optional(T.String({ description: 'who inherits' })),
      waitDays: T.Optional(
        T.Integer({ minimum: 1, maximum: 366, description: 'how long you can object; default 30 days' }),
      ),
      review: T.Optional(T.Boolean({ description: 'check all, and do nothing' })),
    }),
    output: T.Object({
      review: T.Boolean(),
      set: T.Optional(T.String()),
      threshold: T.Integer(),
      total: T.Integer(),
      strength: Strength,
      warnings: T.Array(T.String()),
      trustees: T.Array(Trustee),
    }),
  }),
  recoveryStatus: endpoint({
    summary: 'Your trustees, and what has become of each share',
    method: 'GET',
    path: '/api/recovery',
    input: Nothing,
    output: T.Object({
      trustees: T.Union([
        T.Null(),
        T.Object({
          set: T.String(),
          threshold: T.Integer(),
          total: T.Integer(),
          createdAt: Ms('when it was made'),
          label: T.String(),
          instructions: T.String(),
          nameOthers: T.Boolean(),
          heir: T.Optional(Heir),
          strength: Strength,
          warnings: T.Array(T.String()),
          trustees: T.Array(Trustee),
          notices: T.Array(Notice),
          objectedAt: T.Optional(Ms('when you objected')),
        }),
      ]),
    }),
    cli: { command: 'recovery status' },
  }),
  recoveryAsk: endpoint({
    summary: 'Ask trustees “do you still have it?”: their devices prove it, without showing it',
    method: 'POST',
    path: '/api/recovery/ask',
    input: T.Object({ trustee: T.Optional(T.String({ description: 'one alone; default all' })) }),
    output: T.Object({ asked: T.Integer() }),
    cli: { command: 'recovery ask', positional: ['trustee?'] },
  }),
  recoveryHand: endpoint({
    summary: 'A trustee’s share as a letter, to be handed over by another way: only they can open it',
    method: 'POST',
    path: '/api/recovery/hand',
    input: T.Object({ trustee: T.String() }),
    output: T.Object({ letter: T.String(), name: T.String() }),
  }),
  recoveryObject: endpoint({
    summary: 'Object: no trustee lets anybody inherit from you, and they are told',
    method: 'POST',
    path: '/api/recovery/object',
    input: Nothing,
    output: T.Object({ told: T.Integer() }),
    cli: { command: 'recovery object' },
  }),

  recoveryHeld: endpoint({
    summary: 'What you hold for others, as their trustee',
    method: 'GET',
    path: '/api/recovery/held',
    input: Nothing,
    output: T.Object({ held: T.Array(Held) }),
    cli: { command: 'recovery held' },
  }),
  recoveryTake: endpoint({
    summary: 'Take a share in that was handed over as a letter',
    method: 'POST',
    path: '/api/recovery/take',
    input: T.Object({ letter: T.String({ maxLength: 200_000 }) }),
    output: WhoseShare,
  }),
  recoveryAccept: endpoint({
    summary: 'Say that you will keep a share, and be there when it is needed',
    method: 'POST',
    path: '/api/recovery/accept',
    input: T.Object({ owner: Owner }),
    output: Answered,
    cli: { command: 'recovery accept', positional: ['owner?'] },
  }),
  recoveryDecline: endpoint({
    summary: 'Give a share back: it is deleted here, and the owner is told',
    method: 'POST',
    path: '/api/recovery/decline',
    input: T.Object({ owner: Owner }),
    output: Answered,
    cli: { command: 'recovery decline', positional: ['owner?'] },
  }),
  recoveryInspect: endpoint({
    summary: 'What a request code asks of you',
    method: 'POST',
    path: '/api/recovery/inspect',
    input: T.Object({ request: T.String({ maxLength: 10_000 }), owner: Owner }),
    output: T.Object({
      purpose: Purpose,
      owner: T.String(),
      ownerName: T.String(),
      heir: T.Optional(Heir),
      objectedAt: T.Optional(Ms('when the owner objected')),
    }),
  }),
  recoveryRelease: endpoint({
    summary: 'Release a share to the device that a request code names, after hearing the two words',
    method: 'POST',
    path: '/api/recovery/release',
    input: T.Object({
      request: T.String({ maxLength: 10_000 }),
      words: T.String({ maxLength: 200, description: 'the two words that the person read to you' }),
      owner: Owner,
      anyway: T.Optional(
        T.Boolean({
          description:
            'although a device of the owner objected (not for an heir), or nobody is connected from whom that could be heard',
        }),
      ),
    }),
    output: T.Object({
      state: T.Union([T.Literal('released'), T.Literal('waiting')]),
      purpose: Purpose,
      owner: T.String(),
      ownerName: T.String(),
      release: T.Optional(T.String({ description: 'a code, for when the two devices do not meet' })),
      given: T.Optional(T.Boolean({ description: 'the device was connected and has been given it' })),
      until: T.Optional(Ms('waiting: until when the owner may object')),
    }),
  }),

  recoveryStart: endpoint({
    summary: 'Begin to get an identity back: makes the code for your trustees, and two words to read to them',
    method: 'POST',
    path: '/api/recovery/start',
    input: T.Object({ purpose: T.Optional(Purpose) }),
    output: T.Object({ purpose: Purpose, code: T.String(), words: T.String() }),
  }),
  recoveryProgress: endpoint({
    summary: 'What trustees have released to this device so far',
    method: 'GET',
    path: '/api/recovery/progress',
    input: Nothing,
    output: T.Object({
      recovery: T.Union([
        T.Null(),
        T.Object({
          purpose: T.Optional(Purpose),
          startedAt: T.Optional(Ms('when it was begun')),
          code: T.Optional(T.String()),
          words: T.Optional(T.String()),
          restored: T.Optional(
            T.String({
              description: 'the identity that this device has now, while its vault is not found yet',
            }),
          ),
          have: T.Array(T.Object({ identity: T.String(), name: T.String() })),
          owners: T.Array(T.Object({ identity: T.String(), name: T.String(), from: T.Array(T.String()) }), {
            description:
              'whose shares they are: more than one, and somebody gave you those of another identity',
          }),
          ownerName: T.Optional(T.String()),
          need: T.Optional(T.Integer()),
          replaced: T.Optional(T.Object({ old: T.String(), done: T.Integer(), open: T.Integer() })),
        }),
      ]),
    }),
    cli: { command: 'recovery progress' },
  }),
  recoveryFinish: endpoint({
    summary: 'Put together what trustees released: to this device, and as codes',
    method: 'POST',
    path: '/api/recovery/finish',
    input: T.Object({
      releases: T.Optional(T.Array(T.String({ maxLength: 200_000 }), { maxItems: 255 })),
      owner: T.Optional(
        T.String({
          minLength: 6,
          maxLength: 64,
          description: 'whose shares are meant: their key, or its start',
        }),
      ),
    }),
    output: T.Object({
      purpose: Purpose,
      identity: T.String(),
      ownerName: T.String(),
      label: T.String(),
      instructions: T.String(),
      words: T.Optional(T.String({ description: 'for an heir: the 24 words of who has died' })),
      bad: T.Array(T.Object({ code: T.String(), message: T.String() })),
    }),
  }),
  recoveryCancel: endpoint({
    summary: 'Give a recovery up on this device: what was released to it is deleted',
    method: 'POST',
    path: '/api/recovery/cancel',
    input: Nothing,
    output: Done,
    cli: { command: 'recovery cancel' },
  }),
}
