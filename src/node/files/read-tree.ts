// Walks a folder of this computer: what is in it, in an order in which folders come before what is in them.
import { lstat, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { because, CoboxError } from '../../errors/index.ts'

export interface SourceEntry {
  /** Path below the folder, with `/`, as the file system writes it. */
  path: string
  /** Absolute path on this computer. */
  source: string
  kind: 'file' | 'folder' | 'link'
  size: number
  mode: number
  /** ms since 1970, whole. */
  mtime: number
  target?: string
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Yields entries depth first, names in byte order. What can't be taken is given to `problem` and left out. */
export async function* readTree(
  root: string,
  problem: (path: string, error: unknown) => void,
): AsyncIterable<SourceEntry> {
  yield* walk(root, '', problem)
}

async function* walk(
  folder: string,
  below: string,
  problem: (path: string, error: unknown) => void,
): AsyncIterable<SourceEntry> {
  let names: Buffer[]
  try {
    names = (await readdir(folder, { encoding: 'buffer' })).sort(Buffer.compare)
  } catch (error) {
    problem(below || folder, unreadable(folder, error))
    return
  }
  // in the space both would have one path, and the second would become a version of the first
  const taken = new Set<string>()
  for (const bytes of names) {
    let name: string
    try {
      name = decoder.decode(bytes)
    } catch {
      problem(
        join(below, bytes.toString('latin1')),
        new CoboxError('PATH_INVALID', { path: bytes.toString('latin1'), reason: because('nameNotUtf8') }),
      )
      continue
    }
    if (taken.has(name.normalize('NFC'))) {
      const reason = because('sameName')
      problem(join(below, name), new CoboxError('PATH_INVALID', { path: name, reason }))
      continue
    }
    taken.add(name.normalize('NFC'))
    const source = join(folder, name)
    const path = below === '' ? name : `${below}/${name}`
    let entry: SourceEntry | null
    try {
      entry = await sourceEntry(source, path)
    } catch (error) {
      problem(path, unreadable(source, error))
      continue
    }
    if (!entry) {
      problem(
        path,
        new CoboxError('SOURCE_UNREADABLE', { path: source, reason: because('notFileFolderNorLink') }),
      )
      continue
    }
    yield entry
    if (entry.kind === 'folder') yield* walk(source, path, problem)
  }
}

/** Null for sockets, devices and pipes. Rejects with the operating system's error. */
export async function sourceEntry(source: string, path: string): Promise<SourceEntry | null> {
  const info = await lstat(source)
  const common = { path, source, mode: info.mode & 0o777, mtime: Math.round(info.mtimeMs) }
  if (info.isFile()) return { ...common, kind: 'file', size: info.size }
  if (info.isDirectory()) return { ...common, kind: 'folder', size: 0 }
  if (info.isSymbolicLink()) return { ...common, kind: 'link', size: 0, target: await readlink(source) }
  return null
}

export function unreadable(path: string, error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'ENOENT') return new CoboxError('SOURCE_NOT_FOUND', { path }, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EIO' || code === 'ELOOP')
    return new CoboxError('SOURCE_UNREADABLE', { path, reason: message.split(':')[0] ?? message }, error)
  return error
}
