// Sealed polls in stories: the tellers' devices do their work, as nodes do it.
import { randomBytes } from 'node:crypto'
import { type TellerAction, tellerDuties } from '../../src/apps/decisions/index.ts'
import type { StorySpace } from './app-harness.ts'

/** Device of a story and poll → the teller’s secret. */
export type Secrets = Map<string, string>

/** Like `nextWords`, and writes them. True when there was something to write. */
async function work(space: StorySpace, who: string, secrets: Secrets): Promise<boolean> {
  const words = await nextWords(space, who, secrets)
  for (const { type, body } of words) await space.as(who).write(type, body)
  return words.length > 0
}

/** What a device would write now as a teller. */
export async function nextWords(space: StorySpace, who: string, secrets: Secrets): Promise<TellerAction[]> {
  const random = (size: number) => new Uint8Array(randomBytes(size))
  const duties = await tellerDuties(space.view, read => read(space.view), space.as(who).device)
  return duties.flatMap(duty => {
    if (duty.is === 'wait' || duty.is === 'done') return []
    if (duty.is === 'step') return duty.make(secrets.get(`${who} ${duty.poll}`)!, random) ?? []
    const { secret, action } = duty.make(random)
    secrets.set(`${who} ${duty.poll}`, secret)
    return action
  })
}

/** Lets these devices work until none of them has anything to do. */
export async function tellersWork(
  space: StorySpace,
  whose: readonly string[],
  secrets: Secrets,
): Promise<void> {
  for (let busy = true; busy; ) {
    busy = false
    for (const who of whose) if (await work(space, who, secrets)) busy = true
  }
}
