// What the dealings of all tellers make together: the key of the poll, each teller’s share of its secret, and whether it is
// ready to be used.
import { checkComplaint, checkDealing, commitmentsOf, openShare, shareInPublic } from './dealing.ts'
import { bad, type Fault, fault, good, type Result } from './fault.ts'
import { BASE, modulo, type Point, type Random, times, ZERO } from './group.ts'
import { holds, prove } from './proofs.ts'
import {
  type Complaint,
  type Confirmation,
  type Dealing,
  isVersion1,
  readScalars,
  writePoints,
  writeScalars,
} from './schema.ts'
import { checkSetup, type Setup, setupTranscript, tellerIn } from './setup.ts'

/** By the dealing teller’s name. */
export type Dealings = Readonly<Record<string, Dealing>>

/** One teller says that another dealt a wrong share. */
export interface SaidComplaint {
  by: string
  against: string
  complaint: Complaint
}

export type KeyState =
  /** Dealings of these tellers are missing. */
  | { state: 'waiting'; missing: string[] }
  /** No key comes of this setup; the faults name who is to blame. */
  | { state: 'failed'; faults: Fault[] }
  /** The key, a point in base64. These tellers have not confirmed yet that they hold their share of it. */
  | { state: 'ready'; key: string; unconfirmed: string[] }

interface Published {
  dealings: Dealings
  complaints?: readonly SaidComplaint[]
  /** By the teller’s name. */
  confirmations?: Readonly<Record<string, Confirmation>>
}

/**
 * How far a poll’s key is. Unjust complaints and broken confirmations are passed over, and so is a complaint of who has
 * confirmed: otherwise a dealer and a friend could make the key fail when they do not like the result.
 */
export function keyState(setup: Setup, published: Published): KeyState {
  const wrong = checkSetup(setup)
  if (wrong) return { state: 'failed', faults: [wrong] }
  const { dealings, complaints = [] } = published
  const names = setup.tellers.map(({ teller }) => teller)
  const missing = names.filter(name => !Object.hasOwn(dealings, name))
  const dealt = names.filter(name => !missing.includes(name))
  const broken = dealt.map(name => checkDealing(setup, name, dealings[name])).filter(found => found !== null)
  if (broken.length > 0) return { state: 'failed', faults: broken }
  const confirmed = missing.length > 0 ? [] : confirmedBy(setup, published, names)
  const isJust = ({ by, against, complaint }: SaidComplaint) =>
    dealt.includes(against) &&
    !confirmed.includes(by) &&
    !checkComplaint(setup, against, dealings[against]!, by, complaint)
  const blamed = new Set(complaints.filter(isJust).map(({ against }) => against))
  if (blamed.size > 0)
    return { state: 'failed', faults: [...blamed].map(name => fault('SHARE_WRONG', 'dealing', name)) }
  if (missing.length > 0) return { state: 'waiting', missing }
  const key = pollKey(setup, dealings)
  if (!key.ok) return { state: 'failed', faults: [key.fault] }
  return { state: 'ready', key: key.value, unconfirmed: names.filter(name => !confirmed.includes(name)) }
}

function confirmedBy(
  setup: Setup,
  { dealings, confirmations = {} }: Published,
  names: readonly string[],
): string[] {
  return names.filter(
    name =>
      Object.hasOwn(confirmations, name) && !checkConfirmation(setup, dealings, name, confirmations[name]!),
  )
}

/** The public coefficients of all dealings, in the order of the tellers. */
function allCommitments(setup: Setup, dealings: Dealings): Result<Point[][]> {
  const all: Point[][] = []
  for (const { teller } of setup.tellers) {
    const dealing = Object.hasOwn(dealings, teller) ? dealings[teller] : undefined
    const commitments = commitmentsOf(setup, dealing)
    if (!commitments) return bad(dealing ? 'NOT_WELL_FORMED' : 'DEALING_MISSING', 'dealing', teller)
    all.push(commitments)
  }
  return good(all)
}

/** The key that ballots are encrypted to, a point in base64. The dealings have been checked. */
export function pollKey(setup: Setup, dealings: Dealings): Result<string> {
  const all = allCommitments(setup, dealings)
  if (!all.ok) return all
  const key = all.value.reduce((sum, [constant]) => sum.add(constant!), ZERO)
  return key.is0() ? bad('KEY_WRONG', 'setup') : good(writePoints([key]))
}

/** What a teller’s decryption shares are held to: their share of the secret as a multiple of the base. */
export function verificationPoint(setup: Setup, dealings: Dealings, teller: string): Result<Point> {
  const known = tellerIn(setup, teller)
  if (!known) return bad('UNKNOWN_TELLER', 'setup', teller)
  const all = allCommitments(setup, dealings)
  if (!all.ok) return all
  return good(all.value.reduce((sum, commitments) => sum.add(shareInPublic(commitments, known.number)), ZERO))
}

/** The same in base64. */
export function verificationKey(setup: Setup, dealings: Dealings, teller: string): Result<string> {
  const point = verificationPoint(setup, dealings, teller)
  return point.ok ? good(writePoints([point.value])) : point
}

/** A teller’s share of the poll’s secret, worked out anew from the teller’s secret and the log. Secret, in base64. */
export function tellerShare(
  setup: Setup,
  dealings: Dealings,
  teller: string,
  secret: string,
): Result<string> {
  let sum = 0n
  for (const { teller: dealer } of setup.tellers) {
    if (!Object.hasOwn(dealings, dealer)) return bad('DEALING_MISSING', 'dealing', dealer)
    const share = openShare(setup, dealer, dealings[dealer]!, { teller, secret })
    if (!share.ok) return share
    sum = modulo(sum + share.value)
  }
  return good(writeScalars([sum]))
}

const confirmationContext = (setup: Setup, key: string, teller: string) => () =>
  setupTranscript('confirmation', setup).text(key, teller)

/** Says that all shares arrived as they should, and proves that this teller can help to open what is sealed with the key. */
export function makeConfirmation(
  setup: Setup,
  dealings: Dealings,
  teller: string,
  secret: string,
  random: Random,
): Result<Confirmation> {
  const share = tellerShare(setup, dealings, teller, secret)
  if (!share.ok) return share
  const key = pollKey(setup, dealings)
  if (!key.ok) return key
  const scalar = readScalars(share.value, 1)![0]!
  const statement = { bases: [BASE], images: [times(BASE, scalar)] }
  const proof = prove(confirmationContext(setup, key.value, teller), statement, scalar, random)
  return good({ v: 1, proof })
}

/** The fault of a confirmation, or null. */
export function checkConfirmation(
  setup: Setup,
  dealings: Dealings,
  teller: string,
  message: Confirmation,
): Fault | null {
  const key = pollKey(setup, dealings)
  const point = verificationPoint(setup, dealings, teller)
  if (!key.ok) return key.fault
  if (!point.ok) return point.fault
  if (!isVersion1(message)) return fault('NOT_WELL_FORMED', 'confirmation', teller)
  const statement = { bases: [BASE], images: [point.value] }
  return holds(confirmationContext(setup, key.value, teller), statement, message.proof)
    ? null
    : fault('PROOF_WRONG', 'confirmation', teller)
}
