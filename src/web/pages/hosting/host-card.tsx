// One host of a space: what was agreed, how it is, what it has proven, and what can be done about it.
import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Fact, Facts } from '../../shared/facts.tsx'
import { WhatHappened, WhatToDo } from '../../shared/error-words.tsx'
import { Ago, Moment, useBytes } from '../../shared/figures.tsx'
import { Audit, useFound } from './audits.tsx'
import { EndAsGuest } from './end-agreement.tsx'
import { thisNode } from './host-side.ts'
import { Proposal } from './proposal.tsx'
import { Propose } from './propose.tsx'
import type { HostOfSpace } from './shapes.ts'
import { StateBadge } from './state-badge.tsx'
import { Usage } from './usage.tsx'

const SHORT_ID = 10
const DAY_AND_TIME = { dateStyle: 'medium', timeStyle: 'short' } as const

/** `may`: this person is a coordinator of the space. */
export function HostCard({ space, host, may }: { space: string; host: HostOfSpace; may: boolean }) {
  const t = useTranslations('hosting')
  const format = useFormatter()
  const { agreement, state, problem, lastAudit, reason, keptUntil, proposal } = host
  const coop = host.coop || t('hostNoName')
  const alive = state !== 'ended'
  return (
    <Paper withBorder p="md" component="article" aria-label={coop} data-agreement={agreement}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Title order={3} size="h4" className="breaks">
            {coop}
          </Title>
          <StateBadge state={state} />
        </Group>
        {alive && <Usage {...host} />}
        {lastAudit && lastAudit.failed > 0 && <Failure of={lastAudit} />}
        {alive && problem && (
          <Alert
            role="note"
            variant="outline"
            color="orange"
            icon={<IconAlertTriangle aria-hidden />}
            title={
              <span className="breaks">
                <WhatHappened of={problem} />
              </span>
            }
          >
            <Text size="sm" className="breaks">
              <WhatToDo of={problem} />
            </Text>
          </Alert>
        )}
        {state === 'ending' && (
          <Text className="breaks">
            {t('ending', { told: reason ? 'yes' : 'no', reason })}{' '}
            {keptUntil !== null && t('keptUntil', { day: format.dateTime(keptUntil, DAY_AND_TIME) })}
          </Text>
        )}
        <HostFacts host={host} alive={alive} />
        {alive && (host.proposed || proposal) && (
          <Proposal
            agreed={host}
            proposal={proposal}
            coop={coop}
            confirm={may ? () => thisNode.confirm(agreement) : undefined}
          />
        )}
        {alive && <Audit space={space} agreement={agreement} label={t('auditOne')} />}
        {alive && may && <Actions host={host} coop={coop} />}
      </Stack>
    </Paper>
  )
}

function Failure({ of }: { of: NonNullable<HostOfSpace['lastAudit']> }) {
  const t = useTranslations('hosting')
  return (
    <Alert role="note" variant="outline" color="red" icon={<IconAlertTriangle aria-hidden />}>
      {t('hostFailed', { failed: of.failed, blocks: of.blocks })} <Ago at={of.at} />. {t('hostFailedDo')}
    </Alert>
  )
}

function HostFacts({ host, alive }: { host: HostOfSpace; alive: boolean }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const found = useFound()
  const { missingBytes, missingBlocks, connected, proven, lastAudit, refusal, until, noticeDays } = host
  const lacks =
    missingBytes === null
      ? connected
        ? t('beingCounted')
        : t('notKnown')
      : missingBlocks === 0
        ? t('nothing')
        : bytes(missingBytes)
  return (
    <Facts>
      {alive && (
        <>
          <Fact what={t('connection')}>
            {connected ? (
              t('connected')
            ) : (
              <>
                {t('notConnected')}, {t('seen')} <Ago at={host.seenAt} />
                {refusal === 'HOST_REFUSES' && `. ${t('letsNotIn')}`}
              </>
            )}
          </Fact>
          <Fact what={t('lacks')}>{lacks}</Fact>
          <Fact what={t('lastProof')}>
            <Ago at={host.lastProof} /> ({proven ? t('provenNow') : t('notProvenNow')})
          </Fact>
          <Fact what={t('lastAudit')}>
            {lastAudit ? (
              <>
                <Ago at={lastAudit.at} />: {found(lastAudit)}
              </>
            ) : (
              t('noAudit')
            )}
          </Fact>
        </>
      )}
      <Fact what={t('until')}>{until === null ? t('noEnd') : <Moment at={until} />}</Fact>
      <Fact what={t('notice')}>{t('days', { count: noticeDays })}</Fact>
      {host.words !== '' && <Fact what={t('words')}>{host.words}</Fact>}
      {host.inReturnFor !== null && (
        <Fact what={t('inReturnFor')}>{host.inReturnFor.slice(0, SHORT_ID)}</Fact>
      )}
      <Fact what={t('addresses')}>
        {host.addresses.length > 0 ? host.addresses.join(', ') : t('noAddresses')}
      </Fact>
      <Fact what={t('agreementId')}>{host.agreement.slice(0, SHORT_ID)}</Fact>
    </Facts>
  )
}

function Actions({ host, coop }: { host: HostOfSpace; coop: string }) {
  const t = useTranslations('hosting')
  const [doing, setDoing] = useState<'propose' | 'end' | null>(null)
  const close = () => setDoing(null)
  return (
    <Group gap="xs">
      <Button size="sm" variant="default" onClick={() => setDoing('propose')}>
        {t('proposeOpen')}
      </Button>
      <Button size="sm" variant="subtle" color="red" onClick={() => setDoing('end')}>
        {t('endOpen')}
      </Button>
      <Propose
        opened={doing === 'propose'}
        onClose={close}
        coop={coop}
        agreed={host}
        run={changes => thisNode.change!(host.agreement, changes)}
      />
      <EndAsGuest opened={doing === 'end'} onClose={close} host={host} coop={coop} />
    </Group>
  )
}
