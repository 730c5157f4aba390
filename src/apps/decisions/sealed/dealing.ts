// What a teller deals: a secret of their own, in shares that each other teller alone can read and everybody can hold them to
// (Feldman 1987). Whoever gets a wrong one proves it in public.
import { bad, type Fault, fault, good, type Result } from './fault.ts'
import {
  BASE,
  modulo,
  type Point,
  type Random,
  randomScalar,
  scalarBytes,
  sumOfProducts,
  times,
} from './group.ts'
import { holds, prove } from './proofs.ts'
import {
  type Complaint,
  type Dealing,
  isVersion1,
  readPoints,
  readScalars,
  writePoints,
  writeScalars,
} from './schema.ts'
import { checkSetup, readSecret, type Setup, setupTranscript, tellerIn, valueAt } from './setup.ts'
import { Transcript } from './transcript.ts'

/** A dealing, read. */
interface Dealt {
  /** The coefficients of the polynomial, each as a multiple of the base. */
  commitments: Point[]
  ephemeral: Point
  /** For each teller in order: encrypted share and tag. */
  sealed: { share: bigint; tag: bigint }[]
}

interface Own {
  teller: string
  /** What `makeTellerKey` gave, in base64. */
  secret: string
}

/** What both proofs of a dealing are for: all of it, so that nothing in it can be exchanged. */
function dealerContext(
  setup: Setup,
  dealer: string,
  { commitments, ephemeral, shares }: Omit<Dealing, 'v' | 'proofs'>,
): (what: string) => () => Transcript {
  return what => () => setupTranscript('dealing', setup).text(dealer, what, commitments, ephemeral, shares)
}

/** Deals a new secret among the tellers. Nobody has to keep it: each teller’s share is in the dealing. */
export function makeDealing(setup: Setup, dealer: string, random: Random): Result<Dealing> {
  const unsound = checkSetup(setup)
  if (unsound) return { ok: false, fault: unsound }
  if (!tellerIn(setup, dealer)) return bad('UNKNOWN_TELLER', 'dealing', dealer)
  const coefficients = Array.from({ length: setup.threshold }, () => randomScalar(random))
  const values = setup.tellers.map((_, i) => valueAt(coefficients, i + 1))
  return good(dealOut(setup, dealer, { coefficients, values }, random))
}

/** Puts a dealing together; an honest one has the polynomial’s values at the tellers’ numbers. */
export function dealOut(
  setup: Setup,
  dealer: string,
  { coefficients, values }: { coefficients: readonly bigint[]; values: readonly bigint[] },
  random: Random,
): Dealing {
  const passing = randomScalar(random)
  const ephemeral = times(BASE, passing)
  const sealed = setup.tellers.flatMap(({ teller }, i) => {
    const { key } = tellerIn(setup, teller)!
    const pad = padOf(setup, { dealer, teller, ephemeral, secret: times(key, passing) })
    const share = modulo(values[i]! + pad.mask)
    return [share, pad.tagOf(share)]
  })
  const constant = times(BASE, coefficients[0]!)
  const points = [constant, ...coefficients.slice(1).map(coefficient => times(BASE, coefficient))]
  const said = {
    commitments: writePoints(points),
    ephemeral: writePoints([ephemeral]),
    shares: writeScalars(sealed),
  }
  const context = dealerContext(setup, dealer, said)
  const know = (what: string, image: Point, secret: bigint) =>
    readScalars(prove(context(what), { bases: [BASE], images: [image] }, secret, random), 2)!
  const proofs = [...know('constant', constant, coefficients[0]!), ...know('ephemeral', ephemeral, passing)]
  return { v: 1, ...said, proofs: writeScalars(proofs) }
}

function readDealing(setup: Setup, dealing: Dealing | undefined): Dealt | null {
  if (!dealing || !isVersion1(dealing)) return null
  const commitments = readPoints(dealing.commitments, setup.threshold)
  const ephemeral = readPoints(dealing.ephemeral, 1)?.[0]
  const scalars = readScalars(dealing.shares, 2 * setup.tellers.length)
  if (!commitments || !ephemeral || !scalars) return null
  const sealed = setup.tellers.map((_, i) => ({ share: scalars[2 * i]!, tag: scalars[2 * i + 1]! }))
  return { commitments, ephemeral, sealed }
}

/** The fault of a dealing in a sound setup that everybody can see, or null. What is in the shares only their tellers see. */
export function checkDealing(setup: Setup, dealer: string, dealing: Dealing | undefined): Fault | null {
  if (!tellerIn(setup, dealer)) return fault('UNKNOWN_TELLER', 'dealing', dealer)
  if (!dealing) return fault('DEALING_MISSING', 'dealing', dealer)
  const dealt = readDealing(setup, dealing)
  const proofs = readScalars(dealing.proofs, 4)
  if (!dealt || !proofs) return fault('NOT_WELL_FORMED', 'dealing', dealer)
  const context = dealerContext(setup, dealer, dealing)
  const isKnown = (what: string, image: Point, proof: bigint[]) =>
    holds(context(what), { bases: [BASE], images: [image] }, writeScalars(proof))
  const bothKnown =
    isKnown('constant', dealt.commitments[0]!, proofs.slice(0, 2)) &&
    isKnown('ephemeral', dealt.ephemeral, proofs.slice(2))
  return bothKnown ? null : fault('PROOF_WRONG', 'dealing', dealer)
}

