// Polls as people read them: what is asked, how it stands, what it came to.
import type { OutputOf } from '../apps/contract.ts'
import type { decisions } from '../apps/decisions/index.ts'
import {
  clean,
  formatCount,
  formatWhen,
  oneLine,
  pairs,
  plural,
  shortKey,
  table,
  whenExactly,
} from './format.ts'
import type { Look } from './look.ts'
import { tallyText } from './tally-text.ts'

type Queries = NonNullable<(typeof decisions)['types']>['queries']
type Polls = OutputOf<Queries['polls']>
type Poll = OutputOf<Queries['poll']>
type Result = OutputOf<Queries['result']>
type Verified = OutputOf<Queries['verify']>
type Stances = OutputOf<Queries['stances']>
type History = OutputOf<Queries['history']>
type Delegations = OutputOf<Queries['delegations']>
type Count = NonNullable<Result['result']>

/** Columns for the stages of an election. */
const TEXT_WIDTH = 80
const BAR = 20
const percent = (hundredths: number) => `${Number((hundredths / 100).toFixed(2))} %`
const name = (text: string, key: string) => clean(text) || shortKey(key)

function listed({ polls }: Polls, { now, colour }: Look): string {
  if (polls.length === 0)
    return 'No polls. Begin one: cobox decisions poll create SPACE --type proposal --title …\n'
  return table(
    polls,
    [
      { title: 'POLL', value: ({ poll }) => clean(poll) },
      { title: 'TITLE', value: ({ title }) => oneLine(title) },
      { title: 'TYPE', value: ({ type }) => type },
      {
        title: 'STATE',
        value: ({ state, over, final }) => (over ? 'to be closed' : final ? 'final' : state),
      },
      { title: 'VOTED', right: true, value: ({ voted, voters }) => `${voted} of ${voters}` },
      { title: 'YOU', value: ({ iVoted, mayVote }) => (iVoted ? 'voted' : mayVote ? '' : 'no vote') },
      { title: 'CLOSES', value: ({ closesAt }) => (closesAt === null ? '' : formatWhen(closesAt, now)) },
      { title: 'BY', value: ({ author, authorName }) => name(authorName, author) },
    ],
    colour,
  )
}

function shown(poll: Poll, look: Look): string {
  const { definition, closesAt, opensAt, tags, mine, people } = poll
  const { now, colour } = look
  const waiting = people.filter(({ voted, via, struck }) => !voted && via.length === 0 && !struck)
  const facts = pairs(
    [
      ['poll', clean(poll.poll)],
      ['title', oneLine(poll.title)],
      ['type', poll.type],
      ['by', `${name(poll.authorName, poll.author)}, ${whenExactly(poll.at, now)}`],
      ['opens', opensAt === null ? '' : whenExactly(opensAt, now)],
      ['closes', closesAt === null ? '' : whenExactly(closesAt, now)],
      ['tags', tags.map(clean).join(', ')],
      [
        'your vote',
        mine?.stands
          ? definition.sealed
            ? 'sealed'
            : choicesText(mine)
          : poll.mayVote
            ? 'none yet'
            : 'you may not vote here',
      ],
      ['not yet', poll.state === 'open' ? waiting.map(one => name(one.name, one.member)).join(', ') : ''],
      ['spoken for', people.flatMap(spokenFor).join('; ')],
    ],
    colour,
  )
  const told = mine?.over
    ? '! Two votes of yours were written apart. The last one counts: vote again if it is not the one you want.\n'
    : ''
  const details = definition.details.trim() === '' ? '' : `\n${clean(definition.details).trimEnd()}\n`
  return `${facts}${told}${details}\n${resultText(poll.result, look)}`
}

function spokenFor({ name: who, member, via }: Poll['people'][number]): string[] {
  return via.length === 0
    ? []
    : [`${name(who, member)} by ${via.map(one => name(one.name, one.member)).join(' → ')}`]
}

function choicesText({
  choices,
  none,
}: {
  choices: Stances['stances'][number]['choices']
  none: boolean
}): string {
  if (none) return 'none of them'
  const plain = (choices ?? []).every(({ value }) => value === 1)
  return (choices ?? []).map(one => clean(one.name) + (plain ? '' : ` = ${one.value}`)).join(', ')
}

