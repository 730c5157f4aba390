// What happened to the membership, the newest first.
import { Button, Group, Loader, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Moment } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { auditWords } from './audit-words.ts'
import { auditQuery } from './queries.ts'

const PAGE = 20

export function AuditSection({ space }: { space: string }) {
  const t = useTranslations('members')
  const [shown, setShown] = useState(PAGE)
  const { data, error } = useQuery(auditQuery(space))
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('audit')}
      </Title>
      <Text size="sm">{t('auditAbout')}</Text>
      {!data && (error ? <Problem error={error} /> : <Loader aria-label={t('audit')} />)}
      {data && (
        <Table verticalSpacing="xs" layout="auto">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('auditWhen')}</Table.Th>
              <Table.Th scope="col">{t('auditWhat')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.slice(0, shown).map(entry => {
              const { key, values } = auditWords(entry)
              return (
                <Table.Tr key={entry.entry}>
                  <Table.Td>
                    <Moment at={entry.at} withTime />
                  </Table.Td>
                  <Table.Td className="breaks">{t(key, values)}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
      {data && data.length > shown && (
        <Group>
          <Button variant="default" onClick={() => setShown(shown + 5 * PAGE)}>
            {t('auditMore', { count: data.length - shown })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
