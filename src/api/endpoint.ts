// One endpoint of the node: routes, the OpenAPI document, the typed client and command-line verbs derive from it.
import type { Static, TSchema } from '@sinclair/typebox'
import type { CommandLine } from '../apps/contract.ts'

export interface Endpoint<Input extends TSchema = TSchema, Output extends TSchema = TSchema> {
  summary: string
  /** What happens, what does not, what to do next: for those about which people wonder. */
  description?: string
  method: 'GET' | 'POST' | 'DELETE'
  /** Fields of the input named `:field` in the path come from there; the others from the query (GET, DELETE) or body. */
  path: string
  input: Input
  output: Output
  /** Absent: the command line has its own command for it, or none. */
  cli?: CommandLine
}

export type EndpointInput<E> = E extends Endpoint<infer I, TSchema> ? Static<I> : never
export type EndpointOutput<E> = E extends Endpoint<TSchema, infer O> ? Static<O> : never

/** Declares an endpoint; its types follow from its schemas. */
export function endpoint<Input extends TSchema, Output extends TSchema>(
  definition: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return definition
}
