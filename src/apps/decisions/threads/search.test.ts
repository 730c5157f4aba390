// The search, told as stories.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, type StorySpace, story } from '../../../../test/support/app-harness.ts'
import { loose, VOLUME, volumes } from './search-index.ts'

async function annaAndBen(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  return space
}

const start = (space: StorySpace, title: string, more: object = {}) =>
  space.as('anna').act('decisions.startThread', { title, ...more })
const say = (space: StorySpace, thread: string, text: string) =>
  space.as('ben').act('decisions.comment', { thread, text })

/** Titles, and excerpts of comments, of what is found. */
async function find(space: StorySpace, words: string, limit = 500): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await space.ask('ben', 'decisions.searchThreads', { words, limit, after })
    for (const { title, comment, excerpt } of page.found) found.push(comment === null ? title : excerpt)
    after = page.next ?? undefined
  } while (after)
  return found
}

test('[T17] title, tags, context and comments are found, by all words that are asked for', async () => {
  const space = await annaAndBen()
  const roof = await start(space, 'The roof', { context: 'It leaks by the **chimney**.', tags: ['Häuser'] })
  await start(space, 'The garden', { context: 'Apples' })
  await say(space, roof, 'A roofer costs 900 €')
  assert.deepEqual(await find(space, 'ROOF'), ['A roofer costs 900 €', 'The roof'])
  assert.deepEqual(await find(space, 'roof chim'), ['The roof'])
  assert.deepEqual(await find(space, 'hauser'), ['The roof'])
  assert.deepEqual(await find(space, 'roof apples'), [])
  assert.deepEqual(await find(space, '900'), ['A roofer costs 900 €'])
  assert.deepEqual(await find(space, 'the'), ['The garden', 'The roof'])
  assert.deepEqual(await find(space, 'a'), ['A roofer costs 900 €'])
  await declined('NOTHING_NAMED', find(space, '!? '))
})

test('[T17] a text is found by what it says now', async () => {
  const space = await annaAndBen()
  const roof = await start(space, 'The roof')
  const said = await say(space, roof, 'chimney')
  await space.as('ben').act('decisions.editComment', { comment: said, text: 'gutter' })
  await space.as('ben').act('decisions.editThread', { thread: roof, title: 'The attic' })
  await space.as('ben').act('decisions.tagThread', { thread: roof, tags: ['wet'] })
  assert.deepEqual(await find(space, 'chimney'), [])
  assert.deepEqual(await find(space, 'roof'), [])
  assert.deepEqual(await find(space, 'gutter'), ['gutter'])
  assert.deepEqual(await find(space, 'attic wet'), ['The attic'])
})

test('[T17] the excerpt is what stands around the word', async () => {
  const space = await annaAndBen()
  const roof = await start(space, 'The roof')
  await say(space, roof, `${'before '.repeat(50)}\n\nchimney ${'behind '.repeat(50)}`)
  const [excerpt] = await find(space, 'CHIM')
  assert.match(excerpt!, /^….*before chimney behind .*…$/)
  assert.ok(excerpt!.length < 220)
})

test('[T17] everything is found page by page, also what was bound into volumes', async () => {
  const space = await annaAndBen()
  const roof = await start(space, 'The roof')
  const count = 2 * VOLUME + 20
  for (let i = 1; i <= count; i++) await say(space, roof, `number${i} ${i % 7 === 0 ? 'séven' : 'other'}`)
  const expected = Array.from({ length: count }, (_, i) => count - i)
    .filter(i => i % 7 === 0)
    .map(i => `number${i} séven`)
  assert.deepEqual(await find(space, 'seven'), expected)
  assert.deepEqual(await find(space, 'seven num', 40), expected)
  assert.deepEqual(
    await find(space, 'number7 seven'),
    expected.filter(one => one.startsWith('number7')),
  )
  assert.deepEqual(await find(space, 'number500'), ['number500 other'])
  let left = 0
  for await (const _ of space.view.range(loose)) left++
  assert.equal(left, (count + 1) % VOLUME)
  for await (const { key } of space.view.range(volumes)) assert.match(key, /^000000000[12]\0\w+$/)
})

test('[T18] of a long text the first 500 different words are found', async () => {
  const space = await annaAndBen()
  const words = Array.from({ length: 600 }, (_, i) => `w${i}x`).join(' ')
  await start(space, 'Long', { context: words })
  assert.deepEqual(await find(space, 'w400x'), ['Long'])
  assert.deepEqual(await find(space, 'w599x'), [])
})
