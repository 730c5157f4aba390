// What people give to the actions of polls: the HTTP bodies and the arguments of the command line.
import { type Static, Type as T } from '@sinclair/typebox'
import { Day, Time, Words } from '../../fields.ts'
import {
  choice,
  EARLY_CLOSE,
  HIDE,
  METHODS,
  OptionBody,
  PollType,
  REASON,
  Stand,
  VOTER_ROLES,
} from './schema.ts'

const strict = { additionalProperties: false }

const PollName = T.String({
  minLength: 1,
  maxLength: 200,
  description: 'the poll: its id, the start of it (6 characters or more), or its title',
})
const Whom = { maxLength: 200, description: 'a member: key, the start of it, or name' }
const when = (description: string) =>
  T.Union([Time(), T.String({ maxLength: 40 })], {
    description: `${description}: like 2026-12-31T18:00, or ms since 1970`,
  })
const percent = (description: string) => T.Number({ minimum: 0, maximum: 100, description })

/** An option with all that can be said of it. */
export const OptionInput = T.Object(
  {
    name: OptionBody.properties.name,
    meaning: OptionBody.properties.meaning,
    prompt: OptionBody.properties.prompt,
    stand: T.Optional(Stand),
    threshold: T.Optional(
      T.Object(
        {
          test: choice(['gte', 'lte'] as const),
          percent: percent('of the points, or of the voters'),
          against: choice(['votes', 'voters'] as const),
        },
        strict,
      ),
    ),
  },
  strict,
)
export type OptionInput = Static<typeof OptionInput>

const settings = {
  option: T.Optional(
    T.Array(T.String({ minLength: 1, maxLength: 200 }), {
      description: 'an option by its name; of a meeting, a day or time in ISO 8601',
    }),
  ),
  options: T.Optional(
    T.Array(OptionInput, {
      description: 'options with meaning, prompt, stand and threshold, as JSON; instead of `option`',
    }),
  ),
  details: T.Optional(Words({ maxLength: 20_000, description: 'what it is about, in Markdown' })),
  tags: T.Optional(
    T.Array(T.String({ minLength: 1, maxLength: 50 }), { description: 'words to find it by' }),
  ),
  opens: T.Optional(when('when it is to open; default at once')),
  closes: T.Optional(when('when it is to close; default: when it is closed')),
  reason: T.Optional(
    choice(REASON, {
      description:
        'whether words go with a vote; required_against: with disagree and block; default optional',
    }),
  ),
  reasonLimit: T.Optional(
    T.Integer({ minimum: 1, maximum: 5000, description: 'characters that a reason may have; default 5000' }),
  ),
  quorum: T.Optional(percent('of the voters that have to take part, in percent')),
  threshold: T.Optional(
    T.Array(T.String({ maxLength: 300 }), {
      description: 'what an option needs, like "agree>=66.67" of the points or "agree>=50 voters"',
    }),
  ),
  minChoices: T.Optional(T.Integer({ minimum: 1, maximum: 200, description: 'of choose; default 1' })),
  maxChoices: T.Optional(T.Integer({ minimum: 1, maximum: 200, description: 'of choose; default 1' })),
  dots: T.Optional(
    T.Integer({ minimum: 1, maximum: 1000, description: 'of a dot_vote, to each; default 8' }),
  ),
  minScore: T.Optional(
    T.Integer({ minimum: -1000, maximum: 1000, description: 'of score, for each option; default 0' }),
  ),
  maxScore: T.Optional(
    T.Integer({ minimum: -1000, maximum: 1000, description: 'of score, for each option; default 5' }),
  ),
  ranks: T.Optional(
    T.Integer({ minimum: 1, maximum: 200, description: 'of a ranked_choice, that each gives; default all' }),
  ),
  seats: T.Optional(T.Integer({ minimum: 1, maximum: 200, description: 'of stv; default 1' })),
  method: T.Optional(choice(METHODS, { description: 'of stv; default scottish' })),
  target: T.Optional(
    T.Integer({ minimum: 1, maximum: 1_000_000, description: 'of a count: how many are needed; default 5' }),
  ),
  shuffled: T.Optional(T.Boolean({ description: 'show the options to each in another order' })),
  noneOfTheAbove: T.Optional(T.Boolean({ description: 'let people choose none of the options' })),
  hide: T.Optional(
    choice(HIDE, {
      description:
        'until_voted is a courtesy: every member’s device holds the votes; until_closed needs sealed',
    }),
  ),
  sealed: T.Optional(
    T.Boolean({ description: 'keep single votes secret: tellers’ devices open the totals alone' }),
  ),
  teller: T.Optional(
    T.Array(T.String(Whom), {
      description:
        'a member whose device helps to count sealed votes; default: up to five, coordinators first',
    }),
  ),
  tellersNeeded: T.Optional(
    T.Integer({
      minimum: 1,
      maximum: 32,
      description: 'how many tellers have to help; so many together could open single votes; default: most',
    }),
  ),
  delegation: T.Optional(
    T.Boolean({ description: 'let people be spoken for by whom they have named; default yes' }),
  ),
  earlyClose: T.Optional(
    choice(EARLY_CLOSE, {
      description: 'who may close it before its date; author includes coordinators, and is the default',
    }),
  ),
  graceMinutes: T.Optional(
    T.Integer({
      minimum: 0,
      maximum: 43_200,
      description: 'after the closing date, before anybody may close it; default 15',
    }),
  ),
  voterRole: T.Optional(
    T.Array(choice(VOTER_ROLES), { description: 'who may vote; default coordinators and members' }),
  ),
  voter: T.Optional(T.Array(T.String(Whom), { description: 'a person who may vote: key or name' })),
  voterTag: T.Optional(
    T.Array(T.String({ minLength: 1, maxLength: 50 }), { description: 'a tag of people who may vote' }),
  ),
  weight: T.Optional(
    T.Array(T.String({ maxLength: 300 }), {
      description: 'what a person’s vote weighs, like "Ben=2.5"; default 1, at most three decimals',
    }),
  ),
}

