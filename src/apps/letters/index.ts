// The letters app: what one member has to say to another, sealed, in a space that both are in.
import type { Static } from '@sinclair/typebox'
import { action, collection, defineApp, type Rule } from '../contract.ts'
import { SendBody, TakeBackBody } from './schema.ts'

/** [L3] */
export const MAX_LETTERS = 500

export interface Letter {
  /** Sealed, in base64. */
  letter: string
  /** Its author, in hex, and the author's clock in ms. */
  by: string
  at: number
}

/** Id of the action → the letter. */
export const letters = collection<Letter>('letters/letters')

/** [L3] */
const notTooManyLetters: Rule<Static<typeof SendBody>> = async (view, { actor }) => {
  let own = 0
  for await (const { value } of view.range(letters)) if (value.by === actor!.member) own++
  return own < MAX_LETTERS ? null : { code: 'LETTERS_FULL', details: { limit: MAX_LETTERS } }
}

/** [L4] */
const theyAreOnesOwn: Rule<Static<typeof TakeBackBody>> = async (view, { body, actor }) => {
  for (const id of body.letters) {
    const letter = await view.get(letters, id)
    if (letter && letter.by !== actor!.member) return { code: 'NOT_ALLOWED', details: { role: actor!.role } }
  }
  return null
}

export const lettersApp = defineApp({
  name: 'letters',
  summary: 'Sealed letters from one member to another',
  viewVersion: 1,
  collections: { letters },
  actions: {
    send: action({
      summary: 'Send a letter',
      permission: 'own',
      internal: true,
      input: SendBody,
      rules: [notTooManyLetters],
      apply: (view, { id, body, actor, at }) =>
        view.put(letters, id, { letter: body.letter, by: actor!.member, at }),
    }),
    takeBack: action({
      summary: 'Take letters back',
      permission: 'own',
      internal: true,
      input: TakeBackBody,
      rules: [theyAreOnesOwn],
      apply: (view, { body }) => {
        for (const id of body.letters) view.remove(letters, id)
      },
    }),
  },
  queries: {},
})
