// The guest’s side of a node: every space’s hosts, found, connected, told and audited; offers accepted, changed and ended.
import { whoIsIn } from '../../apps/members/index.ts'
import { because, CoboxError } from '../../errors/index.ts'
import {
  addNotice,
  type Agreement,
  decodeOffer,
  isSignedTerms,
  keptUntil,
  nextNumber,
  type Notice,
  type Offer,
  type Papers,
  parseTerms,
  readAgreement,
  readNotice,
  signNotice,
  type Signer,
  signRoster,
  signTerms,
  standingOf,
  type Terms,
  termsText,
  topicOf,
} from '../../hosting/index.ts'
import type { HostContact } from '../../space/index.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import type { Connection, Network } from '../network/network.ts'
import type { AuditResult } from './auditing.ts'
import { Meeting } from './meeting.ts'
import { isAlive, isLater, isToBeTold, notedIn } from './papers.ts'
import { askHost, dial } from './reaching.ts'
import { Proofs } from './proofs.ts'
import { SpaceHost } from './space-host.ts'

/** Everything is looked at again after this long, in ms: an audit may be due. */
const ROUND_MS = 60_000
/** A host’s new address is noted at most once in this time, in ms. */
const MOVED_MS = 10 * 60_000

export interface GuestParts {
  network: Network
  log: Log
  device: string
  signer(): Signer
  /** Serves the cores of spaces on a connection, after that of this one was replicated on it. */
  onReplicated(connection: Connection, live: LiveSpace): void
  /** Something about this space’s hosts has changed. */
  onChange(space: string): void
  onFailure(space: string, agreement: string, result: AuditResult): void
}

interface OfSpace {
  hosts: Map<string, SpaceHost>
  meetings: Map<string, Meeting>
  proofs: Proofs
}

export class Guest {
  readonly #parts: GuestParts
  readonly #spaces = new Map<LiveSpace, OfSpace>()
  readonly #refreshing = new Map<LiveSpace, Promise<void>>()
  /** When a host’s new address was noted last, by agreement. */
  readonly #movedAt = new Map<string, number>()
  readonly #timer: NodeJS.Timeout
  #closed = false

  constructor(parts: GuestParts) {
    this.#parts = parts
    const { network } = parts
    network.on('connection', connection => {
      for (const { hosts: known } of this.#spaces.values())
        for (const host of known.values()) this.#attach(host, connection)
    })
    network.on('closed', connection => {
      for (const { hosts: known } of this.#spaces.values())
        for (const host of known.values()) host.detach(connection)
    })
    this.#timer = setInterval(() => {
      for (const { hosts: known } of this.#spaces.values()) for (const host of known.values()) host.poke()
    }, ROUND_MS).unref()
  }

  #attach(host: SpaceHost, connection: Connection): void {
    if (connection.remoteDevice === host.contact.device) host.attach(connection)
  }

