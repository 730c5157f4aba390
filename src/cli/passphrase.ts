// `cobox id passphrase …`: puts the keys on this device under a passphrase. It is typed, or comes on standard input or a
// file descriptor; never as an argument, which other programs can see.
import type { Command } from 'commander'
import type { Client } from '../client/index.ts'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { homeOf } from './connection.ts'
import { usage } from './failure.ts'
import type { Io } from './io.ts'
import { clearPassphrase, lookupPassphrase, storePassphrase } from './keyring.ts'
import { askSecretly } from './secret-prompt.ts'
import { readDescriptor } from './unlock.ts'
import { parseFd } from './values.ts'

interface Options {
  passphraseFd?: number
  json?: boolean
}

const INPUT = 'It comes on standard input, as one line, when that is no terminal.'
const CAME = {
  prompt: 'it was typed when the node started',
  fd: 'it came through a file descriptor when the node started',
  file: 'it came from a file when the node started',
  keyring: 'it came from the keyring of this computer when the node started',
  given: 'it was set since the node started',
} as const

/** Adds the commands. */
export function register(program: Command, context: Context): void {
  addStatus(program, context)
  addSet(program, context)
  addChange(program, context)
  addRemove(program, context)
  addKeyring(program, context)
}

function addStatus(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'id passphrase status', 'Whether the keys are under a passphrase')
  examples(withJson(command), ['cobox id passphrase status'])
  command.action(async ({ json }: Options) => {
    const shown = await (await connect()).passphraseShow({})
    answer(io, json, shown, () =>
      shown.unlockedBy
        ? `The keys on this device are under a passphrase; ${CAME[shown.unlockedBy]}.\n`
        : 'No passphrase is set: the keys are in files that only you can read.\n',
    )
  })
}

function addSet(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'id passphrase set',
    'Put the keys on this device under a passphrase',
  ).description(
    'Seal the keys on this device with a passphrase, which each start of the node needs from then on: whoever takes the ' +
      `disk has nothing without it. It is typed twice. Your other devices are not concerned. ${INPUT}`,
  )
  examples(withInput(command), [
    'cobox id passphrase set',
    'cobox id passphrase set --passphrase-fd 3 3< passphrase.txt',
  ])
  command.action(async (options: Options) => {
    const client = await connect()
    const { passphrase } = await readSecrets(io, options, ['passphrase'])
    const done = await client.passphraseSet({ passphrase })
    answer(
      io,
      options.json,
      done,
      () =>
        'The keys on this device are sealed. Each start of the node needs the passphrase from now on.\n' +
        (done.hasWords
          ? 'If it is lost, your 24 words or another device of yours are the way back: cobox id words\n'
          : 'If it is lost, another device of yours is the way back, or your 24 words, which are not on this one.\n'),
    )
    warnIfShort(io, done)
  })
}

function addChange(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'id passphrase change', 'Change the passphrase').description(
    'Change the passphrase: first the present one, then the new one. They come on standard input, as two lines, when ' +
      'that is no terminal.',
  )
  examples(withInput(command), ['cobox id passphrase change'])
  command.action(async (options: Options) => {
    const client = await connect()
    const { current, passphrase } = await readSecrets(io, options, ['current', 'passphrase'])
    const done = await client.passphraseChange({ current, passphrase })
    answer(io, options.json, done, () => 'The passphrase is changed.\n')
    warnIfShort(io, done)
    const home = homeOf(io)
    if (await lookupPassphrase(io, home)) await inKeyring(io, () => storePassphrase(io, home, passphrase))
  })
}

function addRemove(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'id passphrase remove', 'Remove the passphrase').description(
    `Have the keys in the clear again, in files that only you can read. It asks for the passphrase. ${INPUT}`,
  )
  examples(withInput(command), ['cobox id passphrase remove'])
  command.action(async (options: Options) => {
    const client = await connect()
    const { current } = await readSecrets(io, options, ['current'])
    const done = await client.passphraseRemove({ current })
    answer(io, options.json, done, () => 'The keys on this device are in the clear again.\n')
    await inKeyring(io, () => clearPassphrase(io, homeOf(io)))
  })
}

