// Long work: cancelled and begun again, interrupted by the end of the node; and programs that end when they are told to.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type NodeProcess, spawnUp, startNode, tempFolder, until } from '../support/cobox.ts'
import { listAll, MIB } from '../support/faults.ts'

const DEMO = new URL('../../dist/demo/demo.js', import.meta.url).pathname
const SMALL = 600

/** Many small files, then one that takes longer than any test waits; it has holes, and takes no room here. */
async function slowTree(t: TestContext): Promise<{ tree: string; shorten(): Promise<void> }> {
  const tree = await tempFolder(t)
  await mkdir(join(tree, 'a'))
  for (let i = 0; i < SMALL; i++) await writeFile(join(tree, 'a', `${i}.txt`), `file ${i}`)
  const big = join(tree, 'z-big.bin')
  await writeFile(big, '')
  await truncate(big, 4096 * MIB)
  return { tree, shorten: () => truncate(big, 3 * MIB) }
}

async function running(node: NodeProcess) {
  const { jobs } = await node.client().jobList()
  return jobs.find(({ state, files, bytes }) => state === 'running' && files >= 400 && bytes > 4 * MIB)
}

test('an import is cancelled while it runs, what was in stays in, and the next one goes on', async t => {
  const node = await startNode(t)
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const { tree, shorten } = await slowTree(t)
  const waiting = node.run('files', 'import', space, tree, '--json')
  await until('it is in the middle', async () => (await running(node)) !== undefined)
  const job = (await running(node))!
  assert.deepEqual([job.counting, job.filesTotal, job.bytesTotal > 4096 * MIB], [false, SMALL + 1, true])
  assert.ok(job.secondsLeft === null || job.secondsLeft >= 1)
  const cancelled = await node.client().jobCancel({ job: job.job })
  assert.deepEqual([cancelled.state, cancelled.error?.code], ['cancelled', 'CANCELLED'])
  assert.equal((await waiting).code, 130)
  const before = await listAll(node, space)
  assert.ok(before.has('a/0.txt') && !before.has('z-big.bin'))

  await shorten()
  const again = await node.json<{ state: string; files: number }>('files', 'import', space, tree)
  assert.deepEqual([again.state, again.files], ['done', SMALL + 1])
  const after = await listAll(node, space)
  assert.equal(after.get('z-big.bin')!.size, 3 * MIB)
  for (const [path, { version }] of before) assert.equal(after.get(path)!.version, version, path)
})

test('a node that is killed during an import goes on with it, and who waits is told so', async t => {
  const node = await startNode(t)
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const { tree, shorten } = await slowTree(t)
  const waiting = node.run('files', 'import', space, tree)
  await until('it is in the middle', async () => (await running(node)) !== undefined)
  await node.kill()
  const { code, stderr } = await waiting
  assert.equal(code, 1)
  assert.match(
    stderr,
    /The node ended before this work was done\. .*goes on by itself when the node starts again/,
  )
  await shorten()
  await node.restart()
  await until('it is done', async () => {
    const { jobs } = await node.client().jobList()
    return jobs.length === 1 && jobs[0]!.state === 'done'
  })
  assert.equal((await listAll(node, space)).get('z-big.bin')!.size, 3 * MIB)
})

test('a rejection that nobody handles is in the log with where it came from, and the node goes on', async t => {
  const fault = 'process.on("SIGUSR2", function faulty() { Promise.reject(new Error("nobody listens")) })'
  const node = await startNode(t, {
    env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(fault)}` },
  })
  process.kill(node.pid, 'SIGUSR2')
  const log = join(node.home, 'cobox.log')
  await until('it is in the log', async () => /nobody listens/.test(await readFile(log, 'utf8')))
  const line = (await readFile(log, 'utf8')).split('\n').find(one => one.includes('nobody listens'))!
  const { level, reason, stack } = JSON.parse(line)
  assert.deepEqual([level, reason], [50, 'nobody listens'])
  assert.match(stack, /at process\.faulty/)
  assert.deepEqual((await node.json<{ spaces: unknown[] }>('space', 'list')).spaces, [])
})

test('a meeting point ends within five seconds of SIGTERM', async t => {
  const { child } = await spawnUp(await tempFolder(t), ['dht', '--json'])
  t.after(() => child.kill('SIGKILL'))
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const told = Date.now()
  child.kill('SIGTERM')
  assert.equal(await ended, 0)
  assert.ok(Date.now() - told < 5000, `it took ${Date.now() - told} ms`)
})

test('the demo shares a small folder among three nodes, and refuses what is no folder before it starts any', async t => {
  const run = (folder: string, tmp: string) =>
    new Promise<{ code: number; out: string; err: string }>(resolve => {
      const env = { ...process.env, TMPDIR: tmp }
      const child = execFile(process.execPath, [DEMO, folder], { env }, (_, out, err) =>
        resolve({ code: child.exitCode ?? 1, out, err }),
      )
    })
  const tmp = await tempFolder(t)
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'hello.txt'), 'hello'.repeat(1000))
  const { code, out, err } = await run(folder, tmp)
  assert.equal(code, 0, err)
  assert.match(out, /Anna makes a space from the folder: 1 files?, 4\.9 KiB/)
  assert.match(out, /Everything agreed\.\n$/)
  const refused = await run(join(folder, 'nothing'), tmp)
  assert.deepEqual([refused.code, refused.out], [2, ''])
  assert.match(refused.err, /^There is no folder /)
  assert.deepEqual(await readdir(tmp), [], 'nothing is left behind')
})
