// What tests of hosting between real nodes share: hosts and agreements, waiting for what they hold, folders and processes looked into.
import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrillResult } from '../../src/api/endpoints.ts'
import { type Cleaner, type NodeProcess, type StartOptions, startNode, until } from './cobox.ts'

type Client = ReturnType<NodeProcess['client']>
type Listed = Awaited<ReturnType<Client['hostingList']>>
export type HostStatus = Awaited<ReturnType<Client['hostingStatus']>>['hosts'][number]
export type GuestStatus = Listed['guests'][number]

/** A node that keeps spaces of others: nobody is told where it is but by its offers. */
export function startHost(t: Cleaner, name: string, options: StartOptions = {}): Promise<NodeProcess> {
  const args = ['--device-name', name, '--person-name', name, ...(options.args ?? [])]
  return startNode(t, { ...options, args })
}

type OfferOptions = Partial<Parameters<Client['hostingOffer']>[0]>

/** The link of an offer. */
export async function offer(host: NodeProcess, options: OfferOptions = {}): Promise<string> {
  return (await host.client().hostingOffer({ quotaBytes: 1024 ** 3, ...options })).offer
}

/** The host keeps the space from now on. Gives the agreement’s id. */
export async function agree(
  host: NodeProcess,
  guest: NodeProcess,
  space: string,
  options: OfferOptions = {},
): Promise<string> {
  const link = await offer(host, options)
  return (await guest.client().hostingAccept({ space, offer: link })).agreement
}

/** Somebody starts a node that knows the other one’s address. */
export function startPerson(
  t: Cleaner,
  name: string,
  peers: NodeProcess[] = [],
  options: StartOptions = {},
): Promise<NodeProcess> {
  const args = ['--device-name', `${name}'s laptop`, '--person-name', name]
  for (const peer of peers) args.push('--peer', peer.ready.tcp)
  return startNode(t, { ...options, args: [...args, ...(options.args ?? [])] })
}

export async function createSpace(node: NodeProcess, name = 'House'): Promise<string> {
  return (await node.client().spaceCreate({ name })).space
}

/** One lets the other into a space. */
export async function admit(
  by: NodeProcess,
  node: NodeProcess,
  space: string,
  role: 'coordinator' | 'member' | 'reader' = 'member',
): Promise<void> {
  const { invite } = await by.client().inviteCreate({ space, role })
  await node.client().join({ link: invite })
}

/** An agreement as its host sees it. */
export async function atHost(host: NodeProcess, agreement: string): Promise<GuestStatus> {
  const { guests } = await host.client().hostingList()
  const found = guests.find(one => one.agreement === agreement)
  if (!found) throw new Error(`the host does not know ${agreement}`)
  return found
}

/** An agreement as a device of the guest sees it. */
export async function atGuest(guest: NodeProcess, space: string, agreement: string): Promise<HostStatus> {
  const { hosts } = await guest.client().hostingStatus({ space })
  const found = hosts.find(one => one.agreement === agreement)
  if (!found) throw new Error(`the space does not know ${agreement}`)
  return found
}

/** Every host has proven to hold everything that this device knows of. */
export async function untilHeld(node: NodeProcess, space: string, limitMs = 60_000): Promise<void> {
  let last = ''
  await until(
    'everything is held',
    async () => {
      const { hosts } = await node.client().hostingStatus({ space })
      last = JSON.stringify(hosts)
      return hosts.length > 0 && hosts.every(({ proven, state }) => proven || state === 'ended')
    },
    limitMs,
  ).catch(error => {
    throw new Error(`${(error as Error).message}: ${last}`)
  })
}

/** The whole space is restored from its hosts alone; gives what came of it. */
export async function drill(node: NodeProcess, space: string): Promise<DrillResult> {
  const { job } = await node.client().hostingDrill({ space })
  const { drill: found, error } = await node.client().jobShow({ job, wait: true })
  if (!found) throw new Error(error?.message)
  return found
}

/** The host lets in so many people of the space. */
export function untilPeople(host: NodeProcess, agreement: string, people: number): Promise<void> {
  return until(
    `${people} people may come`,
    async () => (await atHost(host, agreement)).people === people,
    30_000,
  )
}

/** Where a host keeps what belongs to an agreement. */
export function holdingOf(host: NodeProcess, agreement: string): string {
  return join(host.home, 'hosting', agreement)
}

/** What a folder takes on the disk, in bytes, as `du` says. */
export function diskUse(folder: string): number {
  return Number(execFileSync('du', ['-s', '-B1', folder], { encoding: 'utf8' }).split('\t')[0])
}

/** Levels of 50 and more in a node’s log: what it holds to be its own fault. */
export async function faultsIn(node: NodeProcess): Promise<string[]> {
  const text = await readFile(join(node.home, 'cobox.log'), 'utf8')
  return text.split('\n').filter(line => line !== '' && JSON.parse(line).level >= 50)
}

/** How many files and connections a process has open. */
export async function openHandles(pid: number): Promise<number> {
  return (await readdir(`/proc/${pid}/fd`)).length
}

/** Resident memory of a process, in bytes. */
export async function residentBytes(pid: number): Promise<number> {
  const pages = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1])
  return pages * 4096
}
