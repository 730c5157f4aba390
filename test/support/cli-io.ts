// An Io for tests: what a command writes is kept, and what it reads is given.
import { Readable, Writable } from 'node:stream'
import type { Io, OutStream } from '../../src/cli/io.ts'

export interface TestIo extends Io {
  /** What was written so far. */
  out(): string
  err(): string
  /** As Ctrl-C does. */
  interrupt(): void
}

/** Streams are no terminals unless `columns` is given. */
export function testIo(
  options: { env?: Io['env']; stdin?: string; columns?: number; now?: number } = {},
): TestIo {
  const { env = {}, stdin = '', columns, now } = options
  const stdout = sink(columns)
  const stderr = sink(columns)
  const handlers = new Set<() => void>()
  return {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    cwd: '/work/here',
    now: () => now ?? Date.now(),
    onInterrupt(handler) {
      handlers.add(handler)
      return () => handlers.delete(handler)
    },
    out: stdout.text,
    err: stderr.text,
    interrupt() {
      for (const handler of handlers) handler()
    },
  }
}

function sink(columns: number | undefined): { stream: OutStream; text(): string } {
  let written = ''
  const stream: OutStream = new Writable({
    write(chunk, _encoding, done) {
      written += chunk
      done()
    },
  })
  if (columns !== undefined) Object.assign(stream, { isTTY: true, columns })
  return { stream, text: () => written }
}
