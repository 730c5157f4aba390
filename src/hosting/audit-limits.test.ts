// How much an audit may ask, and how likely it finds what is lacking.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  AUDIT_BLOCKS,
  answerChallenge,
  type Blocks,
  chanceToFind,
  checkAnswers,
  drawBlocks,
  MAX_QUESTIONS,
  MAX_WHOLE,
  makeChallenge,
} from './audit.ts'
import { asked, coreOf, each, hostAndAuditor, hostWith, keyOf, sent } from '../../test/support/auditors.ts'
import { randomFrom } from '../../test/support/trees.ts'

test('no challenge asks for more than a host answers', async t => {
  const whole = await hostAndAuditor(t, 200, each(200))
  const many = await makeChallenge(asked(whole.copy, each(200)))
  assert.equal(many.questions.length, MAX_QUESTIONS)
  assert.equal((await answerChallenge(many, hostWith(whole.own)))?.length, MAX_QUESTIONS)
  const empty = await hostAndAuditor(t, 200, [])
  const few = await makeChallenge(asked(empty.copy, each(200)))
  assert.equal(few.questions.length, MAX_WHOLE)
  assert.equal((await answerChallenge(few, hostWith(empty.own)))?.length, MAX_WHOLE)
})

test('an auditor who has nothing asks for any block, not only for those that come first', async t => {
  const { copy } = await hostAndAuditor(t, 200, [])
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < 50; i++) {
    const drawn = drawBlocks([{ core: copy, ranges: [[0, 200]] }], AUDIT_BLOCKS)
    for (const { index } of (await makeChallenge(drawn)).questions) counts[Math.floor(index / 50)]!++
  }
  // 100 each, and a quarter of that is more than five times what chance does
  for (const count of counts) assert.ok(count > 50 && count < 150, counts.join())
})

test('a challenge that asks for too much, or is none, is answered with nothing', async t => {
  const { own } = await hostAndAuditor(t, 20, [])
  const nonce = 'ab'.repeat(32)
  const core = keyOf(own)
  const digest = { core, index: 1, want: 'digest', nodes: 0 }
  const whole = { core, index: 1, want: 'block', nodes: 0 }
  let read = 0
  const honest = hostWith(own)
  const host: Blocks = {
    async block(core, index) {
      read++
      return honest.block(core, index)
    },
    async prove(core, index, nodes) {
      read++
      return honest.prove(core, index, nodes)
    },
  }
  for (const bad of [
    null,
    undefined,
    7,
    [],
    {},
    { nonce },
    { nonce: 'ab', questions: [digest] },
    { nonce: [nonce], questions: [digest] },
    { nonce, questions: 'all' },
    { nonce, questions: Array(MAX_QUESTIONS + 1).fill(digest) },
    { nonce, questions: Array(MAX_WHOLE + 1).fill(whole) },
    { nonce, questions: Array(MAX_QUESTIONS).fill({ ...whole, want: 'BLOCK' }) },
    { nonce, questions: [{ ...whole, want: undefined }] },
    { nonce, questions: [{ ...whole, nodes: 65 }] },
    { nonce, questions: [{ ...whole, nodes: -1 }] },
    { nonce, questions: [{ ...whole, nodes: 1.5 }] },
    { nonce, questions: [{ ...whole, nodes: '3' }] },
    { nonce, questions: [null] },
    { nonce, questions: [7] },
  ])
    assert.equal(await answerChallenge(bad as never, host), null, JSON.stringify(bad)?.slice(0, 80))
  assert.equal(read, 0, 'and nothing is read for it')
  assert.equal((await answerChallenge({ nonce, questions: Array(MAX_WHOLE).fill(whole) }, host))?.length, 8)
})

test('a question for a block that there is not is answered with null', async t => {
  const { own } = await hostAndAuditor(t, 20, [])
  const nonce = 'ab'.repeat(32)
  const core = 'cd'.repeat(32)
  const answers = await answerChallenge(
    {
      nonce,
      questions: [
        { core, index: 1, want: 'digest', nodes: 0 },
        { core, index: 1, want: 'block', nodes: 0 },
      ],
    },
    hostWith(own),
  )
  assert.deepEqual(sent(answers), [null, null])
})

test('how likely an audit finds what is lacking is what it says', () => {
  assert.equal(chanceToFind(0, 90), 0)
  assert.equal(chanceToFind(1, 1), 1)
  assert.ok(Math.abs(chanceToFind(0.05, AUDIT_BLOCKS) - 0.99) < 0.001)
  assert.ok(Math.abs(chanceToFind(0.5, 2) - 0.75) < 1e-12)
})

test('a host that lacks one block in twenty is found by 90 of them as often as the figure says', async t => {
  const count = 2000
  const { own, copy } = await hostAndAuditor(t, count, each(count))
  const random = randomFrom(1)
  const honest = hostWith(own)
  const [audits, blocks] = [200, AUDIT_BLOCKS]
  const found = { by90: 0, by20: 0 }
  for (let i = 0; i < audits; i++) {
    const dropped = new Set(each(count).filter(() => random() < 0.05))
    const liar: Blocks = {
      block: async (key, index) => (dropped.has(index) ? null : honest.block(key, index)),
      prove: async (key, index, nodes) => (dropped.has(index) ? null : honest.prove(key, index, nodes)),
    }
    const isFound = async (ask: number) => {
      const challenge = await makeChallenge(drawBlocks([{ core: copy, ranges: [[0, count]] }], ask))
      const answers = (await answerChallenge(challenge, liar))!
      return (await checkAnswers(challenge, answers, coreOf(copy))).includes(false)
    }
    if (await isFound(blocks)) found.by90++
    if (await isFound(20)) found.by20++
  }
  const near = (times: number, ask: number) => {
    const chance = chanceToFind(0.05, ask)
    const deviation = Math.sqrt(audits * chance * (1 - chance))
    assert.ok(
      Math.abs(times - audits * chance) < 5 * deviation,
      `found ${times} of ${audits} times by ${ask} blocks, expected ${audits * chance}`,
    )
  }
  near(found.by90, 90)
  near(found.by20, 20)
})
