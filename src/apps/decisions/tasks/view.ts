// What the view holds of tasks, and the ways to walk them.
import { sortable } from '../../../lib/bytes.ts'
import { collection, type ReadView } from '../../contract.ts'
import { descending } from '../order.ts'
import type { Stamp } from '../threads/view.ts'

export interface Task {
  id: string
  text: string
  assignees: string[]
  /** A day, like 2026-12-31. */
  due: string | null
  thread: string | null
  done: Stamp | null
  discarded: Stamp | null
  by: string
  at: number
  /** Its place in the order of what happens; and that of when it was done. */
  order: number
  doneOrder: number
  /** Id of the action that wrote it so. */
  version: string
  edits: number
  apart: boolean
}

/** Open ones by their day, then done ones, the last done first → task. */
export const tasks = collection<Task>('decisions/tasks')
/** Id of a task → its key among them. */
export const taskKeys = collection<string>('decisions/taskKeys')
/** Thread and order → id of a task. */
export const threadTasks = collection<string>('decisions/threadTasks')

/** Sorts after all days. */
const NO_DAY = '9999-99-99'
export const OPEN = 'open'
export const DONE = 'past'

export function taskKey({ due, done, discarded, order, doneOrder }: Task): string {
  if (discarded) return `x ${sortable(order)}`
  return done ? `${DONE} ${descending(doneOrder)}` : `${OPEN} ${due ?? NO_DAY} ${sortable(order)}`
}

export async function taskAt(view: ReadView, id: string): Promise<Task | null> {
  const key = await view.get(taskKeys, id)
  return key === null ? null : view.get(tasks, key)
}
