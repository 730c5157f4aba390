// `cobox recovery setup`, `hand`, `take`, `release`, `start` and `finish`: what needs more than a line; the rest derives.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { addCommand, answer, type Context, examples, localPath, withJson } from './command.ts'
import { usage } from './failure.ts'
import { clean, formatWhen, pairs, plural } from './format.ts'
import { type Io, isTerminal, wantsColour } from './io.ts'
import { readLines } from './lines.ts'
import { setPassphraseFirst } from './passphrase.ts'
import { collect, parseCount, parseFd } from './values.ts'
import { trusteeTable } from './views-recovery.ts'

type Json = { json?: boolean }
type Finished = EndpointOutput<Endpoints['recoveryFinish']>
type Released = EndpointOutput<Endpoints['recoveryRelease']>
type Setup = EndpointOutput<Endpoints['recoverySetup']>

const PURPOSES = ['loss', 'theft', 'inheritance'] as const
const WHAT_FOR = {
  loss: 'has lost all their devices, and wants to be themselves again on a new one',
  theft: 'says that their identity is in other hands: a new one takes its place everywhere',
  inheritance: 'has died, or can no longer act, and this person inherits',
} as const

/** Adds the commands. */
export function register(program: Command, context: Context): void {
  addSetup(program, context)
  addHand(program, context)
  addTake(program, context)
  addStart(program, context)
  addRelease(program, context)
  addFinish(program, context)
}

/** How long an owner can object when nothing else is said, in days. */
const WAIT_DAYS = 30

/** What was said besides who. */
interface Told {
  label?: string
  instructions?: string
  heir?: string
  waitDays?: number
}

interface SetupOptions extends Json, Told {
  threshold?: number
  trustee: string[]
  nameOthers?: boolean
  review?: boolean
}

function addSetup(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'recovery setup',
    'Choose trustees: people who together can bring you back',
  )
    .description(
      'Give each trustee a share of your identity, sealed to them, through a space that you share. None of them alone can do ' +
        'anything; as many as the threshold can give you everything back when all your devices are lost. Choose people ' +
        'first (`cobox recovery people`), who would recognise your voice and are not all in one place. Doing it again ' +
        'makes a fresh set: the shares of the one before are deleted, and open nothing together with new ones.',
    )
    .requiredOption('--trustee <person>', 'name or key; once for each', collect(String))
    .option('--threshold <n>', 'how many of them are needed (default: 3, or more than half)', parseCount)
    .option('--label <text>', 'what it is: told to whoever puts it together')
    .option('--instructions <text>', 'what to do: told to whoever puts it together')
    .option('--name-others', 'the trustees learn of each other')
    .option('--heir <person>', 'who inherits, when enough trustees agree and you do not object')
    .option('--wait-days <n>', 'how long you can object to that (default: 30)', parseCount)
    .option('--review', 'check all and show what it would be; do nothing')
  examples(withJson(command), [
    'cobox recovery setup --trustee Ada --trustee Ben --trustee Cleo --trustee Dora --trustee Emil --threshold 3',
    'cobox recovery setup --trustee Ada --trustee Ben --trustee Cleo --threshold 2 --review',
  ])
  command.action(async ({ trustee, json, ...options }: SetupOptions) => {
    if (options.waitDays !== undefined && options.heir === undefined)
      throw usage('--wait-days is for an heir: name one with --heir')
    const client = await connect()
    const made = await client.recoverySetup({ trustees: trustee, ...options })
    answer(io, json, made, () => describeSetup(made, options, io))
  })
}

function describeSetup(made: Setup, { label, instructions, heir, waitDays }: Told, io: Io): string {
  const { review, threshold, total, strength, warnings, trustees } = made
  const told = pairs([
    ['label', clean(label ?? '')],
    ['instructions', clean(instructions ?? '')],
    ['heir', heir === undefined ? '' : `${clean(heir)}, after ${plural(waitDays ?? WAIT_DAYS, 'day')}`],
  ])
  const what = review ? 'It would be' : 'Done:'
  const next = review
    ? 'Nothing was done. Leave --review away to do it.\n'
    : 'Talk to each of them. Who has accepted: cobox recovery status\n'
  return (
    `${what} any ${threshold} of these ${total} can bring you back. Protection: ${strength}.\n` +
    warnings.map(warning => `! ${clean(warning)}\n`).join('') +
    told +
    trusteeTable(trustees, io.now(), wantsColour(io)) +
    next
  )
}

