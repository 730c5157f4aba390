// Pure reads of tasks, and the bodies that are made of what people send.
import type { Static } from '@sinclair/typebox'
import { CoboxError } from '../../../errors/index.ts'
import type { ReadView, Self } from '../../contract.ts'
import { findMember, namesOf } from '../../people.ts'
import { historyOf, under } from '../history.ts'
import { PAGE, type PageOf } from '../paging.ts'
import { mustFindThread } from '../threads/index.ts'
import type { AddBody, AddInput, EditBody, EditInput, TaskInfo } from './schema.ts'
import { DONE, OPEN, type Task, taskAt, tasks, threadTasks } from './view.ts'

export async function prepareAdd(view: ReadView, input: Static<typeof AddInput>): Promise<AddBody> {
  const { text, thread, assignees = [], due = null } = input
  return {
    text,
    thread: thread === undefined ? null : (await mustFindThread(view, thread)).id,
    assignees: await membersCalled(view, assignees),
    due,
  }
}

/** Throws NO_TASK, NOTHING_NAMED. */
export async function prepareEdit(view: ReadView, input: Static<typeof EditInput>): Promise<EditBody> {
  const { assignees, task: wanted, ...named } = input
  const task = await mustBeThere(view, wanted)
  if (assignees === undefined && Object.values(named).every(value => value === undefined))
    throw new CoboxError('NOTHING_NAMED', { what: 'change: text, assignees or due' })
  return {
    ...named,
    task: task.id,
    base: task.version,
    ...(assignees === undefined ? {} : { assignees: await membersCalled(view, assignees) }),
  }
}

/** Each once. Throws NOT_FOUND, AMBIGUOUS. */
async function membersCalled(view: ReadView, names: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const name of names) found.add(await findMember(view, name))
  return [...found]
}

async function mustBeThere(view: ReadView, id: string): Promise<Task> {
  const task = await taskAt(view, id)
  if (!task) throw new CoboxError('NO_TASK', { task: id })
  return task
}

/** The day that it is where the asker is. */
export function dayOf(now: number): string {
  const date = new Date(now)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export function describeTask(task: Task, now: number): TaskInfo {
  const { id, text, assignees, due, thread, done, discarded, by, at, edits, apart } = task
  const overdue = due !== null && !done && !discarded && due < dayOf(now)
  return { task: id, text, assignees, due, overdue, thread, done, discarded, by, at, edits, apart }
}

interface Filter extends PageOf {
  state?: 'open' | 'overdue' | 'done' | 'all'
  assignee?: string
  thread?: string
}

/** [T23] Open ones by their day, those without one last; done ones by when they were done, the last first. */
export async function listTasks(view: ReadView, input: Filter, self: Self) {
  const { state = 'open', limit = PAGE } = input
  const assignee =
    input.assignee === undefined
      ? null
      : input.assignee === 'me'
        ? self.member
        : await findMember(view, input.assignee)
  const thread = input.thread === undefined ? null : (await mustFindThread(view, input.thread)).id
  const of = thread === null ? null : await tasksOf(view, thread)
  const found: { key: string; task: Task }[] = []
  for await (const { key, value } of view.range(tasks, rangeOf(state, input.after, self.now))) {
    if (assignee !== null && !value.assignees.includes(assignee)) continue
    if (of && !of.has(value.id)) continue
    found.push({ key, task: value })
    if (found.length > limit) break
  }
  const more = found.length > limit
  if (more) found.pop()
  const shown = found.map(({ task }) => task)
  return {
    tasks: shown.map(task => describeTask(task, self.now)),
    next: more ? found.at(-1)!.key : null,
    people: await namesOf(view, shown.flatMap(peopleOf)),
  }
}

async function tasksOf(view: ReadView, thread: string): Promise<Set<string>> {
  const found = new Set<string>()
  for await (const { value } of view.range(threadTasks, under(thread))) found.add(value)
  return found
}

function rangeOf(state: NonNullable<Filter['state']>, after: string | undefined, now: number) {
  const [first, end] = {
    open: [`${OPEN} `, `${OPEN}!`],
    overdue: [`${OPEN} `, `${OPEN} ${dayOf(now)}`],
    done: [`${DONE} `, `${DONE}!`],
    all: [`${OPEN} `, `${DONE}!`],
  }[state] as [string, string]
  return { gt: after !== undefined && after > first ? after : first, lt: end }
}

/** [T24] The open tasks of a person that have a day, up to this one; by their day. */
export async function* tasksDue(view: ReadView, member: string, until: string): AsyncIterable<Task> {
  for await (const { value } of view.range(tasks, { gt: `${OPEN} `, lt: `${OPEN} ${until}!` }))
    if (value.assignees.includes(member)) yield value
}

/** Throws NO_TASK. */
export async function showTask(view: ReadView, input: { task: string }, self: Self) {
  const task = await mustBeThere(view, input.task)
  return { ...describeTask(task, self.now), people: await namesOf(view, peopleOf(task)) }
}

/** [T19] Throws NO_TASK. */
export async function taskHistory(view: ReadView, input: PageOf & { task: string }) {
  return historyOf(view, (await mustBeThere(view, input.task)).id, input)
}

function peopleOf({ by, assignees, done, discarded }: Task): string[] {
  return [by, ...assignees, ...[done, discarded].flatMap(one => one?.by ?? [])]
}
