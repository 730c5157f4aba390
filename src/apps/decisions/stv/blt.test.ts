// Ballot files: what is read, what is refused and in which line, and that what is written reads back the same.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { CoboxError } from '../../../errors/index.ts'
import { randomElection } from '../../../../test/support/elections.ts'
import { countStv, readBlt, writeBlt } from './index.ts'

/** As a council writes it: comments, Windows line ends, a party behind each name. */
const COUNCIL = [
  '\ufeff# Comment: Preference profile of a ward',
  '4 2',
  '-3 -4',
  '12 1 2 0',
  '3 2 1 # counted twice',
  '2 4',
  '',
  '1 0',
  '0',
  '"Mary ""May"" O’Neill" "Scottish Greens - Our Community"',
  '"José # Ruiz" # no party',
  '  Jean-Luc Picard  ',
  '"John "Jock" Smith"',
  '"Ward 4 – Coldside"',
  '"a comment behind the title"',
].join('\r\n')

/** The line and the reason, or null when it is read. */
function problemOf(...lines: string[]): string | null {
  try {
    readBlt(lines.join('\n'))
    return null
  } catch (error) {
    assert.ok(error instanceof CoboxError && error.code === 'BAD_BALLOT_FILE', String(error))
    return `${error.details['line']}: ${error.details['reason']}`
  }
}

test('[V3] a file is read with all that it may hold', () => {
  const election = readBlt(COUNCIL)
  assert.deepEqual(election, {
    title: 'Ward 4 – Coldside',
    seats: 2,
    candidates: ['Mary "May" O’Neill', 'José # Ruiz', 'Jean-Luc Picard', 'John "Jock" Smith'],
    parties: ['Scottish Greens - Our Community', null, null, null],
    withdrawn: ['Jean-Luc Picard', 'John "Jock" Smith'],
    ballots: [
      { ranking: ['Mary "May" O’Neill', 'José # Ruiz'], count: 12 },
      { ranking: ['José # Ruiz', 'Mary "May" O’Neill'], count: 3 },
      { ranking: ['John "Jock" Smith'], count: 2 },
      { ranking: [], count: 1 },
    ],
  })
  const { ballots, emptyBallots, elected } = countStv({ ...election, method: 'scottish' })
  assert.deepEqual([ballots, emptyBallots], [15, 3])
  assert.deepEqual(elected, ['Mary "May" O’Neill', 'José # Ruiz'])
})

test('[V3] the ERS97 election is read, with and without the 0 that ends a line', () => {
  const text = readFileSync(new URL('../../../../test/fixtures/stv/ers97.blt', import.meta.url), 'utf8')
  const election = readBlt(text)
  assert.equal(election.candidates.length, 11)
  assert.equal(election.seats, 6)
  assert.equal(election.title, 'ERS97 Model Election')
  assert.equal(
    election.ballots.reduce((sum, { count }) => sum + count, 0),
    753,
  )
  assert.deepEqual(readBlt(text.replace(/ 0$/gm, '')), election)
})

