// Who controls a box: lets another admin in by a link, and removes one.
import { Button, Group, NumberInput, Stack, Table, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Ask } from '../../shared/ask.tsx'
import { Copyable } from '../../shared/copyable.tsx'
import { Moment } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { WideTable } from '../../shared/wide-table.tsx'

const SHORT_KEY = 10
const KEY = /^[0-9a-f]{64}$/
const DAY = 24 * 60 * 60 * 1000
const DAYS = 7

export function BoxAdmins({ box }: { box: string }) {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const queries = useQueryClient()
  const queryKey = ['boxes', box, 'admins']
  const { data, error } = useQuery({ queryKey, queryFn: () => client.boxAdmins({ box }) })
  const [asked, setAsked] = useState<string | null>(null)
  const admins = data?.admins ?? []
  const one = admins.find(({ device }) => device === asked)
  // only on the box itself could somebody be let in after that
  const last = admins.length === 1
  return (
    <Stack gap="sm">
      <Problem error={error} />
      {data && admins.length > 0 && (
        <WideTable
          label={t('adminsTitle')}
          minWidth={520}
          heads={[tc('name'), t('device'), t('since'), t('connection'), t('adminRemove')]}
        >
          {admins.map(admin => (
            <Table.Tr key={admin.device}>
              <Table.Th scope="row" className="breaks">
                {admin.name || t('noName')} {admin.me && `(${tc('you')})`}
              </Table.Th>
              <Table.Td className="breaks">
                {admin.deviceName} ({admin.device.slice(0, SHORT_KEY)})
              </Table.Td>
              <Table.Td>
                <Moment at={admin.since} />
              </Table.Td>
              <Table.Td>{admin.connected ? t('connected') : t('notConnected')}</Table.Td>
              <Table.Td>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('adminRemoveTitle', { name: admin.name || admin.deviceName })}
                  onClick={() => setAsked(admin.device)}
                >
                  {t('adminRemove')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
      <Ask
        opened={one !== undefined}
        onClose={() => setAsked(null)}
        title={t('adminRemoveTitle', { name: one ? one.name || one.deviceName : '' })}
        says={[t('adminRemoveAbout'), last ? t('adminRemoveLast') : one?.me ? t('adminRemoveMe') : ''].filter(
          Boolean,
        )}
        act={t('adminRemove')}
        danger
        run={async () => {
          if (one) await client.boxRemove({ box, device: one.device, ...(last && { force: true }) })
          await queries.invalidateQueries({ queryKey: ['boxes'] })
        }}
      />
      <Invite box={box} />
    </Stack>
  )
}

function Invite({ box }: { box: string }) {
  const t = useTranslations('hosting')
  const [device, setDevice] = useState('')
  const [days, setDays] = useState<string | number>(DAYS)
  const daysWrong = !(Number(days) > 0)
  const wrong = device.trim() !== '' && !KEY.test(device.trim())
  const inviting = useMutation({
    mutationFn: () =>
      client.boxInvite({
        box,
        expires: Math.round(Date.now() + Number(days) * DAY),
        ...(device.trim() !== '' && { device: device.trim() }),
      }),
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (!wrong && !daysWrong) inviting.mutate()
      }}
    >
      <Stack gap="sm" maw={600}>
        <Text size="sm">{t('adminInviteAbout')}</Text>
        <TextInput
          label={t('adminDevice')}
          description={t('adminDeviceAbout')}
          value={device}
          error={wrong && t('adminDeviceWrong')}
          onChange={event => setDevice(event.currentTarget.value)}
        />
        <NumberInput
          hideControls
          label={t('adminDays')}
          min={0}
          max={365}
          value={days}
          error={daysWrong && t('adminDaysWrong')}
          onChange={setDays}
        />
        <Problem error={inviting.error} />
        <Group>
          <Button type="submit" variant="default" loading={inviting.isPending}>
            {t('adminInvite')}
          </Button>
        </Group>
        <div role="status">
          {inviting.data && (
            <Stack gap="xs">
              <Text size="sm">
                {t('adminLinkUntil')} <Moment at={inviting.data.expires} withTime />.
              </Text>
              <Copyable text={inviting.data.pair} label={t('adminLink')} qr />
            </Stack>
          )}
        </div>
      </Stack>
    </form>
  )
}
