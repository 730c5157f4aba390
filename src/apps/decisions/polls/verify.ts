// Counts a closed poll again from what the log holds: every vote, the cut, and who might vote. Nothing that was worked out
// before is taken over, but compared.
import type { QuerySpace, ReadView, Self } from '../../contract.ts'
import { tally } from '../tally/tally.ts'
import type { VerifyAnswer } from './answers.ts'
import { ballotProblem, reasonProblem } from './ballots.ts'
import { describeCount } from './describe.ts'
import { findPoll } from './given.ts'
import { countedVotes, lastPlaces, type Papers, readPapers, type Voice, voicesOf } from './standing.ts'
import { electorates, pollAt, results } from './view.ts'

type Check = VerifyAnswer['checks'][number]

const say = (check: Check['check'], wrong: readonly string[], detail: string): Check => ({
  check,
  ok: wrong.length === 0,
  detail: wrong.length === 0 ? detail : wrong.slice(0, 10).join('; '),
})

export async function verify(
  view: ReadView,
  input: { poll: string },
  _self: Self,
  space: QuerySpace,
): Promise<VerifyAnswer> {
  const poll = await findPoll(view, input.poll)
  const papers = await readPapers(view, poll)
  const { definition, closing, voters } = papers
  if (!closing)
    return {
      poll: poll.poll,
      ok: false,
      final: false,
      checks: [{ check: 'closed', ok: false, detail: 'it is not closed: there is no result yet' }],
      counted: 0,
      result: null,
    }
  const voices = voicesOf(papers)
  const votes = countedVotes(voices)
  const again = tally(definition, voters.size, votes)
  const recorded = await view.get(results, poll.poll)
  const { hash } = space.tools
  const electorate = poll.electorate === null ? null : await view.get(electorates, poll.electorate)
  const checks = [
    say('closed', [], `by ${poll.closed!.byName}`),
    say(
      'definition',
      hash(JSON.stringify(definition)) === poll.version ? [] : ['it is not what people voted on'],
      poll.version,
    ),
    say(
      'electorate',
      hash(JSON.stringify(electorate)) === poll.electorate ? [] : ['it is not who was pinned'],
      `${voters.size} may vote`,
    ),
    checkCut(papers),
    checkVotes(papers, voices),
    checkOnce(voices),
    checkOrder(papers),
    say(
      'count',
      JSON.stringify(again) === JSON.stringify(recorded) ? [] : ['the recorded result is another one'],
      `${votes.length} votes count`,
    ),
  ]
  return {
    poll: poll.poll,
    ok: checks.every(({ ok }) => ok),
    final: await space.final(async final => (await pollAt(final, poll.poll))?.closed?.id === poll.closed!.id),
    checks,
    counted: votes.length,
    result: describeCount(again),
  }
}

function checkCut(papers: Papers): Check {
  const places = lastPlaces(papers)
  const { cut } = papers.closing!
  const wrong = cut
    .filter(([writer, seq]) => seq > (places.get(writer) ?? 0))
    .map(([writer, seq]) => `${writer.slice(0, 16)}:${seq} is not there`)
  return say('cut', wrong, `${cut.length} logs`)
}

/** Each vote that counts is a voter’s, in time, and well formed. */
function checkVotes({ definition, closing, voters }: Papers, voices: readonly Voice[]): Check {
  const cut = new Map(closing!.cut.map(([writer, seq]) => [writer, seq]))
  const wrong = voices.flatMap(({ stance, member, weight }) => {
    if (!stance) return []
    const inTime = closing!.closesAt === null || stance.at <= closing!.closesAt
    const isSound =
      voters.get(member) === weight &&
      voters.has(stance.member) &&
      inTime &&
      stance.seq <= (cut.get(stance.writer) ?? 0) &&
      ballotProblem(definition, stance) === null &&
      reasonProblem(definition, stance) === null
    return isSound ? [] : [`${stance.id} must not count`]
  })
  return say('votes', wrong, 'each is a voter’s, in time and well formed')
}

function checkOnce(voices: readonly Voice[]): Check {
  const own = voices.flatMap(({ stance, via }) => (stance && via.length === 0 ? [stance.member] : []))
  return say('once', new Set(own).size === own.length ? [] : ['somebody counts twice'], 'nobody counts twice')
}

/** Each vote names one before it by the same person, or none. */
function checkOrder({ votes }: Papers): Check {
  const wrong: string[] = []
  for (const cast of votes.values()) {
    const before = new Set<string>()
    for (const stance of cast) {
      if (stance.prev !== null && !before.has(stance.prev))
        wrong.push(`${stance.id} follows what is not there`)
      before.add(stance.id)
    }
  }
  return say('order', wrong, 'each follows one that is there')
}
