// That somebody knows a secret number, and that it is the same behind several points: Schnorr's proof, and that of Chaum and
// Pedersen (CRYPTO ’92), as one. Knows x with images[i] = x · bases[i] for all i.
import { modulo, type Point, type Random, randomScalar, sumOfProducts, times } from './group.ts'
import { readScalars, writeScalars } from './schema.ts'
import type { Transcript } from './transcript.ts'

interface Statement {
  bases: readonly Point[]
  images: readonly Point[]
}

/** Challenge and response. `context` makes a fresh transcript of what the proof is for. */
export function prove(
  context: () => Transcript,
  { bases, images }: Statement,
  secret: bigint,
  random: Random,
): string {
  const nonce = randomScalar(random)
  const commitments = bases.map(base => times(base, nonce))
  const challenge = challengeOf(context, { bases, images }, commitments)
  return writeScalars([challenge, modulo(nonce + challenge * secret)])
}

/** True when who made the proof knew the secret. */
export function holds(context: () => Transcript, { bases, images }: Statement, proof: unknown): boolean {
  const numbers = readScalars(proof, 2)
  if (!numbers) return false
  const [challenge, response] = numbers as [bigint, bigint]
  const minus = modulo(-challenge)
  const commitments = bases.map((base, i) => sumOfProducts([base, images[i]!], [response, minus]))
  return challengeOf(context, { bases, images }, commitments) === challenge
}

function challengeOf(
  context: () => Transcript,
  { bases, images }: Statement,
  commitments: readonly Point[],
): bigint {
  return context()
    .points(...bases)
    .points(...images)
    .points(...commitments)
    .challenge()
}
