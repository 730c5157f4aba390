// A poll with sealed ballots from its tellers’ keys to its totals, for tests and benches of what is in between.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  type Ballot,
  type CountedBallot,
  type Counting,
  type Dealing,
  type DecryptionShare,
  type FaultCode,
  type Form,
  keyState,
  makeBallot,
  makeDealing,
  makeDecryptionShare,
  makeTellerKey,
  openTally,
  type Random,
  type Result,
  type SealedPoll,
  type SealedRecord,
  type Setup,
  sayFault,
  sumBallots,
} from '../../src/apps/decisions/sealed/index.ts'
import { pollTranscript } from '../../src/apps/decisions/sealed/ballot.ts'
import { countsOf, layoutOf } from '../../src/apps/decisions/sealed/form.ts'
import { BASE, modulo, randomScalar, times } from '../../src/apps/decisions/sealed/group.ts'
import {
  readElements,
  readPoints,
  writePoints,
  writeScalars,
} from '../../src/apps/decisions/sealed/schema.ts'

/** The same bytes each time for the same seed: never for anything but tests. */
export function seededRandom(seed: string): Random {
  let drawn = 0
  return size => {
    const blocks = Array.from({ length: Math.ceil(size / 64) }, () =>
      createHash('sha512').update(`${seed}/${drawn++}`).digest(),
    )
    return new Uint8Array(Buffer.concat(blocks)).subarray(0, size)
  }
}

/** What it gave, or a failed test that says its fault. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) assert.fail(sayFault(result.fault))
  return result.value
}

/** The code of what is wrong; null when nothing is. */
export function codeOf(result: Result<unknown>): FaultCode | null {
  return result.ok ? null : result.fault.code
}

export interface Tellers {
  setup: Setup
  /** By name. */
  secrets: Record<string, string>
  dealings: Record<string, Dealing>
  key: string
}

export function tellersOf(
  names: readonly string[],
  threshold: number,
  random: Random,
  ids: { space: string; poll: string } = { space: 'house', poll: 'roof' },
): Tellers {
  const pairs = names.map(teller => ({ teller, ...makeTellerKey(ids.space, teller, random) }))
  const setup = { ...ids, threshold, tellers: pairs.map(({ teller, message }) => ({ teller, key: message })) }
  const secrets = Object.fromEntries(pairs.map(({ teller, secret }) => [teller, secret]))
  const dealings = Object.fromEntries(names.map(name => [name, must(makeDealing(setup, name, random))]))
  const state = keyState(setup, { dealings })
  assert.ok(state.state === 'ready')
  return { setup, secrets, dealings, key: state.key }
}

export function pollOf({ setup: { space, poll }, key }: Tellers, form: Form): SealedPoll {
  return { space, poll, version: 'version-1', form, key }
}

export interface Choice {
  voter: string
  choices: readonly number[]
  weight?: number
}

export function cast(poll: SealedPoll, choices: readonly Choice[], random: Random): CountedBallot[] {
  return choices.map(({ voter, choices: chosen, weight = 1 }) => ({
    voter,
    weight,
    ballot: must(makeBallot(poll, voter, chosen, random)),
  }))
}

export function countingOf(
  { setup, dealings }: Tellers,
  poll: SealedPoll,
  ballots: readonly CountedBallot[],
): Counting {
  return { setup, dealings, poll, sums: must(sumBallots(poll, ballots)) }
}

export function shareOf(
  counting: Counting,
  { secrets }: Tellers,
  teller: string,
  random: Random,
): DecryptionShare {
  const own = { teller, secret: secrets[teller]!, earlier: [] }
  return must(makeDecryptionShare(counting, own, random))
}

/** A closed poll, opened by these tellers. */
export function recordOf(
  tellers: Tellers,
  poll: SealedPoll,
  choices: readonly Choice[],
  openers: readonly string[],
  random: Random,
): SealedRecord {
  const ballots = cast(poll, choices, random)
  const counting = countingOf(tellers, poll, ballots)
  const shares = openers.map(teller => ({ teller, share: shareOf(counting, tellers, teller, random) }))
  const { setup, dealings } = tellers
  return { setup, dealings, poll, ballots, shares, totals: must(openTally(counting, shares)) }
}

/**
 * A ballot of somebody who writes whatever whole numbers into the bits, and its proofs as well as can be: each bit’s proof
 * claims `claims[i]`, 0 or 1, and the sum’s proof is made as if the sum were as it has to be.
 */
export function forgedBallot(
  of: SealedPoll,
  voter: string,
  bits: readonly number[],
  random: Random,
  claims: readonly (0 | 1)[] = bits.map(bit => (bit === 1 ? 1 : 0)),
): Ballot {
  const layout = must(layoutOf(of.form))
  const key = readPoints(of.key, 1)![0]!
  const made = bits.map((bit, i) => {
    const [r, nonce, c, s] = [1, 2, 3, 4].map(() => randomScalar(random)) as [bigint, bigint, bigint, bigint]
    const [R, S] = [times(BASE, r), times(key, r).add(times(BASE, BigInt(bit)))]
    const other = BigInt(1 - claims[i]!)
    const pretended = [
      times(BASE, s).subtract(times(R, c)),
      times(key, s).subtract(times(S.subtract(times(BASE, other)), c)),
    ]
    const meant = [times(BASE, nonce), times(key, nonce)]
    const commitments = claims[i] === 1 ? [...pretended, ...meant] : [...meant, ...pretended]
    return { r, nonce, c, s, ciphertext: [R, S], commitments, claim: claims[i]! }
  })
  const ciphertexts = writePoints(made.flatMap(({ ciphertext }) => ciphertext))
  const sumNonce = randomScalar(random)
  const ofSum = layout.total === null ? [] : [times(BASE, sumNonce), times(key, sumNonce)]
  const commitments = writePoints([...made.flatMap(one => one.commitments), ...ofSum])
  const challenge = pollTranscript('ballot', of)
    .text(voter)
    .elements(readElements(ciphertexts, 2 * bits.length)!)
    .elements(readElements(commitments, 4 * bits.length + ofSum.length)!)
    .challenge()
  const answers = made.flatMap(({ r, nonce, c, s, claim }) => {
    const rest = modulo(challenge - c)
    const response = modulo(nonce + rest * r)
    return claim === 1 ? [c, s, response] : [rest, response, s]
  })
  const counts = countsOf(layout)
  const secret = made.reduce((sum, { r }, i) => sum + BigInt(counts[i]!) * r, 0n)
  if (layout.total !== null) answers.push(modulo(sumNonce + challenge * secret))
  return { v: 1, ciphertexts, commitments, answers: writeScalars(answers) }
}
