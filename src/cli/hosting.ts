// `cobox hosting offer` and `change`: quotas and dates as people type them; the rest derives from endpoints.
import type { Command } from 'commander'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { usage } from './failure.ts'
import { formatBytes, formatWhen } from './format.ts'
import { type Io, isTerminal, programName } from './io.ts'
import { parseBytes, parseCount, parseExpiry } from './values.ts'

interface TermOptions {
  quota?: number
  until?: number
  notice?: number
  words?: string
}

export interface OfferOptions extends TermOptions {
  quota: number
  inReturnFor?: string
  expires?: number
  coop?: string
  strict?: boolean
  qr?: boolean
  json?: boolean
}

/** Adds the commands. */
export function register(program: Command, context: Context): void {
  addOffer(program, context)
  addChange(program, context)
  describeGroup(program)
}

/** The verbs in the order in which they are needed; those that are not named here follow. */
const ORDER = [
  ...['offer', 'offers', 'withdraw', 'accept', 'list', 'status', 'want', 'audit', 'audits', 'drill'],
  ...['change', 'confirm', 'suspend', 'resume', 'end'],
]

function describeGroup(program: Command): void {
  const group = program.commands.find(command => command.name() === 'hosting')!
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  group
    .description(
      'Co-ops keep each other’s spaces: all of a space, encrypted, so that it is there when its members are not, and comes back when ' +
        'they have lost everything. A host can read nothing of it, not even its name, and lets in only devices of its members.\n\n' +
        'The host makes an offer, a link that is good once; a coordinator of a space accepts it. A space is protected when hosts of as ' +
        'many different co-ops as it wants (2, unless somebody says otherwise) have proven, within a day, to hold everything that ' +
        'there is now. Audits run by themselves. Either side may end an agreement: everything is kept until the notice is over, then ' +
        'deleted from the host’s disk.\n\n' +
        'AGREEMENT is its id in `cobox hosting list`, or the start of it.',
    )
    .configureHelp({
      ...group.configureHelp(),
      visibleCommands: command => [...command.commands].sort((a, b) => place(a.name()) - place(b.name())),
    })
  examples(group, [
    'cobox hosting offer --quota 50GB --coop "Bakery co-op"       the host: makes a link',
    'cobox hosting accept "Our co-op" LINK                        a coordinator of the space',
    'cobox hosting status "Our co-op"                             is it safe? what is missing where?',
    'cobox hosting drill "Our co-op"                              rehearses the loss of everything',
    'cobox hosting list                                           hosts and guests, with their ids',
  ])
}

function withTerms(command: Command, io: Io): Command {
  return command
    .option('--until <when>', 'the end of its term: a time like 52w, a date, or never', text =>
      parseExpiry(text, io.now()),
    )
    .option('--notice <days>', 'notice that either side gives, in days (default: 14)', parseCount)
    .option('--words <text>', 'terms in words: both sides sign them')
}

function addOffer(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'hosting offer',
    'Offer to host a space: a link, and a QR code',
  ).description(
    'Offer to keep a space of another group, up to a quota. Whoever has the link can accept it once, for any space in which they ' +
      'are coordinator: send it by a way that others do not read. This node then keeps everything in that space, encrypted; it can ' +
      'read nothing of it, not even its name. They type: cobox hosting accept SPACE LINK',
  )
  examples(withOffer(command, io), [
    'cobox hosting offer --quota 50GB',
    'cobox hosting offer --quota 50GB --until 2027-12-31 --coop "Bakery co-op" --words "for our neighbours"',
  ])
  command.action(async (options: OfferOptions) => {
    const input = offerOf(options)
    const client = await connect()
    await showOffer(io, await client.hostingOffer(input), options)
  })
}

/** The options of an offer, of this node or of a box. */
export function withOffer(command: Command, io: Io): Command {
  command.requiredOption('--quota <bytes>', 'how much may be kept: bytes, or like 50GB', parseBytes)
  withTerms(command, io)
    .option('--in-return-for <agreement>', 'the agreement under which they host you')
    .option('--expires <when>', 'until when it may be accepted: 7d, a date (default: 30d)', text =>
      parseExpiry(text, io.now()),
    )
    .option('--coop <name>', 'whose host this is (default: your name)')
    .option('--strict', 'refuse to promise more than the disk can hold')
    .option('--qr', 'show the QR code although this is no terminal')
  return withJson(command)
}

/** What they mean. Throws USAGE. */
export function offerOf({ quota, inReturnFor, expires, coop, strict, ...terms }: OfferOptions) {
  if (expires === 0) throw usage('an offer expires: say until when')
  return {
    quotaBytes: quota,
    ...termsOf(terms),
    ...(inReturnFor !== undefined && { inReturnFor }),
    ...(expires !== undefined && { expires }),
    ...(coop !== undefined && { coop }),
    ...(strict && { strict }),
  }
}

export async function showOffer(
  io: Io,
  made: { offer: string; overcommittedBytes: number },
  { quota, expires, qr, json }: OfferOptions,
): Promise<void> {
  const code =
    !json && (qr || isTerminal(io.stdout, io.env)) ? (await import('./qr.ts')).toQr(made.offer) : ''
  answer(io, json, made, () => `${made.offer}\n${code}`)
  if (json) return
  const good = expires === undefined ? 'in 30 days' : formatWhen(expires, io.now())
  io.stderr.write(
    `It offers ${formatBytes(quota)}, once, and expires ${good}. They type: ${programName(io.env)} hosting accept SPACE LINK\n`,
  )
  if (made.overcommittedBytes > 0)
    io.stderr.write(
      `! ${formatBytes(made.overcommittedBytes)} more are promised now than the disk can hold: if all of it is used, it runs full.\n`,
    )
}

function termsOf({ until, notice, words }: Omit<TermOptions, 'quota'>) {
  return {
    ...(until !== undefined && { until: until === 0 ? null : until }),
    ...(notice !== undefined && { noticeDays: notice }),
    ...(words !== undefined && { words }),
  }
}

function addChange(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'hosting change', 'Propose another quota or term for an agreement')
    .description(
      'Either side may propose; nothing changes until the other side has agreed (cobox hosting confirm AGREEMENT). Both must be ' +
        'connected for that.',
    )
    .argument('<agreement>', 'its id, or the start of it')
    .option('--quota <bytes>', 'how much may be kept: bytes, or like 50GB', parseBytes)
  withTerms(command, io)
  examples(withJson(command), [
    'cobox hosting change k3f9ab --quota 80GB',
    'cobox hosting change k3f9ab --until 2028-12-31',
  ])
  command.action(async (agreement: string, { quota, json, ...terms }: TermOptions & { json?: boolean }) => {
    const changes = { ...(quota !== undefined && { quotaBytes: quota }), ...termsOf(terms) }
    if (Object.keys(changes).length === 0)
      throw usage('say what is to be changed: --quota, --until, --notice or --words')
    const client = await connect()
    const done = await client.hostingChange({ agreement, ...changes })
    answer(io, json, done, () => 'Proposed. It holds when the other side has confirmed it.\n')
  })
}
