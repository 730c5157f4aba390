// What fault tests share: trees from a seed, listings of whole spaces, disks that are small.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, rmdir, stat, statfs, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { EntryInfo } from '../../src/apps/files/index.ts'
import { type Cleaner, type NodeProcess, tempFolder } from './cobox.ts'
import { describeTree, randomBytesFrom, randomFrom } from './trees.ts'

export const MIB = 1024 * 1024

const PRELOAD = new URL('./shift-clock.js', import.meta.url).href

/** The environment of a node whose clock is wrong by so many ms, and always was. */
export function wrongClock(ms: number): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--import ${PRELOAD}`, COBOX_TEST_CLOCK_SHIFT: String(ms) }
}

/** The environment of a node that goes on so many ms later. */
export function laterBy(ms: number): NodeJS.ProcessEnv {
  return { ...wrongClock(ms), COBOX_TEST_CLOCK_LATER: '1' }
}

/** The seed of a run: `COBOX_FAULT_SEED`, else always the same. A failing test says it. */
export const SEED = Number(process.env['COBOX_FAULT_SEED'] ?? 1)

export interface TreeShape {
  seed: number
  /** Files of up to 8 KiB, some of them empty or twins. */
  small: number
  /** Files of `largeMiB` MiB on average. */
  large: number
  largeMiB: number
}

/** Makes a folder whose content depends on the shape alone. */
export async function makeTree(root: string, { seed, small, large, largeMiB }: TreeShape): Promise<string[]> {
  const random = randomFrom(seed)
  const whole = (below: number) => Math.floor(random() * below)
  const write = async (path: string, content: Buffer) => {
    const file = join(root, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
    await chmod(file, [0o644, 0o600, 0o755][whole(3)]!)
    const at = 1_600_000_000 + whole(100_000_000)
    await utimes(file, at, at)
  }
  let last: Buffer = Buffer.alloc(0)
  for (let i = 0; i < small; i++) {
    if (i % 10 !== 0) last = randomBytesFrom(seed * 7919 + i + 1, whole(8192))
    await write(`folder ${whole(40)}/${i % 3 === 0 ? 'deeper/' : ''}small ${i}.txt`, last)
  }
  for (let i = 0; i < large; i++) {
    const length = Math.floor(largeMiB * MIB * (0.5 + random()))
    await write(`folder ${whole(40)}/large ${i}.bin`, randomBytesFrom(seed * 104729 + i + 1, length))
  }
  return describeTree(root)
}

/** Every entry of a space, by its path. */
export async function listAll(
  node: NodeProcess,
  space: string,
  path = '',
  found = new Map<string, EntryInfo>(),
): Promise<Map<string, EntryInfo>> {
  const { files } = node.client().space(space)
  for (let after: string | undefined; ; ) {
    const { entries, next } = await files.list({ path, ...(after !== undefined && { after }) })
    for (const entry of entries) {
      found.set(entry.path, entry)
      if (entry.kind === 'folder') await listAll(node, space, entry.path, found)
    }
    if (next === null) return found
    after = next
  }
}

/** SHA-256 of a file's content as the node hands it out. */
export async function hashOf(node: NodeProcess, space: string, path: string): Promise<string> {
  const hash = createHash('sha256')
  const { body } = await node.client().content.get(space, path)
  for await (const chunk of body) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Bytes of the large blocks of content that a node has of a space: the database takes room of its own. */
export async function blockBytes(node: NodeProcess, space: string): Promise<number> {
  const root = join(node.home, 'spaces', space)
  let bytes = 0
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !file.slice(root.length).includes('/blocks/')) continue
    // it may be deleted meanwhile
    bytes += (await stat(file).catch(() => ({ size: 0 }))).size
  }
  return bytes
}

/** What is exported of a folder of the space, described; it must have come out without a problem. */
export async function exported(t: Cleaner, node: NodeProcess, space: string, path = ''): Promise<string[]> {
  const out = join(await tempFolder(t), 'out')
  await node.json('files', 'export', space, path, out)
  return describeTree(out)
}

export interface SmallDisk {
  folder: string
  resize(mebibytes: number): void
  /** Bytes that can still be written. */
  free(): Promise<number>
}

/** A disk of its own in memory. Where it cannot be mounted, the test fails: see CONTRIBUTING.md. */
export async function smallDisk(t: Cleaner, mebibytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(process.env['COBOX_TEST_TMP'] ?? tmpdir(), 'cobox-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    await rmdir(folder)
    const how = 'a small disk in memory has to be mounted: run this test as root, or by `unshare -rm`'
    throw new Error(`${how} (${String((error as { stderr?: Buffer }).stderr).trim()})`)
  }
  t.after(async () => {
    // lazily: the node on it may still be ending
    execFileSync('umount', ['-l', folder])
    await rmdir(folder)
  })
  return {
    folder,
    resize: size => execFileSync('mount', ['-o', `remount,size=${size}m`, folder]),
    free: async () => {
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    },
  }
}
