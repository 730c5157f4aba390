// What was put off or begun in the first run, kept by this browser.
import { useState } from 'react'
import { type Progress, readProgress } from './steps.ts'

const KEY = 'cobox.welcome'

/** For this identity alone: the next one begins anew. */
export function useProgress(identity: string): [Progress, (changes: Partial<Progress>) => void] {
  const [progress, setProgress] = useState(() => readProgress(localStorage.getItem(KEY), identity))
  const change = (changes: Partial<Progress>) => {
    // from the store: a long wait may end after other changes
    const next = { ...readProgress(localStorage.getItem(KEY), identity), ...changes }
    localStorage.setItem(KEY, JSON.stringify({ identity, ...next }))
    setProgress(next)
  }
  return [progress, change]
}
