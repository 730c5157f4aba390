// Tellers of a sealed poll who are killed at each of their steps, on nodes of their own; and a second device of one of them.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { freePort, type NodeProcess, startNode, until } from '../support/cobox.ts'

interface Kept {
  secret: string
  made: Record<string, unknown>
}

/** What a node keeps for sealed polls of a space. */
function keptBy({ home }: NodeProcess, space: string): Kept[] {
  const folder = join(home, 'spaces', space)
  return readdirSync(folder)
    .filter(name => /^teller-.*\.json$/.test(name))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** By HTTP: a command each time would take longer than what is waited for. */
const decisionsOf = (node: NodeProcess, space: string) => node.client().space(space).decisions

async function untilItWaitsFor(node: NodeProcess, space: string, poll: string, what: string | null) {
  await until(
    `the poll waits for ${what}`,
    async () => {
      // it may not be there yet
      const known = await decisionsOf(node, space)
        .result({ poll })
        .catch(() => null)
      return known !== null && known.sealing?.waitsFor === what
    },
    120_000,
  )
}

/** As soon as a word of this kind is on its disk, wherever it is then in the log, the node is killed, and started again. */
async function killAt(node: NodeProcess, space: string, type: string): Promise<Kept> {
  const end = Date.now() + 60_000
  for (;;) {
    const [kept] = keptBy(node, space)
    if (kept?.made[`decisions.${type}`]) break
    if (Date.now() > end) throw new Error(`no ${type} was made`)
    await new Promise(resolve => setTimeout(resolve, 1))
  }
  await node.kill()
  const kept = keptBy(node, space)[0]!
  await node.restart()
  return kept
}

test('[D33] [D39] [S18] a teller’s node is killed at each step, and never says anything twice; the person’s other device keeps out of it', {
  timeout: 300_000,
}, async t => {
  const port = await freePort()
  const peer = ['--peer', `tcp://127.0.0.1:${port}`]
  const named = (person: string) => ['--person-name', person, '--device-name', `${person}-laptop`]
  const anna = await startNode(t, { args: ['--listen', `127.0.0.1:${port}`, ...named('Anna')] })
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const [ben, cleo] = (await Promise.all(
    ['Ben', 'Cleo'].map(name => startNode(t, { args: [...peer, ...named(name)] })),
  )) as [NodeProcess, NodeProcess]
  const phone = await startNode(t, {
    args: [...peer, '--peer', ben.ready.tcp, '--device-name', 'Ben-phone'],
  })
  for (const node of [ben, cleo]) {
    const { invite } = await anna.json<{ invite: string }>('invite', 'create', space)
    await node.json('join', invite)
  }
  const { link } = await ben.json<{ link: string }>('device', 'pair', '--no-compare')
  await phone.json('device', 'pair', link)
  const tellers = ['Anna', 'Ben', 'Cleo'].flatMap(name => ['--teller', name])
  await until('all are in the space', async () => {
    const known = await phone.run('member', 'list', space, '--json')
    return known.code === 0 && JSON.parse(known.stdout).members.length === 3
  })
  const { poll } = await anna.json<{ poll: string }>(
    ...['decisions', 'poll', 'create', space, '--type', 'proposal', '--title', 'A new boiler', '--sealed'],
    ...[...tellers, '--tellers-needed', '3'],
  )

  const seen: Kept[] = []
  for (const type of ['tellerKey', 'tellerDealing', 'tellerConfirmation'])
    seen.push(await killAt(ben, space, type))
  for (const node of [anna, cleo, phone]) await untilItWaitsFor(node, space, poll, 'closing')
  for (const node of [anna, phone, cleo]) await decisionsOf(node, space).vote({ poll, choices: ['agree'] })
  await until(
    'Anna’s node has all votes',
    async () => (await decisionsOf(anna, space).poll({ poll })).voted === 3,
    60_000,
  )
  // without the device that counts nothing comes of it, and it is said which one that is
  await ben.kill()
  await decisionsOf(anna, space).close({ poll })
  await until(
    'Ben’s laptop alone is waited for',
    async () => {
      const { sealing } = await decisionsOf(phone, space).result({ poll })
      const late = sealing!.tellers.filter(({ awaited }) => awaited).map(({ deviceName }) => deviceName)
      return sealing!.shares === 2 && late.join() === 'Ben-laptop'
    },
    60_000,
  )
  const { stdout } = await phone.run('decisions', 'result', space, poll)
  assert.match(stdout, /2 of 3 devices .*: Ben \(Ben-laptop\)\./)
  await ben.restart()
  seen.push(await killAt(ben, space, 'tellerShare'))

  for (const node of [ben, phone]) {
    await untilItWaitsFor(node, space, poll, null)
    const { result, sealing } = await decisionsOf(node, space).result({ poll })
    assert.deepEqual([result!.voted, result!.options.map(({ score }) => score)], [3, [3, 0, 0, 0]])
    assert.equal(sealing!.shares, 3)
    assert.equal((await decisionsOf(node, space).verify({ poll })).ok, true)
    const { skipped } = await node.json<{ skipped: { type: string }[] }>('space', 'skipped', space)
    assert.deepEqual(
      skipped.filter(({ type }) => type.startsWith('decisions.')),
      [],
    )
    await until('the secret is gone', () => keptBy(node, space).length === 0)
  }
  // one secret, and each word as it was
  const last = seen.at(-1)!
  assert.equal(Object.keys(last.made).length, 4)
  for (const { secret, made } of seen) {
    assert.equal(secret, last.secret)
    for (const [type, word] of Object.entries(made)) assert.deepEqual(word, last.made[type], type)
  }
})
