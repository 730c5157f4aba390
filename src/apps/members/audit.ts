// The audit log of a space: what happened to its membership, in the order that counts.
import { sortable } from '../../lib/bytes.ts'
import type { Action, WriteView } from '../contract.ts'
import { type AuditRecord, audit, counters, people } from './view.ts'

/** Writes an entry. `whom`: a person's key, whose name is noted as it is now. */
export async function note(
  view: WriteView,
  action: Action<unknown>,
  about: { whom?: string; whomName?: string; by?: string; byName?: string; detail?: string } = {},
): Promise<void> {
  const number = (await view.get(counters, 'audit')) ?? 0
  view.put(counters, 'audit', number + 1)
  const { id, type, at, actor } = action
  const entry: AuditRecord = {
    id,
    what: type,
    at,
    by: about.by ?? actor?.member ?? '',
    byName: about.byName ?? actor?.name ?? '',
  }
  if (about.whom !== undefined) {
    entry.whom = about.whom
    entry.whomName = about.whomName ?? (await view.get(people, about.whom))?.name ?? ''
  }
  if (about.detail !== undefined) entry.detail = about.detail
  view.put(audit, sortable(number), entry)
}
