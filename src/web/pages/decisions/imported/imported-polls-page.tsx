// The polls that were held in Loomio and belong to no thread.
import { Anchor, Box, Button, Group, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSpace } from '../../../node/use-space.ts'
import { Empty } from '../../../shared/empty.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { pollsAt } from '../polls/addresses.ts'
import { ImportedList } from './imported-line.tsx'
import { importedAloneQuery } from './queries.ts'

const AT_ONCE = 50

export function ImportedPollsPage() {
  const t = useTranslations('decisions')
  const common = useTranslations('common')
  const space = useSpace()
  const { data, error } = useQuery(importedAloneQuery(space))
  const [shown, setShown] = useState(AT_ONCE)
  return (
    <Box maw={860}>
      <Anchor component={Link} to={pollsAt(space)}>
        {t('title')}
      </Anchor>
      <PageTitle title={t('importedTitle')} about={t('importedAbout')} />
      <Stack>
        <Problem error={error} />
        {!data && !error && <Loader role="status" aria-label={common('loading')} />}
        {data?.length === 0 && <Empty text={t('importedNone')} />}
        {data && data.length > 0 && (
          <ImportedList space={space} label={t('importedTitle')} polls={data.slice(0, shown)} />
        )}
        {data && data.length > shown && (
          <Group>
            <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
              {t('older')}
            </Button>
          </Group>
        )}
      </Stack>
    </Box>
  )
}
