// How answers look to people: a table or list for each derived command, and a general form for those of new apps.
import type { EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints, Invite, Job, SpaceStatus } from '../api/endpoints.ts'
import type { EntryInfo } from '../apps/files/index.ts'
import type { Schema } from './fields.ts'
import {
  clean,
  type Column,
  formatBytes,
  formatCount,
  formatDuration,
  formatWhen,
  whenExactly,
  pairs,
  plural,
  shortKey,
  table,
} from './format.ts'
import type { Look } from './look.ts'
import { showAny } from './views-any.ts'
import { auditTable } from './views-audit.ts'
import { heldTable } from './views-held.ts'
import { hostingViews, protectionWords } from './views-hosting.ts'
import { boxViews } from './views-box.ts'
import { decisionsViews } from './views-decisions.ts'
import { importedViews } from './views-imported.ts'
import { recoveryViews } from './views-recovery.ts'
import { reminderViews } from './views-reminders.ts'
import { threadViews } from './views-threads.ts'

type Requests = EndpointOutput<Endpoints['inviteRequests']>['requests']
type Skipped = EndpointOutput<Endpoints['spaceSkipped']>['skipped']
type OwnDevices = EndpointOutput<Endpoints['deviceList']>['devices']
type Gone = EndpointOutput<Endpoints['spaceLeave']>
type Waiting = EndpointOutput<Endpoints['deviceRequests']>
type Identity = EndpointOutput<Endpoints['idShow']>

interface Version extends EntryInfo {
  current: boolean
}

interface TrashItem {
  item: string
  path: string
  kind: string
  files: number
  bytes: number
  removedBy: string
  removedAt: number
}

interface Member {
  member: string
  name: string
  role: string
  since: number
  me: boolean
  devices: { name: string; me: boolean }[]
}

/** The commands whose answers are shown with the names of members. */
export const NAMES_MEMBERS: ReadonlySet<string> = new Set([
  'files stat',
  'files versions',
  'files trash',
  'space skipped',
])

type View = (output: never, look: Look) => string

