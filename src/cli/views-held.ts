// Where a file is held, as text for people: what is known now, and what is only believed.
import type { FileHeld } from '../api/held-endpoints.ts'
import { clean, formatBytes, formatWhen, table } from './format.ts'
import type { Look } from './look.ts'

interface Line {
  where: string
  has: string
  proven: string
}

/** One line for each place. */
export function heldTable({ path, size, here, hosts, devices }: FileHeld, { now, colour }: Look): string {
  const has = (missing: number) =>
    missing === 0 ? 'all of it' : missing >= size ? 'nothing of it' : `lacks ${formatBytes(missing)}`
  const says = (missing: number | null) =>
    missing === null ? 'has not said' : `${has(missing)}, as it says now`
  const lines: Line[] = [
    { where: 'this device', has: has(here.missingBytes), proven: '' },
    ...hosts.map(({ coop, connected, missingBytes, provenAt }) => ({
      where: `${clean(coop) || 'a host without a name'} (host)`,
      has: connected ? says(missingBytes) : 'not connected',
      proven: provenAt === null ? 'never' : formatWhen(provenAt, now),
    })),
    ...devices.map(({ deviceName, memberName, missingBytes }) => ({
      where: `${clean(deviceName)} (${clean(memberName)})`,
      has: says(missingBytes),
      proven: '',
    })),
  ]
  const rows = table(
    lines,
    [
      { title: 'WHERE', value: ({ where }) => where },
      { title: 'HAS', value: line => line.has },
      { title: 'LAST PROVEN', value: ({ proven }) => proven },
    ],
    colour,
  )
  return `${clean(path)}, ${formatBytes(size)}:\n${rows}Of devices that are not connected nothing is known.\n`
}
