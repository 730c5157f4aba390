// Proofs over time: for each host a mark a day, drawn by height so that no colour is needed, and the same as a table.
import { Box, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { type AuditsOfHost, countOf, type Mark, marksOf } from './audit-days.ts'
import { WideTable } from '../../shared/wide-table.tsx'

const DAYS = 90
const SLOT = 8
const WIDTH = 6
const HEIGHT = 32
const LINE = 'var(--mantine-color-text)'
/** From the bottom, in px. */
const HEIGHTS = { passed: 18, failed: HEIGHT - 2, unanswered: 8, none: 1 } as const
const COLOURS = {
  passed: 'var(--mantine-primary-color-filled)',
  failed: 'var(--mantine-color-red-filled)',
  unanswered: 'none',
  none: LINE,
} as const
const SHOWN = ['passed', 'failed', 'unanswered'] as const

export function AuditHistory({ space }: { space: string }) {
  const t = useTranslations('hosting')
  const { data, error } = useQuery({
    queryKey: ['hosting', 'audits', space],
    queryFn: () => client.hostingAudits({ space }),
  })
  const known = (data?.hosts ?? []).filter(({ days }) => days.length > 0)
  if (known.length === 0 && !error) return null
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t('historyTitle')}
      </Title>
      <Text size="sm">{t('historyAbout')}</Text>
      <Problem error={error} />
      {known.length > 0 && <Legend />}
      {known.map(host => (
        <OfHost key={host.agreement} {...host} />
      ))}
    </Stack>
  )
}

function OfHost({ coop, days }: AuditsOfHost) {
  const t = useTranslations('hosting')
  const now = useNow({ updateInterval: 60_000 })
  const name = coop || t('hostNoName')
  const day = useDay()
  const marks = marksOf(days, now.getTime(), DAYS)
  const [passed, failed, unanswered] = SHOWN.map(kind => countOf(marks, kind)) as [number, number, number]
  return (
    <Box role="group" aria-label={t('historyOf', { name })} maw={DAYS * SLOT}>
      <Title order={3} size="h5" className="breaks">
        {name}
      </Title>
      <Text size="sm">{t('historyFigures', { days: DAYS, passed, failed, unanswered })}</Text>
      <svg
        viewBox={`0 0 ${DAYS * SLOT} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('historyChart', { name })}
      >
        {marks.map((mark, i) => (
          <Bar key={mark.day} kind={mark.kind} x={i * SLOT + (SLOT - WIDTH) / 2} />
        ))}
      </svg>
      <Group justify="space-between" aria-hidden>
        <Text size="sm">{day(marks[0]!.day)}</Text>
        <Text size="sm">{day(marks.at(-1)!.day)}</Text>
      </Group>
      <details>
        <summary>{t('historyTable', { count: days.length })}</summary>
        <WideTable
          label={t('historyOf', { name })}
          minWidth={420}
          maxHeight={320}
          heads={[
            t('historyDay'),
            t('historyPassed'),
            t('historyFailed'),
            t('historySilent'),
            t('historyBlocks'),
          ]}
        >
          {days.toReversed().map(one => (
            <Table.Tr key={one.day}>
              <Table.Th scope="row">{day(one.day)}</Table.Th>
              <Table.Td>{one.passed}</Table.Td>
              <Table.Td fw={one.failed > 0 ? 700 : undefined}>{one.failed}</Table.Td>
              <Table.Td>{one.unanswered}</Table.Td>
              <Table.Td>
                {t('historyProven', { proven: one.blocks - one.missed, blocks: one.blocks })}
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      </details>
    </Box>
  )
}

function Bar({ kind, x }: { kind: Mark['kind']; x: number }) {
  const height = HEIGHTS[kind]
  return (
    <rect
      x={x}
      y={HEIGHT - 1 - height}
      width={WIDTH}
      height={height}
      fill={COLOURS[kind]}
      stroke={kind === 'unanswered' ? LINE : undefined}
      opacity={kind === 'none' ? 0.4 : undefined}
      vectorEffect="non-scaling-stroke"
    />
  )
}

/** The table says the same to who does not see the marks. */
function Legend() {
  const t = useTranslations('hosting')
  return (
    <Group gap="md" aria-hidden>
      {(['passed', 'failed', 'unanswered', 'none'] as const).map(kind => (
        <Group key={kind} gap={6} align="flex-end">
          <svg width={WIDTH + 2} height={HEIGHT} aria-hidden>
            <Bar kind={kind} x={1} />
          </svg>
          <Text size="sm">{t('historyKind', { kind })}</Text>
        </Group>
      ))}
    </Group>
  )
}

/** A day is one of UTC, wherever the reader is. */
function useDay(): (day: string) => string {
  const format = useFormatter()
  return day => format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
}
