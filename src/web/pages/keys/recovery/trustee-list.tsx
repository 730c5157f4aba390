// Trustees one by one: how far each share is, and what can be done about it.
import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconInbox,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Ago } from '../../../shared/figures.tsx'
import { Problem } from '../../../shared/problem.tsx'
import type { Answer } from '../queries.ts'
import { HandOver } from './hand-over.tsx'

type Trustee = NonNullable<Answer<'recoveryStatus'>['trustees']>['trustees'][number]

const ICONS: Record<string, TablerIcon> = {
  waiting: IconClock,
  sent: IconSend,
  arrived: IconInbox,
  accepted: IconCircleCheck,
  declined: IconCircleX,
}

export function TrusteeList({ trustees }: { trustees: Trustee[] }) {
  const t = useTranslations('recovery')
  return (
    <Stack component="ul" aria-label={t('ownTitle')} gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {trustees.map(trustee => (
        <Paper component="li" key={trustee.identity} withBorder p="sm">
          <OneTrustee {...trustee} />
        </Paper>
      ))}
    </Stack>
  )
}

function OneTrustee({ identity, name, state, since, askedAt, provedAt }: Trustee) {
  const t = useTranslations('recovery')
  const queries = useQueryClient()
  const [handing, setHanding] = useState(false)
  const ask = useMutation({
    mutationFn: () => client.recoveryAsk({ trustee: identity }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys', 'trustees'] }),
  })
  const Icon = ICONS[String(state)] ?? IconClock
  const isOnTheWay = state === 'waiting' || state === 'sent'
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={600} className="breaks">
            {name}
          </Text>
          <Text size="sm" c="dimmed" ff="monospace">
            {identity.slice(0, 16)}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Icon size={20} aria-hidden />
          <Text>
            {t('state', { state: String(state) })}
            {since > 0 && (
              <>
                {', '}
                <Ago at={since} />
              </>
            )}
          </Text>
        </Group>
      </Group>
      {askedAt !== undefined && (
        <Text size="sm">
          {t('wasAsked')} <Ago at={askedAt} />
          {'. '}
          {provedAt === undefined ? (
            t('notProved')
          ) : (
            <>
              {t('proved')} <Ago at={provedAt} />
            </>
          )}
        </Text>
      )}
      <Problem error={ask.error} />
      <Group gap="xs">
        {state !== 'declined' && (
          <Button
            size="xs"
            variant="default"
            loading={ask.isPending}
            aria-label={t('askNamed', { name })}
            onClick={() => ask.mutate()}
          >
            {t('ask')}
          </Button>
        )}
        {isOnTheWay && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('handNamed', { name })}
            onClick={() => setHanding(true)}
          >
            {t('hand')}
          </Button>
        )}
      </Group>
      {handing && <HandOver identity={identity} name={name} onClose={() => setHanding(false)} />}
    </Stack>
  )
}