/** By the words of the command. */
const views: Record<string, View> = {
  ...recoveryViews,
  ...hostingViews,
  ...boxViews,
  ...decisionsViews,
  ...importedViews,
  ...threadViews,
  ...reminderViews,
  'id vault': ({ spaces, copies, leftOut }: { spaces: number; copies: number; leftOut: number }) =>
    `It brings back ${plural(spaces, 'space')}, and is kept as it should be in ${copies} of them.\n` +
    (copies === 0 ? '! Nobody else keeps a copy: after a loss it would be gone.\n' : '') +
    (leftOut > 0
      ? `! ${plural(leftOut, 'share')} that you hold for others have no room in it: decline some (cobox recovery held).\n`
      : ''),
  'space create': ({ space }: { space: string }, { input }) =>
    `“${clean(String(input['name']))}” is made: ${space}\n` +
    'Put something in: cobox files import SPACE DIR. Let others in: cobox invite create SPACE\n',
  'space list': ({ spaces }: { spaces: SpaceStatus[] }, { colour }) => spaceTable(spaces, colour),
  'space status': (space: SpaceStatus, { colour }) => spaceFacts(space, colour),
  'space leave': ({ space, name, diskBytes }: Gone) =>
    `You left “${clean(name)}”. What is here stays: ${formatBytes(diskBytes)}; delete it with cobox space forget ${space.slice(0, 10)}\n`,
  'space forget': ({ name, diskBytes }: Gone) =>
    `“${clean(name)}” is deleted on this device: ${formatBytes(diskBytes)} are free again.\n`,
  'space policy': ({ keep, folders }: SpaceStatus['policy'], { input }) =>
    `“${clean(String(input['space']))}”: this device keeps ${POLICIES[keep]}${keep === 'folders' ? `: ${folders.map(clean).join(', ')}` : ''}.\n`,
  'space audit': auditTable,
  'space skipped': ({ skipped }: { skipped: Skipped }, { now, colour, names }) =>
    listOf(skipped, 'Nothing was skipped.', colour, [
      { title: 'WHEN', value: ({ at }) => formatWhen(at, now) },
      { title: 'ACTION', value: ({ type }) => clean(type) },
      { title: 'CODE', value: ({ code }) => clean(code) },
      { title: 'WHY', value: ({ message }) => clean(message) },
      { title: 'MEMBER', value: ({ member }) => nameOf(member ?? '', names) },
    ]),
  'invite list': ({ invites }: { invites: Invite[] }, { now, colour }) =>
    listOf(invites, 'No invitations yet. Make one: cobox invite create SPACE', colour, [
      { title: 'ID', value: ({ invite }) => clean(invite) },
      { title: 'ROLE', value: ({ role }) => role },
      { title: 'STATE', value: ({ state }) => state },
      { title: 'USED', right: true, value: ({ uses, maxUses }) => `${uses} of ${maxUses ?? 'many'}` },
      { title: 'EXPIRES', value: ({ expires }) => formatWhen(expires, now) },
      { title: 'CONFIRM', value: ({ confirm }) => confirm },
      { title: 'MADE', value: ({ createdAt }) => formatWhen(createdAt, now) },
    ]),
  'invite requests': ({ requests }: { requests: Requests }, { now, colour }) =>
    listOf(requests, 'Nobody waits.', colour, [
      { title: 'REQUEST', value: ({ request }) => clean(request) },
      { title: 'NAME', value: ({ name }) => clean(name) },
      { title: 'DEVICE', value: ({ deviceName }) => clean(deviceName) },
      { title: 'PERSON', value: ({ identity }) => shortKey(identity) },
      { title: 'SINCE', value: ({ at }) => formatWhen(at, now) },
    ]),
  'member list': ({ members }: { members: Member[] }, { now, colour }) =>
    listOf(members, 'No members.', colour, [
      { title: 'NAME', value: ({ name, me }) => clean(name) + (me ? ' (you)' : '') },
      { title: 'ROLE', value: ({ role }) => role },
      { title: 'SINCE', value: ({ since }) => formatWhen(since, now) },
      { title: 'KEY', value: ({ member }) => shortKey(member) },
      {
        title: 'DEVICES',
        value: ({ devices }) =>
          devices.map(({ name, me }) => clean(name) + (me ? ' (this one)' : '')).join(', '),
      },
    ]),
  'device list': ({ devices }: { devices: OwnDevices }, { now, colour }) =>
    listOf(devices, 'No devices.', colour, [
      { title: 'NAME', value: ({ name, me }) => clean(name) + (me ? ' (this one)' : '') },
      {
        title: 'LAST SEEN',
        value: ({ connected, lastSeen }) => (connected ? 'connected' : formatWhen(lastSeen, now)),
      },
      { title: 'SPACES', right: true, value: ({ spaces }) => formatCount(spaces) },
      { title: 'KEY', value: ({ device }) => shortKey(device) },
    ]),
  'device rename': ({ spaces }: { spaces: number }, { input }) =>
    `It is “${clean(String(input['name']))}” now, in ${plural(spaces, 'space')}.\n`,
  'device revoke': ({ spaces }: { spaces: number }) =>
    `It is revoked, in ${plural(spaces, 'space')}: it gets nothing that is written from now on.\n`,
  'device requests': ({ open, requests }: Waiting, { now, colour }) =>
    listOf(
      requests,
      open ? 'No device waits yet.' : 'No device waits, and there is no link: cobox device pair',
      colour,
      [
        { title: 'DEVICE', value: ({ deviceName }) => clean(deviceName) },
        { title: 'CODE', value: ({ code }) => clean(code) },
        { title: 'SINCE', value: ({ at }) => formatWhen(at, now) },
      ],
    ),
  'device confirm': ({ deviceName }: { deviceName: string }) =>
    `“${clean(deviceName)}” is a device of yours now.\n`,
  'device decline': () => 'No device is let in, and the link is over.\n',
  'files list': ({ entries }: { entries: EntryInfo[] }, { now, colour }) =>
    listOf(entries, 'Nothing is here yet. Put something in: cobox files import SPACE DIR', colour, [
      { title: 'SIZE', right: true, value: ({ kind, size }) => (kind === 'file' ? formatBytes(size) : '') },
      { title: 'MODIFIED', value: ({ mtime }) => formatWhen(mtime, now) },
      { title: 'NAME', value: entryName },
    ]),
  'files remove': (_: unknown, { input }) =>
    `${clean(String(input['path']))} is in the trash. Bring it back: cobox files restore SPACE PATH\n`,
  'files stat': (entry: EntryInfo, { now, names }) => entryFacts(entry, now, names),
  'files held': heldTable,
  'files versions': ({ versions }: { versions: Version[] }, { now, colour, names }) =>
    listOf(versions, 'No versions.', colour, [
      { title: 'VERSION', value: ({ version }) => clean(version) },
      { title: 'SIZE', right: true, value: ({ size }) => formatBytes(size) },
      { title: 'MODIFIED', value: ({ mtime }) => formatWhen(mtime, now) },
      { title: 'WRITTEN', value: ({ at }) => formatWhen(at, now) },
      { title: 'BY', value: ({ member }) => nameOf(member, names) },
      { title: '', value: ({ current }) => (current ? 'current' : '') },
    ]),
  'files trash': ({ items }: { items: TrashItem[] }, { now, colour, names }) =>
    listOf(items, 'The trash is empty.', colour, [
      { title: 'ITEM', value: ({ item }) => clean(item) },
      { title: 'FILES', right: true, value: ({ files }) => formatCount(files) },
      { title: 'SIZE', right: true, value: ({ bytes }) => formatBytes(bytes) },
      { title: 'REMOVED', value: ({ removedAt }) => formatWhen(removedAt, now) },
      { title: 'BY', value: ({ removedBy }) => nameOf(removedBy, names) },
      { title: 'PATH', value: ({ path, kind }) => clean(path) + (kind === 'folder' ? '/' : '') },
    ]),
  'job list': ({ jobs }: { jobs: Job[] }, { now, colour }) => jobTable(jobs, now, colour),
  'job show': (job: Job, { now, colour }) => jobTable([job], now, colour),
  'job cancel': (job: Job, { now, colour }) => jobTable([job], now, colour),
  'id show': (id: Identity, { colour }) =>
    pairs(
      [
        ['person', clean(id.personName)],
        ['identity', id.identity],
        ['device', clean(id.deviceName)],
        ['device key', id.device],
        ['words', wordsState(id)],
      ],
      colour,
    ),
}

