// What two devices of a person have each done with the same shares, put together: whichever device does it, the same comes out.
import { isDeepStrictEqual } from 'node:util'
import { HELD, type HeldShare, NAME, OWN, type OwnSet, type TrusteeRecord } from './records.ts'
import { type Kept, later } from './store.ts'

/** Further on wins: a share that was given away stays so, one that was accepted has arrived. */
const HELD_STATES = ['arrived', 'accepted', 'superseded', 'declined']

export function reconcile(key: string, mine: Kept, theirs: Kept): Kept {
  const [a, b] = [mine.value, theirs.value]
  let value: unknown
  if (key.startsWith(HELD) && isHeld(a) && isHeld(b)) value = bothHeld(a, b)
  else if (key === OWN && isOwn(a) && isOwn(b)) value = bothOwn(a, b)
  else if (isSound(key, a) || !isSound(key, b)) return isSound(key, b) ? later(key, mine, theirs) : mine
  else return theirs
  const newer = later(key, mine, theirs)
  return isDeepStrictEqual(value, newer.value) ? newer : { at: Math.max(mine.at, theirs.at) + 1, value }
}

/** False for what a device of this person cannot have written. */
function isSound(key: string, value: unknown): boolean {
  if (value === null) return true
  if (key.startsWith(HELD)) return isHeld(value)
  if (key === NAME) return typeof value === 'string' && value.length <= 200
  return key !== OWN || isOwn(value)
}

function isHeld(value: unknown): value is HeldShare {
  const { owner, set, state, createdAt, releases } = (value ?? {}) as Partial<HeldShare>
  return (
    typeof owner === 'string' &&
    typeof set === 'string' &&
    HELD_STATES.includes(String(state)) &&
    Number.isSafeInteger(createdAt) &&
    Array.isArray(releases)
  )
}

export function isOwn(value: unknown): value is OwnSet {
  const { set, createdAt, trustees, former, notices, commitment } = (value ?? {}) as Partial<OwnSet>
  return (
    typeof set === 'string' &&
    Number.isSafeInteger(createdAt) &&
    [trustees, former, notices].every(Array.isArray) &&
    typeof commitment === 'object'
  )
}

function bothHeld(a: HeldShare, b: HeldShare): HeldShare {
  const [first, second] = inOrder(a, b)
  const former = union([...(first.former ?? []), ...(second.former ?? [])], ({ set }) => set)
  const releases = union([...first.releases, ...second.releases], ({ at, purpose }) => `${at} ${purpose}`)
    .sort((x, y) => x.at - y.at)
    .slice(-20)
  const rest = { ...(former.length > 0 && { former }), releases }
  if (first.set !== second.set) return { ...first, ...rest }
  const rank = ({ state }: HeldShare) => HELD_STATES.indexOf(state)
  const further = rank(second) > rank(first) ? second : first
  const askedAt = latest(first.askedAt, second.askedAt)
  const objectedAt = latest(first.objectedAt, second.objectedAt)
  const agreed = [first.agreed, second.agreed]
    .filter(one => one !== undefined)
    .sort((x, y) => y.until - x.until)[0]
  return {
    ...further,
    since: Math.min(first.since, second.since),
    ...(askedAt !== undefined && { askedAt }),
    ...(objectedAt !== undefined && { objectedAt }),
    ...(agreed && { agreed }),
    ...rest,
  }
}

function bothOwn(a: OwnSet, b: OwnSet): OwnSet {
  const [first, second] = inOrder(a, b)
  const notices = union([...first.notices, ...second.notices], ({ letter }) => letter).sort(
    (x, y) => x.at - y.at || (x.letter < y.letter ? -1 : 1),
  )
  const sets = new Set([...first.former, ...second.former, second.set])
  sets.delete(first.set)
  const rest = { notices: notices.slice(-100), former: [...sets].sort() }
  if (first.set !== second.set) return { ...first, ...rest }
  const objectedAt = latest(first.objectedAt, second.objectedAt)
  return {
    ...first,
    ...rest,
    ...(objectedAt !== undefined && { objectedAt }),
    trustees: first.trustees.map(one => {
      const other = second.trustees.find(({ identity }) => identity === one.identity)
      return other ? bothTrustee(one, other) : one
    }),
  }
}

function bothTrustee(a: TrusteeRecord, b: TrusteeRecord): TrusteeRecord {
  const ahead = b.since > a.since ? b : a
  const asked = (b.askedAt ?? 0) > (a.askedAt ?? 0) ? b : a
  const provedAt = latest(a.provedAt, b.provedAt)
  return {
    ...ahead,
    ...(asked.askedAt !== undefined && { askedAt: asked.askedAt }),
    ...(asked.question !== undefined && { question: asked.question }),
    ...(provedAt !== undefined && { provedAt }),
  }
}

/** The newer set first; of one set, in an order that both devices find. */
function inOrder<T extends { set: string; createdAt: number }>(a: T, b: T): [T, T] {
  const first =
    a.createdAt !== b.createdAt
      ? a.createdAt > b.createdAt
      : a.set !== b.set
        ? a.set > b.set
        : JSON.stringify(a) >= JSON.stringify(b)
  return first ? [a, b] : [b, a]
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b)
}

/** The first of each. */
function union<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map([...all].reverse().map(one => [keyOf(one), one])).values()].reverse()
}
