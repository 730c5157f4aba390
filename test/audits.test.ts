// How often audits find a host out, counted with the real parts, against what is computed (docs/design/hosting.md).
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import Corestore from 'corestore'
import type Hypercore from 'hypercore'
import {
  answerChallenge,
  checkAnswers,
  drawBlocks,
  makeChallenge,
  chanceToFind,
} from '../src/hosting/audit.ts'
import { tempFolder } from './support/cobox.ts'

const BLOCKS = 4000

async function aCore(t: TestContext): Promise<Hypercore> {
  const store = new Corestore(await tempFolder(t))
  t.after(() => store.close())
  const core = store.get({ name: 'content' }) as Hypercore
  await core.ready()
  await core.append(Array.from({ length: BLOCKS }, (_, i) => Buffer.from(`block ${i}`)))
  return core
}

/** Of so many audits of `blocks` blocks each, how many find out a host that lacks some. */
async function found(core: Hypercore, lost: Set<number>, blocks: number, audits: number): Promise<number> {
  let times = 0
  for (let i = 0; i < audits; i++) {
    const challenge = await makeChallenge(drawBlocks([{ core, ranges: [[0, BLOCKS]] }], blocks))
    assert.equal(challenge.questions.length, blocks)
    const answers = await answerChallenge(challenge, {
      block: async (_, index) =>
        lost.has(index) ? null : ((await core.get(index, { raw: true })) as Buffer),
      prove: async () => null,
    })
    const right = await checkAnswers(challenge, answers!, () => core)
    if (right.includes(false)) times++
  }
  return times
}

/** Every 20th block. */
const oneInTwenty = new Set(Array.from({ length: BLOCKS / 20 }, (_, i) => i * 20 + 7))

for (const [blocks, audits, percent] of [
  [90, 1000, 99],
  [30, 1000, 78.5],
  [8, 2000, 33.7],
] as const)
  test(`[H12] of audits for ${blocks} random blocks, ${percent} % find a host out that lacks 5 %`, async t => {
    const core = await aCore(t)
    const chance = chanceToFind(0.05, blocks)
    assert.equal(Math.round(chance * 1000) / 10, percent)
    const times = await found(core, oneInTwenty, blocks, audits)
    // four standard deviations: a sound count falls outside of it once in sixteen thousand times
    const slack = 4 * Math.sqrt(audits * chance * (1 - chance))
    t.diagnostic(`${times} of ${audits}; ${(chance * audits).toFixed(0)} computed`)
    assert.ok(Math.abs(times - chance * audits) <= slack + 0.003 * audits, `${times} of ${audits}`)
  })

test('[H12] every audit finds a host out that keeps hashes alone, and none accuses one that keeps everything', async t => {
  const core = await aCore(t)
  assert.equal(await found(core, new Set(Array.from({ length: BLOCKS }, (_, i) => i)), 90, 50), 50)
  assert.equal(await found(core, new Set(), 90, 50), 0)
})
