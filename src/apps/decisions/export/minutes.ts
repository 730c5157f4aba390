// The record of a decision to print or to file: what was asked, how it came out and why, and all that happened, in Markdown.
import type { HistoryEntry, PollAnswer, StanceAnswer } from '../polls/answers.ts'

const percent = (hundredths: number) => `${Number((hundredths / 100).toFixed(2))} %`
const when = (ms: number) => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`
/** In one line, and no mark of a table or heading. */
const line = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()
const name = (given: string, key: string) => line(given) || key.slice(0, 8)
const quoted = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(one => `> ${one}`.trimEnd())
    .join('\n')

/** [E4] The whole record; what is provisional is called so, and what is hidden is not told. */
export function minutes(
  poll: PollAnswer,
  stances: readonly StanceAnswer[],
  history: readonly HistoryEntry[],
): string {
  const parts = [heading(poll), asked(poll), result(poll), votes(poll, stances), outcome(poll), told(history)]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function heading(poll: PollAnswer): string {
  const { closed, closesAt, version } = poll
  const state = closed
    ? `closed ${when(closed.at)} by ${name(closed.byName, closed.by)}, ${poll.result.final ? 'final' : 'provisional'}`
    : `${poll.state}, provisional`
  const facts = [
    `Type: ${poll.type}`,
    `State: ${state}`,
    `Begun: ${when(poll.at)} by ${name(poll.authorName, poll.author)}`,
    ...(closesAt === null ? [] : [`Closing date: ${when(closesAt)}`]),
    ...(poll.tags.length > 0 ? [`Tags: ${poll.tags.map(line).join(', ')}`] : []),
    `Poll: ${poll.poll}`,
    `Definition: ${version}`,
  ]
  return `# ${line(poll.title)}\n\n${facts.map(fact => `- ${fact}`).join('\n')}`
}

function asked({ definition }: PollAnswer): string {
  const { details, options, quorum, weights, reason, delegation } = definition
  const rules = [
    ...(quorum > 0 ? [`Quorum: ${percent(quorum)} of those who may vote`] : []),
    `Reasons: ${reason.replaceAll('_', ' ')}`,
    `People may be spoken for: ${delegation ? 'yes' : 'no'}`,
    ...(weights.length > 0 ? [`Votes with a weight of their own: ${weights.length}`] : []),
  ]
  const listed = options.map(({ name: option, meaning, threshold }) => {
    const needs = threshold
      ? ` (needs ${threshold.test === 'gte' ? 'at least' : 'at most'} ${percent(threshold.hundredths)} of ${threshold.against})`
      : ''
    return `- **${line(option)}**${needs}${meaning ? `: ${line(meaning)}` : ''}`
  })
  return [
    '## What was asked',
    ...(details.trim() === '' ? [] : [quoted(details)]),
    ...(listed.length > 0 ? [listed.join('\n')] : []),
    rules.map(rule => `- ${rule}`).join('\n'),
  ].join('\n\n')
}

