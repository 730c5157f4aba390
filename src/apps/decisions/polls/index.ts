// Polls: what the app `decisions` takes in of them.
import { Type as T } from '@sinclair/typebox'
import { action, query } from '../../contract.ts'
import * as answers from './answers.ts'
import * as apply from './apply.ts'
import { listDelegations } from './delegations.ts'
import * as inputs from './inputs.ts'
import * as prepare from './prepare.ts'
import * as queries from './queries.ts'
import * as rules from './rules.ts'
import * as schema from './schema.ts'
import { sealingActions, sealingCollections } from './sealing/index.ts'
import { theTellersAreHere } from './sealing/tellers.ts'
import { itsWeightsCanBeSummed, theirWeightsCanBeSummed } from './sealing/voting.ts'
import { verify } from './verify.ts'
import * as view from './view.ts'

export const pollCollections = {
  polls: view.polls,
  pollOrders: view.pollOrders,
  definitions: view.definitions,
  electorates: view.electorates,
  added: view.added,
  stances: view.stances,
  standing: view.standing,
  strikes: view.strikes,
  closings: view.closings,
  results: view.results,
  outcomes: view.outcomes,
  pollHistory: view.history,
  delegations: view.delegations,
  labels: view.labels,
  pollCounters: view.counters,
  ...sealingCollections,
}

