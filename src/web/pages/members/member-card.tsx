// One member: role, devices, and what may be done about them.
import { ActionIcon, Badge, Button, Card, Group, Menu, Stack, Text, Title } from '@mantine/core'
import { IconDeviceLaptop, IconDots, IconPlugConnected } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Ago, Moment } from '../../shared/figures.tsx'

export interface Device {
  device: string
  name: string
  since: number
  me: boolean
}

export interface Member {
  member: string
  name: string
  role: 'coordinator' | 'member' | 'reader'
  since: number
  me: boolean
  devices: Device[]
}

export type Doing =
  | { what: 'role' | 'remove' | 'rename'; member: Member }
  | { what: 'revoke' | 'renameDevice'; member: Member; device: Device }

export interface Rights {
  role: boolean
  remove: boolean
  own: boolean
  revokeAny: boolean
}

export function MemberCard({
  member,
  rights,
  connected,
  lastSeen,
  onDo,
}: {
  member: Member
  rights: Rights
  /** Devices that are connected now. */
  connected: ReadonlySet<string>
  /** Of my own devices, when each was here last. */
  lastSeen: ReadonlyMap<string, number | null>
  onDo(doing: Doing): void
}) {
  const t = useTranslations('members')
  const common = useTranslations('common')
  const { name, me, role, since, devices } = member
  const canRemove = rights.remove && !me
  const canRename = rights.own && me
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={3} size="h5" className="breaks">
            {name}
          </Title>
          <Group gap="xs">
            {me && (
              <Badge variant="light" tt="none">
                {common('you')}
              </Badge>
            )}
            <Text size="sm">{common('role', { role })}</Text>
            <Text size="sm" c="dimmed">
              {t.rich('since', { when: () => <Moment at={since} /> })}
            </Text>
          </Group>
        </div>
        {(rights.role || canRemove || canRename) && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size="lg" aria-label={t('actionsFor', { name })}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {canRename && (
                <Menu.Item onClick={() => onDo({ what: 'rename', member })}>{t('renameMe')}</Menu.Item>
              )}
              {rights.role && (
                <Menu.Item onClick={() => onDo({ what: 'role', member })}>{t('changeRole')}</Menu.Item>
              )}
              {canRemove && (
                <Menu.Item onClick={() => onDo({ what: 'remove', member })}>{t('remove')}</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <Stack gap="xs" mt="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {devices.map(device => (
          <DeviceLine
            key={device.device}
            member={member}
            device={device}
            connected={connected.has(device.device)}
            lastSeen={lastSeen.get(device.device)}
            canRename={rights.own && me}
            canRevoke={!device.me && devices.length > 1 && (rights.revokeAny || (rights.own && me))}
            onDo={onDo}
          />
        ))}
      </Stack>
    </Card>
  )
}

function DeviceLine({
  member,
  device,
  connected,
  lastSeen,
  canRename,
  canRevoke,
  onDo,
}: {
  member: Member
  device: Device
  connected: boolean
  lastSeen: number | null | undefined
  canRename: boolean
  canRevoke: boolean
  onDo(doing: Doing): void
}) {
  const t = useTranslations('members')
  const { name } = device
  return (
    <Group component="li" gap="xs" justify="space-between">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        {connected || device.me ? (
          <IconPlugConnected size={18} aria-hidden style={{ flexShrink: 0 }} />
        ) : (
          <IconDeviceLaptop size={18} aria-hidden style={{ flexShrink: 0 }} />
        )}
        <Text size="sm" className="breaks">
          {name}{' '}
          <Text span size="sm" c="dimmed">
            {device.me
              ? t('thisDevice')
              : connected
                ? t('connected')
                : lastSeen === undefined
                  ? t('away')
                  : t.rich('lastSeen', { when: () => <Ago at={lastSeen} /> })}
          </Text>
        </Text>
      </Group>
      <Group gap="xs">
        {canRename && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('renameDeviceOf', { name })}
            onClick={() => onDo({ what: 'renameDevice', member, device })}
          >
            {t('renameDevice')}
          </Button>
        )}
        {canRevoke && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('revokeDeviceOf', { name })}
            onClick={() => onDo({ what: 'revoke', member, device })}
          >
            {t('revokeDevice')}
          </Button>
        )}
      </Group>
    </Group>
  )
}
