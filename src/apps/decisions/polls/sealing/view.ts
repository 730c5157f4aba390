// What the view holds of sealed polls: how far the tellers are, what they said, and the ballots.
import { collection, type ReadView, type WriteView } from '../../../contract.ts'
import { devices, people } from '../../../people.ts'
import type {
  Ballot,
  Complaint,
  Confirmation,
  Dealing,
  Dealings,
  DecryptionShare,
  SealedPoll,
  Setup,
  Sums,
  TellerKey,
} from '../../sealed/index.ts'
import type { Definition } from '../schema.ts'
import { keyOf, type PollRecord } from '../view.ts'
import { formOf } from './form.ts'

/** How far a sealed poll is. Tellers are called by their devices, in hex. */
export interface Sealing {
  poll: string
  /** Key of the log in which it was begun: that names the space too, since no other space has it. */
  place: string
  tellers: readonly { member: string; device: string }[]
  threshold: number
  /** The key of the poll, a point in base64, once all tellers have confirmed it. */
  key: string | null
  /** By whose proven complaint against whom no key comes. */
  failed: { by: string; against: string } | null
  /** Of the ballots that count, once it is closed; null with fewer than three. */
  sums: Sums | null
  /** What one point of a total is worth, in thousandths: all weights are multiples of it. */
  unit: number
  /** Of each option, as the shares opened them. */
  totals: readonly number[] | null
}

/** What one teller has said, each once. */
export interface TellerWords {
  key?: TellerKey
  dealing?: Dealing
  confirmation?: Confirmation
  complaint?: { against: string; complaint: Complaint }
  share?: DecryptionShare
}

/** Poll → how far it is. */
export const sealings = collection<Sealing>('decisions/sealings')
/** Poll and device → what the teller said. */
export const tellerWords = collection<TellerWords>('decisions/tellerWords')
/** Poll and vote → its sealed ballot. */
export const sealedBallots = collection<Ballot>('decisions/sealedBallots')

/** What the tellers have said so far: device → words. */
export async function wordsIn(view: ReadView, { poll, tellers }: Sealing): Promise<Map<string, TellerWords>> {
  const found = new Map<string, TellerWords>()
  for (const { device } of tellers) found.set(device, await wordsOf(view, poll, device))
  return found
}

export async function wordsOf(view: ReadView, poll: string, device: string): Promise<TellerWords> {
  return (await view.get(tellerWords, keyOf(poll, device))) ?? {}
}

/** Adds to what a teller said. */
export async function say(view: WriteView, poll: string, device: string, more: TellerWords): Promise<void> {
  view.put(tellerWords, keyOf(poll, device), { ...(await wordsOf(view, poll, device)), ...more })
}

/** Who makes the key; null while a teller's own key is missing. */
export function setupOf(
  { place, poll, threshold, tellers }: Sealing,
  words: ReadonlyMap<string, TellerWords>,
): Setup | null {
  const known = tellers.flatMap(({ device }) => {
    const key = words.get(device)?.key
    return key ? [{ teller: device, key }] : []
  })
  return known.length === tellers.length ? { space: place, poll, threshold, tellers: known } : null
}

/** By device; those that are there. */
export function dealingsOf(words: ReadonlyMap<string, TellerWords>): Dealings {
  return Object.fromEntries(
    [...words].flatMap(([device, { dealing }]) => (dealing ? [[device, dealing] as const] : [])),
  )
}

/** What ballots are for; null while there is no key. */
export function sealedPollOf(
  { key, place }: Sealing,
  { poll, version }: PollRecord,
  definition: Definition,
): SealedPoll | null {
  const form = formOf(definition)
  return key === null || !form ? null : { space: place, poll, version, form, key }
}

/** Devices for which the key still waits, with what they have to do first. None once it stands. */
export function awaited({ tellers }: Sealing, words: ReadonlyMap<string, TellerWords>): string[] {
  for (const step of ['key', 'dealing', 'confirmation'] as const) {
    const missing = tellers.filter(({ device }) => !words.get(device)?.[step])
    if (missing.length > 0) return missing.map(({ device }) => device)
  }
  return []
}

/** Devices of tellers that can write nothing now: they or their people have gone, or may only read. */
export async function goneFrom(view: ReadView, { tellers }: Sealing): Promise<Set<string>> {
  const gone = new Set<string>()
  for (const { member, device } of tellers) {
    const [known, person] = [await view.get(devices, device), await view.get(people, member)]
    if (known?.member !== member || !person?.here || person.role === 'reader') gone.add(device)
  }
  return gone
}
