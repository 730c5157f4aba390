// What the actions of the members app hold: the types, the HTTP bodies, and what a peer may send.
import { type Static, Type as T } from '@sinclair/typebox'

const Key = T.String({ pattern: '^[0-9a-f]{64}$', description: 'a key in hex' })
export const RoleName = T.Union([T.Literal('coordinator'), T.Literal('member'), T.Literal('reader')])

const strict = { additionalProperties: false }

export const PersonBody = T.Object(
  { identity: Key, name: T.String({ minLength: 1, maxLength: 100 }) },
  strict,
)
export const DeviceBody = T.Object(
  {
    device: Key,
    name: T.String({ minLength: 1, maxLength: 60 }),
    writer: Key,
    blobs: Key,
    /** The identity's attestation of the device, in base64. */
    proof: T.String({ minLength: 1, maxLength: 4096 }),
  },
  strict,
)
export type DeviceBody = Static<typeof DeviceBody>

/** App → version of its records, as the author's CoBox has them; since version 2 of the actions that say it. */
const Versions = T.Optional(
  T.Record(T.String({ pattern: '^[a-zA-Z]{1,60}$' }), T.Integer({ minimum: 1 }), { maxProperties: 200 }),
)

export const FoundBody = T.Object(
  {
    space: T.String({ minLength: 1, maxLength: 200 }),
    person: PersonBody,
    device: DeviceBody,
    versions: Versions,
  },
  strict,
)
export const AdmitBody = T.Object(
  { invite: T.String({ maxLength: 100 }), person: PersonBody, device: DeviceBody },
  strict,
)
export const AddDeviceBody = T.Object({ device: DeviceBody }, strict)
export const RoleBody = T.Object(
  {
    member: T.String({ maxLength: 100, description: 'the member’s key, the start of it, or the name' }),
    role: RoleName,
  },
  strict,
)
const Wanted = (what: string) =>
  T.String({ maxLength: 100, description: `the ${what}’s key, the start of it, or the name` })
export const RemoveBody = T.Object({ member: Wanted('member') }, strict)
export const RevokeDeviceBody = T.Object({ device: Wanted('device') }, strict)
export const RenameDeviceBody = T.Object(
  { device: Wanted('device'), name: T.String({ minLength: 1, maxLength: 60, description: 'its new name' }) },
  strict,
)
/** How a generation begins, after the checkpoint. */
export const BeginBody = T.Object(
  {
    number: T.Integer({ minimum: 2 }),
    /** All devices' cores in this generation follow from it. */
    salt: Key,
    /** What opens the content that was written in the generation before. */
    contentKey: Key,
    versions: Versions,
  },
  strict,
)
/** That the space goes on in another generation, and what opens that one for each device. */
export const MoveBody = T.Object(
  {
    number: T.Integer({ minimum: 2 }),
    key: Key,
    salt: Key,
    sealed: T.Record(T.String({ pattern: '^[0-9a-f]{64}$' }), T.String({ maxLength: 200 })),
  },
  strict,
)
/** Generations that the author was in, and that this one does not follow. */
export const ArriveBody = T.Object(
  { branches: T.Array(T.Object({ salt: Key, contentKey: Key }, strict), { maxItems: 1000 }) },
  strict,
)
/** A person's vault, as their devices seal it: nobody else opens it. */
export const VaultBody = T.Object(
  { vault: T.String({ minLength: 1, maxLength: 200_000, description: 'sealed, as JSON' }) },
  strict,
)
export const ReturnDeviceBody = T.Object({ member: Key, device: DeviceBody }, strict)
/** Who may speak for a new identity, should this one fall into other hands: as salted hashes, signed by the identity. */
export const TrusteesBody = T.Object(
  {
    set: T.String({ pattern: '^[0-9a-f]{32}$' }),
    threshold: T.Integer({ minimum: 1, maximum: 255 }),
    trustees: T.Array(Key, { minItems: 1, maxItems: 255 }),
    signature: T.String({ maxLength: 100 }),
  },
  strict,
)
const TestimonyBody = T.Object(
  {
    trustee: Key,
    salt: Key,
    device: Key,
    proof: T.String({ maxLength: 4096 }),
    signature: T.String({ maxLength: 100 }),
  },
  strict,
)
export const ReplaceBody = T.Object(
  {
    old: Key,
    person: PersonBody,
    device: DeviceBody,
    set: T.String({ pattern: '^[0-9a-f]{32}$' }),
    testimonies: T.Array(TestimonyBody, { minItems: 1, maxItems: 255 }),
  },
  strict,
)
export type ReplaceBody = Static<typeof ReplaceBody>
export const RenameBody = T.Object(
  { name: T.String({ minLength: 1, maxLength: 100, description: 'your new name' }) },
  strict,
)
export const SpaceNameBody = T.Object(
  { name: T.String({ minLength: 1, maxLength: 200, description: 'its new name' }) },
  strict,
)
export const InviteBody = T.Object(
  {
    invite: T.String({ pattern: '^[a-z0-9]{8,60}$' }),
    /** Key that requests with this invitation are opened with. */
    publicKey: Key,
    /** Signed words that who is let in gets with the keys, in base64. */
    welcome: T.String({ maxLength: 2000 }),
    /** Coordinator's device → the invitation's secret, sealed to it, in base64. */
    seeds: T.Optional(
      T.Record(T.String({ pattern: '^[0-9a-f]{64}$' }), T.String({ maxLength: 200 }), { maxProperties: 100 }),
    ),
    role: RoleName,
    /** ms since 1970, or null for never. */
    expires: T.Union([T.Integer(), T.Null()]),
    /** How many may use it, or null for any number. */
    maxUses: T.Union([T.Integer({ minimum: 1 }), T.Null()]),
    confirm: T.Union([T.Literal('auto'), T.Literal('ask')]),
  },
  strict,
)
export type InviteBody = Static<typeof InviteBody>
export const RevokeBody = T.Object({ invite: T.String({ maxLength: 100 }) }, strict)
export const NoBody = T.Object({}, strict)
