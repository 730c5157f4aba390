// The rules of files, told as stories. SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, hashOf, refused, type StorySpace, story } from '../../../test/support/app-harness.ts'
import { contents, entries, entryAt, trash, versions } from './view.ts'

const CONFLICT = (who: string, number = 1) =>
  `(conflict, ${who}’s laptop, 2026-11-23${number > 1 ? `, ${number}` : ''})`
const BENS = CONFLICT('Ben')
const ANNAS = CONFLICT('Anna')

async function annaAndBen(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  return space
}

/** Whatever happened: each entry has its folder, and each content as many names as are counted. */
async function assertSound(space: StorySpace): Promise<void> {
  const tree = await space.tree()
  for (const path of Object.keys(tree))
    if (path.includes('/')) assert.equal(tree[path.slice(0, path.lastIndexOf('/'))], '/', `above ${path}`)
  const names = new Map<string, number>()
  for (const name of ['entries', 'versions', 'trashed'])
    for await (const { value } of space.view.range<{ content: string | null }>({ name: `files/${name}` }))
      if (value.content) names.set(value.content, (names.get(value.content) ?? 0) + 1)
  for await (const { key, value } of space.view.range(contents)) {
    assert.equal(value.refs, names.get(key), `names of ${space.text(value.hash)}`)
    names.delete(key)
  }
  assert.deepEqual([...names], [], 'content that is named and gone')
  const files = Object.values(tree).filter(what => what !== '/').length
  assert.equal((await space.totals()).files, files)
}

const putBody = (space: StorySpace, changes: Record<string, unknown> = {}) => ({
  path: 'a.txt',
  kind: 'file',
  base: null,
  size: 5,
  hash: hashOf('hello'),
  ref: { core: space.as('ben').blobs, block: 65536, extents: [[0, 1]] },
  mode: 0o644,
  mtime: 0,
  ...changes,
})

test('[F1] unsound paths are refused, whoever sends them', async () => {
  const space = await annaAndBen()
  const { files, write } = space.as('ben')
  for (const path of ['', '/a', 'a/', 'a//b', '..', 'a/../b', './a', 'a\0b', 'u\u0308', 'lone \ud800'])
    await refused('PATH_INVALID', files.put(path, 'hello', { base: null }))
  await refused('NAME_TOO_LONG', files.put('ü'.repeat(128), 'hello'))
  await refused('NAME_TOO_LONG', files.put(Array(50).fill('x'.repeat(100)).join('/'), 'hello'))
  await files.put('a.txt', 'hello')
  await refused('PATH_INVALID', write('files.move', { from: 'a.txt', to: '../a.txt' }))
  await refused('PATH_INVALID', write('files.copy', { from: '', to: 'b' }))
  await refused('PATH_INVALID', write('files.mkdir', { path: 'a/./b' }))
  await refused('NO_FILE', write('files.remove', { path: 'a\0b', base: 'x' }))
  assert.deepEqual(await space.tree(), { 'a.txt': 'hello' })
})

test('[F1] a person may write a path in any Unicode form and with slashes around it', async () => {
  const space = await annaAndBen()
  await space.as('ben').files.mkdir('/Mu\u0308ll/')
  assert.deepEqual(await space.tree(), { Müll: '/' })
})

test('[F2] nobody claims content in somebody else’s core', async () => {
  const space = await annaAndBen()
  const ref = { core: space.as('anna').blobs, block: 65536, extents: [[0, 1]] }
  await refused('CONTENT_MISMATCH', space.as('ben').write('files.put', putBody(space, { ref })))
})

test('[F2] blocks and size fit', async () => {
  const space = await annaAndBen()
  const { write, blobs: core } = space.as('ben')
  const block = 65536
  for (const changes of [
    { size: 65537 },
    { size: 0 },
    { size: 65537, ref: { core, block, extents: [[0, 3]] } },
    { size: 5, ref: undefined },
    { target: 'elsewhere' },
  ])
    await refused('CONTENT_MISMATCH', write('files.put', putBody(space, changes)))
  await write(
    'files.put',
    putBody(space, {
      size: 3 * block,
      ref: {
        core,
        block,
        extents: [
          [0, 1],
          [7, 2],
        ],
      },
    }),
  )
})

