// What is asked for of content: what is on its way stays asked for while it is right, and what was purged is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fetching } from '../src/node/fetching.ts'
import type { ContentCore } from '../src/space/index.ts'
import type { Replica } from './support/replicas.ts'
import { cast } from './support/space-story.ts'

/** Notes what is asked of a core, and what of it is taken back. */
function watched(core: ContentCore): { asked: string[]; destroyed: string[] } {
  const [asked, destroyed]: [string[], string[]] = [[], []]
  const download = core.download.bind(core)
  core.download = range => {
    const name = `${range!.start}-${range!.end}`
    asked.push(name)
    const made = download(range)
    const destroy = made.destroy.bind(made)
    made.destroy = () => {
      destroyed.push(name)
      destroy()
    }
    return made
  }
  return { asked, destroyed }
}

test('while content comes, in any order, what is asked for stays so; purged blocks are asked for no longer', async t => {
  const [anna] = (await cast(t, 'anna')) as [Replica]
  await anna.found()
  const { content } = anna.live.space
  await content.writeSmall(Array.from({ length: 10 }, (_, i) => Buffer.from(`content ${i}`)))
  const core = await content.own()
  const { asked, destroyed } = watched(core)
  const fetching = new Fetching()
  const want = (...parts: [number, number][]) =>
    fetching.want(parts.map(([start, end]) => ({ key: 'k', core, start, end })))

  want([0, 5], [5, 100])
  assert.deepEqual(asked, ['0-100'], 'what meets is one range')
  want([5, 40], [40, 100])
  want([10, 100])
  assert.deepEqual([asked.length, destroyed], [1, []], 'blocks 0 to 9 are here')
  want([10, 100], [100, 120])
  assert.deepEqual([asked, destroyed], [['0-100', '100-120'], []], 'only what is new is asked for')
  want([10, 50], [60, 120])
  assert.deepEqual(asked.slice(2), ['10-50', '60-100'], 'blocks 50 to 59 are neither here nor wanted')
  assert.deepEqual(destroyed, ['0-100'])
  want([60, 120])
  assert.deepEqual([asked.length, destroyed], [4, ['0-100', '10-50']])
  fetching.stop()
  assert.equal(destroyed.length, 4)
  want([60, 120])
  assert.deepEqual(asked.slice(4), ['60-120'])
  fetching.stop()
})
