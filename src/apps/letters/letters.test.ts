// The rules of letters, told as stories. SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refused, type StorySpace, story } from '../../../test/support/app-harness.ts'
import { letters, MAX_LETTERS } from './index.ts'

const letter = Buffer.from('sealed').toString('base64')

async function all(space: StorySpace): Promise<{ id: string; by: string }[]> {
  const found: { id: string; by: string }[] = []
  for await (const { key, value } of space.view.range(letters)) found.push({ id: key, by: value.by })
  return found
}

async function household(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.admit('rea', 'reader')
  return space
}

test('[L1] members send letters, readers and strangers do not', async () => {
  const space = await household()
  await space.as('anna').write('letters.send', { letter })
  await space.as('ben').write('letters.send', { letter })
  assert.deepEqual(
    (await all(space)).map(({ by }) => by).sort(),
    [space.as('anna').member, space.as('ben').member].sort(),
  )
  await refused('NOT_ALLOWED', space.as('rea').write('letters.send', { letter }))
  await refused('NOT_A_MEMBER', space.as('eve').write('letters.send', { letter }))
})

test('[L2] a letter of more than 64 KiB, or of none, is refused', async () => {
  const space = await household()
  const most = Buffer.alloc(64 * 1024).toString('base64')
  await space.as('ben').write('letters.send', { letter: most })
  await refused('ACTION_MALFORMED', space.as('ben').write('letters.send', { letter: `${most}AAAAAA` }))
  await refused('ACTION_MALFORMED', space.as('ben').write('letters.send', { letter: '' }))
})

test('[L3] nobody fills the space with letters; who takes some back may send again', async () => {
  const space = await household()
  for (let i = 0; i < MAX_LETTERS; i++) await space.as('ben').write('letters.send', { letter })
  await refused('LETTERS_FULL', space.as('ben').write('letters.send', { letter }))
  await space.as('anna').write('letters.send', { letter })
  const [first] = (await all(space)).filter(({ by }) => by === space.as('ben').member)
  await space.as('ben').write('letters.takeBack', { letters: [first!.id] })
  await space.as('ben').write('letters.send', { letter })
})

test('[L4] a letter is taken back by its author alone, and twice is as once', async () => {
  const space = await household()
  await space.as('anna').write('letters.send', { letter })
  const { id } = (await all(space))[0]!
  await refused('NOT_ALLOWED', space.as('ben').write('letters.takeBack', { letters: [id] }))
  for (let i = 0; i < 2; i++) await space.as('anna').write('letters.takeBack', { letters: [id, 'gone'] })
  assert.deepEqual(await all(space), [])
})

test('[L5] the letters of who was removed stay', async () => {
  const space = await household()
  await space.as('ben').write('letters.send', { letter })
  await space.as('anna').write('members.remove', { member: space.as('ben').member })
  assert.equal((await all(space)).length, 1)
  await refused('NOT_A_MEMBER', space.as('ben').write('letters.takeBack', { letters: ['x'] }))
})