/** An answer as text for people. `words` are those of the command. */
export function show(words: string, output: unknown, schema: Schema, look: Look): string {
  const view = Object.hasOwn(views, words) ? views[words] : undefined
  return view ? view(output as never, look) : showAny(output, schema, look)
}

function listOf<Row>(rows: readonly Row[], empty: string, colour: boolean, columns: Column<Row>[]): string {
  return rows.length === 0 ? `${empty}\n` : table(rows, columns, colour)
}

/** Spaces, one a line. */
export function spaceTable(spaces: readonly SpaceStatus[], colour: boolean): string {
  const empty = 'No spaces yet. Make one: cobox space create NAME, or join one: cobox join LINK'
  return listOf(spaces, empty, colour, [
    { title: 'SPACE', value: ({ name }) => clean(name) },
    { title: 'ID', value: ({ space }) => space.slice(0, 10) },
    { title: 'ROLE', value: ({ role }) => role ?? '' },
    { title: 'STATE', value: ({ state }) => state },
    { title: 'MEMBERS', right: true, value: ({ members }) => formatCount(members) },
    { title: 'FILES', right: true, value: ({ content }) => formatCount(content.files) },
    { title: 'SIZE', right: true, value: ({ content }) => formatBytes(content.bytes) },
    {
      title: 'NOT HERE',
      right: true,
      value: ({ content }) => (content.missingBytes > 0 ? formatBytes(content.missingBytes) : ''),
    },
    { title: 'PEERS', right: true, value: ({ peers }) => String(peers) },
    {
      title: 'AT HOSTS',
      value: ({ hosting }) => (hosting ? `${hosting.state}, ${wantedCopies(hosting)}` : ''),
    },
  ])
}

function wantedCopies({ copies, wanted }: NonNullable<SpaceStatus['hosting']>): string {
  return wanted === 0 ? 'none wanted' : `${copies} of ${wanted}`
}

