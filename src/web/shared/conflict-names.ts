// Finds conflict copies by their names, `name (conflict, DEVICE, DATE).ext`, and the file that each stands beside [F13].
import { join, nameOf, parentOf, suffixed } from '../../lib/slash-path.ts'

export interface Conflict {
  /** Path of the conflict copy. */
  copy: string
  /** Path of the file that kept the name; it may be gone. */
  original: string
  /** Whether that is there. */
  there: boolean
  /** Of the device that wrote the copy, and its day, as the name says. */
  device: string
  day: string
}

/** A device may be called anything; a day has ten characters; later copies of one day are numbered. */
const SUFFIX = /^ \(conflict, (.+), ([+-]?\d[\d-]{8,9})(?:, \d+)?\)(\.[^.]{1,11})?$/s
const START = ' (conflict, '
/** A name that is nearly as long as names may be was perhaps shortened to make room. */
const NEARLY_FULL = 250
const encoder = new TextEncoder()

/** The conflict copies among what is in a folder. */
export function conflictsAmong(paths: readonly string[]): Conflict[] {
  const all = new Set(paths)
  return paths.flatMap(path => conflictOf(path, all) ?? [])
}

/** True for names that conflict copies have. */
export function isConflictName(name: string): boolean {
  return readings(name).length > 0
}

function conflictOf(copy: string, all: ReadonlySet<string>): Conflict | null {
  const found = readings(nameOf(copy))
  const [nearest] = found
  if (!nearest) return null
  const folder = parentOf(copy)
  for (const { stem, suffix, extension, device, day } of found) {
    const original = join(folder, stem + extension)
    if (all.has(original)) return { copy, original, there: true, device, day }
    const longer = longerNameOf(copy, stem, suffix, all)
    if (longer !== null) return { copy, original: longer, there: true, device, day }
  }
  const { stem, extension, device, day } = nearest
  return { copy, original: join(folder, stem + extension), there: false, device, day }
}

/** How a name can be read; more than one way when a conflict copy has got a conflict copy. The last one first. */
function readings(name: string) {
  const found = []
  for (let at = name.lastIndexOf(START); at > 0; at = name.lastIndexOf(START, at - 1)) {
    const match = SUFFIX.exec(name.slice(at))
    if (!match) continue
    const [whole, device = '', day = '', extension = ''] = match
    const suffix = whole.slice(0, whole.length - extension.length)
    found.push({ stem: name.slice(0, at), suffix, extension, device, day })
  }
  return found
}

function longerNameOf(copy: string, stem: string, suffix: string, all: ReadonlySet<string>): string | null {
  const name = nameOf(copy)
  if (encoder.encode(name).length < NEARLY_FULL) return null
  const start = join(parentOf(copy), stem)
  for (const path of all)
    if (
      path.startsWith(start) &&
      path !== copy &&
      suffixed(path.slice(start.length - stem.length), suffix) === name
    )
      return path
  return null
}

/** A path for the copy when both are kept: nothing in the name asks any more, and nothing stands there. */
export function keptBothPath({ copy, original, device, day }: Conflict, paths: readonly string[]): string {
  const all = new Set(paths)
  for (let number = 1; ; number++) {
    const suffix = ` (${device}, ${day}${number > 1 ? `, ${number}` : ''})`
    const path = join(parentOf(copy), suffixed(nameOf(original), suffix))
    if (!all.has(path)) return path
  }
}
