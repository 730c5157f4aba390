// A gentle reminder that stays until the 24 words are written down.
import { Alert, Anchor } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { statusQuery } from '../node/queries.ts'

export function WordsReminder() {
  const t = useTranslations('shell')
  const { pathname } = useLocation()
  const { data } = useQuery(statusQuery)
  const quiet = pathname === '/keys' || pathname === '/welcome'
  if (quiet || !data || data.spaces.length === 0 || !data.hasWords || data.wordsConfirmed) return null
  return (
    <Alert color="yellow" variant="light" mb="md" icon={<IconKey aria-hidden />} c="inherit">
      {t('wordsReminder')}{' '}
      <Anchor component={Link} to="/keys" hash="words" c="inherit" inherit underline="always">
        {t('wordsReminderDo')}
      </Anchor>
    </Alert>
  )
}
