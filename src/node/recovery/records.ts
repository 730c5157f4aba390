// What a device of a person keeps of their own trustees, and of the shares that they hold for others. It goes into the vault.
import type { Commitment, Purpose, Share } from '../../keys/index.ts'

/** Key of a held share: this and the owner. */
export const HELD = 'held/'
export const OWN = 'own'
/** The person's name, as they last gave it. */
export const NAME = 'name'

export interface HeldShare {
  owner: string
  ownerName: string
  set: string
  /** By the owner's clock, and when it came here, in ms. */
  createdAt: number
  since: number
  state: 'arrived' | 'accepted' | 'declined' | 'superseded'
  /** Null once it was declined or superseded. */
  share: Share | null
  /** The owner last asked for a proof; objected to an inheritance. */
  askedAt?: number
  objectedAt?: number
  /** That the heir may have it, from a device on, and until when the owner may object. */
  agreed?: { device: string; until: number }
  releases: { at: number; purpose: Purpose }[]
  /** Sets of this owner that ended. Their shares stay for a while, for a theft alone: it may be the thief who ended them. */
  former?: FormerShare[]
}

export interface FormerShare {
  set: string
  share: Share | null
  /** In ms; then it is deleted. */
  until: number
}

/** What has become of a share, as far as this device knows. `waiting`: there is no way to the trustee yet. */
export type ShareState = 'waiting' | 'sent' | 'arrived' | 'accepted' | 'declined'

export interface TrusteeRecord {
  identity: string
  name: string
  /** Secret: answers to “do you still have it?” are checked with it. In hex. */
  proofKey: string
  state: ShareState
  /** When it came to be so, in ms; later also the last question, and the last right answer. */
  since: number
  askedAt?: number
  question?: string
  provedAt?: number
}

export interface OwnSet {
  set: string
  threshold: number
  createdAt: number
  label: string
  instructions: string
  nameOthers: boolean
  heir?: { identity: string; name: string; waitDays: number }
  commitment: Commitment
  trustees: TrusteeRecord[]
  /** Sets that this one has taken the place of. */
  former: string[]
  /** What trustees have told: that they released a share, or agreed that somebody inherits. */
  notices: Notice[]
  objectedAt?: number
}

export interface Notice {
  at: number
  /** The letter that told it. */
  letter: string
  trustee: string
  name: string
  what: 'released' | 'agreed'
  purpose: Purpose
  until?: number
  /** True when it is of a set that has ended. */
  former?: boolean
}
