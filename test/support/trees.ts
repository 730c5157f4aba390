// Folders for tests: made from a seed, and compared byte for byte, modes included.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** One line for each entry: what must be equal on both sides. Times of links and the top are left out. */
export async function describeTree(root: string, { times = true } = {}): Promise<string[]> {
  const lines: string[] = []
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name)
    const path = full.slice(root.length + 1)
    const info = await lstat(full)
    const mode = (info.mode & 0o777).toString(8)
    const mtime = times ? Math.round(info.mtimeMs) : ''
    if (info.isSymbolicLink()) lines.push(`${path} -> ${await readlink(full)}`)
    else if (info.isDirectory()) lines.push(`${path}/ ${mode} ${mtime}`)
    else lines.push(`${path} ${mode} ${mtime} ${info.size} ${await hashFile(full)}`)
  }
  return lines.sort()
}

export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Bytes that depend on the seed alone. */
export function randomBytesFrom(seed: number, length: number): Buffer {
  const out = Buffer.alloc(length)
  let state = seed >>> 0 || 1
  for (let i = 0; i < length; i++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    out[i] = state & 0xff
  }
  return out
}
