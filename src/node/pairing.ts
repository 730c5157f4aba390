// Lets people in by invitation, over every kind of connection: our side answers requests, or makes one.
import { randomBytes } from 'node:crypto'
import BlindPairing, {
  type Candidate,
  type Member,
  type MemberRequest,
  type PairingResult,
} from 'blind-pairing'
import crypto, { type KeyPair } from 'hypercore-crypto'
import type Protomux from 'protomux'
import { type DeviceBody, type InviteRecord, inviteProblem, invites } from '../apps/members/index.ts'
import { CoboxError, type ErrorCode, toCoboxError } from '../errors/index.ts'
import { decodeCode, encodeCode, openSealed, sealTo } from '../keys/index.ts'
import { fromHex, toHex, toZ32 } from '../lib/bytes.ts'
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'
import type { PairingSwarm } from './network/network.ts'
import { checkSpaceKeys, type SpaceKeys, spaceKeysFor } from './space-keys.ts'

const LINK_PREFIX = 'cobox://join/'
/** An invitation's secret is sealed to so many coordinators' devices at most. */
const MAX_SEALED = 50
/** A candidate asks again after this long, in ms: the one who can answer may have come meanwhile. */
const ASK_AGAIN_MS = 3000

/** Of request and welcome. 1: the keys came in the open, for whoever held the invitation. */
export const JOIN_VERSION = 2

/** What somebody who wants in says of themselves. */
export interface JoinRequest {
  version: typeof JOIN_VERSION
  person: { identity: string; name: string }
  device: DeviceBody
}

/** What they get, signed with the invitation's secret. */
interface Welcome {
  version: typeof JOIN_VERSION
  /** The keys of the space, as JSON sealed to the device that asks, in base64. */
  sealed: string
}

/** What the engine's answer says when it is no: its own three, and ours. */
const STATUS: Record<number, ErrorCode> = {
  1: 'INVITE_DENIED',
  2: 'INVITE_USED',
  3: 'INVITE_EXPIRED',
  4: 'INVITE_REVOKED',
  5: 'BAD_ATTESTATION',
}

/** Refusals that stay; after anything else, like a full disk or the end of this node, they ask again. */
const VERDICTS: ReadonlySet<ErrorCode> = new Set([
  ...Object.values(STATUS),
  'ACTION_MALFORMED',
  'DEVICE_KNOWN',
  'SPACE_ARCHIVED',
])

export interface WaitingRequest {
  request: string
  space: string
  name: string
  deviceName: string
  identity: string
  invite: string
  at: number
  decide(accept: boolean): void
  /** Ends the waiting without an answer. */
  abandon(): void
}

/** A new invitation: the link is for the person invited, the rest for the log. */
export async function makeInvite(live: LiveSpace): Promise<{
  link: string
  invite: string
  publicKey: string
  welcome: string
  seeds: Record<string, string>
}> {
  const { space } = live
  const own = (await space.me())?.device
  const { invite, publicKey, id, seed } = BlindPairing.createInvite(space.pairingKey)
  // [M25] the other coordinators' devices can answer it too, also when the space is in a later generation
  const seeds: Record<string, string> = {}
  const able = (await space.devices()).filter(({ role }) => role === 'coordinator')
  able.sort((a, b) => Number(b.device === own) - Number(a.device === own))
  for (const { device } of able.slice(0, MAX_SEALED))
    seeds[device] = sealTo(fromHex(device), seed).toString('base64')
  return {
    link: encodeCode(LINK_PREFIX, invite),
    invite: inviteId(id),
    publicKey: toHex(publicKey),
    // an older CoBox answered with it
    welcome: '',
    seeds,
  }
}

function inviteId(id: Buffer): string {
  return toZ32(id).slice(0, 16)
}

/** Throws INVITE_MALFORMED. */
export function decodeLink(link: string): Buffer {
  const bytes = decodeCode(LINK_PREFIX, link)
  if (!bytes) throw new CoboxError('INVITE_MALFORMED')
  try {
    const { seed, discoveryKey } = BlindPairing.decodeInvite(bytes)
    if (seed.length !== 32 || discoveryKey?.length !== 32) throw new CoboxError('INVITE_MALFORMED')
  } catch (error) {
    throw new CoboxError('INVITE_MALFORMED', {}, error)
  }
  return bytes
}

