// An audit finds out a host that lacks something, as likely as it says, and never one that has it all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from '../../test/support/cobox.ts'
import { connect, copyOf, newStore, sideOf } from '../../test/support/stores.ts'
import {
  type Answer,
  answerChallenge,
  type Blocks,
  type Challenge,
  checkAnswers,
  drawBlocks,
  makeChallenge,
} from './audit.ts'
import {
  asked,
  block,
  coreOf,
  each,
  hostAndAuditor,
  hostWith,
  keyOf,
  named,
  nameOf,
  sent,
} from '../../test/support/auditors.ts'

test('blocks are drawn evenly from all that a host should hold', () => {
  const cores = [
    {
      core: named('a'),
      ranges: [
        [0, 10],
        [20, 35],
      ],
    },
    { core: named('b'), ranges: [] },
    { core: named('c'), ranges: [[100, 125]] },
  ] as const
  const places = [
    ...each(10).map(i => `a ${i}`),
    ...each(15).map(i => `a ${20 + i}`),
    ...each(25).map(i => `c ${100 + i}`),
  ]
  const counts = new Map(places.map(place => [place, 0]))
  const rounds = 4000
  for (let i = 0; i < rounds; i++) {
    const drawn = drawBlocks(cores, 5).map(({ core, index }) => `${nameOf(core)} ${index}`)
    assert.equal(new Set(drawn).size, 5, 'none twice')
    for (const place of drawn) counts.set(place, counts.get(place)! + 1)
  }
  assert.equal(counts.size, places.length, 'none that it should not hold')
  const expected = (rounds * 5) / places.length
  const chi = [...counts.values()].reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0)
  // 49 degrees of freedom: once in a hundred million times it is more than 120
  assert.ok(chi < 120, `chi square ${chi}`)
})

test('all blocks are drawn when there are not more than were asked for', () => {
  const cores = [
    { core: named('a'), ranges: [[3, 5]] as const },
    { core: named('b'), ranges: [[0, 1]] as const },
  ]
  for (const count of [3, 4, 1000])
    assert.deepEqual(
      drawBlocks(cores, count)
        .map(({ core, index }) => `${nameOf(core)} ${index}`)
        .sort(),
      ['a 3', 'a 4', 'b 0'],
    )
  assert.deepEqual(drawBlocks([], 5), [])
  assert.deepEqual(drawBlocks(cores, 0), [])
})

test('a host that has everything answers well, whether the auditor has the blocks or not', async t => {
  const { own, copy } = await hostAndAuditor(t, 100, [0, 3, 50, 98])
  const challenge = await makeChallenge(asked(copy, [0, 3, 50, 98, 1, 2, 51, 64, 97, 99]))
  const wants = new Map(challenge.questions.map(({ index, want }) => [index, want]))
  assert.deepEqual(
    [0, 3, 50, 98].map(i => wants.get(i)),
    Array(4).fill('digest'),
  )
  assert.deepEqual(
    [1, 2, 51, 64, 97, 99].map(i => wants.get(i)),
    Array(6).fill('block'),
  )
  assert.match(challenge.nonce, /^[0-9a-f]{64}$/)
  const overTheWire = JSON.parse(JSON.stringify(challenge)) as Challenge
  const answers = sent(await answerChallenge(overTheWire, hostWith(own)))
  assert.deepEqual(await checkAnswers(challenge, answers, coreOf(copy)), Array(10).fill(true))
  assert.equal(await copy.has(1), false, 'the auditor keeps nothing of it')
})

test('a host that cannot read what it holds answers well to who can', async t => {
  const [mine, its] = [await newStore(t), await newStore(t)]
  const own = mine.store.get({ name: 'own', encryption: { key: Buffer.alloc(32, 7) } })
  await own.append([block(1), block(2), block(3)])
  const held = await copyOf(own, its)
  const part = await connect(t, sideOf(mine), sideOf(its))
  await until('the length is known', () => held.length === 3)
  await held.download({ start: 0, end: 3 }).done()
  part()
  assert.equal((await held.get(0))!.includes('block'), false)
  await own.clear(2, 3)
  const challenge = await makeChallenge(asked(own, each(3)))
  const answers = sent(await answerChallenge(challenge, hostWith(held)))
  assert.deepEqual(await checkAnswers(challenge, answers, coreOf(own)), [true, true, true])
})

test('every block of trees of many shapes can be proven to who has nothing of it', async t => {
  for (const count of [1, 2, 3, 5, 8, 13]) {
    const { own, copy } = await hostAndAuditor(t, count, [])
    for (let index = 0; index < count; index++) {
      const challenge = await makeChallenge(asked(copy, [index]))
      const answers = sent(await answerChallenge(challenge, hostWith(own)))
      assert.deepEqual(await checkAnswers(challenge, answers, coreOf(copy)), [true], `${index} of ${count}`)
    }
  }
})

