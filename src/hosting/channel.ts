// What a guest’s device and a host say to each other. The channel’s name and id follow from the agreement’s secret and differ on
// each connection: a stranger can neither open it nor see that it is there.
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import type Protomux from 'protomux'
import sodium from 'sodium-universal'
import { fromHex } from '../lib/bytes.ts'
import { rateLimit } from '../lib/rate-limit.ts'
import { contained, limited, peerJson } from '../lib/peer-words.ts'
import type { Agreement, Papers } from './agreement.ts'
import type { Answer, Challenge } from './audit.ts'
import type { HeldFigures } from './holding.ts'
import type { SignedReceipt } from './receipt.ts'
import { parseObject, type Signature, type Signed } from './signed.ts'

export const HOSTING_PROTOCOL = 'cobox/hosting/1'
const OFFER_PROTOCOL = 'cobox/hosting-offer/1'
const [NS_HOSTING, NS_OFFER] = crypto.namespace('cobox/hosting/channel/1', 2)
/** Bytes. A roster of ten thousand people, or twenty thousand cores. */
const MAX_MESSAGE = 2 * 1024 * 1024
/** Of an answer to a challenge: blocks of a MiB each. */
const MAX_ANSWER = 15 * 1024 * 1024
/** Messages a second that one side may send, and how many at once. */
const RATE = 100
const BURST = 2000
/** On the channel of an offer all has been said with one message of each side. */
const OFFER_BURST = 10

/** What this layer has to know of a connection. */
export interface HostingConnection {
  readonly mux: Protomux
  readonly stream: OpenedSecretStream
  /** Key of the other device, in hex: proven by the handshake. */
  readonly remoteDevice: string
  keep: boolean
  close(): void
}

/** A guest’s device says who it is; the host says nothing. */
export interface Hello {
  identity: string
  /** That the identity attests the device, in base64. */
  proof: string
}

export interface Report {
  quotaBytes: number
  usedBytes: number
  overBytes: number
  missingBytes: number
  full: 'quota' | 'disk' | null
  /** Those whose figures are others than told last. */
  cores: HeldFigures[]
}

export type ToHost =
  | { is: 'roster'; roster: Signed }
  | { is: 'hold'; cores: { key: string; length: number }[] }
  /** Its text is a `Clear`. */
  | { is: 'clear'; clear: Signed }
  | { is: 'vault'; identity: string; vault: string }
  | { is: 'notice'; notice: Signed }
  /** Other terms, signed by the guest; or, with both signatures, what the host proposed. */
  | { is: 'propose'; text: string; guest: Signature }
  | { is: 'agree'; agreement: Agreement }
  | { is: 'receipt'; receipt: SignedReceipt }
  /** For a report of now. */
  | { is: 'ask'; question: number }

export type ToGuest =
  | { is: 'welcome'; papers: Papers; basis: number; clearedUpTo: string; addresses: string[]; coop: string }
  | { is: 'refused'; code: string }
  | { is: 'report'; report: Report; answers?: number }
  | { is: 'papers'; papers: Papers }
  | { is: 'roster'; basis: number }
  | { is: 'cleared'; upTo: string }
  | { is: 'propose'; text: string; host: Signature }
  | { is: 'receipt'; receipt: SignedReceipt }

/** Of a guest who accepts an offer; and the host’s answer. */
export type Acceptance = { text: string; guest: Signature; roster: Signed }
export type Accepted = { agreement: Agreement } | { refused: string }

interface Heard<In> {
  onOpen(hello: Hello | null): void
  onMessage(message: In): void
  onChallenge?(id: number, challenge: Challenge): void
  onAnswers?(id: number, answers: Answer[] | null): void
  onClose(): void
}

export interface HostingChannel<Out> {
  send(message: Out): void
  challenge(id: number, challenge: Challenge): void
  answers(id: number, answers: Answer[] | null): void
  close(): void
}

/** On this connection, what an agreement’s channel is called. */
export function hostingChannelId(connection: HostingConnection, secret: string): Buffer {
  return keyed(NS_HOSTING, connection, secret)
}

export function offerChannelId(connection: HostingConnection, secret: string): Buffer {
  return keyed(NS_OFFER, connection, secret)
}

function keyed(namespace: Buffer, { stream }: HostingConnection, secret: string): Buffer {
  const out = Buffer.alloc(32)
  sodium.crypto_generichash(out, Buffer.concat([namespace, stream.handshakeHash]), fromHex(secret))
  return out
}

