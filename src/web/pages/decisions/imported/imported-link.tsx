// The way to the polls that were held in Loomio and belong to no thread, where there are any.
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { importedAt } from './addresses.ts'
import { importedAloneQuery } from './queries.ts'

export function ImportedLink({ space }: { space: string }) {
  const t = useTranslations('decisions')
  const { data } = useQuery(importedAloneQuery(space))
  if (!data || data.length === 0) return null
  return (
    <Text>
      <Anchor component={Link} to={importedAt(space)} underline="always">
        {t('importedLink', { count: data.length })}
      </Anchor>
    </Text>
  )
}
