// Shares as the reader’s language writes them.
import { useFormatter } from 'use-intl'

/** Hundredths of a percent as the language writes them. */
export function usePercent(): (hundredths: number) => string {
  const format = useFormatter()
  return hundredths => format.number(hundredths / 10_000, { style: 'percent', maximumFractionDigits: 1 })
}
