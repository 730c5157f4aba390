// What this page asks of the node. All begin with `keys`: what happens with devices, trustees and recoveries makes them stale.
import { queryOptions } from '@tanstack/react-query'
import type { EndpointOutput } from '../../../api/endpoint.ts'
import type { Endpoints } from '../../../api/endpoints.ts'
import { client } from '../../node/client.ts'

/** What an endpoint answers. */
export type Answer<Name extends keyof Endpoints> = EndpointOutput<Endpoints[Name]>

/** A recovery under way on this device. */
export type Recovery = NonNullable<Answer<'recoveryProgress'>['recovery']>

export const devicesQuery = queryOptions({
  queryKey: ['keys', 'devices'],
  queryFn: () => client.deviceList(),
  // who is connected changes without a word about keys
  refetchInterval: 10_000,
})

export const deviceRequestsQuery = queryOptions({
  queryKey: ['keys', 'device-requests'],
  queryFn: () => client.deviceRequests(),
})

export const passphraseQuery = queryOptions({
  queryKey: ['keys', 'passphrase'],
  queryFn: () => client.passphraseShow(),
})

export const vaultQuery = queryOptions({
  queryKey: ['keys', 'vault'],
  queryFn: () => client.vaultShow(),
  staleTime: 0,
})

export const trusteesQuery = queryOptions({
  queryKey: ['keys', 'trustees'],
  queryFn: async () => (await client.recoveryStatus()).trustees,
})

export const peopleQuery = queryOptions({
  queryKey: ['keys', 'people'],
  queryFn: async () => (await client.recoveryPeople()).people,
  staleTime: 0,
})

export const heldQuery = queryOptions({
  queryKey: ['keys', 'held'],
  queryFn: async () => (await client.recoveryHeld()).held,
})

export const recoveryQuery = queryOptions({
  queryKey: ['keys', 'recovery'],
  queryFn: async () => (await client.recoveryProgress()).recovery,
})
