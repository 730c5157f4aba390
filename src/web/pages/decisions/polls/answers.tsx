// Answers to a question, in the words of each.
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Ago } from '../../../shared/figures.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { type Poll, stancesQuery } from './queries.ts'

export function Answers({ space, poll }: { space: string; poll: Poll }) {
  const t = useTranslations('decisions')
  const { data, error } = useQuery(stancesQuery(space, poll.poll))
  const answers = data?.stances.filter(({ counts }) => counts) ?? []
  return (
    <>
      <Problem error={error} />
      {data && answers.length === 0 && <Text c="dimmed">{t('noAnswers')}</Text>}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} role="list">
        {answers.map(({ id, name, at, reason }) => (
          <li key={id}>
            <Text className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
              {reason}
            </Text>
            <Text size="sm" c="dimmed">
              {name} · <Ago at={at} />
            </Text>
          </li>
        ))}
      </Stack>
    </>
  )
}
