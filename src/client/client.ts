// The typed client: one method for each endpoint, and for each action and query of each app, derived from their definitions.
import type { Static, TSchema } from '@sinclair/typebox'
import type { Endpoint, EndpointInput, EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import type { AnswerOf, App, InputOf, OutputOf, TypedApp } from '../apps/contract.ts'
import { CoboxError } from '../errors/index.ts'
import { fillPath, toQuery } from './address.ts'
import type { CallTable, Route } from './call-table.ts'
import { type ContentClient, contentClient } from './content.ts'
import { type EventStream, openEvents } from './events.ts'
import { toAnsweredError } from './problem.ts'
import type { Transport } from './transport.ts'

export interface CallOptions {
  signal?: AbortSignal
}

/** Apps by their names. */
export type AppsByName = Record<string, App>

/** The input may be left out where every field of it may. */
type Args<Input> =
  Partial<Input> extends Input
    ? [input?: Input, options?: CallOptions]
    : [input: Input, options?: CallOptions]

/** The actions and queries of one app in one space. */
export type AppClient<A> =
  A extends TypedApp<infer Actions, infer Queries>
    ? {
        [K in keyof Actions]: (...args: Args<InputOf<Actions[K]>>) => Promise<AnswerOf<Actions[K]>>
      } & {
        [K in keyof Queries]: (...args: Args<InputOf<Queries[K]>>) => Promise<OutputOf<Queries[K]>>
      }
    : never

/** The apps of one space. */
export type ClientOf<Apps> = { [Name in keyof Apps]: AppClient<Apps[Name]> }

/** The endpoints of a node. */
export type EndpointClient = {
  [K in keyof Endpoints]: (
    ...args: Args<EndpointInput<Endpoints[K]>>
  ) => Promise<EndpointOutput<Endpoints[K]>>
}

export interface CommonClient<Apps, Stream> {
  /** The apps of a space: `client.space(id).files.list({ path })`. */
  space(space: string): ClientOf<Apps>
  content: ContentClient<Stream>
  events(signal?: AbortSignal): EventStream
  /** Any endpoint, an app's too: for what is derived, like command-line verbs. */
  endpoint<Input extends TSchema, Output extends TSchema>(
    endpoint: Endpoint<Input, Output>,
    input: Static<Input>,
    options?: CallOptions,
  ): Promise<Static<Output>>
  /** Any JSON route. `fields` go into the body of a POST, and into the query otherwise. */
  call(
    method: string,
    path: string,
    fields?: Record<string, unknown>,
    options?: CallOptions,
  ): Promise<unknown>
}

/** A node, as its own user reaches it. Every method throws `CoboxError`; no method has a time limit. */
export type Client<Apps, Stream> = EndpointClient & CommonClient<Apps, Stream>

type Method = (input?: object, options?: CallOptions) => Promise<unknown>

/** A client over any transport, for the node's endpoints and those of the apps in the table. */
export function createClient<const Apps extends AppsByName, Stream>(
  transport: Transport<Stream>,
  table: CallTable,
): Client<Apps, Stream> {
  const call: CommonClient<Apps, Stream>['call'] = async (method, path, fields = {}, options = {}) => {
    const { signal } = options
    const response = await transport.request(
      method === 'POST'
        ? { method, path, json: JSON.stringify(fields), signal }
        : { method, path: path + toQuery(fields), signal },
    )
    if (response.status >= 400) throw await toAnsweredError(response)
    return parse(await response.text())
  }
  const callEndpoint = (endpoint: Route, input: object = {}, options?: CallOptions) => {
    // inside a promise, so that a missing field is a rejection like every other error
    return Promise.resolve().then(() => {
      const { path, rest } = fillPath(endpoint.path, input)
      return call(endpoint.method, path, rest, options)
    })
  }
  const methods = Object.fromEntries(
    Object.entries(table.endpoints).map(([name, endpoint]): [string, Method] => [
      name,
      (input, options) => callEndpoint(endpoint, input, options),
    ]),
  )
  const common: CommonClient<Apps, Stream> = {
    space(space) {
      const byApp: Record<string, Record<string, Method>> = {}
      for (const [app, verbs] of Object.entries(table.apps)) {
        const methods: Record<string, Method> = {}
        for (const [verb, route] of Object.entries(verbs))
          methods[verb] = (input, options) => callEndpoint(route, { ...input, space }, options)
        byApp[app] = methods
      }
      // the names and shapes are those of the definitions, as the types say
      return byApp as ClientOf<Apps>
    },
    content: contentClient(transport),
    events: signal => openEvents(transport, signal),
    endpoint: (endpoint, input, options) =>
      callEndpoint(endpoint, input as object, options) as Promise<never>,
    call,
  }
  return { ...(methods as EndpointClient), ...common }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CoboxError('INTERNAL', { reason: 'the answer is not JSON' }, error)
  }
}
