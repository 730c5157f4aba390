// New devices that wait to be let in: each with the code that it must show, and the answer.
import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WaitingDevice } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { requestWithCode } from './pairing-code.ts'

export function WaitingDevices({ requests }: { requests: WaitingDevice[] }) {
  const t = useTranslations('keys')
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [isOther, setIsOther] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: ['keys'] })
  const confirm = useMutation({
    mutationFn: (code: string) => client.deviceConfirm({ code }),
    onSuccess: ({ deviceName }) => {
      notifications.show({ message: t('added', { name: deviceName }), color: 'green' })
      setTyped('')
    },
    onSettled: again,
  })
  const decline = useMutation({ mutationFn: () => client.deviceDecline(), onSettled: again })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // the node takes one guess: what does not stand here is not sent
    const found = requestWithCode(requests, typed)
    setIsOther(!found)
    if (found) confirm.mutate(found.code)
  }
  return (
    <Paper withBorder p="sm">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Stack gap="xs" role="status">
            <Text fw={600}>{t('waitingTitle', { count: requests.length })}</Text>
            {requests.map(({ request, deviceName, code }) => (
              <Group key={request} gap="sm">
                <Text className="breaks">{deviceName}</Text>
                <Text ff="monospace" size="xl" fw={700}>
                  {code}
                </Text>
              </Group>
            ))}
          </Stack>
          <Text>{t('waitingAbout')}</Text>
          <TextInput
            label={t('waitingCode')}
            value={typed}
            onChange={event => {
              setTyped(event.currentTarget.value)
              setIsOther(false)
            }}
            error={isOther && t('waitingOther')}
            inputMode="numeric"
            autoComplete="off"
            maw={320}
            required
          />
          <Problem error={confirm.error ?? decline.error} />
          <Group>
            <Button type="submit" loading={confirm.isPending}>
              {t('letIn')}
            </Button>
            <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate()}>
              {t('turnAway')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
