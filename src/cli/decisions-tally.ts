// `cobox decisions tally`: counts a ballot file by itself. No node has to run, and nothing is kept.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { countStv, readBlt, STV_METHODS, type StvMethod } from '../apps/decisions/stv/index.ts'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, localPath, withJson } from './command.ts'
import { usage } from './failure.ts'
import { type Io, wantsColour } from './io.ts'
import { tallyText } from './tally-text.ts'
import { parsePlaces } from './values.ts'

interface Options {
  blt: string
  method: StvMethod
  lots?: number[]
  json?: boolean
}

const WIDTH = 80

/** Fields of the JSON and what they say; the whole shape is in docs/guides/counting-votes.md. */
const FIELDS = [
  ['title, method, seats', 'of the file; scottish or meek'],
  ['ballots, emptyBallots', 'valid ballots; ballots that rank nobody who stands'],
  ['quota', 'in the last stage'],
  ['candidates, withdrawn', 'names, in the order of the file'],
  ['stages', 'each with stage, action, candidates, quota, votes, transfers,'],
  ['', 'nonTransferable, nonTransferableParts, status, elected,'],
  ['', 'electedBelowQuota, excluded, ties'],
  ['elected', 'in the order of their election'],
  ['lots', 'every tie that a lot decided: who was tied, who was chosen'],
] as const

/** Adds the command. */
export function register(program: Command, { io }: Context): void {
  const command = addCommand(
    program,
    'decisions tally',
    'Count a ballot file: single transferable votes, without a node',
  ).description(
    'Count single transferable votes from a ballot file in the BLT form, stage by stage. No node has to run, and nothing is ' +
      'kept. “scottish” is the weighted inclusive Gregory method of council elections in Scotland, to five decimals; “meek” is the ' +
      'method of Meek by the algorithm of Hill, Wichmann and Woodall, to nine. A tie that only a lot can resolve is told, and ' +
      'falls on whoever comes first in the file, or in --lots.',
  )
  command
    .requiredOption('--blt <file>', 'the ballot file; “-” for standard input')
    .addOption(
      command
        .createOption('--method <method>', 'by which rules to count')
        .choices(STV_METHODS)
        .makeOptionMandatory(),
    )
    .option(
      '--lots <numbers>',
      'the order of lots that were drawn: numbers of all who stand, as in the file',
      parsePlaces,
    )
  examples(withJson(command), [
    'cobox decisions tally --blt ward.blt --method scottish',
    'cobox decisions tally --blt board.blt --method meek --json',
    'cobox decisions tally --blt board.blt --method scottish --lots 3,1,2',
  ])
  const widest = Math.max(...FIELDS.map(([names]) => names.length))
  command.addHelpText(
    'after',
    `\nFields of the JSON, votes as text with all decimals:\n${FIELDS.map(([names, says]) => `  ${names.padEnd(widest)}  ${says}`).join('\n')}`,
  )
  command.action(async ({ blt, method, lots, json }: Options) => {
    const election = readBlt(await readText(io, blt))
    const { candidates, withdrawn } = election
    const order = lots && { lots: lotsOf(lots, candidates, withdrawn) }
    const result = countStv({ ...election, method, ...order })
    const width = io.stdout.columns ?? WIDTH
    answer(io, json, { title: election.title, ...result }, () =>
      tallyText(election.title, result, width, wantsColour(io)),
    )
  })
}

function lotsOf(
  numbers: readonly number[],
  candidates: readonly string[],
  withdrawn: readonly string[],
): string[] {
  const names = numbers.map(number => candidates[number - 1])
  const standing = candidates.filter(name => !withdrawn.includes(name))
  if (names.length !== standing.length || standing.some(name => !names.includes(name)))
    throw usage(`--lots has to name each of the ${standing.length} who stand once, by numbers from 1`)
  return names as string[]
}

/** Older files of councils are not UTF-8: what is no UTF-8 is read as Windows wrote it. */
async function readText(io: Io, path: string): Promise<string> {
  const bytes = path === '-' ? await readAll(io) : await readBytes(localPath(io, path))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function readAll({ stdin }: Io): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CoboxError('SOURCE_NOT_FOUND', { path }, error)
    throw new CoboxError('SOURCE_UNREADABLE', { path, reason: message.split(',')[0] ?? message }, error)
  }
}
