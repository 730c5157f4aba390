// Getting an identity back, on the device that does: asking trustees, collecting what they release, and putting it together.
import { people, replaced } from '../../apps/members/index.ts'
import { CoboxError, toCoboxError } from '../../errors/index.ts'
import {
  combineShares,
  type GivenShare,
  Identity,
  openRelease,
  parseRelease,
  type Purpose,
  type Release,
  readShare,
  requestCode,
  type Testimony,
  twoWords,
} from '../../keys/index.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'
import type { LiveSpace } from '../live-space.ts'
import type { Person } from '../person.ts'
import type { Spaces } from '../spaces.ts'
import type { Vault } from '../vault.ts'
import type { Courier } from './courier.ts'
import type { RecoveryStore } from './store.ts'

const REQUEST = 'here/request'
const REPLACEMENT = 'here/replacement'
/** Set until the vault of a restored identity was found. */
const SEEKING = 'here/seeking'

interface Under {
  purpose: Purpose
  startedAt: number
  /** Trustee → what they released, sealed to this device, in base64. */
  releases: Record<string, string>
}

/** That this device's person takes the place of an identity that fell into other hands, wherever it is a member. */
export interface Replacement {
  old: string
  set: string
  testimonies: Testimony[]
}

export interface BadShare {
  code: string
  message: string
}

export interface Finished {
  purpose: Purpose
  /** The identity that was got back, and whose it was. */
  identity: string
  ownerName: string
  label: string
  instructions: string
  /** For an heir: the words of the identity that they inherit. */
  words?: string
  /** Shares that did not count. */
  bad: BadShare[]
}

export class Recovering {
  readonly #person: Person
  readonly #spaces: Spaces
  readonly #store: RecoveryStore
  readonly #courier: Courier
  readonly #vault: Vault
  /** Called when this device has become one of the recovered person. */
  readonly #onRestored: () => void

  constructor(
    person: Person,
    spaces: Spaces,
    store: RecoveryStore,
    courier: Courier,
    vault: Vault,
    onRestored: () => void,
  ) {
    this.#person = person
    this.#spaces = spaces
    this.#store = store
    this.#courier = courier
    this.#vault = vault
    this.#onRestored = onRestored
  }

