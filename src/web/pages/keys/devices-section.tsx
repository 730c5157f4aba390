// The person's devices: which there are, when each was last seen, and taking one out.
import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Ago } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'
import { RenameDevice, RevokeDevice } from './device-modals.tsx'
import { type Answer, devicesQuery } from './queries.ts'

type Device = Answer<'deviceList'>['devices'][number]

export function DevicesSection() {
  const t = useTranslations('keys')
  const { data, error } = useQuery(devicesQuery)
  const [renamed, setRenamed] = useState<Device | null>(null)
  const [revoked, setRevoked] = useState<Device | null>(null)
  return (
    <Section id="devices" title={t('devicesTitle')} about={t('devicesAbout')}>
      <Problem error={error} />
      {data && (
        <Table.ScrollContainer
          type="native"
          minWidth={560}
          role="group"
          tabIndex={0}
          aria-label={t('devicesTitle')}
        >
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('device')}</Table.Th>
                <Table.Th scope="col">{t('seen')}</Table.Th>
                <Table.Th scope="col">{t('inSpaces')}</Table.Th>
                <Table.Th scope="col">{t('actions')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.devices.map(device => (
                <Table.Tr key={device.device}>
                  <Table.Th scope="row">
                    <Text span fw={500} className="breaks">
                      {device.name}
                    </Text>{' '}
                    {device.me && (
                      <Badge variant="default" tt="none">
                        {t('thisDevice')}
                      </Badge>
                    )}
                    <Text size="sm" c="dimmed" ff="monospace">
                      {device.device.slice(0, 16)}
                    </Text>
                  </Table.Th>
                  <Table.Td>
                    <Seen {...device} />
                  </Table.Td>
                  <Table.Td>{device.spaces}</Table.Td>
                  <Table.Td>
                    <Group gap="xs" wrap="nowrap">
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={t('renameNamed', { name: device.name })}
                        onClick={() => setRenamed(device)}
                      >
                        {t('rename')}
                      </Button>
                      {!device.me && (
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={t('revokeNamed', { name: device.name })}
                          onClick={() => setRevoked(device)}
                        >
                          {t('revoke')}
                        </Button>
                      )}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Text size="sm" c="dimmed">
        {t('revokeThisAbout')}
      </Text>
      {renamed && <RenameDevice key={renamed.device} device={renamed} onClose={() => setRenamed(null)} />}
      {revoked && <RevokeDevice key={revoked.device} device={revoked} onClose={() => setRevoked(null)} />}
    </Section>
  )
}

function Seen({ connected, lastSeen, me }: Device) {
  const t = useTranslations('keys')
  return (
    <Group gap="xs" wrap="nowrap">
      {connected ? <IconPlugConnected size={18} aria-hidden /> : <IconPlugConnectedX size={18} aria-hidden />}
      <Text size="sm">
        {me ? (
          t('here')
        ) : connected ? (
          t('connected')
        ) : lastSeen === null ? (
          t('neverSeen')
        ) : (
          <Ago at={lastSeen} />
        )}
      </Text>
    </Group>
  )
}
