// Asks for a secret on a terminal: what is typed is not shown.
import { interrupted } from './failure.ts'
import type { Io } from './io.ts'

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const CTRL_U = '\u0015'
const BACKSPACE = ['\u007f', '\b']

/** One or more questions in a row; what is pasted for several is taken for them in turn. */
export async function askSecretly<T>(
  { stdin, stderr }: Io,
  questions: (ask: (question: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  const keys: string[] = []
  let ended = false
  let wake = () => {}
  const onData = (chunk: string) => {
    keys.push(...chunk)
    wake()
  }
  const onEnd = () => {
    ended = true
    wake()
  }
  const nextKey = async (): Promise<string> => {
    while (keys.length === 0) {
      if (ended) throw interrupted()
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
    return keys.shift()!
  }
  const ask = async (question: string): Promise<string> => {
    stderr.write(question)
    try {
      return await readLine(nextKey)
    } finally {
      stderr.write('\n')
    }
  }
  stdin.setEncoding('utf8')
  stdin.setRawMode?.(true)
  // paused by who asked before, it stays so otherwise
  stdin.on('data', onData).on('end', onEnd).resume()
  try {
    return await questions(ask)
  } finally {
    stdin.off('data', onData).off('end', onEnd)
    stdin.setRawMode?.(false)
    stdin.pause()
    // for who asks next
    if (keys.length > 0) stdin.unshift(keys.join(''))
  }
}

/** Until Enter, and not before something was typed. */
async function readLine(nextKey: () => Promise<string>): Promise<string> {
  let typed: string[] = []
  for (;;) {
    const key = await nextKey()
    if (key === CTRL_C || (key === CTRL_D && typed.length === 0)) throw interrupted()
    if (key === '\r' || key === '\n') {
      if (typed.length > 0) return typed.join('')
    } else if (key === CTRL_U) typed = []
    else if (BACKSPACE.includes(key)) typed.pop()
    else if (key !== CTRL_D) typed.push(key)
  }
}