/** Calls `notify` when the other side opens the channel of an agreement; returns what ends that. */
export function pairHosting(connection: HostingConnection, secret: string, notify: () => void): () => void {
  const id = { protocol: HOSTING_PROTOCOL, id: hostingChannelId(connection, secret) }
  connection.mux.pair(id, notify)
  return () => connection.mux.unpair(id)
}

export function pairOffer(connection: HostingConnection, secret: string, notify: () => void): () => void {
  const id = { protocol: OFFER_PROTOCOL, id: offerChannelId(connection, secret) }
  connection.mux.pair(id, notify)
  return () => connection.mux.unpair(id)
}

/** Opens the channel of an agreement. Null when it is open already, or the connection is gone. */
export function openHosting<Out, In extends { is: string }>(
  connection: HostingConnection,
  secret: string,
  hello: Hello | null,
  heard: Heard<In>,
): HostingChannel<Out> | null {
  const allowed = rateLimit(BURST, RATE)
  const channel = connection.mux.createChannel({
    protocol: HOSTING_PROTOCOL,
    id: hostingChannelId(connection, secret),
    handshake: peerJson<Hello | null>(MAX_MESSAGE),
    onopen: contained((hello: Hello | null) => heard.onOpen(hello)),
    onclose: () => heard.onClose(),
  })
  if (!channel) return null
  // whoever floods, or sends what is nothing, is cut off
  const guarded = <T>(onmessage: (value: T) => void) =>
    contained((value: T) => {
      if (allowed()) onmessage(value)
      else connection.close()
    })
  const numbered = <T>(onmessage: (id: number, value: T) => void) =>
    guarded((pair: [number, T]) => {
      if (Array.isArray(pair) && Number.isSafeInteger(pair[0])) onmessage(pair[0], pair[1])
      else connection.close()
    })
  const message = channel.addMessage({
    encoding: peerJson<unknown>(MAX_MESSAGE),
    onmessage: guarded((value: unknown) => {
      if (typeof (value as In | null)?.is === 'string') heard.onMessage(value as In)
      else connection.close()
    }),
  })
  const challenge = channel.addMessage({
    encoding: peerJson<[number, Challenge]>(MAX_MESSAGE),
    onmessage: numbered((id, value: Challenge) => heard.onChallenge?.(id, value)),
  })
  const answers = channel.addMessage({
    encoding: limited(c.any as c.Encoding<[number, Answer[] | null]>, MAX_ANSWER),
    onmessage: numbered((id, value: Answer[] | null) => heard.onAnswers?.(id, value)),
  })
  channel.open(hello)
  return {
    send: value => void message.send(value),
    challenge: (id, value) => void challenge.send([id, value]),
    answers: (id, value) => void answers.send([id, value]),
    close: () => channel.close(),
  }
}

/** Opens the channel of an offer; each side says one thing. */
export function openOffer<Out, In>(
  connection: HostingConnection,
  secret: string,
  heard: { onOpen?(): void; onMessage(message: In): void; onClose?(): void },
): { send(message: Out): void; close(): void } | null {
  const allowed = rateLimit(OFFER_BURST, RATE)
  const channel = connection.mux.createChannel({
    protocol: OFFER_PROTOCOL,
    id: offerChannelId(connection, secret),
    onopen: contained(() => heard.onOpen?.()),
    onclose: () => heard.onClose?.(),
  })
  if (!channel) return null
  const message = channel.addMessage({
    encoding: peerJson<unknown>(MAX_MESSAGE),
    onmessage: contained((value: unknown) => {
      if (!allowed()) connection.close()
      else if (typeof value === 'object' && value !== null) heard.onMessage(value as In)
      else channel.close()
    }),
  })
  channel.open()
  return { send: value => void message.send(value), close: () => channel.close() }
}

/** [H9] Blocks that were purged in the space, and are to be deleted at the host. */
export interface Clear {
  agreement: string
  ranges: { core: string; start: number; end: number }[]
  /** What the guest’s devices note by it. */
  upTo: string
}

/** Null for what is none. */
export function readClear(signed: Signed, agreement: string): Clear | null {
  const clear = parseObject(signed?.text, MAX_MESSAGE) as unknown as Clear | null
  const whole =
    clear?.agreement === agreement && Array.isArray(clear.ranges) && typeof clear.upTo === 'string'
  return whole && clear.upTo.length <= 200 ? clear : null
}
