// Where a list that only holds the rows that are seen stands in the page.
import { useEffect, useState } from 'react'

/** How far down the page the rows begin: what stands above them comes and goes. */
export function useTop(rows: { current: HTMLElement | null }): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const element = rows.current
    if (!element) return
    const measure = () => setTop(Math.round(element.getBoundingClientRect().top + scrollY))
    measure()
    const observer = new ResizeObserver(measure)
    for (let one: HTMLElement | null = element; one; one = one.parentElement) observer.observe(one)
    return () => observer.disconnect()
  }, [rows])
  return top
}