const ownActions = {
  createPoll: action({
    summary: 'Begin a poll',
    description:
      'Types: proposal (agree, abstain, disagree, block, or options of your own), check, count (with a target), choose, ' +
      'dot_vote, score, ranked_choice, meeting (options are days or times), question (answers in words). Who may vote is ' +
      'fixed when it opens. Options and rules can be changed until somebody has voted.',
    permission: 'decisions.write',
    answers: 'poll',
    input: inputs.CreateInput,
    body: schema.CreateBody,
    cli: { command: 'decisions poll create' },
    prepare: prepare.create,
    rules: [
      rules.itsThreadIsThere,
      rules.itCanBeHeld,
      rules.somebodyMayVote,
      theTellersAreHere,
      itsWeightsCanBeSummed,
    ],
    apply: apply.create,
  }),
  editPoll: action({
    summary: 'Change a poll, as long as nobody has voted',
    permission: 'decisions.write',
    input: inputs.EditInput,
    body: schema.EditBody,
    cli: { command: 'decisions poll edit', positional: ['poll'] },
    prepare: prepare.edit,
    rules: [
      rules.thePollIsThere,
      rules.itIsNotClosed,
      rules.whoBeganItOrACoordinator,
      rules.nobodyHasVoted,
      rules.itIsOfTheSameType,
      rules.itCanBeHeld,
      rules.somebodyMayVote,
      itsWeightsCanBeSummed,
    ],
    apply: apply.edit,
  }),
  openPoll: action({
    summary: 'Open a poll that was to open later; who may vote is fixed now',
    permission: 'decisions.write',
    input: inputs.PollInput,
    body: schema.PollBody,
    cli: { command: 'decisions poll open', positional: ['poll'] },
    prepare: prepare.named,
    rules: [
      rules.thePollIsThere,
      rules.itIsScheduled,
      rules.itMayOpenNow,
      rules.somebodyMayVoteInIt,
      theirWeightsCanBeSummed,
    ],
    apply: apply.open,
  }),
  vote: action({
    summary: 'Vote, or change your vote',
    description:
      'Choices are names of options, or #1, #2 … In a score, a dot_vote and a meeting each is OPTION=N (a meeting: 2 yes, ' +
      '1 if need be, 0 no); in a ranked choice they stand in order, the best first. A question is answered with --reason.',
    permission: 'decisions.vote',
    input: inputs.VoteInput,
    body: schema.VoteBody,
    cli: { command: 'decisions vote', positional: ['poll', 'choices?'] },
    prepare: prepare.vote,
    rules: [
      rules.thePollIsThere,
      rules.itIsOpenOrWas,
      rules.theyMayVote,
      rules.theySawThisVersion,
      rules.itFollowsAVoteOfTheirs,
      rules.theyDoNotVoteTooOften,
      rules.theVoteFitsThePoll,
      rules.thereIsAVoteToTakeBack,
    ],
    apply: apply.vote,
  }),
  withdraw: action({
    summary: 'Take your vote back',
    permission: 'decisions.vote',
    input: inputs.PollInput,
    body: schema.VoteBody,
    cli: { command: 'decisions withdraw', positional: ['poll'] },
    prepare: prepare.withdraw,
    rules: [
      rules.thePollIsThere,
      rules.itIsTakenBack,
      rules.itIsOpenOrWas,
      rules.theyMayVote,
      rules.theySawThisVersion,
      rules.itFollowsAVoteOfTheirs,
      rules.theyDoNotVoteTooOften,
      rules.thereIsAVoteToTakeBack,
    ],
    apply: apply.vote,
  }),
  close: action({
    summary: 'Close a poll: what is known here counts, what comes later is late',
    description:
      'After the closing date and some minutes of grace anybody who may vote can close it; before, only who may close ' +
      'early. Votes that this device has not heard of by now are kept and shown as late, and do not count.',
    permission: 'decisions.vote',
    input: inputs.PollInput,
    body: schema.CloseBody,
    cli: { command: 'decisions close', positional: ['poll'] },
    prepare: prepare.close,
    rules: [
      rules.thePollIsThere,
      rules.itIsOpen,
      rules.theyTakePartInIt,
      rules.itMayCloseNow,
      rules.theCutIsPlausible,
    ],
    apply: apply.close,
  }),
  extendPoll: action({
    summary: 'Give a poll a later closing date',
    permission: 'decisions.write',
    input: inputs.ExtendInput,
    body: schema.ExtendBody,
    cli: { command: 'decisions poll extend', positional: ['poll', 'closes'] },
    prepare: prepare.extend,
    rules: [rules.thePollIsThere, rules.itIsNotClosed, rules.whoBeganItOrACoordinator, rules.itIsLater],
    apply: apply.extend,
  }),
  reopenPoll: action({
    summary: 'Open a closed poll again; votes that were late count from now on',
    permission: 'decisions.write',
    input: inputs.ReopenInput,
    body: schema.ReopenBody,
    cli: { command: 'decisions poll reopen', positional: ['poll'] },
    prepare: prepare.reopen,
    rules: [
      rules.thePollIsThere,
      rules.itIsClosed,
      rules.whoBeganItOrACoordinator,
      rules.itIsNotSealed,
      rules.itMayEndAgain,
    ],
    apply: apply.reopen,
  }),
  addVoters: action({
    summary: 'Let more people vote in an open poll',
    permission: 'decisions.write',
    input: inputs.AddVotersInput,
    body: schema.AddVotersBody,
    cli: { command: 'decisions poll add-voters', positional: ['poll', 'people'] },
    prepare: prepare.addVoters,
    rules: [
      rules.thePollIsThere,
      rules.itIsOpen,
      rules.whoBeganItOrACoordinator,
      rules.theWeightFits,
      rules.theyAreHereAndNew,
    ],
    apply: apply.addVoters,
  }),
  strike: action({
    summary: 'Strike the vote of somebody who has left, with a reason that the result lists',
    permission: 'decisions.manage',
    input: inputs.StrikeInput,
    body: schema.StrikeBody,
    cli: { command: 'decisions poll strike', positional: ['poll', 'member'] },
    prepare: prepare.strike,
    rules: [rules.thePollIsThere, rules.itIsOpen, rules.theyHaveGone],
    apply: apply.strike,
  }),
  outcome: action({
    summary: 'Say what was decided, which option was chosen, and when to look at it again',
    permission: 'decisions.write',
    input: inputs.OutcomeInput,
    body: schema.OutcomeBody,
    cli: { command: 'decisions outcome', positional: ['poll', 'statement'] },
    prepare: prepare.outcome,
    rules: [rules.thePollIsThere, rules.itIsClosed, rules.whoBeganItOrACoordinator, rules.theOptionIsThere],
    apply: apply.outcome,
  }),
  delegate: action({
    summary: 'Let somebody speak for you where you do not vote: in a poll, in those with a tag, or in all',
    permission: 'decisions.vote',
    input: inputs.DelegateInput,
    body: schema.DelegateBody,
    cli: { command: 'decisions delegate', positional: ['to'] },
    prepare: prepare.delegate,
    rules: [rules.itIsForOneThing, rules.itIsSomebodyHere, rules.thePollTakesIt],
    apply: apply.delegate,
  }),
  undelegate: action({
    summary: 'Take back who speaks for you: in a poll, in those with a tag, or in all',
    permission: 'decisions.vote',
    input: inputs.UndelegateInput,
    body: schema.DelegateBody,
    cli: { command: 'decisions undelegate' },
    prepare: prepare.undelegate,
    rules: [rules.itIsForOneThing, rules.nobodyIsNamed, rules.thePollTakesIt],
    apply: apply.delegate,
  }),
  tagVoter: action({
    summary: 'Tag a member, so that polls can let people with a tag vote',
    permission: 'decisions.manage',
    input: inputs.LabelInput,
    body: schema.LabelBody,
    cli: { command: 'decisions tag-voter', positional: ['member', 'tags?'] },
    prepare: prepare.label,
    rules: [rules.theMemberIsHere],
    apply: apply.label,
  }),
}

