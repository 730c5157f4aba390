// Reads what was dropped on the page or chosen in a dialog: files, and folders with all that is in them.
import type { Dropped } from './upload-plan.ts'

/** True while files of this computer are dragged, and not a text or a picture of the page. */
export const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** What was dropped. Must be called within the event: afterwards the browser has forgotten it. */
export function readDrop(data: DataTransfer): Promise<Dropped> {
  const entries = [...data.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return Promise.resolve(readFiles([...data.files]))
  return readEntries(entries)
}

/** Files of an `<input>`; those of a folder carry their paths. */
export function readFiles(files: readonly File[]): Dropped {
  return {
    files: files.map(file => ({ path: file.webkitRelativePath || file.name, file })),
    folders: [],
  }
}

async function readEntries(entries: FileSystemEntry[]): Promise<Dropped> {
  const unreadable: string[] = []
  const dropped: Dropped = { files: [], folders: [], unreadable }
  const pending = entries
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const path = entry.fullPath.replace(/^\//, '')
    try {
      if (isFile(entry)) dropped.files.push({ path, file: await fileOf(entry) })
      else if (isFolder(entry)) {
        dropped.folders.push(path)
        for (const child of await childrenOf(entry)) pending.push(child)
      }
    } catch {
      // the others are taken all the same
      unreadable.push(path)
    }
  }
  dropped.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return dropped
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A reader gives some at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return children
    for (const child of some) children.push(child)
  }
}
