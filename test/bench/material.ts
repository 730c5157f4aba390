// Folders to measure with, made from a seed.
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeTree, randomBytesFrom, randomFrom } from '../support/trees.ts'

export const MiB = 1024 * 1024

/** One file of random bytes. */
export async function makeLargeFile(folder: string, bytes: number): Promise<void> {
  const handle = await open(join(folder, 'large.bin'), 'w')
  try {
    // no two parts are the same, and none is quick to compress
    const part = randomBytesFrom(1, MiB)
    for (let written = 0; written < bytes; written += part.length) {
      part.writeBigUInt64LE(BigInt(written), 0)
      for (let i = 8; i < part.length; i += 4096) part[i] = part[i]! ^ (written >>> 20)
      await handle.write(part.subarray(0, Math.min(part.length, bytes - written)))
    }
  } finally {
    await handle.close()
  }
}

/** `count` files of random bytes, `perFolder` in each folder. Resolves to how many bytes that are. */
export async function makeSmallFiles(
  folder: string,
  { count, perFolder, least, most }: { count: number; perFolder: number; least: number; most: number },
): Promise<number> {
  const random = randomFrom(count)
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const inFolder = join(folder, `folder-${String(Math.floor(i / perFolder)).padStart(3, '0')}`)
    if (i % perFolder === 0) await mkdir(inFolder, { recursive: true })
    const size = least + Math.floor(random() * (most - least + 1))
    await writeFile(join(inFolder, `file-${String(i).padStart(6, '0')}.dat`), randomBytesFrom(i + 1, size))
    bytes += size
  }
  return bytes
}

/** Throws when the folders differ: then what was measured is worth nothing. */
export async function mustBeEqual(folder: string, other: string): Promise<void> {
  const [one, two] = await Promise.all([describeTree(folder), describeTree(other)])
  const different = one.findIndex((line, i) => line !== two[i])
  if (one.length !== two.length || different >= 0)
    throw new Error(`what came out differs: ${one[different]} and ${two[different]}`)
}
