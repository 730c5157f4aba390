// The rules of hosting in a space’s log, told as stories. SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refused, type StorySpace, story } from '../../../test/support/app-harness.ts'
import { DEFAULT_COPIES, hosts, wanted } from './index.ts'

const AGREEMENT = 'a'.repeat(26)
const papers = (sequence: number, notices: number, words = 'signed') => ({
  agreement: AGREEMENT,
  papers: JSON.stringify({ words, sequence, notices }),
  sequence,
  notices,
  addresses: ['tcp://192.0.2.7:49737'],
})

async function household(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  return space
}

test('[A1] a coordinator notes what was agreed; what says less than what is there is passed over', async () => {
  const space = await household()
  await refused('NOT_ALLOWED', space.as('ben').write('hosting.note', papers(1, 0)))
  const noted = async () => JSON.parse((await space.view.get(hosts, AGREEMENT))!.papers) as unknown
  for (const [sequence, notices, words] of [
    [1, 0, 'agreed'],
    [1, 1, 'suspended'],
    [2, 0, 'another quota'],
  ] as const) {
    await space.as('anna').write('hosting.note', papers(sequence, notices, words))
    assert.deepEqual(await noted(), { words, sequence, notices })
  }
  await space.as('anna').write('hosting.note', papers(1, 7, 'an older copy'))
  await space.as('anna').write('hosting.note', papers(2, 0, 'the same again'))
  assert.deepEqual(await noted(), { words: 'the same again', sequence: 2, notices: 0 })
})

test('[A1] papers of no shape are refused', async () => {
  const space = await household()
  for (const wrong of [
    { ...papers(1, 0), agreement: '../../x' },
    { ...papers(1, 0), papers: 'x'.repeat(100_001) },
    { ...papers(0, 0) },
    { ...papers(1, 0), addresses: Array.from({ length: 17 }, () => 'tcp://192.0.2.7:1') },
  ])
    await refused('ACTION_MALFORMED', space.as('anna').write('hosting.note', wrong))
})

test('[A2] a space wants two copies, until a coordinator says another number', async () => {
  const space = await household()
  assert.equal((await space.view.get(wanted, 'copies')) ?? DEFAULT_COPIES, 2)
  await refused('NOT_ALLOWED', space.as('ben').write('hosting.want', { copies: 3 }))
  await space.as('anna').write('hosting.want', { copies: 3 })
  assert.equal(await space.view.get(wanted, 'copies'), 3)
  for (const copies of [-1, 17, 1.5])
    await refused('ACTION_MALFORMED', space.as('anna').write('hosting.want', { copies }))
})

test('[A3] an agreement that has ended stays in the list', async () => {
  const space = await household()
  await space.as('anna').write('hosting.note', papers(1, 0))
  await space.as('anna').write('hosting.note', papers(1, 1, 'ended'))
  assert.equal((await space.view.get(hosts, AGREEMENT))!.notices, 1)
})
