// The network: who is connected, by which way and how fast, and how others reach this node.
import { Anchor, Code, Paper, Stack, Text } from '@mantine/core'
import { IconAffiliate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { peersQuery, statusQuery } from '../../node/queries.ts'
import { Empty } from '../../shared/empty.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Graph } from './graph.tsx'
import { kindOf, nameOf } from './peer-kind.ts'
import { PeerTable } from './peer-table.tsx'
import { Reach } from './reach.tsx'

/** Rates are of the last seconds. */
const LOOK_AGAIN_MS = 5000

export function NetworkPage() {
  const t = useTranslations('network')
  const { data, error } = useQuery({ ...peersQuery, refetchInterval: LOOK_AGAIN_MS })
  const { data: status } = useQuery(statusQuery)
  const { data: boxes } = useQuery({ queryKey: ['boxes', 'names'], queryFn: boxNames })
  const { data: own } = useQuery({ queryKey: ['peers', 'own'], queryFn: ownKeys })
  const known = data?.peers.map(peer => ({
    peer,
    kind: kindOf(peer, boxes ?? new Map(), own ?? new Set()),
    name: nameOf(peer, boxes?.get(peer.device)),
  }))
  return (
    <>
      <PageTitle title={t('title')} about={t('titleAbout')} />
      <Stack gap="md">
        <Problem error={error} />
        {known && <Text role="status">{t('count', { count: known.length })}</Text>}
        {known && known.length > 0 && (
          <>
            <Paper withBorder p="xs">
              <Graph known={known} me={status?.deviceName ?? t('me')} />
              <Text size="sm" c="dimmed">
                {t('legend')}
              </Text>
            </Paper>
            <PeerTable known={known} />
          </>
        )}
        {known?.length === 0 && (
          <Empty icon={<IconAffiliate size={32} aria-hidden />} text={t('none')}>
            <Stack gap="xs" ta="left" maw={520}>
              {status?.spaces.length === 0 ? (
                <Text>
                  {t('noneNoSpace')}{' '}
                  <Anchor component={Link} to="/welcome" inherit underline="always">
                    {t('noneNoSpaceDo')}
                  </Anchor>
                </Text>
              ) : (
                <Text>{t('noneDo')}</Text>
              )}
              <Text>
                {t('nonePeer')} <Code>npm start -- --peer tcp://HOST:PORT</Code>
              </Text>
            </Stack>
          </Empty>
        )}
        {status && <Reach {...status} />}
      </Stack>
    </>
  )
}

async function boxNames(): Promise<ReadonlyMap<string, string>> {
  return new Map((await client.boxList()).boxes.map(({ box, name }) => [box, name]))
}

async function ownKeys(): Promise<ReadonlySet<string>> {
  return new Set((await client.deviceList()).devices.map(({ device }) => device))
}