test('[F2] numbers that no file system has are malformed', async () => {
  const space = await annaAndBen()
  for (const changes of [
    { size: 1e300 },
    { size: -1 },
    { mtime: 1e300 },
    { mtime: 0.5 },
    { mode: 0o1000 },
    { ref: { core: space.as('ben').blobs, block: 65536, extents: [[1e300, 1]] } },
    { ref: { core: space.as('ben').blobs, block: 65536, extents: [] } },
  ])
    await refused('ACTION_MALFORMED', space.as('ben').write('files.put', putBody(space, changes)))
})

test('[F2] blocks that a content begins with are not claimed for another', async () => {
  const space = await annaAndBen()
  await space.as('ben').write('files.put', putBody(space))
  await refused('CONTENT_MISMATCH', space.as('ben').write('files.put', putBody(space, { path: 'b.txt' })))
})

test('[F2] a link has a target and no content', async () => {
  const space = await annaAndBen()
  await space.as('ben').files.link('latest', 'minutes/may.md')
  assert.deepEqual(await space.tree(), { latest: '→ minutes/may.md' })
  const { write } = space.as('ben')
  const link = { kind: 'link', ref: undefined, size: 0 }
  for (const changes of [{ target: '' }, {}, { target: 'a\0b' }, { target: 'a', size: 7 }])
    await refused('CONTENT_MISMATCH', write('files.put', putBody(space, { ...link, ...changes })))
  await refused(
    'CONTENT_MISMATCH',
    write('files.put', putBody(space, { kind: 'link', target: 'a', size: 0 })),
  )
})

test('[F3] content that the space has is named again', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'hello')
  await space.as('ben').files.reuse('b.txt', 'a.txt')
  assert.deepEqual(await space.tree(), { 'a.txt': 'hello', 'b.txt': 'hello' })
  assert.deepEqual(await space.kept(), { hello: 2 })
  await assertSound(space)
})

test('[F3] it is refused where the content is another, or was purged meanwhile', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'hello')
  const { content } = (await entryAt(space.view, 'a.txt'))!
  const body = putBody(space, { path: 'b.txt', ref: undefined, content })
  await refused('CONTENT_MISMATCH', space.as('ben').write('files.put', { ...body, hash: hashOf('other') }))
  await refused('CONTENT_MISMATCH', space.as('ben').write('files.put', { ...body, size: 6 }))
  const bens = space.apart()
  await bens.as('ben').files.reuse('b.txt', 'a.txt')
  await space.as('anna').files.remove('a.txt')
  await space.as('anna').files.purge({ olderThanDays: 0 })
  assert.deepEqual(await space.meet(bens), ['CONTENT_PURGED'])
})

test('[F4] a folder is made where no file is, and again with another mode', async () => {
  const space = await annaAndBen()
  const { files, write } = space.as('ben')
  await files.mkdir('minutes/2026')
  assert.deepEqual(await space.tree(), { minutes: '/', 'minutes/2026': '/' })
  await write('files.mkdir', { path: 'minutes', mode: 0o700, mtime: 5 })
  assert.equal((await entryAt(space.view, 'minutes'))?.mode, 0o700)
  await declined('PATH_TAKEN', files.mkdir('minutes'))
  await files.put('a.txt', 'hello')
  await refused('PATH_TAKEN', write('files.mkdir', { path: 'a.txt' }))
})

test('[F4] two devices make the same folder apart: one folder, with what both put in', async () => {
  const space = await annaAndBen()
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.mkdir('docs')
  await annas.as('anna').files.put('docs/a.txt', 'from Anna')
  await bens.as('ben').files.mkdir('docs')
  await bens.as('ben').files.put('docs/b.txt', 'from Ben')
  assert.deepEqual(await space.meet(annas, bens), [])
  assert.deepEqual(await space.tree(), { docs: '/', 'docs/a.txt': 'from Anna', 'docs/b.txt': 'from Ben' })
})

test('[F5] what is moved or copied is there, and not into itself', async () => {
  const space = await annaAndBen()
  const { files, write } = space.as('ben')
  await files.mkdir('docs')
  await declined('NO_FILE', files.move('nothing', 'b'))
  for (const type of ['files.move', 'files.copy']) {
    await refused('NO_FILE', write(type, { from: 'nothing', to: 'b' }))
    await refused('INTO_ITSELF', write(type, { from: 'docs', to: 'docs/deeper' }))
    await refused('INTO_ITSELF', write(type, { from: 'docs', to: 'docs' }))
  }
  await write('files.move', { from: 'docs', to: 'docs2' })
})

