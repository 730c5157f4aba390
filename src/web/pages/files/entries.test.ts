// The order of a folder, what is chosen in it, and what is found below it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  chooseAll,
  type EntryInfo,
  extendTo,
  findByName,
  NOTHING,
  sortEntries,
  step,
  toggle,
  topmost,
} from './entries.ts'
import { clock } from './time-left.ts'

const entry = (path: string, rest: Partial<EntryInfo> = {}): EntryInfo => ({
  path,
  name: path.slice(path.lastIndexOf('/') + 1),
  kind: 'file',
  size: 0,
  mtime: 0,
  mode: 0o644,
  version: 'v',
  member: 'm',
  at: 0,
  ...rest,
})
const paths = (entries: readonly EntryInfo[]) => entries.map(({ path }) => path)

test('folders come first, numbers count as numbers, and the order can be turned', () => {
  const entries = [
    entry('photo 10.jpg', { size: 1, mtime: 3 }),
    entry('Photo 9.jpg', { size: 3, mtime: 1 }),
    entry('archive', { kind: 'folder', mtime: 2 }),
    entry('äpfel.txt', { size: 3, mtime: 2 }),
  ]
  const sorted = (by: 'name' | 'size' | 'time', descending = false) =>
    paths(sortEntries(entries, { by, descending }))
  assert.deepEqual(sorted('name'), ['archive', 'äpfel.txt', 'Photo 9.jpg', 'photo 10.jpg'])
  assert.deepEqual(sorted('name', true), ['archive', 'photo 10.jpg', 'Photo 9.jpg', 'äpfel.txt'])
  assert.deepEqual(sorted('size', true), ['archive', 'äpfel.txt', 'Photo 9.jpg', 'photo 10.jpg'])
  assert.deepEqual(sorted('time'), ['archive', 'Photo 9.jpg', 'äpfel.txt', 'photo 10.jpg'])
})

test('entries are chosen one by one, as a range, by keys, and all', () => {
  const all = ['a', 'b', 'c', 'd']
  const one = toggle(NOTHING, 'b')
  assert.deepEqual([...one.chosen], ['b'])
  assert.deepEqual([...toggle(one, 'b').chosen], [])
  assert.deepEqual([...extendTo(one, all, 'd').chosen], ['b', 'c', 'd'])
  assert.deepEqual([...extendTo(toggle(NOTHING, 'c'), all, 'a').chosen].sort(), ['a', 'b', 'c'])
  assert.equal(chooseAll(one, all).chosen.size, 4)
  const first = step(NOTHING, all, 1, false)
  assert.equal(first.active, 'a')
  assert.equal(step(first, all, 9, false).active, 'd')
  const range = step(step(first, all, 1, true), all, 1, true)
  assert.deepEqual([...range.chosen], ['a', 'b', 'c'])
  assert.equal(range.active, 'c')
  assert.equal(step(NOTHING, [], 1, false).active, null)
})

test('what is in a folder that is chosen too goes with it, and is not named twice', () => {
  const folder = entry('a', { kind: 'folder' })
  const chosen = [entry('a/b/c.txt'), folder, entry('ab/c.txt'), entry('d.txt')]
  assert.deepEqual(paths(topmost(chosen)), ['a', 'ab/c.txt', 'd.txt'])
})

test('names are found below a folder, without regard to case and accents, page by page', async () => {
  const tree: Record<string, EntryInfo[]> = {
    in: [entry('in/one', { kind: 'folder' }), entry('in/Résumé.pdf'), entry('in/two.txt')],
    'in/one': [entry('in/one/resume'), entry('in/one/deep', { kind: 'folder' })],
    'in/one/deep': [],
  }
  const list = async (path: string, after: string | null) => {
    const all = tree[path]!
    const at = after === null ? 0 : Number(after)
    return { entries: all.slice(at, at + 2), next: at + 2 < all.length ? String(at + 2) : null }
  }
  let folders = 0
  const found: string[] = []
  for await (const some of findByName(list, 'in', 'RESUME', () => folders++)) found.push(...paths(some))
  assert.deepEqual(found, ['in/Résumé.pdf', 'in/one/resume'])
  assert.equal(folders, 3)
})

test('nobody counts the seconds of an hour', () => {
  assert.deepEqual(clock(0.2), { hours: 0, minutes: 0, seconds: 1 })
  assert.deepEqual(clock(61), { hours: 0, minutes: 2, seconds: 0 })
  assert.deepEqual(clock(4000), { hours: 1, minutes: 7, seconds: 0 })
})
