// That the reasons of the node find their words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyUnprotected } from './protection-words.ts'

test('A reason names its hosts, whatever they are called', () => {
  assert.deepEqual(whyUnprotected('no host keeps it'), { key: 'whyNoHost', values: {} })
  assert.deepEqual(whyUnprotected('it has hosts of 1 of 2 co-ops that it wants'), {
    key: 'whyFewCoops',
    values: { places: 1, wanted: 2 },
  })
  assert.deepEqual(whyUnprotected('Bakery, Mill do not let this device in'), {
    key: 'whyRefuses',
    values: { who: 'Bakery, Mill' },
  })
  assert.deepEqual(whyUnprotected('no host keeps it is not connected'), {
    key: 'whyAway',
    values: { who: 'no host keeps it' },
  })
})

test('A reason of a newer node is shown as it is', () => {
  assert.equal(whyUnprotected('the moon is in the way'), null)
})
