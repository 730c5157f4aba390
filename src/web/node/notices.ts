// What a person is told about besides what the page shows anyway: which events are worth it, and what was chosen.
import type { NodeEvent, Reminder, SpaceStatus } from '../../api/schemas.ts'
import type { WebClient } from './client.ts'

export const NOTICE_KINDS = ['reminder', 'request', 'conflict', 'risk', 'box', 'recovery', 'job'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export interface NoticeChoice {
  kinds: NoticeKind[]
  /** By the browser too, while the page is in the background. */
  outside: boolean
}

export const ALL_NOTICES: NoticeChoice = { kinds: [...NOTICE_KINDS], outside: false }
export const NOTICE_KEY = 'cobox.notices'

export type NoticeWords =
  | 'noticeReminder'
  | 'noticeRequest'
  | 'noticeDevice'
  | 'noticeConflicts'
  | 'noticeAudit'
  | 'noticeRisk'
  | 'noticeBox'
  | 'noticeReleased'
  | 'noticeShare'
  | 'noticeObjected'
  | 'noticeAnswered'
  | 'noticeJob'

export interface Notice {
  /** Told once. */
  id: string
  kind: NoticeKind
  words: NoticeWords
  values: Record<string, string | number>
  /** Id of the space that it is about, whose name belongs into the words. */
  space?: string
  /** The page where something can be done about it. */
  to: string
}

/** Shorter work is over before anybody has gone away from it. */
const LONG_WORK_MS = 10_000

/** What was chosen, as it was kept. What cannot be read counts as everything. */
export function readChoice(text: string | null | undefined): NoticeChoice {
  try {
    const { kinds, outside } = JSON.parse(text ?? '') as Partial<NoticeChoice>
    if (!Array.isArray(kinds)) return ALL_NOTICES
    return { kinds: NOTICE_KINDS.filter(kind => kinds.includes(kind)), outside: outside === true }
  } catch {
    return ALL_NOTICES
  }
}

type Waiting = Pick<Reminder, 'space' | 'id' | 'what' | 'title' | 'thread' | 'about'>

/** Where something can be done about what waits. */
export function pageOf({ space, what, thread, about }: Waiting): string {
  const pages = `/spaces/${space}/decisions`
  if (what === 'mention' || what === 'task' || what === 'overdue')
    return thread === null ? `${pages}/tasks` : `${pages}/threads/${thread}`
  return `${pages}/polls/${about}`
}

export function reminderNotice(reminder: Waiting): Notice {
  const { space, id, what, title } = reminder
  return {
    id: `reminder/${space}/${id}`,
    kind: 'reminder',
    words: 'noticeReminder',
    values: { what, title },
    space,
    to: pageOf(reminder),
  }
}

/** [R11] What the node has told and no page has shown, by space. */
export function unshownReminders(reminders: readonly Reminder[]): Map<string, Reminder[]> {
  const found = new Map<string, Reminder[]>()
  for (const reminder of reminders)
    if (reminder.told && !reminder.shown)
      found.set(reminder.space, [...(found.get(reminder.space) ?? []), reminder])
  return found
}

/** [R11] Whether a page may show reminders now: before somebody’s eyes, or by the browser from the background. */
export type Stage = 'seen' | 'outside' | 'hidden'
export function stageOf(hidden: boolean, { outside }: NoticeChoice, mayTellOutside: boolean): Stage {
  if (!hidden) return 'seen'
  return outside && mayTellOutside ? 'outside' : 'hidden'
}

/** What one event alone says. Reminders are asked for instead: the node says which page shows them. */
export function noticesOf(event: NodeEvent): Notice[] {
  switch (event.type) {
    case 'request': {
      const { space, request, name } = event
      const to = `/spaces/${space}/members`
      return [
        {
          id: `request/${space}/${request}`,
          kind: 'request',
          words: 'noticeRequest',
          values: { name },
          space,
          to,
        },
      ]
    }
    case 'device-requests':
      return event.requests.map(({ request, deviceName }) => ({
        id: `device/${request}`,
        kind: 'request',
        words: 'noticeDevice',
        values: { name: deviceName },
        to: '/keys',
      }))
    case 'audit-failed': {
      const { space, agreement, at, blocks, failed } = event
      const to = `/spaces/${space}/hosting`
      return [
        {
          id: `audit/${agreement}/${at}`,
          kind: 'risk',
          words: 'noticeAudit',
          values: { blocks, failed },
          space,
          to,
        },
      ]
    }
    case 'box-alarm':
      return event.alarms.map(({ alarm, since }) => ({
        id: `box/${event.box}/${alarm}/${since}`,
        kind: 'box',
        words: 'noticeBox',
        values: { name: event.name, alarm: alarm.replace('-', '_') },
        to: '/hosting',
      }))
    case 'job': {
      const { job, kind, space, started, ended, problemCount, drill } = event.job
      // a drill that has found something missing is done, and yet no good news
      const state = drill && !drill.equal ? 'failed' : event.job.state
      if (ended === null || state === 'running' || state === 'cancelled') return []
      if (state === 'done' && problemCount === 0 && ended - started < LONG_WORK_MS) return []
      const values = { kind: kind.replace('-', '_'), state, problems: problemCount }
      const to = `/spaces/${space}/${kind === 'drill' ? 'hosting' : 'activity'}`
      return [{ id: `job/${job}`, kind: 'job', words: 'noticeJob', values, space, to }]
    }
    default:
      return []
  }
}

/** Spaces that have come to be at risk; `at`: when that was seen, since it may be so again another day. */
export function riskNotices(
  before: readonly SpaceStatus[],
  after: readonly SpaceStatus[],
  at: number,
): Notice[] {
  return after
    .filter(({ space, hosting }) => {
      const was = before.find(one => one.space === space)
      return hosting?.state === 'at risk' && was !== undefined && was.hosting?.state !== 'at risk'
    })
    .map(({ space, hosting }) => ({
      id: `risk/${space}/${at}`,
      kind: 'risk',
      words: 'noticeRisk',
      values: { copies: hosting!.copies, wanted: hosting!.wanted },
      space,
      to: `/spaces/${space}/hosting`,
    }))
}

/** What is known of recovery: one’s own trustees, and what one holds for others. */
export interface RecoveryState {
  own: Awaited<ReturnType<WebClient['recoveryStatus']>>['trustees']
  held: Awaited<ReturnType<WebClient['recoveryHeld']>>['held']
}

/** What trustees and owners have said since. */
export function recoveryNotices(before: RecoveryState, after: RecoveryState): Notice[] {
  const found: Notice[] = []
  const add = (id: string, words: NoticeWords, values: Notice['values']) =>
    found.push({ id: `recovery/${id}`, kind: 'recovery', words, values, to: '/keys' })
  const known = new Set(before.own?.notices.map(({ letter }) => letter))
  for (const { letter, name, what } of after.own?.notices ?? [])
    if (!known.has(letter)) add(letter, 'noticeReleased', { name, what })
  for (const { identity, name, state } of after.own?.trustees ?? []) {
    const was = before.own?.trustees.find(one => one.identity === identity)
    if (state !== was?.state && (state === 'accepted' || state === 'declined'))
      add(`${after.own!.set}/${identity}/${state}`, 'noticeAnswered', { name, state })
  }
  for (const { owner, ownerName: name, set, state, objectedAt } of after.held) {
    const was = before.held.find(one => one.owner === owner && one.set === set)
    if (!was && state === 'arrived') add(`${owner}/${set}`, 'noticeShare', { name })
    if (objectedAt !== undefined && was?.objectedAt !== objectedAt)
      add(`${owner}/${set}/${objectedAt}`, 'noticeObjected', { name })
  }
  return found
}

/** Conflict copies that have come: by their versions, which say nothing to who reads them in the browser’s storage. */
export function conflictNotices(space: string, known: readonly string[], now: readonly string[]): Notice[] {
  const fresh = now.filter(version => !known.includes(version))
  if (fresh.length === 0) return []
  return [
    {
      id: `conflicts/${space}/${fresh[0]}/${fresh.length}`,
      kind: 'conflict',
      words: 'noticeConflicts',
      values: { count: fresh.length },
      space,
      to: `/spaces/${space}/files`,
    },
  ]
}

/** Of these, what is to be shown: what was chosen, each once. Notes all as told, so that a later choice brings up nothing old. */
export function toShow(notices: readonly Notice[], choice: NoticeChoice, told: Set<string>): Notice[] {
  const fresh = notices.filter(({ id }) => !told.has(id))
  for (const { id } of fresh) told.add(id)
  return fresh.filter(({ kind }) => choice.kinds.includes(kind))
}
