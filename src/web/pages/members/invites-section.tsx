// Letting people in: who asks, the invitations that there are, and a new one. For coordinators.
import { Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Invite, SpaceStatus } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { Ask } from '../../shared/ask.tsx'
import { Ago, Moment } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { short } from './audit-words.ts'
import { InviteForm } from './invite-form.tsx'
import { may } from './may.ts'
import { invitesQuery, requestsQuery } from './queries.ts'

/** Nothing while nobody asks. */
export function RequestsSection({ space }: { space: string }) {
  const t = useTranslations('members')
  const queries = useQueryClient()
  const { data } = useQuery(requestsQuery(space))
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: ({ request, accept }: { request: string; accept: boolean }) =>
      client.inviteDecide({ space, request, accept }),
    onSettled: () => queries.invalidateQueries({ queryKey: requestsQuery(space).queryKey }),
  })
  const requests = data?.requests ?? []
  if (requests.length === 0 && !error) return null
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('requests')}
      </Title>
      <Text size="sm">{t('requestsAbout')}</Text>
      <Problem error={error} />
      <Stack gap="sm" role="status">
        {requests.map(({ request, name, deviceName, identity, at }) => {
          const loading = (accept: boolean) =>
            isPending && variables.request === request && variables.accept === accept
          return (
            <Card key={request} withBorder padding="sm">
              <Text fw={600} className="breaks">
                {name}
              </Text>
              <Text size="sm" className="breaks">
                {t('requestFrom', { device: deviceName, key: short(identity) })} <Ago at={at} />
              </Text>
              <Group mt="xs">
                <Button
                  loading={loading(true)}
                  onClick={() => mutate({ request, accept: true })}
                  aria-label={t('letInWho', { name })}
                >
                  {t('letIn')}
                </Button>
                <Button
                  variant="default"
                  loading={loading(false)}
                  onClick={() => mutate({ request, accept: false })}
                  aria-label={t('declineWho', { name })}
                >
                  {t('decline')}
                </Button>
              </Group>
            </Card>
          )
        })}
      </Stack>
    </Stack>
  )
}

export function InvitesSection({ space }: { space: SpaceStatus }) {
  const t = useTranslations('members')
  const [making, setMaking] = useState(false)
  const [all, setAll] = useState(false)
  const [revoking, setRevoking] = useState<Invite | null>(null)
  const { data, error } = useQuery(invitesQuery(space.space))
  const canInvite = may(space, 'members.invite')
  const invites = (data?.invites ?? []).toSorted((a, b) => b.createdAt - a.createdAt)
  const shown = all ? invites : invites.filter(({ state }) => state === 'open')
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('invites')}
      </Title>
      <Text size="sm">{t(canInvite ? 'invitesAbout' : 'invitesArchived')}</Text>
      {!data && <Problem error={error} />}
      {data && shown.length === 0 && <Text c="dimmed">{t('invitesNone')}</Text>}
      {shown.map(invite => (
        <InviteCard
          key={invite.invite}
          invite={invite}
          {...(canInvite && { onRevoke: () => setRevoking(invite) })}
        />
      ))}
      {invites.some(({ state }) => state !== 'open') && (
        <Switch
          label={t('invitesAll')}
          checked={all}
          onChange={event => setAll(event.currentTarget.checked)}
        />
      )}
      {canInvite && !making && (
        <Group>
          <Button onClick={() => setMaking(true)}>{t('inviteNew')}</Button>
        </Group>
      )}
      {canInvite && making && (
        <Card withBorder padding="md">
          <Title order={3} size="h5" mb="sm">
            {t('inviteNew')}
          </Title>
          <InviteForm space={space.space} />
          <Group mt="md">
            <Button variant="subtle" onClick={() => setMaking(false)}>
              {t('inviteClose')}
            </Button>
          </Group>
        </Card>
      )}
      <Ask
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t('inviteRevokeTitle')}
        says={[t('inviteRevokeDoes'), t('inviteRevokeKeeps')]}
        danger
        act={t('inviteRevoke')}
        run={() => client.inviteRevoke({ space: space.space, invite: revoking!.invite })}
      />
    </Stack>
  )
}

function InviteCard({ invite, onRevoke }: { invite: Invite; onRevoke?(): void }) {
  const t = useTranslations('members')
  const { state, role, uses, maxUses, expires, confirm, createdAt } = invite
  const id = short(invite.invite)
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{t('inviteFor', { state, role })}</Text>
          <Text size="sm">
            {maxUses === null ? t('inviteUsedMany', { uses }) : t('inviteUsed', { uses, maxUses })}{' '}
            {expires === null
              ? t('inviteForever')
              : t.rich(expires < Date.now() ? 'inviteOver' : 'inviteUntil', {
                  when: () => <Moment at={expires} withTime />,
                })}{' '}
            {confirm === 'ask' && t('inviteAsks')}
          </Text>
          <Text size="sm" c="dimmed">
            {t.rich('inviteMadeAt', { when: () => <Ago at={createdAt} />, id })}
          </Text>
        </div>
        {state === 'open' && onRevoke && (
          <Button
            variant="default"
            size="compact-md"
            onClick={onRevoke}
            aria-label={t('inviteRevokeOf', { id })}
          >
            {t('inviteRevoke')}
          </Button>
        )}
      </Group>
    </Card>
  )
}
