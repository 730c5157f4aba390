// Who keeps our spaces: the hosts of each, and the way to the page of that space.
import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { Ago, useBytes } from '../../shared/figures.tsx'
import type { HostingList } from './shapes.ts'
import { StateBadge } from './state-badge.tsx'

interface OurHostsProps {
  spaces: readonly SpaceStatus[]
  hosts: HostingList['hosts']
}

export function OurHosts({ spaces, hosts }: OurHostsProps) {
  const t = useTranslations('hosting')
  return (
    <Stack>
      <Title order={2} size="h3">
        {t('oursTitle')}
      </Title>
      <Text size="sm">{t('oursAbout')}</Text>
      {spaces.length === 0 && <Text c="dimmed">{t('oursNone')}</Text>}
      {spaces.map(space => (
        <OneSpace key={space.space} space={space} hosts={hosts.filter(one => one.space === space.space)} />
      ))}
    </Stack>
  )
}

function OneSpace({ space, hosts }: { space: SpaceStatus; hosts: HostingList['hosts'] }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const { hosting } = space
  const alive = hosts.filter(({ state }) => state !== 'ended')
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5">
        <Anchor component={Link} to={`/spaces/${space.space}/hosting`} className="breaks" inherit>
          {space.name}
        </Anchor>
      </Title>
      <Text size="sm">
        {hosting
          ? `${t('stateWord', { state: hosting.state.replaceAll(' ', '_') })} – ${
              hosting.wanted === 0
                ? t('copiesUnwanted', { copies: hosting.copies })
                : t('copies', { copies: hosting.copies, wanted: hosting.wanted })
            }`
          : t('neverHosted')}
      </Text>
      {alive.length > 0 && (
        <List size="sm" mt="xs">
          {alive.map(host => (
            <List.Item key={host.agreement} className="breaks">
              {host.coop || t('hostNoName')} <StateBadge state={host.state} />{' '}
              {t('holds', { used: bytes(host.usedBytes), quota: bytes(host.quotaBytes) })},{' '}
              {host.connected ? t('connected') : t('notConnected')}. {t('lastProof')}:{' '}
              <Ago at={host.lastProof} />
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  )
}