function result({ result: answer }: PollAnswer): string {
  const { result: count, struck, late, lateCouldChange, delegated } = answer
  if (count === null)
    return `## Result\n\n${answer.sealing ? 'Not opened: the votes are sealed.' : 'Hidden until you have voted.'}`
  const rows = count.options.map(
    row =>
      `| ${line(row.name)} | ${row.score} | ${percent(row.scorePercent)} | ${row.voters ?? '–'} | ${row.voterPercent === null ? '–' : percent(row.voterPercent)} | ${
        row.threshold
          ? `${row.threshold.met ? 'met' : 'not met'} (${row.threshold.part} of ${row.threshold.whole})`
          : ''
      } |`,
  )
  for (const [label, row] of [
    ['none of the above', count.none],
    ['not voted', count.undecided],
  ] as const)
    if (row)
      rows.push(
        `| ${label} | | | ${row.voters ?? '–'} | ${row.voterPercent === null ? '–' : percent(row.voterPercent)} | |`,
      )
  const { quorum, target, carried } = count
  const said = [
    `${count.voted} of ${count.voters} took part${delegated > 0 ? `, ${delegated} of them spoken for by others` : ''}.`,
    ...(quorum
      ? [
          `Quorum: ${quorum.voted} of ${quorum.needed} needed (${percent(quorum.hundredths)}): ${quorum.met ? 'met' : 'not met'}.`,
        ]
      : []),
    ...(target ? [`Target: ${target.reached} of ${target.needed}: ${target.met ? 'met' : 'not met'}.`] : []),
    ...(carried === null ? [] : [`Quorum and thresholds together: ${carried ? 'met' : 'not met'}.`]),
    ...(late > 0
      ? [`Too late to count: ${late}${lateCouldChange ? '; they would change what is decided' : ''}.`]
      : []),
    ...struck.map(
      one =>
        `Struck: the vote of ${name(one.name, one.member)}, by ${line(one.byName)}, ${when(one.at)}: ${line(one.reason)}`,
    ),
  ]
  const table =
    rows.length > 0
      ? [
          '| Option | Points | Share | People | Of all who may vote | Threshold |\n|---|---|---|---|---|---|\n' +
            rows.join('\n'),
        ]
      : []
  return ['## Result', ...table, said.map(one => `- ${one}`).join('\n')].join('\n\n')
}

function given({ choices, none }: Pick<StanceAnswer, 'choices' | 'none'>, type: string): string {
  if (none) return 'none of the above'
  if (choices === null) return 'taken back, or hidden'
  const plain = type === 'proposal' || type === 'check' || type === 'count' || type === 'choose'
  return choices
    .map(({ name: option, value }) => (plain ? line(option) : `${line(option)}: ${value}`))
    .join(', ')
}

function votes(poll: PollAnswer, stances: readonly StanceAnswer[]): string {
  const counted = new Map(stances.filter(({ counts }) => counts).map(stance => [stance.member, stance]))
  const listed = poll.people.map(({ member, name: who, via, weight, struck }) => {
    const stance = counted.get(member)
    const weighs = weight === 1 ? '' : ` (weight ${weight})`
    const what = stance
      ? given(stance, poll.type)
      : struck
        ? 'struck'
        : via.length > 0
          ? `spoken for by ${via.map(one => name(one.name, one.member)).join(', then ')}`
          : 'has not voted'
    const why = stance?.reason ? `\n${quoted(stance.reason).replace(/^/gm, '  ')}` : ''
    return `- ${name(who, member)}${weighs}: ${what}${why}`
  })
  return listed.length === 0 ? '' : `## Votes\n\n${listed.join('\n')}`
}

function outcome({ outcome: decided, definition }: PollAnswer): string {
  if (!decided) return ''
  const option = decided.option === null ? null : definition.options[decided.option]
  const facts = [
    `Said by ${name(decided.byName, decided.by)}, ${when(decided.at)}`,
    ...(option ? [`Chosen: ${line(option.name)}`] : []),
    ...(decided.review ? [`To be looked at again: ${decided.review}`] : []),
  ]
  return `## Outcome\n\n${decided.statement.trim()}\n\n${facts.map(fact => `- ${fact}`).join('\n')}`
}

function told(history: readonly HistoryEntry[]): string {
  const lines = history.map(({ at, byName, by, what, choices, reason, detail }) => {
    const chosen =
      choices && choices.length > 0
        ? `: ${choices.map(one => `${line(one.name)} ${one.value}`).join(', ')}`
        : ''
    const more = Object.entries(detail)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${key} ${line(String(value))}`)
    const why = reason ? ` (${line(reason).slice(0, 200)})` : ''
    return `- ${when(at)}, ${name(byName, by)}: ${what}${chosen}${more.length > 0 ? `; ${more.join('; ')}` : ''}${why}`
  })
  return lines.length === 0 ? '' : `## History\n\n${lines.join('\n')}`
}
