// Reading a space that may be opened anew meanwhile: after its disk failed, and again when there is room on it.
import { toCoboxError } from '../errors/index.ts'
import type { Space } from '../space/index.ts'
import { whyStopped } from './why-stopped.ts'

/** While it looks whether the space has been opened anew, in ms. */
const LOOK_MS = 50

/** Of a live space, what tells whether its storage was closed under whoever reads it. */
interface Reopened {
  space: Space
  readonly reopening: boolean
  readonly closed: boolean
  next(ms: number): Promise<void>
}

/**
 * Reads, and reads once more from what was opened in its place when the storage was closed meanwhile. So CLOSING is said by a node
 * that ends, and by no other. Throws DISK_FAILED, SPACE_STOPPED where it could not be opened, and what `reading` throws.
 */
export async function steadily<T>(live: Reopened, reading: () => Promise<T>): Promise<T> {
  for (;;) {
    const { space } = live
    try {
      return await reading()
    } catch (error) {
      if (toCoboxError(error).code !== 'CLOSING' || live.closed) throw error
      if (space === live.space && !live.reopening) throw whyStopped(space, error)
      while (live.reopening && !live.closed) await live.next(LOOK_MS)
    }
  }
}
