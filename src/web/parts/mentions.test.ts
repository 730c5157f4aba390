// Mentions are typed by name, kept by key, and shown by name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asTyped, mentionBegun, mentionOf, peopleWith, showMentions, withNames } from './mentions.ts'

const key = (letter: string) => letter.repeat(64)
const anna = { member: key('a'), name: 'Anna Berg' }
const ben = { member: key('b'), name: 'Ben' }
const other = { member: key('c'), name: 'Ben' }
const nameOf = (member: string) => [anna, ben].find(one => one.member === member)?.name

test('a mention is typed by the name, or by the key where the name could mean two', () => {
  assert.equal(mentionOf(anna, [anna, ben, other]), '@[Anna Berg]')
  assert.equal(mentionOf(ben, [anna, ben, other]), `@[${ben.member}]`)
  assert.equal(mentionOf({ ...anna, name: 'A [x]' }, []), `@[${anna.member}]`)
})

test('what is changed is as it was typed, and who has left stays meant', () => {
  const text = `@[${anna.member}], @[${key('d')}]`
  assert.equal(asTyped(text, [anna]), `@[Anna Berg], @[${key('d')}]`)
})

test('people are offered from the @ on, where it begins a word', () => {
  assert.deepEqual(mentionBegun('Dear @be', 8), { from: 5, letters: 'be' })
  assert.deepEqual(mentionBegun('@', 1), { from: 0, letters: '' })
  for (const text of ['ben@be', 'Dear @be ', 'Dear @[Ben]'])
    assert.equal(mentionBegun(text, text.length), null)
  assert.deepEqual(peopleWith('BE', [anna, ben]), [anna, ben])
  assert.deepEqual(peopleWith('an', [anna, ben]), [anna])
  assert.deepEqual(peopleWith('erg', [anna, ben]), [])
})

test('a mention is shown by name, also in an excerpt, and code stays as it is', () => {
  const text = `Dear @[${ben.member}] and @[${key('d')}]!`
  assert.equal(withNames(text, nameOf), 'Dear @Ben and @dddddddd!')
  const tree = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', children: [{ type: 'text', value: text }] },
      { type: 'element', tagName: 'code', children: [{ type: 'text', value: text }] },
    ],
  }
  showMentions(nameOf)()(tree)
  const strong = (value: string) => ({
    type: 'element',
    tagName: 'strong',
    properties: { className: ['breaks'] },
    children: [{ type: 'text', value }],
  })
  assert.deepEqual(
    tree.children.map(({ children }) => children),
    [
      [
        { type: 'text', value: 'Dear ' },
        strong('@Ben'),
        { type: 'text', value: ' and ' },
        strong('@dddddddd'),
        { type: 'text', value: '!' },
      ],
      [{ type: 'text', value: text }],
    ],
  )
})
