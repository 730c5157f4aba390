// Paths in a space as the page handles them: the top is the empty path, names are in Unicode form NFC.

const MAX_NAME_BYTES = 255
const encoder = new TextEncoder()

export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
export const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/** A path as an address or a file system gives it: NFC, without slashes around it. */
export const toPath = (text: string): string => text.normalize('NFC').replace(/^\/+|\/+$/g, '')

/** True when `path` is `folder` or in it. */
export const isWithin = (path: string, folder: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`)

/** The folders from the top down to this path, which is the last one. */
export function crumbsOf(path: string): { name: string; path: string }[] {
  const names = path === '' ? [] : path.split('/')
  return names.map((name, index) => ({ name, path: names.slice(0, index + 1).join('/') }))
}

/** A name and its extension, as people tell them apart: `archive.tar`, `.gz`; a leading dot begins no extension. */
export function splitName(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.')
  if (dot <= 0 || name.length - dot > 12) return { stem: name, extension: '' }
  return { stem: name.slice(0, dot), extension: name.slice(dot) }
}

/** The name itself where it is free, else `name (2).ext`, or a higher number; never longer than a name may be. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name
  const { stem, extension } = splitName(name)
  for (let number = 2; ; number++) {
    const suffix = ` (${number})${extension}`
    const free = cutTo(stem, MAX_NAME_BYTES - encoder.encode(suffix).length) + suffix
    if (!isTaken(free)) return free
  }
}

function cutTo(text: string, bytes: number): string {
  const characters = [...text]
  while (encoder.encode(characters.join('')).length > bytes) characters.pop()
  return characters.join('')
}
