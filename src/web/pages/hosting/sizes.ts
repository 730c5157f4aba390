// Sizes as people type them: “50 GB”, “1,5 TB”, “500 Go”.
import { SIZE_UNITS } from '../../../lib/size-units.ts'

const UNITS: Readonly<Record<string, number>> = {
  ...SIZE_UNITS,
  ko: 1e3,
  mo: 1e6,
  go: 1e9,
  to: 1e12,
  kio: 2 ** 10,
  mio: 2 ** 20,
  gio: 2 ** 30,
  tio: 2 ** 40,
}

/** In bytes, or null: units mean what they mean on the command line, and a number without one could be anything. */
export function parseSize(text: string): number | null {
  const match = /^(\d+(?:[.,]\d{1,9})?)\s*([a-z]+)$/i.exec(text.trim())
  const unit = match && UNITS[match[2]!.toLowerCase()]
  if (!unit) return null
  const bytes = Math.round(Number(match[1]!.replace(',', '.')) * unit)
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null
}

/** As it would be typed to mean exactly these bytes. */
export function typedSize(bytes: number): string {
  const units = [
    ['TB', 1e12],
    ['GB', 1e9],
    ['MB', 1e6],
    ['KB', 1e3],
  ] as const
  for (const [name, unit] of units) {
    const text = `${bytes / unit} ${name}`
    if (bytes >= unit && parseSize(text) === bytes) return text
  }
  return `${bytes} B`
}
