// Structured logs into a file of the data folder; secrets never get into them, because nothing hands them over.
import { join } from 'node:path'
import { pino } from 'pino'

export interface Log {
  debug(data: object, message: string): void
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** Names of fields whose values are cut out should anybody ever log them. */
const SECRET = [
  'passphrase',
  'words',
  'secretKey',
  'encryptionKey',
  'token',
  'invite',
  'link',
  'seed',
  'writerSeed',
  'blobsSeed',
  'rendezvous',
  'proof',
]

/** Lines of JSON in `<home>/cobox.log`. */
export function openLog(home: string, level: string): Log & { flush(): void } {
  const paths = SECRET.flatMap(name => [name, `*.${name}`])
  const stream = pino.destination({ dest: join(home, 'cobox.log'), mkdir: true, sync: false, mode: 0o600 })
  stream.on('error', () => {
    // a full disk must not end the node; its own checks say that it is full
  })
  const log = pino({ level, redact: { paths, censor: '[secret]' }, base: null }, stream)
  return Object.assign(log, {
    flush: () => {
      try {
        stream.flushSync()
      } catch {
        /* not open yet, or the disk is full */
      }
    },
  })
}