test('[F5] of two moves apart the earlier holds', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'hello')
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.move('a.txt', 'b.txt')
  await bens.as('ben').files.move('a.txt', 'c.txt')
  assert.deepEqual(await space.meet(annas, bens), ['NO_FILE'])
  assert.deepEqual(await space.tree(), { 'b.txt': 'hello' })
})

test('[F5] two folders moved into each other apart: the later one is in the other, nothing in a circle', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('x/1', 'one')
  await space.as('anna').files.put('y/2', 'two')
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.move('x', 'y/x')
  await bens.as('ben').files.move('y', 'x/y')
  assert.deepEqual(await space.meet(annas, bens), [])
  assert.deepEqual(await space.tree(), {
    x: '/',
    'x/y': '/',
    'x/y/2': 'two',
    'x/y/x': '/',
    'x/y/x/1': 'one',
  })
  await assertSound(space)
})

test('[F6] a change that the remover had not seen wins over the removal', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'hello')
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.put('a.txt', 'hello, all')
  await bens.as('ben').files.remove('a.txt')
  assert.deepEqual(await space.meet(annas, bens), ['CHANGED_MEANWHILE'])
  assert.deepEqual(await space.tree(), { 'a.txt': 'hello, all' })
})

test('[F6] also when the removal comes first: it puts the file anew, the rest is in the trash', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'hello')
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.put('a.txt', 'hello, all')
  await bens.as('ben').files.remove('a.txt')
  assert.deepEqual(await space.meet(bens, annas), [])
  assert.deepEqual(await space.tree(), { 'a.txt': 'hello, all' })
  assert.deepEqual(await space.earlier('a.txt'), [])
  assert.equal((await space.trash())[0]?.path, 'a.txt')
  await assertSound(space)
})

test('[F6] what is not there is not removed; of two removals apart the earlier counts', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'hello')
  const bens = space.apart()
  await bens.as('ben').files.remove('a.txt')
  await space.as('anna').files.remove('a.txt')
  assert.deepEqual(await space.meet(bens), ['NO_FILE'])
  assert.equal((await space.trash()).length, 1)
  await declined('NO_FILE', space.as('ben').files.remove('a.txt'))
})

test('[F7] an earlier version comes back, and what it replaces becomes an earlier one', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  const first = await files.put('a.txt', 'one')
  await files.put('a.txt', 'two')
  await files.restore('a.txt', first)
  assert.deepEqual(await space.tree(), { 'a.txt': 'one' })
  assert.deepEqual(await space.earlier('a.txt'), ['two', 'one'])
  assert.deepEqual(await space.kept(), { one: 2, two: 1 })
  await assertSound(space)
})

test('[F7] what is not there is not restored', async () => {
  const space = await annaAndBen()
  const { files, write } = space.as('ben')
  const first = await files.put('a.txt', 'one')
  await refused('NO_VERSION', write('files.restore', { path: 'a.txt', version: first }))
  await refused('NO_FILE', write('files.restore', { path: 'b.txt', version: first }))
  await refused('PATH_INVALID', write('files.restore', { path: '../b', version: first }))
  await refused('NOT_IN_TRASH', write('files.restore', { item: 'never' }))
  await declined('NOT_IN_TRASH', files.restore('a.txt'))
})

test('[F7] of two restores of one item apart the earlier counts', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'hello')
  await space.as('anna').files.remove('a.txt')
  const bens = space.apart()
  await bens.as('ben').files.restore('a.txt')
  await space.as('anna').files.restore('a.txt')
  assert.deepEqual(await space.meet(bens), ['NOT_IN_TRASH'])
  assert.deepEqual(await space.tree(), { 'a.txt': 'hello' })
  await assertSound(space)
})

test('[F8] what is purged is in the trash, or an earlier version', async () => {
  const space = await annaAndBen()
  const { files, write } = space.as('ben')
  const first = await files.put('a.txt', 'one')
  await refused('NOT_IN_TRASH', files.purge({ item: 'never' }))
  await declined('NO_VERSION', files.purge({ path: 'a.txt', version: first }))
  await refused('NO_VERSION', write('files.purge', { items: [], versions: [{ file: first, key: '0' }] }))
  await declined('NOTHING_NAMED', files.purge({}))
})

