// Days and moments between what is kept and what the browser’s own fields hold. A day is a day wherever one is.

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day as a time in UTC, where nobody’s clock moves it; null for what is no day of the calendar. */
function toUtc(day: string): number | null {
  const [, year, month, date] = DAY.exec(day)?.map(Number) ?? []
  if (year === undefined) return null
  const time = new Date(0).setUTCFullYear(year, month! - 1, date!)
  return new Date(time).toISOString().slice(0, 10) === day ? time : null
}

export const isDay = (text: string): boolean => toUtc(text) !== null

/** A day as the language writes it; what is none as it came. */
export function dayText(day: string, locale: string): string {
  const time = toUtc(day)
  if (time === null) return day
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time)
}

/** A moment as a field for day and time holds it, by the clock of this computer. */
export function toLocalField(at: number): string {
  const time = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [String(time.getFullYear()).padStart(4, '0'), two(time.getMonth() + 1), two(time.getDate())]
  return `${day.join('-')}T${two(time.getHours())}:${two(time.getMinutes())}`
}

/** In ms since 1970; null for what is no day and time. In an hour that the clock leaves out, an hour later. */
export function fromLocalField(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text) || !isDay(text.slice(0, 10))) return null
  const at = new Date(text).getTime()
  return Number.isNaN(at) ? null : at
}

/** What the zone is called then: winter and summer have names of their own. */
export function zoneName(at: number, locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
