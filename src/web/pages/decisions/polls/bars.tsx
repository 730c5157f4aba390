// A bar for each option, with its numbers beside it: nobody has to measure a bar.
import { Box, Group, Stack, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { colourOf, useOptionName } from './option-words.ts'
import styles from './polls.module.css'
import type { Count, Poll } from './queries.ts'
import { usePercent } from './use-percent.ts'

export function Bars({ poll, count }: { poll: Poll; count: Count }) {
  const t = useTranslations('decisions')
  const format = useFormatter()
  const percent = usePercent()
  const nameOf = useOptionName()
  const isOfPeople =
    ['proposal', 'check', 'count'].includes(poll.type) && poll.definition.weights.length === 0
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} role="list">
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
          colour={colourOf(poll.definition, option)}
        />
      ))}
      {count.none && (
        <BarLine
          name={t('none')}
          numbers={t('peopleOf', { count: count.none.voters, share: percent(count.none.voterPercent) })}
          more={null}
          width={count.none.voterPercent}
          colour="gray"
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
}

interface BarLineProps {
  name: string
  numbers: string
  more: string | null
  /** What the option means. */
  below?: string
  /** In hundredths of a percent. */
  width: number
  /** Null: no bar. */
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
              background: `var(--mantine-color-${colour}-filled)`,
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