test('a host that lacks blocks is found out by those, and by no other', async t => {
  const { own, copy } = await hostAndAuditor(t, 40, [4, 5, 6])
  await own.clear(5, 6)
  await own.clear(20, 21)
  const challenge = await makeChallenge(asked(copy, [4, 5, 6, 19, 20, 21]))
  const answers = sent(await answerChallenge(challenge, hostWith(own)))
  const results = await checkAnswers(challenge, answers, coreOf(copy))
  const failed = challenge.questions.filter((_, i) => !results[i]).map(({ index }) => index)
  assert.deepEqual(
    failed.sort((a, b) => a - b),
    [5, 20],
  )
  assert.deepEqual(
    await checkAnswers(challenge, [], coreOf(copy)),
    Array(6).fill(false),
    'nor is no answer one',
  )
  assert.deepEqual(await checkAnswers(challenge, answers, () => undefined), Array(6).fill(false))
})

test('an answer with another block, or another core’s, is wrong', async t => {
  const { own, copy } = await hostAndAuditor(t, 40, [4, 5])
  const honest = hostWith(own)
  const challenge = await makeChallenge(asked(copy, [4, 20]))
  const shifted: Blocks = {
    block: (key, index) => honest.block(key, index + 1),
    prove: (key, index, nodes) => honest.prove(key, index + 1, nodes),
  }
  const altered: Blocks = {
    block: async (key, index) => flipped((await honest.block(key, index))!),
    async prove(key, index, nodes) {
      const proof = (await honest.prove(key, index, nodes))!
      return { ...proof, block: { ...proof.block!, value: flipped(proof.block!.value!) } }
    },
  }
  for (const liar of [shifted, altered]) {
    const answers = sent(await answerChallenge(challenge, liar))
    assert.deepEqual(await checkAnswers(challenge, answers, coreOf(copy)), [false, false])
  }
})

function flipped(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes)
  other[other.length >> 1]! ^= 1
  return other
}

test('a host that kept only hashes cannot answer: what it said before does not hold for another nonce', async t => {
  const { own, copy } = await hostAndAuditor(t, 10, each(10))
  const questions = asked(copy, each(10))
  const [first, second] = [await makeChallenge(questions), await makeChallenge(questions)]
  assert.notEqual(first.nonce, second.nonce)
  const inOrder = ({ nonce }: Challenge): Challenge => ({
    nonce,
    questions: each(10).map(index => ({ core: keyOf(copy), index, want: 'digest', nodes: 0 })),
  })
  const kept = sent(await answerChallenge(inOrder(first), hostWith(own)))
  assert.deepEqual(await checkAnswers(inOrder(first), kept, coreOf(copy)), Array(10).fill(true))
  assert.deepEqual(await checkAnswers(inOrder(second), kept, coreOf(copy)), Array(10).fill(false))
})

test('a block with too few nodes, other nodes or nodes that are none is not proven', async t => {
  const { own, copy } = await hostAndAuditor(t, 100, [])
  const challenge = await makeChallenge(asked(copy, [33]))
  assert.ok(challenge.questions[0]!.nodes > 2)
  const [good] = sent(await answerChallenge(challenge, hostWith(own)))
  assert.ok(good && 'value' in good)
  const { value, nodes } = good
  const check = async (answer: unknown) =>
    (await checkAnswers(challenge, [answer as Answer], coreOf(copy)))[0]
  assert.equal(await check(good), true)
  for (let length = 0; length < nodes.length; length++)
    assert.equal(await check({ value, nodes: nodes.slice(0, length) }), false, `${length} nodes`)
  const [node, ...others] = nodes
  for (const wrong of [
    others,
    [...nodes].reverse(),
    [{ ...node!, hash: flipped(node!.hash) }, ...others],
    [{ ...node!, size: node!.size + 1 }, ...others],
    [{ ...node!, index: node!.index + 2 }, ...others],
    [null, ...others],
    [{}, ...others],
    [...nodes, ...nodes],
    undefined,
    'nodes',
  ])
    assert.equal(await check({ value, nodes: wrong }), false)
  for (const wrong of [
    { value: 'text', nodes },
    { nodes },
    { digest: value },
    { digest: 'text' },
    {},
    null,
    undefined,
    'text',
    7,
  ])
    assert.equal(await check(wrong), false)
})

test('a block instead of a digest, or a digest in letters, is no answer', async t => {
  const { own, copy } = await hostAndAuditor(t, 10, [3])
  const challenge = await makeChallenge(asked(copy, [3]))
  const [good] = (await answerChallenge(challenge, hostWith(own)))!
  assert.ok(good && 'digest' in good)
  const { block: value, nodes } = (await own.proof({ block: { index: 3, nodes: 3 } })) as never as {
    block: Buffer
    nodes: never[]
  }
  for (const wrong of [
    { value, nodes },
    { digest: good.digest.toString('hex') },
    { digest: Buffer.alloc(0) },
  ])
    assert.deepEqual(await checkAnswers(challenge, [wrong as Answer], coreOf(copy)), [false])
})
