// Where the pages of polls are found, and what an address says of a new one.
import { useLocation } from '@tanstack/react-router'

const within = (space: string) => `/spaces/${space}/decisions`

/** As strings: the router knows its own pages, and these are an app's. */
export const pollsAt = (space: string): string => within(space)
export const pollAt = (space: string, poll: string): string => `${within(space)}/polls/${poll}`
export const newPollAt = (space: string): string => `${within(space)}/polls/new`
export const delegationsAt = (space: string): string => `${within(space)}/delegations`

/** The thread in which a new poll is to stand, as its address says: `?thread=…`. */
export function useThreadOfAddress(): string | null {
  const { thread }: { thread?: unknown } = useLocation().search
  return typeof thread === 'string' && thread !== '' ? thread : null
}
