// Papers of agreements as a space’s log carries them: read, compared, and told from those that are over.
import { hosts } from '../../apps/hosting/index.ts'
import {
  addNotice,
  DAY,
  type Papers,
  parseTerms,
  readAgreement,
  standingOf,
  type Terms,
} from '../../hosting/index.ts'
import type { HostContact, Space } from '../../space/index.ts'
import { contactOf } from './contacts.ts'

/** Actions that one generation can have, for the order of rosters. */
const PER_GENERATION = 1_000_000_000

/** Null for what is none, or is not signed by both. */
function readPapers(text: string): { papers: Papers; terms: Terms } | null {
  try {
    return soundPapers(JSON.parse(text) as Papers)
  } catch {
    return null
  }
}

/** What of somebody’s papers counts: each notice by the rules, in its turn. Throws BAD_AGREEMENT for what is no agreement. */
export function soundPapers({ agreement, notices }: Papers): { papers: Papers; terms: Terms } {
  const terms = readAgreement(agreement)
  const papers: Papers = { agreement, notices: [] }
  if (Array.isArray(notices)) for (const notice of notices) addNotice(papers, notice)
  return { papers, terms }
}

/** Papers of an agreement under which the host may still hold something. */
export function isAlive(papers: Papers): boolean {
  return standingOf(papers, Date.now()).state !== 'ended'
}

/** What a space’s log says of its hosts. */
export async function notedIn(space: Space): Promise<{ contact: HostContact; papers: Papers }[]> {
  const noted = await space.read(async view => {
    const all: { papers: string; addresses: string[] }[] = []
    for await (const { value } of view.range(hosts)) all.push(value)
    return all
  })
  return noted.flatMap(({ papers: text, addresses }) => {
    const read = readPapers(text)
    return read ? [{ contact: contactOf(read.terms, addresses), papers: read.papers }] : []
  })
}

/** True when `a` says more than `b`: a later change, or more notices. */
export function isLater(a: Papers, b: Papers): boolean {
  const sequence = (papers: Papers) => parseTerms(papers.agreement.text).sequence
  if (sequence(a) !== sequence(b)) return sequence(a) > sequence(b)
  return a.notices.length > b.notices.length
}

/** A host that was off when the end was said, and for how long it is looked for still, in ms. */
const UNHEARD_MS = 90 * DAY

/** Papers of an agreement whose host may still have to hear something: that it is over, if nothing else. */
export function isToBeTold(papers: Papers): boolean {
  const { state, keptUntil } = standingOf(papers, Date.now())
  return state !== 'ended' || (keptUntil !== null && Date.now() - keptUntil < UNHEARD_MS)
}

/** Orders rosters by how much their authors knew. */
export async function basisOf(space: Space): Promise<number> {
  const actions = Object.values(await space.heads()).reduce((sum, length) => sum + length, 0)
  return space.generation.number * PER_GENERATION + Math.min(actions, PER_GENERATION - 1)
}
