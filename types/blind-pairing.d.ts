// Ambient types for what CoBox uses of blind-pairing 2.3.1, written from its source (and of blind-pairing-core 2.10.1 under it).

declare module 'blind-pairing' {
  import { EventEmitter } from 'node:events'
  import type { Encoding } from 'compact-encoding'
  import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
  import type { KeyPair } from 'hypercore-crypto'
  import type HyperDHT from 'hyperdht'
  import type { Address } from 'hyperdht'
  import type Protomux from 'protomux'

  /** What it uses of a HyperDHT node. */
  export interface BlindPairingDht {
    on(event: 'network-change', listener: () => void): unknown
    removeListener(event: 'network-change', listener: () => void): unknown
    lookup(
      target: Buffer,
      opts?: object,
    ): AsyncIterable<{ peers: { publicKey: Buffer }[] }> & {
      readonly closestNodes: readonly object[]
      destroy(): void
    }
    announce(target: Buffer, keyPair: KeyPair): { finished(): Promise<void> }
    unannounce(target: Buffer, keyPair: KeyPair): Promise<unknown>
    mutableGet(publicKey: Buffer, opts?: object): Promise<{ value: Buffer } | null>
    mutablePut(keyPair: KeyPair, value: Buffer): Promise<unknown>
  }

  /** What it uses of a Hyperswarm. */
  export interface BlindPairingSwarm {
    readonly dht: BlindPairingDht
    readonly connections: Iterable<OpenedSecretStream>
    on(event: 'connection', listener: (stream: OpenedSecretStream) => void): unknown
    removeListener(event: 'connection', listener: (stream: OpenedSecretStream) => void): unknown
    join(
      topic: Buffer,
      opts: { server: boolean; client: boolean },
    ): {
      readonly isServer: boolean
      readonly isClient: boolean
      flushed(): Promise<boolean>
      destroy(): Promise<void>
    }
    flush(): Promise<unknown>
  }

  export interface SignedData {
    data: Buffer
    signature: Buffer
  }

  export interface CreateInviteOptions {
    /** Default: that of the key. */
    discoveryKey?: Buffer
    /** Milliseconds since the epoch, kept to the second; 0 is never. Only carried along: nothing checks it. */
    expires?: number
    seed?: Buffer
    sensitive?: boolean
    testInvitation?: boolean
    /** Signed into `additional`, which confirm() may hand to the candidate. */
    data?: Buffer
    /** Nodes on private addresses are left out. */
    additionalNodes?: Address[]
  }

  export interface CreatedInvite {
    id: Buffer
    /** What the candidate gets. Whoever has it can pair. */
    invite: Buffer
    seed: Buffer
    /** What a member keeps, to open requests with. */
    publicKey: Buffer
    additional: SignedData | null
    discoveryKey: Buffer
    expires: number
    sensitive: boolean
    testInvitation: boolean
  }

  export interface InviteData {
    seed: Buffer
    discoveryKey: Buffer | null
    expires: number
    sensitive: boolean
    testInvitation: boolean
    additionalNodes: (Address & { family: 4 | 6 })[] | null
  }

  export interface DecodedInvite extends InviteData {
    id: Buffer
  }

  export interface PairingResult {
    key: Buffer
    encryptionKey: Buffer | null
    data: Buffer | null
  }

  /** What a member gets in onadd. */
  export interface MemberRequest {
    readonly inviteId: Buffer
    readonly discoveryKey: Buffer
    /** Set by open(), as all of the following. */
    readonly userData: Buffer | null
    readonly publicKey: Buffer | null
    readonly session: Buffer | null
    readonly id: Buffer | null
    /** Proof of the request, for verifyReceipt(). */
    readonly receipt: Buffer | null
    /** Set by confirm() and deny(). Without it the candidate hears nothing. */
    readonly response: Buffer | null
    /** The candidate's user data. Throws when the invite has another public key. */
    open(publicKey: Buffer): Buffer
    /** Does nothing, silently, before open(), and after confirm() or deny(). */
    confirm(reply: { key: Buffer; encryptionKey?: Buffer | null; additional?: SignedData | null }): void
    /** 1 rejected (default), 2 invite used, 3 invite expired; 0 sends no answer. Fails before open(), unless 0. */
    deny(opts?: { status?: 0 | 1 | 2 | 3 }): void
  }

