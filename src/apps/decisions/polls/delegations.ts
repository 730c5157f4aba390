// Who speaks for whom, as it stands now.
import type { Static } from '@sinclair/typebox'
import type { ReadView, Self } from '../../contract.ts'
import { everybody } from '../../people.ts'
import type { DelegationAnswer } from './answers.ts'
import { nameIn } from './describe.ts'
import { keyOf, pollAt } from './view.ts'
import { readDelegations } from './standing.ts'

export async function listDelegations(
  view: ReadView,
  self: Self,
): Promise<{ delegations: Static<typeof DelegationAnswer>[] }> {
  const known = await everybody(view)
  const last = new Map(
    (await readDelegations(view)).map(one => [keyOf(one.from, one.poll ?? '', one.tag ?? ''), one]),
  )
  const found: Static<typeof DelegationAnswer>[] = []
  for (const { from, to, poll, tag, at } of last.values()) {
    if (to === null) continue
    found.push({
      from,
      fromName: nameIn(known, from),
      to,
      toName: nameIn(known, to),
      poll,
      title: poll === null ? null : ((await pollAt(view, poll))?.title ?? null),
      tag,
      at,
      mine: from === self.member || to === self.member,
    })
  }
  return { delegations: found }
}
