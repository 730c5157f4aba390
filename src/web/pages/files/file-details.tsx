// One file: preview, details, versions.

/** `path`: of the file that is open, or null. */
export function FileDetails(_: { space: string; path: string | null; onClose(): void }) {
  return null
}
