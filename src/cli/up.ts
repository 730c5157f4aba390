// `cobox up`: starts a node in the foreground, says when it is ready, and ends it cleanly.
import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import { addCommand, type Context, examples, withJson } from './command.ts'
import { homeOf } from './connection.ts'
import { usage } from './failure.ts'
import { bold, clean, pairs } from './format.ts'
import { type Io, isTerminal, programName, wantsColour } from './io.ts'
import { pageAddress } from './open.ts'
import { attempts } from './unlock.ts'
import { untilSignalled } from './until-signalled.ts'
import { boxWelcome } from './up-box.ts'
import { collect, parseAddress, parseBytes, parseFd, parsePeer, parsePort } from './values.ts'

interface Options {
  port?: number
  bootstrap?: string[]
  lan: boolean
  internet: boolean
  peer?: string[]
  listen?: string
  relay?: string[]
  deviceName?: string
  personName?: string
  logLevel?: string
  passphraseFd?: number
  passphraseFile?: string
  box?: boolean
  reserve?: number
  json?: boolean
}

/** What is said of a node that is ready. */
interface Ready {
  url: string
  token: string
  home: string
  device: string
  tcp: string
  wordsToConfirm: boolean
  hasTrustees: boolean
  spaces: number
}

/** Blocks of a MiB outside of V8's heap make it collect the heap again and again: by default, 10 times a second. */
const HEAP_FLAGS = '--heap-growing-percent=200'
/**
 * Reading the code in makes V8 grow its room for young objects to 32 MB, which an idle node then keeps. It has to wait
 * with that until there is work: idle nodes take 15 MB less, and busy ones lose nothing.
 */
const YOUNG_STAYS_SMALL = '--semi-space-growth-factor=1'
const YOUNG_GROWS = '--semi-space-growth-factor=2'

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** Adds `up`. */
export function register(program: Command, context: Context): void {
  const command = addCommand(program, 'up', 'Start a node; it runs until Ctrl-C')
    .description(
      'Start a node in the foreground. The first start makes its data folder, an identity and a device; nothing is ' +
        'asked, and it works with no internet. It finds other devices on the internet, on the local network, and at ' +
        'the addresses given with --peer. Keys that are under a passphrase are unlocked by --passphrase-fd or ' +
        '--passphrase-file, else by the keyring of this computer, else it is asked for on the terminal.',
    )
    .option(
      '--port <port>',
      'port of the local page and API (default: $COBOX_PORT, else that of the last time; 0: any free one)',
      parsePort,
    )
    .option(
      '--bootstrap <host:port>',
      'begin at this node of a private network; repeatable',
      collect(parseAddress),
    )
    .option('--no-lan', 'do not look for devices on the local network')
    .option('--no-internet', 'do not use the internet to find devices')
    .option('--peer <tcp://host:port>', 'connect to this node; repeatable', collect(parsePeer))
    .option(
      '--listen <host:port>',
      'where other devices reach this one by TCP (default: the port of the last time, else any free one)',
      parseAddress,
    )
    .option(
      '--relay <key>',
      'reach devices behind difficult networks through this relay; repeatable',
      collect(String),
    )
    .option('--device-name <name>', 'name of this device')
    .option('--person-name <name>', 'your name')
    .option(
      '--passphrase-fd <n>',
      'read the passphrase of the keys from this file descriptor (default: $COBOX_PASSPHRASE_FD)',
      parseFd,
    )
    .option(
      '--passphrase-file <file>',
      'read it from this file, which only you may read (default: $COBOX_PASSPHRASE_FILE)',
    )
    .option(
      '--box',
      'run with nothing but hosting: admins control it from afar (cobox box). The data folder remembers it',
    )
    .option('--reserve <bytes>', 'as a box, keep so much free on the disk: bytes, or like 5GB', parseBytes)
  command.addOption(command.createOption('--log-level <level>', 'how much is logged').choices(LOG_LEVELS))
  examples(withJson(command), [
    'cobox up',
    'cobox up --port 4242 --device-name "kitchen laptop"',
    'cobox up --no-internet --peer tcp://192.168.1.5:49737',
    'cobox up --box --device-name "box in the cellar" --reserve 5GB',
    'cobox up --bootstrap 10.0.0.2:49737                      see also: cobox dht',
  ])
  command.action(async (options: Options) => up(options, context.io))
}

