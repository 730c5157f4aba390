// The votes of a poll with ranks as a ballot file in the BLT form, which other programs count.
import { CoboxError } from '../../../errors/index.ts'
import type { PollAnswer, StanceAnswer } from '../polls/answers.ts'
import { type StvBallot, writeBlt } from '../stv/index.ts'

/**
 * [E3] One ballot for each person whose vote counts, theirs or that of who speaks for them; the same rankings together.
 * Throws NOT_RANKED, BALLOTS_WEIGHTED.
 */
export function pollBlt(poll: PollAnswer, stances: readonly StanceAnswer[]): string {
  const { definition, people, title } = poll
  if (definition.type !== 'stv' && definition.type !== 'ranked_choice')
    throw new CoboxError('NOT_RANKED', { type: definition.type })
  // a ballot file holds whole ballots
  if (people.some(({ weight }) => weight !== 1)) throw new CoboxError('BALLOTS_WEIGHTED')
  const counted = new Map(stances.filter(({ counts }) => counts).map(stance => [stance.member, stance]))
  const found = new Map<string, StvBallot & { count: number }>()
  for (const { member, via } of people) {
    const choices = counted.get(via.at(-1)?.member ?? member)?.choices
    if (!choices) continue
    const ranking = [...choices].sort((a, b) => a.value - b.value).map(({ name }) => name)
    const key = JSON.stringify(ranking)
    found.set(key, { ranking, count: (found.get(key)?.count ?? 0) + 1 })
  }
  const ballots = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot)
  const candidates = definition.options.map(({ name }) => name)
  const seats = definition.type === 'stv' ? definition.seats : 1
  return writeBlt({ title, seats, candidates, withdrawn: [], ballots })
}
