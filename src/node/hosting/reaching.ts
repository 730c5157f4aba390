// How a host is reached: by an address that somebody told, or by waiting for it.
import type { Network } from '../network/network.ts'

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
