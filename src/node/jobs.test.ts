import assert from 'node:assert/strict'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder } from '../../test/support/cobox.ts'
import { Jobs, type Task, type Work } from './jobs.ts'

const task: Task = { kind: 'import', space: 's', what: 'take it in', args: {} }
const jobsOf = (folder: string, work: Work) =>
  new Jobs(folder, {
    import: work,
    export: work,
    'space-export': work,
    drill: work,
    'decisions-import': work,
  })

test('of 100,000 problems the first are kept and all are counted: an event stays small', async t => {
  const folder = await tempFolder(t)
  const jobs = jobsOf(folder, async control => {
    for (let i = 0; i < 100_000; i++) control.problem(`folder/file-${i}`, new Error('it cannot be read'))
    control.found(1, 1)
  })
  await jobs.open()
  let largest = 0
  jobs.on('job', job => {
    largest = Math.max(largest, JSON.stringify(job).length)
  })
  const { job } = await jobs.start(task)
  const { problems, problemCount, state, error } = await jobs.wait(job)
  assert.deepEqual([state, problems.length, problemCount], ['failed', 100, 100_000])
  assert.equal(problems[0]!.path, 'folder/file-0')
  assert.match(error!.message, /^100000 of the entries could not be taken in: folder\/file-0: /)
  assert.ok(largest < 64 * 1024, String(largest))
})

test('problems with names of kilobytes are kept up to a limit, and one of them always', async t => {
  const folder = await tempFolder(t)
  for (const [length, kept] of [
    [4000, 16],
    [100_000, 1],
  ] as const) {
    const jobs = jobsOf(folder, async control => {
      for (let i = 0; i < 50; i++) control.problem('x'.repeat(length), new Error(''))
    })
    await jobs.open()
    const { job } = await jobs.start(task)
    const { problems, problemCount } = await jobs.wait(job)
    assert.ok(problems.length >= 1 && problems.length <= kept, String(problems.length))
    assert.equal(problemCount, 50)
  }
})

test('a journal that cannot be deleted does not make a job that ended well look otherwise', async t => {
  const folder = await tempFolder(t)
  const jobs = jobsOf(folder, async () => {
    for (const name of await readdir(folder)) {
      await rm(join(folder, name))
      await mkdir(join(folder, name, 'in the way'), { recursive: true })
    }
  })
  await jobs.open()
  const { job } = await jobs.start(task)
  assert.equal((await jobs.wait(job)).state, 'done')
})
