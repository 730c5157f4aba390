// What nobody listens for is written into the log, with where it came from.
import type { Log } from './log.ts'

/**
 * A rejection that nobody handles is a fault of CoBox, but the node goes on: it serves all spaces, what is acknowledged is
 * safe in any case, and a peer that found a way to cause one could end it again and again. An exception still ends it:
 * whatever it broke off is in an unknown state. Returns what takes this back.
 */
export function logUnhandled(log: Log & { flush(): void }): () => void {
  const onRejection = (reason: unknown) => log.error(told(reason), 'a rejection that nobody handled')
  const onException = (error: unknown) => {
    log.error(told(error), 'an exception that ends this node')
    log.flush()
  }
  process.on('unhandledRejection', onRejection)
  process.on('uncaughtExceptionMonitor', onException)
  return () => {
    process.off('unhandledRejection', onRejection)
    process.off('uncaughtExceptionMonitor', onException)
  }
}

function told(error: unknown): { reason: string; stack?: string } {
  const { message, stack } = (error ?? {}) as Partial<Error>
  return { reason: message ?? String(error), ...(stack !== undefined && { stack }) }
}
