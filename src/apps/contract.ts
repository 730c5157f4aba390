// The app contract: what every app in this folder is made with. From it derive routes, commands, client and events.
import type { Static, TSchema } from '@sinclair/typebox'
import type { ActionDefinition, App, Collection, QueryDefinition } from '../space/contract.ts'

export type * from '../space/contract.ts'

/** Declares a collection of an app; `T` is what its records hold. */
export function collection<T>(name: string): Collection<T> {
  return { name }
}

/** Declares an action; the body's type follows from its schema. */
export function action<
  Input extends TSchema,
  Body extends TSchema = Input,
  const Answers extends string = never,
>(
  definition: ActionDefinition<Input, Body> & { answers?: Answers },
): ActionDefinition<Input, Body> & { answers?: Answers } {
  return definition
}

/** Declares a query; its types follow from its schemas. */
export function query<Input extends TSchema, Output extends TSchema>(
  definition: QueryDefinition<Input, Output>,
): QueryDefinition<Input, Output> {
  return definition
}

/** The types of an app, kept for the typed client. */
export interface TypedApp<Actions, Queries> extends App {
  readonly types?: { actions: Actions; queries: Queries }
}

/** The input of an action or query. */
export type InputOf<D> = D extends { input: infer I extends TSchema } ? Static<I> : never
/** What an action answers: its id, under the name of what it made too. */
export type AnswerOf<D> = { id: string } & (D extends { answers?: infer Name extends string }
  ? Record<Name, string>
  : unknown)
/** What a query answers. */
export type OutputOf<D> = D extends { output: infer O extends TSchema } ? Static<O> : never

interface Definition<Actions, Queries> {
  name: string
  summary: string
  viewVersion: number
  actions: Actions
  queries: Queries
  collections: Record<string, Collection<unknown>>
}

const NAME = /^[a-z][a-zA-Z]*$/

/** Checks an app's definition when the program starts: a mistake in it is ours, so it throws at once. */
export function defineApp<
  // biome-ignore lint/suspicious/noExplicitAny: definitions of many shapes meet here; `action` and `query` checked each
  Actions extends Record<string, ActionDefinition<any, any>>,
  // biome-ignore lint/suspicious/noExplicitAny: as above
  Queries extends Record<string, QueryDefinition<any, any>>,
>(definition: Definition<Actions, Queries>): TypedApp<Actions, Queries> {
  const { name, actions, queries, collections } = definition
  for (const word of [name, ...Object.keys(actions), ...Object.keys(queries)])
    if (!NAME.test(word)) throw new Error(`${name}: “${word}” is not a name of letters`)
  for (const key of Object.keys(actions))
    if (Object.hasOwn(queries, key)) throw new Error(`${name}.${key} is both an action and a query`)
  for (const { name: full } of Object.values(collections))
    if (!full.startsWith(`${name}/`)) throw new Error(`collection ${full} must be named ${name}/…`)
  return definition as TypedApp<Actions, Queries>
}
