// Answers about hosting, as text for people: who keeps a space and how safe it is there, and what this node keeps for others.
import type { EndpointOutput } from '../api/endpoint.ts'
import type { DrillResult, Endpoints } from '../api/endpoints.ts'
import {
  clean,
  type Column,
  formatBytes,
  formatCount,
  formatDate,
  formatDuration,
  formatWhen,
  bold,
  oneLine,
  plural,
  table,
} from './format.ts'
import type { Look } from './look.ts'

type Protection = EndpointOutput<Endpoints['hostingStatus']>
type HostOfSpace = Protection['hosts'][number]
type List = EndpointOutput<Endpoints['hostingList']>
type Guest = List['guests'][number]
type Offers = EndpointOutput<Endpoints['hostingOffers']>['offers']
type Accepted = EndpointOutput<Endpoints['hostingAccept']>
type History = EndpointOutput<Endpoints['hostingAudits']>
type Audits = EndpointOutput<Endpoints['hostingAudit']>
type Ended = EndpointOutput<Endpoints['hostingEnd']>
type Confirmed = EndpointOutput<Endpoints['hostingConfirm']>
/** Another quota or term that the other side has proposed. */
type Proposal = NonNullable<Guest['proposal']>

/** Commands take so much of an id at least. */
const LEAST_ID = 6
/** Lines of the history of audits. */
const SHOWN_DAYS = 60
const HOW_TO_OFFER = 'Offer to keep a space of another group: cobox hosting offer --quota 50GB'
const HOW_TO_ACCEPT = 'Ask a co-op for an offer, then: cobox hosting accept SPACE LINK'

const quoted = (name: string) => `“${clean(name)}”`
/** A space as somebody types it, quoted where the shell asks for that. */
const typed = (name: string) => (/^[\w.-]+$/.test(name) ? name : JSON.stringify(clean(name)))
const coopOf = (coop: string) => clean(coop) || 'a host without a name'
const holds = (used: number, quota: number) => `${formatBytes(used)} of ${formatBytes(quota)}`
const orEmpty = (bytes: number) => (bytes > 0 ? formatBytes(bytes) : '')

/** By id: the start of it that `hosting end` takes, as short as they can be told apart. */
export function shortIds(ids: readonly string[]): Map<string, string> {
  let length = LEAST_ID
  const differ = () => new Set(ids.map(id => id.slice(0, length))).size === new Set(ids).size
  while (length < 26 && !differ()) length++
  return new Map(ids.map(id => [id, id.slice(0, length)]))
}

const provenCopies = (copies: number) =>
  `${plural(copies, 'copy', 'copies')} ${copies === 1 ? 'is' : 'are'} proven`

/** `protected: 2 of 2 wanted copies are proven`, in one clause. */
export function protectionWords({
  state,
  copies,
  wanted,
}: Pick<Protection, 'state' | 'copies' | 'wanted'>): string {
  if (state === 'not hosted') return 'not hosted: no copy is wanted'
  if (wanted === 0)
    return `${state}: ${copies === 0 ? 'no copy is proven' : provenCopies(copies)}, none is wanted`
  return `${state}: ${formatCount(copies)} of ${plural(wanted, 'wanted copy', 'wanted copies')} ${copies === 1 || wanted === 1 ? 'is' : 'are'} proven`
}

/** It wants no copies, and there are hosts. */
function keptAllTheSame({ copies, reason }: Protection): string {
  const proven = copies === 0 ? `No copy is proven: ${clean(reason)}` : provenCopies(copies)
  return `is kept by hosts all the same. ${proven}`
}

function status(space: Protection, { now, colour }: Look): string {
  const { state, wanted, missingBytes, reason, name } = space
  const hosts = space.hosts.filter(host => host.state !== 'ended')
  const missing = missingBytes > 0 ? `, ${formatBytes(missingBytes)} are missing` : ''
  const why = reason && state !== 'not hosted' ? `: ${clean(reason)}` : ''
  const first =
    wanted === 0
      ? `${quoted(name)} is to have no copies at hosts, and ${state === 'not hosted' ? 'has none' : keptAllTheSame(space)}.`
      : `${quoted(name)} is ${protectionWords(space)}${missing}${why}.`
  const ids = shortIds(space.hosts.map(({ agreement }) => agreement))
  const lines = hosts.flatMap(host => warnings(host, ids.get(host.agreement)!, now))
  const ended = space.hosts.length - hosts.length
  if (ended > 0) lines.push(`${plural(ended, 'agreement has', 'agreements have')} ended: cobox hosting list`)
  const rows = hosts.length > 0 ? `\n${table(hosts, hostColumns(now, ids), colour)}` : ''
  const told = lines.length > 0 ? `\n${lines.map(line => `${line}\n`).join('')}` : ''
  return `${bold(first, colour)}\n${rows}${told}\n${nextStep(space, hosts)}\n`
}

