// Why work on a space failed that was opened anew under it.
import { CoboxError, toCoboxError } from '../errors/index.ts'
import type { Space } from '../space/index.ts'

/** Whoever works on a space while its disk fails meets a store that is closed: not the node ends, and this says what did. */
export function whyStopped({ stop }: Space, error: unknown): unknown {
  if (stop?.is !== 'stopped' || toCoboxError(error).code !== 'CLOSING') return error
  return new CoboxError(stop.disk ? 'DISK_FAILED' : 'SPACE_STOPPED', { reason: stop.reason }, error)
}

/** Work that is not done once more when the store closes under it, for it may have been done. Throws what it throws, or why it stopped. */
export async function sayingWhy<T>(space: Space, work: (space: Space) => Promise<T>): Promise<T> {
  try {
    return await work(space)
  } catch (error) {
    throw whyStopped(space, error)
  }
}
