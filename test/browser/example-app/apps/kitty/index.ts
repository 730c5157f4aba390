// A purse that a group shares: no app of CoBox, but one as small as apps can be, to show how one is added.
import { type Static, Type as T } from '@sinclair/typebox'
import { action, collection, defineApp, query } from '../contract.ts'
import { Day, FilePath, Money, People, Person, Time, Words } from '../fields.ts'

const strict = { additionalProperties: false }

const SpendBody = T.Object(
  {
    what: T.String({ minLength: 1, maxLength: 60 }),
    amount: Money({ minimum: 1, maximum: 100_000_00 }),
    day: Day(),
    paidBy: Person(),
    among: T.Optional(People({ maxItems: 20 })),
    kind: T.Union([T.Literal('food'), T.Literal('rent'), T.Literal('other')]),
    heads: T.Optional(T.Integer({ minimum: 1, maximum: 100 })),
    backBy: T.Optional(Time()),
    receipt: T.Optional(FilePath()),
    planned: T.Optional(T.Boolean()),
    about: T.Optional(Words({ maxLength: 1000 })),
  },
  strict,
)
const CommentBody = T.Object(
  { spending: T.String({ maxLength: 100 }), text: Words({ minLength: 1, maxLength: 500 }) },
  strict,
)

const Said = { id: T.String(), by: T.String(), at: T.Integer() }
const Spending = T.Composite([SpendBody, T.Object(Said)])
const Comment = T.Composite([CommentBody, T.Object(Said)])

const spendings = collection<Static<typeof Spending>>('kitty/spendings')
const comments = collection<Static<typeof Comment>>('kitty/comments')

export const kitty = defineApp({
  name: 'kitty',
  summary: 'A purse that a group shares',
  viewVersion: 1,
  collections: { spendings, comments },
  actions: {
    spend: action({
      summary: 'Note what was spent',
      permission: 'files.write',
      input: SpendBody,
      rules: [],
      apply: (view, { id, body, actor, at }) =>
        view.put(spendings, id, { ...body, id, by: actor!.member, at }),
    }),
    comment: action({
      summary: 'Say something about a spending',
      permission: 'files.write',
      input: CommentBody,
      rules: [
        async (view, { body }) =>
          (await view.get(spendings, body.spending))
            ? null
            : { code: 'NOT_FOUND', details: { what: 'that spending' } },
      ],
      apply: (view, { id, body, actor, at }) =>
        view.put(comments, `${body.spending}/${id}`, { ...body, id, by: actor!.member, at }),
    }),
  },
  queries: {
    list: query({
      summary: 'What was spent, the last day first',
      input: T.Object({}),
      output: T.Object({ spendings: T.Array(Spending) }),
      run: async view => {
        const found: Static<typeof Spending>[] = []
        for await (const { value } of view.range(spendings)) found.push(value)
        return { spendings: found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.at - a.at)) }
      },
    }),
    comments: query({
      summary: 'What was said about a spending, the oldest first',
      input: T.Object({ spending: T.String() }),
      output: T.Object({ comments: T.Array(Comment) }),
      run: async (view, { spending }) => {
        const found: Static<typeof Comment>[] = []
        for await (const { value } of view.range(comments, { gt: `${spending}/`, lt: `${spending}0` }))
          found.push(value)
        return { comments: found.sort((a, b) => a.at - b.at) }
      },
    }),
  },
})
