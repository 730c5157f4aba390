// An identity is in other hands: enough trustees speak for a new one, which takes its place in every space.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type NodeProcess, startNode, until } from '../support/cobox.ts'
import { attempt, entrust, fill, household, settled, treeOf } from '../support/recovery-story.ts'

interface Started {
  code: string
  words: string
}
interface Members {
  members: { name: string; role: string; member: string; devices: { name: string }[] }[]
}

test('a thief has the identity: three of four trustees put a new one in its place, everywhere, and the thief is out', {
  timeout: 300_000,
}, async t => {
  const home = await household(t, 4)
  // the thief goes on with the device that they have
  const { olga: thief, trustees, space, peers } = home
  const [ada, ben, cleo, dora] = trustees as [NodeProcess, NodeProcess, NodeProcess, NodeProcess]
  const before = await fill(t, thief, space)
  const { identity: old } = await thief.json<{ identity: string }>('id', 'show')
  // a second space, in which one trustee alone is
  const { space: second } = await thief.json<{ space: string }>('space', 'create', 'The archive')
  const { invite } = await thief.json<{ invite: string }>('invite', 'create', second)
  await dora.json('join', invite)
  await entrust(home, 3)
  await settled(thief, [], [space, second])
  for (const trustee of trustees) await trustee.json('space', 'sync', space, '--wait')
  await dora.json('space', 'sync', second, '--wait')

  const again = await startNode(t, {
    args: [...peers, '--person-name', 'Olga', '--device-name', 'new laptop'],
  })
  const { identity } = await again.json<{ identity: string }>('id', 'show')
  assert.notEqual(identity, old)
  const { code, words } = await again.json<Started>('recovery', 'start', '--purpose', 'theft')

  // the thief objects, which the trustees see, and know better
  await thief.json('recovery', 'object')
  await until('the trustees hear of it', async () => {
    const all = await Promise.all(
      trustees.map(one => one.json<{ held: { objectedAt?: number }[] }>('recovery', 'held')),
    )
    return all.every(({ held }) => held[0]!.objectedAt !== undefined)
  })
  assert.equal((await attempt(ada, 'recovery', 'release', code, '--words', words)).code, 'RECOVERY_OBJECTED')
  // and names another in their place: what the real ones hold stays for this
  await thief.json('recovery', 'setup', '--threshold', '1', '--trustee', 'Dora')
  await until('the trustees hear of that', async () => {
    const all = await Promise.all(
      [ada, ben, cleo].map(one => one.json<{ held: { state: string }[] }>('recovery', 'held')),
    )
    return all.every(({ held }) => held[0]!.state === 'superseded')
  })
  for (const trustee of [ada, ben])
    await trustee.json('recovery', 'release', code, '--words', words, '--anyway')
  await until('two have come', async () => {
    const { recovery } = await again.json<{ recovery: { have: unknown[] } }>('recovery', 'progress')
    return recovery.have.length === 2
  })
  assert.equal(await again.refusal('recovery', 'finish'), 'SHARES_TOO_FEW')
  const { release } = await cleo.json<{ release: string }>(
    'recovery',
    'release',
    code,
    '--words',
    words,
    '--anyway',
  )
  const finished = await again.json<{ identity: string; words?: string }>('recovery', 'finish', release)
  assert.deepEqual([finished.identity, finished.words], [old, undefined])

  for (const one of [space, second])
    await until(
      'the new identity is in, with new keys',
      async () => {
        const { code: status, stdout } = await again.run('space', 'status', one, '--json')
        if (status !== 0) return false
        const { writable, role, generation } = JSON.parse(stdout)
        return writable && role === 'coordinator' && generation === 2
      },
      90_000,
    )
  await again.json('space', 'sync', space, '--wait')
  assert.deepEqual(await treeOf(t, again, space), before)
  const { recovery } = await again.json<{ recovery: { replaced: unknown } }>('recovery', 'progress')
  assert.deepEqual(recovery.replaced, { old, done: 2, open: 0 })

  const { members } = await ada.json<Members>('member', 'list', space)
  const olga = members.filter(({ name }) => name === 'Olga')
  assert.deepEqual(
    olga.map(({ member, role, devices }) => [member, role, devices.map(({ name }) => name)]),
    [[identity, 'coordinator', ['new laptop']]],
  )
  const { entries } = await ada.json<{ entries: { what: string; whomName?: string }[] }>(
    'space',
    'audit',
    space,
  )
  assert.ok(entries.some(({ what, whomName }) => what === 'members.replace' && whomName === 'Olga'))

  // what is written from now on the thief does not read, and nothing of theirs gets to others; whether the log has still
  // told them, or those who let them in no further, they are told
  await again.json('files', 'mkdir', space, 'after')
  await ada.json('space', 'sync', space, '--wait')
  assert.notEqual((await thief.run('files', 'stat', space, 'after')).code, 0)
  let state = ''
  await until('the thief is told', async () => {
    const told = await thief.json<{ state: string; reason?: string }>('space', 'status', space)
    state = told.state
    return told.reason?.includes('this device is not in the space any more') ?? false
  })
  const { code: written } = await thief.run('files', 'mkdir', space, 'by the thief')
  // who knows it from the log cannot even write for themselves
  assert.ok(state !== 'removed' || written !== 0, 'refused')
  await ada.json('space', 'sync', space, '--wait')
  assert.notEqual((await ada.run('files', 'stat', space, 'by the thief')).code, 0)
})
