// Polls written out, told as stories. SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StorySpace } from '../../../../test/support/app-harness.ts'
import { begin, close, household, vote } from '../../../../test/support/poll-story.ts'
import { CoboxError } from '../../../errors/index.ts'
import { readBlt } from '../stv/index.ts'
import { pollTemplate, readTemplate, TEMPLATES } from '../templates/index.ts'
import { minutes, pollBlt, pollCsv, toCsv } from './index.ts'

const WHERE = { space: 'abc', spaceName: 'House', thread: null }

async function papers(space: StorySpace, poll: string) {
  const { stances } = await space.ask('anna', 'decisions.stances', { poll, all: true })
  const { entries } = await space.ask('anna', 'decisions.history', { poll })
  return { poll: await space.ask('anna', 'decisions.poll', { poll }), stances, history: entries }
}

/** Of RFC 4180, read by another way than it was written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

test('[E1] cells are quoted, and no text is a formula', () => {
  const text = toCsv([
    ['a,b', 'say "hi"', 'two\nlines', -1, null],
    ['=1+1', '+49', '-x', '@me', '\tx'],
  ])
  assert.equal(text, '"a,b","say ""hi""","two\nlines",-1,\r\n\'=1+1,\'+49,\'-x,\'@me,\'\tx\r\n')
  assert.deepEqual(readCsv(text)[0], ['a,b', 'say "hi"', 'two\nlines', '-1', ''])
})

test('[E2] a poll has the three tables of Loomio, with everybody who may vote', async () => {
  const space = await household()
  const poll = await begin(space, { type: 'proposal', title: '=cmd()', details: 'A, "b"' })
  await vote(space, 'ben', poll, 'agree', { reason: '-yes\nindeed' })
  await vote(space, 'cleo', poll, 'agree')
  await vote(space, 'cleo', poll, 'block', { reason: 'No' })
  await close(space, poll)
  await space.as('anna').act('decisions.outcome', { poll, statement: 'We talk again', option: 'block' })
  const { poll: shown, stances } = await papers(space, poll)
  const rows = readCsv(pollCsv(shown, stances, WHERE))
  assert.deepEqual(rows[0], ['poll'])
  const facts = Object.fromEntries(rows[1]!.map((name, n) => [name, rows[2]![n]]))
  assert.equal(facts['title'], "'=cmd()")
  assert.equal(facts['details'], 'A, "b"')
  assert.equal(facts['decided_voters_count'], '2')
  assert.equal(facts['undecided_voters_count'], '2')
  assert.equal(facts['outcome_statement'], 'We talk again')
  assert.equal(rows[1]!.slice(0, 3).join(), 'id,group_id,author_id')
  assert.deepEqual(rows[3], ['poll_options'])
  assert.equal(
    rows[4]!.join(),
    'id,poll_id,name,name_format,rank,score,score_percent,max_score_percent,voter_percent,average,voter_count,color',
  )
  const agree = rows.find(row => row[2] === 'agree')!
  assert.deepEqual(agree.slice(4), ['1', '1', '50', '100', '25', '1', '1', ''])
  assert.equal(rows.find(row => row[2] === 'undecided')![0], '-1')
  const at = rows.findIndex(row => row[0] === 'votes')
  assert.equal(
    rows[at + 1]!.join(),
    'id,poll_id,voter_id,voter_name,member_title,delegate,created_at,updated_at,reason,reason_format,agree,abstain,disagree,block',
  )
  const votes = Object.fromEntries(rows.slice(at + 2).map(row => [row[3], row]))
  assert.deepEqual(Object.keys(votes).sort(), ['anna', 'ben', 'cleo', 'dora'])
  assert.deepEqual(votes['ben']!.slice(8), ["'-yes\nindeed", 'md', '1', '', '', ''])
  assert.deepEqual(votes['cleo']!.slice(8), ['No', 'md', '', '', '', '1'])
  assert.deepEqual(votes['dora']!.slice(8), ['', '', '', '', '', ''])
})

test('[E3] ballots with ranks are a ballot file with one for each person, and other polls are refused', async () => {
  const space = await household()
  const poll = await begin(space, {
    type: 'ranked_choice',
    title: 'The board',
    option: ['Ada', 'B "C"', 'Dan'],
  })
  await vote(space, 'ben', poll, ['Dan', 'Ada', 'B "C"'])
  await vote(space, 'cleo', poll, ['Ada', 'Dan', 'B "C"'])
  await space.as('dora').act('decisions.delegate', { to: 'ben' })
  await close(space, poll)
  const { poll: shown, stances } = await papers(space, poll)
  const read = readBlt(pollBlt(shown, stances))
  assert.equal(read.title, 'The board')
  assert.deepEqual(read.candidates, ['Ada', 'B "C"', 'Dan'])
  assert.deepEqual(read.ballots, [
    { ranking: ['Ada', 'Dan', 'B "C"'], count: 1 },
    { ranking: ['Dan', 'Ada', 'B "C"'], count: 2 },
  ])
  const refused = (code: string) => (error: unknown) => error instanceof CoboxError && error.code === code
  const other = await papers(space, await begin(space, { type: 'proposal' }))
  assert.throws(() => pollBlt(other.poll, other.stances), refused('NOT_RANKED'))
  const weighted = await begin(space, { type: 'ranked_choice', option: ['A', 'B'], weight: ['ben=2'] })
  const heavy = await papers(space, weighted)
  assert.throws(() => pollBlt(heavy.poll, heavy.stances), refused('BALLOTS_WEIGHTED'))
})

test('[E4] the minutes tell what was asked, how it came out and why, and all that happened', async () => {
  const space = await household()
  const poll = await begin(space, {
    type: 'proposal',
    title: 'A new boiler',
    details: 'The old one leaks.',
    quorum: 50,
    threshold: ['agree>=75'],
  })
  await vote(space, 'ben', poll, 'agree', { reason: 'It is cold' })
  await vote(space, 'cleo', poll, 'agree')
  await space.as('dora').act('decisions.delegate', { to: 'ben' })
  const open = await papers(space, poll)
  assert.match(minutes(open.poll, open.stances, open.history), /State: open, provisional/)
  await close(space, poll)
  await space
    .as('anna')
    .act('decisions.outcome', { poll, statement: 'We buy it', option: 'agree', review: '2027-01-31' })
  const shown = await papers(space, poll)
  const text = minutes(shown.poll, shown.stances, shown.history)
  for (const part of [
    '# A new boiler',
    'closed 2026-11-23 09:00 UTC by anna, final',
    '> The old one leaks.',
    '**agree** (needs at least 75 % of votes)',
    '| agree | 3 | 100 % | 3 | 75 % | met (3 of 3) |',
    '3 of 4 took part, 1 of them spoken for by others.',
    'Quorum: 3 of 2 needed (50 %): met.',
    '- ben: agree\n  > It is cold',
    '- dora: spoken for by ben',
    '- anna: has not voted',
    'We buy it\n\n- Said by anna',
    'To be looked at again: 2027-01-31',
    '## History',
    ', ben: vote: agree 1 (It is cold)',
    ', anna: close',
  ])
    assert.ok(text.includes(part), `${part}\n${text}`)
})

test('[E5] a poll is begun from each template that comes with CoBox', async () => {
  const space = await household()
  for (const { name, poll } of TEMPLATES) {
    const option = poll.options || poll.type === 'question' ? {} : { option: ['Ada', 'Ben', 'Cem'] }
    await begin(space, { ...poll, title: name, ...option })
  }
  assert.equal((await space.ask('anna', 'decisions.polls', {})).polls.length, 7)
})

test('[E6] a poll that is begun from the template of another asks the same by the same rules', async () => {
  const space = await household()
  const first = await begin(space, { ...TEMPLATES[0]!.poll, title: 'Pets', quorum: 33.33, tags: ['house'] })
  const { poll } = await papers(space, first)
  const template = readTemplate(JSON.stringify(pollTemplate(poll)))
  const second = await papers(space, await begin(space, template.poll))
  assert.deepEqual(second.poll.definition, poll.definition)
  for (const text of ['', '[]', 'null', '{"cobox":"poll-template","format":2,"poll":{"type":"check"}}'])
    assert.throws(
      () => readTemplate(text),
      (error: unknown) => error instanceof CoboxError && error.code === 'TEMPLATE_UNREADABLE',
    )
})
