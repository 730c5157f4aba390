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
import { Recovering } from './recovering.ts'
import { RecoveryStore } from './store.ts'

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
  readonly #people: () => ReturnType<typeof acquaintances>

  constructor(options: RecoveryOptions) {
    const { secrets, network, spaces, person, vault, log, onRestored, onChange } = options
    this.#store = new RecoveryStore(secrets)
    this.#post = new Post(spaces, person, this.#store, log)
    this.#courier = new Courier(network, this.#store, () => person.device)
    this.own = new OwnTrustees(person, spaces, this.#store, this.#post, log)
    this.held = new HeldShares(person, this.#store, this.#post, this.#courier)
    this.recovering = new Recovering(person, spaces, this.#store, this.#courier, vault, onRestored)
    this.#people = () => acquaintances(spaces, person.identity, network)
    this.#post.onMessage = async ({ message, from }) => {
      await this.held.onMessage(from, message)
      if (from !== null) await this.own.onMessage(from, message)
    }
    this.#courier.onRelease = release => this.recovering.collect(release)
    vault.kept = () => this.#store.shared()
    vault.onKept = kept => this.#store.merge(kept)
    vault.onFound = () => this.recovering.found()
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
    await this.recovering.resume()
    await this.own.publish()
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
