// Starts a host that lies (liar.ts says how) in a process of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Cleaner, end, type Ready, runCobox, tempFolder } from './cobox.ts'
import type { LiarOptions } from './liar.ts'

export interface Liar {
  home: string
  ready: Ready & { source: string }
  json<T = Record<string, unknown>>(...args: string[]): Promise<T>
  /** From now on it has only what its kind leaves it: how many blocks are gone, of how many. */
  lie(): Promise<{ lost: number; blocks: number }>
  stop(): Promise<void>
}

export async function startLiar(
  t: Cleaner,
  { node, ...options }: Omit<LiarOptions, 'node'> & { node?: LiarOptions['node'] },
): Promise<Liar> {
  const home = node?.home ?? (await tempFolder(t))
  const all: LiarOptions = { ...options, node: { lan: false, internet: false, port: 0, ...node, home } }
  const main = new URL('liar.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', main, JSON.stringify(all)], {
    cwd: join(main, '..', '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  t.after(() => end(child, 'SIGTERM'))
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout! }), 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the liar ended with ${code}`)
    }),
  ])
  return {
    home,
    ready: JSON.parse(line as string),
    json: async (...words) => {
      const { code, stdout, stderr } = await runCobox(home, [...words, '--json'])
      if (code !== 0) throw new Error(`cobox ${words.join(' ')} ended with ${code}: ${stderr}`)
      return JSON.parse(stdout)
    },
    lie: async () => {
      child.send('lie')
      const [told] = await once(child, 'message')
      return told as { lost: number; blocks: number }
    },
    stop: () => end(child, 'SIGTERM'),
  }
}
