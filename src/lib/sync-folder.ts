// Puts onto the disk which files a folder has.
import { open } from 'node:fs/promises'

/** So that the files that were made in it are found after a power cut; not all systems can. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder)
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'EPERM', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) return
    throw error
  }
}
