// Runs something in the foreground until SIGTERM or Ctrl-C, and closes it within a time limit.
import { INTERRUPTED, type Io } from './io.ts'

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
/** Whoever stops a node may count on it being gone after 5 s. */
const CLOSE_LIMIT_MS = 4500
/** What is still open after closing keeps the process alive for so long at most. */
const LINGER_MS = 300

/**
 * Starts something, waits for a signal, and closes it. A signal during the start is heeded after it. A second signal, or
 * a closing that takes too long, ends the process at once. What asks to be started anew is closed, then started again.
 */
export async function untilSignalled(
  io: Io,
  start: () => Promise<{ close(): Promise<unknown>; restartAsked?: Promise<void> }>,
): Promise<void> {
  let limit: NodeJS.Timeout | undefined
  let stop = () => {}
  const stopped = new Promise<void>(resolve => {
    stop = resolve
  })
  const onSignal = () => {
    if (limit) process.exit(INTERRUPTED)
    limit = setTimeout(() => {
      io.stderr.write('cobox: closing took too long; what was acknowledged is safe\n')
      process.exit(1)
    }, CLOSE_LIMIT_MS)
    stop()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  try {
    do {
      const running = await start()
      await Promise.race([stopped, ...(running.restartAsked ? [running.restartAsked] : [])])
      await running.close()
    } while (!limit)
    setTimeout(() => process.exit(), LINGER_MS).unref()
  } finally {
    clearTimeout(limit)
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
}
