// Which files are conflict copies, and of what: by the very function that names them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflictName } from '../../apps/files/path.ts'
import { conflictsAmong, isConflictName, keptBothPath } from './conflict-names.ts'

const AT = Date.UTC(2026, 10, 23)

test('a conflict copy is found beside the file that kept the name [F13]', () => {
  const copy = `docs/${conflictName('minutes.tar.gz', 'Anna’s laptop', AT, 1)}`
  assert.deepEqual(conflictsAmong(['docs/minutes.tar.gz', copy, 'docs/other.md']), [
    { copy, original: 'docs/minutes.tar.gz', there: true, device: 'Anna’s laptop', day: '2026-11-23' },
  ])
})

test('devices may be called anything: parentheses, commas, even like a conflict', () => {
  for (const device of ['a, b (c)', ' (conflict, x, 2026-01-01)', '…', 'it’s, 2026-01-01']) {
    const copy = conflictName('plan.txt', device, AT, 2)
    const [found] = conflictsAmong([copy, 'plan.txt'])
    assert.equal(found?.original, 'plan.txt', copy)
  }
})

test('files without an extension, and any time that a peer may claim, are found too', () => {
  for (const at of [-1, 0, 8.64e15, Number.MAX_SAFE_INTEGER]) {
    const copy = conflictName('README', 'box', at, 1)
    assert.equal(conflictsAmong([copy, 'README'])[0]?.original, 'README', copy)
  }
})

test('a conflict copy of a conflict copy belongs to the nearest file that is there', () => {
  const first = conflictName('a.md', 'x', AT, 1)
  const second = conflictName(first, 'y', AT, 1)
  assert.equal(conflictsAmong([first, second, 'a.md']).find(({ copy }) => copy === second)?.original, first)
  assert.equal(conflictsAmong([second, 'a.md'])[0]?.original, 'a.md')
})

test('a name that was shortened to make room finds its file', () => {
  const long = `${'ü'.repeat(125)}.odt`
  const copy = conflictName(long, 'Anna’s laptop', AT, 1)
  assert.ok(!copy.startsWith('ü'.repeat(125)))
  assert.equal(conflictsAmong([long, copy])[0]?.original, long)
})

test('when the other is gone, its name is still known', () => {
  const copy = conflictName('a.md', 'x', AT, 1)
  assert.deepEqual(conflictsAmong([copy]), [
    { copy, original: 'a.md', there: false, device: 'x', day: '2026-11-23' },
  ])
})

test('other names are no conflict copies', () => {
  for (const name of [
    'a (conflict).md',
    'a (conflict, x).md',
    'conflict, x, 2026-11-23',
    ' (conflict, x, 2026-11-23)',
  ])
    assert.equal(isConflictName(name), false, name)
})

test('when both are kept, the copy gets a name that asks nothing and is free', () => {
  const copy = `d/${conflictName('a.md', 'x', AT, 1)}`
  const paths = ['d/a.md', copy, 'd/a (x, 2026-11-23).md']
  const path = keptBothPath(conflictsAmong(paths)[0]!, paths)
  assert.equal(path, 'd/a (x, 2026-11-23, 2).md')
  assert.equal(isConflictName(path), false)
})
