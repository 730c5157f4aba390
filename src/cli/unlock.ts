// Where `cobox up` gets the passphrase from: a file descriptor, a file, the keyring, or who sits at the terminal.
import { constants, createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CoboxError } from '../errors/index.ts'
import { usage } from './failure.ts'
import type { Io } from './io.ts'
import { lookupPassphrase } from './keyring.ts'
import { askSecretly } from './secret-prompt.ts'
import { parseFd } from './values.ts'

/** How often it may be typed. */
const TIMES = 3
const MAX_BYTES = 64 * 1024

export interface UnlockOptions {
  passphraseFd?: number
  passphraseFile?: string
}

interface Attempt {
  passphrase: string | Buffer
  by: 'prompt' | 'fd' | 'file' | 'keyring'
}

/** Where it is said to come from, it comes from there or not at all. Throws PASSPHRASE_SOURCE. */
export async function* attempts(io: Io, home: string, options: UnlockOptions): AsyncGenerator<Attempt> {
  const { fd, file } = sourceOf(io, options)
  if (fd !== undefined) {
    yield { passphrase: await readDescriptor(fd), by: 'fd' }
    return
  }
  if (file !== undefined) {
    yield { passphrase: await readPrivateFile(file), by: 'file' }
    return
  }
  const kept = await lookupPassphrase(io, home)
  if (kept) {
    yield { passphrase: kept, by: 'keyring' }
    io.stderr.write('The passphrase in the keyring of this computer is not the right one.\n')
  }
  if (!io.stdin.isTTY) return
  for (let time = 0; time < TIMES; time++) {
    if (time > 0) io.stderr.write('That is not the passphrase.\n')
    yield { passphrase: await askSecretly(io, ask => ask('Passphrase of your keys: ')), by: 'prompt' }
  }
}

/** What the command says counts before what the environment says. */
function sourceOf({ env, cwd }: Io, options: UnlockOptions): { fd?: number; file?: string } {
  const { passphraseFd: fd, passphraseFile: file } = options
  if (fd !== undefined && file !== undefined)
    throw usage('--passphrase-fd and --passphrase-file are both given: one is enough')
  if (fd !== undefined) return { fd }
  if (file !== undefined) return { file: resolve(cwd, file) }
  const { COBOX_PASSPHRASE_FD, COBOX_PASSPHRASE_FILE } = env
  if (COBOX_PASSPHRASE_FD) {
    try {
      return { fd: parseFd(COBOX_PASSPHRASE_FD) }
    } catch {
      throw usage(`COBOX_PASSPHRASE_FD is “${COBOX_PASSPHRASE_FD}”, and that is no file descriptor`)
    }
  }
  return COBOX_PASSPHRASE_FILE ? { file: resolve(cwd, COBOX_PASSPHRASE_FILE) } : {}
}

/** Reads it to its end, and closes it. Throws PASSPHRASE_SOURCE. */
export async function readDescriptor(fd: number): Promise<Buffer> {
  const source = `file descriptor ${fd}`
  try {
    return await readAll(createReadStream('', { fd }))
  } catch (error) {
    throw failure(source, error)
  }
}

/** A regular file that nobody but its owner may read, and that is this user’s. */
async function readPrivateFile(file: string): Promise<Buffer> {
  let handle: FileHandle | undefined
  try {
    // a pipe would have it wait for a writer
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    const found = await handle.stat()
    const refuse = (reason: string) => new CoboxError('PASSPHRASE_SOURCE', { source: file, reason })
    if (!found.isFile()) throw refuse('it is not a regular file')
    if (process.getuid && found.uid !== process.getuid()) throw refuse('it belongs to another user')
    if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
      throw refuse(
        `other users may use it (mode ${(found.mode & 0o777).toString(8)}); run: chmod 600 ${file}`,
      )
    return await readAll(handle.createReadStream({ autoClose: false }))
  } catch (error) {
    throw failure(file, error)
  } finally {
    await handle?.close()
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MAX_BYTES) throw new Error('it is far too long')
  }
  const all = Buffer.concat(chunks)
  for (const chunk of chunks) chunk.fill(0)
  return all
}

function failure(source: string, error: unknown): CoboxError {
  if (error instanceof CoboxError) return error
  const { code, message } = error as NodeJS.ErrnoException
  const reason = code === 'ENOENT' ? 'there is no such file' : message
  return new CoboxError('PASSPHRASE_SOURCE', { source, reason }, error)
}
