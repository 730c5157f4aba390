// Keeps the field in which somebody types where it is on the screen, when something comes in above it.
import { type RefObject, useEffect } from 'react'

/** `above`: what grows. Most browsers do it by themselves, but not all, and not at the top of the page. */
export function useSteadyField(above: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = above.current
    if (!element) return
    let field: Element | null = null
    let top = 0
    const remember = () => {
      field = document.activeElement?.closest('section textarea') ?? null
      if (field) top = field.getBoundingClientRect().top
    }
    const observer = new ResizeObserver(() => {
      if (field && field === document.activeElement)
        scrollBy({ top: field.getBoundingClientRect().top - top, behavior: 'instant' })
      remember()
    })
    observer.observe(element)
    const heard = ['focusin', 'input', 'scroll'] as const
    for (const name of heard) addEventListener(name, remember, { passive: true })
    return () => {
      observer.disconnect()
      for (const name of heard) removeEventListener(name, remember)
    }
  }, [above])
}
