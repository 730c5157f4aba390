// Ambient types for what CoBox uses of multicast-dns 7.2.5, written from its source (and of dns-packet 5.6.1 under it).

declare module 'multicast-dns' {
  import type { RemoteInfo, Socket } from 'node:dgram'
  import type { EventEmitter } from 'node:events'

  export interface MulticastDnsOptions {
    /** Default 5353. */
    port?: number
    type?: 'udp4' | 'udp6'
    /** The group. Default 224.0.0.251. */
    ip?: string
    host?: string
    /** Addresses of the interfaces to join on. Default: all. */
    interface?: string | string[]
    socket?: Socket
    reuseAddr?: boolean
    multicast?: boolean
    ttl?: number
    /** Default true: one gets one's own packets. */
    loopback?: boolean
    /** False does not bind at all. */
    bind?: string | false
  }

  export type QuestionType = 'A' | 'AAAA' | 'ANY' | 'PTR' | 'SRV' | 'TXT'

  export interface Question {
    name: string
    type: QuestionType
    class?: string
  }

  export interface SrvData {
    port: number
    target: string
    priority?: number
    weight?: number
  }

  export interface RecordBase {
    name: string
    /** Seconds; 0 when left out. */
    ttl?: number
    class?: string
    flush?: boolean
  }

  export interface AddressRecord extends RecordBase {
    type: 'A' | 'AAAA'
    data: string
  }

  export interface PtrRecord extends RecordBase {
    type: 'PTR' | 'CNAME'
    data: string
  }

  export interface SrvRecord extends RecordBase {
    type: 'SRV'
    data: SrvData
  }

  export interface TxtRecord extends RecordBase {
    type: 'TXT'
    data: string | Buffer | (string | Buffer)[]
  }

  export type OutgoingRecord = AddressRecord | PtrRecord | SrvRecord | TxtRecord

  /** Always a list of buffers when it comes in. */
  export interface IncomingTxtRecord extends RecordBase {
    type: 'TXT'
    data: Buffer[]
  }

  export interface IncomingSrvRecord extends RecordBase {
    type: 'SRV'
    data: Required<SrvData>
  }

  /** Other types come in as well (NSEC, OPT): look at `type` before `data`. */
  export type IncomingRecord = AddressRecord | PtrRecord | IncomingSrvRecord | IncomingTxtRecord

  export interface OutgoingPacket {
    id?: number
    flags?: number
    questions?: Question[]
    answers?: OutgoingRecord[]
    authorities?: OutgoingRecord[]
    additionals?: OutgoingRecord[]
  }

  export interface IncomingPacket {
    id: number
    type: 'query' | 'response'
    flags: number
    opcode: string
    rcode: string
    questions: Question[]
    answers: IncomingRecord[]
    authorities: IncomingRecord[]
    additionals: IncomingRecord[]
  }

  export type SendCallback = (err?: Error | null, bytes?: number) => void

  /** Where to send to, in place of the group. */
  export type Destination = { port: number; address?: string; host?: string } | null

  export interface MulticastDnsEvents {
    ready: []
    packet: [packet: IncomingPacket, rinfo: RemoteInfo]
    query: [packet: IncomingPacket, rinfo: RemoteInfo]
    response: [packet: IncomingPacket, rinfo: RemoteInfo]
    networkInterface: []
    /** Packets that do not decode, interfaces that cannot be joined, and most errors of the socket. */
    warning: [err: Error]
    /** Only when the port cannot be bound. */
    error: [err: NodeJS.ErrnoException]
  }

  export interface MulticastDns extends EventEmitter<MulticastDnsEvents> {
    query(name: string, type?: QuestionType | null, cb?: SendCallback): void
    query(questions: Question[] | OutgoingPacket, cb?: SendCallback): void
    query(questions: Question[] | OutgoingPacket, rinfo: Destination, cb?: SendCallback): void
    respond(answers: OutgoingRecord[] | OutgoingPacket, cb?: SendCallback): void
    respond(answers: OutgoingRecord[] | OutgoingPacket, rinfo: Destination, cb?: SendCallback): void
    response: MulticastDns['respond']
    send(packet: OutgoingPacket & { type: 'query' | 'response' }, cb?: SendCallback): void
    send(packet: OutgoingPacket & { type: 'query' | 'response' }, rinfo: Destination, cb?: SendCallback): void
    /** Joins on interfaces that have come up. Called every five seconds by itself. */
    update(): void
    destroy(cb?: () => void): void
  }

  function multicastDns(opts?: MulticastDnsOptions): MulticastDns
  export default multicastDns
}
