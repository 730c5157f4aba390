// Who keeps a space, how safe it is there, and all that can be done about it.
import { Divider, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconServer2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { spaceQuery } from '../../node/queries.ts'
import { useSpace } from '../../node/use-space.ts'
import { Empty } from '../../shared/empty.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { AcceptOffer } from './accept-offer.tsx'
import { AuditHistory } from './audit-history.tsx'
import { Audit } from './audits.tsx'
import { BlindPeers } from './blind-peers.tsx'
import { Drill } from './drill.tsx'
import { HostCard } from './host-card.tsx'
import { ProtectionSentence } from './protection-sentence.tsx'
import { type Protection, protectionQuery } from './shapes.ts'
import { WantCopies } from './want-copies.tsx'

export function SpaceHostingPage() {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const space = useSpace()
  const { data, error } = useQuery(protectionQuery(space))
  const { data: status } = useQuery(spaceQuery(space))
  // hosts may be agreed with while a space is archived
  const may = status?.role === 'coordinator' && (status.writable || status.state === 'archived')
  return (
    <>
      <PageTitle title={data ? t('spaceTitle', { name: data.name }) : t('title')} about={t('spaceAbout')} />
      <Problem error={error} />
      {!data && !error && <Loader aria-label={tc('loading')} />}
      {data && (
        // another space begins with fields of its own
        <Stack gap="xl" key={space}>
          <ProtectionSentence of={data} />
          {status && !may && <Text c="dimmed">{t('onlyCoordinators')}</Text>}
          <Hosts space={space} of={data} may={may} />
          <AuditHistory space={space} />
          {may && <AcceptOffer space={space} name={data.name} />}
          <WantCopies space={space} wanted={data.wanted} may={may} />
          <Divider />
          <Drill space={space} hosted={data.hosts.some(({ state }) => state !== 'ended')} />
          <Divider />
          <BlindPeers space={space} peers={data.blindPeers} may={may} />
        </Stack>
      )}
    </>
  )
}

function Hosts({ space, of, may }: { space: string; of: Protection; may: boolean }) {
  const t = useTranslations('hosting')
  const alive = of.hosts.filter(({ state }) => state !== 'ended')
  const ended = of.hosts.filter(({ state }) => state === 'ended')
  return (
    <Stack>
      <Title order={2} size="h3">
        {t('hostsTitle')}
      </Title>
      {alive.length === 0 ? (
        <Empty icon={<IconServer2 size={40} aria-hidden />} text={t('hostsNone')} />
      ) : (
        <>
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            {alive.map(host => (
              <HostCard key={host.agreement} space={space} host={host} may={may} />
            ))}
          </SimpleGrid>
          <Audit space={space} label={t('auditAll')} />
          <Text size="sm" c="dimmed">
            {t('auditAbout')} {t('proofsLast')}
          </Text>
        </>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{t('endedCount', { count: ended.length })}</summary>
          <SimpleGrid cols={{ base: 1, lg: 2 }} mt="sm">
            {ended.map(host => (
              <HostCard key={host.agreement} space={space} host={host} may={may} />
            ))}
          </SimpleGrid>
        </details>
      )}
    </Stack>
  )
}
