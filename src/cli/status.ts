// `cobox status`: what the node is doing, on one screen.
import type { Command } from 'commander'
import type { EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { clean, formatBytes, formatWhen, pairs, shortKey } from './format.ts'
import { type Io, wantsColour } from './io.ts'
import { jobTable, spaceTable } from './views.ts'

type Status = EndpointOutput<Endpoints['status']>

/** Adds `status`. */
export function register(program: Command, { io, connect }: Context): void {
  const command = withJson(
    addCommand(program, 'status', 'What this node is doing: spaces, peers, running work'),
  )
  examples(command, ['cobox status', 'cobox status --json'])
  command.action(async ({ json }: { json?: boolean }) => {
    const status = await (await connect()).status()
    answer(io, json, status, () => describeStatus(status, io))
  })
}

function describeStatus(status: Status, io: Io): string {
  const colour = wantsColour(io)
  const now = io.now()
  const ways = [status.internet && 'internet', status.lan && 'local network', `TCP at ${status.tcp}`]
  const running = status.jobs.filter(({ state }) => state === 'running')
  const facts = pairs(
    [
      ['CoBox', `${status.version}, started ${formatWhen(status.started, now)}`],
      ['person', `${clean(status.personName)}  ${shortKey(status.identity)}`],
      ['device', `${clean(status.deviceName)}  ${shortKey(status.device)}`],
      ['page', status.url],
      ['data', `${clean(status.home)}, ${formatBytes(status.diskFreeBytes)} free`],
      ['memory', formatBytes(status.memoryBytes)],
      ['finds others by', ways.filter(Boolean).join(', ')],
      ['waits for you', waiting(status)],
      ['connected', status.peers === 0 ? 'nobody' : String(status.peers)],
      [
        'words',
        status.wordsConfirmed || !status.hasWords
          ? ''
          : 'not confirmed: write them down with `cobox id words`, then `cobox id confirm`',
      ],
    ],
    colour,
  )
  const jobs = running.length > 0 ? `\n${jobTable(running, now, colour)}` : ''
  return `${facts}\n${spaceTable(status.spaces, colour)}${jobs}`
}

function waiting({ waiting }: Status): string {
  if (waiting === 0) return 'nothing'
  return `${waiting} ${waiting === 1 ? 'thing' : 'things'}: see \`cobox reminders\``
}
