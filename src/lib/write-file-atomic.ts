// Writes small private files so that a power cut leaves the old or the new one, never half.
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/** Readable by its owner only. Rejects with the operating system's error; the old file is then still there. */
export async function writeFileAtomic(file: string, content: string, mode = 0o600): Promise<void> {
  const folder = dirname(file)
  const part = join(folder, `.${basename(file)}.${process.pid}.part`)
  try {
    const handle = await open(part, 'w', mode)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await syncFolder(folder)
}
