// Derives the endpoints of the apps: an action is a POST, a query a GET, both under `/api/spaces/:space/<app>/`.
import { type TObject, type TSchema, Type as T } from '@sinclair/typebox'
import type { ActionDefinition, App } from '../apps/contract.ts'
import { type Endpoint, endpoint } from './endpoint.ts'

export interface AppEndpoint extends Endpoint {
  app: string
  /** Name of the action or query in its app. */
  verb: string
  kind: 'action' | 'query'
}

/** What a successful action answers: its place in the log. */
export const Appended = T.Object({ id: T.String({ description: 'of the action in the log' }) })

/** All endpoints that follow from the definitions of apps; internal actions have none. */
export function appEndpoints(apps: readonly App[]): AppEndpoint[] {
  return apps.flatMap(app => [
    ...Object.entries(app.actions)
      .filter(([, action]) => !action.internal)
      .map(([verb, action]) => derive(app, verb, 'action', action, answerOf(action))),
    ...Object.entries(app.queries).map(([verb, query]) => derive(app, verb, 'query', query, query.output)),
  ])
}

function answerOf({ answers }: ActionDefinition): TObject {
  return answers === undefined ? Appended : T.Object({ ...Appended.properties, [answers]: T.String() })
}

function derive(
  app: App,
  verb: string,
  kind: AppEndpoint['kind'],
  { summary, description, input, cli }: Pick<ActionDefinition, 'summary' | 'description' | 'input' | 'cli'>,
  output: TSchema,
): AppEndpoint {
  const fields = {
    space: T.String({ description: 'name of the space, or at least 6 characters of its id' }),
    ...(input as TObject).properties,
  }
  return {
    ...endpoint({
      summary,
      ...(description !== undefined && { description }),
      method: kind === 'action' ? 'POST' : 'GET',
      path: `/api/spaces/:space/${app.name}/${kebab(verb)}`,
      input: T.Object(fields),
      output,
    }),
    cli: {
      command: cli?.command ?? `${app.name} ${kebab(verb)}`,
      positional: ['space', ...(cli?.positional ?? [])],
    },
    app: app.name,
    verb,
    kind,
  }
}

function kebab(word: string): string {
  return word.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
