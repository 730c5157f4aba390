// The 24 words as people type them, and which of them they are asked for.
export const WORD_COUNT = 24
/** As many as the command line asks for; the node wants four at least. */
const ASKED_WORDS = 5

/** A copy of the numbered list is taken too. */
export function readWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map(word => word.replace(/^\d+[.)]?/, ''))
    .filter(word => word !== '')
}

/** Positions that nobody knows before, in order. */
export function drawPositions(draw: () => number = random): number[] {
  const positions = new Set<number>()
  while (positions.size < ASKED_WORDS) positions.add((draw() % WORD_COUNT) + 1)
  return [...positions].sort((a, b) => a - b)
}

function random(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!
}
