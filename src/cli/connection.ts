// Finds the node that runs for a data folder, and connects to it.
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { Client } from '../client/index.ts'
import { CoboxError } from '../errors/index.ts'
import type { Io } from './io.ts'

/** What a running node writes into its data folder, readable by its user only. */
export interface RunFile {
  url: string
  token: string
  pid: number
}

/** The data folder: `COBOX_HOME`, else `cobox` in the XDG data folder. */
export function homeOf(io: Pick<Io, 'env' | 'cwd'>): string {
  const { COBOX_HOME, XDG_DATA_HOME, HOME } = io.env
  if (COBOX_HOME) return resolve(io.cwd, COBOX_HOME)
  // the XDG specification has relative folders ignored
  if (XDG_DATA_HOME && isAbsolute(XDG_DATA_HOME)) return join(XDG_DATA_HOME, 'cobox')
  return join(HOME || homedir(), '.local', 'share', 'cobox')
}

/** The running node's address and token, or null when none runs. */
export async function findNode(home: string): Promise<RunFile | null> {
  let text: string
  try {
    text = await readFile(join(home, 'run.json'), 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new CoboxError('BAD_HOME', { home, reason: message }, error)
  }
  const run = parseRun(text)
  return run && isAlive(run.pid) ? run : null
}

/** Throws NOT_RUNNING. */
export async function connectTo(home: string): Promise<Client> {
  const run = await findNode(home)
  if (!run) throw new CoboxError('NOT_RUNNING', { home })
  const { connect } = await import('../client/index.ts')
  return connect({ url: run.url, token: run.token, home })
}

/** A node that was killed may leave half a file: that is one that does not run. */
function parseRun(text: string): RunFile | null {
  try {
    const { url, token, pid } = JSON.parse(text) as Partial<RunFile>
    return typeof url === 'string' && typeof token === 'string' && typeof pid === 'number'
      ? { url, token, pid }
      : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // another user's process is there too
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
