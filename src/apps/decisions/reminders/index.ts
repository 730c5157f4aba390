// Reminders: what the app `decisions` takes in of them.
import { nudge, nudges } from './nudge.ts'

export { pollConcerns } from './polls.ts'
export const reminderActions = { nudge }
export const reminderCollections = { nudges }
