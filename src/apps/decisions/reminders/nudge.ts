// Asking those who have not voted to do so: one action, which makes their own nodes remind them.
import { action, collection, type ReadView, type Rule, type WriteView } from '../../contract.ts'
import * as inputs from '../polls/inputs.ts'
import * as prepare from '../polls/prepare.ts'
import * as rules from '../polls/rules.ts'
import { PollBody } from '../polls/schema.ts'
import { note, pollAt, putPoll } from '../polls/view.ts'

/** Between two nudges of a poll, in ms. */
const PAUSE = 24 * 60 * 60 * 1000

interface AboutPoll {
  poll: string
}

export interface Nudge {
  id: string
  by: string
  /** ms since 1970, by the clock of who nudged. */
  at: number
}

/** Poll → the last time that those who had not voted were asked to. */
export const nudges = collection<Nudge>('decisions/nudges')

/** [R7] */
export const itHasNotPassed: Rule<AboutPoll> = async (view, { body, at }) => {
  const poll = await pollAt(view, body.poll)
  if (!poll || poll.closesAt === null || at <= poll.closesAt) return null
  return { code: 'POLL_OVER', details: { at: new Date(poll.closesAt).toISOString() } }
}

/** [R7] */
export const somebodyHasNotVoted: Rule<AboutPoll> = async (view, { body }) => {
  const poll = await pollAt(view, body.poll)
  return poll && poll.voted >= poll.voters ? 'NOBODY_TO_NUDGE' : null
}

/** [R7] Both times are claims; so is the pause. */
export const itIsADaySinceTheLast: Rule<AboutPoll> = async (view, { body, at }) => {
  const last = await lastNudge(view, body.poll)
  if (!last || at >= last.at + PAUSE) return null
  return { code: 'NUDGED_ALREADY', details: { at: new Date(last.at).toISOString() } }
}

export function lastNudge(view: ReadView, poll: string): Promise<Nudge | null> {
  return view.get(nudges, poll)
}

export const nudge = action({
  summary: 'Ask those who have not voted to do so: their own nodes remind them',
  description: 'For who began the poll, and coordinators; once a day for each poll.',
  permission: 'decisions.write',
  input: inputs.PollInput,
  body: PollBody,
  cli: { command: 'decisions poll nudge', positional: ['poll'] },
  prepare: prepare.named,
  rules: [
    rules.thePollIsThere,
    rules.itIsOpen,
    rules.whoBeganItOrACoordinator,
    itHasNotPassed,
    somebodyHasNotVoted,
    itIsADaySinceTheLast,
  ],
  apply: async (view: WriteView, action) => {
    const poll = (await pollAt(view, action.body.poll))!
    view.put(nudges, poll.poll, { id: action.id, by: action.actor!.member, at: action.at })
    note(view, poll, action)
    await putPoll(view, poll)
  },
})
