// The list of what a host holds under one agreement: which cores, and what of them was cleared for good.
import { readFile } from 'node:fs/promises'
import { CoboxError } from '../errors/index.ts'
import type { Range } from '../lib/ranges.ts'
import { isKey } from './signed.ts'

export const LIST_FORMAT = 1

export interface CoreNames {
  format: typeof LIST_FORMAT
  /** In the order in which they matter: what does not fit is of the last ones. */
  cores: string[]
  cleared: Record<string, Range[]>
  /** What the guest’s devices note here about what was cleared: how far they are. */
  clearedUpTo: string
}

/** Blocks `[start, end)` of a core. */
export interface CoreRange {
  core: string
  start: number
  end: number
}

/** Throws STORE_NEWER, DISK_FAILED. */
export async function readCoreNames(file: string): Promise<CoreNames> {
  const empty: CoreNames = { format: LIST_FORMAT, cores: [], cleared: {}, clearedUpTo: '' }
  const text = await readFile(file, 'utf8').catch(error => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  if (text === null) return empty
  const list = JSON.parse(text) as CoreNames
  if (list.format > LIST_FORMAT)
    throw new CoboxError('STORE_NEWER', { found: list.format, known: LIST_FORMAT })
  return { ...empty, ...list, cores: list.cores.filter(isKey) }
}

/** What a peer sent may be anything. */
export function isCoreRange(range: CoreRange | null): range is CoreRange {
  const { core, start, end } = range ?? ({} as CoreRange)
  return isKey(core) && Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start < end
}
