// Reads and writes ballot files in the BLT form, which OpenSTV, OpaVote and councils in Scotland use.
import { CoboxError } from '../../../errors/index.ts'
import type { StvBallot } from './election.ts'

/** What a ballot file holds: with a method, it can be counted. */
export interface BltElection {
  title: string | null
  seats: number
  candidates: readonly string[]
  /** For each candidate, what stands behind the name: a party, as councils write it. */
  parties: readonly (string | null)[]
  withdrawn: readonly string[]
  /** Lines of the file in their order; an empty ranking is a ballot that ranks nobody. */
  ballots: readonly StvBallot[]
}

interface Line {
  /** In the file, from 1. */
  number: number
  text: string
}

/** So many candidates no election has: a file with more is none, and would only cost memory. */
const MAX_CANDIDATES = 10_000

/** Reads a ballot file [V3]. Throws BAD_BALLOT_FILE with the number of the line that is wrong [V4]. */
export function readBlt(text: string): BltElection {
  const lines = linesOf(text)
  const last = lines.at(-1)?.number ?? 1
  const [first, ...rest] = lines
  if (!first) throw wrong(1, 'the file is empty')
  const [count, seats] = readHead(first)
  const end = rest.findIndex(({ text }) => /^0\s*(#.*)?$/.test(text))
  const withdrawn = new Set<number>()
  const lineBallots: { ranking: number[]; count: number }[] = []
  for (const line of end === -1 ? rest : rest.slice(0, end)) {
    if (line.text.startsWith('"'))
      throw wrong(line.number, 'a name stands before the line 0 that ends the ballots')
    const numbers = readNumbers(line)
    if (numbers[0]! >= 0) lineBallots.push(readBallot(line, numbers, count))
    else if (lineBallots.length > 0) throw wrong(line.number, 'who has withdrawn stands before the ballots')
    else for (const number of numbers) withdrawn.add(readWithdrawn(line, number, count))
  }
  if (end === -1) throw wrong(last, 'the line 0 that ends the ballots is missing')
  const named = readNames(rest.slice(end + 1), count, last)
  const nameOf = (number: number) => named.candidates[number - 1]!
  return {
    ...named,
    seats,
    withdrawn: [...withdrawn].sort((a, b) => a - b).map(nameOf),
    ballots: lineBallots.map(({ ranking, count }) => ({ ranking: ranking.map(nameOf), count })),
  }
}

/** Lines that say something, without a mark of byte order. */
function linesOf(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ number: at + 1, text: line.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
}

function readHead(line: Line): [count: number, seats: number] {
  const [count, seats, ...more] = readNumbers(line)
  if (count === undefined || seats === undefined || more.length > 0 || count < 1 || seats < 1)
    throw wrong(line.number, 'it begins with the number of candidates and the number of seats, like “5 2”')
  if (count > MAX_CANDIDATES) throw wrong(line.number, `there are more than ${MAX_CANDIDATES} candidates`)
  return [count, seats]
}

function readNumbers({ number, text }: Line): number[] {
  return text
    .replace(/#.*$/, '')
    .trim()
    .split(/\s+/)
    .map(word => {
      if (/^-?\d+$/.test(word) && Number.isSafeInteger(Number(word))) return Number(word)
      if (/^\d+(=\d+)+$/.test(word))
        throw wrong(number, `“${word}” ranks candidates equally, which is not counted`)
      if (word === '-') throw wrong(number, 'a preference is left out (“-”), which is not counted')
      throw wrong(number, `“${word}” is not a whole number`)
    })
}

/** How many ballots, whom they rank, and a 0 that may be missing. */
function readBallot({ number }: Line, [count, ...ranked]: number[], candidates: number) {
  if (count === 0) throw wrong(number, 'a line of ballots begins with how many there are, from 1')
  const ranking = ranked.at(-1) === 0 ? ranked.slice(0, -1) : ranked
  for (const place of ranking) {
    if (place === 0) throw wrong(number, 'something stands behind the 0 that ends the line')
    if (place < 0 || place > candidates) throw wrong(number, `there is no candidate ${place}`)
  }
  const twice = ranking.find((place, at) => ranking.indexOf(place) !== at)
  if (twice !== undefined) throw wrong(number, `candidate ${twice} is ranked twice`)
  return { ranking, count: count! }
}

function readWithdrawn({ number }: Line, place: number, candidates: number): number {
  if (place >= 0 || -place > candidates)
    throw wrong(number, `${place} does not name a candidate who has withdrawn`)
  return -place
}

function readNames(lines: readonly Line[], count: number, last: number) {
  if (lines.length < count) throw wrong(last, `${count} candidates are announced, and ${lines.length} named`)
  const names = lines.slice(0, count).map(readName)
  const candidates = names.map(({ name }) => name)
  candidates.forEach((name, at) => {
    if (candidates.indexOf(name) !== at) throw wrong(lines[at]!.number, `two candidates are called ${name}`)
  })
  const title = lines[count]
  return {
    title: title ? readName(title).name : null,
    candidates,
    parties: names.map(({ party }) => party),
  }
}

/** `"Name"`, `"Name" "Party"`, or a name without quotes, which takes the whole line. A quote within is doubled. */
function readName({ number, text }: Line): { name: string; party: string | null } {
  const quoted = /^"((?:[^"]|"")*)"(?:\s+"((?:[^"]|"")*)")?\s*(?:#.*)?$/.exec(text)
  const name = quoted?.[1] ?? /^"(.*)"$/.exec(text)?.[1] ?? text
  if (name === text && text.startsWith('"')) throw wrong(number, 'a quotation mark is not closed')
  if (name.trim() === '') throw wrong(number, 'a name is empty')
  return { name: unquoted(name), party: quoted?.[2] ? unquoted(quoted[2]) : null }
}

const unquoted = (text: string): string => text.replaceAll('""', '"').trim()

/** Writes a ballot file that reads back as the same election [V5]. */
export function writeBlt(
  election: Omit<BltElection, 'parties'> & { parties?: BltElection['parties'] },
): string {
  const { title, seats, candidates, parties = [], withdrawn, ballots } = election
  const numbers = new Map(candidates.map((name, at) => [name, at + 1]))
  const lines = [
    `${candidates.length} ${seats}`,
    ...withdrawn.map(name => `-${numbers.get(name)}`),
    ...ballots
      .filter(({ count }) => count > 0)
      .map(({ ranking, count }) => [count, ...ranking.map(name => numbers.get(name)), 0].join(' ')),
    '0',
    ...candidates.map((name, at) =>
      [name, parties[at]].flatMap(text => (text ? [quote(text)] : [])).join(' '),
    ),
    ...(title === null ? [] : [quote(title)]),
  ]
  return lines.map(line => `${line}\n`).join('')
}

/** In one line. */
const quote = (text: string): string => `"${text.replace(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`

function wrong(line: number, reason: string): CoboxError {
  return new CoboxError('BAD_BALLOT_FILE', { line, reason })
}
