// Keeps what somebody types, in this browser, until it is done: a page that is loaded again has it still.
import { useState } from 'react'

const at = (key: string) => `cobox.draft.${key}`

function kept<T>(key: string | null): T | null {
  if (key === null) return null
  try {
    return JSON.parse(localStorage.getItem(at(key)) ?? 'null') as T | null
  } catch {
    return null
  }
}

function keep(key: string | null, value: unknown): void {
  if (key === null) return
  try {
    if (value === null) localStorage.removeItem(at(key))
    else localStorage.setItem(at(key), JSON.stringify(value))
  } catch {
    // a browser that keeps nothing: what is typed stays as long as the page
  }
}

/**
 * What is typed, how to change it, and how to begin anew. `key`: what it belongs to, with the space; null: it is not kept.
 * Who shows a thing of another key shows another component (`key` of React).
 */
export function useDraft<T>(key: string | null, start: T): [T, (next: T) => void, () => void] {
  const [value, setValue] = useState(() => kept<T>(key) ?? start)
  const change = (next: T) => {
    setValue(next)
    keep(key, next)
  }
  const forget = () => {
    setValue(start)
    keep(key, null)
  }
  return [value, change, forget]
}
