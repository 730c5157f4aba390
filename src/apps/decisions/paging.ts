// How lists are asked for in pages, and how an answer says whom it tells of.
import { Type as T } from '@sinclair/typebox'
import { Person } from '../fields.ts'

export const PAGE = 50

export interface PageOf {
  after?: string | undefined
  limit?: number | undefined
}

export const Limit = T.Optional(
  T.Integer({ minimum: 1, maximum: 500, description: 'how many at most; default 50' }),
)
export const After = T.Optional(T.String({ maxLength: 200, description: 'what the page starts after' }))
export const Next = T.Union([T.String(), T.Null()], {
  description: 'give it as `after` for the next page; null at the end',
})
export const Since = T.Optional(
  T.Integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'only what came after this `mark` of an earlier answer',
  }),
)
export const Mark = T.Integer({ description: 'how much has happened: give it as `since` later' })
export const PeopleNames = T.Array(T.Object({ member: Person(), name: T.String() }), {
  description: 'the names of all whom the answer tells of',
})
