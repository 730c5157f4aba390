// Names, places and sizes that do not fit: each is refused with its reason, or kept; nothing is lost without being told.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readRunFile } from '../../src/node/home.ts'
import { type NodeProcess, startNode, tempFolder } from '../support/cobox.ts'
import { smallDisk } from '../support/faults.ts'

const NFC = 'K\u00e4se.txt'
const NFD = 'Ka\u0308se.txt'
const GIGABYTES_5 = 5_000_000_000

interface Problem {
  path: string
  code: string
}

async function nodeWithSpace(t: TestContext, home?: string): Promise<{ node: NodeProcess; space: string }> {
  const node = await startNode(t, home ? { home } : {})
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  return { node, space }
}

/** A file of this computer with this content. */
async function source(t: TestContext, content: string): Promise<string> {
  const file = join(await tempFolder(t), 'source')
  await writeFile(file, content)
  return file
}

async function pathsIn(node: NodeProcess, space: string, path = ''): Promise<string[]> {
  const { entries } = await node.client().space(space).files.list({ path })
  return entries.map(entry => entry.path)
}

async function contentOf(node: NodeProcess, space: string, path: string): Promise<string> {
  const { code, stdout, stderr } = await node.run('files', 'get', space, path, '-')
  assert.equal(code, 0, stderr)
  return stdout
}