function spaceFacts(space: SpaceStatus, colour: boolean): string {
  const { content, policy } = space
  const missing =
    content.missingFiles > 0
      ? `${plural(content.missingFiles, 'file')}, ${formatBytes(content.missingBytes)}`
      : 'nothing'
  return pairs(
    [
      ['space', clean(space.name)],
      ['id', space.space],
      ['state', space.state + (space.reason ? `: ${clean(space.reason)}` : '')],
      ['your role', roleFacts(space)],
      ['members', formatCount(space.members)],
      ['log', `${plural(space.actions, 'action')}; ${finality(space)}`],
      ['content', `${plural(content.files, 'file')}, ${formatBytes(content.bytes)}`],
      ['not here yet', missing],
      [
        'kept here',
        policy.keep === 'folders' ? `folders: ${policy.folders.map(clean).join(', ')}` : policy.keep,
      ],
      ['on this disk', space.diskBytes === null ? 'being counted' : formatBytes(space.diskBytes)],
      ['connected', plural(space.peers, 'device')],
      ['at hosts', space.hosting ? protectionWords(space.hosting) : ''],
    ],
    colour,
  )
}

function roleFacts({ state, role, writable }: SpaceStatus): string {
  if (state === 'left') return 'none: you have left'
  if (state === 'removed') return 'none'
  if (role === 'reader') return 'reader: you can read, and not write'
  return `${role ?? 'none'}${writable ? '' : ' (this device cannot write yet)'}`
}

const POLICIES = {
  everything: 'all content',
  opened: 'what is opened here',
  folders: 'the content of some folders',
} as const

/** Final is what no device that comes back can reorder any more. */
function finality({ finalLength, viewLength }: SpaceStatus): string {
  if (finalLength >= viewLength) return 'everything is final'
  const share = Math.floor((finalLength / viewLength) * 100)
  return `the newest is not final yet (${share} % is): devices that were away may still come before it`
}

function nameOf(member: string, names?: ReadonlyMap<string, string>): string {
  const name = names?.get(member)
  return name === undefined ? shortKey(member) : clean(name)
}

function entryFacts(entry: EntryInfo, now: number, names?: ReadonlyMap<string, string>): string {
  const { path, kind, size, mtime, mode, version, hash, target, member, at } = entry
  return pairs([
    ['path', clean(path)],
    ['kind', kind],
    ['points to', clean(target ?? '')],
    ['size', kind === 'file' ? `${formatBytes(size)} (${plural(size, 'byte')})` : ''],
    ['modified', whenExactly(mtime, now)],
    ['mode', mode.toString(8).padStart(4, '0')],
    ['written', `${whenExactly(at, now)}, by ${nameOf(member, names)}`],
    ['version', clean(version)],
    ['SHA-256', kind === 'file' ? (hash ?? '') : ''],
  ])
}

/** Long work, one a line. */
export function jobTable(jobs: readonly Job[], now: number, colour: boolean): string {
  return listOf(jobs, 'No long work since the node started.', colour, [
    { title: 'JOB', value: ({ job }) => job },
    { title: 'WHAT', value: ({ what }) => clean(what) },
    {
      title: 'STATE',
      value: ({ state, problemCount }) =>
        state + (problemCount > 0 ? `, ${plural(problemCount, 'problem')}` : ''),
    },
    {
      title: 'FILES',
      right: true,
      value: ({ files, filesTotal, counting }) =>
        `${formatCount(files)} ${counting ? 'so far' : `of ${formatCount(filesTotal)}`}`,
    },
    {
      title: 'SIZE',
      right: true,
      value: ({ bytes, bytesTotal, counting }) =>
        `${formatBytes(bytes)} ${counting ? 'so far' : `of ${formatBytes(bytesTotal)}`}`,
    },
    { title: 'STARTED', value: ({ started }) => formatWhen(started, now) },
    {
      title: 'LEFT',
      value: ({ secondsLeft, state }) =>
        state === 'running' && secondsLeft !== null ? formatDuration(secondsLeft * 1000) : '',
    },
    { title: 'ERROR', value: ({ error }) => clean(error?.message ?? '') },
  ])
}

function entryName({ name, kind, target }: EntryInfo): string {
  if (kind === 'folder') return `${clean(name)}/`
  return kind === 'link' ? `${clean(name)} -> ${clean(target ?? '')}` : clean(name)
}

function wordsState({ hasWords, wordsConfirmed, wordsShown }: Identity): string {
  if (!hasWords) return 'on the device that this one was paired with'
  if (wordsConfirmed) return 'confirmed'
  return wordsShown ? 'shown, not confirmed: cobox id confirm' : 'not written down yet: cobox id words'
}
