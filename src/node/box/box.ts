// This node as a box: admins are let in by links, and asked for by nobody else; what they ask is answered on a channel of their
// own. Rules: SPEC.md.
import { EventEmitter } from 'node:events'
import { because, CoboxError, toCoboxError } from '../../errors/index.ts'
import type { Hosting } from '../hosting/hosting.ts'
import type { Log } from '../log.ts'
import type { Connection } from '../network/connection.ts'
import type { Network } from '../network/network.ts'
import { type Person, tools } from '../person.ts'
import { version } from '../version.ts'
import type { Admin, AdminInvite, BoxFile } from './box-file.ts'
import { type Alarm, type BoxAnswers, checkCall, readAsk, readCall } from './calls.ts'
import { type BoxChannel, newSecret, openChannel, pairChannel, topicOfSecret } from './channel.ts'
import { DiskWatch } from './disk.ts'
import { encodeBoxLink } from './link.ts'

const DAY = 24 * 60 * 60 * 1000
/** A link is good for so long when nothing else is said. */
const INVITE_DAYS = 7
const MAX_ADMINS = 32
/** An answer has this long to leave before the connection is closed, in ms. */
const LEAVE_MS = 250

export interface BoxParts {
  file: BoxFile
  network: Network
  person: Person
  hosting: Hosting
  log: Log
}

interface BoxEvents {
  alarms: [alarms: readonly Alarm[]]
  /** Admins, links or the name are others than before. */
  changed: []
}

export class Box extends EventEmitter<BoxEvents> {
  readonly disk: DiskWatch
  /** Resolves when an admin wants it to start anew. */
  readonly restartAsked: Promise<void>
  answers!: BoxAnswers
  readonly #parts: BoxParts
  /** By secret: what ends the pairing of its channel, on each connection. */
  readonly #paired = new Map<Connection, Map<string, () => void>>()
  readonly #open = new Map<BoxChannel, Connection>()
  readonly #meetings = new Map<string, { destroy(): void }>()
  #restart = () => {}

