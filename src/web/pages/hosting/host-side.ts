// What a host can do, be it this node or a box that it controls: both are shown by the same parts.
import type { EndpointInput } from '../../../api/endpoint.ts'
import type { Endpoints } from '../../../api/endpoints.ts'
import { client } from '../../node/client.ts'
import type { Offer } from './shapes.ts'
import type { Terms } from './terms.ts'

export interface HostSide {
  /** Queries of it begin so. */
  key: readonly string[]
  /** What has changed at a box no event tells: it is asked again. */
  tells: boolean
  offers(): Promise<{ offers: Offer[] }>
  offer(
    input: EndpointInput<Endpoints['hostingOffer']>,
  ): Promise<{ offer: string; overcommittedBytes: number }>
  withdraw(offer: string): Promise<unknown>
  suspend(agreement: string, reason: string): Promise<unknown>
  resume(agreement: string): Promise<unknown>
  confirm(agreement: string): Promise<unknown>
  end(agreement: string, reason: string): Promise<{ keptUntil: number }>
  /** Absent where it cannot propose. */
  change?(agreement: string, changes: Partial<Terms>): Promise<unknown>
}

const withReason = (reason: string) => (reason.trim() === '' ? {} : { reason: reason.trim() })

export const thisNode: HostSide = {
  key: ['hosting'],
  tells: true,
  offers: () => client.hostingOffers(),
  offer: input => client.hostingOffer(input),
  withdraw: offer => client.hostingWithdraw({ offer }),
  suspend: (agreement, reason) => client.hostingSuspend({ agreement, reason: reason.trim() }),
  resume: agreement => client.hostingResume({ agreement }),
  confirm: agreement => client.hostingConfirm({ agreement }),
  end: (agreement, reason) => client.hostingEnd({ agreement, ...withReason(reason) }),
  change: (agreement, changes) => client.hostingChange({ agreement, ...changes }),
}

export function boxSide(box: string): HostSide {
  return {
    key: ['boxes', box],
    tells: false,
    offers: () => client.boxOffers({ box }),
    offer: input => client.boxOffer({ box, ...input }),
    withdraw: offer => client.boxWithdraw({ box, offer }),
    suspend: (agreement, reason) => client.boxSuspend({ box, agreement, reason: reason.trim() }),
    resume: agreement => client.boxResume({ box, agreement }),
    confirm: agreement => client.boxConfirm({ box, agreement }),
    end: (agreement, reason) => client.boxEnd({ box, agreement, ...withReason(reason) }),
  }
}
