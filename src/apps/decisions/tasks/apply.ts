// What the actions on tasks do to the view.
import { sortable } from '../../../lib/bytes.ts'
import type { Action, WriteView } from '../../contract.ts'
import { type Change, noteChange } from '../history.ts'
import { next } from '../order.ts'
import type { AddBody, EditBody, TaskBody } from './schema.ts'
import { type Task, taskAt, taskKey, taskKeys, tasks, threadTasks } from './view.ts'

/** The id of the action is the task's. */
export async function add(view: WriteView, { id, body, actor, at }: Action<AddBody>): Promise<void> {
  const order = await next(view, 'order')
  setTask(view, null, {
    ...body,
    id,
    done: null,
    discarded: null,
    by: actor!.member,
    at,
    order,
    doneOrder: 0,
    version: id,
    edits: 0,
    apart: false,
  })
  if (body.thread !== null) view.put(threadTasks, `${body.thread}\0${sortable(order)}`, id)
}

/** [T21] What is not named stays, so that two changes of different things apart both hold. */
export async function edit(view: WriteView, action: Action<EditBody>): Promise<void> {
  const { task, base, ...named } = action.body
  const before = (await taskAt(view, task))!
  const apart = base !== before.version
  setTask(view, before, { ...before, ...named, version: action.id, edits: before.edits + 1, apart })
  const { version, text, assignees, due } = before
  await note(view, action, 'edited', { apart, before: { version, text, assignees, due } })
}

/** [T21] Doing it twice is as once. */
export function tick(done: boolean) {
  return async (view: WriteView, action: Action<TaskBody>): Promise<void> => {
    const before = (await taskAt(view, action.body.task))!
    if ((before.done !== null) === done) return
    const doneOrder = await note(view, action, done ? 'done' : 'undone')
    const by = { by: action.actor!.member, at: action.at }
    setTask(view, before, { ...before, done: done ? by : null, doneOrder })
  }
}

/** [T22] */
export async function discard(view: WriteView, action: Action<TaskBody>): Promise<void> {
  const before = (await taskAt(view, action.body.task))!
  setTask(view, before, { ...before, discarded: { by: action.actor!.member, at: action.at } })
  await note(view, action, 'discarded')
}

function setTask(view: WriteView, before: Task | null, after: Task): void {
  const key = taskKey(after)
  if (before && taskKey(before) !== key) view.remove(tasks, taskKey(before))
  view.put(tasks, key, after)
  view.put(taskKeys, after.id, key)
}

async function note(
  view: WriteView,
  action: Action<TaskBody>,
  what: Change['what'],
  more: Partial<Change> = {},
): Promise<number> {
  const order = await next(view, 'order')
  noteChange(view, action, action.body.task, order, what, more)
  return order
}