const Title = T.String({ minLength: 1, maxLength: 200, description: 'what is asked, in a line' })

export const CreateInput = T.Object(
  {
    type: PollType,
    title: Title,
    ...settings,
    thread: T.Optional(T.String({ maxLength: 40, description: 'id of the thread that it stands in' })),
  },
  strict,
)
export type CreateInput = Static<typeof CreateInput>

export const EditInput = T.Object({ poll: PollName, title: T.Optional(Title), ...settings }, strict)
export type EditInput = Static<typeof EditInput>
export type Settings = Omit<EditInput, 'poll' | 'title'>

export const PollInput = T.Object({ poll: PollName }, strict)

export const VoteInput = T.Object(
  {
    poll: PollName,
    choices: T.Optional(
      T.Array(T.String({ maxLength: 300 }), {
        description:
          'names of options, or #1, #2 …; for score, dots and meetings OPTION=N; for ranks in order, best first',
      }),
    ),
    ballot: T.Optional(
      T.Array(
        T.Object(
          {
            option: T.Integer({ minimum: 0, description: 'place among the options, from 0' }),
            value: T.Integer({ description: '1, dots, points, the rank (1 is best), or 0, 1, 2' }),
          },
          strict,
        ),
        { description: 'the same by numbers, instead of choices' },
      ),
    ),
    none: T.Optional(T.Boolean({ description: 'none of the options' })),
    reason: T.Optional(Words({ maxLength: 5000, description: 'why, in words; the answer to a question' })),
  },
  strict,
)
export type VoteInput = Static<typeof VoteInput>

export const ExtendInput = T.Object({ poll: PollName, closes: when('the new closing date') }, strict)
export const ReopenInput = T.Object(
  { poll: PollName, closes: T.Optional(when('the new closing date; default none')) },
  strict,
)
export const AddVotersInput = T.Object(
  {
    poll: PollName,
    people: T.Array(T.String(Whom), { minItems: 1, description: 'who may vote from now on: keys or names' }),
    weight: T.Optional(
      T.String({ maxLength: 20, description: 'what their votes weigh, like 2.5; default 1' }),
    ),
  },
  strict,
)
export const StrikeInput = T.Object(
  {
    poll: PollName,
    member: T.String(Whom),
    reason: Words({ minLength: 1, maxLength: 1000, description: 'why: it is listed in the result' }),
  },
  strict,
)
export const OutcomeInput = T.Object(
  {
    poll: PollName,
    statement: Words({ minLength: 1, maxLength: 20_000, description: 'what was decided, in Markdown' }),
    option: T.Optional(T.String({ maxLength: 200, description: 'the option that was chosen' })),
    review: T.Optional(Day({ description: 'when to look at it again, like 2027-01-31' })),
  },
  strict,
)
const scope = {
  poll: T.Optional(PollName),
  tag: T.Optional(
    T.String({ minLength: 1, maxLength: 50, description: 'for polls with this tag; default for all' }),
  ),
}
export const DelegateInput = T.Object({ to: T.String(Whom), ...scope }, strict)
export const UndelegateInput = T.Object(scope, strict)
export const LabelInput = T.Object(
  {
    member: T.String(Whom),
    tags: T.Array(T.String({ minLength: 1, maxLength: 50 }), {
      description: 'all of them: what is not given is taken away',
    }),
  },
  strict,
)