  constructor(parts: BoxParts) {
    super()
    this.#parts = parts
    this.restartAsked = new Promise(resolve => {
      this.#restart = resolve
    })
    const { network, hosting, log } = parts
    this.disk = new DiskWatch(hosting, log)
    this.disk.on('changed', alarms => {
      for (const channel of this.#open.keys()) channel.send({ is: 'alarms', alarms })
      this.emit('alarms', alarms)
    })
    hosting.host.on('changed', hosted => {
      // an offer or an agreement more: it may be more than there is room for
      if (hosted === null || hosted.report.usedBytes === 0) void this.disk.look().catch(() => {})
    })
    network.on('connection', connection => {
      this.#paired.set(connection, new Map())
      this.#pairOn(connection)
    })
    network.on('closed', connection => this.#paired.delete(connection))
  }

  async open(answers: BoxAnswers): Promise<void> {
    this.answers = answers
    await this.#dropOldInvites()
    for (const connection of this.#parts.network.connections)
      if (!this.#paired.has(connection)) this.#paired.set(connection, new Map())
    this.#refresh()
    await this.disk.open()
  }

  close(): void {
    this.disk.close()
    for (const meeting of this.#meetings.values()) meeting.destroy()
  }

  get name(): string {
    return this.#parts.person.deviceName
  }

  get device(): string {
    return this.#parts.person.device
  }

  get admins(): readonly Admin[] {
    return this.#parts.file.admins
  }

  isConnected(device: string): boolean {
    return [...this.#open.values()].some(({ remoteDevice }) => remoteDevice === device)
  }

  askRestart(): void {
    setTimeout(() => this.#restart(), LEAVE_MS)
  }

  async rename(name: string): Promise<void> {
    await this.#parts.person.rename(undefined, name)
    for (const channel of this.#open.keys()) channel.send(this.#welcome())
    this.emit('changed')
  }

  /** [B2] The link for the first admin; null when there is one. */
  async firstLink(): Promise<string | null> {
    if (this.admins.length > 0) return null
    const open = this.#openInvites().find(({ device }) => device === null)
    return open ? this.#linkOf(open) : (await this.invite()).pair
  }

  /** [B2] Throws TOO_MANY_ADMINS, BAD_INPUT. */
  async invite({ device = null, expires = Date.now() + INVITE_DAYS * DAY }: Partial<AdminInvite> = {}) {
    if (expires <= Date.now()) throw new CoboxError('BAD_INPUT', { reason: because('wouldHaveExpired') })
    const invite: AdminInvite = { secret: newSecret(), expires, device, usedBy: null }
    await this.#dropOldInvites()
    await this.#parts.file.change(all => {
      if (all.invites.filter(({ usedBy }) => usedBy === null).length >= MAX_ADMINS)
        throw new CoboxError('TOO_MANY_ADMINS', { limit: MAX_ADMINS })
      all.invites.push(invite)
    })
    this.#refresh()
    return { pair: this.#linkOf(invite), expires }
  }

  /** [B4] Throws NO_ADMIN, AMBIGUOUS, LAST_ADMIN. */
  async remove(wanted: string, force: boolean, by: string | null): Promise<void> {
    const found = this.admins.filter(({ device }) => device.startsWith(wanted.toLowerCase()))
    const [admin, other] = found
    if (!admin) throw new CoboxError('NO_ADMIN', { device: wanted })
    if (other) {
      const candidates = found.map(({ device }) => device.slice(0, 16)).join(', ')
      throw new CoboxError('AMBIGUOUS', { name: wanted, what: 'admin', candidates })
    }
    if (this.admins.length === 1 && !force) throw new CoboxError('LAST_ADMIN')
    await this.#parts.file.change(all => {
      all.admins = all.admins.filter(({ device }) => device !== admin.device)
      all.invites = all.invites.filter(({ usedBy }) => usedBy !== admin.device)
    })
    this.#parts.log.info({ admin: admin.device }, 'an admin was removed')
    this.#refresh(by)
  }

  /** [B4] Nobody is admin any more, and no link works but the new one. */
  async reset() {
    await this.#parts.file.change(all => {
      all.admins = []
      all.invites = []
    })
    this.#parts.log.info({}, 'all admins were removed')
    this.#refresh()
    return this.invite()
  }

  #linkOf({ secret, expires }: AdminInvite): string {
    const { tcp } = this.#parts.network
    return encodeBoxLink({ secret, box: this.device, expires, addresses: tcp === '' ? [] : [tcp] })
  }

  #openInvites(): AdminInvite[] {
    return this.#parts.file.invites.filter(({ usedBy, expires }) => usedBy === null && expires > Date.now())
  }

  async #dropOldInvites(): Promise<void> {
    const isOld = ({ expires }: AdminInvite) => expires <= Date.now()
    if (!this.#parts.file.invites.some(isOld)) return
    await this.#parts.file.change(all => {
      all.invites = all.invites.filter(invite => !isOld(invite))
    })
  }

  #isAdmin(device: string): boolean {
    return this.admins.some(admin => admin.device === device)
  }

  /** Takes over who is let in now: who is not any more is parted from. `asking`: who has removed itself gets its answer first. */
  #refresh(asking: string | null = null): void {
    const { network } = this.#parts
    const secrets = new Set([
      ...this.admins.map(({ secret }) => secret),
      ...this.#openInvites().map(({ secret }) => secret),
    ])
    for (const [secret, meeting] of this.#meetings) {
      if (secrets.has(secret)) continue
      meeting.destroy()
      this.#meetings.delete(secret)
    }
    for (const secret of secrets)
      if (!this.#meetings.has(secret))
        this.#meetings.set(secret, network.join(topicOfSecret(secret), { server: true, client: false }))
    for (const connection of this.#paired.keys()) this.#pairOn(connection)
    for (const connection of this.#open.values()) {
      const { remoteDevice } = connection
      if (this.#isAdmin(remoteDevice)) continue
      if (remoteDevice === asking) setTimeout(() => connection.close(), LEAVE_MS)
      else connection.close()
    }
    this.emit('changed')
  }

  /** [B3] [B5] Only an admin’s own device, and whoever may use a link, finds anything here. */
  #pairOn(connection: Connection): void {
    const ends = this.#paired.get(connection)!
    const { remoteDevice } = connection
    const admins = this.admins.filter(({ device }) => device === remoteDevice)
    const invites = this.#parts.file.invites.filter(({ device, usedBy }) =>
      [device, usedBy].every(one => one === null || one === remoteDevice),
    )
    const wanted = new Set([...admins, ...invites].map(({ secret }) => secret))
    for (const [secret, end] of ends) {
      if (wanted.has(secret)) continue
      end()
      ends.delete(secret)
    }
    for (const admin of admins)
      if (!ends.has(admin.secret))
        ends.set(
          admin.secret,
          pairChannel(connection, 'control', admin.secret, () => this.#serve(connection, admin)),
        )
    for (const invite of invites)
      if (!ends.has(invite.secret))
        ends.set(
          invite.secret,
          pairChannel(connection, 'pairing', invite.secret, () => this.#letIn(connection, invite)),
        )
  }

  /** [B2] Who knows the link’s secret becomes an admin, once. */
  #letIn(connection: Connection, { secret }: AdminInvite): void {
    const channel = openChannel(connection, 'pairing', secret, 'box', {
      onOpen: () => {
        connection.keep = true
      },
      onMessage: message =>
        void this.#take(connection.remoteDevice, secret, message)
          .then(admin => channel?.send({ ...this.#welcome(), is: 'paired', secret: admin.secret }))
          .catch(error => channel?.send({ is: 'refused', code: toCoboxError(error).code })),
      onClose: () => {},
    })
  }

  /** Throws BAD_INPUT, BAD_ATTESTATION, BOX_LINK_USED, TOO_MANY_ADMINS. */
  async #take(device: string, secret: string, message: unknown): Promise<Admin> {
    const asked = readAsk(message)
    if (!asked) throw new CoboxError('BAD_INPUT', { reason: 'it does not say who asks' })
    const { proof, ...who } = asked
    if (!tools.attests(proof, who.identity, device)) throw new CoboxError('BAD_ATTESTATION')
    const admin = await this.#parts.file.change(all => {
      const invite = all.invites.find(one => one.secret === secret)
      const mayUse = [invite?.device ?? null, invite?.usedBy ?? null].every(
        one => one === null || one === device,
      )
      if (!invite || !mayUse || invite.expires <= Date.now()) throw new CoboxError('BOX_LINK_USED')
      const there = all.admins.find(one => one.device === device)
      if (!there && all.admins.length >= MAX_ADMINS)
        throw new CoboxError('TOO_MANY_ADMINS', { limit: MAX_ADMINS })
      const taken = there ?? { device, ...who, secret: newSecret(), since: Date.now() }
      Object.assign(taken, who)
      if (!there) all.admins.push(taken)
      invite.usedBy = device
      return taken
    })
    this.#parts.log.info({ admin: device }, 'an admin was let in')
    this.#refresh()
    return admin
  }

  #serve(connection: Connection, admin: Admin): void {
    const { device } = admin
    const channel = openChannel(connection, 'control', admin.secret, 'box', {
      onOpen: () => {
        connection.keep = true
        this.#open.set(channel!, connection)
        channel?.send(this.#welcome())
        this.emit('changed')
      },
      onMessage: message => void this.#answer(message, device, channel!, connection),
      onClose: () => {
        if (channel && this.#open.delete(channel)) this.emit('changed')
      },
    })
  }

  #welcome() {
    const { tcp } = this.#parts.network
    return {
      is: 'welcome',
      name: this.name,
      version,
      addresses: tcp === '' ? [] : [tcp],
      alarms: this.disk.alarms,
    }
  }

  /** [B6] A request of the list, or nothing. */
  async #answer(message: unknown, by: string, channel: BoxChannel, connection: Connection): Promise<void> {
    const call = readCall(message)
    if (!call || !this.#isAdmin(by)) return connection.close()
    const { id } = call
    try {
      const { method, input } = checkCall(call)
      this.#parts.log.info({ admin: by, request: method }, 'an admin asked')
      const answer = this.answers[method] as (input: object, by: string) => Promise<unknown>
      const output = await answer(input, by)
      channel.send({ is: 'answer', id, output })
    } catch (error) {
      const { code, details, message: reason } = toCoboxError(error)
      if (code === 'INTERNAL') this.#parts.log.error({ admin: by, reason }, 'a request of an admin failed')
      channel.send({ is: 'refused', id, error: { code, ...(code !== 'INTERNAL' && { details }) } })
    }
  }
}
