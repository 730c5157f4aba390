// The shapes of what the node answers about hosting, and the names of the queries for it.
import { queryOptions } from '@tanstack/react-query'
import type { EndpointOutput } from '../../../api/endpoint.ts'
import type { Endpoints } from '../../../api/endpoints.ts'
import { client } from '../../node/client.ts'

export type Protection = EndpointOutput<Endpoints['hostingStatus']>
export type HostOfSpace = Protection['hosts'][number]
export type HostingList = EndpointOutput<Endpoints['hostingList']>
export type Guest = HostingList['guests'][number]
export type Proposed = NonNullable<Guest['proposal']>
export type Offer = EndpointOutput<Endpoints['hostingOffers']>['offers'][number]
export type Audits = EndpointOutput<Endpoints['hostingAudit']>
export type Ratio = EndpointOutput<Endpoints['hostingRatio']>
export type Box = EndpointOutput<Endpoints['boxList']>['boxes'][number]
export type BoxStatus = EndpointOutput<Endpoints['boxStatus']>

export const protectionQuery = (space: string) =>
  queryOptions({
    queryKey: ['hosting', 'space', space],
    queryFn: () => client.hostingStatus({ space }),
    // that a proof has grown too old is no event
    refetchInterval: 60_000,
  })

export const hostingListQuery = queryOptions({
  queryKey: ['hosting', 'list'],
  queryFn: () => client.hostingList(),
})