function hostColumns(now: number, ids: ReadonlyMap<string, string>): Column<HostOfSpace>[] {
  return [
    { title: 'HOST', value: ({ coop }) => coopOf(coop) },
    { title: 'STATE', value: ({ state }) => state },
    {
      title: 'LAST SEEN',
      value: ({ connected, seenAt }) => (connected ? 'connected' : formatWhen(seenAt, now)),
    },
    { title: 'HOLDS', right: true, value: ({ usedBytes, quotaBytes }) => holds(usedBytes, quotaBytes) },
    { title: 'LACKS', right: true, value: lacks },
    { title: 'LAST PROVEN', value: ({ lastProof }) => formatWhen(lastProof, now) },
    { title: 'ID', value: ({ agreement }) => ids.get(agreement)! },
  ]
}

function lacks({ missingBytes, missingBlocks, connected }: HostOfSpace): string {
  if (missingBytes === null) return connected ? 'being counted' : 'not known'
  return missingBlocks === 0 ? 'nothing' : formatBytes(missingBytes)
}

/** What is wrong with a host, or waits for a person, one a line. */
function warnings(host: HostOfSpace, id: string, now: number): string[] {
  const { coop, lastAudit, problem, state, keptUntil, reason, proposal } = host
  const of = coopOf(coop)
  const said: string[] = []
  if (lastAudit && lastAudit.failed > 0)
    said.push(
      `! ${of} did not prove ${lastAudit.failed} of ${plural(lastAudit.blocks, 'block')}, ${formatWhen(lastAudit.at, now)}. ` +
        'Talk to the people who run it, and do not count on this copy.',
    )
  if (problem) {
    const named = coop !== '' && problem.message.includes(coop)
    said.push(`! ${named ? '' : `${of}: `}${oneLine(problem.message)} ${oneLine(problem.hint)}`)
  }
  if (state === 'ending') said.push(`! ${of}: ${endingWords(keptUntil, reason)}`)
  if (proposal)
    said.push(`! ${of} proposes ${proposalWords(proposal)}. Agree to it: cobox hosting confirm ${id}`)
  return said
}

function endingWords(keptUntil: number | null, reason: string): string {
  const until = keptUntil === null ? '' : ` Everything is kept until ${formatDate(keptUntil)}, then deleted.`
  return `it ends${reason ? ` (${oneLine(reason)})` : ''}.${until}`
}

function proposalWords({ quotaBytes, until, noticeDays, words }: Proposal): string {
  const said = words ? `, in the words “${oneLine(words)}”` : ''
  return `${formatBytes(quotaBytes)}, ${termWords(until)}, with ${plural(noticeDays, 'day')} of notice${said}`
}

const termWords = (until: number | null) => (until === null ? 'without an end' : `until ${formatDate(until)}`)

function nextStep({ state, wanted, name, reason }: Protection, hosts: readonly HostOfSpace[]): string {
  const space = typed(name)
  if (state === 'not hosted')
    return `Have it hosted: cobox hosting want ${space} 2, and cobox hosting accept ${space} LINK`
  if (state === 'protected') return `Rehearse a loss now and then: cobox hosting drill ${space}`
  if (hosts.length === 0) return HOW_TO_ACCEPT.replace('SPACE', space)
  if (reason.includes('co-ops'))
    return `Accept an offer of another co-op: cobox hosting accept ${space} LINK. Or want fewer copies: cobox hosting want ${space} ${wanted - 1}`
  if (hosts.every(({ problem, connected }) => connected && !problem))
    return `It goes on by itself while this node runs. Prove what is there now: cobox hosting audit ${space}`
  if (hosts.every(({ refusal, connected }) => !connected && refusal === 'HOST_REFUSES'))
    return 'Nothing comes from them, and nothing goes there, until they let this device in.'
  return 'It goes on by itself when the hosts above can be reached and have room.'
}

