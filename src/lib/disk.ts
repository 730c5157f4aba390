// How much room there is, and how much something takes.
import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes that may still be written where the folder is. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Bytes on disk of all files below a folder; files that go away meanwhile do not count. */
export async function diskUsage(folder: string): Promise<number> {
  let bytes = 0
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const info = await stat(join(entry.parentPath, entry.name)).catch(() => null)
    bytes += (info?.blocks ?? 0) * 512
  }
  return bytes
}
