// Reads what people type as option values: durations, dates, ranges, addresses. Each throws InvalidArgumentError.
import { InvalidArgumentError } from 'commander'
import { SIZE_UNITS } from '../lib/size-units.ts'

const UNITS: Record<string, number> = {
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
}

const DURATION = /^(\d+(?:\.\d+)?)\s*(s|m|min|h|d|w)?$/

/** `90`, `90s`, `5m`, `2h`, `7d`, `2w` in ms; a bare number is in seconds. */
export function parseDuration(text: string): number {
  const match = DURATION.exec(text.trim())
  if (!match) throw new InvalidArgumentError('Give a time like 90s, 5m, 2h or 7d.')
  return Math.round(Number(match[1]) * UNITS[match[2] ?? 's']!)
}

/** A duration from now, a date (`2026-12-31`, or with a time), or `never`; in ms since 1970, and 0 for never, as in the API. */
export function parseExpiry(text: string, now: number): number {
  if (text === 'never') return 0
  const isDate = /^\d{4}-\d\d-\d\d/.test(text)
  // a bare date means the whole of that day, where the person is
  const isTime = !/^\d+$/.test(text) && DURATION.test(text.trim())
  const at = isDate
    ? new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59` : text).getTime()
    : isTime
      ? now + parseDuration(text)
      : Number.NaN
  if (Number.isNaN(at))
    throw new InvalidArgumentError('Give a time like 7d or 12h, a date like 2026-12-31, or never.')
  if (at <= now) throw new InvalidArgumentError('That is in the past.')
  return at
}

/** How many may use an invitation: a number from 1, or `many`, which the API calls 0. */
export function parseUses(text: string): number {
  if (text === 'many') return 0
  const uses = Number(text)
  if (!Number.isInteger(uses) || uses < 1) throw new InvalidArgumentError('Give a number from 1, or many.')
  return uses
}

const SIZES: Readonly<Record<string, number>> = { '': 1, ...SIZE_UNITS }

/** `500000`, `50GB` (10^9 each), `50GiB` or `50G` (2^30 each); in bytes. */
export function parseBytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim())
  const unit = SIZES[match?.[2]?.toLowerCase() ?? '?']
  if (!match || unit === undefined)
    throw new InvalidArgumentError('Give bytes, or a size like 500MB or 50GiB.')
  return Math.round(Number(match[1]) * unit)
}

/** A whole number from 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(text)
}

/** `3,1,2`: whole numbers from 1. */
export function parsePlaces(text: string): number[] {
  return text.split(',').map(part => parseCount(part.trim()))
}

export interface ByteRange {
  start: number
  /** Not included; absent: up to the end of the file. */
  end?: number
}

/** `A-B` with both bytes included, as in HTTP, or `A-` up to the end. */
export function parseRange(text: string): ByteRange {
  const match = /^(\d+)-(\d*)$/.exec(text)
  const start = Number(match?.[1])
  const last = match?.[2] ? Number(match[2]) : undefined
  if (!match || (last !== undefined && last < start))
    throw new InvalidArgumentError('Give the first and last byte, like 0-1023, or 1024- for the rest.')
  return last === undefined ? { start } : { start, end: last + 1 }
}

export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('Give a port from 0 to 65535.')
  return port
}

/** One to read from: not those of output. */
export function parseFd(text: string): number {
  const fd = Number(text)
  if (!/^\d{1,4}$/.test(text) || fd === 1 || fd === 2)
    throw new InvalidArgumentError('Give the number of an open file descriptor, like 3.')
  return fd
}

/** `HOST:PORT`, checked; a repeatable option collects them. */
export function parseAddress(text: string): string {
  const match = /^(?:\[[0-9a-fA-F:.%\w]+\]|[^\s:/[\]]+):(\d{1,5})$/.exec(text)
  if (!match || Number(match[1]) > 65_535)
    throw new InvalidArgumentError('Give HOST:PORT, like 192.168.1.5:49737.')
  return text
}

/** `tcp://HOST:PORT`. */
export function parsePeer(text: string): string {
  if (!text.startsWith('tcp://'))
    throw new InvalidArgumentError('Give tcp://HOST:PORT, as `cobox status` shows it.')
  parseAddress(text.slice('tcp://'.length))
  return text
}

/** Makes an option repeatable: each value is read and added. */
export function collect<T>(parse: (text: string) => T): (text: string, before: T[] | undefined) => T[] {
  return (text, before) => [...(before ?? []), parse(text)]
}
