// Days and moments: to read, and the browser's own fields for them, which the keyboard and screen readers know.
import { TextInput } from '@mantine/core'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { safeTime } from '../shared/safe-time.ts'
import { dayText, fromLocalField, isDay, zoneName } from './dates.ts'
import type { FieldProps } from './field-props.ts'

/** A day of the calendar: `2026-11-29`. */
export function Day({ day }: { day: string }) {
  const locale = useLocale()
  return <time dateTime={isDay(day) ? day : undefined}>{dayText(day, locale)}</time>
}

/** Day and time by the clock of this computer, with its zone. `at`: ms since 1970. */
export function Time({ at }: { at: number }) {
  const format = useFormatter()
  const time = safeTime(at)
  return (
    <time dateTime={new Date(time).toISOString()}>
      {format.dateTime(time, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
      })}
    </time>
  )
}

export function DayInput({ value, onValue, ...field }: FieldProps<string>) {
  return (
    <TextInput
      {...field}
      type="date"
      value={value}
      onChange={event => onValue(event.currentTarget.value)}
      maw={260}
    />
  )
}

/** Holds what the browser's field holds: `fromLocalField` says which moment it is. */
export function TimeInput({ value, onValue, description, ...field }: FieldProps<string>) {
  const t = useTranslations('parts')
  const locale = useLocale()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const zone = zoneName(fromLocalField(value) ?? Date.now(), locale, timeZone)
  return (
    <TextInput
      {...field}
      type="datetime-local"
      description={
        <>
          {description} {t('zone', { zone })}
        </>
      }
      value={value}
      onChange={event => onValue(event.currentTarget.value)}
      maw={360}
    />
  )
}
