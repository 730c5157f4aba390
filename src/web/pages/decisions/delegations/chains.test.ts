// How far a word goes, as the page tells it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainOf } from './chains.ts'
import type { Delegation } from './queries.ts'

const names = (fromName: string, toName: string, of: { tag?: string; poll?: string } = {}): Delegation => ({
  from: fromName.toLowerCase(),
  fromName,
  to: toName.toLowerCase(),
  toName,
  poll: of.poll ?? null,
  title: null,
  tag: of.tag ?? null,
  at: 0,
  mine: false,
})

test('[D26] a word goes on to whom the next one named', () => {
  const all = [names('Ada', 'Ben'), names('Ben', 'Cleo'), names('Dora', 'Ada')]
  assert.deepEqual(chainOf(all[0]!, all), { names: ['Ben', 'Cleo'], isLoop: false })
  assert.deepEqual(chainOf(all[2]!, all), { names: ['Ada', 'Ben', 'Cleo'], isLoop: false })
})

test('[D26] for a tag, what was said of the tag comes before what was said of all', () => {
  const all = [
    names('Ada', 'Ben', { tag: 'money' }),
    names('Ben', 'Cleo'),
    names('Ben', 'Dora', { tag: 'money' }),
    names('Dora', 'Emil'),
    names('Emil', 'Finn', { tag: 'garden' }),
    names('Emil', 'Finn', { poll: 'one' }),
  ]
  assert.deepEqual(chainOf(all[0]!, all).names, ['Ben', 'Dora', 'Emil'])
  assert.deepEqual(chainOf(all[1]!, all).names, ['Cleo'])
})

test('[D26] a way that comes back is told as one', () => {
  const all = [names('Ada', 'Ben'), names('Ben', 'Ada'), names('Cleo', 'Ada')]
  assert.deepEqual(chainOf(all[0]!, all), { names: ['Ben', 'Ada'], isLoop: true })
  assert.deepEqual(chainOf(all[2]!, all), { names: ['Ada', 'Ben', 'Ada'], isLoop: true })
})
