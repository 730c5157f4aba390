import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longWait } from './long-waits.ts'
import { testIo } from '../../test/support/cli-io.ts'

const audit = ['hosting audit', { space: 'House' }] as const

/** Work that ends when the person sees that it goes on. */
async function untilShown(io: ReturnType<typeof testIo>): Promise<string> {
  while (!/…/.test(io.err())) await new Promise(resolve => setTimeout(resolve, 20))
  return 'done'
}

test('work that takes long says that it goes on: on a line that is taken away again, or once elsewhere', async () => {
  const terminal = testIo({ columns: 60 })
  assert.equal(await longWait(terminal, ...audit, false, () => untilShown(terminal)), 'done')
  const [, line] = /\r\u001b\[K(The hosts of “House” read random[^\r…]*… [\d.]+ s)\r\u001b\[K$/.exec(
    terminal.err(),
  )!
  assert.ok(line!.length < 60, line)
  const plain = testIo()
  assert.equal(await longWait(plain, ...audit, false, () => untilShown(plain)), 'done')
  assert.match(plain.err(), /^The hosts of “House” read random blocks [^\n]+…\n$/)
})

test('work that is done at once says nothing, and neither does that of programs or of other commands', async () => {
  const io = testIo({ columns: 60 })
  assert.equal(await longWait(io, ...audit, false, async () => 1), 1)
  assert.equal(await longWait(io, 'hosting list', {}, false, async signal => signal), undefined)
  assert.equal(io.err(), '')
})

test('Ctrl-C ends the wait, and its exit status says so', async () => {
  const io = testIo({ columns: 60 })
  const waited = longWait(io, ...audit, true, signal => {
    queueMicrotask(() => io.interrupt())
    return new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new Error('aborted'))))
  })
  await assert.rejects(waited, { code: 'CANCELLED', exitCode: 130 })
})
