// The devices of this node's person: which there are, when they were last seen, and taking one out of everything.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CoboxError } from '../errors/index.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'
import type { SpaceDevice } from '../space/index.ts'
import type { LiveSpace } from './live-space.ts'
import type { Connection, Network } from './network/network.ts'
import type { Person } from './person.ts'
import type { Rotations } from './rotations.ts'
import type { Spaces } from './spaces.ts'
import { startsOf } from '../lib/starts-of.ts'

const FORMAT = 1

/** As it is on disk. */
interface Kept {
  format: number
  /** ms since 1970, by key. */
  devices: Record<string, number>
  paired: Record<string, { identity: string; name: string }>
  revoked: Record<string, number>
}

export interface OwnDevice {
  device: string
  name: string
  me: boolean
  connected: boolean
  /** ms since 1970, or null when it never was connected to this one. */
  lastSeen: number | null
  /** In how many of this node's spaces it is. */
  spaces: number
}

export class OwnDevices {
  readonly #file: string
  readonly #network: Network
  readonly #spaces: Spaces
  readonly #person: Person
  readonly #rotations: Rotations
  #seen: Record<string, number> = {}
  /** Devices that this one was paired with: they are the person's also where no space knows them. */
  #paired: Record<string, { identity: string; name: string }> = {}
  /** When it was revoked from here: a space that begins later does not know. */
  #revoked: Record<string, number> = {}
  #saving: Promise<void> = Promise.resolve()

  constructor(home: string, network: Network, spaces: Spaces, person: Person, rotations: Rotations) {
    this.#file = join(home, 'seen.json')
    this.#network = network
    this.#spaces = spaces
    this.#person = person
    this.#rotations = rotations
    network.on('connection', connection => this.#see(connection))
    network.on('closed', connection => this.#see(connection))
  }

  async open(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => '{}')
    try {
      const { format, devices = {}, paired = {}, revoked = {} } = JSON.parse(text) as Partial<Kept>
      if (format !== FORMAT) return
      this.#seen = devices
      this.#paired = paired
      this.#revoked = revoked
    } catch {
      // when others were last seen is not worth more than starting anew
    }
  }

  #see({ remoteDevice }: Connection): void {
    this.#isOwn(remoteDevice)
      .then(own => {
        if (!own) return
        this.#seen[remoteDevice] = Date.now()
        return this.#save()
      })
      .catch(() => {})
  }

  #save(): Promise<void> {
    const kept: Kept = { format: FORMAT, devices: this.#seen, paired: this.#paired, revoked: this.#revoked }
    const saving = this.#saving.then(() => writeFileAtomic(this.#file, JSON.stringify(kept)))
    this.#saving = saving.catch(() => {})
    return saving
  }

  /** A device that was let in from here, or let this one in. */
  async remember(device: string, name: string): Promise<void> {
    this.#paired[device] = { identity: this.#person.identity, name }
    await this.#save()
  }

  isRevokedHere(device: string): boolean {
    return this.#revoked[device] !== undefined
  }

  async #isOwn(device: string): Promise<boolean> {
    if (this.#isPaired(device)) return true
    for (const { devices } of await this.#everywhere())
      if (devices.some(one => one.device === device && one.member === this.#person.identity)) return true
    return false
  }

  #isPaired(device: string): boolean {
    return this.#paired[device]?.identity === this.#person.identity && !this.isRevokedHere(device)
  }

  async isRevoked(device: string): Promise<boolean> {
    if (this.isRevokedHere(device)) return true
    for (const { space } of this.#spaces.all())
      if (await space.read(view => space.membership.isRevoked(view, device))) return true
    return false
  }

  #everywhere(): Promise<{ live: LiveSpace; devices: SpaceDevice[] }[]> {
    const present = this.#spaces.all().filter(({ space }) => !space.record.left)
    return Promise.all(present.map(async live => ({ live, devices: await live.space.devices() })))
  }

  async list(): Promise<OwnDevice[]> {
    const connected = new Set([...this.#network.connections].map(({ remoteDevice }) => remoteDevice))
    const { device: me, deviceName, identity } = this.#person
    const found = new Map<string, OwnDevice>()
    const add = (device: string, name: string) => {
      const known = found.get(device) ?? {
        device,
        name,
        me: device === me,
        connected: device === me || connected.has(device),
        lastSeen: device === me || connected.has(device) ? Date.now() : (this.#seen[device] ?? null),
        spaces: 0,
      }
      found.set(device, known)
      return known
    }
    add(me, deviceName)
    for (const { devices } of await this.#everywhere())
      for (const { device, deviceName: name, member } of devices)
        if (member === identity) add(device, name).spaces++
    for (const [device, { name }] of Object.entries(this.#paired))
      if (!found.has(device) && this.#isPaired(device) && !(await this.isRevoked(device))) add(device, name)
    return [...found.values()]
  }

  /** By key, the start of a key, or name. Throws NOT_FOUND, AMBIGUOUS. */
  async #find(wanted: string): Promise<string> {
    const all = await this.list()
    const exact = all.find(({ device }) => device === wanted)
    const found = exact
      ? [exact]
      : all.filter(({ device, name }) => name === wanted || (wanted.length >= 6 && device.startsWith(wanted)))
    if (found.length > 1)
      throw new CoboxError('AMBIGUOUS', {
        name: wanted,
        what: 'device',
        candidates: startsOf(found.map(({ device }) => device)),
      })
    if (!found[0]) throw new CoboxError('NOT_FOUND', { what: `device ${wanted}` })
    return found[0].device
  }

  /** Names it in every space where it is. */
  async rename(wanted: string, name: string): Promise<{ spaces: number }> {
    const device = await this.#find(wanted)
    if (device === this.#person.device) await this.#person.rename(undefined, name)
    if (this.#isPaired(device)) await this.remember(device, name)
    return this.#inEach(device, live =>
      live.space.append([{ type: 'members.renameDevice', body: { device, name } }]),
    )
  }

  /** In every space where it is; each of them begins a new generation. Throws THIS_DEVICE, and what a space refuses. */
  async revoke(wanted: string): Promise<{ spaces: number }> {
    const device = await this.#find(wanted)
    if (device === this.#person.device) throw new CoboxError('THIS_DEVICE', { name: this.#person.deviceName })
    this.#revoked[device] = Date.now()
    await this.#save()
    return this.#inEach(device, async live => {
      await live.space.append([{ type: 'members.revokeDevice', body: { device } }])
      await live.space.flush()
      await this.#rotations.settle(live)
    })
  }

  /** Goes through all spaces before it tells that one refused. */
  async #inEach(device: string, act: (live: LiveSpace) => Promise<unknown>): Promise<{ spaces: number }> {
    let done = 0
    let refused: unknown = null
    for (const { live, devices } of await this.#everywhere()) {
      if (!devices.some(one => one.device === device)) continue
      await act(live).then(
        () => done++,
        error => {
          refused ??= error
        },
      )
    }
    if (refused) throw refused
    return { spaces: done }
  }

  async close(): Promise<void> {
    await this.#saving
  }
}
