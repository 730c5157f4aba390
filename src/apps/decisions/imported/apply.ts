// What taking in does to the view. What is there already stays as it is, so that doing it twice is as once.
import type { Action, Tools, WriteView } from '../../contract.ts'
import * as tasks from '../tasks/apply.ts'
import { taskAt } from '../tasks/view.ts'
import * as threads from '../threads/apply.ts'
import { commentAt, threadAt } from '../threads/view.ts'
import type { ImportBody, ImportedRecord, RecordOf } from './schema.ts'
import { idOf, importedEvents, importedOutcomes, importedPolls, importedVotes, origins } from './view.ts'

interface Taking {
  view: WriteView
  action: Action<ImportBody>
  /** The id here of what the other program calls so. */
  id(origin: string): string
}

/** [I2] [I3] [I5] */
export async function takeIn(
  view: WriteView,
  action: Action<ImportBody>,
  _log: unknown,
  tools: Tools,
): Promise<void> {
  const taking: Taking = { view, action, id: origin => idOf(tools, action.body.from, origin) }
  for (const record of action.body.records) await takeOne(taking, record)
}

async function takeOne(taking: Taking, record: ImportedRecord): Promise<void> {
  const { view, id } = taking
  switch (record.kind) {
    case 'thread':
      return thread(taking, record)
    case 'comment':
      return comment(taking, record)
    case 'task':
      return task(taking, record)
    case 'poll':
      return poll(taking, record)
    case 'vote': {
      const { kind: _, poll: of, ...vote } = record
      return once(view, importedVotes, `${id(of)}\0${id(record.origin)}`, vote)
    }
    case 'outcome': {
      const { kind: _, poll: of, ...outcome } = record
      return once(view, importedOutcomes, `${id(of)}\0${id(record.origin)}`, outcome)
    }
    case 'event': {
      const { kind: _, poll: of, ...event } = record
      return once(view, importedEvents, `${id(of)}\0${id(record.origin)}`, event)
    }
  }
}

/** Unless it is there. */
async function once<T>(
  view: WriteView,
  collection: Parameters<typeof view.put<T>>[0],
  key: string,
  value: T,
): Promise<void> {
  if ((await view.get(collection, key)) === null) view.put(collection, key, value)
}

function takenIn({ body, actor, at }: Action<ImportBody>) {
  return { from: body.from, by: actor!.member, byName: actor!.name, importedAt: at }
}

function noteOrigin({ view, action }: Taking, id: string, { origin, author, at }: ImportedRecord): void {
  view.put(origins, id, { ...takenIn(action), origin, author, at })
}

/** Its actions are those of the person who takes it in: who wrote it stands in its text and origin. */
async function thread(taking: Taking, record: RecordOf<'thread'>): Promise<void> {
  const { view, action } = taking
  const id = taking.id(record.origin)
  if (await threadAt(view, id)) return
  const { title, context, tags, closed, pinned } = record
  await threads.start(view, { ...action, id, body: { title, context, tags, files: [] } })
  noteOrigin(taking, id, record)
  const body = { thread: id }
  if (pinned) await threads.pin(true)(view, { ...action, body })
  if (closed) await threads.close(view, { ...action, body })
}

async function comment(taking: Taking, record: RecordOf<'comment'>): Promise<void> {
  const { view, action } = taking
  const id = taking.id(record.origin)
  if (await commentAt(view, id)) return
  const reply = record.reply === null ? {} : { reply: taking.id(record.reply) }
  const body = { thread: taking.id(record.thread), text: record.text, ...reply, files: [] }
  await threads.comment(view, { ...action, id, body })
  noteOrigin(taking, id, record)
}

async function task(taking: Taking, record: RecordOf<'task'>): Promise<void> {
  const { view, action } = taking
  const id = taking.id(record.origin)
  if (await taskAt(view, id)) return
  const { text, due, done } = record
  const of = record.thread === null ? null : taking.id(record.thread)
  await tasks.add(view, { ...action, id, body: { text, thread: of, assignees: [], due } })
  noteOrigin(taking, id, record)
  if (done) await tasks.tick(true)(view, { ...action, body: { task: id } })
}

async function poll(taking: Taking, { kind: _, ...record }: RecordOf<'poll'>): Promise<void> {
  const id = taking.id(record.origin)
  const of = record.thread === null ? null : taking.id(record.thread)
  await once(taking.view, importedPolls, id, { ...record, id, thread: of, ...takenIn(taking.action) })
}
