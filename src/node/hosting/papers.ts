// Papers of agreements as a space’s log carries them: read, compared, and told from those that are over.
import { type Papers, parseTerms, readAgreement, standingOf, type Terms } from '../../hosting/index.ts'

/** Null for what is none, or is not signed by both. */
export function readPapers(text: string): { papers: Papers; terms: Terms } | null {
  try {
    const papers = JSON.parse(text) as Papers
    return Array.isArray(papers.notices) ? { papers, terms: readAgreement(papers.agreement) } : null
  } catch {
    return null
  }
}

/** Papers of an agreement under which the host may still hold something. */
export function isAlive(papers: Papers): boolean {
  return standingOf(papers, Date.now()).state !== 'ended'
}

/** True when `a` says more than `b`: a later change, or more notices. */
export function isLater(a: Papers, b: Papers): boolean {
  const sequence = (papers: Papers) => parseTerms(papers.agreement.text).sequence
  if (sequence(a) !== sequence(b)) return sequence(a) > sequence(b)
  return a.notices.length > b.notices.length
}
