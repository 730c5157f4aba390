// Paths in a space: NFC, separated by `/`, without a leading one. The top is the empty path.
import { because } from '../../errors/index.ts'
import { cutTo, join, MAX_NAME_BYTES, nameOf, parentOf, suffixed } from '../../lib/slash-path.ts'
import type { Refusal } from '../contract.ts'

export { isWithin, join, nameOf, parentOf, suffixed } from '../../lib/slash-path.ts'

const MAX_PATH_BYTES = 4096
/** How much of a device's name a conflict name shows: a peer chose it, and room must remain for the file's own. */
const MAX_DEVICE_BYTES = 100
const encoder = new TextEncoder()

/** Why a text can't be a path in the log, or null. Devices of all systems write the same path the same way: NFC. */
export function pathProblem(path: string): Refusal | null {
  const invalid = (reason: string): Refusal => ({
    code: 'PATH_INVALID',
    details: { path: shown(path), reason },
  })
  if (path === '') return invalid(because('empty'))
  if (path.includes('\0')) return invalid(because('nulByte'))
  if (/[\ud800-\udfff]/u.test(path)) return invalid(because('illFormed'))
  if (path !== path.normalize('NFC')) return invalid(because('notNfc'))
  if (encoder.encode(path).length > MAX_PATH_BYTES)
    return { code: 'NAME_TOO_LONG', details: { limit: MAX_PATH_BYTES } }
  for (const name of path.split('/')) {
    if (name === '') return invalid(because('emptyName'))
    if (name === '.' || name === '..') return invalid(because('dotName', { name }))
    if (encoder.encode(name).length > MAX_NAME_BYTES)
      return { code: 'NAME_TOO_LONG', details: { limit: MAX_NAME_BYTES } }
  }
  return null
}

/** A path as a person gives it: NFC, without slashes around it. Not yet checked. */
export function toPath(text: string): string {
  return text.normalize('NFC').replace(/^\/+|\/+$/g, '')
}

/** Key of a path in the view: entries of one folder stand together, without those of folders in it. */
export function pathToKey(path: string): string {
  return `${parentOf(path)}\0${nameOf(path)}`
}

export function keyToPath(key: string): string {
  const [folder, name] = key.split('\0') as [string, string]
  return join(folder, name)
}

/** [F13] `name (conflict, Anna’s laptop, 2026-11-23).ext`; the number tells later ones apart. */
export function conflictName(name: string, deviceName: string, at: number, number: number): string {
  const day = new Date(Math.min(Math.max(at, 0), 8.64e15)).toISOString().slice(0, 10)
  const device = cutTo(
    deviceName.replace(/[/\0-\x1f\x7f\ud800-\udfff]/gu, '-').normalize('NFC'),
    MAX_DEVICE_BYTES,
  )
  return suffixed(name, ` (conflict, ${device}, ${day}${number > 1 ? `, ${number}` : ''})`)
}

function shown(path: string): string {
  const clean = path.replace(/[\0-\x1f\x7f]/g, '�')
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean
}