  export interface CandidateRequestEvents {
    accepted: [result: PairingResult]
    rejected: [err: Error]
    destroyed: []
  }

  export interface CandidateRequest extends EventEmitter<CandidateRequestEvents> {
    readonly discoveryKey: Buffer
    readonly seed: Buffer
    readonly inviteId: Buffer
    readonly userData: Buffer
    readonly id: Buffer
    /** Null once done. */
    readonly token: Buffer | null
    readonly session: Buffer
    readonly auth: PairingResult | null
    /** The last answer that could be decrypted. */
    readonly response?: { status: number }
    /** Null for a rejection and for anything invalid. */
    handleResponse(payload: Buffer): PairingResult | null
    encode(): Buffer
    destroy(): void
  }

  export interface MemberOptions {
    discoveryKey: Buffer
    /** Confirm or deny before it returns or resolves. Throwing leaves this candidate without an answer for good. */
    onadd?(request: MemberRequest): void | Promise<void>
    /** False: only over connections that are there anyway. Default true. */
    announce?: boolean
  }

  export interface CandidateOptions {
    /** The encoded invite. */
    invite: Buffer | InviteData
    userData: Buffer
    discoveryKey?: Buffer
    onadd?(result: PairingResult): void | Promise<void>
  }

  export interface Member extends EventEmitter<{ ready: []; close: [] }> {
    readonly discoveryKey: Buffer
    readonly dht: HyperDHT
    readonly opened: boolean
    readonly closed: boolean
    ready(): Promise<void>
    announce(): Promise<void>
    /** Undefined when not announced. */
    flushed(): Promise<boolean | undefined>
    refresh(): Promise<void>
    close(): Promise<void>
  }

  export interface Candidate extends EventEmitter<{ ready: []; close: []; announce: [] }> {
    readonly discoveryKey: Buffer
    readonly request: CandidateRequest
    readonly paired: PairingResult | null
    /** Resolves to null when closed first. Null itself before ready(). */
    readonly pairing: Promise<PairingResult | null> | null
    readonly announced: boolean
    /** Channels that were asked already; a cleared one is asked again. */
    readonly visited: Set<unknown>
    /** Asks all channels that were not asked. */
    broadcast(): Promise<void>
    readonly opened: boolean
    readonly closed: boolean
    ready(): Promise<void>
    refresh(): Promise<void>
    close(): Promise<void>
  }

  class BlindPairing extends EventEmitter<{ ready: []; close: [] }> {
    constructor(
      swarm: BlindPairingSwarm,
      opts?: {
        /** Milliseconds between looks into the DHT. Default seven minutes. */
        poll?: number
        onincoming?(discoveryKey: Buffer | null): void | Promise<void>
      },
    )

    static readonly Invite: Encoding<Partial<InviteData> & { seed: Buffer }, InviteData>
    static createInvite(key: Buffer, opts?: CreateInviteOptions): CreatedInvite
    static createInvite(key: null, opts: CreateInviteOptions & { discoveryKey: Buffer }): CreatedInvite
    static decodeInvite(invite: Buffer): DecodedInvite
    /** The user data of the receipt, or null when the signature is wrong. */
    static verifyReceipt(receipt: Buffer, publicKey: Buffer): Buffer | null
    static createRequest(invite: Buffer | InviteData, userData: Buffer): CandidateRequest

    readonly swarm: BlindPairingSwarm
    readonly poll: number
    readonly suspended: boolean
    readonly opened: boolean
    readonly closed: boolean

    ready(): Promise<void>
    /** Closes its members and candidates, not the swarm. */
    close(): Promise<void>
    /** Throws when there is one for this discovery key already. */
    addMember(opts: MemberOptions): Member
    addCandidate(opts: CandidateOptions): Candidate
    addCandidate(
      request: CandidateRequest,
      opts?: Pick<CandidateOptions, 'discoveryKey' | 'onadd'>,
    ): Candidate
    suspend(): Promise<void>
    resume(): void
    refresh(): Promise<void>

    /** Opens its channel for a discovery key on a connection. `ref` is null when the other side has opened its own. */
    _attachToMuxer(mux: Protomux, discoveryKey: Buffer, ref: { candidate: unknown } | null): void
  }

  export default BlindPairing
}
