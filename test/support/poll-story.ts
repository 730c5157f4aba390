// Polls in stories: a household that votes.
import type { StorySpace } from './app-harness.ts'
import { story } from './app-harness.ts'

/** Anna founded the space; Ben, Cleo and Dora are members, Rita a reader. */
export async function household(): Promise<StorySpace> {
  const space = await story().founded('anna')
  for (const who of ['ben', 'cleo', 'dora']) await space.admit(who, 'member')
  await space.admit('rita', 'reader')
  return space
}

/** Begins a poll, and returns its id. */
export function begin(
  space: StorySpace,
  input: Record<string, unknown> & { type: string },
  by = 'anna',
): Promise<string> {
  return space.as(by).act('decisions.createPoll', { title: `A ${input.type}`, ...input })
}

export function vote(
  space: StorySpace,
  who: string,
  poll: string,
  choices: string | readonly string[],
  more: Record<string, unknown> = {},
): Promise<string> {
  return space.as(who).act('decisions.vote', { poll, choices: [choices].flat(), ...more })
}

export function close(space: StorySpace, poll: string, by = 'anna'): Promise<string> {
  return space.as(by).act('decisions.close', { poll })
}

/** Option → points. */
export async function points(space: StorySpace, poll: string): Promise<Record<string, number>> {
  const { result } = await space.ask('anna', 'decisions.result', { poll })
  return Object.fromEntries(
    result.options.map(({ name, score }: { name: string; score: number }) => [name, score]),
  )
}

/** Lets so many minutes pass on all clocks. */
export function pass(space: StorySpace, minutes: number): void {
  space.cast.now += minutes * 60_000
}
export const inMinutes = (space: StorySpace, minutes: number): number => space.cast.now + minutes * 60_000
