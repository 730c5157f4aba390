// Who counts a sealed poll: devices of members, one of each person. On the author's device: may throw.
import type { ReadView, Refusal, Rule } from '../../../contract.ts'
import { devices, everybody, findMember } from '../../../people.ts'
import type { CreateBody, Definition } from '../schema.ts'

/** As many tellers when nobody is named. */
const USUAL_TELLERS = 5

type Teller = NonNullable<Definition['sealing']>['tellers'][number]

/** The device that each person came in with first, of those who may count: members who are here. By their keys. */
async function firstDevices(view: ReadView): Promise<Map<string, { device: string; coordinates: boolean }>> {
  const known = await everybody(view)
  const since = new Map<string, number>()
  const found = new Map<string, { device: string; coordinates: boolean }>()
  for await (const { key, value } of view.range(devices)) {
    const person = known.get(value.member)
    if (!person?.here || person.role === 'reader') continue
    if (value.since >= (since.get(value.member) ?? Number.POSITIVE_INFINITY)) continue
    since.set(value.member, value.since)
    found.set(value.member, { device: key, coordinates: person.role === 'coordinator' })
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * [D33] Whose devices count, and how many of them are needed: those who are named, or up to five, coordinators first; more
 * than half. Throws NOT_FOUND, AMBIGUOUS for names.
 */
export async function toSealing(
  view: ReadView,
  { teller, tellersNeeded }: { teller?: readonly string[]; tellersNeeded?: number },
  before: Definition['sealing'],
): Promise<NonNullable<Definition['sealing']>> {
  const tellers = teller ? await namedTellers(view, teller) : (before?.tellers ?? (await usualTellers(view)))
  const usual = teller || !before ? Math.floor(tellers.length / 2) + 1 : before.threshold
  return { tellers, threshold: tellersNeeded ?? usual }
}

async function namedTellers(view: ReadView, named: readonly string[]): Promise<Teller[]> {
  const first = await firstDevices(view)
  const members = new Set<string>()
  for (const one of named) members.add(await findMember(view, one))
  // a reader has none that could count: the rules say so
  return [...members].map(member => ({ member, device: first.get(member)?.device ?? member }))
}

async function usualTellers(view: ReadView): Promise<Teller[]> {
  const all = [...(await firstDevices(view))]
  const inOrder = [
    ...all.filter(([, { coordinates }]) => coordinates),
    ...all.filter(([, one]) => !one.coordinates),
  ]
  return inOrder.slice(0, USUAL_TELLERS).map(([member, { device }]) => ({ member, device }))
}

/** [D33] Each teller is a member who is here, with a device of theirs. */
export const theTellersAreHere: Rule<CreateBody> = async (view, { body }) => {
  const known = await everybody(view)
  for (const { member, device } of body.definition.sealing?.tellers ?? []) {
    const person = known.get(member)
    const isTheirs = (await view.get(devices, device))?.member === member
    if (!person?.here || person.role === 'reader' || !isTheirs) return noTeller(person?.name ?? member)
  }
  return null
}

const noTeller = (who: string): Refusal => ({
  code: 'NOT_FOUND',
  details: { what: `a device of ${who} that counts` },
})
