// Everything of one person is lost: their trustees bring it back, and nothing less than enough of them does.
import assert from 'node:assert/strict'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { type NodeProcess, runCobox, startNode, until } from '../support/cobox.ts'
import {
  attempt,
  entrust,
  fill,
  household,
  runWithSecret,
  settled,
  statesOf,
  treeOf,
} from '../support/recovery-story.ts'

interface Started {
  code: string
  words: string
}
interface Progress {
  recovery: { have: { name: string }[]; need?: number } | null
}

const release = (trustee: NodeProcess, { code, words }: Started, ...more: string[]) =>
  trustee.json<{ state: string; release: string }>('recovery', 'release', code, '--words', words, ...more)

test('all devices of a person are gone: three of five trustees bring everything back, two do not', {
  timeout: 300_000,
}, async t => {
  const home = await household(t, 5)
  const { olga, trustees, space, peers } = home
  const [ada, ben, cleo, dora] = trustees as [NodeProcess, NodeProcess, NodeProcess, NodeProcess, NodeProcess]
  const before = await fill(t, olga, space)
  const { identity } = await olga.json<{ identity: string }>('id', 'show')
  const { words: hers } = await olga.json<{ words: string }>('id', 'words')
  const people = await olga.json<{ people: { name: string; spaces: string[]; canAnswer: boolean }[] }>(
    'recovery',
    'people',
  )
  assert.deepEqual(people.people.map(({ name }) => name).sort(), ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil'])

  const made = await entrust(home, 3, '--label', 'Olga of the house', '--instructions', 'call my sister')
  assert.deepEqual([made.strength, made.threshold, made.total], ['good', 3, 5])
  const { held } = await ada.json<{ held: Record<string, unknown>[] }>('recovery', 'held')
  assert.deepEqual(
    held.map(({ ownerName, state, threshold, total, others }) => [
      ownerName,
      state,
      threshold,
      total,
      others,
    ]),
    [['Olga', 'accepted', 3, 5, undefined]],
    'what is held is told, and nothing of the other trustees',
  )
  assert.match((await attempt(olga, 'recovery', 'hand', 'Ben')).message, /^Ben has the share already/)
  await olga.json('recovery', 'ask')
  await until('each proves that they have it', async () => {
    const { trustees: own } = await olga.json<{ trustees: { trustees: { provedAt?: number }[] } }>(
      'recovery',
      'status',
    )
    return own.trustees.every(({ provedAt }) => provedAt !== undefined)
  })
  await settled(olga, trustees, [space])
  await olga.kill()
  await rm(olga.home, { recursive: true, force: true })

  const again = await startNode(t, { args: [...peers, '--device-name', 'new laptop'] })
  const started = await again.json<Started>('recovery', 'start')
  assert.match(started.words, /^[a-z]+ [a-z]+$/)
  assert.deepEqual(await again.json('recovery', 'start'), started, 'asked again, it is the same')
  assert.equal(await again.refusal('recovery', 'start', '--purpose', 'theft'), 'RECOVERY_UNDER_WAY')

  // nobody releases to a swapped code, or without having heard the words
  const other = await startNode(t)
  const swapped = await other.json<Started>('recovery', 'start')
  assert.equal(
    (await attempt(ada, 'recovery', 'release', swapped.code, '--words', started.words)).code,
    'REQUEST_WORDS_DIFFER',
  )
  assert.equal((await ada.run('recovery', 'release', started.code)).code, 2, 'the words have to be said')
  assert.equal(
    (await attempt(ada, 'recovery', 'release', `${started.code}y`, '--words', 'a b')).code,
    'REQUEST_MALFORMED',
  )
  assert.equal(
    (await attempt(ada, 'recovery', 'release', started.code, '--words', 'a b', '--owner', 'Nobody')).code,
    'NO_SHARE',
  )
  assert.equal(await again.refusal('recovery', 'finish'), 'SHARES_TOO_FEW')

  // the first by the network, the second by mail
  await release(ada, started)
  await until('the share of Ada has come', async () => {
    const { recovery } = await again.json<Progress>('recovery', 'progress')
    return recovery!.have.some(({ name }) => name === 'Ada') && recovery!.need === 3
  })
  const mailed = (await release(ben, started, '--owner', 'Olga')).release
  const bad = `${mailed.slice(0, 60)}${mailed[60] === 'y' ? 'b' : 'y'}${mailed.slice(61)}`
  const refused = await attempt(again, 'recovery', 'finish', bad)
  assert.deepEqual([refused.code, /code 1/.test(refused.message)], ['SHARE_DAMAGED', true])
  assert.equal(
    (await attempt(again, 'recovery', 'finish', mailed)).code,
    'SHARES_TOO_FEW',
    'two open nothing',
  )
  assert.equal((await attempt(other, 'recovery', 'finish', mailed)).code, 'SHARE_NOT_YOURS')

  const third = (await release(cleo, started)).release
  const words = ['recovery', 'finish', '-', '--json', '--passphrase-fd', '3']
  const ended = await runWithSecret(again, words, `${mailed}\n${third}\n`, 'four red tables dance')
  assert.equal(ended.code, 0, ended.stderr)
  const finished = JSON.parse(ended.stdout)
  assert.deepEqual(
    [finished.identity, finished.ownerName, finished.label, finished.instructions, finished.bad],
    [identity, 'Olga', 'Olga of the house', 'call my sister', []],
  )
  assert.ok(!JSON.stringify(finished).includes(hers.split(' ').slice(0, 3).join(' ')))
  const shown = await again.json<{ wordsShown: boolean; wordsConfirmed: boolean }>('id', 'show')
  assert.deepEqual([shown.wordsShown, shown.wordsConfirmed], [false, false], 'she has lost them')
  assert.equal((await again.json<{ words: string }>('id', 'words')).words, hers)
  assert.equal((await again.json<{ set: boolean }>('id', 'passphrase', 'status')).set, true)
  const files = await Promise.all(
    ['keys.json', 'recovery.json'].map(name => readFile(join(again.home, name), 'utf8')),
  )
  assert.ok(
    files.every(text => !text.includes(hers.split(' ')[0]!) && !text.includes(identity)),
    'sealed at once',
  )
  await until('the space is back', async () => (await again.run('space', 'status', space)).code === 0, 60_000)
  await until(
    'it may write',
    async () => (await again.run('files', 'mkdir', space, 'back')).code === 0,
    60_000,
  )
  await again.json('files', 'remove', space, 'back')
  await again.json('space', 'sync', space, '--wait')
  assert.deepEqual(await treeOf(t, again, space), before)

  // her trustees came back with the vault, and she hears that shares were released
  await until('her trustees are known again', async () => Object.keys(await statesOf(again)).length === 5)
  await until('she is told who released', async () => {
    const { trustees: own } = await again.json<{ trustees: { notices: { name: string }[] } }>(
      'recovery',
      'status',
    )
    return ['Ada', 'Ben', 'Cleo'].every(name => own.notices.some(notice => notice.name === name))
  })
  assert.equal(await dora.refusal('recovery', 'finish'), 'NO_RECOVERY')
})

test('shares that a trustee holds for others come back with the trustee, and can still be released', {
  timeout: 180_000,
}, async t => {
  const home = await household(t, 1)
  const { olga, trustees, space } = home
  const [ada] = trustees as [NodeProcess]
  const { words } = await ada.json<{ words: string }>('id', 'words')
  const { identity } = await olga.json<{ identity: string }>('id', 'show')
  await entrust(home, 1)
  await settled(ada, [olga], [space])
  await ada.kill()
  await rm(ada.home, { recursive: true, force: true })

  const again = await startNode(t, { args: ['--peer', olga.ready.tcp] })
  assert.equal((await runCobox(again.home, ['id', 'restore', '--json'], {}, words)).code, 0)
  await until('she holds the share again', async () => {
    const { held } = await again.json<{ held: { ownerName: string; state: string }[] }>('recovery', 'held')
    return held.some(({ ownerName, state }) => ownerName === 'Olga' && state === 'accepted')
  })
  const fresh = await startNode(t)
  const started = await fresh.json<Started>('recovery', 'start')
  const { release: code } = await release(again, started)
  assert.equal((await fresh.json<{ identity: string }>('recovery', 'finish', code)).identity, identity)
})
