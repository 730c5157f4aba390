// The share ratio’s figures as the reader’s language writes them.
import { useFormatter } from 'use-intl'
import { floorPart } from './ratio-figures.ts'

const LEAST = 0.001

export function useRatioWords() {
  const format = useFormatter()
  const number = (value: number, digits: number) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return {
    gbDays(value: number): string {
      if (value === 0) return format.number(0)
      return value < LEAST ? `< ${number(LEAST, 3)}` : number(value, value < 10 ? 3 : 1)
    },
    part(value: number | null): string {
      return value === null
        ? '–'
        : format.number(floorPart(value), { style: 'percent', maximumFractionDigits: 1 })
    },
    ratio(value: number | null): string {
      return value === null ? '–' : number(value, value >= 100 ? 0 : 2)
    },
  }
}
