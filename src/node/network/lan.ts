// Finds CoBox nodes on the local network by mDNS. It says that a node is here and on which port, and nothing else.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import multicastDns, { type IncomingPacket, type MulticastDns, type OutgoingRecord } from 'multicast-dns'
import type { Log } from '../log.ts'
import { lanAddresses, plainHost } from './address.ts'

const SERVICE = '_cobox._tcp.local'
/** Of what is announced, and of the handshake that is meant to follow. */
const FORMAT = 'v=1'
/** Seconds for which others may take an announcement as true. */
const TTL = 120
/** Between questions, in ms: doubled from the first to the last. */
const FIRST_QUERY_MS = 1000
const LAST_QUERY_MS = 60_000
/** Answers to several questions within this time, in ms, are one. */
const ANSWER_MS = 100
const LOST_MS = 3 * LAST_QUERY_MS
/** How often interfaces that came or went are looked for, in ms. */
const INTERFACES_MS = 10_000
const MAX_INSTANCES = 256
const MAX_INTERFACES = 8
/** What a goodbye may take, in ms. */
const GOODBYE_MS = 200

export interface LanOptions {
  log: Log
  /** TCP port where this node listens. */
  port: number
  /** Only the interface with this address; otherwise all that lead to other computers. */
  host?: string | undefined
  /** Default 5353; tests take another, so that they do not meet other nodes. */
  mdnsPort?: number | undefined
}

export interface Instance {
  id: string
  host: string
  port: number
}

interface LanEvents {
  /** An instance was heard for the first time, or at another address. */
  found: [instance: Instance]
  /** It said goodbye, or was not heard for three minutes. */
  lost: [id: string]
}

interface Ear {
  mdns: MulticastDns
  answer: NodeJS.Timeout | null
  warned: boolean
}

export class Lan extends EventEmitter<LanEvents> {
  /** Random for each start: nobody can follow a device by it. */
  readonly id = randomBytes(8).toString('hex')
  readonly #options: LanOptions
  readonly #ears = new Map<string, Ear>()
  readonly #instances = new Map<string, Instance & { heardAt: number }>()
  #queryDelay = FIRST_QUERY_MS
  #queryTimer: NodeJS.Timeout | null = null
  #interfaceTimer: NodeJS.Timeout | null = null
  #closed = false

  constructor(options: LanOptions) {
    super()
    this.#options = options
  }

  /** Never fails: where there is no multicast, nobody is found, and the log says so. */
  open(): void {
    this.#listen()
    this.#interfaceTimer = setInterval(() => this.#listen(), INTERFACES_MS)
    this.#interfaceTimer.unref()
  }

