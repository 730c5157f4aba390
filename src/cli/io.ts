// What a command sees of the world outside: streams, environment, clock and Ctrl-C; tests give their own.
import type { Readable, Writable } from 'node:stream'

export type OutStream = Writable & { isTTY?: boolean; columns?: number }

export interface Io {
  /** A terminal hands over each key, and shows none, while its raw mode is on. */
  stdin: Readable & { isTTY?: boolean; setRawMode?(on: boolean): unknown }
  stdout: OutStream
  stderr: OutStream
  env: Record<string, string | undefined>
  cwd: string
  /** ms since 1970. */
  now(): number
  /** Calls back at Ctrl-C instead of ending the program; a second Ctrl-C ends it. Returns what undoes this. */
  onInterrupt(handler: () => void): () => void
}

/** Exit status after Ctrl-C, as shells have it. */
export const INTERRUPTED = 130

/** The real one. A reader that closes the pipe early, like `head`, ends the program quietly. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: Date.now,
    onInterrupt,
  }
}

function onInterrupt(handler: () => void): () => void {
  let asked = false
  const listener = () => {
    if (asked) process.exit(INTERRUPTED)
    asked = true
    handler()
  }
  process.on('SIGINT', listener)
  return () => void process.off('SIGINT', listener)
}

/** True where a line may be rewritten and colours are seen. */
export function isTerminal(stream: OutStream, env: Io['env']): boolean {
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

/** True where bold and colours are wanted (https://no-color.org). */
export function wantsColour(io: Io, stream = io.stdout): boolean {
  return isTerminal(stream, io.env) && !io.env['NO_COLOR']
}

/** How the program is called from here: a checkout has no `cobox` on the path. */
export function programName(env: Io['env']): string {
  return env['npm_command'] || env['npm_lifecycle_event'] ? 'npx cobox' : 'cobox'
}