test('[F8] when one thing that a purge names is gone, all of it is refused', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  for (const path of ['a.txt', 'b.txt']) {
    await files.put(path, path)
    await files.remove(path)
  }
  const bens = space.apart()
  await bens.as('ben').files.purge({ olderThanDays: 0 })
  await space.as('anna').files.restore('a.txt')
  assert.deepEqual(await space.meet(bens), ['NOT_IN_TRASH'])
  assert.deepEqual(await space.tree(), { 'a.txt': 'a.txt' })
  assert.equal((await space.trash()).length, 1)
})

test('[F9] two changes apart: the later keeps the name, the earlier gets a conflict name', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('minutes.md', 'draft')
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.put('minutes.md', 'by Anna')
  await bens.as('ben').files.put('minutes.md', 'by Ben')
  assert.deepEqual(await space.meet(annas, bens), [])
  assert.deepEqual(await space.tree(), { 'minutes.md': 'by Ben', [`minutes ${ANNAS}.md`]: 'by Anna' })
  assert.deepEqual(await space.earlier('minutes.md'), [])
  assert.deepEqual(await space.earlier(`minutes ${ANNAS}.md`), ['draft'])
  await assertSound(space)
})

test('[F9] three new files at one path apart: all three are there', async () => {
  const space = await annaAndBen()
  await space.admit('cem', 'member')
  const [annas, bens, cems] = [space.apart(), space.apart(), space.apart()]
  await annas.as('anna').files.put('a.txt', 'by Anna')
  await bens.as('ben').files.put('a.txt', 'by Ben')
  await cems.as('cem').files.put('a.txt', 'by Cem')
  assert.deepEqual(await space.meet(cems, annas, bens), [])
  assert.deepEqual(await space.tree(), {
    'a.txt': 'by Ben',
    [`a ${ANNAS}.txt`]: 'by Anna',
    [`a ${CONFLICT('Cem')}.txt`]: 'by Cem',
  })
})

test('[F9] a change that saw the other one is no conflict', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'one')
  await space.as('ben').files.put('a.txt', 'two')
  assert.deepEqual(await space.tree(), { 'a.txt': 'two' })
  assert.deepEqual(await space.earlier('a.txt'), ['one'])
})

test('[F9] an author who lies about the base loses nobody’s content', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', 'one')
  await space.as('ben').files.put('a.txt', 'two', { base: 'made up' })
  assert.deepEqual(await space.tree(), { 'a.txt': 'two', [`a ${ANNAS}.txt`]: 'one' })
  await assertSound(space)
})

test('[F10] both made the same file: no conflict name', async () => {
  const space = await annaAndBen()
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.put('a.txt', 'hello')
  await annas.as('anna').files.put('empty', '')
  await annas.as('anna').files.link('l', 'a.txt')
  await bens.as('ben').files.put('a.txt', 'hello')
  await bens.as('ben').files.put('empty', '')
  await bens.as('ben').files.link('l', 'a.txt')
  assert.deepEqual(await space.meet(annas, bens), [])
  assert.deepEqual(await space.tree(), { 'a.txt': 'hello', empty: '', l: '→ a.txt' })
  await assertSound(space)
})

test('[F10] what the later author wrote since may name the content that they put', async () => {
  const space = await annaAndBen()
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.put('a.txt', 'hello')
  await bens.as('ben').files.put('a.txt', 'hello')
  await bens.as('ben').files.reuse('twin.txt', 'a.txt')
  assert.deepEqual(await space.meet(annas, bens), [])
  assert.deepEqual(await space.tree(), { 'a.txt': 'hello', 'twin.txt': 'hello' })
  await assertSound(space)
})

test('[F10] another mode makes another file', async () => {
  const space = await annaAndBen()
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.put('run.sh', 'hello')
  await bens.as('ben').files.put('run.sh', 'hello', { mode: 0o755 })
  await space.meet(annas, bens)
  assert.deepEqual(Object.keys(await space.tree()), [`run ${ANNAS}.sh`, 'run.sh'])
})

test('[F11] a file where a folder is gets the conflict name', async () => {
  const space = await annaAndBen()
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.put('x/a.txt', 'in a folder')
  await bens.as('ben').files.put('x', 'a file')
  assert.deepEqual(await space.meet(annas, bens), [])
  assert.deepEqual(await space.tree(), { x: '/', 'x/a.txt': 'in a folder', [`x ${BENS}`]: 'a file' })
  await assertSound(space)
})

