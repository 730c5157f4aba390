// The data folder: where it is, that one node uses it at a time, and how others find the running one.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { CoboxError } from '../errors/index.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'

/** Format of the data folder as a whole. */
const HOME_FORMAT = 1
const PORT_FORMAT = 1

/** What the command line needs to reach the running node. */
export interface RunFile {
  url: string
  token: string
  pid: number
}

/** `COBOX_HOME`, or the place that the desktop's standard (XDG) names. */
export function defaultHome(env: NodeJS.ProcessEnv = process.env): string {
  return env.COBOX_HOME || join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'cobox')
}

export function runFile(home: string): string {
  return join(home, 'run.json')
}

/** The running node of a data folder, or null. A file that a killed node left behind does not count. */
export function readRunFile(home: string): RunFile | null {
  try {
    const run = JSON.parse(readFileSync(runFile(home), 'utf8')) as RunFile
    return isAlive(run.pid) ? run : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/**
 * When a process was started, in ticks since the computer was; empty where the system does not say. After the power was lost, the
 * number of the node that ran is soon another process’s.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // its name comes before, and may hold anything
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** Makes the folder for its owner alone, and takes it for this process. Throws BAD_HOME, ALREADY_RUNNING, STORE_NEWER. */
export function takeHome(home: string): { release(): void } {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    chmodSync(home, 0o700)
  } catch (error) {
    throw new CoboxError('BAD_HOME', { home, reason: (error as Error).message }, error)
  }
  checkFormat(home)
  const lock = join(home, 'lock')
  const self = `${process.pid} ${startOf(process.pid)}`
  try {
    writeFileSync(lock, self, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST')
      throw new CoboxError('BAD_HOME', { home, reason: (error as Error).message }, error)
    const [holder, started] = readFileSync(lock, 'utf8').split(' ')
    const pid = Number(holder)
    if (pid > 0 && pid !== process.pid && isAlive(pid) && (!started || started === startOf(pid)))
      throw new CoboxError('ALREADY_RUNNING', { home })
    writeFileSync(lock, self, { mode: 0o600 })
  }
  return { release: () => rmSync(lock, { force: true }) }
}

function checkFormat(home: string): void {
  const file = join(home, 'format')
  if (!existsSync(file)) {
    writeFileSync(file, `${HOME_FORMAT}\n`, { mode: 0o600 })
    return
  }
  const found = Number(readFileSync(file, 'utf8'))
  if (found > HOME_FORMAT) throw new CoboxError('STORE_NEWER', { found, known: HOME_FORMAT })
}

/** Ports of the last time, so that addresses that were passed on or kept as a bookmark stay good; 0: none is known. */
export interface Ports {
  /** Where other devices reach this one by TCP. */
  port: number
  /** The local page's. */
  page: number
}

/** What there is to be read. */
export function readPorts(home: string): Ports {
  const isPort = (port: unknown): port is number =>
    typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536
  try {
    const { format, port, page } = JSON.parse(readFileSync(portFile(home), 'utf8'))
    if (format !== PORT_FORMAT) return { port: 0, page: 0 }
    return { port: isPort(port) ? port : 0, page: isPort(page) ? page : 0 }
  } catch {
    return { port: 0, page: 0 }
  }
}

export function writePorts(home: string, ports: Ports): Promise<void> {
  return writeFileAtomic(portFile(home), JSON.stringify({ format: PORT_FORMAT, ...ports }))
}

function portFile(home: string): string {
  return join(home, 'port.json')
}

/**
 * What every request must carry. It stays from start to start, so that a page that is open when the node is started anew
 * goes on, and a bookmark works; whoever deletes the file shuts all of them out.
 */
export async function takeToken(home: string): Promise<string> {
  const file = join(home, 'token')
  try {
    const token = readFileSync(file, 'utf8').trim()
    if (/^[0-9a-f]{64}$/.test(token)) return token
  } catch {
    // there is none yet
  }
  const token = randomBytes(32).toString('hex')
  // on a full disk it holds until the node ends
  await writeFileAtomic(file, `${token}\n`).catch(() => {})
  return token
}

export function writeRunFile(home: string, run: RunFile): Promise<void> {
  return writeFileAtomic(runFile(home), JSON.stringify(run))
}

export function removeRunFile(home: string): void {
  rmSync(runFile(home), { force: true })
}
