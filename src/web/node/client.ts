// The page's client: the typed one, over this browser's transport.
import { table } from 'virtual:call-table'
import type { CoboxApps } from '../../client/apps.ts'
import { type Client, createClient } from '../../client/client.ts'
import { takeToken } from './token.ts'
import { type WebStream, webTransport } from './transport.ts'

let token = takeToken()

/** Whether the page may speak to the node at all. */
export const hasToken = (): boolean => token !== null

/** After one was typed in. */
export function useNewToken(): void {
  token = takeToken()
}

/** For requests that the client does not make: uploads, which tell how far they are. */
export const bearer = (): string => `Bearer ${token ?? ''}`

export const client: Client<CoboxApps, WebStream> = createClient(
  webTransport(() => token ?? ''),
  table,
)
export type WebClient = typeof client