test('[V3] the example of the guide is read', () => {
  const guide = readFileSync(new URL('../../../../docs/guides/counting-votes.md', import.meta.url), 'utf8')
  const example = /```\n(4 2 [^`]*)```/.exec(guide)![1]!
  const { candidates, parties, withdrawn, ballots, title } = readBlt(example)
  assert.deepEqual(candidates, ['Ada', 'Bo', 'Cy', 'Di'])
  assert.deepEqual(parties, [null, null, 'Green Party', null])
  assert.deepEqual([withdrawn, title], [['Bo'], 'Our board'])
  assert.deepEqual(ballots, [
    { ranking: ['Ada', 'Cy', 'Di'], count: 3 },
    { ranking: ['Ada'], count: 4 },
  ])
})

test('[V3] a title is not needed', () => {
  assert.equal(readBlt('1 1\n1 1 0\n0\n"A"').title, null)
})

test('[V4] what cannot be counted is refused, with the number of its line', () => {
  const names = ['0', 'A', 'B', 'C']
  for (const [line, expected] of [
    ['1 2=3 1 0', '2: “2=3” ranks candidates equally, which is not counted'],
    ['1 2 - 1 0', '2: a preference is left out (“-”), which is not counted'],
    ['1 2 1 2 0', '2: candidate 2 is ranked twice'],
    ['1 4 0', '2: there is no candidate 4'],
    ['1 2 -1 0', '2: there is no candidate -1'],
    ['1 2 0 1', '2: something stands behind the 0 that ends the line'],
    ['0 2 0', '2: a line of ballots begins with how many there are, from 1'],
    ['1.5 2 0', '2: “1.5” is not a whole number'],
    ['9007199254740993 2 0', '2: “9007199254740993” is not a whole number'],
    ['[tie 1 2 3]', '2: “[tie” is not a whole number'],
    ['(7) 1 2 0', '2: “(7)” is not a whole number'],
    ['-4', '2: -4 does not name a candidate who has withdrawn'],
    ['-1 2', '2: 2 does not name a candidate who has withdrawn'],
    ['"A"', '2: a name stands before the line 0 that ends the ballots'],
  ] as const)
    assert.equal(problemOf('3 1', line, ...names), expected)
  assert.equal(problemOf('3 1', '1 2 0', '-1', ...names), '3: who has withdrawn stands before the ballots')
  assert.equal(problemOf('3 1', '1 2 0', ...names), null)
})

test('[V4] a file that is cut off, or is something else, is refused', () => {
  assert.equal(problemOf(''), '1: the file is empty')
  const head = 'it begins with the number of candidates and the number of seats, like “5 2”'
  for (const first of ['3', '3 1 2', '0 1', '3 0', '-3 1'])
    assert.equal(problemOf('# a', first), `2: ${head}`)
  assert.equal(problemOf('<html>'), '1: “<html>” is not a whole number')
  assert.equal(problemOf('99999 1'), '1: there are more than 10000 candidates')
  assert.equal(problemOf('2 1', '1 1 0', '1 2 0', ''), '3: the line 0 that ends the ballots is missing')
  assert.equal(problemOf('2 1', '1 1 0', '0', '"A"'), '4: 2 candidates are announced, and 1 named')
  assert.equal(problemOf('2 1', '1 1 0', '0', '"A"', '"A"'), '5: two candidates are called A')
  assert.equal(problemOf('2 1', '1 1 0', '0', '"A"', '"B'), '5: a quotation mark is not closed')
  assert.equal(problemOf('2 1', '1 1 0', '0', '"A"', '" "'), '5: a name is empty')
})

test('[V4] whatever the file holds, it is read or refused', () => {
  const word = fc.constantFrom(
    '0',
    '1',
    '2',
    '-1',
    '3',
    '"',
    '"A"',
    '""',
    '=',
    '1=2',
    '#',
    'A',
    ' ',
    '\n',
    '\n',
    '\r',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), words => {
      problemOf(words.join(' '))
      problemOf('2 1\n', words.join(''))
    }),
    { numRuns: 2000 },
  )
})

test('[V5] what is written reads back as the same election', () => {
  const election = readBlt(COUNCIL)
  assert.deepEqual(readBlt(writeBlt(election)), election)
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomElection(seed)
    const { parties, ...read } = readBlt(writeBlt({ ...random, title: null }))
    assert.deepEqual(read, { ...random, title: null })
    assert.ok(parties.every(party => party === null))
  }
})

test('[V5] names keep their quotation marks, and stay in one line', () => {
  const names = ['say "yes"', '"', 'a, b', '# not a comment', '7', 'two\nlines']
  const text = writeBlt({ title: 'Say "no"', seats: 1, candidates: names, withdrawn: [], ballots: [] })
  const { candidates, title } = readBlt(text)
  assert.deepEqual(candidates, [...names.slice(0, -1), 'two lines'])
  assert.equal(title, 'Say "no"')
})
