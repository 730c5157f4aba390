// Audits over time, as they are drawn: a mark for each of the last days.
import type { EndpointOutput } from '../../../api/endpoint.ts'
import type { Endpoints } from '../../../api/endpoints.ts'

export type AuditsOfHost = EndpointOutput<Endpoints['hostingAudits']>['hosts'][number]
export type AuditDay = AuditsOfHost['days'][number]

export interface Mark {
  /** Like 2026-11-29, in UTC. */
  day: string
  /** The worst that was seen of that day; `none`: nothing was asked. */
  kind: 'passed' | 'failed' | 'unanswered' | 'none'
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Somebody who has proven something that day was there, whatever else came without an answer. */
export function kindOf({ passed, failed, unanswered }: AuditDay): Mark['kind'] {
  if (failed > 0) return 'failed'
  if (passed > 0) return 'passed'
  return unanswered > 0 ? 'unanswered' : 'none'
}

/** So many days up to now, oldest first. */
export function marksOf(days: readonly AuditDay[], now: number, count: number): Mark[] {
  const known = new Map(days.map(day => [day.day, kindOf(day)]))
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(now - (count - 1 - i) * DAY_MS).toISOString().slice(0, 10)
    return { day, kind: known.get(day) ?? 'none' }
  })
}

export function countOf(marks: readonly Mark[], kind: Mark['kind']): number {
  return marks.filter(one => one.kind === kind).length
}
