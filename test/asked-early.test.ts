// A device that is let in first asks for logs at once, and asks once: the other side serves them when it lets it in, too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { fromHex } from '../src/lib/bytes.ts'
import { exchange, until } from './support/network.ts'
import { connectReplicas, type Replica } from './support/replicas.ts'
import { agree, generationOf, household, isIn, put } from './support/space-story.ts'

const connectionOf = ({ network }: Replica) => [...network.connections][0]

/** Everything that is read of the space from now on waits, as on a slow disk. Returns what lets it go. */
function slowReads({ live: { space } }: Replica): () => void {
  const read = space.read.bind(space)
  let letGo: () => void = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  space.read = async by => {
    await held
    return read(by)
  }
  return letGo
}

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

  const letIn = slowReads(anna)
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