  /** Whether an instance was heard from this address. */
  knows(host: string): boolean {
    for (const instance of this.#instances.values()) if (instance.host === host) return true
    return false
  }

  /**
   * One socket for each interface: a single one sends only where the default route leads, and a network
   * without internet has none.
   */
  #listen(): void {
    const { host } = this.#options
    const wanted = host ? [host] : lanAddresses().slice(0, MAX_INTERFACES)
    // offline, two nodes of one computer still meet
    if (wanted.length === 0) wanted.push('127.0.0.1')
    for (const [address, ear] of this.#ears) if (!wanted.includes(address)) this.#deafen(address, ear)
    const fresh = wanted.filter(address => !this.#ears.has(address))
    for (const address of fresh) this.#listenOn(address)
    if (fresh.length === 0) return
    this.#queryDelay = FIRST_QUERY_MS
    this.#query()
  }

  #listenOn(address: string): void {
    const { log, mdnsPort } = this.#options
    // bound to the interface's own address, Linux would deliver nothing that was sent to the group
    const mdns = multicastDns({ interface: address, bind: '0.0.0.0', port: mdnsPort })
    const ear: Ear = { mdns, answer: null, warned: false }
    this.#ears.set(address, ear)
    const failed = (error: Error) => {
      if (this.#closed) return
      const data = { address, reason: error.message }
      if (ear.warned) log.debug(data, 'a local discovery packet failed')
      else log.warn(data, 'nodes on this local network may not be found')
      ear.warned = true
    }
    mdns.on('error', failed)
    mdns.on('warning', error => {
      // what others send may not decode; only our own side's errors carry a code
      if ('code' in error) failed(error)
    })
    mdns.on('ready', () => this.#say(address, ear, TTL))
    mdns.on('query', packet => {
      if (packet.questions.some(({ name, type }) => name === SERVICE && (type === 'PTR' || type === 'ANY')))
        ear.answer ??= setTimeout(() => {
          ear.answer = null
          this.#say(address, ear, TTL)
        }, ANSWER_MS * Math.random())
    })
    mdns.on('response', (packet, { address: from }) => this.#onResponse(packet, plainHost(from)))
  }

  #deafen(address: string, ear: Ear): void {
    this.#ears.delete(address)
    if (ear.answer) clearTimeout(ear.answer)
    ear.mdns.destroy()
  }

  #query(): void {
    if (this.#queryTimer) clearTimeout(this.#queryTimer)
    for (const { mdns } of this.#ears.values()) mdns.query([{ name: SERVICE, type: 'PTR' }])
    for (const { id, heardAt } of this.#instances.values())
      if (performance.now() - heardAt > LOST_MS) this.#lose(id)
    this.#queryTimer = setTimeout(() => this.#query(), this.#queryDelay)
    this.#queryTimer.unref()
    this.#queryDelay = Math.min(2 * this.#queryDelay, LAST_QUERY_MS)
  }

  #say(address: string, { mdns }: Ear, ttl: number, done = () => {}): void {
    const name = `${this.id}.${SERVICE}`
    const target = `${this.id}.local`
    const answers: OutgoingRecord[] = [
      { name: SERVICE, type: 'PTR', ttl, data: name },
      { name, type: 'SRV', ttl, data: { port: this.#options.port, target } },
      { name, type: 'TXT', ttl, data: [FORMAT] },
      { name: target, type: 'A', ttl, data: address },
    ]
    mdns.respond(answers, done)
  }

  #onResponse({ answers, additionals }: IncomingPacket, host: string): void {
    const records = [...answers, ...additionals].filter(({ name }) => name?.endsWith(`.${SERVICE}`))
    for (const record of records) {
      if (record.type !== 'SRV') continue
      const id = record.name.slice(0, -SERVICE.length - 1)
      if (id === this.id || !/^[0-9a-f]{16}$/.test(id)) continue
      const speaksOurs = records.some(
        other => other.type === 'TXT' && other.name === record.name && isOurFormat(other.data),
      )
      if (record.ttl === 0) this.#lose(id)
      else if (speaksOurs && record.data.port > 0) this.#hear({ id, host, port: record.data.port })
    }
  }

  #hear(instance: Instance): void {
    const before = this.#instances.get(instance.id)
    if (!before && this.#instances.size >= MAX_INSTANCES) return
    this.#instances.set(instance.id, { ...instance, heardAt: performance.now() })
    if (before?.host !== instance.host || before.port !== instance.port) this.emit('found', instance)
  }

  #lose(id: string): void {
    if (this.#instances.delete(id)) this.emit('lost', id)
  }

  /** Says goodbye and stops. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#queryTimer) clearTimeout(this.#queryTimer)
    if (this.#interfaceTimer) clearInterval(this.#interfaceTimer)
    const goodbyes = [...this.#ears].map(
      ([address, ear]) => new Promise<void>(resolve => this.#say(address, ear, 0, resolve)),
    )
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>(resolve => {
      timer = setTimeout(resolve, GOODBYE_MS)
    })
    await Promise.race([Promise.all(goodbyes), limit])
    clearTimeout(timer)
    for (const [address, ear] of this.#ears) this.#deafen(address, ear)
    this.#instances.clear()
  }
}

function isOurFormat(data: unknown): boolean {
  return Array.isArray(data) && data.some(line => String(line) === FORMAT)
}