  async watch(live: LiveSpace): Promise<void> {
    const proofs = new Proofs(live.space.folder)
    this.#spaces.set(live, { hosts: new Map(), meetings: new Map(), proofs })
    await proofs.open()
    live.on('changed', changed => {
      if (changed.size === 0 || changed.has('hosting/hosts')) this.#refreshSoon(live)
      else this.#poke(live)
    })
    live.on('moved', () => this.#refreshSoon(live))
    live.on('reopened', () => {
      // another store: what was replicated belongs to the one before
      for (const host of this.of(live)) if (host.link) host.detach(host.link.connection as Connection)
      this.#attachAll(live)
    })
    this.#refreshSoon(live)
  }

  forget(live: LiveSpace): void {
    const known = this.#spaces.get(live)
    this.#spaces.delete(live)
    for (const meeting of known?.meetings.values() ?? []) meeting.destroy()
    for (const host of known?.hosts.values() ?? []) {
      live.hosts.delete(host)
      host.close()
    }
  }

  /** All hosts of a space that this device knows, those of ended agreements too. */
  of(live: LiveSpace): SpaceHost[] {
    return [...(this.#spaces.get(live)?.hosts.values() ?? [])]
  }

  /** An agreement of any space, by its id or its start. Throws NO_AGREEMENT. */
  get(wanted: string): { live: LiveSpace; host: SpaceHost } {
    const found = this.find(wanted)
    if (!found) throw new CoboxError('NO_AGREEMENT', { agreement: wanted })
    return found
  }

  find(wanted: string): { live: LiveSpace; host: SpaceHost } | null {
    const all = [...this.#spaces].flatMap(([live, known]) =>
      [...known.hosts.values()].map(host => ({ live, host })),
    )
    const exact = all.find(({ host }) => host.agreement === wanted)
    if (exact) return exact
    const found = wanted.length >= 6 ? all.filter(({ host }) => host.agreement.startsWith(wanted)) : []
    return found.length === 1 ? found[0]! : null
  }

  #poke(live: LiveSpace): void {
    for (const host of this.of(live)) host.poke()
  }

  #refreshSoon(live: LiveSpace): void {
    const refreshing = this.#refreshing.get(live) ?? Promise.resolve()
    this.#refreshing.set(
      live,
      refreshing.then(() => this.#refresh(live)).catch(() => {}),
    )
  }

  /** Takes over what the space’s log says of its hosts. */
  async #refresh(live: LiveSpace): Promise<void> {
    const known = this.#spaces.get(live)
    if (!known || this.#closed || live.space.record.left) return
    const { record } = live.space
    const found = new Map<string, { contact: HostContact; papers: Papers | null }>()
    for (const contact of record.hosts ?? []) found.set(contact.agreement, { contact, papers: null })
    for (const noted of await notedIn(live.space)) found.set(noted.contact.agreement, noted)
    const contacts = [...found.values()]
      .filter(({ papers }) => !papers || isAlive(papers))
      .map(({ contact }) => contact)
    if (JSON.stringify(contacts) !== JSON.stringify(record.hosts ?? [])) {
      record.hosts = contacts
      await live.space.save()
    }
    for (const { contact, papers } of found.values()) this.#take(live, known, contact, papers)
    this.#poke(live)
    this.#parts.onChange(live.id)
  }

  #take(live: LiveSpace, known: OfSpace, contact: HostContact, papers: Papers | null): void {
    const there = known.hosts.get(contact.agreement)
    if (there) {
      there.contact = contact
      if (papers) there.papers = papers
      return
    }
    const host = this.#makeHost(live, known, contact)
    host.papers = papers
    known.hosts.set(contact.agreement, host)
    if (papers && !isToBeTold(papers)) return
    this.#lookFor(known, contact)
    this.#attachHost(host)
  }

  #makeHost(live: LiveSpace, { proofs }: OfSpace, contact: HostContact): SpaceHost {
    const { network, signer, onReplicated, onChange, onFailure } = this.#parts
    const host = new SpaceHost(contact, {
      live,
      proofs,
      signer,
      onReplicated,
      onFailure: (agreement, result) => onFailure(live.id, agreement, result),
      addPeer: address => dial(network, address),
      now: () => Date.now(),
    })
    live.hosts.add(host)
    host.on('changed', () => {
      live.emit('status')
      onChange(live.id)
    })
    host.on('papers', papers => void this.#notePapers(live, host, papers).catch(() => {}))
    return host
  }

