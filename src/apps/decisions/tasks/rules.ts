// The rules of tasks as sentences; threads and tasks share one SPEC.md.
import type { Rule } from '../../contract.ts'
import { isHere } from '../../people.ts'
import { threadAt } from '../threads/index.ts'
import type { AddBody } from './schema.ts'
import { taskAt } from './view.ts'

/** [T20] Also in a closed thread: what was agreed there is to be done. */
export const itsThreadIsThere: Rule<AddBody> = async (view, { body: { thread } }) =>
  thread === null || (await threadAt(view, thread)) ? null : { code: 'NO_THREAD', details: { thread } }

/** [T20] At this place in the log. */
export const whoDoesItIsHere: Rule<{ assignees?: string[] }> = async (view, { body }) => {
  for (const member of body.assignees ?? [])
    if (!(await isHere(view, member)))
      return { code: 'PERSON_NOT_HERE', details: { member: member.slice(0, 16) } }
  return null
}

/** [T20] */
export const theDayIsOne: Rule<{ due?: string | null }> = (_, { body: { due } }) =>
  due == null || isDay(due) ? null : { code: 'NO_SUCH_DAY', details: { day: due } }

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** [T21] [T22] */
export const theTaskIsThere: Rule<{ task: string }> = async (view, { body }) => {
  const task = await taskAt(view, body.task)
  return task && !task.discarded ? null : { code: 'NO_TASK', details: { task: body.task } }
}

/** [T22] */
export const itsAuthorOrACoordinator: Rule<{ task: string }> = async (view, { body, actor }) =>
  (await taskAt(view, body.task))?.by === actor!.member || actor!.role === 'coordinator'
    ? null
    : 'AUTHOR_OR_COORDINATOR'
