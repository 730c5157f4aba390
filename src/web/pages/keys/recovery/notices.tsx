// What trustees have told: somebody is being brought back in this person's name. Nothing else on the page is as urgent.
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Moment } from '../../../shared/figures.tsx'
import { type Answer, trusteesQuery } from '../queries.ts'
import { ObjectModal } from './object-modal.tsx'

type Notice = NonNullable<Answer<'recoveryStatus'>['trustees']>['notices'][number]

/** So many are seen at once; those before them on a press. */
const NEWEST = 3

export function Notices() {
  const t = useTranslations('recovery')
  const { data: own } = useQuery(trusteesQuery)
  const [objecting, setObjecting] = useState(false)
  if (!own || own.notices.length === 0) return null
  const notices = [...own.notices].sort((a, b) => b.at - a.at)
  const mayObject =
    own.objectedAt === undefined &&
    notices.some(({ what, until }) => what === 'agreed' && (until ?? 0) > Date.now())
  return (
    <Alert role="alert" variant="default" icon={<IconAlertTriangle aria-hidden />} title={t('noticesTitle')}>
      <Stack gap="xs">
        {notices.slice(0, NEWEST).map(notice => (
          <OneNotice key={notice.letter} {...notice} />
        ))}
        {notices.length > NEWEST && (
          <details>
            <summary>{t('noticesOlder', { count: notices.length - NEWEST })}</summary>
            <Stack gap="xs" mt="xs">
              {notices.slice(NEWEST).map(notice => (
                <OneNotice key={notice.letter} {...notice} />
              ))}
            </Stack>
          </details>
        )}
        {own.objectedAt !== undefined && (
          <Text size="sm">
            {t('objected')} <Moment at={own.objectedAt} withTime />
          </Text>
        )}
        {mayObject && (
          <Group>
            <Button color="red" onClick={() => setObjecting(true)}>
              {t('object')}
            </Button>
          </Group>
        )}
        {objecting && <ObjectModal onClose={() => setObjecting(false)} />}
      </Stack>
    </Alert>
  )
}

function OneNotice({ at, name, what, purpose, former, until }: Notice) {
  const t = useTranslations('recovery')
  return (
    <Text className="breaks">
      <Moment at={at} withTime />:{' '}
      {what === 'released'
        ? t('noticeReleased', { name, purpose, former: String(former === true) })
        : t('noticeAgreed', { name })}{' '}
      {what === 'agreed' && until !== undefined && (
        <>
          {t('objectUntil')} <Moment at={until} withTime />
        </>
      )}
    </Text>
  )
}