export const pollActions = { ...ownActions, ...sealingActions }

const PollGiven = inputs.PollInput.properties
const limit = T.Optional(T.Integer({ minimum: 1, maximum: 1000, description: 'how many at most' }))

export const pollQueries = {
  polls: query({
    summary: 'Polls, newest first',
    input: T.Object({
      state: T.Optional(
        schema.choice(['all', 'open', 'closed', 'scheduled'] as const, { description: 'default all' }),
      ),
      tag: T.Optional(T.String({ description: 'only those with this tag' })),
      thread: T.Optional(T.String({ description: 'only those of this thread' })),
      type: T.Optional(schema.PollType),
      after: T.Optional(T.String({ description: 'what the page before gave as `next`' })),
      limit,
    }),
    output: T.Object({ polls: T.Array(answers.PollInfo), next: answers.next }),
    cli: { command: 'decisions poll list' },
    run: queries.listPolls,
  }),
  poll: query({
    summary: 'One poll: what is asked, who may vote and has, your vote, the result so far',
    input: T.Object(PollGiven),
    output: answers.PollAnswer,
    cli: { command: 'decisions poll show', positional: ['poll'] },
    run: queries.showPoll,
  }),
  result: query({
    summary:
      'The result of a poll: counts, shares, whether quorum and thresholds are met, final or provisional',
    input: T.Object(PollGiven),
    output: answers.ResultAnswer,
    cli: { command: 'decisions result', positional: ['poll'] },
    run: queries.showResult,
  }),
  verify: query({
    summary: 'Count a closed poll again from what the log holds, and compare',
    input: T.Object(PollGiven),
    output: answers.VerifyAnswer,
    cli: { command: 'decisions verify', positional: ['poll'] },
    run: verify,
  }),
  stances: query({
    summary: 'Who voted what in a poll',
    input: T.Object({
      ...PollGiven,
      all: T.Optional(T.Boolean({ description: 'also votes that were changed or taken back' })),
    }),
    output: T.Object({ stances: T.Array(answers.StanceAnswer), hidden: T.Boolean() }),
    cli: { command: 'decisions stances', positional: ['poll'] },
    run: queries.listStances,
  }),
  history: query({
    summary: 'All that happened to a poll, for its minutes',
    input: T.Object({
      ...PollGiven,
      after: T.Optional(T.String({ description: 'what the page before gave as `next`' })),
      limit,
    }),
    output: T.Object({ entries: T.Array(answers.HistoryEntry), next: answers.next }),
    cli: { command: 'decisions history', positional: ['poll'] },
    run: queries.listHistory,
  }),
  voterTags: query({
    summary: 'The tags of members, by which polls can choose who may vote',
    input: T.Object({}),
    output: T.Object({ members: T.Array(answers.TaggedMember) }),
    cli: { command: 'decisions voter-tags' },
    run: reads => queries.listTags(reads),
  }),
  delegations: query({
    summary: 'Who speaks for whom',
    input: T.Object({}),
    output: T.Object({ delegations: T.Array(answers.DelegationAnswer) }),
    cli: { command: 'decisions delegations' },
    run: (reads, _, self) => listDelegations(reads, self),
  }),
}