function addHand(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'recovery hand',
    'A trustee’s share as a letter, to hand over by another way',
  )
    .description(
      'For a trustee who shares no space with you, or has not been on for long: their share as a text that only they can ' +
        'open. Send it as a file or by mail, or let them scan the QR code. They type: cobox recovery take',
    )
    .argument('<trustee>', 'name or key')
    .option('--qr', 'show the QR code although this is no terminal')
  examples(withJson(command), ['cobox recovery hand Ada > for-ada.txt', 'cobox recovery hand Ada --qr'])
  command.action(async (trustee: string, { qr, json }: Json & { qr?: boolean }) => {
    const client = await connect()
    const handed = await client.recoveryHand({ trustee })
    answer(io, json, handed, () => `${handed.letter}\n`)
    await showQr(handed.letter, io, json, qr)
    if (!json) io.stderr.write(`For ${clean(handed.name)} alone. They type: cobox recovery take\n`)
  })
}

async function showQr(code: string, io: Io, json?: boolean, forced?: boolean): Promise<void> {
  if (json || !(forced || isTerminal(io.stdout, io.env))) return
  io.stdout.write((await import('./qr.ts')).toQr(code))
}

function addTake(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'recovery take', 'Take a share in that was handed to you as a letter')
    .description('Reads the letter from a file, or from standard input.')
    .argument('[file]', 'a file with the letter; - or nothing for standard input', '-')
  examples(withJson(command), ['cobox recovery take for-ada.txt', 'cobox recovery take < for-ada.txt'])
  command.action(async (file: string, { json }: Json) => {
    const client = await connect()
    const letter =
      file === '-'
        ? await readAll(io, 'Paste the letter, then Ctrl-D:')
        : await readFile(localPath(io, file), 'utf8')
    const taken = await client.recoveryTake({ letter: letter.trim() })
    answer(
      io,
      json,
      taken,
      () =>
        `You hold a share of ${clean(taken.ownerName)}. Say that you will keep it: cobox recovery accept\n`,
    )
  })
}

function addStart(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'recovery start',
    'Begin to get an identity back, with the help of trustees',
  )
    .description(
      'Makes a code for the trustees and two words. Give each of them the code by any way, and read them the two words by ' +
        'voice or face to face: so they know that it is your device. For a loss this node must be fresh (in no space). ' +
        'With --purpose theft the identity that this node has now takes the place of the old one; with --purpose ' +
        'inheritance you get what somebody has left to you.',
    )
    .option('--qr', 'show the QR code although this is no terminal')
  command.addOption(
    command
      .createOption('--purpose <why>', 'why')
      .choices([...PURPOSES])
      .default('loss'),
  )
  examples(withJson(command), ['cobox recovery start', 'cobox recovery start --purpose theft'])
  command.action(
    async ({ purpose, qr, json }: Json & { purpose: (typeof PURPOSES)[number]; qr?: boolean }) => {
      const client = await connect()
      const started = await client.recoveryStart({ purpose })
      answer(io, json, started, () => `${started.code}\n`)
      await showQr(started.code, io, json, qr)
      if (!json)
        io.stderr.write(
          `The two words, by voice only: ${started.words}\n` +
            'Each trustee types: cobox recovery release CODE\nHow far it is: cobox recovery progress. Then: cobox recovery finish\n',
        )
    },
  )
}

interface ReleaseOptions extends Json {
  owner?: string
  words?: string
  anyway?: boolean
  code?: boolean
}

function addRelease(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'recovery release',
    'As a trustee: release a share to somebody’s new device',
  )
    .description(
      'Releases the share that you hold to the device that a request code names. Do it only after you have heard the person, ' +
        'by voice or face to face, and typed the two words that they read to you: a code can be swapped on its way, a ' +
        'voice hardly. The share goes to the device when the two meet; where they do not, a code is printed that does the same by any other way.',
    )
    .argument('<code>', 'the request code, cobox://recover/…')
    .option('--owner <person>', 'whose share, when you hold several')
    .option('--words <words>', 'the two words that they read to you; asked for on a terminal')
    .option(
      '--anyway',
      'although a device of the owner has objected (not for an heir), or nobody is connected from whom an objection could be heard',
    )
    .option('--code', 'print the code although the device has been given the share')
  examples(withJson(command), [
    'cobox recovery release cobox://recover/yry…',
    'cobox recovery release cobox://recover/yry… --owner Olga --words "apple river"',
  ])
  command.action(async (code: string, { owner, words, anyway, code: printed, json }: ReleaseOptions) => {
    const client = await connect()
    const asked = await client.recoveryInspect({ request: code, ...(owner && { owner }) })
    const heard = words ?? (await askWords(io, asked))
    const released = await client.recoveryRelease({
      request: code,
      words: heard,
      ...(owner && { owner }),
      ...(anyway && { anyway }),
    })
    answer(io, json, released, () => describeReleased(released, printed === true, io))
  })
}

