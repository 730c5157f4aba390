// An election by stages: who had how many votes, what each stage did, and where a lot decided.
import { Stack, Table, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { WideTable } from '../../../shared/wide-table.tsx'
import type { Count } from './queries.ts'

type Election = NonNullable<Count['election']>

const COLUMN_PX = 110

/** Figures are decimals in text, as they were counted: none is rounded here. */
export function ElectionTable({ election }: { election: Election }) {
  const t = useTranslations('decisions')
  const { candidates, stages, seats, quota, lots } = election
  const label = t('stages', { seats, quota })
  return (
    <Stack gap="xs">
      <Text size="sm">{label}</Text>
      <WideTable
        label={label}
        minWidth={(stages.length + 1) * COLUMN_PX}
        heads={[t('candidate'), ...stages.map(({ stage }) => t('stage', { number: stage }))]}
      >
        {candidates.map(name => (
          <Table.Tr key={name}>
            <Table.Th scope="row" className="breaks">
              {name}
            </Table.Th>
            {stages.map(({ stage, votes, elected, excluded }) => (
              <Table.Td key={stage}>
                {votes[name]}
                {(elected.includes(name) || excluded.includes(name)) && (
                  <Text span display="block" size="xs">
                    {elected.includes(name) ? t('electedHere') : t('excludedHere')}
                  </Text>
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row">{t('nonTransferable')}</Table.Th>
          {stages.map(({ stage, nonTransferable }) => (
            <Table.Td key={stage}>{nonTransferable}</Table.Td>
          ))}
        </Table.Tr>
      </WideTable>
      {lots.map(({ stage, decides, lotAmong, chosen }) => (
        <Text key={`${stage} ${decides} ${chosen}`} size="sm" className="breaks">
          {t('lot', { stage, among: lotAmong.join(', '), decides, chosen })}
        </Text>
      ))}
    </Stack>
  )
}
