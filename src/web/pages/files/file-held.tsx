// Where a file is: on this device, at the space's hosts, and on the devices that are connected.
import { List, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { isWithin } from '../../../lib/slash-path.ts'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { peersQuery, spaceQuery } from '../../node/queries.ts'
import { Ago, useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { protectionQuery } from './preview-queries.ts'

const PROTECTION = {
  protected: 'protected',
  'catching up': 'catchingUp',
  'at risk': 'atRisk',
  'not hosted': 'notHosted',
} as const

export function FileHeld({ space, path }: { space: string; path: string }) {
  const t = useTranslations('details')
  const { data: status, error } = useQuery(spaceQuery(space))
  if (error) return <Problem error={error} />
  if (!status) return <Loader size="sm" role="status" aria-label={t('held')} />
  return (
    <Stack gap="xs">
      <Here status={status} path={path} />
      <Hosts space={space} />
      <Devices space={status.space} />
    </Stack>
  )
}

function Here({ status: { policy, content }, path }: { status: SpaceStatus; path: string }) {
  const t = useTranslations('details')
  const bytes = useBytes()
  const wanted =
    policy.keep === 'everything' ||
    (policy.keep === 'folders' && policy.folders.some(folder => isWithin(path, folder)))
  const words = !wanted ? 'hereOpened' : content.missingBytes === 0 ? 'hereAll' : 'hereComing'
  return <Text size="sm">{t(words, { missing: bytes(content.missingBytes) })}</Text>
}

function Hosts({ space }: { space: string }) {
  const t = useTranslations('details')
  const bytes = useBytes()
  const { data, error } = useQuery(protectionQuery(space))
  if (error) return <Problem error={error} />
  if (!data) return null
  const hosts = data.hosts.filter(({ state }) => state !== 'ended')
  return (
    <div>
      <Text size="sm">
        {t('protection', { state: PROTECTION[data.state], copies: data.copies, wanted: data.wanted })}
      </Text>
      <List size="sm">
        {hosts.map(({ agreement, coop, connected, proven, missingBytes, lastProof, state }) => (
          <List.Item key={agreement} className="breaks">
            {t('host', { coop, state })}{' '}
            {proven
              ? t('hostProven')
              : missingBytes === null
                ? t('hostUnknown')
                : missingBytes === 0
                  ? t('hostUnproven')
                  : t('hostLacks', { missing: bytes(missingBytes) })}{' '}
            {t('hostProof')} <Ago at={lastProof} />. {connected ? t('connected') : t('notConnected')}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function Devices({ space }: { space: string }) {
  const t = useTranslations('details')
  const { data, error } = useQuery(peersQuery)
  if (error) return <Problem error={error} />
  if (!data) return null
  const devices = data.peers.flatMap(({ device, deviceName, memberName, spaces }) => {
    const here = spaces.find(one => one.space === space)
    return here ? [{ device, deviceName, memberName, lacks: here.aheadBlocks > 0 }] : []
  })
  if (devices.length === 0) return <Text size="sm">{t('noDevices')}</Text>
  return (
    <div>
      <Text size="sm">{t('devices', { count: devices.length })}</Text>
      <List size="sm">
        {devices.map(({ device, deviceName, memberName, lacks }) => (
          <List.Item key={device} className="breaks">
            {t(lacks ? 'deviceLacks' : 'deviceHas', {
              device: deviceName ?? device.slice(0, 8),
              member: memberName ?? '–',
            })}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
