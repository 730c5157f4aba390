// Somebody dies: enough trustees agree, the owner could have objected, and then a named person inherits.
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { test } from 'node:test'
import { type NodeProcess, runCobox, startNode, until } from '../support/cobox.ts'
import { laterBy } from '../support/faults.ts'
import { attempt, entrust, fill, household, settled, treeOf } from '../support/recovery-story.ts'

interface Started {
  code: string
  words: string
}
const DAY = 24 * 60 * 60 * 1000

async function untilConnected(node: NodeProcess, toHowMany = 1): Promise<void> {
  await until('they are connected', async () => {
    const { peers } = await node.json<{ peers: { spaces: unknown[] }[] }>('peers')
    return peers.filter(({ spaces }) => spaces.length > 0).length >= toHowMany
  })
}

test('an heir inherits after two trustees agreed and the owner had time to object; before, and to others, nothing is released', {
  timeout: 300_000,
}, async t => {
  const home = await household(t, 3)
  const { olga, trustees, space } = home
  const [ada, ben, heir] = trustees as [NodeProcess, NodeProcess, NodeProcess]
  const before = await fill(t, olga, space)
  await entrust(home, 2, '--heir', 'Cleo', '--wait-days', '14', '--instructions', 'the garden is yours')
  await settled(olga, trustees, [space])

  // who is not the heir gets nothing, and who says to be the heir neither
  const { code: notHers, words: notHerWords } = await ben.json<Started>(
    'recovery',
    'start',
    '--purpose',
    'inheritance',
  )
  assert.equal(
    (await attempt(ada, 'recovery', 'release', notHers, '--words', notHerWords)).code,
    'NOT_THE_HEIR',
  )
  await ben.json('recovery', 'cancel')

  const { code, words } = await heir.json<Started>('recovery', 'start', '--purpose', 'inheritance')
  for (const trustee of [ada, ben]) {
    const { state, until: when } = await trustee.json<{ state: string; until: number }>(
      'recovery',
      'release',
      code,
      '--words',
      words,
    )
    assert.equal(state, 'waiting')
    assert.ok(Math.abs(when - Date.now() - 14 * DAY) < 600_000)
    assert.equal(
      (await attempt(trustee, 'recovery', 'release', code, '--words', words)).code,
      'RECOVERY_WAITS',
    )
  }
  await until('olga is told by both', async () => {
    const { trustees: own } = await olga.json<{ trustees: { notices: { what: string; name: string }[] } }>(
      'recovery',
      'status',
    )
    return ['Ada', 'Ben'].every(name =>
      own.notices.some(notice => notice.what === 'agreed' && notice.name === name),
    )
  })

  // two weeks and a day later she has not objected: her devices are gone
  await olga.kill()
  await rm(olga.home, { recursive: true, force: true })
  for (const trustee of [ada, ben]) await trustee.stop()
  const later = laterBy(15 * DAY)
  const [ada2, ben2] = [
    await startNode(t, { home: ada.home, env: later, args: ['--peer', heir.ready.tcp] }),
    await startNode(t, { home: ben.home, env: later, args: [] }),
  ]
  assert.equal(
    (await attempt(ben2, 'recovery', 'release', code, '--words', words)).code,
    'RECOVERY_UNHEARD',
    'alone, nobody knows whether she objected',
  )
  await untilConnected(ada2)
  assert.equal(
    (await attempt(ada2, 'recovery', 'release', code, '--words', words)).code,
    'RECOVERY_UNHEARD',
    'nor does the heir tell',
  )
  await ben2.restart('--peer', ada2.ready.tcp, '--peer', heir.ready.tcp)
  const released: string[] = []
  for (const trustee of [ada2, ben2]) {
    await untilConnected(trustee, 2)
    const { state, release } = await trustee.json<{ state: string; release: string }>(
      'recovery',
      'release',
      code,
      '--words',
      words,
    )
    assert.equal(state, 'released')
    released.push(release)
  }
  const inherited = await heir.json<{ words: string; instructions: string; ownerName: string }>(
    'recovery',
    'finish',
    ...released,
  )
  assert.deepEqual([inherited.ownerName, inherited.instructions], ['Olga', 'the garden is yours'])
  // the heir keeps their own identity; a node of its own becomes a device of hers
  const hers = await startNode(t, { args: ['--peer', heir.ready.tcp] })
  assert.equal((await runCobox(hers.home, ['id', 'restore', '--json'], {}, inherited.words)).code, 0)
  await until('her space comes', async () => (await hers.run('space', 'status', space)).code === 0, 60_000)
  await until('it may write', async () => (await hers.run('files', 'mkdir', space, 'x')).code === 0, 60_000)
  await hers.json('files', 'remove', space, 'x')
  await hers.json('space', 'sync', space, '--wait')
  assert.deepEqual(await treeOf(t, hers, space), before)
})

