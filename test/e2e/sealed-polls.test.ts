// Sealed polls on three nodes, by the command line alone: tellers’ devices make the key and count by themselves, stopped and killed.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { freePort, type NodeProcess, startNode, until } from '../support/cobox.ts'

interface Result {
  state: string
  final: boolean
  result: { voted: number; options: { name: string; score: number; voters: number }[] } | null
  sealing: { waitsFor: string | null; shares: number; tellers: { name: string; awaited: boolean }[] }
}

const resultOf = (node: NodeProcess, space: string, poll: string) =>
  node.json<Result>('decisions', 'result', space, poll)

/** What a node keeps for sealed polls of a space. */
function keptBy({ home }: NodeProcess, space: string): { secret: string; made: Record<string, unknown> }[] {
  const folder = join(home, 'spaces', space)
  return readdirSync(folder)
    .filter(name => /^teller-.*\.json$/.test(name))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

async function household(t: Parameters<typeof startNode>[0]) {
  const port = await freePort()
  const peer = ['--peer', `tcp://127.0.0.1:${port}`]
  const anna = await startNode(t, { args: ['--listen', `127.0.0.1:${port}`, '--person-name', 'Anna'] })
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const [ben, cleo] = await Promise.all(
    ['Ben', 'Cleo'].map(async name => {
      const node = await startNode(t, { args: [...peer, '--person-name', name] })
      const { invite } = await anna.json<{ invite: string }>('invite', 'create', space)
      await node.json('join', invite)
      return node
    }),
  )
  return { anna, ben: ben!, cleo: cleo!, space }
}

test('[D39] a sealed proposal from its beginning to a verified result, a teller killed on the way and another one off for good', {
  timeout: 300_000,
}, async t => {
  const { anna, ben, cleo, space } = await household(t)
  await until('all three are in the space', async () => {
    const { members } = await anna.json<{ members: unknown[] }>('member', 'list', space)
    return members.length === 3
  })
  await cleo.stop()
  const { poll } = await anna.json<{ poll: string }>(
    ...['decisions', 'poll', 'create', space, '--type', 'proposal', '--title', 'A new boiler', '--sealed'],
    ...['--teller', 'Anna', '--teller', 'Ben', '--teller', 'Cleo'],
  )
  // killed when its secret is on the disk, wherever its key is then
  await until('Ben’s node keeps a secret', () => keptBy(ben, space).length === 1, 60_000)
  await ben.kill()
  const before = keptBy(ben, space)[0]!
  await ben.restart()
  assert.equal(await anna.refusal('decisions', 'vote', space, poll, 'agree'), 'TELLERS_AWAITED')
  await until(
    'only Cleo’s device is waited for',
    async () => {
      const { sealing } = await resultOf(anna, space, poll)
      const late = sealing.tellers.filter(({ awaited }) => awaited).map(({ name }) => name)
      return sealing.waitsFor === 'tellers' && late.join() === 'Cleo'
    },
    60_000,
  )
  const shown = await anna.run('decisions', 'poll', 'show', space, poll)
  assert.match(shown.stdout, /have to be on once: Cleo/)
  await cleo.restart()
  const nodes: [NodeProcess, string][] = [
    [anna, 'agree'],
    [ben, 'disagree'],
    [cleo, 'agree'],
  ]
  for (const [node, choice] of nodes) {
    await until(
      'the key stands',
      async () => {
        const known = await node.run('decisions', 'result', space, poll, '--json')
        return known.code === 0 && (JSON.parse(known.stdout) as Result).sealing.waitsFor === 'closing'
      },
      60_000,
    )
    await node.json('decisions', 'vote', space, poll, choice)
  }
  const after = keptBy(ben, space)[0]!
  assert.deepEqual(
    [after.secret, after.made['decisions.tellerKey']],
    [before.secret, before.made['decisions.tellerKey']],
  )
  await until(
    'Anna’s node has all votes',
    async () => {
      const { voted } = await anna.json<{ voted: number }>('decisions', 'poll', 'show', space, poll)
      return voted === 3
    },
    60_000,
  )
  await cleo.kill()
  await anna.json('decisions', 'close', space, poll)
  for (const node of [anna, ben]) {
    await until(
      'it is counted, for good',
      async () => {
        const { final, result } = await resultOf(node, space, poll)
        return final && result !== null
      },
      60_000,
    )
    const { result, sealing } = await resultOf(node, space, poll)
    assert.deepEqual(
      [result!.voted, result!.options.map(({ score }) => score), sealing.waitsFor, sealing.shares],
      [3, [2, 0, 1, 0], null, 2],
    )
    const verified = await node.json<{ ok: boolean; checks: { check: string; ok: boolean }[] }>(
      ...['decisions', 'verify', space, poll],
    )
    assert.deepEqual([verified.ok, verified.checks.some(({ check }) => check === 'sealed')], [true, true])
    const { stances } = await node.json<{ stances: { choices: unknown }[] }>(
      'decisions',
      'stances',
      space,
      poll,
    )
    assert.deepEqual(
      stances.map(({ choices }) => choices),
      [null, null, null],
    )
    // what nobody needs any more is not kept
    await until('the secret is gone', () => keptBy(node, space).length === 0, 60_000)
    const skipped = await node.json<{ skipped: unknown[] }>('space', 'skipped', space)
    assert.deepEqual(skipped.skipped, [])
  }
  assert.ok(existsSync(join(cleo.home, 'spaces', space)))
  const told = await ben.run('decisions', 'result', space, 'A new boiler')
  assert.match(told.stdout, /Final\./)
})
