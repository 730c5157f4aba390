// What queries say of a sealed poll: who counts, and what is waited for.
import type { ReadView } from '../../../contract.ts'
import { devices, type Person } from '../../../people.ts'
import { type CountedBallot, sayFault, type SealedPoll, sumBallots, verifyTally } from '../../sealed/index.ts'
import type { SealingAnswer } from '../answers.ts'
import type { Definition } from '../schema.ts'
import type { Papers } from '../standing.ts'
import type { Voice } from '../standing.ts'
import { countedBallots, sharesOf, tallyOfTotals } from './counting.ts'
import type { Tally } from '../../tally/tally.ts'
import { isUnweighted } from '../view.ts'
import {
  awaited,
  dealingsOf,
  goneFrom,
  sealedPollOf,
  type Sealing,
  sealings,
  setupOf,
  type TellerWords,
  wordsIn,
} from './view.ts'

/** [D34] [D37] What a sealed poll waits for, and whom. `isFinal`: its closing can no longer be reordered. */
export async function describeSealing(
  view: ReadView,
  { poll }: Pick<Papers, 'poll'>,
  people: ReadonlyMap<string, Person>,
  isFinal: boolean,
): Promise<SealingAnswer> {
  const sealing = (await view.get(sealings, poll.poll))!
  const words = await wordsIn(view, sealing)
  const gone = await goneFrom(view, sealing)
  const isClosed = poll.state === 'closed'
  const waitsFor = isLost(sealing, words, gone, isClosed) ? 'lost' : whatFor(sealing, isClosed, isFinal)
  const late =
    waitsFor === 'tellers'
      ? awaited(sealing, words)
      : waitsFor === 'shares'
        ? sealing.tellers.flatMap(({ device }) => (words.get(device)?.share ? [] : [device]))
        : []
  const tellers: SealingAnswer['tellers'] = []
  for (const { member, device } of sealing.tellers) {
    const known = await view.get(devices, device)
    tellers.push({
      member,
      name: people.get(member)?.name ?? '',
      device,
      deviceName: known?.name ?? '',
      awaited: late.includes(device) && !gone.has(device),
      failed: sealing.failed?.against === device,
      gone: gone.has(device),
    })
  }
  const given = sharesOf(words).length
  return { waitsFor, threshold: sealing.threshold, shares: given, tellers }
}

/** [D38] True when those who are left cannot make the key, or cannot count. */
function isLost(
  { tellers, threshold, key, failed, sums, totals }: Sealing,
  words: ReadonlyMap<string, TellerWords>,
  gone: ReadonlySet<string>,
  isClosed: boolean,
): boolean {
  if (totals || failed || (isClosed && !sums)) return false
  if (key === null) return tellers.some(({ device }) => gone.has(device) && !words.get(device)?.confirmation)
  return tellers.filter(({ device }) => !gone.has(device) || words.get(device)?.share).length < threshold
}

function whatFor(
  { key, failed, sums, totals }: Sealing,
  isClosed: boolean,
  isFinal: boolean,
): SealingAnswer['waitsFor'] {
  if (totals) return null
  if (failed) return 'failed'
  if (isClosed) return sums ? (isFinal ? 'shares' : 'final') : 'few'
  return key === null ? 'tellers' : 'closing'
}

/** [D38] What is wrong with a sealed poll, from what the log holds alone, and the result that comes out. */
export async function recheck(
  view: ReadView,
  { poll, definition, voters }: Papers,
  voices: readonly Voice[],
): Promise<{ wrong: string[]; again: Tally | null; ballots: readonly CountedBallot[] }> {
  const sealing = (await view.get(sealings, poll.poll))!
  const words = await wordsIn(view, sealing)
  const [setup, sealedPoll] = [setupOf(sealing, words), sealedPollOf(sealing, poll, definition)]
  const { unit, ballots } = await countedBallots(view, poll.poll, voices)
  const { totals } = sealing
  if (!setup || !sealedPoll) return { wrong: ['the tellers have made no key'], again: null, ballots }
  if (!totals) return { wrong: ['the tellers have not opened the totals, or must not'], again: null, ballots }
  const said = [...words]
  const faults = verifyTally({
    setup,
    dealings: dealingsOf(words),
    complaints: said.flatMap(([by, { complaint }]) => (complaint ? [{ by, ...complaint }] : [])),
    confirmations: Object.fromEntries(
      said.flatMap(([device, { confirmation }]) => (confirmation ? [[device, confirmation]] : [])),
    ),
    poll: sealedPoll,
    ballots,
    shares: sharesOf(words),
    totals,
  })
  const counts = { voters: voters.size, voted: ballots.length, unweighted: isUnweighted(voters) }
  return {
    wrong: [...faults.map(sayFault), ...unlike({ sealing, definition, sealedPoll, unit, ballots })],
    again: tallyOfTotals(definition, { totals, unit }, counts),
    ballots,
  }
}

/** What was noted of the poll while it went on, and does not come out again of what people agreed on and wrote. */
function unlike({
  sealing,
  definition,
  sealedPoll,
  unit,
  ballots,
}: {
  sealing: Sealing
  definition: Definition
  sealedPoll: SealedPoll
  unit: number
  ballots: readonly CountedBallot[]
}): string[] {
  const { tellers, threshold } = sealing
  const sums = sumBallots(sealedPoll, ballots)
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return [
    ...(same(tellers, definition.sealing?.tellers) && threshold === definition.sealing?.threshold
      ? []
      : ['the tellers are not those who were named']),
    ...(sealing.failed ? ['a dealing was proven to be wrong'] : []),
    ...(sums.ok && same(sealing.sums, sums.value) && sealing.unit === unit
      ? []
      : ['the sums that were noted are not those of the ballots']),
  ]
}
