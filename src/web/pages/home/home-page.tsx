// Home: my spaces at a glance, what waits for me, and what this node is doing.
import { Button, Loader, SimpleGrid, Stack, Title } from '@mantine/core'
import { IconFolderPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Peer } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { peersQuery, statusQuery } from '../../node/queries.ts'
import { Empty } from '../../shared/empty.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { JobCard } from './job-card.tsx'
import { SpaceCard } from './space-card.tsx'
import { Waiting } from './waiting.tsx'

export function HomePage() {
  const t = useTranslations('home')
  const { data, error } = useQuery(statusQuery)
  const peers = useQuery(peersQuery)
  const own = useQuery({ queryKey: ['keys', 'devices'], queryFn: () => client.deviceList() })
  const devices = new Set(own.data?.devices.map(({ device }) => device))
  const hasSpaces = data !== undefined && data.spaces.length > 0
  return (
    <>
      {data && !hasSpaces ? (
        <PageTitle title={t('welcome')} />
      ) : (
        <PageTitle title={t('title')} {...(hasSpaces && { about: t('about') })}>
          {hasSpaces && (
            <Button component={Link} to="/welcome" variant="light">
              {t('more')}
            </Button>
          )}
        </PageTitle>
      )}
      {!data && (error ? <Problem error={error} /> : <Loader aria-label={t('title')} />)}
      {data && <Waiting spaces={data.spaces} />}
      {data && !hasSpaces && (
        <Empty icon={<IconFolderPlus size={48} aria-hidden />} text={t('empty')}>
          <Button component={Link} to="/welcome" size="md">
            {t('emptyDo')}
          </Button>
        </Empty>
      )}
      {data && hasSpaces && (
        <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
          {data.spaces.map(space => (
            <SpaceCard
              key={space.space}
              space={space}
              here={namesHere(peers.data?.peers ?? [], space.space, devices, t('mine'))}
            />
          ))}
        </SimpleGrid>
      )}
      <Running />
    </>
  )
}

/** Each once, however many devices they have on; other devices of mine in one word. */
function namesHere(peers: readonly Peer[], space: string, own: ReadonlySet<string>, mine: string): string[] {
  const there = peers.filter(({ spaces }) => spaces.some(one => one.space === space))
  const names = there.map(({ device, memberName, deviceName }) =>
    own.has(device) ? mine : (memberName ?? deviceName ?? device.slice(0, 10)),
  )
  return [...new Set(names)]
}

/** Long work that goes on, and what failed. */
function Running() {
  const t = useTranslations('home')
  const { data } = useQuery({ queryKey: ['jobs'], queryFn: () => client.jobList() })
  const jobs = (data?.jobs ?? []).filter(({ state }) => state === 'running' || state === 'failed')
  if (jobs.length === 0) return null
  return (
    <Stack gap="sm" component="section" mt="xl">
      <Title order={2} size="h4">
        {t('running')}
      </Title>
      {jobs.toReversed().map(job => (
        <JobCard key={job.job} job={job} />
      ))}
    </Stack>
  )
}
