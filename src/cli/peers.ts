// `cobox peers`: who is connected, by which path, how fast, and how far each space is behind.
import type { Command } from 'commander'
import type { Peer } from '../api/endpoints.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { clean, formatBytes, formatWhen, plural, shortKey, table } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import { type Io, isTerminal, wantsColour } from './io.ts'
import { sleep } from './progress.ts'

const WATCH_INTERVAL_MS = 1000

/** Adds `peers`. */
export function register(program: Command, { io, connect }: Context): void {
  const command = withJson(
    addCommand(program, 'peers', 'Who is connected, by which path, and how far each space is behind').option(
      '--watch',
      'show it again each second, until Ctrl-C',
    ),
  )
  examples(command, ['cobox peers', 'cobox peers --watch'])
  command.action(async ({ watch, json }: { watch?: boolean; json?: boolean }) => {
    const client = await connect()
    const show = async () => {
      const answered = await client.peers()
      if (watch && !json && isTerminal(io.stdout, io.env)) io.stdout.write('\u001b[H\u001b[2J')
      answer(io, json, answered, () => peerTable(answered.peers, io))
    }
    if (!watch) return show()
    await untilInterrupted(io, async signal => {
      while (!signal.aborted) {
        await show()
        await sleep(WATCH_INTERVAL_MS, signal)
      }
    })
  })
}

/** One line for each peer and space. */
export function peerTable(peers: readonly Peer[], io: Io): string {
  if (peers.length === 0)
    return 'Nobody is connected. Devices of your spaces are found while they run; an address can be given with: cobox up --peer tcp://HOST:PORT\n'
  const now = io.now()
  const rows = peers.flatMap(peer => {
    const about = [...peer.spaces.map(inSpace), ...peer.hosting.map(underAgreement)]
    return (about.length > 0 ? about : [null]).map((what, index) => ({ peer, what, first: index === 0 }))
  })
  type Row = (typeof rows)[number]
  /** What is said of the peer stands in its first line only. */
  const once = (value: (peer: Peer) => string) => (row: Row) => (row.first ? value(row.peer) : '')
  return table(
    rows,
    [
      { title: 'PERSON', value: once(whoIs) },
      { title: 'DEVICE', value: once(peer => clean(peer.deviceName ?? shortKey(peer.device))) },
      { title: 'PATH', value: once(peer => `${peer.path}${peer.relayed ? ', relayed' : ''}`) },
      { title: 'ADDRESS', value: once(peer => clean(peer.address)) },
      { title: 'SINCE', value: once(peer => formatWhen(peer.since, now)) },
      { title: 'IN', right: true, value: once(peer => rate(peer.bytesPerSecondIn, peer.bytesIn)) },
      { title: 'OUT', right: true, value: once(peer => rate(peer.bytesPerSecondOut, peer.bytesOut)) },
      { title: 'SPACE', value: ({ what }: Row) => what?.name ?? '' },
      { title: 'THIS DEVICE', value: ({ what }: Row) => what?.here ?? '' },
      { title: 'THAT DEVICE', value: ({ what }: Row) => what?.there ?? '' },
    ],
    wantsColour(io),
  )
}

interface About {
  name: string
  here: string
  there: string
}

function inSpace(space: Peer['spaces'][number]): About {
  const { behindActions, behindBlocks, aheadActions, aheadBlocks } = space
  return {
    name: clean(space.name),
    here: behind(behindActions, behindBlocks),
    there: behind(aheadActions, aheadBlocks),
  }
}

function underAgreement({ as, agreement, name, missingBytes }: Peer['hosting'][number]): About {
  const lacks = missingBytes ? `, lacks ${formatBytes(missingBytes)}` : ''
  const id = agreement.slice(0, 6)
  return as === 'host'
    ? { name: clean(name ?? id), here: '', there: `host (${id})${lacks}` }
    : { name: '(hosted here)', here: `host (${id})${lacks}`, there: 'guest' }
}

/** A host is mostly nobody whom this device shares a space with. */
function whoIs({ memberName, hosting }: Peer): string {
  return clean(memberName ?? (hosting.find(({ coop }) => coop !== '')?.coop || '?'))
}

function rate(now: number, total: number): string {
  return now > 0 ? `${formatBytes(now)}/s` : formatBytes(total)
}

function behind(actions: number, blocks: number): string {
  if (actions <= 0 && blocks <= 0) return 'has everything'
  const parts = [
    actions > 0 && plural(actions, 'action'),
    blocks > 0 && `${plural(blocks, 'block')} of content`,
  ]
  return `lacks ${parts.filter(Boolean).join(', ')}`
}
