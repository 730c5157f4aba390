// Times of a meeting against people: who can, could if need be, and cannot.
import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Problem } from '../../../shared/problem.tsx'
import { WideTable } from '../../../shared/wide-table.tsx'
import { useOptionName } from './option-words.ts'
import { type Count, type Poll, stancesQuery } from './queries.ts'

const SIGNS = ['no', 'ifNeedBe', 'yes'] as const

export function MeetingTable({ space, poll, count }: { space: string; poll: Poll; count: Count }) {
  const t = useTranslations('decisions')
  const nameOf = useOptionName()
  const { data, error } = useQuery(stancesQuery(space, poll.poll))
  const cast = data?.stances.filter(({ counts, choices }) => counts && choices) ?? []
  const most = Math.max(0, ...count.options.map(({ score }) => score))
  return (
    <>
      <Problem error={error} />
      <WideTable
        label={t('times')}
        minWidth={280 + cast.length * 90}
        heads={[t('time'), t('yesCount'), t('ifNeedBeCount'), ...cast.map(({ name }) => name)]}
      >
        {count.options.map(({ option, name, score, spread }) => {
          const of = (value: number) => spread.find(one => one.value === value)?.voters ?? 0
          const isBest = score === most && most > 0
          return (
            <Table.Tr key={option}>
              <Table.Th scope="row">
                {nameOf('meeting', name)}
                {isBest && (
                  <Text span display="block" size="xs" fw={400}>
                    {t('best')}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{of(2)}</Table.Td>
              <Table.Td>{of(1)}</Table.Td>
              {cast.map(({ id, choices }) => {
                const value = choices?.find(one => one.option === option)?.value ?? 0
                return <Table.Td key={id}>{t(`answer_${SIGNS[value] ?? 'no'}`)}</Table.Td>
              })}
            </Table.Tr>
          )
        })}
      </WideTable>
    </>
  )
}