test('[F12] a file where a folder must be gives way and keeps its versions', async () => {
  const space = await annaAndBen()
  const [annas, bens] = [space.apart(), space.apart()]
  await bens.as('ben').files.put('x', 'one')
  await bens.as('ben').files.put('x', 'two')
  await annas.as('anna').files.put('x/y/a.txt', 'in a folder')
  assert.deepEqual(await space.meet(bens, annas), [])
  assert.deepEqual(await space.tree(), {
    x: '/',
    'x/y': '/',
    'x/y/a.txt': 'in a folder',
    [`x ${BENS}`]: 'two',
  })
  assert.deepEqual(await space.earlier(`x ${BENS}`), ['one'])
  await assertSound(space)
})

test('[F12] that goes for moves and restores too', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('x/a.txt', 'first')
  await files.remove('x')
  await files.put('x', 'a file')
  await files.put('b.txt', 'second')
  await files.put('y', 'another file')
  await declined('NOT_A_FOLDER', files.move('b.txt', 'y/b.txt'))
  await space.as('ben').write('files.move', { from: 'b.txt', to: 'y/b.txt' })
  await space.as('anna').files.restore('x')
  assert.deepEqual(await space.tree(), {
    x: 'a file',
    'x (restored)': '/',
    'x (restored)/a.txt': 'first',
    y: '/',
    'y/b.txt': 'second',
    [`y ${BENS}`]: 'another file',
  })
  await files.remove('x (restored)/a.txt')
  await files.move('x (restored)', 'z')
  await files.put('x (restored)', 'where the folder was')
  await files.restore('x (restored)/a.txt')
  assert.equal((await space.tree())['x (restored)/a.txt'], 'first')
  assert.equal((await space.tree())[`x (restored) ${BENS}`], 'where the folder was')
  await assertSound(space)
})

test('[F13] what is moved or copied onto a path that was taken meanwhile gets a conflict name', async () => {
  const space = await annaAndBen()
  const { files } = space.as('anna')
  await files.put('a.txt', 'one')
  await files.put('dir/b.txt', 'two')
  const bens = space.apart()
  await bens.as('ben').files.move('a.txt', 'new')
  await bens.as('ben').files.copy('dir', 'copied')
  await files.put('new', 'by Anna')
  await files.put('copied', 'by Anna')
  assert.deepEqual(await space.meet(bens), [])
  assert.deepEqual(await space.tree(), {
    [`copied ${BENS}`]: '/',
    [`copied ${BENS}/b.txt`]: 'two',
    copied: 'by Anna',
    dir: '/',
    'dir/b.txt': 'two',
    new: 'by Anna',
    [`new ${BENS}`]: 'one',
  })
  await declined('PATH_TAKEN', files.move('dir/b.txt', 'new'))
  await assertSound(space)
})

test('[F13] conflict names are numbered where they meet', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('a.txt', '0')
  for (const text of ['1', '2', '3']) await space.as('anna').files.put('a.txt', text, { base: 'made up' })
  assert.deepEqual(await space.tree(), {
    'a.txt': '3',
    [`a ${ANNAS}.txt`]: '0',
    [`a ${CONFLICT('Anna', 2)}.txt`]: '1',
    [`a ${CONFLICT('Anna', 3)}.txt`]: '2',
  })
})

test('[F13] whatever a peer calls its device, conflict names are sound', async () => {
  const names = [
    '../..',
    '\ud800 lone',
    '\ud801 lone',
    '\u0958'.repeat(60),
    '\u{1d160}'.repeat(30),
    'u\u0308',
    '\0\n',
    ' ',
  ]
  const space = await story().founded('anna')
  await space.as('anna').files.put('a.txt', 'start')
  for (const [i, name] of names.entries()) {
    const who = `peer${i}`
    const invite = await space.invite('anna')
    const device = { ...space.deviceBody(who), name }
    await space.as('anna').write('members.admit', { invite, person: space.personBody(who), device })
    await space.as(who).files.put('a.txt', who, { base: 'made up' })
  }
  const tree = await space.tree()
  assert.equal(Object.keys(tree).length, names.length + 1)
  for (const path of Object.keys(tree)) {
    await space.as('anna').files.move(path, `moved ${tree[path]}`)
    assert.ok(Buffer.byteLength(path) <= 255)
    assert.equal(path, path.normalize('NFC'))
    assert.ok(!path.includes('/'))
  }
})

