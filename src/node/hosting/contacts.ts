// How a device comes to a host of a space: what it must know before it can read the space’s own list of hosts.
import type { Terms } from '../../hosting/index.ts'
import type { HostContact } from '../../space/index.ts'

const HEX = /^[0-9a-f]{64}$/
const MAX_CONTACTS = 64

export function contactOf({ agreement, secret, host }: Terms, addresses: readonly string[]): HostContact {
  return { agreement, secret, device: host.device, coop: host.coop, addresses: [...addresses] }
}

/** What somebody gave along with a space’s keys; what is no contact is left out. */
export function soundContacts(value: unknown): HostContact[] {
  if (!Array.isArray(value)) return []
  return (value as HostContact[]).slice(0, MAX_CONTACTS).filter(contact => {
    const { agreement, secret, device, coop, addresses } = contact ?? {}
    return (
      /^[a-z0-9]{26}$/.test(String(agreement)) &&
      HEX.test(String(secret)) &&
      HEX.test(String(device)) &&
      typeof coop === 'string' &&
      coop.length <= 100 &&
      Array.isArray(addresses) &&
      addresses.length <= 16 &&
      addresses.every(address => typeof address === 'string' && address.length <= 300)
    )
  })
}
