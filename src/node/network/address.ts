// Addresses of nodes as people write them: tcp://HOST:PORT.
import { isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { CoboxError } from '../../errors/index.ts'

export interface Address {
  host: string
  port: number
}

/** `tcp://HOST:PORT`, or `HOST:PORT`; IPv6 in brackets. Throws BAD_CONFIG, which names the setting. */
export function parseAddress(text: string, setting: string, { anyPort = false } = {}): Address {
  const match = /^(?:tcp:\/\/)?(?:\[([0-9a-fA-F:.%\w]+)\]|([^\s:/[\]]+)):(\d{1,5})$/.exec(text.trim())
  const host = match?.[1] ?? match?.[2]
  const port = Number(match?.[3])
  if (!host || (match?.[1] && !isIPv6(host)))
    throw new CoboxError('BAD_CONFIG', { name: setting, reason: `“${text}” is not HOST:PORT` })
  if (port > 65535 || (port === 0 && !anyPort))
    throw new CoboxError('BAD_CONFIG', { name: setting, reason: `${port} is not a port` })
  return { host, port }
}

export function formatAddress({ host, port }: Address): string {
  return `tcp://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** IPv4 on an IPv6 socket looks like `::ffff:192.0.2.1`. */
export function plainHost(host: string | undefined | null): string {
  return (host ?? '').replace(/^::ffff:(?=\d+\.)/, '')
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}

/** The addresses that other computers on the same network may reach this one by. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
