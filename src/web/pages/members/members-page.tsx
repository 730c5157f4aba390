// The members of a space: who is in it, who may come in, what happened, and the space itself.
import { Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { spaceQuery } from '../../node/queries.ts'
import { useSpace } from '../../node/use-space.ts'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { StateNote } from '../home/space-card.tsx'
import { AuditSection } from './audit-section.tsx'
import { InvitesSection, RequestsSection } from './invites-section.tsx'
import { MemberList } from './member-list.tsx'
import { SpaceSection } from './space-section.tsx'

export function MembersPage() {
  const t = useTranslations('members')
  const space = useSpace()
  const { data, error } = useQuery(spaceQuery(space))
  if (!data)
    return (
      <>
        <PageTitle title={t('title')} />
        {error ? <Problem error={error} /> : <Loader aria-label={t('title')} />}
      </>
    )
  const canAdmit = data.role === 'coordinator' && data.state === 'active'
  const seesInvites = data.role === 'coordinator' && (data.state === 'active' || data.state === 'archived')
  return (
    <>
      <PageTitle title={t('titleOf', { name: data.name })} about={t('about')} />
      <Stack gap="xl" maw={860}>
        <StateNote space={data} here />
        {canAdmit && <RequestsSection space={data.space} />}
        <MemberList space={data} />
        {seesInvites && <InvitesSection key={data.space} space={data} />}
        <AuditSection key={`audit ${data.space}`} space={data.space} />
        <SpaceSection key={`space ${data.space}`} space={data} />
      </Stack>
    </>
  )
}
