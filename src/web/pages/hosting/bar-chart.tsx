// Given and received, side by side, as bars: filled is given, outlined is received, so that no colour is needed.
import { Box, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Pair } from './ratio-figures.ts'

const WIDTH = 600
const HEIGHT = 120
const COLOUR = 'var(--mantine-primary-color-filled)'
const LINE = 'var(--mantine-color-text)'
/** More names do not fit below their bars. */
const NAMED = 6

interface BarChartProps {
  /** All that it shows, in a sentence: the figures stand in a table beside. */
  label: string
  pairs: readonly Pair[]
  /** How much the highest bar is. */
  most: string
}

export function BarChart({ label, pairs, most }: BarChartProps) {
  const t = useTranslations('hosting')
  const max = Math.max(...pairs.flatMap(({ given, received }) => [given, received]), Number.MIN_VALUE)
  const slot = WIDTH / Math.max(1, pairs.length)
  const width = Math.min(40, slot * 0.4)
  const height = (value: number) => (value / max) * (HEIGHT - 4)
  const names = pairs.length <= NAMED ? pairs : [pairs[0]!, pairs.at(-1)!]
  return (
    <Box maw={WIDTH}>
      <Text size="sm" aria-hidden>
        {most}
      </Text>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <line
          x1={0}
          x2={WIDTH}
          y1={HEIGHT - 1}
          y2={HEIGHT - 1}
          stroke={LINE}
          vectorEffect="non-scaling-stroke"
        />
        {pairs.map(({ label: of, given, received }, i) => {
          const middle = (i + 0.5) * slot
          return (
            <g key={of}>
              <rect
                x={middle - width}
                y={HEIGHT - 1 - height(given)}
                width={width}
                height={height(given)}
                fill={COLOUR}
              />
              {received > 0 && (
                <rect
                  x={middle + 1}
                  y={HEIGHT - 1 - height(received)}
                  width={Math.max(1, width - 2)}
                  height={height(received)}
                  fill="none"
                  stroke={LINE}
                  strokeWidth={1.5}
                  vectorEffect="non-scaling-stroke"
                />
              )}
            </g>
          )
        })}
      </svg>
      <Group
        gap={4}
        wrap="nowrap"
        justify={names === pairs ? undefined : 'space-between'}
        grow={names === pairs}
        aria-hidden
      >
        {names.map(({ label: of }) => (
          <Text key={of} size="sm" truncate ta={names === pairs ? 'center' : undefined}>
            {of}
          </Text>
        ))}
      </Group>
      <Group gap="md" mt={4} aria-hidden>
        <Group gap={6}>
          <Box w={12} h={12} bg={COLOUR} />
          <Text size="sm">{t('given')}</Text>
        </Group>
        <Group gap={6}>
          <Box w={12} h={12} style={{ border: `1.5px solid ${LINE}` }} />
          <Text size="sm">{t('received')}</Text>
        </Group>
      </Group>
    </Box>
  )
}
