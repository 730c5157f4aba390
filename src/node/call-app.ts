// What apps do and know of a space, asked for by their names.
import { apps } from '../apps/index.ts'
import { CoboxError } from '../errors/index.ts'
import type { App } from '../space/index.ts'
import type { LiveSpace } from './live-space.ts'
import type { NodeParts } from './node-parts.ts'
import { tools } from './person.ts'
import { steadily } from './steadily.ts'
import { sayingWhy } from './why-stopped.ts'

/** Does an app's action, or answers its query. Throws NOT_FOUND, and what those throw. */
export async function callApp(
  live: LiveSpace,
  appName: string,
  verb: string,
  input: unknown,
  { person, rotations }: NodeParts,
): Promise<unknown> {
  const app = (apps as readonly App[]).find(({ name }) => name === appName)
  const query = app?.queries[verb]
  if (query)
    return steadily(live, () => {
      const { space } = live
      const known = { final: space.readFinal.bind(space), tools }
      return space.read(view => query.run(view, input, person.self(), known))
    })
  const action = app?.actions[verb]
  if (!action || action.internal) throw new CoboxError('NOT_FOUND', { what: `${appName} ${verb}` })
  const id = await sayingWhy(live.space, async space => {
    const [first] = await space.append([{ type: `${appName}.${verb}`, input }])
    await space.flush()
    return first
  })
  // it is done when those who have gone are left behind
  await rotations.settle(live)
  return action.answers === undefined ? { id } : { id, [action.answers]: id }
}
