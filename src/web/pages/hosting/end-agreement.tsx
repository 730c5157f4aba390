// Ends an agreement as the guest: with notice, or with everything deleted at once.
import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import type { HostOfSpace } from './shapes.ts'

interface EndProps {
  opened: boolean
  onClose(): void
  host: HostOfSpace
  coop: string
}

export function EndAsGuest({ opened, onClose, host, coop }: EndProps) {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const format = useFormatter()
  const [how, setHow] = useState('notice')
  const [reason, setReason] = useState('')
  const now = how === 'now'
  const ending = useMutation({
    mutationFn: () =>
      client.hostingEnd({
        agreement: host.agreement,
        ...(reason.trim() !== '' && { reason: reason.trim() }),
        ...(now && { now }),
      }),
    onSuccess: ({ keptUntil }) => {
      const day = format.dateTime(keptUntil, { dateStyle: 'medium' })
      notifications.show({ message: now ? t('endedNow') : t('endedNotice', { day }) })
      onClose()
    },
  })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('endTitle', { coop })}
      closeButtonProps={{ 'aria-label': tc('close') }}
      classNames={{ title: 'breaks' }}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          ending.mutate()
        }}
      >
        <Stack>
          <Text>{t('endAbout')}</Text>
          <Radio.Group label={t('endHow')} value={how} onChange={setHow}>
            <Stack gap="xs" mt="xs">
              <Radio
                value="notice"
                label={t('endNotice', { count: host.noticeDays })}
                description={t('endNoticeAbout')}
              />
              <Radio value="now" label={t('endNow')} description={t('endNowAbout')} />
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('reason')}
            description={t('reasonTold')}
            maxLength={1000}
            autosize
            minRows={1}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <Text fw={600}>{t('endNoUndo')}</Text>
          <Problem error={ending.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tc('cancel')}
            </Button>
            <Button type="submit" color="red" loading={ending.isPending}>
              {now ? t('endNowDo') : t('endNoticeDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
