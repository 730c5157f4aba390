// Writes a file of this computer so that its name only ever stands for the whole of it, and for what it should be.
import { createHash, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, type FileHandle, open, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CoboxError } from '../../errors/index.ts'

export interface Whole {
  /** SHA-256 that the bytes must have, in hex, and how the content is called when they have not. */
  hash?: string
  path?: string
  /** Default: what this computer gives to new files. */
  mode?: number
  /** ms since 1970; default: now. */
  mtime?: number
}

const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW

/** What is there is replaced, once all has been written beside it. Throws CONTENT_DAMAGED, and what the parts throw. */
export async function writeWhole(
  target: string,
  parts: AsyncIterable<Buffer | string>,
  { hash, path = target, mode, mtime }: Whole = {},
): Promise<void> {
  // not the name with a suffix: it may have as many bytes as a name can have
  const part = join(dirname(target), `.cobox-${randomBytes(6).toString('hex')}.part`)
  try {
    const handle = await open(part, FLAGS, mode === undefined ? 0o666 : 0o600)
    const digest = createHash('sha256')
    try {
      for await (const piece of parts) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
        digest.update(bytes)
        await writeAll(handle, bytes)
      }
    } finally {
      await handle.close()
    }
    if (hash !== undefined && digest.digest('hex') !== hash) throw new CoboxError('CONTENT_DAMAGED', { path })
    if (mode !== undefined) await chmod(part, mode)
    if (mtime !== undefined) await utimes(part, mtime / 1000, mtime / 1000)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** The system may take less than it is given, when the disk is about to be full. */
async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten
}

/** True for the names of what a crash has left of a file. */
export function isPart(name: string): boolean {
  return /^\.cobox-[0-9a-f]{12}\.part$/.test(name)
}