test('[F14] versions follow the file through moves, trash and back', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('a.txt', 'one')
  await files.put('a.txt', 'two')
  await files.move('a.txt', 'docs/b.txt')
  await files.put('docs/b.txt', 'three')
  await files.put('a.txt', 'something else')
  await files.remove('docs')
  await space.as('anna').files.restore('docs')
  assert.deepEqual(await space.earlier('docs/b.txt'), ['two', 'one'])
  assert.deepEqual(await space.earlier('a.txt'), [])
  await assertSound(space)
})

test('[F14] folders have none: those of a file in them are not theirs', async () => {
  const space = await annaAndBen()
  const { files, write } = space.as('ben')
  const first = await files.put('docs/a.txt', 'one')
  await files.put('docs/a.txt', 'two')
  assert.deepEqual(await space.earlier('docs'), [])
  await refused('NO_VERSION', write('files.restore', { path: 'docs', version: first }))
  await files.move('docs/a.txt', 'a.txt')
  await files.remove('docs')
  await files.purge({ olderThanDays: 0 })
  assert.deepEqual(await space.earlier('a.txt'), ['one'])
  await assertSound(space)
})

test('[F15] missing folders are made, by whatever needs them', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('a/b/c.txt', 'hello')
  await files.copy('a/b/c.txt', 'd/e/c.txt')
  await files.move('a/b', 'f/g/h')
  const tree = await space.tree()
  for (const path of ['a', 'd', 'd/e', 'f', 'f/g', 'f/g/h']) assert.equal(tree[path], '/')
  assert.equal(tree['f/g/h/c.txt'], 'hello')
  await assertSound(space)
})

test('[F15] a folder is removed with changes in it that the remover had not seen, as one item', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('docs/a.txt', 'one')
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').files.put('docs/a.txt', 'two')
  await annas.as('anna').files.put('docs/deep/b.txt', 'three')
  await bens.as('ben').files.remove('docs')
  assert.deepEqual(await space.meet(annas, bens), [])
  assert.deepEqual(await space.tree(), {})
  assert.deepEqual(
    (await space.trash()).map(({ path, files, bytes }) => ({ path, files, bytes })),
    [{ path: 'docs', files: 2, bytes: 8 }],
  )
  await space.as('anna').files.restore('docs')
  assert.deepEqual(await space.tree(), {
    docs: '/',
    'docs/a.txt': 'two',
    'docs/deep': '/',
    'docs/deep/b.txt': 'three',
  })
  await assertSound(space)
})

test('[F15] what is put into a folder that was removed meanwhile makes the folder again', async () => {
  const space = await annaAndBen()
  await space.as('anna').files.put('docs/a.txt', 'one')
  const bens = space.apart()
  await bens.as('ben').files.put('docs/b.txt', 'two')
  await space.as('anna').files.remove('docs')
  assert.deepEqual(await space.meet(bens), [])
  assert.deepEqual(await space.tree(), { docs: '/', 'docs/b.txt': 'two' })
  await assertSound(space)
})

test('[F15] names that mean something to a program are names like others', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('docs/a.txt', 'one')
  await files.move('docs', '__proto__')
  await files.put('constructor/toString', 'two')
  assert.deepEqual(Object.entries(await space.tree()), [
    ['__proto__', '/'],
    ['constructor', '/'],
    ['__proto__/a.txt', 'one'],
    ['constructor/toString', 'two'],
  ])
  await assertSound(space)
})

test('[F16] moving costs no content and changes no version', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('docs/deep/a.txt', 'one')
  const before = await space.versionAt('docs/deep/a.txt')
  const { bytes } = await space.totals()
  await space.as('anna').files.move('docs', 'papers')
  assert.deepEqual(await space.tree(), { papers: '/', 'papers/deep': '/', 'papers/deep/a.txt': 'one' })
  assert.equal(await space.versionAt('papers/deep/a.txt'), before)
  assert.equal((await space.totals()).bytes, bytes)
  assert.deepEqual(await space.kept(), { one: 1 })
})

test('[F16] onto a folder means into it', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('a.txt', 'one')
  await files.mkdir('docs')
  await files.move('a.txt', 'docs')
  await files.copy('docs/a.txt', '/')
  assert.deepEqual(await space.tree(), { 'a.txt': 'one', docs: '/', 'docs/a.txt': 'one' })
})