/** Both directions, each a table. */
function list({ hosts, guests }: List, { now, colour }: Look): string {
  const ids = shortIds([...hosts, ...guests].map(({ agreement }) => agreement))
  const [space, ...others] = [
    { title: 'SPACE', value: ({ name }: List['hosts'][number]) => clean(name) },
    ...hostColumns(now, ids),
  ] as Column<List['hosts'][number]>[]
  const kept =
    hosts.length === 0
      ? `No host keeps a space of yours. ${HOW_TO_ACCEPT}\n`
      : table(hosts, [space!, ...others], colour)
  const keeps =
    guests.length === 0
      ? `This node keeps nothing for others. ${HOW_TO_OFFER}\n`
      : table(guests, guestColumns(now, ids), colour) + guestWarnings(guests, ids)
  const mutual = inReturn([...hosts, ...guests], ids)
  return `${bold('Hosts of your spaces', colour)}\n${kept}\n${bold('Guests of this node', colour)}\n${keeps}${mutual && `\n${mutual}`}`
}

/** Which agreements are in return for which others, one a line. */
function inReturn(
  all: readonly { agreement: string; inReturnFor: string | null }[],
  ids: ReadonlyMap<string, string>,
): string {
  return all
    .filter(({ inReturnFor }) => inReturnFor !== null)
    .map(({ agreement, inReturnFor }) => {
      const other = inReturnFor!
      return `${ids.get(agreement)} is in return for ${ids.get(other) ?? clean(other.slice(0, LEAST_ID))}.\n`
    })
    .join('')
}

function guestColumns(now: number, ids: ReadonlyMap<string, string>): Column<Guest>[] {
  return [
    { title: 'GUEST', value: ({ coop }) => clean(coop) || 'without a name' },
    { title: 'STATE', value: ({ state }) => state },
    {
      title: 'CONNECTED',
      value: ({ connected, people, deletedAt }) =>
        deletedAt !== null ? '' : `${plural(connected, 'device')} of ${plural(people, 'person', 'people')}`,
    },
    {
      title: 'HOLDS',
      right: true,
      value: ({ usedBytes, quotaBytes, deletedAt }) =>
        deletedAt !== null ? `deleted ${formatWhen(deletedAt, now)}` : holds(usedBytes, quotaBytes),
    },
    { title: 'TO COME', right: true, value: ({ missingBytes }) => orEmpty(missingBytes) },
    { title: 'SINCE', value: ({ from }) => formatWhen(from, now) },
    { title: 'UNTIL', value: ({ until, keptUntil }) => dateOf(keptUntil ?? until) },
    { title: 'ID', value: ({ agreement }) => ids.get(agreement)! },
  ]
}

const dateOf = (ms: number | null) => (ms === null ? '' : formatDate(ms))

function guestWarnings(guests: readonly Guest[], ids: ReadonlyMap<string, string>): string {
  return guests
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ agreement, coop, trouble, full, overBytes, state, keptUntil, reason, proposal }) => {
      const id = ids.get(agreement)!
      const of = clean(coop) || id
      return [
        trouble ? `! ${of}: its store cannot be written: ${oneLine(trouble)}` : '',
        full === 'disk' ? `! ${of}: this disk is full, nothing new is taken` : '',
        overBytes > 0
          ? `! ${of}: ${formatBytes(overBytes)} more do not fit. Agree on more: cobox hosting change ${id} --quota SIZE`
          : '',
        state === 'suspended'
          ? `! ${of}: suspended (${oneLine(reason)}). Go on: cobox hosting resume ${id}`
          : '',
        state === 'ending' ? `! ${of}: ${endingWords(keptUntil, reason)}` : '',
        proposal
          ? `! ${of} proposes ${proposalWords(proposal)}. Agree to it: cobox hosting confirm ${id}`
          : '',
      ]
    })
    .filter(Boolean)
    .map(line => `${line}\n`)
    .join('')
}

function offers({ offers: all }: { offers: Offers }, { now, colour }: Look): string {
  if (all.length === 0) return `No offers yet. ${HOW_TO_OFFER}\n`
  const ids = shortIds(all.map(({ id }) => id))
  return table(
    all,
    [
      { title: 'OFFER', value: ({ id }) => ids.get(id)! },
      { title: 'STATE', value: ({ state }) => state },
      { title: 'QUOTA', right: true, value: ({ quotaBytes }) => formatBytes(quotaBytes) },
      { title: 'TERM', value: ({ until }) => termWords(until) },
      { title: 'MADE', value: ({ madeAt }) => formatWhen(madeAt, now) },
      { title: 'EXPIRES', value: ({ state, expires }) => (state === 'open' ? formatWhen(expires, now) : '') },
    ],
    colour,
  )
}

