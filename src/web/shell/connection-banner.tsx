// Says when the node does not answer, that nothing is lost, and when it is there again.
import { Alert, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useConnection } from '../node/live.ts'

export function ConnectionBanner() {
  const t = useTranslations('shell')
  const connection = useConnection()
  const wasLost = useRef(false)
  useEffect(() => {
    if (connection === 'lost') wasLost.current = true
    else if (connection === 'connected' && wasLost.current) {
      wasLost.current = false
      notifications.show({ message: t('back'), color: 'green' })
    }
  }, [connection, t])
  if (connection !== 'lost') return null
  return (
    <Alert
      role="alert"
      color="orange"
      variant="outline"
      mb="md"
      icon={<IconPlugConnectedX aria-hidden />}
      title={t('lost')}
    >
      <Text size="sm">{t('lostHint')}</Text>
      <Text size="sm">{t('lostDo')}</Text>
    </Alert>
  )
}
