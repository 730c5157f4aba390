// Lets Ctrl-C end a wait: the node is told, and the program ends with its own exit status.
import { interrupted } from './failure.ts'
import type { Io } from './io.ts'

/** Runs work whose signal is aborted by Ctrl-C; it then throws what makes the exit status 130. */
export async function untilInterrupted<T>(io: Io, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  const undo = io.onInterrupt(() => abort.abort())
  try {
    return await work(abort.signal)
  } catch (error) {
    throw abort.signal.aborted ? interrupted() : error
  } finally {
    undo()
  }
}
