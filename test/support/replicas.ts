// Several replicas of one space in this process: real stores and real encrypted streams, connected and parted at will.
import { EventEmitter } from 'node:events'
import { Duplex } from 'node:stream'
import NoiseSecretStream from '@hyperswarm/secret-stream'
import crypto from 'hypercore-crypto'
import Protomux from 'protomux'
import ProtomuxWakeup from 'protomux-wakeup'
import { createKeys, type KeyFile, SecretFiles } from '../../src/keys/index.ts'
import { fromHex } from '../../src/lib/bytes.ts'
import { Links } from '../../src/node/links.ts'
import type { LiveSpace } from '../../src/node/live-space.ts'
import type { Connection, Network } from '../../src/node/network/network.ts'
import { tools } from '../../src/node/person.ts'
import { Rotations } from '../../src/node/rotations.ts'
import { Spaces } from '../../src/node/spaces.ts'
import { type App, currentGeneration, newDeviceSeeds, seedCores } from '../../src/space/index.ts'
import { makeInvite } from '../../src/node/pairing.ts'

/** After a rotation that failed, in ms. */
const RETRY_MS = 500
const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

/** A network whose connections the test makes. */
class TestNetwork extends EventEmitter {
  readonly connections = new Set<Connection>()
}

export class Replica {
  readonly name: string
  readonly home: string
  readonly keys: KeyFile
  /** Added to this replica's clock, in ms. */
  clockOffset = 0
  /** What this replica's CoBox can do, when it is another version; for `open`. */
  apps: readonly App[] | undefined
  spaces!: Spaces
  network!: TestNetwork
  rotations!: Rotations
  #links!: Links
  #wakeup!: ProtomuxWakeup

  constructor(name: string, home: string, keys: KeyFile) {
    this.name = name
    this.home = home
    this.keys = keys
  }

  static async make(name: string, home: string): Promise<Replica> {
    const replica = new Replica(name, home, await createKeys({ person: name, device: `${name}-laptop` }))
    await replica.open()
    return replica
  }

  async open(): Promise<void> {
    const { identity, device, deviceName } = this.keys
    this.#wakeup = new ProtomuxWakeup()
    this.network = new TestNetwork()
    this.spaces = new Spaces({
      secrets: new SecretFiles(this.home),
      wakeup: this.#wakeup,
      tools,
      device: {
        publicKey: fromHex(device.publicKey),
        secretKey: fromHex(device.secretKey),
      },
      log: QUIET,
      ...(this.apps && { apps: this.apps }),
      self: () => ({
        member: identity,
        device: device.publicKey,
        deviceName,
        now: Date.now() + this.clockOffset,
      }),
    })
    this.#links = new Links(
      this.network as unknown as Network,
      () => this.spaces.all(),
      () => {},
    )
    this.rotations = new Rotations(QUIET, RETRY_MS)
    this.spaces.on('added', live => {
      this.rotations.watch(live)
      this.#links.add(live)
      live.on('moved', () => this.#links.add(live))
    })
    await this.spaces.open()
  }

  get live(): LiveSpace {
    return this.spaces.all()[0]!
  }

  async close(): Promise<void> {
    this.rotations.close()
    for (const connection of [...this.network.connections]) connection.close()
    await this.spaces.close()
    this.#wakeup.destroy()
  }

  async restart(): Promise<void> {
    await this.close()
    await this.open()
  }

  found(name = 'House'): Promise<LiveSpace> {
    return this.spaces.found(name, { identity: this.keys.identity, name: this.name }, this.keys.proof)
  }

  /** Lets another replica in, as the invitation's protocol would. */
  async admit(other: Replica, role: 'coordinator' | 'member' | 'reader' = 'member'): Promise<void> {
    const { invite, publicKey, welcome } = await makeInvite(this.live)
    await this.live.space.append([
      {
        type: 'members.invite',
        body: { invite, publicKey, welcome, role, expires: null, maxUses: 1, confirm: 'auto' },
      },
    ])
    const seeds = newDeviceSeeds()
    const { writer, blobs } = seedCores(seeds)
    const { identity, proof, device, deviceName } = other.keys
    const body = {
      invite,
      person: { identity, name: other.name },
      device: { device: device.publicKey, name: deviceName, writer, blobs, proof },
    }
    await this.live.space.append([{ type: 'members.admit', body }])
    const { number, key, encryptionKey } = currentGeneration(this.live.space.record)
    await other.spaces.add(
      { space: this.live.id, name: this.live.name, generation: number, key, encryptionKey },
      seeds,
    )
  }
}

/** Connects two replicas by an encrypted stream in memory; returns what parts them again. */
export function connectReplicas(a: Replica, b: Replica): () => void {
  const [left, right] = pipePair()
  const [from, to] = [attach(a, left, true), attach(b, right, false)]
  return () => {
    from.close()
    to.close()
  }
}

function attach(replica: Replica, raw: Duplex, isInitiator: boolean): Connection {
  const { publicKey, secretKey } = replica.keys.device
  const stream = new NoiseSecretStream(isInitiator, raw as never, {
    keyPair: { publicKey: fromHex(publicKey), secretKey: fromHex(secretKey) },
  })
  const { network } = replica
  const connection = {
    stream,
    mux: Protomux.from(stream as never),
    isInitiator,
    path: 'tcp',
    relayed: false,
    address: 'memory',
    since: Date.now(),
    bytesIn: 0,
    bytesOut: 0,
    keep: false,
    remoteDevice: '',
    close: () => stream.destroy(),
  }
  stream.on('error', () => {})
  stream.on('open', () => {
    connection.remoteDevice = stream.remotePublicKey!.toString('hex')
    network.connections.add(connection as unknown as Connection)
    network.emit('connection', connection)
  })
  stream.on('close', () => {
    if (network.connections.delete(connection as unknown as Connection)) network.emit('closed', connection)
  })
  return connection as unknown as Connection
}

function pipePair(): [Duplex, Duplex] {
  const make = (other: () => Duplex): Duplex =>
    new Duplex({
      read() {},
      write(chunk, _encoding, callback) {
        other().push(chunk)
        setImmediate(callback)
      },
      final(callback) {
        other().push(null)
        callback()
      },
      destroy(error, callback) {
        setImmediate(() => other().destroy())
        callback(error)
      },
    })
  const left: Duplex = make(() => right)
  const right: Duplex = make(() => left)
  return [left, right]
}

/** A key that nobody in the test has. */
export function strangerKeys() {
  return crypto.keyPair()
}
