// Sizes, times and shares as the reader's language writes them.
import { Tooltip } from '@mantine/core'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import { safeTime } from './safe-time.ts'
import { useBytes } from './use-bytes.ts'

export { useBytes }

export function Bytes({ of }: { of: number }) {
  return <>{useBytes()(of)}</>
}

/** How long ago, live; the exact time on hovering. `at`: ms since 1970, or null for never. */
export function Ago({ at }: { at: number | null }) {
  const t = useTranslations('common')
  const format = useFormatter()
  const now = useNow({ updateInterval: 30_000 })
  if (at === null) return <>{t('never')}</>
  const time = safeTime(at)
  const near = Math.abs(now.getTime() - time) < 45_000
  return (
    <Tooltip label={format.dateTime(time, { dateStyle: 'full', timeStyle: 'short' })}>
      <time dateTime={new Date(time).toISOString()}>{near ? t('now') : format.relativeTime(time, now)}</time>
    </Tooltip>
  )
}

/** A day, or day and time. */
export function Moment({ at, withTime = false }: { at: number; withTime?: boolean }) {
  const format = useFormatter()
  const time = safeTime(at)
  return (
    <time dateTime={new Date(time).toISOString()}>
      {format.dateTime(
        time,
        withTime ? { dateStyle: 'medium', timeStyle: 'short' } : { dateStyle: 'medium' },
      )}
    </time>
  )
}
