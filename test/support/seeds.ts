// Stories with a random course, told for many seeds. `SEEDS` says how many, `FIRST_SEED` from which on.
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { basename } from 'node:path/posix'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { end, tempFolder } from './cobox.ts'

const FIRST = Number(process.env['FIRST_SEED'] ?? 1)
/** Set in the process that tells the stories: the folder that it may use. */
const FOLDER = process.env['COBOX_SEEDS_FOLDER']
/** Much longer than a story takes on a busy machine, in ms. */
const LIMIT_MS = 240_000

/**
 * A test that tells the story of each seed. They run in a process of their own: what the test runner notes of each promise
 * takes a third of the time. `file`: the calling one’s `import.meta.url`.
 */
export async function testSeeds(
  what: string,
  file: string,
  byDefault: number,
  tell: (seed: number, folder: string) => Promise<void>,
): Promise<void> {
  const seeds = Number(process.env['SEEDS'] ?? byDefault)
  if (FOLDER !== undefined) return tellAll(FOLDER, seeds, file, tell)
  test(`${what} (${seeds} seeds)`, { timeout: seeds * LIMIT_MS }, async t => {
    const folder = await tempFolder(t)
    const env = { ...process.env, COBOX_SEEDS_FOLDER: folder, NODE_TEST_CONTEXT: undefined }
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(file)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    t.after(() => end(child, 'SIGKILL'))
    let said = ''
    // from here, not in there: a story that hangs may keep its whole process busy
    const hung = setTimeout(() => {
      said += `\nthe story did not end within ${LIMIT_MS / 1000} s`
      child.kill('SIGKILL')
    }, LIMIT_MS)
    let begun = ''
    child.stdout.on('data', chunk => {
      begun = String(chunk).trim().split('\n').at(-1)!
      hung.refresh()
    })
    child.stderr.on('data', chunk => {
      said = (said + chunk).slice(-20_000)
    })
    const code = await new Promise(resolve => child.once('close', resolve))
    clearTimeout(hung)
    if (code !== 0) throw new Error(`${begun}: ${said || `it ended with ${code}`}`)
  })
}

async function tellAll(
  folder: string,
  seeds: number,
  file: string,
  tell: (seed: number, folder: string) => Promise<void>,
): Promise<void> {
  const name = basename(fileURLToPath(file), '.test.ts')
  for (let seed = FIRST; seed < FIRST + seeds; seed++) {
    const home = join(folder, String(seed))
    console.log(`seed ${seed}`)
    try {
      await tell(seed, home)
    } catch (error) {
      console.error(`seed ${seed} failed (FIRST_SEED=${seed} SEEDS=1 npm test -- ${name}):`, error)
      process.exit(1)
    }
    await rm(home, { recursive: true, force: true })
  }
  process.exit(0)
}
