// The codes that trustees send when two devices do not meet, as they are pasted, and whether there are enough.
export function releaseCodes(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter(code => code !== ''))]
}

/** How many are needed, only the first share tells. */
export function isEnough({ have, need }: { have: unknown[]; need?: number }, pasted: number): boolean {
  const known = have.length + pasted
  return need === undefined ? known > 0 : known >= need
}
