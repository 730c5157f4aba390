// Putting shares together again: each is checked before it counts, and a bad one is named rather than spoiling the rest.
import { combine } from 'shamir-secret-sharing'
import sodium from 'sodium-universal'
import { because, CoboxError, toCoboxError } from '../../errors/index.ts'
import { toHex } from '../../lib/bytes.ts'
import { Identity } from '../identity.ts'
import { wordsOf } from '../words.ts'
import { type Payload, readShare, type Share, type ShareContent } from './share.ts'

export interface Recovered {
  words: string
  label: string
  instructions: string
  owner: string
  ownerName: string
  set: string
  heir?: ShareContent['heir']
  /** Shares that did not count, with why. */
  bad: CoboxError[]
}

export interface GivenShare {
  share: Share
  /** Whom it came from, for messages. */
  who: string
}

/** Whose shares are there, by what is signed in them, and who gave them. */
export interface Owner {
  /** In hex. */
  identity: string
  name: string
  from: string[]
}

interface SoundShare {
  content: ShareContent
  who: string
}

function sort(given: readonly GivenShare[]): { sound: SoundShare[]; bad: CoboxError[] } {
  const bad: CoboxError[] = []
  const sound: SoundShare[] = []
  for (const { share, who } of given) {
    try {
      sound.push({ content: readShare(share, who), who })
    } catch (error) {
      bad.push(toCoboxError(error))
    }
  }
  return { sound, bad }
}

export function ownersOf(given: readonly GivenShare[]): Owner[] {
  const owners = new Map<string, Owner>()
  for (const { content, who } of sort(given).sound) {
    const { owner: identity, ownerName: name } = content
    const known = owners.get(identity) ?? { identity, name, from: [] }
    if (!known.from.includes(who)) known.from.push(who)
    owners.set(identity, known)
  }
  return [...owners.values()]
}

/**
 * Anybody can make an identity and shares of it, in as many trustees' names as they like: where shares of several owners are
 * there, `wanted` has to say whose are meant. In hex, or the start of it. Throws OWNERS_DIFFER, SHARES_TOO_FEW, and the
 * reason when a share is bad and too few are left without it: SHARE_DAMAGED, or SHARE_OTHER_SET when it is of another set
 * than most.
 */
export async function combineShares(given: readonly GivenShare[], wanted?: string): Promise<Recovered> {
  const { sound, bad } = sort(given)
  const owners = ownersOf(given).filter(({ identity }) => !wanted || identity.startsWith(wanted))
  if (owners.length > 1) throw new CoboxError('OWNERS_DIFFER', { owners: describeOwners(owners) })
  const set = bestSet(sound.filter(({ content }) => content.owner === owners[0]?.identity))
  const byIndex = new Map<number, ShareContent>()
  for (const { content, who } of sound) {
    if (content.owner === owners[0]?.identity && content.set === set) byIndex.set(content.index, content)
    else bad.push(new CoboxError('SHARE_OTHER_SET', { who }))
  }
  const contents = [...byIndex.values()]
  const [first] = contents
  const need = first?.threshold ?? 1
  if (!first || contents.length < need)
    throw bad[0] ?? new CoboxError('SHARES_TOO_FEW', { have: contents.length, need })
  const parts = contents.slice(0, need).map(({ part }) => new Uint8Array(Buffer.from(part, 'base64')))
  const key = Buffer.from(need === 1 ? parts[0]! : await combine(parts))
  const payload = openPayload(key, first)
  sodium.sodium_memzero(key)
  const words = payload && (await wordsOfOwner(payload, first.owner))
  if (!payload || !words)
    throw new CoboxError('SHARE_DAMAGED', { who: 'one', reason: because('openNothing') })
  const { label, instructions } = payload
  const { owner, ownerName, heir } = first
  return { words, label, instructions, owner, ownerName, set: first.set, ...(heir && { heir }), bad }
}

function describeOwners(owners: readonly Owner[]): string {
  return owners
    .map(({ identity, name, from }) => `${name} (${identity.slice(0, 16)}, from ${from.join(', ')})`)
    .join('; ')
}

/** Of one owner's sets: one of which enough are here, the newest first; else the one of which the most are. */
function bestSet(shares: readonly SoundShare[]): string | undefined {
  const count = (set: string) =>
    new Set(shares.filter(({ content }) => content.set === set).map(({ content }) => content.index)).size
  const enough = ({ set, threshold }: ShareContent) => Number(count(set) >= threshold)
  return shares
    .map(({ content }) => content)
    .sort(
      (a, b) =>
        enough(b) - enough(a) || (enough(a) ? b.createdAt - a.createdAt : count(b.set) - count(a.set)),
    )[0]?.set
}

function openPayload(key: Buffer, { payload }: ShareContent): Payload | null {
  const [nonce, box] = [Buffer.from(payload.nonce, 'base64'), Buffer.from(payload.box, 'base64')]
  if (
    key.length !== sodium.crypto_secretbox_KEYBYTES ||
    nonce.length !== sodium.crypto_secretbox_NONCEBYTES ||
    box.length < sodium.crypto_secretbox_MACBYTES
  )
    return null
  const opened = Buffer.alloc(box.length - sodium.crypto_secretbox_MACBYTES)
  if (!sodium.crypto_secretbox_open_easy(opened, box, nonce, key)) return null
  return JSON.parse(opened.toString()) as Payload
}

/** Null when the secret is not that of who signed the shares. */
async function wordsOfOwner({ entropy }: Payload, owner: string): Promise<string | null> {
  const words = wordsOf(Buffer.from(entropy, 'hex'))
  const identity = await Identity.restore(words)
  const same = toHex(identity.publicKey) === owner
  identity.clear()
  return same ? words : null
}
