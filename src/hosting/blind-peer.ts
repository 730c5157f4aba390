// What a stock Holepunch `blind-peer` understands: cores are named to it in one message, which it answers with nothing.
// The message is that of blind-peer-muxer 1.2.0.
import c from 'compact-encoding'
import type { HostingConnection } from './channel.ts'

const PROTOCOL = 'blind-peer'
const CORES_PER_MESSAGE = 500

interface Named {
  key: Buffer
  length: number
}

const core: c.Encoding<Named> = {
  preencode: (state, { key, length }) => {
    c.fixed32.preencode(state, key)
    c.uint.preencode(state, length)
  },
  encode: (state, { key, length }) => {
    c.fixed32.encode(state, key)
    c.uint.encode(state, length)
  },
  decode: state => ({ key: c.fixed32.decode(state), length: c.uint.decode(state) }),
}
const cores = c.array(core)

/** Flags come first: no referrer, no priority, nothing announced. */
const message: c.Encoding<Named[]> = {
  preencode: (state, value) => {
    c.uint.preencode(state, 0)
    cores.preencode(state, value)
  },
  encode: (state, value) => {
    c.uint.encode(state, 0)
    cores.encode(state, value)
  },
  decode: state => {
    c.uint.decode(state)
    return cores.decode(state)
  },
}

export interface BlindPeerLink {
  /** Names cores, those that are new to it or have grown. */
  add(cores: readonly { key: Buffer; length: number }[]): void
  close(): void
}

/** Null when it is open already, or the connection is gone. */
export function openBlindPeer(
  { mux }: HostingConnection,
  heard: { onOpen(): void; onClose(): void },
): BlindPeerLink | null {
  const channel = mux.createChannel({
    protocol: PROTOCOL,
    onopen: () => heard.onOpen(),
    onclose: () => heard.onClose(),
  })
  if (!channel) return null
  const told = new Map<string, number>()
  const add = channel.addMessage({ encoding: message, onmessage: () => {} })
  channel.open()
  return {
    add: all => {
      const news = all.filter(({ key, length }) => told.get(key.toString('hex')) !== length)
      for (const { key, length } of news) told.set(key.toString('hex'), length)
      for (let i = 0; i < news.length; i += CORES_PER_MESSAGE) add.send(news.slice(i, i + CORES_PER_MESSAGE))
    },
    close: () => channel.close(),
  }
}
