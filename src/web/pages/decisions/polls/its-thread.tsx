// The thread that a poll stands in, or will: the way back to it.
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { threadAt } from '../threads/addresses.ts'
import { threadQuery } from '../threads/queries.ts'

/** Nothing for a thread that is not there (yet): a device may have heard of the poll alone. */
export function ItsThread({ space, thread }: { space: string; thread: string }) {
  const t = useTranslations('decisions')
  const { data } = useQuery(threadQuery(space, thread))
  if (!data) return null
  return (
    <Text size="sm" className="breaks" mb="md">
      {t('inThread')}{' '}
      <Anchor component={Link} to={threadAt(space, thread)} size="sm" underline="always">
        {data.title}
      </Anchor>
    </Text>
  )
}
