// `cobox files put`: one file of this computer, or standard input, into a space.
import { realpath, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import { join, toPath } from '../apps/files/index.ts'
import type { Client } from '../client/index.ts'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, localPath, withJson } from './command.ts'
import { usage } from './failure.ts'
import { clean, formatBytes } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import { wantsColour } from './io.ts'
import { endedJob, outcome } from './progress.ts'

/** Adds `files put`. */
export function register(program: Command, context: Context): void {
  const { io } = context
  const command = addCommand(program, 'files put', 'Put a file into a space')
    .description('Put a file of this computer, or what comes on standard input, at a path of a space.')
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
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
    const dest = await destination(client, space, path, file)
    const { job } = await client.filesImport({ space, source: source.path, dest })
    const ended = await endedJob(client, job, io, json, true)
    const { version } = await client.space(space).files.stat({ path: dest })
    answer(
      io,
      json,
      { ...ended, path: dest, version },
      () => `${outcome(ended, wantsColour(io))}It is ${clean(dest)}, version ${version}.\n`,
    )
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
  const at = toPath(path)
  const { version } = await client.space(space).files.stat({ path: at })
  answer(
    io,
    json,
    { ...put, path: at, version },
    () => `Done: ${formatBytes(put.size)}, SHA-256 ${put.hash}\nIt is ${clean(at)}, version ${version}.\n`,
  )
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

/**
 * Where it goes: onto a folder means into it, by the name that the person typed, even when that is a link to another
 * file.
 */
async function destination(client: Client, space: string, path: string, file: string): Promise<string> {
  const at = toPath(path)
  const isFolder = at === '' || path.endsWith('/') || (await kindAt(client, space, at)) === 'folder'
  return isFolder ? join(at, toPath(basename(file))) : at
}

async function kindAt(client: Client, space: string, path: string): Promise<string | null> {
  try {
    return (await client.space(space).files.stat({ path })).kind
  } catch (error) {
    if (error instanceof CoboxError && error.code === 'NO_FILE') return null
    throw error
  }
}
