// How a host is reached: by an address that somebody told, or by waiting for it.
import { CoboxError } from '../../errors/index.ts'
import { type Acceptance, acceptOffer, type Agreement, type Offer, topicOf } from '../../hosting/index.ts'
import type { Connection } from '../network/connection.ts'
import type { Network } from '../network/network.ts'

/** A host that was looked for has so long to come, and to answer, in ms. */
const FIND_MS = 20_000
const RETRY_MS = 250

/** An address that somebody else gave: what is none is passed over. */
export function dial(network: Network, address: string): void {
  try {
    network.addPeer(address)
  } catch {
    // no address
  }
}

/** Resolves when somebody is connected, or after so many ms. */
export function nextConnection(network: Network, ms: number): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      network.off('connection', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    network.once('connection', done)
  })
}

/**
 * Hands an acceptance to the host that made the offer. [H10] A connection may end before the answer comes: two nodes that dial
 * each other at once keep one of two. Then it is asked again, and says the same. Throws HOST_UNREACHABLE, and what the host refuses with.
 */
export async function askHost(
  network: Network,
  offer: Offer,
  acceptance: Acceptance,
  signal?: AbortSignal,
): Promise<Agreement> {
  const meeting = network.join(topicOf(offer), { server: false, client: true })
  for (const address of offer.addresses) dial(network, address)
  network.wake()
  try {
    for (const end = Date.now() + FIND_MS; ; await nextConnection(network, RETRY_MS)) {
      signal?.throwIfAborted()
      const connection = connectionTo(network, offer.host.device)
      try {
        if (connection) return await acceptOffer(connection, offer, acceptance)
      } catch (error) {
        if ((error as CoboxError).code !== 'HOST_UNREACHABLE') throw error
      }
      if (Date.now() > end) throw new CoboxError('HOST_UNREACHABLE', { host: offer.host.coop })
    }
  } finally {
    meeting.destroy()
  }
}

function connectionTo(network: Network, device: string): Connection | undefined {
  const connection = [...network.connections].find(({ remoteDevice }) => remoteDevice === device)
  if (connection) connection.keep = true
  return connection
}
