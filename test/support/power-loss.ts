// A disk that loses power: what a node had not synced is gone afterwards, or is there in part (power-loss.c).
import { execFileSync } from 'node:child_process'
import { copyFile, cp, lstat, mkdir, open, readdir, readFile, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cleaner, tempFolder } from './cobox.ts'

const SOURCE = fileURLToPath(new URL('./power-loss.c', import.meta.url))
/** What a disk writes at once, whole or not at all. */
const PAGE = 4096
/** How much longer each sync takes, as on a slow disk: at any moment something is not synced. */
const SYNC_MS = 20

export interface FrailDisk {
  /** The data folder. */
  home: string
  /** For the node whose data folder it is. */
  env: NodeJS.ProcessEnv
  /**
   * The data folder is from now on what is left of it; the node has to be gone. Without `random` that is what was synced and
   * nothing else; with it, of all the rest too what it hits on, for a disk may have written anything by itself.
   */
  losePower(random?: () => number): Promise<void>
}

/** Needs a C compiler: see CONTRIBUTING.md. */
export async function frailDisk(t: Cleaner): Promise<FrailDisk> {
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
      COBOX_TEST_SYNC_MS: String(SYNC_MS),
    },
    losePower: async random => {
      await leave(home, synced, random ? () => random() < 0.5 : () => false, random ?? (() => 0))
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
async function leave(
  here: string,
  synced: string,
  isWritten: () => boolean,
  random: () => number,
): Promise<void> {
  const names = new Set([...(await namesIn(here)), ...(await namesIn(synced))])
  // the log of the node is left as it is: tests read it
  for (const name of [...names].filter(name => name !== 'cobox.log').sort()) {
    const [to, from] = [join(here, name), join(synced, name)]
    const [is, was] = [await kindOf(to), await kindOf(from)]
    if (was === null && !isWritten()) await rm(to, { recursive: true })
    else if (is === null && isWritten()) continue
    else if (is === 'folder') await leave(to, from, isWritten, random)
    else if (was === 'folder') await cp(from, to, { recursive: true })
    else if (is === null) await copyFile(from, to)
    else await leaveFile(to, was && from, isWritten, random)
  }
}

async function leaveFile(
  here: string,
  synced: string | null,
  isWritten: () => boolean,
  random: () => number,
): Promise<void> {
  const [is, was] = [await readFile(here), synced === null ? Buffer.alloc(0) : await readFile(synced)]
  if (is.equals(was) || isWritten()) return
  // what was written after the last sync is on the disk up to somewhere
  const isMore = is.length > was.length && is.subarray(0, was.length).equals(was)
  const pages = Math.floor((random() * (is.length - was.length)) / PAGE)
  const left = isMore && isWritten() ? is.subarray(0, was.length + pages * PAGE) : was
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
