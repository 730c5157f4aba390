// Polls from the command line, on two nodes: begun, voted in, closed, counted again; what is given wrongly is refused with its code.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freePort, type NodeProcess, startNode, until } from '../support/cobox.ts'

interface Begun {
  id: string
  poll: string
}
interface Result {
  state: string
  final: boolean
  result: {
    voted: number
    leading: string[]
    options: { name: string; score: number; scorePercent: number }[]
  }
}

const scoresOf = ({ result }: Result) =>
  Object.fromEntries(result.options.map(({ name, score }) => [name, score]))

async function household(t: Parameters<typeof startNode>[0]): Promise<[NodeProcess, NodeProcess, string]> {
  const port = await freePort()
  const a = await startNode(t, { args: ['--listen', `127.0.0.1:${port}`, '--person-name', 'Anna'] })
  const b = await startNode(t, { args: ['--peer', `tcp://127.0.0.1:${port}`, '--person-name', 'Ben'] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space)
  await b.json('join', invite)
  return [a, b, space]
}

test('[D1] [D28] [D29] a poll is begun, voted in on two nodes, closed, final, and counted again, by the command line alone', {
  timeout: 120_000,
}, async t => {
  const [a, b, space] = await household(t)
  const { id, poll } = await a.json<Begun>(
    ...['decisions', 'poll', 'create', space, '--type', 'score', '--title', 'Dinner, Friday'],
    ...['--option', 'Soup', '--option', 'Salad', '--closes', '2099-12-31T18:00'],
  )
  assert.equal(poll, id)
  await a.json('decisions', 'vote', space, poll, 'Soup=3', 'Salad=5')
  await until('Ben’s node knows the poll', async () => {
    const { polls } = await b.json<{ polls: { poll: string; iVoted: boolean }[] }>(
      'decisions',
      'poll',
      'list',
      space,
    )
    return polls.some(one => one.poll === poll && !one.iVoted)
  })
  await b.json('decisions', 'vote', space, poll, 'Soup=5', '--reason', 'It is cold.')
  await until('Anna’s node knows Ben’s vote', async () => {
    const result = await a.json<Result>('decisions', 'result', space, poll)
    assert.deepEqual([result.state, result.final], ['open', false])
    return result.result.voted === 2
  })
  assert.equal(await b.refusal('decisions', 'close', space, poll), 'CLOSE_TOO_EARLY')
  const early = await a.run('decisions', 'verify', space, poll)
  assert.equal(early.code, 1)
  await a.json('decisions', 'close', space, poll)
  for (const node of [a, b]) {
    await until('it is final', async () => {
      const result = await node.json<Result>('decisions', 'result', space, poll)
      return result.state === 'closed' && result.final
    })
    const result = await node.json<Result>('decisions', 'result', space, poll)
    assert.deepEqual(scoresOf(result), { Soup: 8, Salad: 5 })
    assert.deepEqual(
      result.result.options.map(({ scorePercent }) => scorePercent),
      [6154, 3846],
    )
    assert.deepEqual(result.result.leading, ['Soup'])
    assert.equal((await node.json<{ ok: boolean }>('decisions', 'verify', space, poll)).ok, true)
  }
  await a.json(
    'decisions',
    'outcome',
    space,
    poll,
    'Soup it is.',
    '--option',
    'Soup',
    '--review',
    '2100-01-31',
  )
  const told = await a.run('decisions', 'result', space, 'Dinner, Friday')
  assert.match(told.stdout, /Soup it is\./)
  assert.match(told.stdout, /Final\./)
  assert.equal(await b.refusal('decisions', 'vote', space, poll, 'Soup=1'), 'POLL_CLOSED')
})

test('[D14] ranks in order, dots with numbers, options with commas; and refusals have their codes', {
  timeout: 120_000,
}, async t => {
  const a = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const begin = (...words: string[]) =>
    a.json<Begun>('decisions', 'poll', 'create', space, '--title', 'x', ...words)
  const option = ['--option', 'Soup\\, hot', '--option', 'Salad', '--option', 'Bread']
  const ranks = await begin('--type', 'ranked_choice', ...option)
  await a.json('decisions', 'vote', space, ranks.poll, 'Salad', 'Soup\\, hot', '#3')
  assert.deepEqual(scoresOf(await a.json<Result>('decisions', 'result', space, ranks.poll)), {
    'Soup, hot': 2,
    Salad: 3,
    Bread: 1,
  })
  const dots = await begin('--type', 'dot_vote', '--dots', '4', ...option)
  const vote = (...choices: string[]) => a.refusal('decisions', 'vote', space, dots.poll, ...choices)
  assert.equal(await vote('Salad=5'), 'VALUE_OUT_OF_RANGE')
  assert.equal(await vote('Salad=3', 'Bread=2'), 'DOTS_OVERSPENT')
  assert.equal(await vote('Meat=1'), 'CHOICE_UNKNOWN')
  assert.equal(await vote('Salad'), 'BAD_INPUT')
  const options = JSON.stringify([
    {
      name: 'Yes',
      stand: 'agree',
      meaning: 'Go ahead',
      threshold: { test: 'gte', percent: 66.67, against: 'voters' },
    },
    { name: 'No', stand: 'block' },
  ])
  const own = await begin('--type', 'proposal', '--options', options, '--reason', 'required_block')
  assert.equal(await a.refusal('decisions', 'vote', space, own.poll, 'No'), 'REASON_NEEDED')
  await a.json('decisions', 'vote', space, own.poll, 'Yes')
  const { result } = await a.json<{ result: { carried: boolean } }>('decisions', 'result', space, own.poll)
  assert.equal(result.carried, true)
  assert.equal(
    await a.refusal(
      'decisions',
      'poll',
      'create',
      space,
      '--title',
      'x',
      '--type',
      'check',
      '--hide',
      'until_closed',
    ),
    'HIDING_NEEDS_SEALED',
  )
  assert.equal(await a.refusal('decisions', 'result', space, 'nothing'), 'NO_POLL')
})