  #lookFor({ meetings, hosts }: OfSpace, contact: HostContact): void {
    const { network } = this.#parts
    const { agreement, addresses } = contact
    meetings.set(
      agreement,
      new Meeting(network, topicOf(contact), () => hosts.get(agreement)?.connected ?? false),
    )
    for (const address of addresses) dial(network, address)
  }

  #attachAll(live: LiveSpace): void {
    for (const host of this.of(live)) this.#attachHost(host)
  }

  #attachHost(host: SpaceHost): void {
    for (const connection of this.#parts.network.connections) this.#attach(host, connection)
  }

  /** What the host says is agreed is noted in the space, where this device may do that. */
  async #notePapers(live: LiveSpace, host: SpaceHost, papers: Papers): Promise<void> {
    if (host.papers && !isLater(papers, host.papers)) {
      // what this space has said while the host was away
      if (isLater(host.papers, papers))
        for (const notice of host.papers.notices) host.link?.tellNotice(notice)
      else await this.#noteMoved(live, host, host.papers)
      return
    }
    if (!(await this.#isOurs(live, papers))) {
      this.#parts.log.warn(
        { space: live.id, agreement: host.agreement },
        'a host shows papers that nobody here has signed',
      )
      return
    }
    host.papers = papers
    await this.#note(live, papers, host.link?.addresses ?? host.contact.addresses).catch(error => {
      // a member’s device only knows it
      if ((error as CoboxError).code !== 'NOT_ALLOWED') throw error
    })
    this.#parts.onChange(live.id)
  }

  /** A host that is reached elsewhere now is found there by all devices, also after they have started again. */
  async #noteMoved(live: LiveSpace, host: SpaceHost, papers: Papers): Promise<void> {
    const { contact, link } = host
    const { addresses = [] } = link ?? {}
    const moved = addresses.length > 0 && addresses.join() !== contact.addresses.join()
    // a host that says so again and again fills no log
    const notedAt = this.#movedAt.get(contact.agreement) ?? Number.NEGATIVE_INFINITY
    if (!moved || performance.now() - notedAt < MOVED_MS) return
    this.#movedAt.set(contact.agreement, performance.now())
    await this.#note(live, papers, addresses)
  }

  /** What is said to be this space’s word is that of a coordinator of it, or of who made the agreement. */
  async #isOurs(live: LiveSpace, { agreement, notices }: Papers): Promise<boolean> {
    const { coordinators } = await live.space.read(whoIsIn)
    const known = this.of(live).flatMap(({ papers }) => (papers ? [papers.agreement.guest.identity] : []))
    const ours = new Set([...coordinators, ...known])
    const terms = parseTerms(agreement.text)
    return (
      ours.has(agreement.guest.identity) &&
      notices.every(signed => readNotice(signed, terms)?.by !== 'guest' || ours.has(signed.by.identity))
    )
  }

  async #note(live: LiveSpace, papers: Papers, addresses: readonly string[]): Promise<void> {
    const { agreement, sequence } = parseTerms(papers.agreement.text)
    const body = {
      agreement,
      papers: JSON.stringify(papers),
      sequence,
      notices: papers.notices.length,
      addresses: addresses.slice(0, 16),
    }
    await live.space.append([{ type: 'hosting.note', body }])
    await live.space.flush()
  }

  /**
   * Accepts an offer for a space. Throws OFFER_MALFORMED, OFFER_EXPIRED, OFFER_USED, OFFER_OWN, HOST_TWICE, NOT_ALLOWED,
   * HOST_UNREACHABLE, and what the host refuses with.
   */
  async accept(live: LiveSpace, link: string, coop: string, signal?: AbortSignal): Promise<Terms> {
    const offer = decodeOffer(link)
    const { space } = live
    if (Date.now() > offer.expires) throw new CoboxError('OFFER_EXPIRED')
    if (offer.host.device === this.#parts.device) throw new CoboxError('OFFER_OWN')
    await space.assertAllowed('hosting.manage')
    // the host would take it for the same acceptance, asked again
    const there = this.find(offer.agreement)
    if (there && there.live !== live) throw new CoboxError('OFFER_USED')
    this.#assertNewHost(live, offer)
    const signer = this.#parts.signer()
    const { format: _, expires: __, addresses, ...offered } = offer
    const terms: Terms = { format: 1, sequence: 1, guest: { coop }, from: Date.now(), ...offered }
    const text = termsText(terms)
    const who = await space.read(whoIsIn)
    const roster = signRoster({ format: 1, agreement: offer.agreement, basis: 0, ...who }, signer)
    const acceptance = { text, guest: signTerms(text, 'guest', signer), roster }
    const agreement = await askHost(this.#parts.network, offer, acceptance, signal)
    const agreed = readAgreement(agreement)
    if (agreed.agreement !== offer.agreement || agreed.host.device !== offer.host.device)
      throw new CoboxError('BAD_AGREEMENT', { reason: because('signedAnother') })
    await this.#note(live, { agreement, notices: [] }, addresses)
    await this.#refresh(live)
    return agreed
  }

  /** [H13] One connection carries each core once: a second agreement with the same host would stay empty. Throws HOST_TWICE. */
  #assertNewHost(live: LiveSpace, { agreement, host: { device, coop } }: Offer): void {
    const known = this.of(live).filter(
      ({ contact, papers }) => contact.device === device && papers && isAlive(papers),
    )
    if (known.some(one => one.agreement !== agreement)) throw new CoboxError('HOST_TWICE', { host: coop })
  }

  /** Gives notice: the host keeps everything until it ends, or deletes it at once. Throws AGREEMENT_ENDED, NOT_ALLOWED. */
  async end(wanted: string, reason: string, now: boolean): Promise<number> {
    const { live, host } = this.get(wanted)
    const { papers } = host
    await live.space.assertAllowed('hosting.manage')
    if (!papers || standingOf(papers, Date.now()).state === 'ended') throw new CoboxError('AGREEMENT_ENDED')
    const terms = parseTerms(papers.agreement.text)
    const at = Date.now()
    const until = keptUntil(terms, at, 'guest', now)
    const number = nextNumber(papers, 'guest')
    const notice: Notice = {
      format: 1,
      agreement: host.agreement,
      what: 'end',
      by: 'guest',
      number,
      at,
      reason,
      keptUntil: until,
    }
    const signed = signNotice(notice, this.#parts.signer())
    const next: Papers = { agreement: papers.agreement, notices: [...papers.notices] }
    addNotice(next, signed)
    host.papers = next
    await this.#note(live, next, host.contact.addresses)
    host.link?.tellNotice(signed)
    await this.#refresh(live)
    return until
  }

  /** Asks the host for other terms; it has to agree. Throws HOST_UNREACHABLE, NOT_ALLOWED, BAD_QUOTA, BAD_AGREEMENT. */
  async propose(
    wanted: string,
    changes: Partial<Pick<Terms, 'quotaBytes' | 'until' | 'words' | 'noticeDays'>>,
  ): Promise<void> {
    const { live, host } = this.get(wanted)
    await live.space.assertAllowed('hosting.manage')
    const { terms, link } = host
    if (!terms || !link?.opened) throw new CoboxError('HOST_UNREACHABLE', { host: host.contact.coop })
    const text = termsText({ ...terms, ...changes, sequence: terms.sequence + 1 })
    link.propose(text, signTerms(text, 'guest', this.#parts.signer()))
  }

  /** Agrees to what the host has proposed. Throws NOT_PROPOSED, NOT_ALLOWED. */
  async confirm(wanted: string): Promise<Terms> {
    const { live, host } = this.get(wanted)
    await live.space.assertAllowed('hosting.manage')
    const { proposed, terms, link } = host
    if (!proposed || !terms || !link?.opened) throw new CoboxError('NOT_PROPOSED')
    const { text } = proposed
    const next = parseTerms(text)
    const same =
      next.agreement === terms.agreement &&
      next.sequence === terms.sequence + 1 &&
      next.secret === terms.secret
    if (!same || !isSignedTerms(text, 'host', proposed.host)) throw new CoboxError('NOT_PROPOSED')
    const agreement: Agreement = {
      text,
      host: proposed.host,
      guest: signTerms(text, 'guest', this.#parts.signer()),
    }
    host.proposed = null
    link.agree(agreement)
    await this.#notePapers(live, host, { agreement, notices: host.papers?.notices ?? [] })
    return next
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    await Promise.allSettled(this.#refreshing.values())
    for (const live of [...this.#spaces.keys()]) this.forget(live)
  }
}
