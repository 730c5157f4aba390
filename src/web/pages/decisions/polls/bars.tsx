// A bar for each option, with its numbers beside it: nobody has to measure a bar. Where each person has one share, a pie too.
import { Box, Group, Stack, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { coloursOf, useOptionName } from './option-words.ts'
import { Pie } from './pie.tsx'
import styles from './polls.module.css'
import type { Count, Poll } from './queries.ts'
import { usePercent } from './use-percent.ts'

/** Of options that are not shares of one whole, and of none of them. */
const PLAIN = 'var(--mantine-color-blue-filled)'
const NONE_COLOUR = 'var(--mantine-color-gray-filled)'

export function Bars({ poll, count }: { poll: Poll; count: Count }) {
  const t = useTranslations('decisions')
  const format = useFormatter()
  const percent = usePercent()
  const nameOf = useOptionName()
  const hasShares = ['proposal', 'check', 'count'].includes(poll.type)
  const isOfPeople = hasShares && poll.definition.weights.length === 0
  const colours = coloursOf(poll.definition)
  const bars = (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} role="list" flex="1 1 280px">
      {count.options.map(({ option, name, score, voters, scorePercent, maxScorePercent, average }) => (
        <BarLine
          key={option}
          name={nameOf(poll.type, name)}
          numbers={
            isOfPeople || poll.type === 'choose'
              ? t('votesOf', { count: voters ?? score, share: percent(scorePercent) })
              : voters === null
                ? t('pointsAlone', { points: score, share: percent(scorePercent) })
                : t('pointsOf', { points: score, share: percent(scorePercent), count: voters })
          }
          more={
            poll.type === 'score' && average !== null
              ? t('average', { points: format.number(average, { maximumFractionDigits: 2 }) })
              : null
          }
          width={isOfPeople ? scorePercent : maxScorePercent}
          colour={hasShares ? colours[option]! : PLAIN}
        />
      ))}
      {count.none && (
        <BarLine
          name={t('none')}
          numbers={t('peopleOf', { count: count.none.voters, share: percent(count.none.voterPercent) })}
          more={null}
          width={count.none.voterPercent}
          colour={NONE_COLOUR}
        />
      )}
      {count.undecided && count.undecided.voters > 0 && (
        <BarLine
          name={t('undecided', { state: poll.state })}
          numbers={t('peopleOf', {
            count: count.undecided.voters,
            share: percent(count.undecided.voterPercent),
          })}
          more={null}
          width={count.undecided.voterPercent}
          colour={null}
        />
      )}
    </Stack>
  )
  if (!hasShares) return bars
  const parts = count.options.map(({ option, scorePercent }) => ({
    share: scorePercent,
    colour: colours[option]!,
  }))
  return (
    <Group gap="lg">
      <Pie parts={parts} />
      {bars}
    </Group>
  )
}

interface BarLineProps {
  name: string
  numbers: string
  more: string | null
  /** What the option means. */
  below?: string
  /** In hundredths of a percent. */
  width: number
  /** As CSS says it; null: no bar. */
  colour: string | null
}

/** One option: also of polls that were held elsewhere. */
export function BarLine({ name, numbers, more, below = '', width, colour }: BarLineProps) {
  return (
    <Box component="li">
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="sm" fw={600} className="breaks">
          {name}
        </Text>
        <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {numbers}
          {more && ` · ${more}`}
        </Text>
      </Group>
      {colour && (
        <div className={styles['bar']} aria-hidden>
          <div
            style={{
              width: `${Math.min(100, Math.max(0, width) / 100)}%`,
              background: colour,
            }}
          />
        </div>
      )}
      {below !== '' && (
        <Text size="sm" c="dimmed" className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
          {below}
        </Text>
      )}
    </Box>
  )
}