test('[F16] a copy names the same content and goes its own way', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('docs/a.txt', 'one')
  await files.put('docs/a.txt', 'two')
  await space.as('anna').files.copy('docs', 'papers')
  assert.deepEqual(await space.kept(), { one: 1, two: 2 })
  assert.deepEqual(await space.earlier('papers/a.txt'), [])
  await files.put('papers/a.txt', 'three')
  assert.deepEqual(await space.earlier('papers/a.txt'), ['two'])
  assert.deepEqual(await space.earlier('docs/a.txt'), ['one'])
  assert.equal((await space.totals()).files, 2)
  await assertSound(space)
})

test('[F17] what is restored from the trash gets its path back', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('docs/a.txt', 'one')
  await files.remove('docs/a.txt')
  await files.remove('docs')
  await files.restore('docs/a.txt')
  assert.deepEqual(await space.tree(), { docs: '/', 'docs/a.txt': 'one' })
  assert.equal((await space.trash()).length, 1)
  await assertSound(space)
})

test('[F17] where the path is taken it is `(restored)`, then numbered', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  for (const text of ['one', 'two', 'three']) {
    await files.put('a.txt', text)
    await files.remove('a.txt')
  }
  for (let i = 0; i < 3; i++) await files.restore('a.txt')
  assert.deepEqual(await space.tree(), {
    'a.txt': 'three',
    'a (restored).txt': 'two',
    'a (restored 2).txt': 'one',
  })
  await assertSound(space)
})

test('[F17] a long name is shortened to make room, and keeps its extension', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  const long = `${'ü'.repeat(125)}.txt`
  await files.put(long, 'one')
  await files.remove(long)
  await files.put(long, 'two')
  await files.restore(long)
  const restored = Object.entries(await space.tree()).find(([, text]) => text === 'one')![0]
  assert.match(restored, /^ü+ \(restored\)\.txt$/)
  assert.ok(Buffer.byteLength(restored) <= 255)
})

test('[F18] content is kept while anything names it, and freed when nothing does', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('a.txt', 'hello')
  const { content } = (await entryAt(space.view, 'a.txt'))!
  await files.copy('a.txt', 'b.txt')
  await files.remove('a.txt')
  await files.purge({ olderThanDays: 0 })
  assert.deepEqual(await space.kept(), { hello: 1 })
  await files.put('b.txt', 'other')
  assert.deepEqual(await space.kept(), { hello: 1, other: 1 })
  await files.remove('b.txt')
  assert.deepEqual(await space.freed(), [])
  await files.purge({ item: (await space.trash())[0]!.item })
  assert.deepEqual(await space.kept(), {})
  assert.deepEqual(new Set(await space.freed()).size, 2)
  assert.ok((await space.freed()).includes(content!))
  assert.deepEqual(await space.totals().then(({ files, bytes }) => ({ files, bytes })), {
    files: 0,
    bytes: 0,
  })
  await assertSound(space)
})

test('[F18] one earlier version is purged by itself', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  const first = await files.put('a.txt', 'one')
  await files.put('a.txt', 'two')
  await files.purge({ path: 'a.txt', version: first })
  assert.deepEqual(await space.tree(), { 'a.txt': 'two' })
  assert.deepEqual(await space.earlier('a.txt'), [])
  assert.deepEqual(await space.kept(), { two: 1 })
  await assertSound(space)
})

test('[F18] purging a folder takes the files in it with their earlier versions, and nobody else’s', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  for (const path of ['docs/a.txt', 'docs/b.txt'])
    for (const text of ['one', 'two']) await files.put(path, `${path} ${text}`)
  await files.move('docs/b.txt', 'b.txt')
  await files.remove('docs')
  await files.purge({ olderThanDays: 0 })
  assert.deepEqual(await space.kept(), { 'docs/b.txt one': 1, 'docs/b.txt two': 1 })
  assert.deepEqual(await space.earlier('b.txt'), ['docs/b.txt one'])
  for (const collection of [trash, versions, entries])
    for await (const { key } of space.view.range(collection as typeof trash))
      assert.ok(!key.includes('a.txt'))
  await assertSound(space)
})

test('[F18] naming one thing twice in a purge takes away one name', async () => {
  const space = await annaAndBen()
  const { files, write } = space.as('ben')
  await files.put('a.txt', 'hello')
  await files.copy('a.txt', 'b.txt')
  await files.remove('a.txt')
  const { item } = (await space.trash())[0]!
  await write('files.purge', { items: [item, item], versions: [] })
  assert.deepEqual(await space.kept(), { hello: 1 })
  await assertSound(space)
})

