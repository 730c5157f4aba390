// What waits for me: people and devices that want in, shares, other terms, and what a box warns of.
import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { requestsQuery } from '../members/queries.ts'

interface Waits {
  key: string
  text: string
  to: string
  /** The part of that page. */
  hash?: string
  action: string
  warning?: boolean
}

/** Nothing while nothing waits. */
export function Waiting({ spaces }: { spaces: readonly SpaceStatus[] }) {
  const t = useTranslations('home')
  const waits = [...useRequests(spaces), ...useMine()]
  if (waits.length === 0) return null
  return (
    <Stack gap="sm" component="section" mb="lg">
      <Title order={2} size="h4">
        {t('waits')}
      </Title>
      <Stack gap="xs" role="status">
        {waits.map(({ key, text, to, hash, action, warning }) => (
          <Card key={key} withBorder padding="sm">
            <Group gap="sm" wrap="nowrap" align="flex-start">
              {warning ? (
                <IconAlertTriangle size={20} aria-hidden />
              ) : (
                <IconHourglass size={20} aria-hidden />
              )}
              <div style={{ flex: 1 }}>
                <Text size="sm" className="breaks">
                  {text}
                </Text>
                <Anchor component={Link} to={to} {...(hash && { hash })} size="sm" underline="always">
                  {action}
                </Anchor>
              </div>
            </Group>
          </Card>
        ))}
      </Stack>
    </Stack>
  )
}

/** People who want in, in the spaces where I may decide. */
function useRequests(spaces: readonly SpaceStatus[]): Waits[] {
  const t = useTranslations('home')
  const mine = spaces.filter(({ role, state }) => role === 'coordinator' && state === 'active')
  const asked = useQueries({ queries: mine.map(({ space }) => requestsQuery(space)) })
  return mine.flatMap(({ space, name: spaceName }, index) =>
    (asked[index]?.data?.requests ?? []).map(({ request, name }) => ({
      key: request,
      text: t('waitsRequest', { name, space: spaceName }),
      to: `/spaces/${space}/members`,
      action: t('waitsRequestDo'),
    })),
  )
}

function useMine(): Waits[] {
  const t = useTranslations('home')
  const devices = useQuery({ queryKey: ['keys', 'device-requests'], queryFn: () => client.deviceRequests() })
  const held = useQuery({ queryKey: ['keys', 'held', 'all'], queryFn: () => client.recoveryHeld() })
  const hosting = useQuery({ queryKey: ['hosting', 'list'], queryFn: () => client.hostingList() })
  const boxes = useQuery({ queryKey: ['boxes', 'list'], queryFn: () => client.boxList() })
  return [
    ...(boxes.data?.boxes ?? []).flatMap(({ box, name, alarms }) =>
      alarms.map(({ alarm }) => ({
        key: `${box}/${alarm}`,
        text: t('waitsAlarm', { name, alarm: alarm.replace('-', '_') }),
        to: '/hosting',
        action: t('waitsAlarmDo'),
        warning: true,
      })),
    ),
    ...(devices.data?.requests ?? []).map(({ request, deviceName }) => ({
      key: request,
      text: t('waitsDevice', { name: deviceName }),
      to: '/keys',
      hash: 'add-device',
      action: t('waitsDeviceDo'),
    })),
    ...(held.data?.held ?? [])
      .filter(({ state }) => state === 'arrived')
      .map(({ owner, set, ownerName }) => ({
        key: `${owner}/${set}`,
        text: t('waitsShare', { name: ownerName }),
        to: '/keys',
        hash: 'held',
        action: t('waitsShareDo'),
      })),
    ...(hosting.data?.hosts ?? [])
      .filter(({ proposal, state }) => proposal && state !== 'ended')
      .map(({ agreement, coop, name, space }) => ({
        key: agreement,
        text: t('waitsHostTerms', { coop: coop || t('someHost'), space: name }),
        to: `/spaces/${space}/hosting`,
        action: t('waitsTermsDo'),
      })),
    ...(hosting.data?.guests ?? [])
      .filter(({ proposal, state }) => proposal && state !== 'ended')
      .map(({ agreement, coop }) => ({
        key: agreement,
        text: t('waitsGuestTerms', { coop: coop || t('someGuest') }),
        to: '/hosting',
        action: t('waitsTermsDo'),
      })),
  ]
}
