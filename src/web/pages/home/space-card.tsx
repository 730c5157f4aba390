// One of my spaces at a glance: whether it is safe, who is here, and what is missing on this device.
import { Alert, Anchor, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconCloudDownload, IconDeviceFloppy, IconInfoCircle, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { Why } from '../../shared/error-words.tsx'
import { useBytes } from '../../shared/figures.tsx'
import { Protection } from './protection.tsx'

const ICON = { size: 20, 'aria-hidden': true, style: { flexShrink: 0 } } as const

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      {icon}
      <Text size="sm" className="breaks">
        {children}
      </Text>
    </Group>
  )
}

/** `here`: the names of who is connected now, besides me. */
export function SpaceCard({ space, here }: { space: SpaceStatus; here: readonly string[] }) {
  const t = useTranslations('home')
  const common = useTranslations('common')
  const format = useFormatter()
  const bytes = useBytes()
  const { state, content, diskBytes } = space
  const gone = state === 'left' || state === 'removed'
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" className="breaks">
            <Anchor component={Link} to={`/spaces/${space.space}/files`} inherit>
              {space.name}
            </Anchor>
          </Title>
          {space.role && !gone && (
            <Text size="sm" c="dimmed">
              {common('role', { role: space.role })}
            </Text>
          )}
        </div>
        <StateNote space={space} />
        {!gone && state !== 'joining' && <Protection space={space} />}
        {!gone && state !== 'joining' && (
          <Fact icon={<IconUsers {...ICON} />}>
            {t('members', { count: space.members })}{' '}
            {here.length > 0 ? t('here', { who: format.list(here) }) : t('nobodyHere')}
          </Fact>
        )}
        {state !== 'joining' && (
          <Fact icon={<IconCloudDownload {...ICON} />}>
            {content.missingFiles > 0
              ? t('missing', { count: content.missingFiles, size: bytes(content.missingBytes) })
              : t('nothingMissing', { count: content.files, size: bytes(content.bytes) })}
          </Fact>
        )}
        <Fact icon={<IconDeviceFloppy {...ICON} />}>
          {diskBytes === null ? t('diskCounting') : t('disk', { size: bytes(diskBytes) })}
        </Fact>
      </Stack>
    </Card>
  )
}

/** Nothing while all is well. `here`: what can be done is on this page. */
export function StateNote({ space, here = false }: { space: SpaceStatus; here?: boolean }) {
  const t = useTranslations('home')
  const { state, reason, shutOutBy } = space
  if (state === 'active' && !reason) return null
  const words = { state: shutOutBy === undefined ? state : 'shutOut', by: shutOutBy ?? '' }
  return (
    <Alert
      color={state === 'stopped' || state === 'update' ? 'orange' : 'gray'}
      variant="outline"
      c="inherit"
      icon={<IconInfoCircle aria-hidden />}
      title={t('stateTitle', words)}
    >
      <Text size="sm">{t('stateDo', words)}</Text>
      {reason && state === 'stopped' && (
        <Text size="sm" c="dimmed" className="breaks">
          <Why text={reason} />
        </Text>
      )}
      {!here && state !== 'active' && state !== 'joining' && (
        <Anchor component={Link} to={`/spaces/${space.space}/members`} size="sm" underline="always">
          {t('stateWhere')}
        </Anchor>
      )}
    </Alert>
  )
}