async function up(options: Options, io: Io): Promise<void> {
  setFlagsFromString(HEAP_FLAGS)
  setFlagsFromString(YOUNG_STAYS_SMALL)
  const { port = portFrom(io.env), bootstrap, lan, internet, peer = [], listen, relay } = options
  const { deviceName, personName, logLevel, box, reserve } = options
  let names = {
    ...(deviceName !== undefined && { deviceName }),
    ...(personName !== undefined && { personName }),
  }
  await untilSignalled(io, async () => {
    const { startNode } = await import('../node/index.ts')
    const home = homeOf(io)
    const node = await startNode({
      home,
      unlock: attempts(io, home, options),
      port,
      lan,
      internet,
      peers: peer,
      ...(bootstrap && { bootstrap }),
      ...(listen !== undefined && { listen }),
      ...(relay && { relays: relay }),
      ...names,
      ...(logLevel !== undefined && { logLevel }),
      ...(box && { box }),
      ...(reserve !== undefined && { reserveBytes: reserve }),
    })
    setFlagsFromString(YOUNG_GROWS)
    // a box that is started anew keeps the name that it was given meanwhile
    names = {}
    const { url, device, tcp } = node
    const pair = node.box?.pair
    const asBox = node.box && { box: true, pair }
    if (options.json) io.stdout.write(`${JSON.stringify({ url, home, device, tcp, ...asBox })}\n`)
    else
      io.stdout.write(
        node.box ? await boxWelcome({ ...node, pair, asked: box === true }, io) : welcome(node, io),
      )
    return { close: node.close, ...(node.box && { restartAsked: node.box.restartAsked }) }
  })
  if (!options.json) io.stdout.write('CoBox has stopped.\n')
}

/** The port of the environment, or none. */
export function portFrom(env: Io['env']): number | undefined {
  const text = env['COBOX_PORT']
  if (!text) return undefined
  try {
    return parsePort(text)
  } catch {
    throw usage(`COBOX_PORT is “${text}”, and that is not a port`)
  }
}

/** What a person reads when the node is ready: where it is, and what to do next. */
export function welcome(ready: Ready, io: Io): string {
  const colour = wantsColour(io)
  const cobox = programName(io.env)
  const { url, home, device, tcp, spaces, wordsToConfirm, hasTrustees } = ready
  // what does not go to a person's terminal is kept somewhere: the key stays out of it
  const address = isTerminal(io.stdout, io.env) ? pageAddress(ready) : url
  const lines = pairs(
    [
      ['page', address],
      ['data', clean(home)],
      ['device', device.slice(0, 16)],
      ['others', tcp],
    ],
    colour,
  )
  const inBrowser: [string, string] = [`${cobox} open`, 'the page’s address, for a browser']
  const next =
    spaces === 0
      ? pairs([
          inBrowser,
          [`${cobox} space create "Our co-op"`, 'make a space'],
          [`${cobox} join LINK`, 'or join one that you were invited to'],
          [`${cobox} device pair LINK`, 'or become another device of yours'],
          [`${cobox} id restore`, 'or come back by your 24 words'],
          [`${cobox} recovery start`, 'or by your trustees'],
        ])
      : pairs([
          inBrowser,
          [`${cobox} space list`, 'your spaces'],
          [`${cobox} status`, 'what this node is doing'],
        ])
  const words = wordsToConfirm
    ? `\nYour 24 words are ${hasTrustees ? 'a' : 'the only'} way back to your identity if this device is lost. Write them down:\n` +
      `  ${cobox} id words\n  ${cobox} id confirm\n`
    : ''
  const title = bold('CoBox is running.', colour)
  return `${title}\n\n${indent(lines)}\nOpen the page in a browser on this computer; or, in another terminal:\n${indent(next)}${words}\nCtrl-C stops it.\n`
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
