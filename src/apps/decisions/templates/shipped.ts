// The templates that come with CoBox.
import type { CreateInput } from '../polls/inputs.ts'

/** What a template says of a poll: not who votes in it, nor when. */
export type TemplatePoll = Pick<CreateInput, 'type'> &
  Partial<Omit<CreateInput, 'voter' | 'weight' | 'opens' | 'closes' | 'thread'>>

const AGREE = { name: 'Agree', stand: 'agree', meaning: 'It is good enough, and safe to try' } as const
const ABSTAIN = { name: 'Abstain', stand: 'abstain', meaning: 'I leave it to the others' } as const

export const TEMPLATES: readonly { name: string; about: string; poll: TemplatePoll }[] = [
  {
    name: 'consent',
    about: 'Nobody has an objection that says why it would harm',
    poll: {
      type: 'proposal',
      reason: 'required_block',
      options: [
        AGREE,
        ABSTAIN,
        {
          name: 'Object',
          stand: 'block',
          meaning: 'It would harm us, and I say how',
          prompt: 'What harm do you see, and what would change it?',
          threshold: { test: 'lte', percent: 0, against: 'votes' },
        },
      ],
    },
  },
  {
    name: 'consensus',
    about: 'Everybody agrees or stands aside; one block stops it',
    poll: {
      type: 'proposal',
      reason: 'required_against',
      options: [
        AGREE,
        ABSTAIN,
        { name: 'Disagree', stand: 'disagree', meaning: 'I would do otherwise, and do not stop it' },
        {
          name: 'Block',
          stand: 'block',
          meaning: 'It goes against what we are',
          threshold: { test: 'lte', percent: 0, against: 'votes' },
        },
      ],
    },
  },
  {
    name: 'advice',
    about: 'Who decides asks those who know, and those whom it concerns',
    poll: { type: 'question', details: 'What should I know before I decide?' },
  },
  {
    name: 'sense-check',
    about: 'How does an idea look, before it is a proposal?',
    poll: {
      type: 'proposal',
      options: [
        { name: 'Looks good', stand: 'agree' },
        { name: 'Not sure', stand: 'abstain', prompt: 'What is missing?' },
        { name: 'Concerned', stand: 'disagree', prompt: 'What worries you?' },
      ],
    },
  },
  {
    name: 'gradients-of-agreement',
    about: 'From whole-hearted support to a veto, after Kaner and others',
    poll: {
      type: 'proposal',
      options: [
        { name: 'Whole-hearted support', stand: 'agree' },
        { name: 'Support with minor concerns', stand: 'agree' },
        { name: 'Support with reservations', stand: 'agree' },
        { name: 'Abstain', stand: 'abstain' },
        { name: 'More discussion needed', stand: 'disagree' },
        { name: 'Do not like it, and will not stop it', stand: 'disagree' },
        { name: 'Serious disagreement', stand: 'disagree' },
        { name: 'Veto', stand: 'block' },
      ],
    },
  },
  {
    name: 'election',
    about: 'Seats by single transferable vote: name the candidates as options',
    poll: { type: 'stv', seats: 1, method: 'scottish', shuffled: true },
  },
  {
    name: 'budget-priorities',
    about: 'Everybody has ten dots for what is to be paid first: name what there is as options',
    poll: { type: 'dot_vote', dots: 10, shuffled: true },
  },
]
