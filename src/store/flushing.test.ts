// Whoever is told that something is on the disk is told the truth.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Flushing } from './flushing.ts'

/** Work that ends when it is told to. */
function byHand() {
  const begun: { end(): void; fail(error: Error): void }[] = []
  const flushing = new Flushing(
    () => new Promise<void>((end, fail) => void begun.push({ end, fail })) as Promise<void>,
  )
  return { flushing, begun }
}

/** Lets everything happen that waits for nothing. */
const settle = () => new Promise(done => setImmediate(done))

test('whoever flushes while a flush runs waits for it, and for another one when more was written since', async () => {
  const { flushing, begun } = byHand()
  await flushing.flush()
  assert.equal(begun.length, 0, 'nothing to do')
  const ended = new Set<string>()
  const flush = (name: string) => void flushing.flush().then(() => ended.add(name))
  flushing.mark()
  flush('first')
  await settle()
  flush('joins it')
  flushing.mark()
  flush('wrote more')
  flush('wrote more, too')
  await settle()
  assert.deepEqual([begun.length, [...ended]], [1, []])
  begun[0]!.end()
  await settle()
  assert.deepEqual([begun.length, [...ended].sort()], [2, ['first', 'joins it']])
  begun[1]!.end()
  await settle()
  assert.deepEqual([...ended].slice(2), ['wrote more', 'wrote more, too'])
  await flushing.flush()
  assert.equal(begun.length, 2)
})

test('what could not be flushed is tried again with the next flush', async () => {
  const { flushing, begun } = byHand()
  flushing.mark()
  const failed = [flushing.flush(), flushing.flush()].map(flush => assert.rejects(flush, /disk/))
  await settle()
  begun[0]!.fail(new Error('the disk'))
  await Promise.all(failed)
  const again = flushing.flush()
  await settle()
  begun[1]!.end()
  await again
  assert.equal(begun.length, 2)
})
