// The channels between a box and its admins' devices. Name and id follow from a secret and differ on each connection: a
// stranger can neither open one nor see that it is there, and so cannot tell a box from another node. Rules: SPEC.md.
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import sodium from 'sodium-universal'
import { fromHex } from '../../lib/bytes.ts'
import { contained, peerJson } from '../../lib/peer-words.ts'
import { rateLimit } from '../../lib/rate-limit.ts'
import type { Connection } from '../network/connection.ts'

export type Side = 'box' | 'admin'
/** `pairing`: by the secret of a link. `control`: by an admin's own secret. */
export type Purpose = 'pairing' | 'control'

const PROTOCOLS: Record<Purpose, string> = { pairing: 'cobox/box-pairing/1', control: 'cobox/box/1' }
const [NS_PAIRING, NS_CONTROL, NS_BOX, NS_ADMIN] = crypto.namespace('cobox/box/channel/1', 4)
/** Bytes that one side may say at once: a question is short, an answer may hold a thousand lines of a log. */
const MAX_MESSAGE: Record<Side, number> = { admin: 64 * 1024, box: 1024 * 1024 }
/** Messages a second that an admin may send, and how many at once. */
const RATE = 10
const BURST = 100

export interface Heard {
  /** The other side has proven that it knows the secret. */
  onOpen(): void
  /** Any JSON at all. */
  onMessage(message: unknown): void
  onClose(): void
}

export interface BoxChannel {
  send(message: object): void
  close(): void
}

function keyed(namespace: Buffer, { stream }: Connection, secret: string): Buffer {
  const out = Buffer.alloc(32)
  sodium.crypto_generichash(out, Buffer.concat([namespace, stream.handshakeHash]), fromHex(secret))
  return out
}

function nameOf(connection: Connection, purpose: Purpose, secret: string) {
  const namespace = purpose === 'pairing' ? NS_PAIRING : NS_CONTROL
  return { protocol: PROTOCOLS[purpose], id: keyed(namespace, connection, secret) }
}

/** Where both sides of a secret meet. */
export function topicOfSecret(secret: string): Buffer {
  return crypto.discoveryKey(fromHex(secret))
}

export function newSecret(): string {
  return crypto.randomBytes(32).toString('hex')
}

/** Calls `notify` when an admin opens the channel; returns what ends that. */
export function pairChannel(
  connection: Connection,
  purpose: Purpose,
  secret: string,
  notify: () => void,
): () => void {
  const name = nameOf(connection, purpose, secret)
  connection.mux.pair(name, notify)
  return () => connection.mux.unpair(name)
}

/** Opens it on our side. Null when it is open already, or the connection is gone. */
export function openChannel(
  connection: Connection,
  purpose: Purpose,
  secret: string,
  side: Side,
  heard: Heard,
): BoxChannel | null {
  const [mine, theirs]: [Buffer, Buffer] = side === 'box' ? [NS_BOX, NS_ADMIN] : [NS_ADMIN, NS_BOX]
  const allowed = side === 'box' ? rateLimit(BURST, RATE) : () => true
  let proven = false
  const channel = connection.mux.createChannel({
    ...nameOf(connection, purpose, secret),
    handshake: c.fixed32,
    onopen: (proof: Buffer) => {
      proven = sodium.sodium_memcmp(proof, keyed(theirs, connection, secret))
      if (proven) heard.onOpen()
      else channel?.close()
    },
    onclose: () => heard.onClose(),
  })
  if (!channel) return null
  const message = channel.addMessage({
    encoding: peerJson<unknown>(MAX_MESSAGE[side === 'box' ? 'admin' : 'box']),
    onmessage: contained((value: unknown) => {
      if (proven && allowed()) heard.onMessage(value)
      // whoever floods is cut off
      else connection.close()
    }),
  })
  channel.open(keyed(mine, connection, secret))
  return { send: value => void message.send(value), close: () => channel.close() }
}
