// A disk that loses power: what a node had not synced is gone afterwards, or is there in part (power-loss.c).
import { execFileSync } from 'node:child_process'
import { cp, lstat, mkdir, open, readdir, readFile, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cleaner, tempFolder } from './cobox.ts'

const SOURCE = fileURLToPath(new URL('./power-loss.c', import.meta.url))
/** What a disk writes at once, whole or not at all. */
const PAGE = 4096

export interface FrailDisk {
  /** The data folder. */
  home: string
  /** For the node whose data folder it is. */
  env: NodeJS.ProcessEnv
  /**
   * The data folder is from now on what is left of it; the node has to be gone. `written` says how much of what was not synced of
   * a path the disk had written by itself, from 0 to 1.
   */
  losePower(written: (path: string) => number): Promise<void>
}

/** Nothing but what was synced. */
export const nothing = () => 0

/** A disk may write whatever it likes, in any order. */
export function someBy(random: () => number): () => number {
  return () => [0, random(), 1][Math.floor(random() * 3)]!
}

export interface FrailDiskOptions {
  /** How much longer each sync takes, in ms, as on a slow disk: at any moment something is not synced. */
  syncMs?: number
}

/** Needs a C compiler: see CONTRIBUTING.md. */
export async function frailDisk(t: Cleaner, { syncMs = 20 }: FrailDiskOptions = {}): Promise<FrailDisk> {
  const folder = await tempFolder(t, 'cobox-frail-')
  const library = join(folder, 'power-loss.so')
  execFileSync('gcc', ['-O1', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl'], { stdio: 'pipe' })
  const [home, synced] = [join(folder, 'home'), join(folder, 'synced')]
  for (const path of [home, synced]) await mkdir(path, { mode: 0o700 })
  return {
    home,
    env: {
      LD_PRELOAD: library,
      COBOX_TEST_DISK: home,
      COBOX_TEST_SYNCED: synced,
      COBOX_TEST_SYNC_MS: String(syncMs),
    },
    losePower: async written => {
      await leave(home, synced, written)
      await rm(synced, { recursive: true })
      await cp(home, synced, { recursive: true })
    },
  }
}

type Kind = 'file' | 'folder' | null

async function kindOf(path: string): Promise<Kind> {
  const found = await lstat(path).catch(() => null)
  if (found === null) return null
  return found.isDirectory() ? 'folder' : 'file'
}

async function namesIn(folder: string): Promise<string[]> {
  return (await kindOf(folder)) === 'folder' ? readdir(folder) : []
}

/** Files stay the same ones, with their numbers and times: a store knows by them that it was not copied. */
async function leave(here: string, synced: string, written: (path: string) => number): Promise<void> {
  const names = new Set([...(await namesIn(here)), ...(await namesIn(synced))])
  // the log of the node is left as it is: tests read it
  for (const name of [...names].filter(name => name !== 'cobox.log').sort()) {
    const [to, from] = [join(here, name), join(synced, name)]
    const [is, was] = [await kindOf(to), await kindOf(from)]
    const share = written(to)
    if (was === null && share === 0) await rm(to, { recursive: true })
    else if (is === null && share > 0) continue
    else if (is === 'folder') await leave(to, from, written)
    else if (is === null) await cp(from, to, { recursive: true })
    else await leaveFile(to, was && from, share)
  }
}

async function leaveFile(here: string, synced: string | null, share: number): Promise<void> {
  const [is, was] = [await readFile(here), synced === null ? Buffer.alloc(0) : await readFile(synced)]
  if (is.equals(was) || share === 1) return
  // what was written after the last sync is on the disk up to somewhere
  const isMore = is.length > was.length && is.subarray(0, was.length).equals(was)
  const pages = Math.floor((share * (is.length - was.length)) / PAGE)
  const left = isMore ? is.subarray(0, was.length + pages * PAGE) : was
  const { atime, mtime } = await lstat(here)
  const handle = await open(here, 'r+')
  try {
    await handle.truncate(0)
    await handle.writeFile(left)
  } finally {
    await handle.close()
  }
  await utimes(here, atime, mtime)
}
