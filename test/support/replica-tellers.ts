// Tellers of sealed polls on real replicas: the part of the node that does their work, and one person who does it by hand.
import { randomBytes } from 'node:crypto'
import { type TellerAction, tellerDuties } from '../../src/apps/decisions/index.ts'
import { SecretFiles } from '../../src/keys/index.ts'
import { Tellers } from '../../src/node/tellers.ts'
import { until } from './cobox.ts'
import { askOf } from './poll-replicas.ts'
import type { Replica } from './replicas.ts'

const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

/** Does what a node does for sealed polls, until it is closed. */
export function tellersAt(replica: Replica, secrets = new SecretFiles(replica.home)): Tellers {
  const tellers = new Tellers(secrets, replica.keys.device.publicKey, QUIET)
  for (const live of replica.spaces.all()) tellers.watch(live)
  return tellers
}

/** Poll → the secret of a device whose words the test writes. */
export type OwnSecrets = Map<string, string>

/** What this device would write now in a poll; null where it has nothing to write. */
export async function wordBy(
  { live: { space }, keys }: Replica,
  poll: string,
  own: OwnSecrets,
): Promise<TellerAction | null> {
  await space.update()
  const random = (size: number) => new Uint8Array(randomBytes(size))
  const final = space.readFinal.bind(space)
  const duties = await space.read(view => tellerDuties(view, final, keys.device.publicKey))
  const duty = duties.find(one => one.poll === poll)
  if (!duty || duty.is === 'wait' || duty.is === 'done') return null
  if (duty.is === 'step') return duty.make(own.get(poll)!, random)
  const { secret, action } = duty.make(random)
  own.set(poll, secret)
  return action
}

/** Waits until a sealed poll waits for this, by this replica’s view. */
export async function untilItWaitsFor(replica: Replica, poll: string, what: string | null): Promise<void> {
  await until(
    `at ${replica.name}’s, ${poll} waits for ${what}`,
    async () => {
      await replica.live.space.update()
      // it may not be there yet
      const answer = await askOf(replica, 'result', poll).catch(() => null)
      return answer !== null && answer.sealing.waitsFor === what
    },
    60_000,
  )
}
