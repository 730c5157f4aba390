// Where entries may be moved to, and how they are called there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntryInfo } from './entries.ts'
import { canMoveTo, planMoves } from './move-plan.ts'

const entry = (path: string, kind: EntryInfo['kind'] = 'file') =>
  ({ path, name: path.slice(path.lastIndexOf('/') + 1), kind }) as EntryInfo

test('what goes into another folder keeps its name, or gets a number where that is taken', () => {
  const entries = [entry('a/plan.txt'), entry('b/plan.txt'), entry('c/there.txt'), entry('c/d/new.txt')]
  assert.deepEqual(
    planMoves('move', entries, 'c', new Set(['plan.txt', 'there.txt'])).map(({ entry, name }) => [
      entry.path,
      name,
    ]),
    [
      ['a/plan.txt', 'plan (2).txt'],
      ['b/plan.txt', 'plan (3).txt'],
      ['c/d/new.txt', 'new.txt'],
    ],
  )
})

test('a folder goes neither into itself nor below, and nothing to where it is', () => {
  const [folder, file] = [entry('a/b', 'folder'), entry('a/f')]
  assert.deepEqual(
    ['a/b', 'a/b/c', 'a', '', 'a/bc'].map(to => canMoveTo([folder], to)),
    [false, false, false, true, true],
  )
  assert.equal(canMoveTo([file], 'a'), false)
  assert.equal(canMoveTo([file, folder], 'a/b'), false)
})
