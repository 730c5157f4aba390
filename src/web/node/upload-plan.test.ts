// Which dropped files are sent, and under which names.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crumbsOf, freeName, isWithin, parentOf, splitName, toPath } from './paths.ts'
import { foldersOf, planUploads, settleClashes, type There } from './upload-plan.ts'

const file = (size: number, lastModified = 1) => ({ size, lastModified })
const there = (entries: Record<string, Partial<There>>) =>
  new Map(
    Object.entries(entries).map(([path, entry]) => [
      path,
      { kind: 'file', size: 1, mtime: 1, ...entry } as There,
    ]),
  )

test('paths are taken apart and put together as the space has them', () => {
  assert.equal(parentOf('a/b/c'), 'a/b')
  assert.equal(parentOf('a'), '')
  assert.equal(toPath('/Bro\u0308tchen/'), 'Br\u00f6tchen')
  assert.ok(isWithin('a/b', 'a') && isWithin('a', '') && !isWithin('ab', 'a'))
  assert.deepEqual(crumbsOf('a/b'), [
    { name: 'a', path: 'a' },
    { name: 'b', path: 'a/b' },
  ])
  assert.deepEqual(crumbsOf(''), [])
  assert.deepEqual(splitName('.profile'), { stem: '.profile', extension: '' })
})

test('a name that is taken gets a number before its extension', () => {
  const taken = new Set(['a.txt', 'a (2).txt', '.env', 'minutes'])
  const free = (name: string) => freeName(name, one => taken.has(one))
  assert.equal(free('b.txt'), 'b.txt')
  assert.equal(free('a.txt'), 'a (3).txt')
  assert.equal(free('.env'), '.env (2)')
  assert.equal(free('minutes'), 'minutes (2)')
  const long = `${'ü'.repeat(125)}.txt`
  const shortened = freeName(long, name => name === long)
  assert.ok(new TextEncoder().encode(shortened).length <= 255)
  assert.ok(shortened.endsWith(' (2).txt'))
})

test('what is there with the same size and time is not sent again, and what differs is asked about', () => {
  const dropped = {
    files: [
      { path: 'new.txt', file: file(1) },
      { path: 'same.txt', file: file(5, 7) },
      { path: 'other.txt', file: file(5, 8) },
      { path: 'folder', file: file(1) },
    ],
    folders: [],
  }
  const space = there({
    'in/same.txt': { size: 5, mtime: 7 },
    'in/other.txt': { size: 5, mtime: 7 },
    'in/folder': { kind: 'folder' },
  })
  const plan = planUploads('in', dropped, space)
  const paths = (list: { path: string }[]) => list.map(({ path }) => path)
  assert.deepEqual(paths(plan.fresh), ['in/new.txt'])
  assert.deepEqual(paths(plan.same), ['in/same.txt'])
  assert.deepEqual(paths(plan.clashes), ['in/other.txt', 'in/folder'])
  assert.deepEqual(paths(settleClashes(plan, 'skip', space)), [])
  assert.deepEqual(paths(settleClashes(plan, 'both', space)), ['in/other (2).txt', 'in/folder (2)'])
  assert.deepEqual(paths(settleClashes(plan, 'replace', space)), ['in/other.txt', 'in/folder (2)'])
})

test('a name in two Unicode forms is one name: the second is asked about', () => {
  const dropped = {
    files: [
      { path: 'o\u0308.txt', file: file(1) },
      { path: '\u00f6.txt', file: file(2) },
    ],
    folders: [],
  }
  const plan = planUploads('', dropped, new Map())
  assert.equal(plan.fresh.length, 1)
  assert.deepEqual(settleClashes(plan, 'both', new Map())[0]!.path, '\u00f6 (2).txt')
})

test('only folders that no file brings are made by themselves, the deepest for those above it', () => {
  const dropped = {
    files: [{ path: 'house/a/plan.pdf', file: file(1) }],
    folders: ['house', 'house/a', 'house/empty', 'house/empty/deeper', 'house/there'],
  }
  const plan = planUploads('in', dropped, there({ 'in/house/there': { kind: 'folder' } }))
  assert.deepEqual(plan.folders, ['in/house/empty/deeper'])
  assert.deepEqual(foldersOf('in', dropped), [
    'in',
    'in/house',
    'in/house/a',
    'in/house/empty',
    'in/house/empty/deeper',
    'in/house/there',
  ])
})