test('an owner who lives objects from any device, and nobody inherits; other trustees take over, and the old shares are gone', {
  timeout: 300_000,
}, async t => {
  const home = await household(t, 3)
  const { olga, trustees } = home
  const [ada, ben, heir] = trustees as [NodeProcess, NodeProcess, NodeProcess]
  await entrust(home, 2, '--heir', 'Cleo')
  const { code, words } = await heir.json<Started>('recovery', 'start', '--purpose', 'inheritance')
  await ada.json('recovery', 'release', code, '--words', words)
  assert.deepEqual(await olga.json('recovery', 'object'), { told: 3 })
  for (const trustee of [ada, ben])
    await until('they hear of it', async () => {
      const tried = await attempt(trustee, 'recovery', 'release', code, '--words', words, '--anyway')
      return tried.code === 'RECOVERY_OBJECTED'
    })

  // a trustee declines, and she chooses anew: t = n and t = 1 are warned about, the review does nothing
  await ben.json('recovery', 'decline')
  assert.equal(await ben.refusal('recovery', 'accept'), 'NO_SHARE')
  await until('she is told', async () => {
    const { trustees: own } = await olga.json<{ trustees: { trustees: { name: string; state: string }[] } }>(
      'recovery',
      'status',
    )
    return own.trustees.some(({ name, state }) => name === 'Ben' && state === 'declined')
  })
  const setup = (...words: string[]) =>
    olga.json<{ warnings: string[]; strength: string; review: boolean }>('recovery', 'setup', ...words)
  const two = ['--trustee', 'Ada', '--trustee', 'Cleo']
  for (const [threshold, warning] of [
    ['1', /alone/],
    ['2', /All of them/],
  ] as const) {
    const reviewed = await setup(...two, '--threshold', threshold, '--review')
    assert.match(reviewed.warnings.join(), warning)
    assert.deepEqual([reviewed.strength, reviewed.review], ['weak', true])
  }
  assert.equal(await olga.refusal('recovery', 'setup', ...two, '--threshold', '3'), 'THRESHOLD_WRONG')
  assert.equal(await olga.refusal('recovery', 'setup', '--trustee', 'Olga'), 'TRUSTEE_UNFIT')
  assert.equal(
    await olga.refusal('recovery', 'setup', '--trustee', 'Ada', '--trustee', 'Ada'),
    'TRUSTEE_UNFIT',
  )
  assert.equal(await olga.refusal('recovery', 'setup', '--trustee', 'Nobody'), 'NOT_FOUND')
  await setup(...two, '--threshold', '2', '--name-others')
  await until('Ada holds the new one, and knows of Cleo', async () => {
    const { held } = await ada.json<{ held: { state: string; others?: string[]; heir?: unknown }[] }>(
      'recovery',
      'held',
    )
    return held[0]!.state === 'arrived' && held[0]!.others?.join() === 'Cleo' && held[0]!.heir === undefined
  })
  assert.equal((await attempt(ada, 'recovery', 'release', code, '--words', words)).code, 'NOT_THE_HEIR')
})

test('a trustee whom no space is shared with gets their share as a letter, which nobody else opens', {
  timeout: 120_000,
}, async t => {
  const [olga, far, other] = [await startNode(t), await startNode(t), await startNode(t)]
  const { identity } = await far.json<{ identity: string }>('id', 'show')
  const made = await olga.json<{ trustees: { state: string }[] }>(
    'recovery',
    'setup',
    '--trustee',
    identity,
    '--threshold',
    '1',
  )
  assert.deepEqual(
    made.trustees.map(({ state }) => state),
    ['waiting'],
  )
  const { letter } = await olga.json<{ letter: string }>('recovery', 'hand', identity)
  const take = async (node: NodeProcess, text: string) =>
    runCobox(node.home, ['recovery', 'take', '--json'], {}, text)
  assert.match((await take(other, letter)).stderr, /LETTER_NOT_YOURS/)
  assert.match((await take(far, letter.slice(0, -1))).stderr, /NO_LETTER/)
  assert.equal((await take(far, `${letter}\n`)).code, 0)
  assert.equal((await take(far, letter)).code, 0, 'twice is as once')
  await far.json('recovery', 'accept')
  const started = await other.json<Started>('recovery', 'start')
  const { release } = await far.json<{ release: string }>(
    'recovery',
    'release',
    started.code,
    '--words',
    started.words.toUpperCase(),
  )
  const { identity: back } = await other.json<{ identity: string }>('recovery', 'finish', release)
  assert.equal(back, (await olga.json<{ identity: string }>('id', 'show')).identity)
})
