// The share ratio: what this node gives as a host and receives from hosts, with charts, the figures, and where both sides differ.
import {
  Alert,
  Button,
  Group,
  List,
  Loader,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core'
import { IconDownload, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { ratioCsv } from '../../../api/ratio-csv.ts'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { BarChart } from './bar-chart.tsx'
import { Differences } from './differences.tsx'
import { byCoop, lastDays, type Pair, type Period } from './ratio-figures.ts'
import { AgreementsTable, PairsTable, TotalsTable } from './ratio-tables.tsx'
import { useRatioWords } from './ratio-words.ts'
import type { Ratio } from './shapes.ts'

/** Asking for it makes receipts go to and fro with everybody: it is not asked anew at each event of hosting. */
const FRESH_MS = 60_000

export function ShareRatio({ shown }: { shown: boolean }) {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['ratio'],
    queryFn: () => client.hostingRatio(),
    staleTime: FRESH_MS,
    enabled: shown,
  })
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h3">
          {t('ratioTitle')}
        </Title>
        <Text size="sm">{t('ratioAbout')}</Text>
      </div>
      <Problem error={error} />
      {!data && !error && <Loader aria-label={tc('loading')} />}
      {data && (
        <>
          <Group>
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              loading={isFetching}
              onClick={() => void refetch()}
            >
              {t('ratioAgain')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => save(ratioCsv(data), 'ratio.csv')}
            >
              {t('ratioCsv')}
            </Button>
          </Group>
          {data.agreements.length === 0 ? <Text c="dimmed">{t('ratioNone')}</Text> : <Shown ratio={data} />}
        </>
      )}
    </Stack>
  )
}

function Shown({ ratio }: { ratio: Ratio }) {
  const t = useTranslations('hosting')
  const format = useFormatter()
  const words = useRatioWords()
  const [period, setPeriod] = useState<Period>('month')
  const days = lastDays(ratio.days, Date.now())
  // days are UTC, and are shown as such
  const dayName = ({ label }: Pair) =>
    format.dateTime(new Date(`${label}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const named = days.map(pair => ({ ...pair, label: dayName(pair) }))
  const coops = byCoop(ratio.agreements, period).map(pair => ({ ...pair, label: pair.label || t('noName') }))
  const sum = (of: readonly Pair[], side: 'given' | 'received') =>
    words.gbDays(of.reduce((all, pair) => all + pair[side], 0))
  const most = (of: readonly Pair[]) =>
    t('gbDaysOf', { value: words.gbDays(Math.max(0, ...of.flatMap(one => [one.given, one.received]))) })
  return (
    <>
      <Alert role="note" variant="outline">
        <Meaning of={ratio.month} />
      </Alert>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {t('totalsTitle')}
        </Title>
        <TotalsTable ratio={ratio} />
        <Text size="sm" c="dimmed">
          {t('receiptsAbout')}
        </Text>
      </Stack>
      <Differences of={ratio.differences} />
      <Stack gap="xs">
        <Title order={3} size="h4">
          {t('byDayTitle')}
        </Title>
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <BarChart
            label={t('byDayLabel', { given: sum(days, 'given'), received: sum(days, 'received') })}
            pairs={named}
            most={most(days)}
          />
          <PairsTable label={t('byDayTitle')} head={t('day')} pairs={[...named].reverse()} />
        </SimpleGrid>
      </Stack>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {t('byAgreementTitle')}
        </Title>
        <SegmentedControl
          aria-label={t('period')}
          value={period}
          onChange={value => setPeriod(value as Period)}
          data={(['today', 'month', 'all'] as const).map(value => ({
            value,
            label: t('periodOf', { period: value }),
          }))}
        />
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <BarChart
            label={t('byCoopLabel', { given: sum(coops, 'given'), received: sum(coops, 'received') })}
            pairs={coops}
            most={most(coops)}
          />
          <PairsTable label={t('byCoop')} head={t('with')} pairs={coops} />
        </SimpleGrid>
        <AgreementsTable ratio={ratio} period={period} />
      </Stack>
      {ratio.pairs.length > 0 && (
        <List size="sm">
          {ratio.pairs.map(pair => (
            <List.Item key={pair.given} className="breaks">
              {t('pair', {
                coop: pair.coop || t('otherSide'),
                given: words.gbDays(pair[period].given.gbDays),
                received: words.gbDays(pair[period].received.gbDays),
                ratio: words.ratio(pair[period].ratio),
              })}
            </List.Item>
          ))}
        </List>
      )}
    </>
  )
}

/** What it comes to, in a sentence. */
function Meaning({ of: { ratio, provenRatio, given, received } }: { of: Ratio['month'] }) {
  const t = useTranslations('hosting')
  const words = useRatioWords()
  if (received.byteSeconds === 0)
    return given.byteSeconds === 0
      ? t('meaningNothing')
      : t('meaningGiven', { given: words.gbDays(given.gbDays) })
  return `${t('meaning', { ratio: words.ratio(ratio) })} ${
    provenRatio === null ? t('meaningUnsigned') : t('meaningSigned', { ratio: words.ratio(provenRatio) })
  }`
}

/** Into the browser’s downloads. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
