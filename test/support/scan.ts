// Everything that a node holds, searched byte by byte: all files of its folder, and all memory of its process.
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const PAGE = 4096
const CHUNK = 16 * 1024 * 1024
/** Pages of the kernel that every process sees, and that cannot be read from outside. */
const KERNEL = /^\[(vvar|vvar_vclock|vsyscall)\]$/

export interface Needle {
  what: string
  bytes: Buffer
}

export interface Scanned {
  /** What was found, and where first. */
  found: Map<string, string>
  bytes: number
}

/** A text as programs keep it in memory and in files. */
export function textNeedles(what: string, text: string): Needle[] {
  const wide = Buffer.from(text, 'utf16le')
  return [
    { what: `${what} (UTF-8)`, bytes: Buffer.from(text) },
    { what: `${what} (UTF-16)`, bytes: wide },
    { what: `${what} (UTF-16, big end first)`, bytes: Buffer.from(wide).swap16() },
  ]
}

/** A key of 32 bytes: itself, and in hex. */
export function keyNeedles(what: string, hex: string): Needle[] {
  return [{ what, bytes: Buffer.from(hex, 'hex') }, ...textNeedles(`${what} in hex`, hex)]
}

function search(bytes: Buffer, needles: readonly Needle[], where: string, found: Map<string, string>): void {
  for (const needle of needles) {
    if (found.has(needle.what)) continue
    const at = bytes.indexOf(needle.bytes)
    if (at < 0) continue
    const around = bytes.subarray(Math.max(0, at - 60), at + 100).toString('latin1')
    found.set(needle.what, `${where}: ${around.replace(/[^ -~]/g, '.')}`)
  }
}

/** All files of a folder, their names too. */
export async function scanFolder(folder: string, needles: readonly Needle[]): Promise<Scanned> {
  const found = new Map<string, string>()
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    search(Buffer.from(file), needles, `the name ${file}`, found)
    if (!entry.isFile()) continue
    const content = await readFile(file).catch(error => {
      // the database has deleted it meanwhile: what was in it is in another one
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
      throw error
    })
    search(content, needles, file, found)
    bytes += content.length
  }
  return { found, bytes }
}

/**
 * All pages that a process has. It is stopped meanwhile, so that nothing moves. Rejects when any of them cannot be read: see
 * CONTRIBUTING.md.
 */
export async function scanMemory(pid: number, needles: readonly Needle[]): Promise<Scanned> {
  process.kill(pid, 'SIGSTOP')
  const files: FileHandle[] = []
  try {
    const maps = await readFile(`/proc/${pid}/maps`, 'utf8')
    const memory = await open(`/proc/${pid}/mem`)
    const pagemap = await open(`/proc/${pid}/pagemap`)
    files.push(memory, pagemap)
    const found = new Map<string, string>()
    let bytes = 0
    for (const line of maps.split('\n')) {
      const [, from, to, name] = /^([0-9a-f]+)-([0-9a-f]+) \S+ \S+ \S+ \S+ *(.*)$/.exec(line) ?? []
      if (!from || !to || KERNEL.test(name!)) continue
      for await (const part of pagesOf(Number.parseInt(from, 16), Number.parseInt(to, 16), memory, pagemap)) {
        search(part, needles, `memory ${from} ${name}`, found)
        bytes += part.length
      }
    }
    return { found, bytes }
  } finally {
    process.kill(pid, 'SIGCONT')
    for (const file of files) await file.close()
  }
}

/** What is there of a region, in runs of pages; most of what a process has reserved was never touched. */
async function* pagesOf(
  start: number,
  end: number,
  memory: FileHandle,
  pagemap: FileHandle,
): AsyncGenerator<Buffer> {
  const overlap = 256
  for (const [from, to] of await runsOf(start, end, pagemap))
    for (let at = from; at < to; at += CHUNK) {
      // what lies across the border of two chunks is in the first of them
      const size = Math.min(CHUNK + overlap, to - at)
      const part = Buffer.alloc(size)
      const { bytesRead } = await memory.read(part, 0, size, at)
      if (bytesRead !== size) throw new Error(`memory at ${at.toString(16)} cannot be read`)
      yield part
    }
}

/** Runs of pages that are in memory, or swapped out. */
async function runsOf(start: number, end: number, pagemap: FileHandle): Promise<[number, number][]> {
  const runs: [number, number][] = []
  const entries = Buffer.alloc(8 * 64 * 1024)
  for (let at = start; at < end; ) {
    const count = Math.min(entries.length / 8, (end - at) / PAGE)
    const { bytesRead } = await pagemap.read(entries, 0, count * 8, (at / PAGE) * 8)
    if (bytesRead !== count * 8) throw new Error(`what is in memory at ${at.toString(16)} is not told`)
    for (let i = 0; i < count; i++, at += PAGE) {
      // bit 63: in memory; bit 62: swapped out
      if (entries[8 * i + 7]! >> 6 === 0) continue
      const last = runs.at(-1)
      if (last && last[1] === at) last[1] += PAGE
      else runs.push([at, at + PAGE])
    }
  }
  return runs
}