  get #under(): Under | null {
    return this.#store.get<Under>(REQUEST)
  }

  get replacement(): Replacement | null {
    return this.#store.get<Replacement>(REPLACEMENT)
  }

  /** Goes on with what was under way before the node ended. */
  async resume(): Promise<void> {
    const under = this.#under
    if (this.#store.get(SEEKING)) this.#vault.seek()
    if (under && this.replacement) {
      const { words } = await combineShares(this.#given())
      await this.#seekAs(words)
    } else this.#courier.want(under !== null)
  }

  /** Somewhere the vault was kept: what it names comes now. */
  async found(): Promise<void> {
    if (this.#store.get(SEEKING)) await this.#store.set({ [SEEKING]: null })
    // the old identity has done all that it was needed for
    if (this.replacement && this.#under) await this.#store.set({ [REQUEST]: null })
  }

  /** Begins, or shows again. Throws RECOVERY_UNDER_WAY, IDENTITY_IN_USE. */
  async start(purpose: Purpose): Promise<{ purpose: Purpose; code: string; words: string }> {
    const under = this.#under
    if (under && under.purpose !== purpose) throw new CoboxError('RECOVERY_UNDER_WAY')
    const count = this.#spaces.all().length
    // a device that gets its lost identity back gives up the one that it has
    if (purpose === 'loss' && count > 0) throw new CoboxError('IDENTITY_IN_USE', { count })
    if (!under) await this.#store.set({ [REQUEST]: { purpose, startedAt: Date.now(), releases: {} } })
    this.#courier.want(true)
    return { purpose, ...(await this.#code(purpose)) }
  }

  async #code(purpose: Purpose): Promise<{ code: string; words: string }> {
    const { identity, proof, device } = this.#person
    const attested = { identity: fromHex(identity), proof: Buffer.from(proof, 'base64') }
    const code = requestCode(purpose, fromHex(device), attested)
    return { code, words: await twoWords(code) }
  }

  /** What has come so far; null when nothing is under way. */
  async progress() {
    const under = this.#under
    const { replacement } = this
    if (!under && !replacement) return null
    const all = this.#opened()
    const [first] = all.flatMap(({ share, from }) => {
      try {
        return [readShare(share, from.name)]
      } catch {
        return []
      }
    })
    return {
      ...(under && {
        purpose: under.purpose,
        startedAt: under.startedAt,
        ...(await this.#code(under.purpose)),
      }),
      have: all.map(({ from }) => ({ identity: from.identity, name: from.name })),
      ...(first && { ownerName: first.ownerName, need: first.threshold }),
      ...(replacement && { replaced: await this.#countReplaced(replacement) }),
    }
  }

  /** In how many spaces the new identity has taken the place of the old one. */
  async #countReplaced({ old }: Replacement): Promise<{ old: string; done: number; open: number }> {
    let [done, open] = [0, 0]
    for (const { space } of this.#spaces.all())
      await space.read(async view => {
        if ((await view.get(replaced, old)) === this.#person.identity) done++
        else if ((await view.get(people, old))?.here) open++
      })
    return { old, done, open }
  }

  #opened(): Release[] {
    return Object.values(this.#under?.releases ?? {}).map(sealed =>
      openRelease(this.#person.deviceKeyPair, Buffer.from(sealed, 'base64')),
    )
  }

  /** Keeps a released share. Throws NO_RECOVERY, SHARE_NOT_YOURS, SHARE_DAMAGED. */
  async collect(sealed: Buffer): Promise<void> {
    const under = this.#under
    if (!under) throw new CoboxError('NO_RECOVERY')
    const { from, purpose } = openRelease(this.#person.deviceKeyPair, sealed)
    if (purpose !== under.purpose)
      throw new CoboxError('SHARE_DAMAGED', { who: from.name, reason: 'it was released for something else' })
    const releases = { ...under.releases, [from.identity]: sealed.toString('base64') }
    await this.#store.set({ [REQUEST]: { ...under, releases } })
  }

  /**
   * Puts together what was released, and what is given now as codes. Throws NO_RECOVERY, SHARES_TOO_FEW, and why a share is
   * bad when too few are left without it; then all that was good is kept.
   */
  async finish(codes: readonly string[]): Promise<Finished> {
    if (!this.#under) throw new CoboxError('NO_RECOVERY')
    const bad: CoboxError[] = []
    for (const [i, code] of codes.entries())
      try {
        await this.collect(parseRelease(code, `code ${i + 1}`))
      } catch (error) {
        bad.push(toCoboxError(error))
      }
    const recovered = await combineShares(this.#given()).catch(error => {
      // what was given now is what the person can do something about
      throw bad[0] ?? error
    })
    const { purpose } = this.#under
    const { words, label, instructions, owner, ownerName } = recovered
    const finished: Finished = {
      purpose,
      identity: owner,
      ownerName,
      label,
      instructions,
      bad: [...bad, ...recovered.bad].map(({ code, message }) => ({ code, message })),
    }
    if (purpose === 'loss') await this.restore(words)
    if (purpose === 'theft') await this.#replace(words, owner, recovered.set)
    if (purpose === 'inheritance') return { ...finished, words }
    return finished
  }

  #given(): GivenShare[] {
    return this.#opened().map(({ share, from }) => ({ share, who: from.name }))
  }

  /** Makes this device one of the person of these words, and looks for all that they had. Throws BAD_WORDS. */
  async restore(words: string): Promise<void> {
    await this.#person.restore(words)
    this.#courier.want(false)
    await this.#store.clear()
    await this.#store.set({ [SEEKING]: true })
    this.#onRestored()
    this.#vault.seek()
  }

  async #replace(words: string, old: string, set: string): Promise<void> {
    const testimonies = this.#opened().flatMap(({ testimony }) => (testimony ? [testimony] : []))
    const replacement: Replacement = { old, set, testimonies }
    await this.#store.set({ [REPLACEMENT]: replacement })
    this.#courier.want(false)
    await this.#seekAs(words)
  }

  /** The old identity opens its vault once more. */
  async #seekAs(words: string): Promise<void> {
    const old = await Identity.restore(words)
    const proof = (await old.attest(fromHex(this.#person.device))).toString('base64')
    this.#vault.seek({ identity: toHex(old.publicKey), proof, keyPair: old.keyPair })
  }

  /** What stands for this person's device in a space where the old identity still is; see `members.replace`. */
  async replacementIn({ space }: LiveSpace): Promise<Replacement | null> {
    const { replacement } = this
    if (!replacement) return null
    const there = await space.read(view => view.get(people, replacement.old))
    return there?.here ? replacement : null
  }

  /** Gives up. What an heir or anybody else was given is forgotten here. Throws NO_RECOVERY. */
  async cancel(): Promise<void> {
    if (!this.#under && !this.replacement) throw new CoboxError('NO_RECOVERY')
    this.#courier.want(false)
    await this.#store.set({ [REQUEST]: null, [REPLACEMENT]: null })
  }
}
