// A checkpoint: the view of one generation, written into the log of the next by who founds that. Its pages are taken as
// they are, so that a space of any size moves in seconds, and before anything else may stand in the new log.
import type { ApplyNode } from 'autobase'
import type { Batch as HyperbeeBatch } from 'hyperbee'
import { toHex } from '../lib/bytes.ts'
import { decodeEntry, LOG_FORMAT } from './action-encoding.ts'
import type { Collection } from './contract.ts'
import { isPage, type Pages } from './pages.ts'
import type { Generation } from './record.ts'
import { readView } from './view.ts'

/** Type of the entries; no app has this name. */
export const CHECKPOINT = 'log.pages'
/** `key` → the generation, by key, that this view has begun. */
export const generationMark: Collection<string> = { name: 'log/generation' }

/** About how many bytes of pages stand in an entry. */
const ENTRY_BYTES = 100 * 1024
/** A page holds one record at least, and that may be as large as an action; as text in text it grows. */
const MAX_ENTRY_BYTES = 1024 * 1024
const START = Buffer.concat([Buffer.from([LOG_FORMAT]), Buffer.from(`{"t":"${CHECKPOINT}"`)])

type RawPages = AsyncIterable<{ key: string; value: Buffer }>

/** The entries that hold these pages, in order. */
export async function* checkpointEntries(pages: RawPages, at: number): AsyncIterable<Buffer> {
  let body: string[] = []
  let bytes = 0
  for await (const { key, value } of pages) {
    if (bytes > 0 && bytes + value.length > ENTRY_BYTES) {
      yield encode(body, at)
      body = []
      bytes = 0
    }
    body.push(key, value.toString())
    bytes += value.length
  }
  if (body.length > 0) yield encode(body, at)
}

function encode(body: readonly string[], at: number): Buffer {
  const json = JSON.stringify({ t: CHECKPOINT, v: 1, at, b: body })
  return Buffer.concat([Buffer.from([LOG_FORMAT]), Buffer.from(json)])
}

export function isCheckpoint({ value }: { value: unknown }): boolean {
  return Buffer.isBuffer(value) && value.subarray(0, START.length).equals(START)
}

/**
 * Writes the pages that stand at the head of these entries, as far as they may: by the founder of a generation that follows
 * another, and before it has begun. Returns the entries that are left. `own`: this device has written them, out of its own
 * view, so that each need not be looked through again.
 */
export async function loadCheckpoint(
  nodes: readonly ApplyNode[],
  pages: Pages,
  bee: HyperbeeBatch<string, Buffer>,
  { number, key }: Generation,
  own: boolean,
): Promise<readonly ApplyNode[]> {
  const mayLoad = async ({ from }: ApplyNode) => number > 1 && toHex(from.key) === key
  if (!nodes[0] || !isCheckpoint(nodes[0]) || !(await mayLoad(nodes[0]))) return nodes
  if ((await readView(pages).get(generationMark, 'key')) === key) return nodes
  let taken = 0
  for (const node of nodes) {
    const body = isCheckpoint(node) && (await mayLoad(node)) ? pagesOf(node.value as Buffer, own) : null
    if (!body) break
    for (let i = 0; i < body.length; i += 2) await bee.put(body[i]!, Buffer.from(body[i + 1]!))
    taken++
  }
  pages.forget()
  return nodes.slice(taken)
}

/** Null when the entry holds anything but pages. */
function pagesOf(value: Buffer, own: boolean): string[] | null {
  const decoded = decodeEntry(value, MAX_ENTRY_BYTES)
  const body = decoded.is === 'entry' ? decoded.entry.body : null
  if (!Array.isArray(body) || body.length % 2 !== 0) return null
  for (let i = 0; i < body.length && !own; i += 2)
    if (typeof body[i] !== 'string' || body[i] === '' || !isPage(body[i + 1])) return null
  return body as string[]
}
