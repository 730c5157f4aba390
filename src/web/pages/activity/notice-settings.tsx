// What a person wants to be told about, and whether the browser may say it while the page is in the background.
import { Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { NOTICE_KINDS, type NoticeKind } from '../../node/notices.ts'
import { useNoticeChoice } from '../../shell/use-notice-choice.ts'

const canTell = 'Notification' in window

export function NoticeSettings() {
  const t = useTranslations('activity')
  const { choice, choose } = useNoticeChoice()
  return (
    <Card withBorder component="section">
      <Title order={2} size="h4" mb="xs">
        {t('notices')}
      </Title>
      <Stack>
        <Checkbox.Group
          label={t('noticesLabel')}
          description={t('noticesAbout')}
          value={choice.kinds}
          onChange={kinds => choose({ ...choice, kinds: kinds as NoticeKind[] })}
        >
          <Stack gap="xs" mt="xs">
            {NOTICE_KINDS.map(kind => (
              <Checkbox key={kind} size="md" value={kind} label={t('noticeKind', { kind })} />
            ))}
          </Stack>
        </Checkbox.Group>
        {canTell && <Outside wanted={choice.outside} choose={outside => choose({ ...choice, outside })} />}
      </Stack>
    </Card>
  )
}

function Outside({ wanted, choose }: { wanted: boolean; choose(outside: boolean): void }) {
  const t = useTranslations('activity')
  const [permission, setPermission] = useState(Notification.permission)
  const ask = async () => {
    const answer = await Notification.requestPermission()
    setPermission(answer)
    if (answer === 'granted') choose(true)
  }
  if (permission === 'granted')
    return (
      <Checkbox
        size="md"
        label={t('outside')}
        description={t('outsideAbout')}
        checked={wanted}
        onChange={event => choose(event.currentTarget.checked)}
      />
    )
  return (
    <Group>
      {permission === 'default' && (
        <Button variant="default" onClick={() => void ask()}>
          {t('outsideAsk')}
        </Button>
      )}
      <Text size="sm" c="dimmed" flex={1} miw={220} role="status">
        {t(permission === 'denied' ? 'outsideDenied' : 'outsideAbout')}
      </Text>
    </Group>
  )
}
