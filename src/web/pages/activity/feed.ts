// What has happened, as one list: entries of the audit log, actions that did not count, long work. Which words say each.
import type { Job } from '../../../api/schemas.ts'
import { safeTime } from '../../shared/safe-time.ts'

export interface AuditEntry {
  entry: string
  what: string
  at: number
  by: string
  byName: string
  whom?: string
  whomName?: string
  detail?: string
}

export interface Skipped {
  id: string
  type: string
  code: string
  message: string
  at: number
}

/** Names of sentences of the catalogue, and what stands in their places. `role` is still to be put into words. */
export interface Sentence {
  words: (typeof SENTENCES)[number]
  values: Record<string, string>
}

export const SENTENCES = [
  'found',
  'admit',
  'admitDevice',
  'addDevice',
  'returnDevice',
  'revokeDevice',
  'trustees',
  'replace',
  'role',
  'leave',
  'remove',
  'invite',
  'revoke',
  'begin',
  'unknown',
] as const

export type Happening = { id: string; at: number; space: string } & (
  | { kind: 'audit'; entry: AuditEntry }
  | { kind: 'skipped'; skipped: Skipped }
  | { kind: 'job'; job: Job }
)

const KEY_LENGTH = 8

/** The sentence for an entry of the audit log; `unknown` for those of a newer CoBox. */
export function sentenceOf(entry: AuditEntry): Sentence {
  const { what, by, byName, whom = '', whomName, detail = '' } = entry
  const values = {
    who: byName || by.slice(0, KEY_LENGTH),
    whom: whomName || whom.slice(0, KEY_LENGTH),
    own: whom === by ? 'yes' : 'no',
    device: detail.replace(/^device /, ''),
  }
  const say = (words: Sentence['words'], more: Record<string, string> = {}) => ({
    words,
    values: { ...values, ...more },
  })
  switch (what) {
    case 'members.found':
    case 'members.leave':
    case 'members.remove':
    case 'members.addDevice':
    case 'members.returnDevice':
    case 'members.revokeDevice':
      return say(what.slice('members.'.length) as Sentence['words'])
    case 'members.admit': {
      const role = /^(\w+), invitation /.exec(detail)?.[1]
      return role ? say('admit', { role }) : say('admitDevice')
    }
    case 'members.role':
      return say('role', { role: detail })
    case 'members.trustees': {
      const [threshold = '', count = ''] = detail.split(' of ')
      return say('trustees', { threshold, count })
    }
    case 'members.replace':
      return say('replace', { old: detail.replace(/^in place of /, '').slice(0, KEY_LENGTH) })
    case 'members.invite': {
      const [invite = '', role = ''] = detail.split(', ')
      return say('invite', { invite: invite.slice(0, KEY_LENGTH), role })
    }
    case 'members.revoke':
      return say('revoke', { invite: detail.slice(0, KEY_LENGTH) })
    case 'members.begin':
      return say('begin', { number: detail })
    default:
      return say('unknown', { what: [what, values.whom, detail].filter(Boolean).join(' ') })
  }
}

/** Everything of one space, in no order. */
export function happenings(
  space: string,
  { audit, skipped, jobs }: { audit: AuditEntry[]; skipped: Skipped[]; jobs: Job[] },
): Happening[] {
  return [
    ...audit.map(entry => ({
      kind: 'audit' as const,
      id: `${space}/audit/${entry.entry}`,
      at: safeTime(entry.at),
      space,
      entry,
    })),
    ...skipped.map(one => ({
      kind: 'skipped' as const,
      id: `${space}/skipped/${one.id}`,
      at: safeTime(one.at),
      space,
      skipped: one,
    })),
    ...jobs
      .filter(job => job.space === space)
      .map(job => ({
        kind: 'job' as const,
        id: `${space}/job/${job.job}`,
        at: job.ended ?? job.started,
        space,
        job,
      })),
  ]
}

/** Newest first, the first so many, by day of this computer’s clock. */
export function byDay(all: readonly Happening[], limit: number): { day: string; of: Happening[] }[] {
  const days: { day: string; of: Happening[] }[] = []
  const newest = [...all].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, limit)
  for (const one of newest) {
    const day = dayOf(one.at)
    if (days.at(-1)?.day !== day) days.push({ day, of: [] })
    days.at(-1)!.of.push(one)
  }
  return days
}

export function dayOf(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`
}
