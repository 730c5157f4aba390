// Search by name below a folder: goes on while somebody waits for it, and shows what is found as it is found.
import { useEffect, useState } from 'react'
import { toCoboxError } from '../../../errors/index.ts'
import { client } from '../../node/client.ts'
import { type EntryInfo, findByName } from './entries.ts'

export interface Found {
  entries: EntryInfo[]
  /** How many folders were looked through. */
  folders: number
  searching: boolean
  error: unknown
}

const IDLE: Found = { entries: [], folders: 0, searching: false, error: null }
const TYPING_MS = 250
const SHOWN_EVERY_MS = 200

/** `text`: nothing is looked for while it is empty. `round`: another number looks again. */
export function useFind(
  space: string,
  folder: string,
  text: string,
  round: number,
): Found & { stop(): void } {
  const [found, setFound] = useState(IDLE)
  const [controller, setController] = useState<AbortController | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: round starts it again
  useEffect(() => {
    if (text === '') {
      setFound(IDLE)
      return
    }
    const started = new AbortController()
    setController(started)
    setFound({ ...IDLE, searching: true })
    const timer = setTimeout(() => void find(space, folder, text, started.signal, setFound), TYPING_MS)
    return () => {
      clearTimeout(timer)
      started.abort()
    }
  }, [space, folder, text, round])
  const stop = () => {
    controller?.abort()
    setFound(now => ({ ...now, searching: false }))
  }
  return { ...found, stop }
}

async function find(
  space: string,
  folder: string,
  text: string,
  signal: AbortSignal,
  show: (found: Found) => void,
): Promise<void> {
  const { files } = client.space(space)
  const list = (path: string, after: string | null) =>
    files.list({ path, ...(after !== null && { after }) }, { signal })
  const entries: EntryInfo[] = []
  let folders = 0
  let shownAt = 0
  const tell = (rest: Partial<Found>) => {
    if (!signal.aborted) show({ entries: [...entries], folders, searching: true, error: null, ...rest })
  }
  try {
    for await (const some of findByName(list, folder, text, () => folders++)) {
      for (const entry of some) entries.push(entry)
      if (Date.now() - shownAt < SHOWN_EVERY_MS) continue
      shownAt = Date.now()
      tell({})
    }
    tell({ searching: false })
  } catch (error) {
    if (toCoboxError(error).code !== 'CANCELLED') tell({ searching: false, error })
  }
}
