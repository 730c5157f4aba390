// `cobox device pair`: adds a device, on both sides; listing, confirming and revoking derive from endpoints.
import type { Command } from 'commander'
import type { NodeEvent, WaitingDevice } from '../api/endpoints.ts'
import type { Client } from '../client/index.ts'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { interrupted, usage } from './failure.ts'
import { clean, formatWhen, pairs } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import { type Io, isTerminal, programName, wantsColour } from './io.ts'
import { type Lines, readLines } from './lines.ts'

/** Mostly the other device answers at once; waiting is worth a word after so long, in ms. */
const PATIENCE_MS = 2000

interface Options {
  wait?: boolean
  compare: boolean
  qr?: boolean
  json?: boolean
}

type Requests = Omit<Extract<NodeEvent, { type: 'device-requests' }>, 'type'>

/** Adds `device pair`. */
export function register(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'device pair', 'Add a device: run it here, then on the new device')
    .description(
      'Add a device of yours. On one that you have: makes a link, for a quarter of an hour, and waits for the new device. On ' +
        'the new one, which must be in no space yet: `cobox device pair LINK`. Both then show a short code. Are they the ' +
        'same, say yes on the old device, and the new one has all your spaces. Do they differ, somebody else has got hold of ' +
        'the link: say no. Without a terminal it does not wait: see `cobox device requests` and `cobox device confirm`.',
    )
    .argument('[link]', 'on the new device: the link that the other one made')
    .option('--wait', 'wait for the new device although this is no terminal')
    .option(
      '--no-compare',
      'let in at once whoever has the link, for scripts that hand it over by a safe way: nobody then sees whether it ' +
        'was your device that used it',
    )
    .option('--qr', 'show the QR code although this is no terminal')
  examples(withJson(command), [
    'cobox device pair                                 on the device that you have',
    'cobox device pair cobox://device/yry…             on the new one',
    'cobox device pair --json                          makes the link; then: cobox device confirm CODE',
  ])
  command.action(async (link: string | undefined, options: Options) => {
    if (link === undefined) return give(io, await connect(), options)
    if (options.wait || options.qr || !options.compare)
      throw usage('--wait, --qr and --no-compare belong to the device that makes the link')
    await take(io, await connect(), link, options)
  })
}

/** The old device's side. */
async function give(io: Io, client: Client, options: Options): Promise<void> {
  const { wait, compare, json } = options
  const seen = !json && isTerminal(io.stdout, io.env) && io.stdin.isTTY === true
  if (!compare || !(wait || seen)) {
    await showLink(io, await client.devicePair(compare ? {} : { compare }), options)
    return
  }
  const lines = readLines(io)
  try {
    const added = await withEvents(io, client, async events => {
      const { expires } = await showLink(io, await client.devicePair({}), options)
      return decide(io, client, events, lines, expires)
    }).catch(async error => {
      // what the terminal no longer shows must not go on behind it
      await client.deviceDecline({}).catch(() => {})
      throw error
    })
    answer(io, json, added, () => `“${clean(added.deviceName)}” is a device of yours now.\n`)
  } finally {
    lines.close()
  }
}

/** Runs work with the node's events, which Ctrl-C ends like the work. */
function withEvents<T>(
  io: Io,
  client: Client,
  work: (events: AsyncIterator<NodeEvent>, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return untilInterrupted(io, async signal => {
    const done = new AbortController()
    const events = client.events(AbortSignal.any([signal, done.signal]))
    await events.ready
    try {
      return await work(events[Symbol.asyncIterator](), signal)
    } finally {
      done.abort()
    }
  })
}

async function showLink<Made extends { link: string; expires: number }>(
  io: Io,
  made: Made,
  { qr, json, compare }: Options,
): Promise<Made> {
  const { link, expires } = made
  const drawn = !json && (qr || isTerminal(io.stdout, io.env)) ? (await import('./qr.ts')).toQr(link) : ''
  answer(io, json, { link, expires }, () => `${link}\n${drawn}`)
  if (!json)
    io.stderr.write(
      `For your own device only; it expires ${formatWhen(expires, io.now())}. There: ${programName(io.env)} device pair LINK\n` +
        (compare ? '' : 'Whoever has it is let in at once, with all your spaces.\n'),
    )
  return made
}

/** Asks about each device that comes, until one is let in. Throws INVITE_EXPIRED, CANCELLED. */
async function decide(
  io: Io,
  client: Client,
  events: AsyncIterator<NodeEvent>,
  lines: Lines,
  expires: number,
): Promise<{ device: string; deviceName: string }> {
  let coming = nextRequests(events)
  let now: Requests = await client.deviceRequests({})
  while (now.open) {
    const [first] = now.requests
    if (first) io.stderr.write(question(io, first))
    const typed = first ? lines.next().then(text => ({ text })) : null
    const heard = await Promise.race([...(typed ? [typed] : []), coming])
    if ('text' in heard) {
      if (/^y(es)?$/i.test(heard.text.trim())) return client.deviceConfirm({ code: first!.code })
      io.stderr.write('It is not let in, and the link is over.\n')
      throw interrupted()
    }
    now = heard
    coming = nextRequests(events)
    if (first && !now.requests.some(({ request }) => request === first.request))
      io.stderr.write('\nThat device does not wait any more.\n')
  }
  throw new CoboxError(io.now() >= expires ? 'INVITE_EXPIRED' : 'CANCELLED')
}

async function nextRequests(events: AsyncIterator<NodeEvent>): Promise<Requests> {
  for (;;) {
    const { value, done } = await events.next()
    if (done) throw new CoboxError('CLOSING')
    if (value.type === 'device-requests') return value
  }
}

function question(io: Io, { deviceName, code }: WaitingDevice): string {
  return `\n${facts(io, 'new device', deviceName, code)}Does the new device show the same? [y/N] `
}

function facts(io: Io, title: string, deviceName: string, code: string): string {
  return pairs(
    [
      [title, clean(deviceName)],
      ['code', clean(code)],
    ],
    wantsColour(io),
  )
}

/** The new device's side. */
async function take(io: Io, client: Client, link: string, { json }: Options): Promise<void> {
  const patience = setTimeout(() => {
    if (!json) io.stderr.write('Waiting for the device that made the link…\n')
  }, PATIENCE_MS)
  try {
    const joined = await withEvents(io, client, async (events, signal) => {
      showCode(io, events, json, () => clearTimeout(patience)).catch(() => {})
      return client.deviceJoin({ link }, { signal })
    })
    answer(
      io,
      json,
      joined,
      () =>
        `This is a device of ${clean(joined.personName)} now. The spaces come by themselves: cobox space list\n`,
    )
  } finally {
    clearTimeout(patience)
  }
}

/** On standard error: the answer is for when it is decided. */
async function showCode(
  io: Io,
  events: AsyncIterator<NodeEvent>,
  json: boolean | undefined,
  onCode: () => void,
): Promise<void> {
  for (;;) {
    const { value, done } = await events.next()
    if (done) return
    if (value.type !== 'device-code') continue
    onCode()
    const { code, deviceName } = value
    io.stderr.write(
      json
        ? `${JSON.stringify({ code })}\n`
        : `${facts(io, 'this device', deviceName, code)}Is it the same on the other device? Then say yes there. Waiting…\n`,
    )
  }
}