test('[F19] totals count files in the tree and each content once', async () => {
  const space = await annaAndBen()
  const { files } = space.as('ben')
  await files.put('docs/a.txt', '12345')
  await files.put('docs/a.txt', '1234567')
  await files.copy('docs', 'papers')
  await files.link('l', 'docs')
  await files.put('empty', '')
  const { files: count, bytes } = await space.totals()
  assert.deepEqual({ count, bytes }, { count: 4, bytes: 12 })
  await files.remove('papers')
  assert.equal((await space.totals()).files, 3)
  assert.equal((await space.totals()).bytes, 12)
  await assertSound(space)
})

test('[F9] whatever the order in which they meet, both contents survive', async () => {
  for (const order of ['anna first', 'ben first']) {
    const space = await annaAndBen()
    await space.as('anna').files.put('docs/a.txt', 'start')
    const [annas, bens] = [space.apart(), space.apart()]
    await annas.as('anna').files.move('docs', 'papers')
    await annas.as('anna').files.put('papers/a.txt', 'by Anna')
    await bens.as('ben').files.put('docs/a.txt', 'by Ben')
    await space.meet(...(order === 'anna first' ? [annas, bens] : [bens, annas]))
    const texts = [...Object.values(await space.tree()), ...Object.keys(await space.kept())]
    for (const text of ['start', 'by Anna', 'by Ben']) assert.ok(texts.includes(text), `${text}, ${order}`)
    await assertSound(space)
  }
})

test('[F1] a listing goes on page by page', async () => {
  const space = await annaAndBen()
  for (const name of ['a', 'b', 'c', 'd']) await space.as('ben').files.put(`docs/${name}/x`, name)
  const found: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: { entries: { name: string }[]; next: string | null } = await space.ask('ben', 'files.list', {
      path: 'docs',
      limit: 3,
      after,
    })
    found.push(...page.entries.map(({ name }) => name))
    after = page.next
  }
  assert.deepEqual(found, ['a', 'b', 'c', 'd'])
  await assert.rejects(space.ask('ben', 'files.list', { path: 'docs/a/x' }), { code: 'NOT_A_FOLDER' })
  await assert.rejects(space.ask('ben', 'files.list', { path: 'nothing' }), { code: 'NO_FILE' })
})

test('[F17] the trash lists page by page, newest first', async () => {
  const space = await annaAndBen()
  for (const name of ['a', 'b', 'c']) {
    await space.as('ben').files.put(name, name)
    await space.as('ben').files.remove(name)
  }
  const first = await space.ask('ben', 'files.trash', { limit: 2 })
  assert.deepEqual(
    first.items.map(({ path }: { path: string }) => path),
    ['c', 'b'],
  )
  const second = await space.ask('ben', 'files.trash', { limit: 2, after: first.next })
  assert.deepEqual(
    second.items.map(({ path }: { path: string }) => path),
    ['a'],
  )
  assert.equal(second.next, null)
})

test('[F2] content that begins inside another’s blocks is refused', async () => {
  const space = await story().founded('anna')
  const { blobs } = space.as('anna')
  const extents = (...list: [number, number][]) => ({ core: blobs, block: 4, extents: list })
  const body = (path: string, size: number, ref: object) => ({
    path,
    kind: 'file',
    base: null,
    size,
    hash: 'ab'.repeat(32),
    ref,
    mode: 0o644,
    mtime: 1,
  })
  await space.as('anna').write('files.put', body('a', 20, extents([100, 3], [110, 2])))
  for (const [first, count] of [
    [100, 3],
    [101, 1],
    [99, 2],
    [90, 30],
    [111, 1],
    [109, 2],
  ] as const)
    await refused(
      'CONTENT_MISMATCH',
      space.as('anna').write('files.put', body('b', count * 4, extents([first, count]))),
    )
  await refused(
    'CONTENT_MISMATCH',
    space.as('anna').write('files.put', body('b', 8, extents([200, 1], [200, 1]))),
  )
  for (const [i, [first, count]] of (
    [
      [103, 7],
      [99, 1],
      [112, 5],
    ] as const
  ).entries())
    await space.as('anna').write('files.put', body(`free ${i}`, count * 4, extents([first, count])))
})
