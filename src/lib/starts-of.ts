// Long ids as people are shown them.

/** The starts of ids, as long as it takes to tell them apart, parted by commas. */
export function startsOf(ids: readonly string[]): string {
  let length = 10
  while (length < 64 && new Set(ids.map(id => id.slice(0, length))).size < ids.length) length += 2
  return ids.map(id => id.slice(0, length)).join(', ')
}
