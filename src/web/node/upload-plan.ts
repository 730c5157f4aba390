// Decides before anything is sent which of the dropped files are sent, and under which names.
import { freeName, join, nameOf, parentOf, toPath } from './paths.ts'

/** What the plan needs to know of a file of this computer. */
export interface LocalFile {
  size: number
  lastModified: number
}

/** What was dropped: files with their paths below the folder that they go into, and all folders, also empty ones. */
export interface Dropped<F extends LocalFile = File> {
  files: { path: string; file: F }[]
  folders: string[]
  /** What the browser could not read. */
  unreadable?: string[]
}

/** What stands at a path of the space. */
export interface There {
  kind: 'file' | 'folder' | 'link'
  size: number
  mtime: number
}

export interface Planned<F extends LocalFile = File> {
  path: string
  file: F
}

export interface Plan<F extends LocalFile = File> {
  fresh: Planned<F>[]
  /** Of the same size and time as what is there: they need not be sent. */
  same: Planned<F>[]
  /** Another entry has the name. */
  clashes: Planned<F>[]
  /** To be made by themselves, since no file brings them. */
  folders: string[]
}

/** What is done with files whose name another one has. */
export type Choice = 'both' | 'replace' | 'skip'

/** All folders of the space that the dropped files go into, those above first. */
export function foldersOf(folder: string, { files, folders }: Dropped<LocalFile>): string[] {
  const found = new Set<string>()
  const add = (path: string) => {
    if (path === folder || found.has(path)) return
    add(parentOf(path))
    found.add(path)
  }
  for (const { path } of files) add(parentOf(join(folder, toPath(path))))
  for (const path of folders) add(join(folder, toPath(path)))
  return [folder, ...found]
}

export function planUploads<F extends LocalFile>(
  folder: string,
  dropped: Dropped<F>,
  there: ReadonlyMap<string, There>,
): Plan<F> {
  const plan: Plan<F> = { fresh: [], same: [], clashes: [], folders: [] }
  const coming = new Set<string>()
  for (const { path: relative, file } of dropped.files) {
    const path = join(folder, toPath(relative))
    const entry = there.get(path)
    const isSame = entry?.kind === 'file' && entry.size === file.size && entry.mtime === file.lastModified
    if (isSame) plan.same.push({ path, file })
    else if (entry || coming.has(path)) plan.clashes.push({ path, file })
    else plan.fresh.push({ path, file })
    coming.add(path)
  }
  const brought = new Set<string>()
  const bring = (path: string) => {
    for (let above = parentOf(path); above !== '' && !brought.has(above); above = parentOf(above))
      brought.add(above)
  }
  for (const path of coming) bring(path)
  const wanted = dropped.folders.map(path => join(folder, toPath(path)))
  for (const path of wanted.sort().reverse()) {
    if (brought.has(path) || there.has(path)) continue
    plan.folders.push(path)
    // a folder brings those above it
    bring(path)
  }
  plan.folders.reverse()
  return plan
}

/** What is sent of the clashes. Only a file can be replaced: where a folder has the name, both are kept. */
export function settleClashes<F extends LocalFile>(
  { fresh, clashes }: Pick<Plan<F>, 'fresh' | 'clashes'>,
  choice: Choice,
  there: ReadonlyMap<string, There>,
): Planned<F>[] {
  if (choice === 'skip') return []
  const taken = new Set(fresh.map(({ path }) => path))
  const isTaken = (path: string) => taken.has(path) || there.has(path)
  return clashes.map(({ path, file }) => {
    if (choice === 'replace' && there.get(path)?.kind !== 'folder') return { path, file }
    const folder = parentOf(path)
    const free = join(
      folder,
      freeName(nameOf(path), name => isTaken(join(folder, name))),
    )
    taken.add(free)
    return { path: free, file }
  })
}
