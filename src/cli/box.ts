// `cobox box pair`, `invite` and `offer`: links, with their QR codes; the rest derives from endpoints.
import type { Command } from 'commander'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { usage } from './failure.ts'
import { clean } from './format.ts'
import { type OfferOptions, offerOf, showOffer, withOffer } from './hosting.ts'
import { type Io, isTerminal, programName } from './io.ts'
import { linkNote } from './up-box.ts'
import { parseExpiry } from './values.ts'

interface InviteOptions {
  device?: string
  expires?: number
  qr?: boolean
  json?: boolean
}

/** Adds the commands. */
export function register(program: Command, context: Context): void {
  addPair(program, context)
  addInvite(program, context)
  addOffer(program, context)
}

function addPair(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'box pair', 'Become an admin of a box, by its link')
    .description(
      'On your own node: become an admin of a box, by the link that it showed at its first start, or that another admin has made ' +
        'with `cobox box invite`. A link works once. On the box itself, without a link: make one.',
    )
    .argument('[link]', 'the link of the box')
    .option('--qr', 'show the QR code although this is no terminal')
  examples(withJson(command), [
    'cobox box pair cobox://box/yry…               on your own node',
    'cobox box pair                                on the box itself: makes a link',
  ])
  command.action(async (link: string | undefined, { qr, json }: InviteOptions) => {
    const client = await connect()
    if (link === undefined) {
      await showLink(io, await client.boxInvite({ box: 'here' }), { qr, json })
      return
    }
    const { box, name } = await client.boxPair({ link })
    answer(
      io,
      json,
      { box, name },
      () =>
        `This device is an admin of “${clean(name)}” now: ${programName(io.env)} box status ${box.slice(0, 10)}\n`,
    )
  })
}

function addInvite(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'box invite', 'Make a link for another admin of a box')
    .description(
      'Whoever types `cobox box pair LINK` with it controls the box as you do. It works once; send it by a way that others do not ' +
        'read, or say for which device it is: then it is of no use to others.',
    )
    .argument('[box]', 'which box: its name or key; where there is just one, it need not be named')
    .option('--device <key>', 'for the device with this key alone: `cobox id show` tells it there')
    .option('--expires <when>', 'until when it may be used: 12h, a date (default: 7d)', text =>
      parseExpiry(text, io.now()),
    )
    .option('--qr', 'show the QR code although this is no terminal')
  examples(withJson(command), ['cobox box invite cellar', 'cobox box invite cellar --expires 1h'])
  command.action(async (box: string | undefined, { device, expires, ...options }: InviteOptions) => {
    if (expires === 0) throw usage('such a link expires: say until when')
    const client = await connect()
    const made = await client.boxInvite({
      ...(box !== undefined && { box }),
      ...(device !== undefined && { device }),
      ...(expires !== undefined && { expires }),
    })
    await showLink(io, made, options)
  })
}

async function showLink(
  io: Io,
  made: { pair: string; expires: number },
  { qr, json }: { qr?: boolean | undefined; json?: boolean | undefined },
): Promise<void> {
  const code = !json && (qr || isTerminal(io.stdout, io.env)) ? (await import('./qr.ts')).toQr(made.pair) : ''
  answer(io, json, made, () => `${made.pair}\n${code}`)
  if (!json) io.stderr.write(linkNote(made.expires, io.now(), programName(io.env)))
}

function addOffer(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'box offer', 'Let a box offer to host a space: a link, and a QR code')
    .description(
      'The box then keeps everything in the space of whoever accepts it, encrypted, up to the quota: see `cobox hosting offer`.',
    )
    .argument('[box]', 'which box: its name or key; where there is just one, it need not be named')
  examples(withOffer(command, io), [
    'cobox box offer cellar --quota 50GB',
    'cobox box offer --quota 50GB --coop "Bakery co-op" --strict',
  ])
  command.action(async (box: string | undefined, options: OfferOptions) => {
    const input = offerOf(options)
    const client = await connect()
    const made = await client.boxOffer({ ...input, ...(box !== undefined && { box }) })
    await showOffer(io, made, options)
  })
}
