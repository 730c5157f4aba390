// Sizes, times and shares as the reader's language writes them.
import { Tooltip } from '@mantine/core'
import { useFormatter, useNow, useTranslations } from 'use-intl'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A function that writes bytes: 1.5 MB. Decimal units, as disks and hosts are sold. */
export function useBytes(): (bytes: number) => string {
  const format = useFormatter()
  return bytes => {
    let unit = 0
    let value = bytes
    while (Math.abs(value) >= 1000 && unit < UNITS.length - 1) {
      value /= 1000
      unit++
    }
    return format.number(value, {
      style: 'unit',
      unit: UNITS[unit],
      unitDisplay: 'short',
      maximumFractionDigits: unit === 0 || value >= 100 ? 0 : 1,
    })
  }
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
  const near = Math.abs(now.getTime() - at) < 45_000
  return (
    <Tooltip label={format.dateTime(at, { dateStyle: 'full', timeStyle: 'short' })}>
      <time dateTime={new Date(at).toISOString()}>{near ? t('now') : format.relativeTime(at, now)}</time>
    </Tooltip>
  )
}

/** A day, or day and time. */
export function Moment({ at, withTime = false }: { at: number; withTime?: boolean }) {
  const format = useFormatter()
  return (
    <time dateTime={new Date(at).toISOString()}>
      {format.dateTime(at, withTime ? { dateStyle: 'medium', timeStyle: 'short' } : { dateStyle: 'medium' })}
    </time>
  )
}
