// The channel on which a new device and one that a person has already speak: both prove that they know the link's secret,
// draw a number each, and the old one says at last what becomes of it.
import c from 'compact-encoding'
import crypto from 'hypercore-crypto'
import sodium from 'sodium-universal'
import type { Connection } from '../network/connection.ts'
import { PAIRING_PROTOCOL } from '../network/connection.ts'
import { peerJson } from '../../lib/peer-words.ts'

const [NS_CHANNEL, NS_OLD, NS_NEW] = crypto.namespace(PAIRING_PROTOCOL, 3)

/** The new device's first word. Keys and numbers are in hex, all through. */
export interface Hello {
  deviceName: string
  /** To the number that it reveals when it has heard the old device's. */
  commitment: string
}

/** The old device's answer. */
export interface Answer {
  nonce: string
  /** False when the link lets in without comparing. */
  compare: boolean
}

/** What makes the new device a device of the person. */
export interface Letter {
  identity: string
  personName: string
  deviceName: string
  /** That the identity attests the new device, in base64. */
  proof: string
  rendezvous: string
}

/** The last word: the letter, or the code of the refusal. */
export type Verdict = { letter: Letter } | { refusal: string }

/** What is heard; whatever is not of the right shape is not passed on, and ends the channel. */
export interface Heard {
  onOpen?(): void
  onHello?(hello: Hello): void
  onAnswer?(answer: Answer): void
  onReveal?(nonce: string): void
  onVerdict?(verdict: Verdict): void
  /** `apart`: the connection is gone too, and they may come back; otherwise the other side has ended it. */
  onClose?(apart: boolean): void
}

export interface PairingChannel {
  hello(hello: Hello): void
  answer(answer: Answer): void
  reveal(nonce: string): void
  verdict(verdict: Verdict): void
  close(): void
}

/** The channel's name on one connection: nobody without the secret knows it, and it is another on each. */
export function channelId(connection: Connection, secret: Buffer): Buffer {
  return keyed(NS_CHANNEL, connection, secret)
}

function keyed(namespace: Buffer, { stream }: Connection, secret: Buffer): Buffer {
  const out = Buffer.alloc(32)
  sodium.crypto_generichash(out, Buffer.concat([namespace, stream.handshakeHash]), secret)
  return out
}

/** Opens it on our side. Null when it is open already, or the connection is gone. */
export function openChannel(
  connection: Connection,
  secret: Buffer,
  side: 'old' | 'new',
  heard: Heard,
): PairingChannel | null {
  const [mine, theirs] = side === 'old' ? [NS_OLD, NS_NEW] : [NS_NEW, NS_OLD]
  const { stream } = connection
  let proven = false
  const channel = connection.mux.createChannel({
    protocol: PAIRING_PROTOCOL,
    id: channelId(connection, secret),
    handshake: c.fixed32,
    onopen: (proof: Buffer) => {
      proven = sodium.sodium_memcmp(proof, keyed(theirs, connection, secret))
      if (proven) heard.onOpen?.()
      else channel?.close()
    },
    onclose: () => heard.onClose?.(stream.destroying),
  })
  if (!channel) return null
  const message = <T>(isSound: (value: T) => boolean, onmessage: (value: T) => void) =>
    channel.addMessage<T>({
      encoding: peerJson<T>(),
      onmessage: value => {
        if (proven && value && isSound(value)) onmessage(value)
        else channel.close()
      },
    })
  const hello = message<Hello>(
    ({ deviceName, commitment }) => isName(deviceName) && isKey(commitment),
    value => heard.onHello?.(value),
  )
  const answer = message<Answer>(
    ({ nonce, compare }) => isKey(nonce) && typeof compare === 'boolean',
    value => heard.onAnswer?.(value),
  )
  const reveal = message<string>(isKey, value => heard.onReveal?.(value))
  const verdict = message<Verdict>(
    value => ('letter' in value ? isLetter(value.letter) : typeof value.refusal === 'string'),
    value => heard.onVerdict?.(value),
  )
  channel.open(keyed(mine, connection, secret))
  return {
    hello: value => void hello.send(value),
    answer: value => void answer.send(value),
    reveal: value => void reveal.send(value),
    verdict: value => void verdict.send(value),
    close: () => channel.close(),
  }
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 100
}

function isLetter(letter: Letter | null): letter is Letter {
  return (
    typeof letter === 'object' &&
    letter !== null &&
    isKey(letter.identity) &&
    isKey(letter.rendezvous) &&
    isName(letter.personName) &&
    isName(letter.deviceName) &&
    typeof letter.proof === 'string'
  )
}
