// Who keeps our spaces, whom we keep, what was offered, who gives how much, and the boxes.
import { Loader, Stack, Tabs, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { statusQuery } from '../../node/queries.ts'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Boxes } from './boxes.tsx'
import { Guests } from './guests.tsx'
import { thisNode } from './host-side.ts'
import { MakeOffer } from './make-offer.tsx'
import { Offers } from './offers.tsx'
import { OurHosts } from './our-hosts.tsx'
import { hostingListQuery } from './shapes.ts'
import { ShareRatio } from './share-ratio.tsx'

/** In the address after `#`, so that other pages can point there. */
const PARTS = ['agreements', 'offers', 'ratio', 'boxes']

export function HostingPage() {
  const t = useTranslations('hosting')
  const { hash } = useLocation()
  const navigate = useNavigate()
  const part = PARTS.includes(hash) ? hash : PARTS[0]!
  return (
    <>
      <PageTitle title={t('title')} about={t('about')} />
      <Tabs
        value={part}
        onChange={hash => void navigate({ to: '/hosting', hash: hash ?? '', replace: true })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="agreements">{t('tabAgreements')}</Tabs.Tab>
          <Tabs.Tab value="offers">{t('tabOffers')}</Tabs.Tab>
          <Tabs.Tab value="ratio">{t('tabRatio')}</Tabs.Tab>
          <Tabs.Tab value="boxes">{t('tabBoxes')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="agreements">
          <Agreements />
        </Tabs.Panel>
        <Tabs.Panel value="offers">
          <OffersPart />
        </Tabs.Panel>
        <Tabs.Panel value="ratio">
          <ShareRatio shown={part === 'ratio'} />
        </Tabs.Panel>
        <Tabs.Panel value="boxes">
          <Boxes />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Agreements() {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const { data, error } = useQuery(hostingListQuery)
  const { data: status } = useQuery(statusQuery)
  if (!data) return error ? <Problem error={error} /> : <Loader aria-label={tc('loading')} />
  return (
    <Stack gap="xl">
      <OurHosts spaces={status?.spaces ?? []} hosts={data.hosts} />
      <Stack>
        <Title order={2} size="h3">
          {t('guestsTitle')}
        </Title>
        <Text size="sm">{t('guestsAbout')}</Text>
        <Guests guests={data.guests} side={thisNode} level={3} />
      </Stack>
    </Stack>
  )
}

function OffersPart() {
  const t = useTranslations('hosting')
  return (
    <Stack gap="xl">
      <Stack>
        <Title order={2} size="h3">
          {t('offerTitle')}
        </Title>
        <Text size="sm">{t('offerAbout')}</Text>
        <MakeOffer side={thisNode} />
      </Stack>
      <Stack>
        <Title order={2} size="h3">
          {t('offersTitle')}
        </Title>
        <Offers side={thisNode} />
      </Stack>
    </Stack>
  )
}
