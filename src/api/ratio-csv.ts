// The share ratio as comma-separated values: one row for each agreement and day, for a spreadsheet.
import { toCsv } from '../lib/csv.ts'
import type { EndpointOutput } from './endpoint.ts'
import type { ratioEndpoints } from './ratio-endpoints.ts'

type Ratio = EndpointOutput<typeof ratioEndpoints.hostingRatio>
type Day = Ratio['days'][number]

/** The columns of the CSV, what they say, and where that comes from. */
export const RATIO_COLUMNS: readonly [
  name: string,
  says: string,
  value: (day: Day) => string | number | null,
][] = [
  ['day', 'the day, UTC', ({ day }) => day],
  ['side', 'given: this node is the host; received: it has a space there', ({ side }) => side],
  ['agreement', 'id of the agreement', ({ agreement }) => agreement],
  ['coop', 'what the other side calls itself', ({ coop }) => coop],
  ['space', 'name of the space, where this node is in it', ({ name }) => name],
  ['in_return_for', 'the agreement that it was made in return for', ({ inReturnFor }) => inReturnFor],
  ['byte_seconds', 'bytes × seconds kept, as this node has counted', ({ byteSeconds }) => byteSeconds],
  ['gb_days', 'the same in gigabytes × days', ({ gbDays }) => gbDays],
  ['proven_byte_seconds', 'of these, what both sides have signed', ({ provenByteSeconds: one }) => one],
  ['served_bytes', 'bytes that the host sent', ({ servedBytes }) => servedBytes],
  ['proven_served_bytes', 'of these, what both have signed', ({ provenServedBytes: one }) => one],
  ['received_bytes', 'bytes that the host got', ({ receivedBytes }) => receivedBytes],
  ['proven_received_bytes', 'of these, what both have signed', ({ provenReceivedBytes: one }) => one],
  ['availability', 'part of the time, 0 to 1; empty when not known', ({ availability }) => availability],
  ['receipts_same', 'devices for which both sides have signed the same', ({ receipts }) => receipts.same],
  ['receipts_differ', 'devices for which they differ', ({ receipts }) => receipts.differ],
  ['receipts_alone', 'devices for which only one side has signed', ({ receipts }) => receipts.alone],
  ['differs_byte_seconds', 'what the other side says more, or less', ({ differsByteSeconds: one }) => one],
  ['differs_served_bytes', 'likewise', ({ differsServedBytes }) => differsServedBytes],
  ['differs_received_bytes', 'likewise', ({ differsReceivedBytes }) => differsReceivedBytes],
]

/** RFC 4180. */
export function ratioCsv({ days }: Pick<Ratio, 'days'>): string {
  const rows = [...days]
    .sort((a, b) => compare(a.day, b.day) || compare(a.agreement, b.agreement))
    .map(day => RATIO_COLUMNS.map(([, , value]) => value(day)))
  return toCsv([RATIO_COLUMNS.map(([name]) => name), ...rows])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
