// Paths as texts: names with `/` between them, without one at the start. The top is the empty path.

export const MAX_NAME_BYTES = 255
const encoder = new TextEncoder()

export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '' : path.slice(0, slash)
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** True when `path` is `folder` or in it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** A name with something added before its extension, shortened where it would be too long. */
export function suffixed(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : ''
  const stem = extension ? name.slice(0, dot) : name
  const room = MAX_NAME_BYTES - encoder.encode(suffix + extension).length
  return cutTo(stem, room) + suffix + extension
}

/** The start of a text, whole characters, that fits into so many bytes. */
export function cutTo(text: string, bytes: number): string {
  const characters = [...text]
  while (characters.length > 0 && encoder.encode(characters.join('')).length > bytes) characters.pop()
  return characters.join('')
}
