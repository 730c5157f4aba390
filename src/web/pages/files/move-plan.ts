// Under which names entries go into another folder.
import { freeName, isWithin, parentOf } from '../../node/paths.ts'
import type { EntryInfo } from './entries.ts'

export interface Move {
  entry: EntryInfo
  name: string
}

/**
 * Under which name each goes there: a name that is taken gets a number, since onto a folder would mean into it. What is
 * moved to where it is stays as it is.
 */
export function planMoves(
  how: 'move' | 'copy',
  entries: readonly EntryInfo[],
  to: string,
  names: ReadonlySet<string>,
): Move[] {
  const taken = new Set(names)
  const moving = entries.filter(({ path }) => how === 'copy' || parentOf(path) !== to)
  return moving.map(entry => {
    const name = freeName(entry.name, one => taken.has(one))
    taken.add(name)
    return { entry, name }
  })
}

export const isIntoItself = (entries: readonly EntryInfo[], to: string): boolean =>
  entries.some(({ path, kind }) => kind === 'folder' && isWithin(to, path))

/** True when something of it would go somewhere else, and nothing into itself. */
export const canMoveTo = (entries: readonly EntryInfo[], to: string): boolean =>
  entries.some(({ path }) => parentOf(path) !== to) && !isIntoItself(entries, to)
