// Paths: what is sound, how they sort in the view, and the names that are made from names.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareUtf8 } from '../../lib/bytes.ts'
import {
  conflictName,
  isWithin,
  join,
  keyToPath,
  nameOf,
  parentOf,
  pathProblem,
  pathToKey,
  suffixed,
  toPath,
} from './path.ts'

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map(text => {
  const clean = text.normalize('NFC').replace(/[/\0]/g, '_')
  return clean === '.' || clean === '..' ? 'dots' : clean
})
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map(names => names.join('/'))
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', '.', '/', '\0', '\ud800', '\udc00', 'ü', 'u\u0308', 'क\u093c', '\u{1d160}'),
  }),
)

const codeOf = (text: string) => {
  const problem = pathProblem(text)
  return problem === null || typeof problem === 'string' ? problem : problem.code
}

test('[F1] names of all scripts are sound', () => {
  for (const sound of [
    'a',
    'a/b.txt',
    'Müll/Überblick.md',
    '日本/文書',
    '👩‍👩‍👧/🏠',
    '. ',
    '...',
    'a\nb',
    'CON',
    '-rf',
    '~',
  ])
    assert.equal(pathProblem(sound), null, sound)
})

test('[F1] the longest name has 255 bytes, the longest path 4096', () => {
  assert.equal(codeOf('x'.repeat(255)), null)
  assert.equal(codeOf('x'.repeat(256)), 'NAME_TOO_LONG')
  assert.equal(codeOf('😀'.repeat(63)), null)
  assert.equal(codeOf('😀'.repeat(64)), 'NAME_TOO_LONG')
  assert.equal(codeOf('x/'.repeat(2047).concat('xx')), null)
  assert.equal(codeOf('x/'.repeat(2047).concat('xxx')), 'NAME_TOO_LONG')
})

test('[F1] whatever a peer sends is judged without throwing, and what passes is one spelling', () => {
  fc.assert(
    fc.property(anything, text => {
      const problem = pathProblem(text)
      if (problem !== null) return
      assert.equal(toPath(text), text)
      assert.equal(Buffer.from(text).toString(), text)
      assert.equal(keyToPath(pathToKey(text)), text)
      for (const part of text.split('/')) assert.ok(part !== '' && part !== '.' && part !== '..')
    }),
  )
})

test('[F1] a path in a message shows no control characters and is not long', () => {
  const problem = pathProblem(`a\0\n\x1b${'x'.repeat(500)}`)
  assert.ok(problem !== null && typeof problem !== 'string')
  assert.ok(!/[\0-\x1f\x7f]/.test(String(problem.details['path'])))
  assert.ok(String(problem.details['path']).length <= 81)
})

test('[F1] paths and keys turn into each other, and a folder’s own entries stand together', () => {
  fc.assert(
    fc.property(path, name, name, (folder, one, other) => {
      for (const at of [join(folder, one), one]) {
        assert.equal(keyToPath(pathToKey(at)), at)
        assert.equal(join(parentOf(at), nameOf(at)), at)
      }
      const inFolder = pathToKey(join(folder, one))
      assert.ok(compareUtf8(inFolder, `${folder}\0`) > 0 && compareUtf8(inFolder, `${folder}\x01`) < 0)
      const deeper = pathToKey(join(join(folder, one), other))
      assert.ok(compareUtf8(deeper, `${folder}/`) >= 0 && compareUtf8(deeper, `${folder}0`) < 0)
      assert.ok(isWithin(join(folder, one), folder) && isWithin(folder, folder) && isWithin(folder, ''))
      assert.ok(!isWithin(`${folder}x`, folder))
    }),
  )
})

test('[F13] a conflict name says whose and when, before the extension', () => {
  const at = Date.parse('2026-11-23T12:00:00Z')
  assert.equal(conflictName('may.md', 'Anna’s laptop', at, 1), 'may (conflict, Anna’s laptop, 2026-11-23).md')
  assert.equal(
    conflictName('may.md', 'Anna’s laptop', at, 2),
    'may (conflict, Anna’s laptop, 2026-11-23, 2).md',
  )
  assert.equal(conflictName('README', 'a/b', at, 1), 'README (conflict, a-b, 2026-11-23)')
  assert.equal(conflictName('.profile', 'x', at, 1), '.profile (conflict, x, 2026-11-23)')
})

test('[F13] a conflict name is a sound name for any sound name, device and clock', () => {
  const at = fc.oneof(
    fc.maxSafeInteger(),
    fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0),
  )
  const device = fc
    .oneof(anything, fc.constantFrom('\u0958'.repeat(60), '\u{1d160}'.repeat(30), '\ufb2c'.repeat(60)))
    .map(text => text.slice(0, 60))
  const long = fc.oneof(
    name,
    fc.constantFrom('x'.repeat(255), `${'ü'.repeat(125)}.txt`, `a.${'€'.repeat(11)}`, '😀'.repeat(63)),
  )
  fc.assert(
    fc.property(long, device, at, fc.integer({ min: 1, max: 1e9 }), (file, deviceName, time, number) => {
      const made = conflictName(file, deviceName, time, number)
      assert.equal(pathProblem(made), null, made)
      assert.ok(!made.includes('/'))
      assert.notEqual(made, conflictName(file, deviceName, time, number + 1))
    }),
  )
})

test('[F17] something is added before the extension, and the rest is shortened', () => {
  assert.equal(suffixed('a.txt', ' (restored)'), 'a (restored).txt')
  assert.equal(suffixed('archive.tar.gz', ' (restored)'), 'archive.tar (restored).gz')
  assert.equal(suffixed('no extension', ' (restored)'), 'no extension (restored)')
  assert.equal(
    suffixed('v1.averyveryveryverylongword', ' (restored)'),
    'v1.averyveryveryverylongword (restored)',
  )
  const shortened = suffixed('😀'.repeat(63), ' (restored)')
  assert.equal(shortened, `${'😀'.repeat(61)} (restored)`)
})
