// What an option is called: the usual ones in the reader’s language, times by the clock of this computer.
import { useFormatter, useTranslations } from 'use-intl'
import { dayText } from '../../../parts/dates.ts'
import { useLocale } from 'use-intl'
import type { Definition, PollType } from './queries.ts'

const STANDS = ['agree', 'abstain', 'disagree', 'block'] as const
type Stand = (typeof STANDS)[number]
const isStand = (name: string): name is Stand => (STANDS as readonly string[]).includes(name)
const DAY = /^\d{4}-\d\d-\d\d$/

/** A function that names an option of such a poll, by what its definition calls it. */
export function useOptionName(): (type: PollType, name: string) => string {
  const t = useTranslations('decisions')
  const format = useFormatter()
  const locale = useLocale()
  return (type, name) => {
    if (type === 'proposal' && isStand(name)) return t(`stand_${name}`)
    if ((type === 'check' || type === 'count') && (name === 'yes' || name === 'no'))
      return t(`answer_${name}`)
    if (type !== 'meeting') return name
    if (DAY.test(name)) return dayText(name, locale)
    const at = new Date(name).getTime()
    return Number.isNaN(at)
      ? name
      : format.dateTime(at, {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
        })
  }
}

/** The colour of what an option says of a proposal. */
export const colourOf = (definition: Definition, option: number): string =>
  colourOfStand(definition.options[option]?.stand)

export function colourOfStand(stand: string | null | undefined): string {
  if (stand === 'agree') return 'teal'
  if (stand === 'disagree') return 'orange'
  if (stand === 'block') return 'red'
  return stand === 'abstain' ? 'gray' : 'blue'
}

/** Of options that have one colour, each but the first has another shade of it. */
const SHADES = [4, 8, 2, 9, 6]

/** A colour for each option, as CSS says it, so that all can be told apart. */
export function coloursOf(definition: Definition): string[] {
  const seen = new Map<string, number>()
  return definition.options.map((_, option) => {
    const colour = colourOf(definition, option)
    const before = seen.get(colour) ?? 0
    seen.set(colour, before + 1)
    const shade = before === 0 ? 'filled' : SHADES[(before - 1) % SHADES.length]
    return `var(--mantine-color-${colour}-${shade})`
  })
}