/** A teller’s share of one dealing. `SHARE_WRONG`: it is not what the dealer says in public, and a complaint is due. */
export function openShare(setup: Setup, dealer: string, dealing: Dealing, own: Own): Result<bigint> {
  const secret = readSecret(setup, own.teller, own.secret)
  if (!secret.ok) return secret
  const dealt = readDealing(setup, dealing)
  if (!dealt) return bad('NOT_WELL_FORMED', 'dealing', dealer)
  const share = unsealShare(setup, dealer, dealt, own.teller, times(dealt.ephemeral, secret.value))
  return share === null ? bad('SHARE_WRONG', 'dealing', dealer) : good(share)
}

/** Shows what a share was encrypted with, so that everybody sees that it is wrong. A fault where it is right. */
export function makeComplaint(
  setup: Setup,
  dealer: string,
  dealing: Dealing,
  own: Own,
  random: Random,
): Result<Complaint> {
  const share = openShare(setup, dealer, dealing, own)
  if (share.ok) return bad('SHARE_IS_SOUND', 'complaint', own.teller)
  if (share.fault.code !== 'SHARE_WRONG') return share
  const secret = readScalars(own.secret, 1)![0]!
  const { ephemeral } = readDealing(setup, dealing)!
  const shared = times(ephemeral, secret)
  const statement = { bases: [BASE, ephemeral], images: [tellerIn(setup, own.teller)!.key, shared] }
  const proof = prove(complaintContext(setup, dealer, own.teller), statement, secret, random)
  return good({ v: 1, secret: writePoints([shared]), proof })
}

/** Null when the complaint is just: the dealer is to blame. Otherwise what is wrong with the complaint. */
export function checkComplaint(
  setup: Setup,
  dealer: string,
  dealing: Dealing,
  by: string,
  complaint: Complaint,
): Fault | null {
  const teller = tellerIn(setup, by)
  if (!teller) return fault('UNKNOWN_TELLER', 'complaint', by)
  const dealt = readDealing(setup, dealing)
  const shared = isVersion1(complaint) ? readPoints(complaint.secret, 1)?.[0] : undefined
  if (!dealt || !shared) return fault('NOT_WELL_FORMED', 'complaint', by)
  const statement = { bases: [BASE, dealt.ephemeral], images: [teller.key, shared] }
  if (!holds(complaintContext(setup, dealer, by), statement, complaint.proof))
    return fault('PROOF_WRONG', 'complaint', by)
  const share = unsealShare(setup, dealer, dealt, by, shared)
  return share === null ? null : fault('SHARE_IS_SOUND', 'complaint', by)
}

const complaintContext = (setup: Setup, dealer: string, by: string) => () =>
  setupTranscript('complaint', setup).text(dealer, by)

/** What the dealer’s public coefficients say that a teller’s share is, as a multiple of the base. */
export function shareInPublic(commitments: readonly Point[], number: number): Point {
  let power = 1n
  const powers = commitments.map(() => {
    const now = power
    power = modulo(power * BigInt(number))
    return now
  })
  return sumOfProducts([...commitments], powers)
}

/** The coefficients that a dealer published. Null where the dealing is not well formed. */
export function commitmentsOf(setup: Setup, dealing: Dealing | undefined): Point[] | null {
  return readDealing(setup, dealing)?.commitments ?? null
}

function unsealShare(
  setup: Setup,
  dealer: string,
  dealt: Dealt,
  teller: string,
  secret: Point,
): bigint | null {
  const { number } = tellerIn(setup, teller)!
  const { share: sealed, tag } = dealt.sealed[number - 1]!
  const pad = padOf(setup, { dealer, teller, ephemeral: dealt.ephemeral, secret })
  if (pad.tagOf(sealed) !== tag) return null
  const share = modulo(sealed - pad.mask)
  return times(BASE, share).equals(shareInPublic(dealt.commitments, number)) ? share : null
}

/**
 * What encrypts a share: hashed ElGamal. The mask is added in the field of scalars, and used once, since `ephemeral` is new for
 * each dealing; the tag is a keyed hash of the encrypted share. `secret` is what dealer and teller alone can work out.
 */
function padOf(
  setup: Setup,
  { dealer, teller, ephemeral, secret }: { dealer: string; teller: string; ephemeral: Point; secret: Point },
): { mask: bigint; tagOf(sealed: bigint): bigint } {
  const hash = (what: string) =>
    setupTranscript('share', setup).text(dealer, teller, what).points(ephemeral, secret).challenge()
  const mask = hash('mask')
  const tagKey = scalarBytes(hash('tag'))
  return {
    mask,
    tagOf: sealed => new Transcript('share tag').elements([tagKey, scalarBytes(sealed)]).challenge(),
  }
}
