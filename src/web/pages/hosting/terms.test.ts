// Terms in a form: what is typed becomes what the node takes, and only what was changed is proposed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, EMPTY_TERMS, fieldsOf, readTerms } from './terms.ts'

const NOW = new Date('2026-11-29T12:00:00').getTime()
const agreed = {
  quotaBytes: 50e9,
  until: new Date('2027-12-31T08:30:00').getTime(),
  noticeDays: 14,
  words: 'for our neighbours',
}

test('terms are read from what is typed', () => {
  const { terms } = readTerms({ quota: '50 GB', until: '2027-12-31', notice: '30', words: ' ours ' }, NOW)
  assert.deepEqual(terms, {
    quotaBytes: 50e9,
    until: new Date('2027-12-31T23:59:59').getTime(),
    noticeDays: 30,
    words: 'ours',
  })
  assert.equal(readTerms({ ...EMPTY_TERMS, quota: '1 TB' }, NOW).terms?.until, null)
})

test('every field that is wrong is named at once', () => {
  const { errors } = readTerms({ quota: '50', until: '2026-11-28', notice: '', words: '' }, NOW)
  assert.deepEqual(errors, { quota: 'size', until: 'past', notice: 'days' })
  assert.deepEqual(readTerms({ ...EMPTY_TERMS, quota: '1 GB', notice: 367 }, NOW).errors, { notice: 'days' })
  assert.deepEqual(readTerms({ ...EMPTY_TERMS, quota: '1 GB', until: 'soon' }, NOW).errors, { until: 'past' })
})

test('who opens the form and changes nothing proposes nothing', () => {
  assert.deepEqual(changesOf(agreed, readTerms(fieldsOf(agreed), NOW).terms!), {})
})

test('only what was changed is proposed, an end that goes as null', () => {
  const { terms } = readTerms({ ...fieldsOf(agreed), quota: '80 GB', until: '' }, NOW)
  assert.deepEqual(changesOf(agreed, terms!), { quotaBytes: 80e9, until: null })
})