/** The id of the invitation that a link holds. Throws INVITE_MALFORMED. */
export function inviteOfLink(link: string): string {
  return inviteId(BlindPairing.decodeInvite(decodeLink(link)).id)
}

/** The engine would tell every stranger, as a channel's name, which spaces this node lets people into. */
class QuietPairing extends BlindPairing {
  override _attachToMuxer(mux: Protomux, discoveryKey: Buffer, ref: { candidate: unknown } | null): void {
    if (ref === null || ref.candidate) super._attachToMuxer(mux, discoveryKey, ref)
    // who holds an invitation knows the name, and begins
    else
      mux.pair({ protocol: 'blind-pairing', id: discoveryKey }, () =>
        super._attachToMuxer(mux, discoveryKey, null),
      )
  }
}

export class Pairing {
  readonly #pairing: BlindPairing
  readonly #members = new Map<LiveSpace, Member>()
  readonly waiting = new Map<string, WaitingRequest>()
  /** Space that this node asks to be let into, by its discovery key → what ends that. */
  readonly #asking = new Map<string, { stop(): void; ended: Promise<void> }>()
  readonly #log: Log
  readonly #onWaiting: (request: WaitingRequest) => void
  readonly #device: KeyPair

  constructor(swarm: PairingSwarm, device: KeyPair, log: Log, onWaiting: (request: WaitingRequest) => void) {
    this.#device = device
    this.#pairing = new QuietPairing(swarm, { poll: 60_000 })
    this.#log = log
    this.#onWaiting = onWaiting
  }

  /** Answers requests for a space whose coordinator this device's person is. */
  async answer(live: LiveSpace): Promise<void> {
    const may = (await live.space.me())?.role === 'coordinator' && !live.space.record.left
    const member = this.#members.get(live)
    if (may && !member)
      this.#members.set(
        live,
        this.#pairing.addMember({
          discoveryKey: live.space.topic,
          onadd: request => this.#onRequest(live, request),
        }),
      )
    if (!may && member) {
      this.#members.delete(live)
      await member.close()
    }
  }

  async stopAnswering(live: LiveSpace): Promise<void> {
    await this.#members.get(live)?.close()
    this.#members.delete(live)
  }

  /** Never rejects: the candidate would get no answer, ever. */
  async #onRequest(live: LiveSpace, request: MemberRequest): Promise<void> {
    const id = inviteId(request.inviteId)
    const invite = await live.space.read(view => view.get(invites, id)).catch(() => null)
    if (!invite) return
    try {
      const { person, device } = parseRequest(request.open(fromHex(invite.publicKey)))
      const seed = openSeed(invite, this.#device)
      if (!seed) {
        this.#log.info({ space: live.id }, 'another coordinator’s device has to answer this invitation')
        return
      }
      try {
        if (!(await isIn(live, device.device, person.identity))) {
          const problem = inviteProblem(invite, Date.now())
          if (problem) throw new CoboxError(problem)
          if (invite.confirm === 'ask' && !(await this.#ask(live, id, person, device)))
            throw new CoboxError('INVITE_DENIED')
          await live.space.append([{ type: 'members.admit', body: { invite: id, person, device } }])
          await live.space.flush()
        }
        await welcome(request, live, seed, device.device)
      } catch (error) {
        const { code } = toCoboxError(error)
        if (VERDICTS.has(code)) refuse(request, code)
        else this.#log.warn({ code, space: live.id }, 'a request to join could not be answered now')
      }
    } catch {
      // garbage from somebody who does not hold the invitation: no answer
    }
  }

  #ask(live: LiveSpace, invite: string, person: JoinRequest['person'], device: DeviceBody): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const request: WaitingRequest = {
        request: randomBytes(5).toString('hex'),
        space: live.id,
        name: person.name,
        deviceName: device.name,
        identity: person.identity,
        invite,
        at: Date.now(),
        decide: accept => {
          this.waiting.delete(request.request)
          resolve(accept)
        },
        abandon: () => reject(new CoboxError('CLOSING')),
      }
      this.waiting.set(request.request, request)
      this.#onWaiting(request)
    })
  }

  /**
   * Asks to be let in until somebody answers, the signal ends it, or it is asked with another invitation to the same
   * space. Throws the refusal, CANCELLED.
   */
  async join(link: string, userData: object, signal: AbortSignal): Promise<PairingResult> {
    const invite = decodeLink(link)
    const space = toHex(BlindPairing.decodeInvite(invite).discoveryKey!)
    // the engine has one candidate for a space
    for (let before = this.#asking.get(space); before; before = this.#asking.get(space)) {
      before.stop()
      await before.ended
    }
    let stop = () => {}
    let candidate: Candidate | null = null
    const again = setInterval(() => {
      candidate?.visited.clear()
      candidate?.broadcast()
    }, ASK_AGAIN_MS)
    const answer = new Promise<PairingResult>((resolve, reject) => {
      stop = () => reject(new CoboxError('CANCELLED'))
      if (signal.aborted) return stop()
      signal.addEventListener('abort', stop, { once: true })
      const userBytes = Buffer.from(JSON.stringify(userData))
      candidate = this.#pairing.addCandidate({
        invite,
        userData: userBytes,
        onadd: result => resolve(result),
      })
      const { request } = candidate
      request.on('rejected', error => {
        const code = STATUS[request.response?.status ?? 0]
        // an answer that is not for us, or damaged: the right one may still come
        if (code) reject(new CoboxError(code, {}, error))
      })
    })
    const ended = answer
      .then(
        () => {},
        () => {},
      )
      .then(() => {
        clearInterval(again)
        signal.removeEventListener('abort', stop)
        return candidate?.close()
      })
      .catch(() => {})
      .then(() => {
        this.#asking.delete(space)
      })
    this.#asking.set(space, { stop, ended })
    return answer
  }

  async close(): Promise<void> {
    for (const request of this.waiting.values()) request.abandon()
    this.waiting.clear()
    await this.#pairing.close()
  }
}