function accepted({ coop, quotaBytes, until, agreement }: Accepted, { input }: Look): string {
  const space = String(input['space'])
  return (
    `Agreed: ${coopOf(coop)} keeps ${quoted(space)} from now on, up to ${formatBytes(quotaBytes)}, ${termWords(until)} (${agreement.slice(0, LEAST_ID)}).\n` +
    'It gets everything, encrypted, while a device that has the space is on; it can read nothing of it.\n' +
    `See how far it is: cobox hosting status ${typed(space)}\n`
  )
}

/** One line a host. */
function audit({ audits }: Audits, { now }: Look): string {
  return audits
    .map(({ coop, refuses, blocks, failed, unanswered, ms, at }) => {
      const when = now - at > 60_000 ? `, ${formatWhen(at, now)}` : ''
      const found = unanswered
        ? `no answer: it ${refuses ? 'does not let this device in' : 'is off, or cannot be reached'}. That proves nothing`
        : failed > 0
          ? `${formatCount(failed)} of ${plural(blocks, 'block')} not proven`
          : blocks === 0
            ? 'there is nothing to prove yet'
            : `all ${plural(blocks, 'block')} proven (${formatDuration(ms)})`
      return `${coopOf(coop)}: ${found}${when}\n`
    })
    .join('')
}

/** The last days of each host, newest first. */
function audits({ hosts }: History, { colour, input }: Look): string {
  const all = hosts
    .flatMap(({ coop, days }) => days.map(day => ({ coop, ...day })))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  if (all.length === 0)
    return `No host of ${quoted(String(input['space']))} was audited yet: cobox hosting audit ${typed(String(input['space']))}\n`
  const shown = all.slice(0, SHOWN_DAYS)
  const more = all.length - shown.length
  const rows = table(
    shown,
    [
      { title: 'DAY', value: ({ day }) => clean(day) },
      { title: 'HOST', value: ({ coop }) => coopOf(coop) },
      { title: 'PASSED', right: true, value: ({ passed }) => formatCount(passed) },
      { title: 'FAILED', right: true, value: ({ failed }) => formatCount(failed) },
      { title: 'NO ANSWER', right: true, value: ({ unanswered }) => formatCount(unanswered) },
      {
        title: 'PROVEN',
        right: true,
        value: ({ blocks, missed }) => `${formatCount(blocks - missed)} of ${plural(blocks, 'block')}`,
      },
    ],
    colour,
  )
  return `${rows}${more > 0 ? `… and ${formatCount(more)} more lines of earlier days: --json has all\n` : ''}`
}

/** What a drill has found. */
export function drill({ equal, files, bytes, seconds, hosts, missing }: DrillResult): string {
  const from = `${formatBytes(bytes)}, from ${plural(hosts, 'host')} alone in ${formatDuration(seconds * 1000)}`
  if (equal)
    return `Everything came back, and every hash is the same: ${plural(files, 'content')}, ${from}. The scratch folder is deleted.\n`
  const named = missing.map(hash => `  ${clean(hash)}\n`).join('')
  return `Not everything came back: ${plural(files, 'content is', 'contents are')} the same (${from}), and these are missing, or others (SHA-256):\n${named}`
}

function ended({ keptUntil, agreement }: Ended, { input }: Look): string {
  if (input['now'])
    return `${agreement.slice(0, LEAST_ID)} has ended: the host deletes everything as soon as it hears of it.\n`
  return `Notice is given for ${agreement.slice(0, LEAST_ID)}: everything is kept and served until ${formatDate(keptUntil)}, then deleted from the host’s disk.\n`
}

/** By the words of the command. */
export const hostingViews = {
  'hosting status': status,
  'hosting list': list,
  'hosting offers': offers,
  'hosting accept': accepted,
  'hosting audit': audit,
  'hosting audits': audits,
  'hosting end': ended,
  'hosting confirm': ({ agreement, quotaBytes, until }: Confirmed) =>
    `Both sides have agreed: ${agreement.slice(0, LEAST_ID)} is for ${formatBytes(quotaBytes)}, ${termWords(until)}.\n`,
  'hosting withdraw': () => 'It is withdrawn: nobody can accept it any more.\n',
  'hosting suspend': (_: unknown, { input }: Look) =>
    `Nothing new is taken; what is there is served, and the guest is told why. Go on: cobox hosting resume ${clean(String(input['agreement']))}\n`,
  'hosting resume': () => 'New things are taken again.\n',
  'hosting want': (_: unknown, { input }: Look) =>
    `${quoted(String(input['space']))} is to have ${plural(Number(input['copies']), 'copy', 'copies')}, at hosts of as many co-ops. How many there are: cobox hosting status ${typed(String(input['space']))}\n`,
}
