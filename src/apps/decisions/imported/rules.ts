// The rules of what is taken in from another program, as sentences; SPEC.md numbers them.
import type { ReadView, Rule } from '../../contract.ts'
import { commentAt, threadAt } from '../threads/view.ts'
import type { ImportBody, ImportedRecord } from './schema.ts'
import { idOf, importedPolls } from './view.ts'

/** Ids of what a record needs to be there. */
function needed(record: ImportedRecord): { kind: 'thread' | 'comment' | 'poll'; origin: string }[] {
  switch (record.kind) {
    case 'comment':
      return [
        { kind: 'thread', origin: record.thread },
        ...(record.reply === null ? [] : [{ kind: 'comment' as const, origin: record.reply }]),
      ]
    case 'task':
    case 'poll':
      return record.thread === null ? [] : [{ kind: 'thread', origin: record.thread }]
    case 'vote':
    case 'outcome':
    case 'event':
      return [{ kind: 'poll', origin: record.poll }]
    default:
      return []
  }
}

async function isThere(view: ReadView, kind: 'thread' | 'comment' | 'poll', id: string): Promise<boolean> {
  if (kind === 'poll') return (await view.get(importedPolls, id)) !== null
  return (await (kind === 'thread' ? threadAt(view, id) : commentAt(view, id))) !== null
}

/** [I4] In the space, or earlier in the same action. */
export const whatItBelongsToIsThere: Rule<ImportBody> = async (view, { body: { from, records } }, tools) => {
  const earlier = new Set<string>()
  for (const record of records) {
    for (const { kind, origin } of needed(record)) {
      const there = earlier.has(`${kind} ${origin}`) || (await isThere(view, kind, idOf(tools, from, origin)))
      if (!there) return { code: 'IMPORT_ORPHAN', details: { origin: record.origin, of: origin } }
    }
    earlier.add(`${record.kind} ${record.origin}`)
  }
  return null
}
