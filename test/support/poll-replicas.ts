// Polls on real replicas: what a person does there, and what the queries answer.
import type { QuerySpace, Self } from '../../src/apps/contract.ts'
import { decisions } from '../../src/apps/decisions/index.ts'
import { tools } from '../../src/node/person.ts'
import type { Replica } from './replicas.ts'

/** What a query about a poll answers there. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are looked into
export async function askOf({ live: { space }, keys }: Replica, query: string, poll: string): Promise<any> {
  const { identity, device, deviceName } = keys
  const self: Self = { member: identity, device: device.publicKey, deviceName, now: Date.now() }
  const facts: QuerySpace = { final: space.readFinal.bind(space), tools }
  return space.read(view => decisions.queries[query]!.run(view, { poll }, self, facts))
}

/** Returns the action's id. */
export async function actAs({ live }: Replica, type: string, input: unknown): Promise<string> {
  const [id] = await live.space.append([{ type: `decisions.${type}`, input }])
  return id!
}
