// The share ratio in tables: by period, by agreement, by day.
import { Table } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useBytes } from '../../shared/figures.tsx'
import { type Pair, type Period, provenPart } from './ratio-figures.ts'
import { useRatioWords } from './ratio-words.ts'
import type { Ratio } from './shapes.ts'
import { WideTable } from '../../shared/wide-table.tsx'

type Figures = Ratio['all']['given']

function FigureCells({ of }: { of: Figures }) {
  const bytes = useBytes()
  const words = useRatioWords()
  const { same, differ, alone } = of.receipts
  return (
    <>
      <Table.Td>{words.gbDays(of.gbDays)}</Table.Td>
      <Table.Td>{words.part(provenPart(of))}</Table.Td>
      <Table.Td>{bytes(of.servedBytes)}</Table.Td>
      <Table.Td>{bytes(of.receivedBytes)}</Table.Td>
      <Table.Td>{words.part(of.availability)}</Table.Td>
      <Table.Td>{same}</Table.Td>
      <Table.Td>{differ}</Table.Td>
      <Table.Td>{alone}</Table.Td>
    </>
  )
}

function useFigureHeads() {
  const t = useTranslations('hosting')
  return [
    t('gbDays'),
    t('provenPart'),
    t('served'),
    t('takenIn'),
    t('available'),
    t('receiptsSame'),
    t('receiptsDiffer'),
    t('receiptsAlone'),
  ]
}

export function TotalsTable({ ratio }: { ratio: Ratio }) {
  const t = useTranslations('hosting')
  const words = useRatioWords()
  const heads = useFigureHeads()
  return (
    <WideTable
      label={t('totalsTitle')}
      minWidth={760}
      heads={[t('period'), t('side'), ...heads, t('ratioHead')]}
    >
      {(['today', 'month', 'all'] as const).flatMap(period =>
        (['given', 'received'] as const).map(side => (
          <Table.Tr key={`${period} ${side}`}>
            <Table.Th scope="row">{t('periodOf', { period })}</Table.Th>
            <Table.Td>{t(side)}</Table.Td>
            <FigureCells of={ratio[period][side]} />
            <Table.Td>
              {side === 'given'
                ? t('ratioOf', {
                    ratio: words.ratio(ratio[period].ratio),
                    proven: words.ratio(ratio[period].provenRatio),
                  })
                : ''}
            </Table.Td>
          </Table.Tr>
        )),
      )}
    </WideTable>
  )
}

export function AgreementsTable({ ratio, period }: { ratio: Ratio; period: Period }) {
  const t = useTranslations('hosting')
  const heads = useFigureHeads()
  const mutual = (id: string) => ratio.pairs.some(({ given, received }) => given === id || received === id)
  return (
    <WideTable
      label={t('byAgreementTitle')}
      minWidth={820}
      heads={[t('with'), t('side'), t('spaceHead'), ...heads]}
    >
      {ratio.agreements.map(one => (
        <Table.Tr key={one.agreement}>
          <Table.Th scope="row" className="breaks">
            {one.coop || one.agreement.slice(0, 6)} {mutual(one.agreement) && `(${t('mutual')})`}
          </Table.Th>
          <Table.Td>{t(one.side)}</Table.Td>
          <Table.Td className="breaks">{one.name ?? '–'}</Table.Td>
          <FigureCells of={one[period]} />
        </Table.Tr>
      ))}
    </WideTable>
  )
}

/** The figures of a chart. */
export function PairsTable({ label, head, pairs }: { label: string; head: string; pairs: readonly Pair[] }) {
  const t = useTranslations('hosting')
  const words = useRatioWords()
  return (
    <WideTable label={label} minWidth={260} maxHeight={240} heads={[head, t('given'), t('received')]}>
      {pairs.map(({ label: of, given, received }) => (
        <Table.Tr key={of}>
          <Table.Th scope="row" className="breaks">
            {of}
          </Table.Th>
          <Table.Td>{words.gbDays(given)}</Table.Td>
          <Table.Td>{words.gbDays(received)}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  )
}