async function isIn(live: LiveSpace, device: string, identity: string): Promise<boolean> {
  return (await live.space.devices()).some(one => one.device === device && one.member === identity)
}

/** The invitation's secret, or null when it is not sealed to this device. */
function openSeed({ seeds }: InviteRecord, device: KeyPair): Buffer | null {
  const sealed = seeds?.[toHex(device.publicKey)]
  const seed = sealed === undefined ? null : openSealed(device, Buffer.from(sealed, 'base64'))
  return seed?.length === 32 ? seed : null
}

/**
 * [M33] Nobody but the device that is in the space can read it: whoever holds the invitation reads every answer to it, and may
 * say that they are anybody.
 */
async function welcome(request: MemberRequest, live: LiveSpace, seed: Buffer, device: string): Promise<void> {
  const keys = Buffer.from(JSON.stringify(await spaceKeysFor(live, device)))
  const sealed = sealTo(fromHex(device), keys).toString('base64')
  const data = Buffer.from(JSON.stringify({ version: JOIN_VERSION, sealed } satisfies Welcome))
  const signature = crypto.sign(data, crypto.keyPair(seed).secretKey)
  request.confirm({ key: live.space.pairingKey, additional: { data, signature } })
}

function refuse(request: MemberRequest, code: ErrorCode): void {
  const status = Object.entries(STATUS).find(([, known]) => known === code)?.[0] ?? '1'
  request.deny({ status: Number(status) as 1 })
}

/** The keys that an answer brings for this device. Throws INVITE_MALFORMED, BAD_SPACE_KEYS. */
export function parseWelcome({ key, data }: PairingResult, device: KeyPair): SpaceKeys {
  const welcome = data && (parse(data) as Welcome | null)
  if (welcome?.version !== JOIN_VERSION || typeof welcome.sealed !== 'string')
    throw new CoboxError('INVITE_MALFORMED')
  const opened = openSealed(device, Buffer.from(welcome.sealed, 'base64'))
  const keys = opened && (parse(opened) as SpaceKeys | null)
  if (!keys) throw new CoboxError('INVITE_MALFORMED')
  checkSpaceKeys(keys)
  // it would take the place of another space of this device
  if (keys.space !== toZ32(key)) throw new CoboxError('INVITE_MALFORMED')
  return keys
}

function parseRequest(data: Buffer): JoinRequest {
  const request = parse(data) as JoinRequest | null
  if (request?.version !== JOIN_VERSION || typeof request.person?.name !== 'string')
    throw new CoboxError('INVITE_MALFORMED')
  return request
}

function parse(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString())
  } catch {
    return null
  }
}
