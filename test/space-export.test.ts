// The way out of a space: never over what a person has, never half a file under the name of a whole one.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { BLOCK_BYTES } from '../src/space/content.ts'
import type { JobControl } from '../src/node/jobs.ts'
import { exportSpace } from '../src/node/space-export.ts'
import { tempFolder } from './support/cobox.ts'
import type { Replica } from './support/replicas.ts'
import { cast, put } from './support/space-story.ts'

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code?: string }) => error.code,
  )

/** A job's control that keeps the problems; `did` is told of each part. */
function control(did: (bytes: number) => void = () => {}) {
  const problems: { path: string; code: string | undefined }[] = []
  const abort = new AbortController()
  const none = () => {}
  const job: JobControl = {
    signal: abort.signal,
    found: none,
    counted: none,
    renamed: none,
    changed: none,
    unchanged: none,
    did: (_files, bytes) => did(bytes),
    phase: none,
    drilled: none,
    imported: none,
    problem: (path, error) => problems.push({ path, code: (error as { code?: string }).code }),
  }
  return { job, abort, problems }
}

async function founded(t: Parameters<typeof cast>[0], name = 'House'): Promise<Replica> {
  const [anna] = (await cast(t, 'anna')) as [Replica]
  await anna.found(name)
  return anna
}

/** Writes content under a hash that it does not have, as a lying member's CoBox could. */
async function putLying({ live }: Replica, path: string, bytes: Buffer): Promise<void> {
  const writer = await live.space.content.writer()
  await writer.write(bytes)
  const { ref, size } = await writer.finish()
  const hash = createHash('sha256').update('something else').digest('hex')
  const body = { path, kind: 'file', size, hash, ref: ref!, mode: 0o644, mtime: 0, base: null }
  await live.space.append([{ type: 'files.put', body }])
}

test('an export into a folder with something in it is refused, and nothing there is touched', async t => {
  const anna = await founded(t)
  const documents = await tempFolder(t)
  await writeFile(join(documents, 'README.txt'), 'my own notes')
  await writeFile(join(documents, 'members.json'), 'mine')
  assert.equal(await codeOf(exportSpace(anna.live.space, documents, control().job)), 'TARGET_NOT_EMPTY')
  assert.deepEqual((await readdir(documents)).sort(), ['README.txt', 'members.json'])
  assert.equal(await readFile(join(documents, 'README.txt'), 'utf8'), 'my own notes')
  assert.equal(
    await codeOf(exportSpace(anna.live.space, join(documents, 'README.txt'), control().job)),
    'TARGET_EXISTS',
  )
})

test('an export goes on in its own folder; that of another space is refused there', async t => {
  const anna = await founded(t)
  await put(anna, 'a/one.txt', 'one')
  const out = join(await tempFolder(t), 'out')
  await exportSpace(anna.live.space, out, control().job)
  await put(anna, 'a/two.txt', 'two')
  const { job, problems } = control()
  await exportSpace(anna.live.space, out, job)
  assert.deepEqual(problems, [])
  assert.equal(await readFile(join(out, 'files', 'a', 'two.txt'), 'utf8'), 'two')
  const other = await founded(t, 'Garden')
  assert.equal(await codeOf(exportSpace(other.live.space, out, control().job)), 'TARGET_NOT_EMPTY')
})

test('what is known of many files is valid JSON, written in pieces', async t => {
  const anna = await founded(t)
  const actions = Array.from({ length: 800 }, (_, i) => ({
    type: 'files.mkdir',
    body: { path: `folder-${String(i).padStart(4, '0')}`, mode: 0o755, mtime: 0 },
  }))
  await anna.live.space.append(actions)
  await put(anna, 'a.txt', 'hello')
  const out = join(await tempFolder(t), 'out')
  await exportSpace(anna.live.space, out, control().job)
  const known = JSON.parse(await readFile(join(out, 'files.json'), 'utf8')) as { path: string }[]
  assert.equal(known.length, 801)
  const file = known.find(({ path }) => path === 'a.txt')!
  assert.deepEqual(file, {
    ...file,
    kind: 'file',
    size: 5,
    hash: createHash('sha256').update('hello').digest('hex'),
  })
  const lines = (await readFile(join(out, 'records', 'files-entries.jsonl'), 'utf8')).trimEnd().split('\n')
  assert.equal(lines.map(line => JSON.parse(line)).length, 801)
  assert.equal(JSON.parse(await readFile(join(out, 'members.json'), 'utf8')).members.length, 1)
})

test('an earlier version that is not what its hash says becomes a problem, not a file', async t => {
  const anna = await founded(t)
  await putLying(anna, 'a.txt', Buffer.alloc(BLOCK_BYTES + 5))
  await put(anna, 'a.txt', 'the newest')
  await put(anna, 'b.txt', 'old')
  await put(anna, 'b.txt', 'new')
  const out = join(await tempFolder(t), 'out')
  const { job, problems } = control()
  await exportSpace(anna.live.space, out, job)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['CONTENT_DAMAGED'],
  )
  const old = createHash('sha256').update('old').digest('hex')
  assert.deepEqual(await readdir(join(out, 'versions')), [old])
})

test('an export that is cancelled in the middle of a version leaves nothing of it, and the next one writes it whole', async t => {
  const anna = await founded(t)
  const bytes = Buffer.alloc(3 * BLOCK_BYTES, 'x')
  await put(anna, 'big.txt', bytes.toString())
  await put(anna, 'big.txt', 'small now')
  const out = join(await tempFolder(t), 'out')
  const first = control(size => size === BLOCK_BYTES && first.abort.abort())
  await assert.rejects(exportSpace(anna.live.space, out, first.job))
  assert.deepEqual(await readdir(join(out, 'versions')), [])
  const second = control()
  await exportSpace(anna.live.space, out, second.job)
  assert.deepEqual(second.problems, [])
  const hash = createHash('sha256').update(bytes).digest('hex')
  assert.equal((await stat(join(out, 'versions', hash))).size, bytes.length)
})
