// One guest: what is kept for them, how it is, and what the host can do.
import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Ask } from '../../shared/ask.tsx'
import { Fact, Facts } from '../../shared/facts.tsx'
import { Ago, Moment, useBytes } from '../../shared/figures.tsx'
import { showProblem } from '../../shared/problem.tsx'
import type { HostSide } from './host-side.ts'
import { Proposal } from './proposal.tsx'
import { Propose } from './propose.tsx'
import type { Guest } from './shapes.ts'
import { StateBadge } from './state-badge.tsx'
import { Usage } from './usage.tsx'

const SHORT_ID = 10
const DAY_AND_TIME = { dateStyle: 'medium', timeStyle: 'short' } as const

/** `level`: of its heading. */
export function GuestCard({ guest, side, level }: { guest: Guest; side: HostSide; level: 3 | 5 }) {
  const t = useTranslations('hosting')
  const format = useFormatter()
  const { state, deletedAt, keptUntil, reason, trouble, full, proposal } = guest
  const coop = guest.coop || t('guestNoName')
  const kept = deletedAt === null
  const again = useAgain(side)
  return (
    <Paper withBorder p="md" component="article" aria-label={coop} data-agreement={guest.agreement}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Title order={level} size="h4" className="breaks">
            {coop}
          </Title>
          <StateBadge state={state} />
        </Group>
        {kept && <Usage {...guest} />}
        {kept && trouble && (
          <Alert role="note" variant="outline" color="red" className="breaks">
            {t('guestTrouble', { trouble })}
          </Alert>
        )}
        {kept && full === 'disk' && (
          <Alert role="note" variant="outline" color="orange">
            {t('guestDiskFull')}
          </Alert>
        )}
        {kept && state === 'suspended' && <Text className="breaks">{t('guestSuspended', { reason })}</Text>}
        {kept && state === 'ending' && (
          <Text className="breaks">
            {t('ending', { told: reason ? 'yes' : 'no', reason })}{' '}
            {keptUntil !== null && t('keptUntil', { day: format.dateTime(keptUntil, DAY_AND_TIME) })}
          </Text>
        )}
        {deletedAt !== null && (
          <Text>
            {t('deleted')} <Ago at={deletedAt} />
          </Text>
        )}
        <GuestFacts guest={guest} />
        {kept && (guest.proposed !== null || proposal) && (
          <Proposal
            agreed={guest}
            proposal={proposal}
            coop={coop}
            confirm={() => again(side.confirm(guest.agreement))}
          />
        )}
        {kept && state !== 'ended' && <Actions guest={guest} coop={coop} side={side} />}
      </Stack>
    </Paper>
  )
}

/** What was done at a box is asked for anew. */
function useAgain({ key, tells }: HostSide) {
  const queries = useQueryClient()
  return async <T,>(done: Promise<T>): Promise<T> => {
    const result = await done
    if (!tells) await queries.invalidateQueries({ queryKey: key })
    return result
  }
}

function GuestFacts({ guest }: { guest: Guest }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const { connected, people, missingBytes, from, until, noticeDays, words, inReturnFor, deletedAt } = guest
  return (
    <Facts>
      {deletedAt === null && (
        <Fact what={t('connection')}>{t('devicesOfPeople', { devices: connected, people })}</Fact>
      )}
      {deletedAt === null && missingBytes > 0 && <Fact what={t('toCome')}>{bytes(missingBytes)}</Fact>}
      <Fact what={t('since')}>
        <Moment at={from} />
      </Fact>
      <Fact what={t('until')}>{until === null ? t('noEnd') : <Moment at={until} />}</Fact>
      <Fact what={t('notice')}>{t('days', { count: noticeDays })}</Fact>
      {words !== '' && <Fact what={t('words')}>{words}</Fact>}
      {inReturnFor !== null && <Fact what={t('inReturnFor')}>{inReturnFor.slice(0, SHORT_ID)}</Fact>}
      <Fact what={t('agreementId')}>{guest.agreement.slice(0, SHORT_ID)}</Fact>
    </Facts>
  )
}

function Actions({ guest, coop, side }: { guest: Guest; coop: string; side: HostSide }) {
  const t = useTranslations('hosting')
  const [doing, setDoing] = useState<'propose' | 'suspend' | 'end' | null>(null)
  const close = () => setDoing(null)
  const again = useAgain(side)
  const resuming = useMutation({
    mutationFn: () => again(side.resume(guest.agreement)),
    onError: showProblem,
  })
  return (
    <Group gap="xs">
      {guest.state === 'active' && (
        <Button size="sm" variant="default" onClick={() => setDoing('suspend')}>
          {t('suspend')}
        </Button>
      )}
      {guest.state === 'suspended' && (
        <Button size="sm" variant="default" loading={resuming.isPending} onClick={() => resuming.mutate()}>
          {t('resume')}
        </Button>
      )}
      {side.change && (
        <Button size="sm" variant="default" onClick={() => setDoing('propose')}>
          {t('proposeOpen')}
        </Button>
      )}
      {guest.state !== 'ending' && (
        <Button size="sm" variant="subtle" color="red" onClick={() => setDoing('end')}>
          {t('endOpen')}
        </Button>
      )}
      <Ask
        opened={doing === 'suspend'}
        onClose={close}
        title={t('suspendTitle', { coop })}
        says={[t('suspendAbout')]}
        act={t('suspend')}
        field={{ label: t('reason'), about: t('reasonTold'), required: true, maxLength: 1000 }}
        run={reason => again(side.suspend(guest.agreement, reason))}
      />
      <Ask
        opened={doing === 'end'}
        onClose={close}
        title={t('endTitle', { coop })}
        says={[t('endHostAbout', { count: guest.noticeDays }), t('endNoUndo')]}
        act={t('endNoticeDo')}
        danger
        field={{ label: t('reason'), about: t('reasonTold'), maxLength: 1000 }}
        run={reason => again(side.end(guest.agreement, reason))}
      />
      {side.change && (
        <Propose
          opened={doing === 'propose'}
          onClose={close}
          coop={coop}
          agreed={guest}
          run={changes => again(side.change!(guest.agreement, changes))}
        />
      )}
    </Group>
  )
}