/** `PUT` of file content by plain HTTP; a length may be announced that is not sent. */
async function httpPut(
  node: NodeProcess,
  space: string,
  path: string,
  body: string,
  length = body.length,
): Promise<{ status: number; code?: string }> {
  const { url, token } = readRunFile(node.home)!
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/api/spaces/${space}/files/content?path=${encodeURIComponent(path)}`,
      { method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-length': length } },
      async response => {
        let text = ''
        for await (const chunk of response) text += chunk
        resolve({ status: response.statusCode!, code: JSON.parse(text).error?.code })
        sent.destroy()
      },
    )
    sent.once('error', reject)
    if (length === body.length) sent.end(body)
    else sent.write(body)
  })
}

/** The problems of an import or export that ends with exit status 1 and this code. */
async function incomplete(node: NodeProcess, code: string, ...words: string[]): Promise<Problem[]> {
  const result = await node.run(...words, '--json')
  assert.equal(result.code, 1, `${result.stdout} ${result.stderr}`)
  assert.equal(result.stdout, '')
  const { error } = JSON.parse(result.stderr)
  assert.equal(error.code, code)
  const { problems } = error.job as { problems: Problem[] }
  return problems.map(({ path, code }) => ({ path, code })).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Bytes in all files below a folder; what the store only sets aside does not count. */
async function bytesBelow(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size
  return bytes
}

test('paths that leave the space, have no name, a NUL or too long a name are refused, by every way in', async t => {
  const { node, space } = await nodeWithSpace(t)
  const file = await source(t, 'hello')
  await node.json('files', 'put', space, file, 'there.txt')
  const files = node.client().space(space).files
  const long = 'x'.repeat(4096)
  const cases: [string, string][] = [
    ['../x', 'PATH_INVALID'],
    ['a/../../x', 'PATH_INVALID'],
    ['..', 'PATH_INVALID'],
    ['.', 'PATH_INVALID'],
    ['a/./b', 'PATH_INVALID'],
    ['', 'PATH_INVALID'],
    ['///', 'PATH_INVALID'],
    ['a//b', 'PATH_INVALID'],
    ['a\0b', 'PATH_INVALID'],
    ['a\ud800b', 'PATH_INVALID'],
    [long, 'NAME_TOO_LONG'],
    [`deep/${'y'.repeat(256)}`, 'NAME_TOO_LONG'],
    ['deep/'.repeat(1000), 'NAME_TOO_LONG'],
  ]
  for (const [path, code] of cases) {
    const shown = JSON.stringify(path.slice(0, 20))
    await assert.rejects(files.mkdir({ path }), { code }, `mkdir ${shown}`)
    // onto the top means into it, with the name that it has
    if (path.replaceAll('/', '') !== '') {
      await assert.rejects(files.move({ from: 'there.txt', to: path }), { code }, `move ${shown}`)
      await assert.rejects(files.copy({ from: 'there.txt', to: path }), { code }, `copy ${shown}`)
    }
    // half a surrogate pair cannot stand in an address
    if (path.includes('\ud800')) continue
    assert.equal((await httpPut(node, space, path, 'hello')).code, code, `put ${shown}`)
    if (path.includes('\0') || path.replaceAll('/', '') === '') continue
    assert.equal(await node.refusal('files', 'mkdir', space, path), code, `mkdir ${shown}`)
    assert.equal(await node.refusal('files', 'put', space, file, path), code, `put ${shown}`)
  }
  assert.deepEqual(await pathsIn(node, space), ['there.txt'])
  // what was refused was not stored before: there is one content, of five bytes
  assert.equal((await node.client().spaceStatus({ space })).content.bytes, 5)
  // a leading slash means the top of the space, never of this computer
  const put = await node.json<{ path: string; version: string }>(
    'files',
    'put',
    space,
    file,
    '/tmp/absolute.txt',
  )
  assert.deepEqual(await pathsIn(node, space, '/tmp'), ['tmp/absolute.txt'])
  assert.deepEqual(
    [put.path, put.version],
    ['tmp/absolute.txt', (await files.stat({ path: 'tmp/absolute.txt' })).version],
  )
  // onto a folder means into it, and the answer says where that is
  const into = await node.json<{ path: string }>('files', 'put', space, file, 'tmp')
  assert.equal(into.path, `tmp/${basename(file)}`)
  assert.match(
    (await node.run('files', 'put', space, file, '/')).stdout,
    new RegExp(`It is ${basename(file)}, version \\w`),
  )
})

test('one name in two Unicode forms is one file, and a folder that holds both is not taken in silently', async t => {
  const { node, space } = await nodeWithSpace(t)
  await node.json('files', 'put', space, await source(t, 'composed'), NFC)
  await node.json('files', 'put', space, await source(t, 'decomposed'), NFD)
  assert.deepEqual(await pathsIn(node, space), [NFC])
  assert.equal(await contentOf(node, space, NFD), 'decomposed')
  const { versions } = await node.client().space(space).files.versions({ path: NFC })
  assert.equal(versions.length, 2)

  const folder = await tempFolder(t)
  await writeFile(join(folder, NFC), 'one')
  await writeFile(join(folder, NFD), 'other')
  await mkdir(join(folder, 'caf\u00e9'))
  await mkdir(join(folder, 'cafe\u0301'))
  await writeFile(join(folder, 'caf\u00e9', 'in-one'), '1')
  await writeFile(join(folder, 'cafe\u0301', 'in-other'), '2')
  const problems = await incomplete(node, 'IMPORT_INCOMPLETE', 'files', 'import', space, folder, 'twins')
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['PATH_INVALID', 'PATH_INVALID'],
  )
  // one of each pair is in, the other is named; again, and it is the same one
  const told = problems.map(({ path }) => path)
  assert.equal(told.filter(path => path === NFC || path === NFD).length, 1)
  assert.equal(
    await contentOf(node, space, `twins/${NFC}`),
    await readFile(join(folder, told.includes(NFC) ? NFD : NFC), 'utf8'),
  )
  assert.equal((await pathsIn(node, space, 'twins/caf\u00e9')).length, 1)
  const again = await incomplete(node, 'IMPORT_INCOMPLETE', 'files', 'import', space, folder, 'twins')
  assert.deepEqual(again, problems)
  assert.equal(
    (
      await node
        .client()
        .space(space)
        .files.versions({ path: `twins/${NFC}` })
    ).versions.length,
    1,
  )
})

test('names that differ only in case are two files, in and out again', async t => {
  const { node, space } = await nodeWithSpace(t)
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'README'), 'loud')
  await writeFile(join(folder, 'Readme'), 'quiet')
  await node.json('files', 'import', space, folder)
  assert.deepEqual((await pathsIn(node, space)).sort(), ['README', 'Readme'])
  const out = await tempFolder(t)
  await node.json('files', 'export', space, '/', out)
  assert.deepEqual(
    [await readFile(join(out, 'README'), 'utf8'), await readFile(join(out, 'Readme'), 'utf8')],
    ['loud', 'quiet'],
  )
})

test('a file does not take a folder’s place, nor a folder a file’s, nor a folder its own', async t => {
  const { node, space } = await nodeWithSpace(t)
  const file = await source(t, 'hello')
  await node.json('files', 'mkdir', space, 'folder')
  await node.json('files', 'put', space, file, 'file')
  assert.equal((await httpPut(node, space, 'folder', 'x')).code, 'IS_A_FOLDER')
  assert.equal((await httpPut(node, space, 'file/below', 'x')).code, 'NOT_A_FOLDER')
  assert.equal(await node.refusal('files', 'mkdir', space, 'file'), 'PATH_TAKEN')
  assert.equal(await node.refusal('files', 'mkdir', space, 'folder'), 'PATH_TAKEN')
  assert.equal(await node.refusal('files', 'mkdir', space, 'file/below'), 'NOT_A_FOLDER')
  assert.equal(await node.refusal('files', 'move', space, 'folder', 'file/below'), 'NOT_A_FOLDER')
  assert.equal(await node.refusal('files', 'move', space, 'folder', 'file'), 'PATH_TAKEN')
  for (const verb of ['move', 'copy'])
    for (const to of ['folder', 'folder/inner', 'folder/inner/deeper'])
      assert.equal(await node.refusal('files', verb, space, 'folder', to), 'INTO_ITSELF', `${verb} ${to}`)
  assert.equal(await node.refusal('files', 'move', space, 'file', 'file'), 'PATH_TAKEN')
  assert.equal(await node.refusal('files', 'move', space, 'nothing', 'x'), 'NO_FILE')
  assert.equal(await node.refusal('files', 'import', space, await tempFolder(t), 'file'), 'NOT_A_FOLDER')

  // the same inside of an import: what can come in does, and what is there stays
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'folder'), 'a file')
  await mkdir(join(folder, 'file'))
  await writeFile(join(folder, 'file', 'inside'), 'x')
  await writeFile(join(folder, 'other'), 'x')
  assert.deepEqual(await incomplete(node, 'IMPORT_INCOMPLETE', 'files', 'import', space, folder), [
    { path: 'file', code: 'NOT_A_FOLDER' },
    { path: 'file/inside', code: 'NOT_A_FOLDER' },
    { path: 'folder', code: 'IS_A_FOLDER' },
  ])
  assert.deepEqual(await pathsIn(node, space), ['file', 'folder', 'other'])
  assert.equal(await contentOf(node, space, 'file'), 'hello')
  // onto a folder means into it
  await node.json('files', 'put', space, file, 'folder')
  assert.deepEqual(await pathsIn(node, space, 'folder'), ['folder/source'])
})

test('an import names what is no file, folder or link or has no name in UTF-8, and takes the rest in', async t => {
  const { node, space } = await nodeWithSpace(t)
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'good.txt'), 'good')
  await mkdir(join(folder, 'deep'))
  await writeFile(join(folder, 'deep', 'good.txt'), 'good too')
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/deep/latin-`), Buffer.from([0xe4])]), 'x')
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const server = createServer()
  await new Promise<void>(resolve => server.listen(join(folder, 'socket'), resolve))
  t.after(() => server.close())
  assert.deepEqual(await incomplete(node, 'IMPORT_INCOMPLETE', 'files', 'import', space, folder), [
    { path: 'deep/latin-\u00e4', code: 'PATH_INVALID' },
    { path: 'pipe', code: 'SOURCE_UNREADABLE' },
    { path: 'socket', code: 'SOURCE_UNREADABLE' },
  ])
  assert.equal(await contentOf(node, space, 'deep/good.txt'), 'good too')
  assert.equal(await node.refusal('files', 'import', space, join(folder, 'nothing')), 'SOURCE_NOT_FOUND')
  assert.equal(await node.refusal('files', 'import', space, join(folder, 'pipe')), 'SOURCE_UNREADABLE')
  assert.equal(await node.refusal('files', 'put', space, join(folder, 'nothing'), 'x'), 'SOURCE_NOT_FOUND')
})