function addKeyring(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'id passphrase keyring',
    'Keep the passphrase in the keyring of this computer',
  )
    .description(
      'Hand the passphrase to the keyring of this computer, which opens when you log in: the node starts without asking ' +
        `then. On Linux that needs \`secret-tool\` (Debian: libsecret-tools). ${INPUT}`,
    )
    .option('--forget', 'take it out of the keyring')
  examples(withInput(command), ['cobox id passphrase keyring', 'cobox id passphrase keyring --forget'])
  command.action(async (options: Options & { forget?: boolean }) => {
    const home = homeOf(io)
    if (options.forget) await clearPassphrase(io, home)
    else {
      const client = await connect()
      const { current } = await readSecrets(io, options, ['current'])
      await client.passphraseCheck({ current })
      await storePassphrase(io, home, current)
    }
    answer(io, options.json, { kept: !options.forget }, () =>
      options.forget
        ? 'It is not in the keyring any more.\n'
        : 'The keyring has it: the node starts without asking.\n',
    )
  })
}

function withInput(command: Command): Command {
  return withJson(
    command.option(
      '--passphrase-fd <n>',
      'read from this file descriptor instead of standard input',
      parseFd,
    ),
  )
}

type Name = 'current' | 'passphrase'

/**
 * Puts the keys under a passphrase before secrets come to this device, where there is none yet and one can be had: typed, or
 * through a descriptor. False when none could be had.
 */
export async function setPassphraseFirst(io: Io, client: Client, options: Options): Promise<boolean> {
  const { unlockedBy } = await client.passphraseShow({})
  if (unlockedBy) return true
  if (options.passphraseFd === undefined && !io.stdin.isTTY) return false
  if (options.passphraseFd === undefined)
    io.stderr.write('Your keys come to this device now. A passphrase keeps them from whoever takes it.\n')
  const { passphrase } = await readSecrets(io, options, ['passphrase'])
  warnIfShort(io, await client.passphraseSet({ passphrase }))
  return true
}

/** What a terminal is asked, or the lines of what comes otherwise. A new one is typed twice. */
async function readSecrets<N extends Name>(
  io: Io,
  { passphraseFd }: Options,
  names: readonly N[],
): Promise<Record<N, string>> {
  if (passphraseFd === undefined && io.stdin.isTTY)
    return askSecretly(io, async ask => {
      const typed: [N, string][] = []
      for (const name of names)
        typed.push([name, await (name === 'current' ? ask('Passphrase: ') : askTwice(ask))])
      return Object.fromEntries(typed) as Record<N, string>
    })
  const text =
    passphraseFd === undefined ? await readInput(io) : (await readDescriptor(passphraseFd)).toString()
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.length !== names.length)
    throw usage(
      `There ${lines.length === 1 ? 'is 1 line' : `are ${lines.length} lines`} where ${names.length} ${names.length === 1 ? 'is' : 'are'} expected: ${names.join(', then ')}`,
    )
  return Object.fromEntries(names.map((name, i) => [name, lines[i]])) as Record<N, string>
}

async function askTwice(ask: (question: string) => Promise<string>): Promise<string> {
  const typed = await ask('New passphrase: ')
  if ((await ask('The same again: ')) !== typed)
    throw new CoboxError('PASSPHRASE_UNFIT', { reason: 'the two that you typed differ' })
  return typed
}

async function readInput({ stdin }: Io): Promise<string> {
  let text = ''
  stdin.setEncoding('utf8')
  for await (const chunk of stdin) text += chunk
  return text
}

function warnIfShort(io: Io, { short }: { short: boolean }): void {
  if (short)
    io.stderr.write(
      'It has fewer than 12 characters: whoever has the disk could find it. Five or six words are better: ' +
        'cobox id passphrase change\n',
    )
}

/** What was asked for is done; that the keyring could not follow is said beside. */
async function inKeyring(io: Io, follow: () => Promise<void>): Promise<void> {
  try {
    await follow()
  } catch (error) {
    io.stderr.write(`The keyring still has the former passphrase. ${(error as Error).message}\n`)
  }
}
