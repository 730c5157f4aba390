// Which step of the first run is next: what the node says, and what was put off or begun in this browser.

export const STEPS = ['name', 'words', 'space', 'files', 'invite'] as const
export type Step = (typeof STEPS)[number]

/** What the node cannot say. */
export interface Progress {
  named: boolean
  wordsLater: boolean
  /** The space that was made or joined last, until somebody says that they are done with it, and since when it is. */
  space: string | null
  since: number
  /** One has been to its files. */
  filled: boolean
}

export const NOTHING_DONE: Progress = {
  named: false,
  wordsLater: false,
  space: null,
  since: 0,
  filled: false,
}

export interface Standing {
  hasWords: boolean
  wordsConfirmed: boolean
  /** Ids of the spaces that are here. */
  spaces: readonly string[]
}

/** After so long, in ms, whoever comes back wants another space, and not to go on with the last one. */
const FRESH_MS = 24 * 3_600_000

/** Where one goes on. Who has spaces has been through the beginning. */
export function nextStep(
  { hasWords, wordsConfirmed, spaces }: Standing,
  progress: Progress,
  now: number,
): Step {
  const { space, since, filled } = progress
  if (space !== null && spaces.includes(space) && now - since < FRESH_MS) return filled ? 'invite' : 'files'
  if (spaces.length > 0) return 'space'
  // a device that was paired has its person's name
  if (hasWords && !progress.named) return 'name'
  if (hasWords && !wordsConfirmed && !progress.wordsLater) return 'words'
  return 'space'
}

/** What was kept, as far as it can be read. */
export function readProgress(text: string | null, identity: string): Progress {
  try {
    const kept = JSON.parse(text ?? 'null') as (Partial<Progress> & { identity?: string }) | null
    if (kept?.identity !== identity) return NOTHING_DONE
    return {
      named: kept.named === true,
      wordsLater: kept.wordsLater === true,
      space: typeof kept.space === 'string' ? kept.space : null,
      since: typeof kept.since === 'number' ? kept.since : 0,
      filled: kept.filled === true,
    }
  } catch {
    return NOTHING_DONE
  }
}

/** Numbers of words to be asked for, in order: as many as the command line asks for. */
export function drawPositions(draw: () => number): number[] {
  const positions = new Set<number>()
  while (positions.size < 5) positions.add((draw() % 24) + 1)
  return [...positions].sort((a, b) => a - b)
}

/** What a link is for, by how it begins. */
export function kindOfLink(text: string): 'join' | 'device' | 'host' | 'other' {
  const start = /^cobox:\/\/([a-z]+)\//.exec(text.trim())?.[1]
  return start === 'join' || start === 'device' || start === 'host' ? start : 'other'
}
