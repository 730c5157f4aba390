// A poll with sealed ballots from its tellers’ keys to its totals, for tests and benches of what is in between.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
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
