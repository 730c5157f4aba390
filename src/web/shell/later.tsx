// What is not seen at first is loaded when the page has time for it: what is seen does not wait for it.
import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'

/** Not every browser says when it has time. */
const SOON_MS = 200

/**
 * A part whose code comes later. The page goes on without it, or with `instead`, when the node is away just then: a browser does
 * not ask again for what did not come.
 */
export function laterPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = () => null,
) {
  return lazy(async () => ({ default: await load().catch(() => instead) }))
}

let shown = false
const watchers = new Set<() => void>()

/** Stands in a page, or in what says that there is none: from then on, what is seen first has come. */
export function PageShown() {
  useEffect(() => {
    shown = true
    for (const watcher of watchers) watcher()
  }, [])
  return null
}

/** Whether a page is there, in place of what says that it is coming. */
export function usePageShown(): boolean {
  return useSyncExternalStore(
    changed => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => shown,
  )
}

/**
 * `when`: what is seen first has come. `before` is seen until the part has come. Each part stands in one of its own: it would hide
 * the others until it has come.
 */
export function Later({
  when,
  before = null,
  children,
}: {
  when: boolean
  before?: ReactNode
  children: ReactNode
}) {
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    if (!when) return
    const begin = () => setBegun(true)
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(begin, SOON_MS)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(begin, { timeout: SOON_MS })
    return () => cancelIdleCallback(idle)
  }, [when])
  return begun ? <Suspense fallback={before}>{children}</Suspense> : before
}
