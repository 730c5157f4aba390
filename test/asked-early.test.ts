// A device that is let in first asks for logs at once, and asks once: the other side serves them when it lets it in, too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { fromHex } from '../src/lib/bytes.ts'
import { exchange, until } from './support/network.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { agree, cast, generationOf, household, isIn, put } from './support/space-story.ts'

const connectionOf = ({ network }: Replica) => [...network.connections][0]

/** Whatever calls this from now on waits, as on a slow disk. Returns what lets it go. */
function slow<K extends string>(of: Record<K, unknown>, method: K): () => void {
  const call = (of[method] as (...args: unknown[]) => Promise<unknown>).bind(of)
  let letGo: () => void = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  of[method] = async (...args: unknown[]) => {
    await held
    return call(...args)
  }
  return letGo
}

/** A replica of several spaces, as one of this space. */
const inSpace = (replica: Replica, name: string): Replica =>
  Object.create(replica, { live: { get: () => replica.spaces.get(name) } })

test('who stayed behind and is quicker to let the other in gets the log of a member who has left', {
  timeout: 60_000,
}, async t => {
  const all = (await household(t, { anna: 'coordinator', ben: 'member', cleo: 'member' })) as [
    Replica,
    Replica,
    Replica,
  ]
  const [anna, ben, cleo] = all
  const apart = [connectReplicas(anna, ben), connectReplicas(anna, cleo)]
  await isIn(ben, cleo)
  await agree(...all)
  const log = crypto.discoveryKey(fromHex(ben.live.space.writer))
  apart[1]!()
  await ben.live.space.append([{ type: 'members.leave', body: {} }])
  await until('anna has changed the keys', () => generationOf(anna) === 2)
  apart[0]!()
  await put(anna, 'since.txt', 'after ben left')
  await anna.restart()
  assert.equal(anna.live.space.store.cores.get(log), null, 'she does not need it any more')

  const letIn = slow(anna.live.space, 'read')
  connectReplicas(anna, cleo)
  const ofAnna = await until('they are connected', () => connectionOf(anna))
  const ofCleo = await until('they are connected', () => connectionOf(cleo))
  const { store } = cleo.live.space
  await until('cleo has asked for it', () => store.cores.get(log)?.replicator.attached(ofCleo.mux))
  // all of it has come over
  await exchange(ofCleo, ofAnna, 'after it')
  assert.ok([...anna.live.links, ...anna.live.otherLinks].every(({ opened }) => !opened))
  letIn()
  await until('cleo comes along', () => generationOf(cleo) === 2)
  await agree(anna, cleo)
})

test('a core that is looked for in one space is not missed in another, whose device is let in meanwhile', {
  timeout: 60_000,
}, async t => {
  const [anna, cleo] = (await cast(t, 'anna', 'cleo')) as [Replica, Replica]
  for (const name of ['House', 'Garden']) {
    await anna.found(name)
    await inSpace(anna, name).admit(cleo)
  }
  const apart = connectReplicas(anna, cleo)
  await isIn(inSpace(cleo, 'House'), inSpace(cleo, 'Garden'))
  apart()
  const written = inSpace(anna, 'Garden').live.space.store.get({ name: 'of earlier' })
  await written.append(Buffer.from('written'))
  // nobody has it open there any more
  await anna.restart()

  const [house, garden] = [inSpace(anna, 'House').live, inSpace(anna, 'Garden').live]
  const found = slow(house.space.store, '_attachMaybe')
  const letIn = slow(garden.space, 'read')
  connectReplicas(anna, cleo)
  const ofAnna = await until('they are connected', () => connectionOf(anna))
  const ofCleo = await until('they are connected', () => connectionOf(cleo))
  const atCleo = inSpace(cleo, 'Garden').live
  await until('they are linked', () => house.openLinks().length > 0 && atCleo.openLinks().length > 0)
  const core = atCleo.space.store.get({ key: written.key })
  await core.ready()
  await exchange(ofCleo, ofAnna, 'after it')
  letIn()
  await until('cleo is let in', () => garden.openLinks().length > 0)
  found()
  await until('it has come', () => core.length === 1)
})
