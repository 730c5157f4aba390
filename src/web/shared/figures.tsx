// Sizes, times and shares as the reader's language writes them.
import { Tooltip } from '@mantine/core'
import { useCallback } from 'react'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import { safeTime } from './safe-time.ts'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A function that writes bytes: 1.5 MB. Decimal units, as disks and hosts are sold. */
export function useBytes(): (bytes: number) => string {
  const format = useFormatter()
  return useCallback(
    bytes => {
      let unit = 0
      let value = bytes
      while (Math.abs(value) >= 1000 && unit < UNITS.length - 1) {
        value /= 1000
        unit++
      }
      return format.number(value, {
        style: 'unit',
        unit: UNITS[unit],
        unitDisplay: unit === 0 ? 'long' : 'short',
        maximumFractionDigits: unit === 0 || value >= 100 ? 0 : 1,
      })
    },
    [format],
  )
}

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
