// What is not seen at first is loaded when the page has time for it: what is seen does not wait for it.
import { type ReactNode, Suspense, useEffect, useState } from 'react'

/** Not every browser says when it has time. */
const SOON_MS = 200

/** `when`: what is seen first has come. */
export function Later({ when, children }: { when: boolean; children: ReactNode }) {
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    if (!when) return
    const begin = () => setBegun(true)
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(begin, SOON_MS)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(begin)
    return () => cancelIdleCallback(idle)
  }, [when])
  return begun ? <Suspense fallback={null}>{children}</Suspense> : null
}
