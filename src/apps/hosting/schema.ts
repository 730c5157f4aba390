// What the actions of hosting hold.
import { Type as T } from '@sinclair/typebox'

const strict = { additionalProperties: false }

/** [A2] */
export const MAX_COPIES = 16

const Id = T.String({ pattern: '^[a-z0-9]{26}$' })

/** The papers of an agreement, as JSON: what both sides have signed, and notices. The log carries them and does not read them. */
export const PapersBody = T.Object(
  {
    agreement: Id,
    papers: T.String({ minLength: 2, maxLength: 100_000 }),
    /** Of the agreement in them, and how many notices: of two that were written apart, the later papers count. */
    sequence: T.Integer({ minimum: 1, maximum: 1_000_000 }),
    notices: T.Integer({ minimum: 0, maximum: 10_000 }),
    /** Where the host was reached last. */
    addresses: T.Array(T.String({ maxLength: 300 }), { maxItems: 16 }),
  },
  strict,
)
const BlindPeerKey = T.String({
  pattern: '^([0-9a-f]{64}|[ybndrfg8ejkmcpqxot1uwisza345h769]{52})$',
  description: 'the blind peer’s public key, in hex or z-base-32',
})
export const AddBlindPeerBody = T.Object(
  { key: BlindPeerKey, name: T.Optional(T.String({ maxLength: 100, description: 'whose it is' })) },
  strict,
)
export const RemoveBlindPeerBody = T.Object({ key: BlindPeerKey }, strict)
export const WantBody = T.Object(
  {
    copies: T.Integer({
      minimum: 0,
      maximum: MAX_COPIES,
      description: 'on how many co-ops’ hosts everything is to be',
    }),
  },
  strict,
)
