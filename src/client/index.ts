// The door of the client: connects to a running node from Node. A browser takes `createClient` with its own transport.
import type { Readable } from 'node:stream'
import { appsByName, type CoboxApps } from './apps.ts'
import { callTable } from './call-table.ts'
import { createClient, type Client as GenericClient } from './client.ts'
import { type NodeAddress, nodeTransport } from './transport-node.ts'

export { type CallTable, callTable } from './call-table.ts'
export { type AppClient, type CallOptions, type ClientOf, createClient } from './client.ts'
export type { Content, GetContentOptions, PutContentOptions } from './content.ts'
export type { EventStream } from './events.ts'
export type { Transport, TransportRequest, TransportResponse } from './transport.ts'
export { type NodeAddress, nodeTransport } from './transport-node.ts'

/** A node, with CoBox's own apps. */
export type Client = GenericClient<CoboxApps, Readable>

/** Connects to a running node. Nothing is sent yet: the first call throws NOT_RUNNING when there is none. */
export function connect(address: NodeAddress): Client {
  return createClient(nodeTransport(address), callTable(Object.values(appsByName)))
}