function resultText(answer: Result, look: Look): string {
  const { state, final, hidden, result, sealing, late, lateCouldChange, struck, outcome } = answer
  const { delegated, closed } = answer
  const { now } = look
  const standing =
    state === 'closed'
      ? `${final ? 'Final' : 'Provisional: devices that were away may still change it'}. Closed by ${name(closed!.byName, closed!.by)}, ${formatWhen(closed!.at, now)}.`
      : state === 'scheduled'
        ? 'Not open yet.'
        : 'Provisional: it is open.'
  if (hidden) return `${standing}\nIt is shown to you when you have voted.\n`
  const struckLines = struck.map(
    one =>
      `! The vote of ${name(one.name, one.member)} was struck by ${clean(one.byName)}: ${oneLine(one.reason)}`,
  )
  if (!result)
    return `${[state === 'closed' ? `Closed by ${name(closed!.byName, closed!.by)}, ${formatWhen(closed!.at, now)}.` : standing, sealingText(sealing!), ...struckLines].join('\n')}\n`
  const lines = [
    standing,
    `${plural(result.voted, 'person', 'people')} of ${formatCount(result.voters)} took part${delegated > 0 ? `, ${delegated} of them by somebody who speaks for them` : ''}.`,
    ...conditions(result),
    ...(late > 0
      ? [
          `! ${plural(late, 'vote')} came too late to count${lateCouldChange ? `, and ${sealing ? 'could' : 'would'} change what is decided` : ''}.`,
        ]
      : []),
    ...struckLines,
    ...(outcome ? [`Outcome, by ${name(outcome.byName, outcome.by)}: ${oneLine(outcome.statement)}`] : []),
  ]
  const count = result.election ? tallyText(null, result.election, TEXT_WIDTH, look.colour) : ''
  return `${count ? `${count}\n` : optionTable(result, look)}${lines.join('\n')}\n`
}

/** What a sealed poll waits for, before there is a result. */
function sealingText({ waitsFor, threshold, shares, tellers }: NonNullable<Result['sealing']>): string {
  const who = (those: typeof tellers) =>
    those
      .map(one => name(one.name, one.member) + (one.deviceName ? ` (${clean(one.deviceName)})` : ''))
      .join(', ')
  const late = who(tellers.filter(({ awaited }) => awaited))
  const left = who(tellers.filter(({ gone }) => !gone))
  switch (waitsFor) {
    case 'tellers':
      return `Sealed. Nobody can vote yet: these devices have to be on once: ${late}.`
    case 'closing':
      return `Sealed: what people choose is not shown. It is counted after the closing, by ${threshold} of: ${left}.`
    case 'final':
      return 'Sealed. It is counted once its closing can no longer change: most coordinators’ devices have to be on.'
    case 'shares':
      return `Sealed. ${shares} of ${threshold} devices that are needed have helped to count; of these any will do: ${late}.`
    case 'few':
      return 'Sealed. Fewer than three votes count: so few are never opened, and there is no result.'
    case 'failed':
      return `! Sealed, and no key comes: ${who(tellers.filter(({ failed }) => failed))} was proven to have dealt wrongly. Begin another poll.`
    case 'lost':
      return `! Sealed, and there will be no result: too few of those who count are left. Gone: ${who(tellers.filter(({ gone }) => gone))}. Begin another poll.`
    case null:
      return 'Sealed.'
  }
}

function optionTable({ options, none, undecided }: Count, { colour }: Look): string {
  if (options.length === 0) return ''
  const pseudo = [
    ...(none ? [{ name: '(none of them)', ...none }] : []),
    ...(undecided ? [{ name: '(not voted)', ...undecided }] : []),
  ]
  const rows = [
    ...options.map(one => ({
      name: clean(one.name),
      score: formatCount(one.score),
      share: percent(one.scorePercent),
      voters: one.voters,
      ofVoters: one.voterPercent === null ? '' : percent(one.voterPercent),
      bar: '█'.repeat(Math.round((Math.max(0, one.maxScorePercent) * BAR) / 10_000)),
    })),
    ...pseudo.map(one => ({
      name: one.name,
      score: '',
      share: '',
      voters: one.voters,
      ofVoters: percent(one.voterPercent),
      bar: '',
    })),
  ]
  return table(
    rows,
    [
      { title: 'OPTION', value: row => row.name },
      { title: 'POINTS', right: true, value: ({ score }) => score },
      { title: 'SHARE', right: true, value: ({ share }) => share },
      { title: 'PEOPLE', right: true, value: ({ voters }) => (voters === null ? '' : formatCount(voters)) },
      { title: 'OF ALL', right: true, value: ({ ofVoters }) => ofVoters },
      { title: '', value: ({ bar }) => bar },
    ],
    colour,
  )
}

