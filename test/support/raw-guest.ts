// A device that speaks the protocols of hosting by hand, and says what no CoBox would say.
import type { TestContext } from 'node:test'
import { type Acceptance, type HostingChannel, openHosting } from '../../src/hosting/channel.ts'
import {
  acceptOffer,
  decodeOffer,
  type Offer,
  type Signer,
  signRoster,
  signTerms,
} from '../../src/hosting/index.ts'
import { createKeys } from '../../src/keys/index.ts'
import { fromHex } from '../../src/lib/bytes.ts'
import type { Connection } from '../../src/node/network/connection.ts'
import type { NodeProcess } from './cobox.ts'
import { openNetwork, until } from './network.ts'

export interface RawGuest {
  signer: Signer
  connection: Connection
  /** It was connected, and is not any more. */
  gone(): boolean
  leave(): Promise<void>
}

async function newSigner(): Promise<Signer> {
  const { identity, proof, device } = await createKeys({ person: 'Raw', device: 'raw' })
  const keyPair = { publicKey: fromHex(device.publicKey), secretKey: fromHex(device.secretKey) }
  return { identity, proof, keyPair }
}

/** Somebody with an identity and a device of their own, connected to the host; or the same one again. */
export async function rawGuest(t: TestContext, host: NodeProcess, known?: Signer): Promise<RawGuest> {
  const signer = known ?? (await newSigner())
  const network = await openNetwork(t, { keyPair: signer.keyPair, peers: [host.ready.tcp] })
  const connection = await until('the host is connected', () => [...network.connections][0])
  return {
    signer,
    connection,
    gone: () => connection.closed,
    leave: () => network.close(),
  }
}

/** The acceptance of an offer by somebody who says that they are the coordinator of a space. */
export function acceptanceOf(offer: Offer, signer: Signer, changes: object = {}): Acceptance {
  const { format: _, expires: __, addresses: ___, ...offered } = offer
  const text = JSON.stringify({
    format: 1,
    sequence: 1,
    guest: { coop: '' },
    from: Date.now(),
    ...offered,
    ...changes,
  })
  return { text, guest: signTerms(text, 'guest', signer), roster: rosterOf(offer.agreement, signer) }
}

export function rosterOf(agreement: string, signer: Signer, people: readonly string[] = []) {
  const { identity } = signer
  return signRoster(
    {
      format: 1,
      agreement,
      basis: 0,
      people: [identity, ...people],
      coordinators: [identity],
      revoked: [],
    },
    signer,
  )
}

/** Accepts it; gives the code of what the host refuses with, or null. */
export async function accept(
  { connection, signer }: RawGuest,
  link: string,
  changes: object | Acceptance = {},
): Promise<string | null> {
  const offer = decodeOffer(link)
  const acceptance = 'roster' in changes ? changes : acceptanceOf(offer, signer, changes)
  return acceptOffer(connection, offer, acceptance as Acceptance).then(
    () => null,
    (error: { code: string }) => error.code,
  )
}

export interface RawChannel {
  channel: HostingChannel<unknown>
  /** Everything that the host has said. */
  heard: { is: string; code?: string; report?: { missingBytes: number; usedBytes: number } }[]
  closed: boolean
}

/** Opens the channel of an agreement with whatever is to be said of oneself. */
export function speak({ connection }: RawGuest, secret: string, hello: object | null): RawChannel {
  const raw: Omit<RawChannel, 'channel'> = { heard: [], closed: false }
  const channel = openHosting<unknown, RawChannel['heard'][number]>(connection, secret, hello as never, {
    onOpen: () => {},
    onMessage: message => raw.heard.push(message),
    onClose: () => {
      raw.closed = true
    },
  })
  if (!channel) throw new Error('the channel is open already')
  return Object.assign(raw, { channel })
}
