// The devices of this node's person: which there are, when they were last seen, and taking one out of everything.
import { CoboxError } from '../errors/index.ts'
import type { SpaceDevice } from '../space/index.ts'
import type { KnownDevices } from './known-devices.ts'
import type { LiveSpace } from './live-space.ts'
import type { Connection, Network } from './network/network.ts'
import type { Person } from './person.ts'
import type { Rotations } from './rotations.ts'
import type { Spaces } from './spaces.ts'
import { startsOf } from '../lib/starts-of.ts'

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
  readonly #known: KnownDevices
  readonly #network: Network
  readonly #spaces: Spaces
  readonly #person: Person
  readonly #rotations: Rotations

  constructor(known: KnownDevices, network: Network, spaces: Spaces, person: Person, rotations: Rotations) {
    this.#known = known
    this.#network = network
    this.#spaces = spaces
    this.#person = person
    this.#rotations = rotations
    network.on('connection', connection => this.#see(connection))
    network.on('closed', connection => this.#see(connection))
  }

  #see({ remoteDevice }: Connection): void {
    this.#isOwn(remoteDevice)
      .then(own => {
        if (!own) return
        this.#known.seen[remoteDevice] = Date.now()
        return this.#known.saveSeen()
      })
      .catch(() => {})
  }

  /** A device that was let in from here, or let this one in. */
  async remember(device: string, name: string): Promise<void> {
    this.#known.paired[device] = { identity: this.#person.identity, name }
    await this.#known.saveTrust()
  }

  isRevokedHere(device: string): boolean {
    return this.#known.revoked[device] !== undefined
  }

  async #isOwn(device: string): Promise<boolean> {
    if (this.#isPaired(device)) return true
    for (const { devices } of await this.#everywhere())
      if (devices.some(one => one.device === device && one.member === this.#person.identity)) return true
    return false
  }

  #isPaired(device: string): boolean {
    return this.#known.paired[device]?.identity === this.#person.identity && !this.isRevokedHere(device)
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
        lastSeen: device === me || connected.has(device) ? Date.now() : (this.#known.seen[device] ?? null),
        spaces: 0,
      }
      found.set(device, known)
      return known
    }
    add(me, deviceName)
    for (const { devices } of await this.#everywhere())
      for (const { device, deviceName: name, member } of devices)
        if (member === identity) add(device, name).spaces++
    for (const [device, { name }] of Object.entries(this.#known.paired))
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

  /**
   * In every space where it is; each of them begins a new generation. Throws THIS_DEVICE, REVOKED_IN_PART, and what a space
   * refuses.
   */
  async revoke(wanted: string): Promise<{ spaces: number }> {
    const device = await this.#find(wanted)
    if (device === this.#person.device) throw new CoboxError('THIS_DEVICE', { name: this.#person.deviceName })
    this.#known.revoked[device] = Date.now()
    await this.#known.saveTrust()
    const { done, refusals } = await this.#tryInEach(device, async live => {
      await live.space.append([{ type: 'members.revokeDevice', body: { device } }])
      await live.space.flush()
      await this.#rotations.settle(live)
    })
    // [M13] a reader writes nothing, not even that
    const forbidden = refusals.filter(({ error }) => (error as CoboxError).code === 'NOT_ALLOWED')
    if (forbidden[0]) {
      const spaces = forbidden.map(({ live }) => `“${live.name}”`).join(', ')
      const { message: reason } = forbidden[0].error as CoboxError
      throw new CoboxError('REVOKED_IN_PART', { done, spaces, reason, device: device.slice(0, 16) })
    }
    if (refusals[0]) throw refusals[0].error
    return { spaces: done }
  }

  async #inEach(device: string, act: (live: LiveSpace) => Promise<unknown>): Promise<{ spaces: number }> {
    const { done, refusals } = await this.#tryInEach(device, act)
    if (refusals[0]) throw refusals[0].error
    return { spaces: done }
  }

  /** Goes through all spaces, also when one refuses. */
  async #tryInEach(
    device: string,
    act: (live: LiveSpace) => Promise<unknown>,
  ): Promise<{ done: number; refusals: { live: LiveSpace; error: unknown }[] }> {
    let done = 0
    const refusals: { live: LiveSpace; error: unknown }[] = []
    for (const { live, devices } of await this.#everywhere()) {
      if (!devices.some(one => one.device === device)) continue
      await act(live).then(
        () => done++,
        error => refusals.push({ live, error }),
      )
    }
    return { done, refusals }
  }
}
