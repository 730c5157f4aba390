// `cobox files put`: one file of this computer, or standard input, into a space.
import { realpath, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, localPath, withJson } from './command.ts'
import { usage } from './failure.ts'
import { formatBytes } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import { finishJob } from './progress.ts'

/** Adds `files put`. */
export function register(program: Command, context: Context): void {
  const { io } = context
  const command = addCommand(program, 'files put', 'Put a file into a space')
    .description('Put a file of this computer, or what comes on standard input, at a path of a space.')
    .argument('<space>', 'id of the space, the start of it, or its name')
    .argument('<file>', 'file of this computer, or - for standard input')
    .argument('<path>', 'path in the space; onto a folder means into it')
  examples(withJson(command), [
    'cobox files put "Our co-op" budget.ods accounts/budget.ods',
    'pg_dump members | cobox files put "Our co-op" - backup/members.sql',
  ])
  command.action(async (space: string, file: string, path: string, { json }: { json?: boolean }) => {
    if (file === '-') return putStream(context, space, io.stdin, path, json)
    const source = await sourceOf(localPath(io, file))
    if (source.kind === 'folder') throw usage(`${file} is a folder: use \`cobox files import\``)
    if (source.kind === 'other') return putStream(context, space, createReadStream(source.path), path, json)
    const client = await context.connect()
    const { job } = await client.filesImport({ space, source: source.path, dest: destination(path, file) })
    await finishJob(client, job, io, json)
  })
}

async function putStream(
  { io, connect }: Context,
  space: string,
  content: Readable,
  path: string,
  json: boolean | undefined,
): Promise<void> {
  const client = await connect()
  const put = await untilInterrupted(io, signal =>
    client.content.put(space, path, content, { mtime: io.now(), signal }),
  )
  answer(io, json, put, () => `Done: ${formatBytes(put.size)}, SHA-256 ${put.hash}\n`)
}

/** A link is followed: its target's content is what is put. Pipes and devices are read as streams. */
async function sourceOf(path: string): Promise<{ path: string; kind: 'file' | 'folder' | 'other' }> {
  try {
    const real = await realpath(path)
    const found = await stat(real)
    return { path: real, kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other' }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CoboxError('SOURCE_NOT_FOUND', { path }, error)
    throw new CoboxError('SOURCE_UNREADABLE', { path, reason: message }, error)
  }
}

/** Into a folder a file goes by the name that the person typed, even when that is a link to another. */
function destination(path: string, file: string): string {
  return path === '' || path.endsWith('/') ? `${path}${basename(file)}` : path
}
