// Any action of any app, for the parts that are made for all of them. Pages of one app use the typed client.
import { actions } from 'virtual:app-actions'
import { queryOptions } from '@tanstack/react-query'
import { client } from './client.ts'

type Untyped = Record<string, Record<string, (input: object) => Promise<{ id: string }>>>

/** Appends an action to the log of the space. */
export function act(space: string, app: string, action: string, input: object): Promise<{ id: string }> {
  return (client.space(space) as unknown as Untyped)[app]![action]!(input)
}

/** The schemas of an app's actions: loaded with the first form of the app. */
export const schemasQuery = (app: string) =>
  queryOptions({ queryKey: ['schemas', app], queryFn: async () => (await actions[app]!()).schemas })
