// Two versions that were written apart, side by side, and which to keep.

/** `paths`: what is in the folder. */
export function Conflicts(_: { space: string; paths: readonly string[] }) {
  return null
}
