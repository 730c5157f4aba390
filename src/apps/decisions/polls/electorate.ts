// Who may vote in a poll, as it is pinned when it opens.
import type { ReadView } from '../../contract.ts'
import { everybody } from '../../people.ts'
import { type Definition, ONE } from './schema.ts'
import { definitionOf, type Electorate, labels, type PollRecord, weightOf } from './view.ts'

/** [D4] Members who are here at that place in the log, by role, tag or name; readers never. Ordered by their keys. */
export async function electorateOf(
  view: ReadView,
  { voters, weights }: Pick<Definition, 'voters' | 'weights'>,
): Promise<Electorate> {
  const { roles, people, tags } = voters
  const weightOf = new Map(weights)
  const found: [string, number][] = []
  for (const [member, { here, role }] of await everybody(view)) {
    if (!here || role === 'reader') continue
    const chosen = people.includes(member) || roles.includes(role) || (await hasLabel(view, member, tags))
    if (chosen) found.push([member, weightOf.get(member) ?? ONE])
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** [D9] Whether this person may vote; before the poll opens: whether they would be among those who are pinned now. */
export async function mayVoteIn(view: ReadView, poll: PollRecord, member: string): Promise<boolean> {
  if (poll.state !== 'scheduled') return (await weightOf(view, poll, member)) !== null
  return (await electorateOf(view, await definitionOf(view, poll))).some(([one]) => one === member)
}

async function hasLabel(view: ReadView, member: string, tags: readonly string[]): Promise<boolean> {
  if (tags.length === 0) return false
  const own = (await view.get(labels, member)) ?? []
  return tags.some(tag => own.includes(tag))
}