/** The code is long, and mostly of no use: the two devices meet. */
function describeReleased({ state, ownerName, release, given, until }: Released, printed: boolean, io: Io) {
  const who = clean(ownerName)
  if (state === 'waiting')
    return `You have agreed. ${who} may object until ${formatWhen(until!, io.now())}. Then do this again.\n`
  const done = `You have released your share of ${who}`
  if (given) return `${done}, and that device has it.\n${printed ? `${release}\n` : ''}`
  return (
    `${done}. That device gets it when yours and it meet. If they do not, send it this code; there: cobox recovery finish CODE\n` +
    `${release}\n`
  )
}

async function askWords(
  io: Io,
  { purpose, ownerName }: { purpose: keyof typeof WHAT_FOR; ownerName: string },
): Promise<string> {
  if (!io.stdin.isTTY) throw usage('give the two words that the person read to you: --words "…"')
  io.stderr.write(
    `${clean(ownerName)} ${WHAT_FOR[purpose]}.\nHave you heard their voice, and are you sure that it is them? If not, press Ctrl-C.\n`,
  )
  const lines = readLines(io)
  io.stderr.write('The two words that they read to you: ')
  try {
    return await lines.next()
  } finally {
    lines.close()
  }
}

interface FinishOptions extends Json {
  owner?: string
  passphraseFd?: number
  passphrase: boolean
}

function addFinish(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'recovery finish', 'Put together what the trustees released')
    .description(
      'Puts the shares together that came to this device, and those given as codes here or on standard input (one a line). ' +
        'After a loss this node is yours again, and your spaces come; after a theft the new identity takes the place of the ' +
        'old one; an heir is shown the words of who has died, and what they left to say.',
    )
    .argument('[codes...]', 'codes that trustees gave you, cobox://share/…; - for standard input')
    .option('--owner <key>', 'whose shares are meant, when you were given some of another identity too')
    .option(
      '--passphrase-fd <n>',
      'read the new passphrase of this device from this file descriptor',
      parseFd,
    )
    .option('--no-passphrase', 'set none: for a box that must start by itself')
  examples(withJson(command), [
    'cobox recovery finish',
    'cobox recovery finish cobox://share/yry… cobox://share/ybn…',
  ])
  command.action(async (given: string[], { json, owner, ...options }: FinishOptions) => {
    const client = await connect()
    const typed = given.includes('-') ? (await readAll(io, 'One code a line, then Ctrl-D:')).split(/\s+/) : []
    const releases = [...given, ...typed].filter(code => code !== '' && code !== '-')
    const { recovery } = await client.recoveryProgress({})
    const enough = !recovery?.need || recovery.have.length + releases.length >= recovery.need
    const wants = options.passphrase && enough && recovery?.purpose !== 'inheritance'
    const sealed = wants && (await setPassphraseFirst(io, client, options))
    const finished = await client.recoveryFinish({ releases, ...(owner && { owner }) })
    answer(io, json, finished, () => describeFinished(finished, Boolean(sealed)))
  })
}

function describeFinished(
  { purpose, identity, ownerName, label, instructions, words, bad }: Finished,
  sealed: boolean,
): string {
  const said = [
    ...bad.map(({ message }) => `! ${message}`),
    `${clean(label)}, of ${clean(ownerName)}.`,
    ...(instructions ? [clean(instructions)] : []),
  ]
  const next = {
    loss: [
      `This node has the identity ${identity.slice(0, 16)}… now. Your spaces come: cobox space list`,
      'If they are not yours, you were given shares of somebody else: cobox recovery progress',
      ...(sealed ? [] : ['Set a passphrase now: cobox id passphrase set']),
      'Write down your words: cobox id words',
      'Revoke the devices that are gone: cobox device list, then cobox device revoke KEY',
      'Choose trustees anew: cobox recovery setup',
    ],
    theft: [
      'The new identity takes the place of the old one in every space, as soon as somebody of each is connected:',
      'cobox recovery progress',
      'Write its words down (cobox id words), and choose trustees anew: cobox recovery setup',
    ],
    inheritance: [
      `The 24 words: ${words}`,
      'A new node becomes a device of theirs with them, and finds their spaces: COBOX_HOME=… cobox id restore',
    ],
  }[purpose]
  return [...said, ...next].map(line => `${line}\n`).join('')
}

async function readAll({ stdin, stderr }: Io, prompt: string): Promise<string> {
  if (stdin.isTTY) stderr.write(`${prompt}\n`)
  stdin.setEncoding('utf8')
  let text = ''
  for await (const chunk of stdin) text += chunk
  return text
}
