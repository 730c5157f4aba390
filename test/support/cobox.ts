// Real nodes in separate processes for end-to-end tests: started, spoken to by the command line, taken down with the test.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'
import { connect } from '../../src/client/index.ts'
import { readRunFile } from '../../src/node/home.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const binOf = (checkout: string) => join(checkout, 'bin', 'cobox.js')

export interface Ready {
  url: string
  home: string
  device: string
  tcp: string
}

export interface Result {
  code: number
  stdout: string
  stderr: string
}

export interface NodeProcess {
  readonly home: string
  readonly ready: Ready
  readonly pid: number
  /** Runs `cobox …` against this node. */
  run(...args: string[]): Promise<Result>
  /** Runs `cobox … --json`, which must succeed, and gives what it prints. */
  json<T = Record<string, unknown>>(...args: string[]): Promise<T>
  /** Runs `cobox … --json`, which must fail, and gives the error's code. */
  refusal(...args: string[]): Promise<string>
  client(): ReturnType<typeof connect>
  stop(): Promise<void>
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again on the same data folder. */
  restart(...args: string[]): Promise<void>
}

/** What is needed of a test: to clean up after it. */
export type Cleaner = Pick<TestContext, 'after'>

/** A folder that goes away with the test. */
export async function tempFolder(t: Cleaner, prefix = 'cobox-test-'): Promise<string> {
  const folder = await mkdtemp(join(process.env.COBOX_TEST_TMP ?? tmpdir(), prefix))
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export interface StartOptions {
  /** Find others by mDNS; tests that do not need it keep it off. */
  lan?: boolean
  home?: string
  /** More arguments for `cobox up`. */
  args?: string[]
  env?: NodeJS.ProcessEnv
  /** Another built tree than this one. */
  checkout?: string
}

/** Starts a node on loopback: no local network, no internet unless `args` name a bootstrap. */
export async function startNode(
  t: Cleaner,
  { home, lan = false, args = [], env = {}, checkout = ROOT }: StartOptions = {},
): Promise<NodeProcess> {
  const folder = home ?? (await tempFolder(t))
  let child: ChildProcess
  let ready: Ready
  const start = async (extra: string[]) => {
    const internet = extra.includes('--bootstrap') ? [] : ['--no-internet']
    const started = await spawnUp(
      folder,
      ['up', '--json', '--port', '0', ...(lan ? [] : ['--no-lan']), ...internet, ...extra],
      env,
      [],
      checkout,
    )
    child = started.child
    ready = started.ready
  }
  await start(args)
  t.after(() => end(child, 'SIGTERM'))
  const run = (...words: string[]) => runCobox(folder, words, env, '', checkout)
  const node: NodeProcess = {
    home: folder,
    get ready() {
      return ready
    },
    get pid() {
      return child.pid!
    },
    run,
    json: async (...words) => {
      const result = await run(...words, '--json')
      if (result.code !== 0)
        throw new Error(`cobox ${words.join(' ')} ended with ${result.code}: ${result.stderr}`)
      return JSON.parse(result.stdout)
    },
    refusal: async (...words) => {
      const { code, stderr, stdout } = await run(...words, '--json')
      if (code === 0) throw new Error(`cobox ${words.join(' ')} should have been refused: ${stdout}`)
      return (JSON.parse(stderr) as { error: { code: string } }).error.code
    },
    client: () => {
      const found = readRunFile(folder)
      if (!found) throw new Error('the node is not running')
      return connect(found)
    },
    stop: () => end(child, 'SIGTERM'),
    kill: signal => end(child, signal ?? 'SIGKILL'),
    restart: async (...extra) => {
      await end(child, 'SIGTERM')
      await start(extra.length > 0 ? extra : args)
    },
  }
  return node
}

/** Runs one command of the built checkout with a data folder. */
export function runCobox(
  home: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input?: string,
  checkout = ROOT,
): Promise<Result> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [binOf(checkout), ...args],
      { env: { ...process.env, COBOX_HOME: home, ...env }, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0
        resolve({ code, stdout, stderr })
      },
    )
    child.stdin?.end(input ?? '')
  })
}

/** Starts a long-running command and waits for the JSON line that says it is ready. */
export async function spawnUp(
  home: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  /** Options of Node itself, for profiles. */
  nodeOptions: readonly string[] = [],
  checkout = ROOT,
): Promise<{ child: ChildProcess; ready: Ready }> {
  if (!existsSync(join(checkout, 'dist', 'cli', 'main.js'))) throw new Error('not built: run `npm run build`')
  const child = spawn(process.execPath, [...nodeOptions, binOf(checkout), ...args], {
    env: { ...process.env, COBOX_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr!.on('data', chunk => {
    errors += chunk
  })
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', line => resolve(JSON.parse(line)))
    child.once('exit', code => reject(new Error(`cobox ${args.join(' ')} ended with ${code}: ${errors}`)))
  })
  return { child, ready }
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(timer)
}

/** Waits until a condition holds; there are no fixed sleeps in tests. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  limitMs = 30_000,
): Promise<void> {
  const end = Date.now() + limitMs
  for (;;) {
    const asked = Date.now()
    if (await holds()) return
    if (Date.now() > end) throw new Error(`it did not happen within ${limitMs} ms: ${what}`)
    // who asks by commands takes no more of the processors than those who are waited for
    await new Promise(resolve => setTimeout(resolve, Math.min(Math.max(Date.now() - asked, 50), 250)))
  }
}

/** A port where nothing listens now: a node that starts again has to be found where it was. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

/** Two people on two devices who share a space, connected by TCP on loopback. */
export async function twoInASpace(
  t: Cleaner,
  options: StartOptions = {},
): Promise<{ a: NodeProcess; b: NodeProcess; space: string }> {
  const a = await startNode(t, {
    ...options,
    args: ['--device-name', 'laptop-a', '--person-name', 'Anna', ...(options.args ?? [])],
  })
  const b = await startNode(t, {
    ...options,
    args: [
      '--device-name',
      'laptop-b',
      '--person-name',
      'Ben',
      '--peer',
      a.ready.tcp,
      ...(options.args ?? []),
    ],
  })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space, '--role', 'member')
  await b.json('join', invite)
  return { a, b, space }
}
