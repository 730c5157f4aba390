// Tells what a person wants to be told about, wherever they are in the page; and by the browser, while they look elsewhere.
import { Button, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../node/client.ts'
import { conflictVersions } from '../node/conflict-search.ts'
import { onNodeEvent } from '../node/live.ts'
import {
  conflictNotices,
  type Notice,
  noticesOf,
  type RecoveryState,
  recoveryNotices,
  reminderNotice,
  riskNotices,
  stageOf,
  toShow,
  unshownReminders,
} from '../node/notices.ts'
import { statusQuery } from '../node/queries.ts'
import { useNoticeChoice } from './use-notice-choice.ts'

/** Files come in bursts: one search for those that come in so long. */
const QUIET_MS = 30_000
const SHOWN_MS = 20_000
/** A page in the background lets one that can be seen go first, for so long. */
const BEHIND_MS = 2000
const KNOWN_CONFLICTS = 'cobox.conflicts.'

const told = new Set<string>()

export function Notices() {
  const t = useTranslations('activity')
  const router = useRouter()
  const queries = useQueryClient()
  const { choice } = useNoticeChoice()
  const show = (notices: Notice[]) => {
    for (const notice of toShow(notices, choice, told)) {
      const { id, words, values, space, to } = notice
      const status = queries.getQueryData(statusQuery.queryKey)
      const spaceName = status?.spaces.find(one => one.space === space)?.name ?? '–'
      const text = t(words, { ...values, space: spaceName })
      const go = () => {
        notifications.hide(id)
        router.history.push(to)
      }
      notifications.show({
        id,
        autoClose: SHOWN_MS,
        message: (
          <Stack gap="xs" align="flex-start">
            <Text size="sm" className="breaks">
              {text}
            </Text>
            <Button size="xs" variant="light" onClick={go}>
              {t('noticeLook')}
            </Button>
          </Stack>
        ),
      })
      if (choice.outside && document.hidden) showOutside(id, text, go)
    }
  }
  // one listener from the beginning to the end, which shows by the words and the choice of the moment
  const shown = useRef(show)
  const wanted = useRef(choice)
  useEffect(() => {
    shown.current = show
    wanted.current = choice
  })

  useEffect(() => {
    const tell = (notices: Notice[]) => shown.current(notices)
    const quiet = new Map<string, ReturnType<typeof setTimeout>>()
    const recovery = recoveryWatch()
    // so that there is something to compare with
    void recovery()
    let spaces = queries.getQueryData(statusQuery.queryKey)?.spaces ?? []
    const stopStatus = queries.getQueryCache().subscribe(({ query, type }) => {
      if (type !== 'updated' || query.queryKey[0] !== statusQuery.queryKey[0]) return
      const after = queries.getQueryData(statusQuery.queryKey)?.spaces
      if (!after || after === spaces) return
      const notices = riskNotices(spaces, after, Date.now())
      spaces = after
      tell(notices)
    })
    const remind = () => {
      const stage = stageOf(document.hidden, wanted.current, document.hidden && mayTellOutside())
      if (stage === 'seen') void unshown().then(tell)
      if (stage === 'outside') setTimeout(() => void unshown().then(tell), BEHIND_MS)
    }
    remind()
    document.addEventListener('visibilitychange', remind)
    const stopEvents = onNodeEvent(event => {
      tell(noticesOf(event))
      if (event.type === 'reminder') remind()
      if (event.type === 'recovery') void recovery().then(tell)
      if (event.type !== 'changed' || !event.collections.includes('files/entries')) return
      const { space } = event
      if (!wanted.current.kinds.includes('conflict') || quiet.has(space)) return
      const search = setTimeout(() => {
        quiet.delete(space)
        void newConflicts(space).then(tell)
      }, QUIET_MS)
      quiet.set(space, search)
    })
    return () => {
      stopStatus()
      stopEvents()
      document.removeEventListener('visibilitychange', remind)
      for (const search of quiet.values()) clearTimeout(search)
    }
  }, [queries])
  return null
}

const mayTellOutside = () => 'Notification' in window && Notification.permission === 'granted'

function showOutside(id: string, text: string, go: () => void): void {
  if (!mayTellOutside()) return
  try {
    // of several tabs that tell the same, the browser shows one
    const notification = new Notification('CoBox', { body: text, tag: id })
    notification.onclick = () => {
      window.focus()
      go()
      notification.close()
    }
  } catch {
    // browsers on phones allow it to installed pages alone, and say so only now
  }
}

/** A function that says what is new since it was called last. */
function recoveryWatch(): () => Promise<Notice[]> {
  let before: RecoveryState | null = null
  return async () => {
    try {
      const [{ trustees: own }, { held }] = await Promise.all([
        client.recoveryStatus(),
        client.recoveryHeld(),
      ])
      const after = { own, held }
      const notices = before ? recoveryNotices(before, after) : []
      before = after
      return notices
    } catch {
      // the node is away: what is new then is seen at the next change
      return []
    }
  }
}

/** [R11] What the node has told and no page has shown: of that, what the node gives to this one. */
async function unshown(): Promise<Notice[]> {
  const found: Notice[] = []
  try {
    const { reminders } = await client.reminders()
    for (const [space, waiting] of unshownReminders(reminders)) {
      const { shown } = await client.remindersShown({ space, ids: waiting.map(({ id }) => id) })
      found.push(...waiting.filter(({ id }) => shown.includes(id)).map(reminderNotice))
    }
  } catch {
    // away: another page shows the rest, or this one later
  }
  return found
}

async function newConflicts(space: string): Promise<Notice[]> {
  try {
    const { files } = client.space(space)
    const now = await conflictVersions((path, after) =>
      files.list({ path, limit: 10_000, ...(after !== null && { after }) }),
    )
    const kept = localStorage.getItem(KNOWN_CONFLICTS + space)
    localStorage.setItem(KNOWN_CONFLICTS + space, now.join(' '))
    return conflictNotices(space, kept?.split(' ') ?? [], now)
  } catch {
    // away, or no space any more: the next change looks again
    return []
  }
}
