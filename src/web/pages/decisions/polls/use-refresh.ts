// After something was done: the page shows it at once.
import { useQueryClient } from '@tanstack/react-query'

/** A function that waits until the page knows what was done. */
export function useRefresh(space: string): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['space', space, 'decisions'] })
}
