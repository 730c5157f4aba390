// What is asked before a device gets another name, or is taken out of everything.
import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'

interface Props {
  device: { device: string; name: string }
  onClose(): void
}

export function RenameDevice({ device, onClose }: Props) {
  const t = useTranslations('keys')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const [name, setName] = useState(device.name)
  const rename = useMutation({
    mutationFn: () => client.deviceRename({ device: device.device, name: name.trim() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['keys'] })
      void queries.invalidateQueries({ queryKey: ['status'] })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('renameTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label={t('newName')}
            description={t('renameAbout')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            maxLength={60}
            autoComplete="off"
            required
          />
          <Problem error={rename.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

export function RevokeDevice({ device, onClose }: Props) {
  const t = useTranslations('keys')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => client.deviceRevoke({ device: device.device }),
    onSuccess: ({ spaces }) => {
      notifications.show({ message: t('revoked', { name: device.name, count: spaces }), color: 'green' })
      onClose()
    },
    // in some spaces it may be done although in others it is not
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className="breaks">{t('revokeTitle', { name: device.name })}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <List spacing="xs">
          <List.Item>{t('revokeDoes')}</List.Item>
          <List.Item>{t('revokeNot')}</List.Item>
          <List.Item>{t('revokeReader')}</List.Item>
          <List.Item>{t('revokeForever')}</List.Item>
          <List.Item>{t('revokeWords')}</List.Item>
        </List>
        <Text size="sm" c="dimmed" ff="monospace" className="breaks">
          {device.device}
        </Text>
        <Problem error={revoke.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('revokeDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
