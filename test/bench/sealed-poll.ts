// One sealed poll of 500 ballots and 5 options, three tellers of five, measured in this process. Prints `SealedTimes` as JSON.
import { randomBytes } from 'node:crypto'
import {
  checkBallot,
  makeBallot,
  openTally,
  type SealedRecord,
  verifyTally,
} from '../../src/apps/decisions/sealed/index.ts'
import { countingOf, must, pollOf, shareOf, tellersOf } from '../support/sealed.ts'
import { median } from './bench.ts'

const BALLOTS = 500
const OPTIONS = 5
const TELLERS = ['ada', 'ben', 'cem', 'dia', 'eve']
const THRESHOLD = 3
/** So many ballots are checked one by one, as they are when they arrive. */
const CHECKED_ALONE = 50

export interface SealedTimes {
  /** Of one ballot, encrypted and proven; the median. */
  castMs: number
  /** Of one ballot that is checked alone; the median. */
  checkMs: number
  /** Sums, three decryption shares, and the totals. */
  tallySeconds: number
  /** All of it checked again from what is public. */
  verifySeconds: number
  /** Of tally and verify. */
  cpuSeconds: number
  ballotBytes: number
  /** Of the whole process. */
  peakMB: number
}

const random = (size: number) => new Uint8Array(randomBytes(size))

function timed<T>(work: () => T): { value: T; ms: number } {
  const started = performance.now()
  const value = work()
  return { value, ms: performance.now() - started }
}

function measure(): SealedTimes {
  const tellers = tellersOf(TELLERS, THRESHOLD, random)
  const poll = pollOf(tellers, { kind: 'choose', options: OPTIONS, min: 1, max: 1 })
  const cast = Array.from({ length: BALLOTS }, (_, i) => {
    const choices = Array.from({ length: OPTIONS }, (_, option) => (option === i % OPTIONS ? 1 : 0))
    const voter = `voter ${i}`
    const { value, ms } = timed(() => must(makeBallot(poll, voter, choices, random)))
    return { voter, weight: 1, ballot: value, ms }
  })
  const ballots = cast.map(({ ms: _, ...ballot }) => ballot)
  const checks = ballots
    .slice(0, CHECKED_ALONE)
    .map(({ voter, ballot }) => timed(() => checkBallot(poll, voter, ballot)).ms)
  const before = process.cpuUsage()
  const tally = timed(() => {
    const counting = countingOf(tellers, poll, ballots)
    const openers = TELLERS.slice(0, THRESHOLD)
    const shares = openers.map(teller => ({ teller, share: shareOf(counting, tellers, teller, random) }))
    return { shares, totals: must(openTally(counting, shares)) }
  })
  const { setup, dealings } = tellers
  const record: SealedRecord = { setup, dealings, poll, ballots, ...tally.value }
  const verify = timed(() => verifyTally(record))
  const { user, system } = process.cpuUsage(before)
  if (verify.value.length > 0) throw new Error('the tally does not hold')
  return {
    castMs: median(cast.map(({ ms }) => ms)),
    checkMs: median(checks),
    tallySeconds: tally.ms / 1000,
    verifySeconds: verify.ms / 1000,
    cpuSeconds: (user + system) / 1e6,
    ballotBytes: JSON.stringify(ballots[0]!.ballot).length,
    peakMB: process.resourceUsage().maxRSS / 1024,
  }
}

process.stdout.write(`${JSON.stringify(measure())}\n`)
