// What the options of a poll got in Loomio, as Loomio counted it: its numbers, and bars and shares of these alone.
import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { BarLine } from '../polls/bars.tsx'
import { colourOfStand } from '../polls/option-words.ts'
import { usePercent } from '../polls/use-percent.ts'
import { isChosen, typeHere, useImportedOption } from './in-words.ts'
import type { ImportedPoll } from './queries.ts'

/** In hundredths of a percent. */
const shareOf = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.round((part * 10_000) / whole)

export function ImportedResult({ poll }: { poll: ImportedPoll }) {
  const t = useTranslations('decisions')
  const percent = usePercent()
  const nameOf = useImportedOption()
  const numbersOf = useNumbers(poll)
  const { options, type, closedAt, voters, undecided } = poll
  if (options.length === 0) return <Text c="dimmed">{t('importedNoOptions')}</Text>
  const sum = sumOf(poll)
  const most = Math.max(0, ...options.map(({ score }) => score))
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} role="list">
      {options.map(({ name, meaning, score, voters: gave }, place) => (
        <BarLine
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called alike, and they never change
          key={place}
          name={nameOf(type, name)}
          numbers={numbersOf(score, gave)}
          more={null}
          below={meaning}
          width={shareOf(score, isChosen(type) ? sum : most)}
          colour={`var(--mantine-color-${colourOfStand(typeHere(type) === 'proposal' ? name : undefined)}-filled)`}
        />
      ))}
      {undecided !== null && undecided > 0 && voters !== null && (
        <BarLine
          name={t('undecided', { state: closedAt === null ? 'open' : 'closed' })}
          numbers={t('peopleOf', { count: undecided, share: percent(shareOf(undecided, voters)) })}
          more={null}
          width={0}
          colour={null}
        />
      )}
    </Stack>
  )
}

const sumOf = ({ options }: ImportedPoll): number => options.reduce((sum, { score }) => sum + score, 0)

/** Shares stand only where they are parts of one whole: not of times, which all may suit, nor where points can be taken. */
function useNumbers(poll: ImportedPoll): (score: number, voters: number | null) => string {
  const t = useTranslations('decisions')
  const percent = usePercent()
  const sum = sumOf(poll)
  const hasShares =
    typeHere(poll.type) !== 'meeting' && sum > 0 && poll.options.every(({ score }) => score >= 0)
  return (score, voters) => {
    const share = percent(shareOf(score, sum))
    if (isChosen(poll.type))
      return hasShares ? t('votesOf', { count: score, share }) : t('importedVoteCount', { count: score })
    if (!hasShares)
      return voters === null
        ? t('importedPoints', { points: score })
        : t('importedPointsOf', { points: score, count: voters })
    return voters === null
      ? t('pointsAlone', { points: score, share })
      : t('pointsOf', { points: score, share, count: voters })
  }
}
