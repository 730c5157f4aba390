// Sizes as the reader's language writes them.
import { useCallback } from 'react'
import { useFormatter } from 'use-intl'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A function that writes bytes: 1.5 MB. Decimal units, as disks and hosts are sold. */
export function useBytes(): (bytes: number) => string {
  const format = useFormatter()
  return useCallback(
    (bytes: number) => {
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
