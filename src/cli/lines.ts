// Reads what a person types, line by line, while other things go on.
import { createInterface } from 'node:readline'
import type { Io } from './io.ts'

export interface Lines {
  /** The next line; what was typed on a terminal before it was asked for does not count. Empty at the end of the input. */
  next(): Promise<string>
  close(): void
}

/** Opens standard input. It has to be closed: the program would wait for it. */
export function readLines({ stdin }: Pick<Io, 'stdin'>): Lines {
  const early: string[] = []
  let ended = false
  let asked: { line: Promise<string>; resolve(line: string): void } | null = null
  const give = (line: string) => {
    asked?.resolve(line)
    asked = null
  }
  const reader = createInterface({ input: stdin, terminal: false })
  reader.on('line', line => {
    if (asked) give(line)
    else if (!stdin.isTTY) early.push(line)
  })
  reader.on('close', () => {
    ended = true
    give('')
  })
  return {
    next() {
      const line = early.shift() ?? (ended ? '' : undefined)
      if (line !== undefined) return Promise.resolve(line)
      if (!asked) {
        let resolve = (_line: string) => {}
        const promise = new Promise<string>(done => {
          resolve = done
        })
        asked = { line: promise, resolve }
      }
      return asked.line
    },
    close: () => reader.close(),
  }
}
