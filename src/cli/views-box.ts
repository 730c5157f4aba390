// How answers about boxes look to people.
import type { EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import {
  clean,
  type Column,
  formatBytes,
  formatDuration,
  formatWhen,
  pairs,
  plural,
  shortKey,
  table,
} from './format.ts'
import type { Look } from './look.ts'

type Status = EndpointOutput<Endpoints['boxStatus']>
type Disk = EndpointOutput<Endpoints['boxDisk']>
type Agreements = EndpointOutput<Endpoints['boxAgreements']>['agreements']
type Admins = EndpointOutput<Endpoints['boxAdmins']>['admins']
type Boxes = EndpointOutput<Endpoints['boxList']>['boxes']
type DiskFigures = Omit<Disk, 'agreements'>

type View = (output: never, look: Look) => string

const AGREEMENTS: Column<Agreements[number]>[] = [
  { title: 'AGREEMENT', value: ({ agreement }) => agreement.slice(0, 10) },
  { title: 'GUEST', value: ({ coop }) => clean(coop) },
  { title: 'STATE', value: ({ state, full }) => (full ? `${state}, ${full} full` : state) },
  { title: 'USED', right: true, value: ({ usedBytes }) => formatBytes(usedBytes) },
  { title: 'QUOTA', right: true, value: ({ quotaBytes }) => formatBytes(quotaBytes) },
  { title: 'DEVICES', right: true, value: ({ connected }) => String(connected) },
]

/** By the words of the command. */
export const boxViews: Record<string, View> = {
  'box list': ({ boxes }: { boxes: Boxes }, { colour }) =>
    boxes.length === 0
      ? 'This node controls no box. On the box: cobox box pair. Here: cobox box pair LINK\n'
      : table(
          boxes,
          [
            { title: 'BOX', value: ({ name }) => clean(name) },
            { title: 'KEY', value: ({ box }) => shortKey(box) },
            {
              title: 'STATE',
              value: ({ connected, refused }) =>
                connected ? 'connected' : refused ? 'lets you in no more' : 'away',
            },
            { title: 'VERSION', value: ({ version }) => clean(version ?? '') },
            { title: 'ALARMS', value: ({ alarms }) => alarms.map(({ alarm }) => clean(alarm)).join(', ') },
          ],
          colour,
        ),
  'box status': (status: Status, { now, colour }) => {
    const facts = pairs(
      [
        ['box', `${clean(status.name)}  ${shortKey(status.box)}`],
        ['CoBox', clean(status.version)],
        [
          'runs',
          `for ${formatDuration(status.uptimeSeconds * 1000)}, since ${formatWhen(status.started, now)}`,
        ],
        ['memory', formatBytes(status.memoryBytes)],
        ...diskFacts(status.disk),
        ['connected', plural(status.peers, 'device')],
        ['admins', String(status.admins)],
      ],
      colour,
    )
    const alarms = status.alarms.map(({ message }) => `! ${clean(message)}\n`).join('')
    const update = status.update
      ? `! The box runs CoBox ${clean(status.update.box)}, and this node ${status.update.here}: update it.\n`
      : ''
    return `${facts}${alarms}${update}\n${agreementTable(status.agreements, colour)}`
  },
  'box disk': ({ agreements, ...disk }: Disk, { colour }) =>
    `${pairs(diskFacts(disk), colour)}\n` +
    (agreements.length === 0
      ? 'It hosts nothing yet.\n'
      : table(
          agreements,
          [
            { title: 'AGREEMENT', value: ({ agreement }) => agreement.slice(0, 10) },
            { title: 'GUEST', value: ({ coop }) => clean(coop) },
            { title: 'QUOTA', right: true, value: ({ quotaBytes }) => formatBytes(quotaBytes) },
            { title: 'USED', right: true, value: ({ usedBytes }) => formatBytes(usedBytes) },
            {
              title: 'ON DISK',
              right: true,
              value: ({ diskBytes }) => (diskBytes === null ? 'being counted' : formatBytes(diskBytes)),
            },
          ],
          colour,
        )),
  'box agreements': ({ agreements }: { agreements: Agreements }, { colour }) =>
    agreementTable(agreements, colour),
  'box logs': ({ lines }: { lines: string[] }) => lines.map(line => `${clean(line)}\n`).join(''),
  'box admins': ({ admins }: { admins: Admins }, { now, colour }) =>
    admins.length === 0
      ? 'It has no admin. On the box: cobox box pair\n'
      : table(
          admins,
          [
            { title: 'NAME', value: ({ name, me }) => clean(name) + (me ? ' (you)' : '') },
            { title: 'DEVICE', value: ({ deviceName }) => clean(deviceName) },
            { title: 'KEY', value: ({ device }) => shortKey(device) },
            { title: 'SINCE', value: ({ since }) => formatWhen(since, now) },
            { title: 'STATE', value: ({ connected }) => (connected ? 'connected' : 'away') },
          ],
          colour,
        ),
  'box remove': () => 'It controls the box no more.\n',
  'box restart': () => 'It starts anew, and is back in some seconds.\n',
  'box reset-admins': ({ pair }: { pair: string }) =>
    `Nobody controls this box from afar any more. For the first admin:\n  cobox box pair ${clean(pair)}\n`,
}

function diskFacts(disk: DiskFigures): [string, string][] {
  const { level, freeBytes, totalBytes, reserveBytes, hostedBytes, agreedBytes, offeredBytes } = disk
  const offered = offeredBytes > 0 ? `, and ${formatBytes(offeredBytes)} are offered` : ''
  return [
    [
      'disk',
      `${level}: ${formatBytes(freeBytes)} of ${formatBytes(totalBytes)} free, ${formatBytes(reserveBytes)} kept free`,
    ],
    ['hosted', `${formatBytes(hostedBytes)} of ${formatBytes(agreedBytes)} agreed${offered}`],
  ]
}

function agreementTable(agreements: Agreements, colour: boolean): string {
  return agreements.length === 0
    ? 'It hosts nothing yet. Make an offer: cobox box offer --quota 50GB\n'
    : table(agreements, AGREEMENTS, colour)
}
