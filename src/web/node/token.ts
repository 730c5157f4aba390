// What lets this page speak to the node: it comes once in the address after `#`, which is never sent, and is kept by the browser.

const KEY = 'cobox.token'
const SHAPE = /^#?([0-9a-f]{64})$/

/** The token, taken out of the address if it stands there. Null: the page was opened without it, and never with it before. */
export function takeToken(): string | null {
  const found = SHAPE.exec(location.hash)?.[1]
  if (found) {
    localStorage.setItem(KEY, found)
    // not in the history, nor in what people copy out of the address bar
    history.replaceState(history.state, '', location.pathname + location.search)
    return found
  }
  return localStorage.getItem(KEY)
}

/** Keeps a token that was typed in; false when it is none. */
export function keepToken(text: string): boolean {
  const hash = text.includes('#') ? text.slice(text.indexOf('#')) : text
  const found = SHAPE.exec(hash.trim())?.[1]
  if (found) localStorage.setItem(KEY, found)
  return found !== undefined
}

export function forgetToken(): void {
  localStorage.removeItem(KEY)
}
