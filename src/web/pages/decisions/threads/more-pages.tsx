// Asks for the next page of a list that is longer than one.
import { Button, Group } from '@mantine/core'
import { useTranslations } from 'use-intl'

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage(): unknown
}

export function MorePages({ of, label }: { of: Paged; label?: string }) {
  const t = useTranslations('threads')
  if (!of.hasNextPage) return null
  return (
    <Group>
      <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {label ?? t('showMore')}
      </Button>
    </Group>
  )
}
