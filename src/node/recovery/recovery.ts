// Recovery by trustees, as the rest of the node sees it: owner, trustee and whoever recovers, joined.
import type { SecretFiles } from '../../keys/index.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Log } from '../log.ts'
import type { Network } from '../network/network.ts'
import type { Person } from '../person.ts'
import type { Spaces } from '../spaces.ts'
import type { Vault } from '../vault.ts'
import { acquaintances } from './acquaintances.ts'
import { Courier } from './courier.ts'
import { HeldShares } from './held-shares.ts'
import { OwnTrustees } from './own-trustees.ts'
import { Post } from './post.ts'
import { NAME } from './records.ts'
import { reconcile } from './reconcile.ts'
import { Recovering } from './recovering.ts'
import { type Kept, RecoveryStore } from './store.ts'

export interface RecoveryOptions {
  secrets: SecretFiles
  network: Network
  spaces: Spaces
  person: Person
  vault: Vault
  log: Log
  /** Called when this device has become one of the recovered person. */
  onRestored: () => void
  onChange: () => void
}

export class Recovery {
  readonly own: OwnTrustees
  readonly held: HeldShares
  readonly recovering: Recovering
  readonly #store: RecoveryStore
  readonly #post: Post
  readonly #courier: Courier
  readonly #person: Person
  readonly #log: Log
  readonly #people: () => ReturnType<typeof acquaintances>

  constructor(options: RecoveryOptions) {
    const { secrets, network, spaces, person, vault, log, onRestored, onChange } = options
    this.#store = new RecoveryStore(secrets, reconcile)
    this.#post = new Post(spaces, person, this.#store, log)
    this.#courier = new Courier(network, this.#store, () => person.device)
    this.own = new OwnTrustees(person, spaces, this.#store, this.#post, log)
    this.held = new HeldShares(person, this.#store, this.#post, this.#courier)
    this.recovering = new Recovering(person, spaces, this.#store, this.#courier, vault, onRestored)
    this.#people = () => acquaintances(spaces, person.identity, network)
    this.#person = person
    this.#log = log
    this.#post.onMessage = async ({ message, from, letter }) => {
      await this.held.onMessage(from, message)
      await this.own.onMessage(from, message, letter)
    }
    this.#courier.onRelease = release => this.recovering.collect(release)
    vault.kept = () => this.#store.shared()
    vault.onKept = kept => this.#takeOver(kept)
    vault.mayBring = space => this.recovering.mayBring(space)
    vault.onFound = brought => this.recovering.found(brought)
    this.#store.on('changed', () => {
      vault.touch()
      onChange()
    })
  }

  /** Throws STORE_NEWER, BAD_KEYS. */
  async open(): Promise<void> {
    await this.#store.open()
  }

  /** Goes on with what was under way before the node ended. */
  async start(): Promise<void> {
    await this.#courier.start()
    if (!this.recovering.isSeeking) await this.nameIsSet()
    await this.held.forgetFormer()
    await this.recovering.resume()
    await this.own
      .publish()
      .catch(error => this.#log.warn({ reason: (error as Error).message }, 'trustees could not be named yet'))
  }

  /** The person has named themselves: their other devices are to know. */
  async nameIsSet(): Promise<void> {
    const { personName } = this.#person
    if (this.#store.get(NAME) !== personName) await this.#store.set({ [NAME]: personName })
  }

  /** This device is another person's now: what it kept for who it was before, their name too, is not theirs. */
  async forgetFormerPerson(): Promise<void> {
    await this.#store.clear()
  }

  /** Takes over what another device of the person has done. */
  async #takeOver(kept: Record<string, Kept>): Promise<void> {
    await this.#store.merge(kept)
    const name = this.#store.get<string>(NAME)
    if (name !== null && name !== this.#person.personName) await this.#person.rename(name)
  }

  watch(live: LiveSpace): void {
    this.#post.watch(live)
    this.own.watch(live)
  }

  /** Whom this person could ask to be a trustee. */
  people(): ReturnType<typeof acquaintances> {
    return this.#people()
  }

  close(): void {
    this.#post.close()
    this.#courier.close()
  }
}
