// Real input: a folder of more than 10,000 real files goes in on A and comes out on B byte for byte, modes included.
import assert from 'node:assert/strict'
import { chmod, cp, lstat, mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder, twoInASpace } from './../support/cobox.ts'
import { describeTree } from './../support/trees.ts'

const ROOT = new URL('../..', import.meta.url).pathname

/** As a Mac writes it (Unicode form NFD), and as every space does (NFC). */
const DECOMPOSED = 'e\u0301te\u0301.txt'
const COMPOSED = '\u00e9t\u00e9.txt'

/** The checkout's own modules, and what they do not have: empty files and folders, odd names, all kinds of modes. */
async function realTree(t: Parameters<typeof tempFolder>[0]): Promise<string> {
  const tree = join(await tempFolder(t), 'tree')
  await cp(join(ROOT, 'node_modules'), join(tree, 'modules'), {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
  })
  // a second copy of all but the large ones brings it over 10,000; its content is stored once
  await cp(join(ROOT, 'node_modules'), join(tree, 'modules again'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: async source => (await lstat(source)).size < 64 * 1024,
  })
  await cp(join(ROOT, 'src'), join(tree, 'src'), { recursive: true })
  const odd = join(tree, 'odd names')
  await mkdir(join(odd, 'empty folder', 'in it'), { recursive: true })
  const names = [
    '__proto__',
    'constructor',
    ' leading',
    'trailing ',
    'tab\there',
    'new\nline',
    'quote"s\'',
    'back\\slash',
    '*?|<>:',
    'ünïcödé',
    '日本語',
    '🏠',
    '-rf',
    '.hidden',
    '..almost',
    '%2e%2e',
    'a'.repeat(255),
    'README',
    'readme',
  ]
  for (const name of names) await writeFile(join(odd, name), name)
  await writeFile(join(odd, DECOMPOSED), 'summer')
  await writeFile(join(odd, 'empty'), '')
  for (const mode of [0o400, 0o600, 0o644, 0o755, 0o777, 0o500]) {
    const file = join(odd, `mode ${mode.toString(8)}`)
    await writeFile(file, String(mode))
    await chmod(file, mode)
  }
  await symlink('../src', join(odd, 'link to a folder'))
  await symlink('nowhere at all', join(odd, 'broken link'))
  await utimes(join(odd, 'empty'), 1, 1)
  await chmod(join(odd, 'empty folder'), 0o750)
  return tree
}

test('more than 10,000 real files come out on the other device as they went in', {
  timeout: 300_000,
}, async t => {
  const tree = await realTree(t)
  const before = (await describeTree(tree)).map(line => line.replace(DECOMPOSED, COMPOSED)).sort()
  assert.ok(before.some(line => line.startsWith(`odd names/${COMPOSED} `)))
  assert.ok(before.filter(line => !line.includes('/ ')).length > 10_000, `only ${before.length} entries`)
  const { a, b, space } = await twoInASpace(t)

  const taken = await a.json<{ state: string; problems: unknown[]; renamed: number }>(
    'files',
    'import',
    space,
    tree,
  )
  assert.deepEqual([taken.state, taken.problems, taken.renamed], ['done', [], 1])
  await b.json('space', 'sync', space, '--wait')

  const out = join(await tempFolder(t), 'out')
  const written = await b.json<{ state: string; problems: unknown[] }>('files', 'export', space, '', out)
  assert.deepEqual([written.state, written.problems], ['done', []])
  assert.deepEqual(await describeTree(out), before)

  const again = await a.json<{ state: string; bytes: number }>('files', 'import', space, tree)
  assert.equal(again.state, 'done')
  const actions = async () => (await a.json<{ actions: number }>('space', 'status', space)).actions
  const known = await actions()
  await a.json('files', 'import', space, tree)
  assert.equal(await actions(), known, 'importing the same again writes nothing')

  await b.stop()
  await a.stop()
  await a.restart()
  const way = join(await tempFolder(t), 'way-out')
  await a.json('space', 'export', space, way)
  assert.deepEqual(
    await describeTree(join(way, 'files')),
    before,
    'the way out has everything, with no peer online',
  )
})
