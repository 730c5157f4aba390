// Says no to an heir, before the waiting time is over.
import { Button, Group, List, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Problem } from '../../../shared/problem.tsx'

export function ObjectModal({ onClose }: { onClose(): void }) {
  const t = useTranslations('recovery')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const object = useMutation({
    mutationFn: () => client.recoveryObject(),
    onSuccess: ({ told }) => {
      void queries.invalidateQueries({ queryKey: ['keys', 'trustees'] })
      notifications.show({ message: t('objectDone', { count: told }), color: 'green' })
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('objectTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <List spacing="xs">
          <List.Item>{t('objectDoes')}</List.Item>
          <List.Item>{t('objectNot')}</List.Item>
          <List.Item>{t('objectForever')}</List.Item>
        </List>
        <Problem error={object.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button color="red" loading={object.isPending} onClick={() => object.mutate()}>
            {t('object')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
