// The queue of uploads: how many at a time, and what becomes of them when the node goes away, or one is refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CoboxError } from '../../errors/index.ts'
import type { LocalFile } from './upload-plan.ts'
import { type Sender, UploadQueue } from './upload-queue.ts'

interface Sending {
  path: string
  progress(sent: number): void
  arrive(): void
  fail(error: CoboxError): void
}

/** A node that is told what to answer, and when. */
function node() {
  const log: string[] = []
  const sending = new Map<string, Sending>()
  const had = new Set<string>()
  let back = () => {}
  let time = 0
  const sender: Sender<LocalFile> = {
    send: ({ path }, progress, signal) =>
      new Promise((resolve, reject) => {
        log.push(path)
        const end = (settle: () => void) => () => {
          sending.delete(path)
          settle()
        }
        signal.addEventListener(
          'abort',
          end(() => reject(new CoboxError('CANCELLED'))),
        )
        const fail = (error: CoboxError) => end(() => reject(error))()
        sending.set(path, { path, progress, arrive: end(resolve), fail })
      }),
    hasArrived: async ({ path }) => had.has(path),
    nodeIsBack: () =>
      new Promise(resolve => {
        back = resolve
      }),
    now: () => time,
  }
  const queue = new UploadQueue<LocalFile>(sender, () => {})
  const settle = () => new Promise(resolve => setImmediate(resolve))
  return {
    queue,
    log,
    had,
    sending,
    settle,
    pass: (ms: number) => {
      time += ms
    },
    comeBack: () => back(),
  }
}

const files = (...paths: string[]) => paths.map(path => ({ path, file: { size: 100, lastModified: 1 } }))
const paths = (list: { path: string }[]) => list.map(({ path }) => path)

test('two are sent at a time, in order, and the figures say how far they are', async () => {
  const { queue, log, sending, settle, pass } = node()
  queue.add('s', files('a', 'b', 'c'))
  assert.deepEqual(log, ['a', 'b'])
  queue.figures()
  pass(1000)
  sending.get('a')!.progress(50)
  const { bytesDone, bytes, bytesPerSecond, secondsLeft, waiting } = queue.figures()
  assert.deepEqual(
    { bytesDone, bytes, bytesPerSecond, secondsLeft, waiting },
    {
      bytesDone: 50,
      bytes: 300,
      bytesPerSecond: 50,
      secondsLeft: 5,
      waiting: 1,
    },
  )
  sending.get('a')!.arrive()
  await settle()
  assert.deepEqual(log, ['a', 'b', 'c'])
  sending.get('b')!.arrive()
  sending.get('c')!.arrive()
  await settle()
  const { filesDone, busy } = queue.figures()
  assert.deepEqual({ filesDone, busy }, { filesDone: 3, busy: false })
  queue.clear()
  assert.equal(queue.figures().files, 0)
})

test('when the node goes away the queue waits, and then sends only what had not arrived', async () => {
  const { queue, log, had, sending, settle, comeBack } = node()
  queue.add('s', files('a', 'b', 'c', 'd'))
  sending.get('a')!.arrive()
  await settle()
  assert.deepEqual(log, ['a', 'b', 'c'])
  sending.get('b')!.fail(new CoboxError('NOT_RUNNING', { home: 'x' }))
  sending.get('c')!.fail(new CoboxError('CLOSING'))
  await settle()
  const { paused, failed, waiting } = queue.figures()
  assert.deepEqual({ paused, failed, waiting }, { paused: true, failed: [], waiting: 3 })
  // the answer that told of it was lost, and the file was not
  had.add('b')
  comeBack()
  await settle()
  assert.deepEqual(log.slice(3).sort(), ['c', 'd'])
  sending.get('c')!.arrive()
  sending.get('d')!.arrive()
  await settle()
  assert.equal(queue.figures().filesDone, 4)
  assert.equal(log.filter(path => path === 'b').length, 1)
})

test('what the node refuses is kept with its reason, the others go on, and it can be tried again', async () => {
  const { queue, log, sending, settle } = node()
  queue.add('s', files('a', 'b', 'c'))
  sending.get('a')!.fail(new CoboxError('NO_FILE', { path: 'a' }))
  await settle()
  assert.deepEqual(log, ['a', 'b', 'c'])
  assert.deepEqual(
    queue.figures().failed.map(({ path, error }) => [path, error?.code]),
    [['a', 'NO_FILE']],
  )
  sending.get('b')!.arrive()
  sending.get('c')!.arrive()
  await settle()
  queue.retry()
  assert.deepEqual(paths(queue.figures().sending), ['a'])
  sending.get('a')!.arrive()
  await settle()
  assert.equal(queue.figures().filesDone, 3)
})

test('one can be cancelled, and all: what has arrived stays', async () => {
  const { queue, log, sending, settle } = node()
  queue.add('s', files('a', 'b', 'c', 'd'))
  sending.get('a')!.arrive()
  await settle()
  const [b] = queue.figures().sending
  queue.cancel(b!.id)
  await settle()
  assert.deepEqual(log, ['a', 'b', 'c', 'd'])
  queue.cancelAll()
  await settle()
  const { files: left, filesDone, busy } = queue.figures()
  assert.deepEqual({ left, filesDone, busy }, { left: 1, filesDone: 1, busy: false })
})
