// `cobox files get`: one file of a space, or a part of it, into a file or to standard output.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, lstat, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { CoboxError } from '../errors/index.ts'
import { addCommand, type Context, examples, localPath, withJson } from './command.ts'
import { formatBytes } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import type { Io } from './io.ts'
import { progressDisplay } from './progress.ts'
import { type ByteRange, parseRange } from './values.ts'

interface Content {
  size: number
  hash: string
  mtime: number
  mode: number
  body: Readable
}

interface Wanted {
  path: string
  range: ByteRange | undefined
  /** What stands where the file goes is overwritten. */
  force: boolean
  quiet: boolean
}

/** Adds `files get`. */
export function register(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'files get', 'Get a file of a space')
    .description(
      'Write a file of a space to a file of this computer, or to standard output. What is not on this device is ' +
        'streamed from one that has it; an earlier version is read without bringing it back. A file appears under its name when it is complete. Another file that has the ' +
        'name already is left alone, unless you say --force.',
    )
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
    .argument('<path>', 'file in the space')
    .argument(
      '[file]',
      'file or folder of this computer, or - for standard output (default: the same name, here)',
    )
    .option('--version <id>', 'an earlier version of the file, as `cobox files versions` lists them')
    .option(
      '--range <first-last>',
      'only these bytes, both included, counted from 0; 1024- for the rest',
      parseRange,
    )
    .option('--force', 'overwrite a file of this computer that is another')
  examples(withJson(command), [
    'cobox files get "Our co-op" accounts/budget.ods',
    'cobox files get "Our co-op" accounts/budget.ods /tmp/budget.ods',
    'cobox files get "Our co-op" accounts/budget.ods /tmp/old.ods --version ID',
    'cobox files get "Our co-op" talk.webm - | mpv -',
    'cobox files get "Our co-op" talk.webm - --range 0-1023',
  ])
  command.action(
    async (
      space: string,
      path: string,
      file: string | undefined,
      options: { version?: string; range?: ByteRange; force?: boolean; json?: boolean },
    ) => {
      const client = await connect()
      const { version, range, force = false, json = false } = options
      const wanted: Wanted = { path, range, force, quiet: json }
      await untilInterrupted(io, async signal => {
        const content = await client.content.get(space, path, {
          ...(version !== undefined && { version }),
          ...range,
          signal,
        })
        if (file === '-') return toStdout(content, wanted, io, signal)
        const target = await toFile(content, wanted, localPath(io, file ?? basename(path)), io, signal)
        if (json)
          io.stdout.write(
            `${JSON.stringify({ file: target.file, size: target.bytes, hash: content.hash })}\n`,
          )
        else io.stdout.write(`Done: ${formatBytes(target.bytes)} in ${target.file}\n`)
      })
    },
  )
}

async function toStdout(content: Content, wanted: Wanted, io: Io, signal: AbortSignal): Promise<void> {
  const meter = measure(content, wanted, io)
  try {
    await pipeline(content.body, meter.through, io.stdout, { end: false, signal })
  } catch (error) {
    // who reads may have enough, as `head` does
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
    return
  } finally {
    meter.end()
  }
  meter.check()
}

async function toFile(
  content: Content,
  wanted: Wanted,
  path: string,
  io: Io,
  signal: AbortSignal,
): Promise<{ file: string; bytes: number }> {
  const isFolder = await stat(path).then(
    found => found.isDirectory(),
    () => false,
  )
  const file = isFolder ? join(path, basename(wanted.path)) : path
  if (!wanted.force) await refuseOther(file, content, wanted)
  const part = `${file}.part`
  const meter = measure(content, wanted, io)
  try {
    await pipeline(content.body, meter.through, createWriteStream(part, { mode: 0o600 }), { signal })
    meter.check()
    if (!wanted.range) {
      await chmod(part, content.mode & 0o777)
      await utimes(part, content.mtime / 1000, content.mtime / 1000)
    }
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new CoboxError('SOURCE_NOT_FOUND', { path: join(file, '..') }, error)
    if (code === 'EISDIR') throw new CoboxError('TARGET_EXISTS', { path: file }, error)
    throw error
  } finally {
    meter.end()
  }
  return { file, bytes: meter.bytes() }
}

/** What is there already may be the only copy of something. Throws TARGET_EXISTS. */
async function refuseOther(file: string, content: Content, { range }: Wanted): Promise<void> {
  const there = await lstat(file).catch(() => null)
  if (!there?.isFile() && !there?.isSymbolicLink()) return
  if (there.isFile() && !range && there.size === content.size && (await hashOf(file)) === content.hash) return
  content.body.destroy()
  throw new CoboxError('TARGET_EXISTS', { path: file })
}

async function hashOf(file: string): Promise<string | null> {
  const digest = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) digest.update(chunk)
    return digest.digest('hex')
  } catch {
    return null
  }
}

/** Counts, hashes and shows what passes. */
function measure({ size, hash }: Content, { path, range, quiet }: Wanted, io: Io) {
  const total = Math.min(range?.end ?? size, size) - (range?.start ?? 0)
  const display = progressDisplay(io, quiet)
  const started = io.now()
  const digest: Hash | null = range ? null : createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      digest?.update(chunk)
      const bytesPerSecond = (bytes * 1000) / Math.max(1, io.now() - started)
      const secondsLeft = (total - bytes) / bytesPerSecond
      display.show({ what: basename(path), bytes, bytesTotal: total, bytesPerSecond, secondsLeft })
      done(null, chunk)
    },
  })
  return {
    through,
    bytes: () => bytes,
    end: () => display.end(),
    /** Throws CONTENT_MISMATCH. */
    check() {
      if (bytes !== total)
        throw new CoboxError('CONTENT_MISMATCH', { reason: `${bytes} bytes came, ${total} were announced` })
      if (digest && digest.digest('hex') !== hash)
        throw new CoboxError('CONTENT_MISMATCH', { reason: 'its SHA-256 is another' })
    },
  }
}
