// How much a host has promised, and what its disk can hold.
import type { Host } from '../../hosting/index.ts'
import { freeBytes, totalBytes } from '../../lib/disk.ts'

export interface Room {
  freeBytes: number
  totalBytes: number
  /** Kept free. */
  reserveBytes: number
  /** What guests use. */
  hostedBytes: number
  agreedBytes: number
  /** In offers that may still be accepted. */
  offeredBytes: number
  /** How much more was promised than the disk can hold. */
  overcommittedBytes: number
}

type Promised = Pick<Host, 'all' | 'offers'>

/** `folder`: where it keeps what it hosts. */
export async function roomOf(host: Promised, folder: string, reserveBytes: number): Promise<Room> {
  const disk = { freeBytes: await freeBytes(folder), totalBytes: await totalBytes(folder) }
  const kept = host.all().filter(({ deletedAt }) => deletedAt === null)
  const open = host.offers().filter(({ state, expires }) => state === 'open' && expires > Date.now())
  const hostedBytes = sum(kept.map(({ report }) => report.usedBytes))
  const agreedBytes = sum(kept.map(({ terms }) => terms.quotaBytes))
  const offeredBytes = sum(open.map(({ quotaBytes }) => quotaBytes))
  const promised = { reserveBytes, hostedBytes, agreedBytes, offeredBytes }
  return { ...disk, ...promised, overcommittedBytes: overcommitted({ ...disk, ...promised }) }
}

/** What was promised and can't be held: what guests use already is on the disk, and the reserve is for nobody. */
export function overcommitted(room: Omit<Room, 'totalBytes' | 'overcommittedBytes'>): number {
  const { freeBytes: free, reserveBytes, hostedBytes, agreedBytes, offeredBytes } = room
  const most = Math.max(0, free - reserveBytes) + hostedBytes
  return Math.max(0, agreedBytes + offeredBytes - most)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
