// What waits for this person in all their spaces, and which page tells it.
import { Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { Nothing, Reminder, SpaceRef } from './schemas.ts'

export const reminderEndpoints = {
  reminders: endpoint({
    summary: 'What waits for you, in all spaces: polls, tasks, mentions',
    method: 'GET',
    path: '/api/reminders',
    input: Nothing,
    output: T.Object({ reminders: T.Array(Reminder) }),
    cli: { command: 'reminders' },
  }),
  remindersShown: endpoint({
    summary: 'Claim reminders for a page: those that are answered it shows, and no other page does',
    method: 'POST',
    path: '/api/reminders/shown',
    input: T.Object({ space: SpaceRef, ids: T.Array(T.String({ maxLength: 200 }), { maxItems: 1000 }) }),
    output: T.Object({ shown: T.Array(T.String({ description: 'id that no page has shown before' })) }),
  }),
}
