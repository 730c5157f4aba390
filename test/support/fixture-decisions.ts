// What a group may have decided, for the store that stands for a release: threads, tasks, a poll of each type and in each state.
import type { Replica } from './replicas.ts'
import { actAs } from './poll-replicas.ts'
import { tellersAt, untilItWaitsFor } from './replica-tellers.ts'

async function threads(replica: Replica): Promise<string> {
  const act = (type: string, input: unknown) => actAs(replica, type, input)
  const thread = await act('startThread', {
    title: 'The roof',
    context: '# It leaks',
    tags: ['house', 'money'],
    files: ['photo.bin'],
  })
  const comment = await act('comment', { thread, text: `It drips. @[${replica.keys.identity}]` })
  await act('comment', { thread, text: 'Again', reply: comment })
  await act('editComment', { comment, text: 'It pours.' })
  await act('react', { to: comment, reaction: '💧' })
  const gone = await act('comment', { thread, text: 'Nothing to see' })
  await act('discardComment', { comment: gone, reason: 'by mistake' })
  await act('editThread', { thread, context: '# It leaked' })
  await act('pinThread', { thread })
  const task = await act('addTask', {
    text: 'Ask for offers',
    thread,
    assignees: [replica.keys.identity],
    due: '2027-03-01',
  })
  await act('editTask', { task, text: 'Ask for three offers' })
  await act('doTask', { task })
  const closed = await act('startThread', { title: 'The door' })
  await act('closeThread', { thread: closed, reason: 'It is painted' })
  return thread
}

async function polls(replica: Replica, other: Replica, thread: string): Promise<void> {
  const act = (type: string, input: unknown) => actAs(replica, type, input)
  const begin = (type: string, more: object = {}) => act('createPoll', { type, title: `A ${type}`, ...more })
  const options = ['Tiles', 'Slate', 'Reed'].map(name => ({ name }))

  const proposal = await begin('proposal', { thread, tags: ['house'], quorum: 50 })
  await act('editPoll', { poll: proposal, title: 'Mend the roof' })
  await act('vote', { poll: proposal, choices: ['abstain'] })
  await act('vote', { poll: proposal, choices: ['agree'], reason: 'It leaks' })
  await act('close', { poll: proposal })
  await act('outcome', { poll: proposal, statement: 'We mend it', option: 'agree', review: '2027-09-01' })
  for (const [type, more, ballot] of [
    ['check', {}, { choices: ['yes'] }],
    ['count', { target: 5 }, { choices: ['yes'] }],
    ['choose', { options, maxChoices: 2 }, { choices: ['Tiles', 'Reed'] }],
    ['dot_vote', { options, dots: 8 }, { choices: ['Tiles=5', 'Slate=3'] }],
    ['score', { options, maxScore: 5 }, { choices: ['Tiles=5', 'Slate=0', 'Reed=2'] }],
    ['ranked_choice', { options, ranks: 3 }, { choices: ['Slate', 'Tiles', 'Reed'] }],
    ['stv', { options, seats: 2, method: 'scottish' }, { choices: ['Reed', 'Slate'] }],
    ['question', {}, { reason: 'With tiles' }],
  ] as const)
    await act('vote', { poll: await begin(type, more), ...ballot })
  const reopened = await begin('check')
  await act('close', { poll: reopened })
  await act('reopenPoll', { poll: reopened, closes: '2099-01-01T00:00:00.000Z' })
  await act('extendPoll', { poll: reopened, closes: '2099-02-01T00:00:00.000Z' })
  await act('vote', { poll: reopened, choices: ['yes'] })
  await act('withdraw', { poll: reopened })
  await act('nudge', { poll: reopened })
  await begin('check', { opens: '2099-01-01T00:00:00.000Z', closes: '2099-01-08T00:00:00.000Z' })
  await act('tagVoter', { member: other.keys.identity, tags: ['board'] })
  for (const scope of [{}, { tag: 'house' }, { poll: reopened }])
    await act('delegate', { to: other.keys.identity, ...scope })
  await act('undelegate', { tag: 'house' })
}

/** One that is open, with a ballot in it; and one whose key is not made yet. */
async function sealedPolls(replica: Replica, other: Replica): Promise<void> {
  const poll = (tellers: string[]) =>
    actAs(replica, 'createPoll', { type: 'proposal', title: 'In secret', sealed: true, teller: tellers })
  const open = await poll([replica.keys.identity])
  const tellers = tellersAt(replica)
  await untilItWaitsFor(replica, open, 'closing')
  await actAs(replica, 'vote', { poll: open, choices: ['agree'] })
  await poll([replica.keys.identity, other.keys.identity])
  tellers.close()
}

export async function furnishDecisions(replica: Replica, other: Replica): Promise<void> {
  const thread = await threads(replica)
  await polls(replica, other, thread)
  await sealedPolls(replica, other)
}
