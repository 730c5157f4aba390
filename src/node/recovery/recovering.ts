// Getting an identity back, on the device that does: asking trustees, collecting what they release, and putting it together.
import { people, replaced, trusteeSets } from '../../apps/members/index.ts'
import { because, CoboxError, toCoboxError } from '../../errors/index.ts'
import {
  combineShares,
  type GivenShare,
  Identity,
  openRelease,
  ownersOf,
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
import { type Person, tools } from '../person.ts'
import type { Spaces } from '../spaces.ts'
import type { Vault } from '../vault.ts'
import type { Courier } from './courier.ts'
import type { RecoveryStore } from './store.ts'

const REQUEST = 'here/request'
const REPLACEMENT = 'here/replacement'
/** Set while a restored device looks for what its person had. */
const SEEKING = 'here/seeking'
/** After one copy of the vault was found, others may know more: they are looked for so long, in ms. */
const SEEKING_MS = 7 * 24 * 60 * 60 * 1000

interface Seeking {
  since: number
  foundAt?: number
  /** Spaces that have come: whoever takes one away again here means it. */
  brought: string[]
}

interface Under {
  purpose: Purpose
  startedAt: number
  /** Trustee → what they released, sealed to this device, in base64. */
  releases: Record<string, string>
  /** The identity, in hex, that was put together of them, while its vault is not found yet. */
  restored?: string
}

/** That this device's person takes the place of an identity that fell into other hands, wherever it is a member. */
export interface Replacement {
  old: string
  /** By set: the trustees of one or another may be enough. */
  sets: { set: string; testimonies: Testimony[] }[]
}

/** A replacement in one space: by the set that is enough there. */
export interface SpokenFor {
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
    const seeking = this.#seeking
    if (seeking?.foundAt !== undefined && Date.now() - seeking.foundAt > SEEKING_MS)
      await this.#store.set({ [SEEKING]: null })
    else if (seeking) this.#vault.seek()
    const { replacement } = this
    if (under && replacement) {
      const { words } = await combineShares(this.#given(), replacement.old)
      await this.#seekAs(words)
    } else this.#courier.want(under !== null && under.restored === undefined)
  }

  get #seeking(): Seeking | null {
    return this.#store.get<Seeking>(SEEKING)
  }

  get isSeeking(): boolean {
    return this.#seeking !== null
  }

  /** Whether a space that a vault names, and is not here, is to come. */
  mayBring(space: string): boolean {
    const seeking = this.#seeking
    return seeking !== null && !seeking.brought.includes(space)
  }

  /** A copy of the vault was found: what it names is here now. */
  async found(brought: readonly string[]): Promise<void> {
    await this.#store.update(() => {
      const [seeking, under] = [this.#seeking, this.#under]
      const all = [...new Set([...(seeking?.brought ?? []), ...brought])]
      // what the old identity was needed for, or what was put together, has been done
      const done = under !== null && (this.replacement !== null || under.restored !== undefined)
      return {
        ...(seeking && { [SEEKING]: { ...seeking, foundAt: seeking.foundAt ?? Date.now(), brought: all } }),
        ...(done && { [REQUEST]: null }),
      }
    })
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
    const given = this.#given()
    const [first] = given.flatMap(({ share, who }) => {
      try {
        return [readShare(share, who)]
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
      ...(under?.restored !== undefined && { restored: under.restored }),
      have: all.map(({ from }) => ({ identity: from.identity, name: from.name })),
      owners: ownersOf(given),
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
    if (!this.#under) throw new CoboxError('NO_RECOVERY')
    const { from, purpose } = openRelease(this.#person.deviceKeyPair, sealed)
    await this.#store.update(() => {
      const under = this.#under
      if (!under) throw new CoboxError('NO_RECOVERY')
      if (purpose !== under.purpose)
        throw new CoboxError('SHARE_DAMAGED', {
          who: from.name,
          reason: because('otherPurpose'),
        })
      return {
        [REQUEST]: {
          ...under,
          releases: { ...under.releases, [from.identity]: sealed.toString('base64') },
        },
      }
    })
  }

  /**
   * Puts together what was released, and what is given now as codes. Throws NO_RECOVERY, SHARES_TOO_FEW, and why a share is
   * bad when too few are left without it; then all that was good is kept. `owner`: whose are meant, when there are shares of
   * several; in hex, or the start of it. Throws OWNERS_DIFFER.
   */
  async finish(codes: readonly string[], owner?: string): Promise<Finished> {
    if (!this.#under) throw new CoboxError('NO_RECOVERY')
    const bad: CoboxError[] = []
    for (const [i, code] of codes.entries())
      try {
        await this.collect(parseRelease(code, `code ${i + 1}`))
      } catch (error) {
        bad.push(toCoboxError(error))
      }
    const recovered = await combineShares(this.#given(), owner).catch(error => {
      // what was given now is what the person can do something about
      throw bad[0] ?? error
    })
    const { purpose } = this.#under
    const { words, label, instructions, ownerName } = recovered
    const finished: Finished = {
      purpose,
      identity: recovered.owner,
      ownerName,
      label,
      instructions,
      bad: [...bad, ...recovered.bad].map(({ code, message }) => ({ code, message })),
    }
    if (purpose === 'loss') await this.restore(words, false)
    if (purpose === 'theft') await this.#replace(words, recovered.owner)
    if (purpose === 'inheritance') return { ...finished, words }
    return finished
  }

  #given(): GivenShare[] {
    return this.#opened().flatMap(({ share, former = [], from }) =>
      [share, ...former.map(one => one.share)].map(one => ({ share: one, who: from.name })),
    )
  }

  /**
   * Makes this device one of the person of these words, and looks for all that they had. What was released is kept until that
   * is found: had the shares been somebody else's, `finish` could be done again. `typed`: by who has them. Throws BAD_WORDS.
   */
  async restore(words: string, typed: boolean): Promise<void> {
    const under = this.#under
    await this.#person.restore(words, typed)
    this.#courier.want(false)
    await this.#store.clear()
    const seeking: Seeking = { since: Date.now(), brought: [] }
    const restored = this.#person.identity
    await this.#store.set({
      [SEEKING]: seeking,
      ...(under?.purpose === 'loss' && { [REQUEST]: { ...under, restored } }),
    })
    this.#onRestored()
    this.#vault.seek()
  }

  async #replace(words: string, old: string): Promise<void> {
    const sets = new Map<string, Testimony[]>()
    for (const { share, testimony, former = [] } of this.#opened())
      for (const one of [...(testimony ? [{ share, testimony }] : []), ...former]) {
        const { owner, set } = readShare(one.share)
        if (owner === old) sets.set(set, [...(sets.get(set) ?? []), one.testimony])
      }
    const replacement: Replacement = {
      old,
      sets: [...sets].map(([set, testimonies]) => ({ set, testimonies })),
    }
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
  async replacementIn({ space }: LiveSpace): Promise<SpokenFor | null> {
    const { replacement } = this
    if (!replacement) return null
    const { old, sets } = replacement
    return space.read(async view => {
      if (!(await view.get(people, old))?.here) return null
      let best: SpokenFor | null = null
      for (const { set, testimonies } of sets) {
        const named = await view.get(trusteeSets, `${old}/${set}`)
        const of = { set, old, new: this.#person.identity }
        const enough = named && tools.testimonies(named, of, testimonies) >= named.threshold
        if (!best || enough) best = { old, set, testimonies }
      }
      return best
    })
  }

  /** Gives up. What an heir or anybody else was given is forgotten here. Throws NO_RECOVERY. */
  async cancel(): Promise<void> {
    if (!this.#under && !this.replacement) throw new CoboxError('NO_RECOVERY')
    this.#courier.want(false)
    await this.#store.set({ [REQUEST]: null, [REPLACEMENT]: null })
  }
}