function conditions({ quorum, target, options, carried }: Count): string[] {
  return [
    ...(quorum
      ? [
          `Quorum ${percent(quorum.hundredths)}: ${quorum.voted} of ${quorum.needed} needed, ${quorum.met ? 'met' : 'not met'}.`,
        ]
      : []),
    ...options.flatMap(({ name: option, threshold }) => {
      if (!threshold) return []
      const { test, hundredths, against, part, whole, met } = threshold
      const least = test === 'gte' ? 'at least' : 'at most'
      const of = against === 'votes' ? 'points' : 'voters'
      return [
        `${clean(option)}: ${least} ${percent(hundredths)} of ${of}; ${formatCount(part)} of ${formatCount(whole)}, ${met ? 'met' : 'not met'}.`,
      ]
    }),
    ...(target
      ? [`Target: ${target.reached} of ${target.needed}, ${target.met ? 'reached' : 'not reached'}.`]
      : []),
    ...(carried === null ? [] : [carried ? 'Carried.' : 'Not carried.']),
  ]
}

function verified({ ok, final, checks, counted }: Verified, { colour }: Look): string {
  const rows = table(
    checks,
    [
      { title: 'CHECK', value: ({ check }) => check },
      { title: '', value: one => (one.ok ? 'holds' : 'DOES NOT HOLD') },
      { title: 'WHAT', value: ({ detail }) => clean(detail) },
    ],
    colour,
  )
  const said = ok
    ? `The result holds: ${plural(counted, 'vote')} counted again.${final ? '' : ' It is provisional still.'}`
    : '! The result does not hold.'
  return `${rows}${said}\n`
}

function stances({ stances: all, hidden }: Stances, { now, colour }: Look): string {
  if (all.length === 0) return 'Nobody has voted.\n'
  const rows = table(
    all,
    [
      { title: 'WHO', value: one => name(one.name, one.member) },
      { title: 'WHEN', value: ({ at }) => formatWhen(at, now) },
      { title: 'VOTE', value: one => (one.choices === null ? '' : choicesText(one)) },
      {
        title: '',
        value: ({ late, struck, counts }) => (late ? 'late' : struck ? 'struck' : counts ? '' : 'changed'),
      },
      { title: 'REASON', value: ({ reason }) => oneLine(reason) },
    ],
    colour,
  )
  return rows + (hidden ? 'What others voted is shown to you when you have voted.\n' : '')
}

function told({ entries }: History, { now, colour }: Look): string {
  return table(
    entries,
    [
      { title: 'WHEN', value: ({ at }) => formatWhen(at, now) },
      { title: 'WHO', value: ({ by, byName }) => name(byName, by) },
      { title: 'WHAT', value: ({ what }) => what },
      {
        title: 'DETAIL',
        value: ({ choices, reason, detail }) =>
          oneLine(
            [
              choices ? choicesText({ choices, none: false }) : '',
              reason,
              detail['statement'] ?? detail['reason'] ?? '',
            ]
              .filter(Boolean)
              .join(': '),
          ),
      },
    ],
    colour,
  )
}

function delegations({ delegations: all }: Delegations, { now, colour }: Look): string {
  if (all.length === 0) return 'Nobody speaks for anybody.\n'
  return table(
    all,
    [
      { title: 'WHO', value: one => name(one.fromName, one.from) },
      { title: 'IS SPOKEN FOR BY', value: one => name(one.toName, one.to) },
      {
        title: 'IN',
        value: ({ poll, title, tag }) =>
          poll === null
            ? tag === null
              ? 'all polls'
              : `polls with the tag ${clean(tag)}`
            : oneLine(title ?? poll),
      },
      { title: 'SINCE', value: ({ at }) => formatWhen(at, now) },
    ],
    colour,
  )
}

export const decisionsViews = {
  'decisions poll create': ({ poll }: { poll: string }) =>
    `It is begun: ${clean(poll)}\nVote: cobox decisions vote SPACE ${clean(poll)} CHOICE\n`,
  'decisions poll list': listed,
  'decisions poll show': shown,
  'decisions result': (answer: Result, look: Look) =>
    `${oneLine(answer.title)}\n\n${resultText(answer, look)}`,
  'decisions verify': verified,
  'decisions stances': stances,
  'decisions history': told,
  'decisions delegations': delegations,
}