test('an export never writes through a link that a member put into the space', async t => {
  const { node, space } = await nodeWithSpace(t)
  const outside = await tempFolder(t)
  await writeFile(join(outside, 'mine.txt'), 'untouched')
  const before = await stat(outside)
  const planted = await tempFolder(t)
  await symlink(outside, join(planted, 'evil'))
  await symlink(join(outside, 'mine.txt'), join(planted, 'mine.txt'))
  await node.json('files', 'import', space, planted)
  const out = await tempFolder(t)
  await node.json('files', 'export', space, '/', out)

  await node.json('files', 'remove', space, 'evil')
  await node.json('files', 'remove', space, 'mine.txt')
  const replaced = await tempFolder(t)
  await mkdir(join(replaced, 'evil', 'deeper'), { recursive: true, mode: 0o700 })
  await writeFile(join(replaced, 'evil', 'file.txt'), 'evil')
  await writeFile(join(replaced, 'evil', 'deeper', 'file.txt'), 'evil')
  await writeFile(join(replaced, 'mine.txt'), 'evil')
  await writeFile(join(replaced, 'good.txt'), 'good')
  await node.json('files', 'import', space, replaced)
  assert.deepEqual(await incomplete(node, 'EXPORT_INCOMPLETE', 'files', 'export', space, '/', out), [
    { path: 'evil', code: 'TARGET_IS_LINK' },
    { path: 'evil/deeper', code: 'TARGET_IS_LINK' },
    { path: 'evil/deeper/file.txt', code: 'TARGET_IS_LINK' },
    { path: 'evil/file.txt', code: 'TARGET_IS_LINK' },
    { path: 'mine.txt', code: 'TARGET_EXISTS' },
  ])
  assert.deepEqual(await readdir(outside), ['mine.txt'])
  assert.equal(await readFile(join(outside, 'mine.txt'), 'utf8'), 'untouched')
  const after = await stat(outside)
  assert.deepEqual([after.mode, after.mtimeMs], [before.mode, before.mtimeMs])
  assert.equal(await readFile(join(out, 'good.txt'), 'utf8'), 'good')
  // and where no old export is, all of it comes out
  const fresh = await tempFolder(t)
  await node.json('files', 'export', space, '/', fresh)
  assert.equal(await readFile(join(fresh, 'evil', 'deeper', 'file.txt'), 'utf8'), 'evil')
})

