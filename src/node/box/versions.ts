// Which of two versions is older.

/** True when `version` comes before `than`; false for what cannot be told, too. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map(text => /^(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number))
  if (!a || !b) return false
  const at = a.findIndex((number, i) => number !== b[i])
  return at !== -1 && a[at]! < b[at]!
}
