// How a box is, what it keeps, what it has offered, who controls it, and its log: asked of the box over the network.
import { Alert, Loader, Progress, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Fact, Facts } from '../../shared/facts.tsx'
import { Ago, Bytes, useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { BoxAdmins } from './box-admins.tsx'
import { BoxLogs } from './box-logs.tsx'
import { Guests } from './guests.tsx'
import { boxSide } from './host-side.ts'
import { MakeOffer } from './make-offer.tsx'
import { Offers } from './offers.tsx'
import type { BoxStatus } from './shapes.ts'

/** A box says little by itself. */
const AGAIN_MS = 15_000
const SHORT_ID = 6

export function BoxDetails({ box }: { box: string }) {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const { data, error } = useQuery({
    queryKey: ['boxes', box, 'status'],
    queryFn: () => client.boxStatus({ box }),
    refetchInterval: AGAIN_MS,
  })
  const side = boxSide(box)
  if (!data) return error ? <Problem error={error} /> : <Loader aria-label={tc('loading')} />
  return (
    <Stack gap="lg">
      {/* it was there a moment ago: what it said stays */}
      <Problem error={error} />
      {data.update && (
        <Alert role="note" variant="outline" color="orange">
          {t('boxUpdate', { box: data.update.box, here: data.update.here })}
        </Alert>
      )}
      <Part title={t('boxHow')}>
        <Facts>
          <Fact what={t('boxVersion')}>{data.version}</Fact>
          <Fact what={t('boxRuns')}>
            <Ago at={data.started} />
          </Fact>
          <Fact what={t('boxMemory')}>
            <Bytes of={data.memoryBytes} />
          </Fact>
          <Fact what={t('boxPeers')}>{data.peers}</Fact>
          <Fact what={t('boxAddress')}>{data.tcp}</Fact>
          <Fact what={t('key')}>{data.box}</Fact>
        </Facts>
        <Disk of={data.disk} />
        <DiskByAgreement box={box} />
      </Part>
      <Part title={t('boxKeeps')}>
        <Guests guests={data.agreements} side={side} level={5} />
      </Part>
      <Part title={t('boxOffers')}>
        <Text size="sm">{t('boxOfferAbout')}</Text>
        <Offers side={side} />
        <MakeOffer side={side} />
      </Part>
      <Part title={t('adminsTitle')}>
        <BoxAdmins box={box} />
      </Part>
      <Part title={t('logs')}>
        <BoxLogs box={box} />
      </Part>
    </Stack>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="sm">
      <Title order={4}>{title}</Title>
      {children}
    </Stack>
  )
}

function Disk({ of }: { of: BoxStatus['disk'] }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const format = useFormatter()
  const part = of.totalBytes > 0 ? 1 - of.freeBytes / of.totalBytes : 0
  const words = t('diskFree', {
    level: String(of.level),
    free: bytes(of.freeBytes),
    total: bytes(of.totalBytes),
    reserve: bytes(of.reserveBytes),
  })
  return (
    <div>
      <Progress.Root size="lg">
        <Progress.Section
          value={part * 100}
          color={of.level === 'ok' ? undefined : 'orange'}
          aria-label={t('diskUsed', { percent: format.number(part, { style: 'percent' }) })}
        />
      </Progress.Root>
      <Text size="sm">{words}</Text>
      <Text size="sm">
        {t('diskAgreed', {
          hosted: bytes(of.hostedBytes),
          agreed: bytes(of.agreedBytes),
          more: of.offeredBytes > 0 ? 'yes' : 'no',
          offered: bytes(of.offeredBytes),
        })}
      </Text>
      {of.overcommittedBytes > 0 && (
        <Text size="sm">{t('overcommitted', { size: bytes(of.overcommittedBytes) })}</Text>
      )}
    </div>
  )
}

function DiskByAgreement({ box }: { box: string }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const { data, error } = useQuery({
    queryKey: ['boxes', box, 'disk'],
    queryFn: () => client.boxDisk({ box }),
    refetchInterval: AGAIN_MS,
  })
  if (!data || data.agreements.length === 0) return <Problem error={error} />
  return (
    <Facts>
      {data.agreements.map(({ agreement, coop, diskBytes }) => (
        <Fact
          key={agreement}
          what={t('diskOf', { coop: coop || t('guestNoName'), id: agreement.slice(0, SHORT_ID) })}
        >
          {diskBytes === null ? t('beingCounted') : bytes(diskBytes)}
        </Fact>
      ))}
    </Facts>
  )
}