test('5 GB for a disk that has little room are refused before anything is stored', async t => {
  const disk = await smallDisk(t, 256)
  const { node, space } = await nodeWithSpace(t, join(disk.folder, 'node'))
  const used = await bytesBelow(node.home)
  const refused = await httpPut(node, space, 'big.bin', 'the beginning', GIGABYTES_5)
  assert.deepEqual(refused, { status: 507, code: 'DISK_FULL' })
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'a-small-one'), 'small')
  await writeFile(join(folder, 'big.bin'), '')
  await truncate(join(folder, 'big.bin'), GIGABYTES_5)
  assert.equal(await node.refusal('files', 'import', space, join(folder, 'big.bin')), 'DISK_FULL')
  assert.equal(await node.refusal('files', 'put', space, join(folder, 'big.bin'), 'big.bin'), 'DISK_FULL')
  assert.equal(await node.refusal('files', 'import', space, folder), 'DISK_FULL')
  assert.deepEqual(await pathsIn(node, space), [])
  const status = await node.client().spaceStatus({ space })
  assert.equal(status.content.bytes, 0)
  assert.equal(status.state, 'active')
  const written = (await bytesBelow(node.home)) - used
  assert.ok(written < 1024 * 1024, `${written} bytes were written`)
  // and it goes on
  await rm(join(folder, 'big.bin'))
  await node.json('files', 'import', space, folder)
  assert.equal(await contentOf(node, space, 'a-small-one'), 'small')
})

test('the way out of a space is not written over what a person has in a folder', async t => {
  const { node, space } = await nodeWithSpace(t)
  const documents = await tempFolder(t)
  await writeFile(join(documents, 'README.txt'), 'my own notes')
  assert.equal(await node.refusal('space', 'export', space, documents), 'TARGET_NOT_EMPTY')
  assert.equal(await readFile(join(documents, 'README.txt'), 'utf8'), 'my own notes')
  const out = join(documents, 'way-out')
  for (let round = 0; round < 2; round++) await node.json('space', 'export', space, out)
  assert.deepEqual(JSON.parse(await readFile(join(out, 'files.json'), 'utf8')), [])
})
