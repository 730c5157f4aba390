// Where each call of the client goes: all that it needs of the definitions, and small enough for a web page.
import { type AppEndpoint, appEndpoints } from '../api/app-endpoints.ts'
import type { Endpoint } from '../api/endpoint.ts'
import { endpoints } from '../api/endpoints.ts'
import type { App } from '../apps/contract.ts'

/** What a call needs to know of an endpoint. */
export type Route = Pick<Endpoint, 'method' | 'path'>

/** Routes by name: those of the node, and those of each app. Plain data: it may be written down as JSON. */
export interface CallTable {
  endpoints: Record<string, Route>
  apps: Record<string, Record<string, Route>>
}

/** The table of a node with these apps. */
export function callTable(apps: readonly App[]): CallTable {
  const table: CallTable = { endpoints: {}, apps: {} }
  for (const [name, endpoint] of Object.entries(endpoints)) table.endpoints[name] = toRoute(endpoint)
  for (const endpoint of appEndpoints(apps)) {
    const { app, verb } = endpoint
    table.apps[app] ??= {}
    table.apps[app][verb] = toRoute(endpoint)
  }
  return table
}

function toRoute({ method, path }: Endpoint | AppEndpoint): Route {
  return { method, path }
}
