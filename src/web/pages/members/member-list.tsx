// Who is in the space, and the dialogs for what may be done about them.
import { Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { membersQuery, peersQuery } from '../../node/queries.ts'
import { Ask } from '../../shared/ask.tsx'
import { Problem } from '../../shared/problem.tsx'
import { may } from './may.ts'
import { type Doing, MemberCard } from './member-card.tsx'
import { NameDialog } from './name-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'

export function MemberList({ space }: { space: SpaceStatus }) {
  const t = useTranslations('members')
  const { data, error } = useQuery(membersQuery(space.space))
  const peers = useQuery(peersQuery)
  const own = useQuery({ queryKey: ['keys', 'devices'], queryFn: () => client.deviceList() })
  const [doing, setDoing] = useState<Doing | null>(null)
  const connected = new Set(peers.data?.peers.map(({ device }) => device))
  const lastSeen = new Map(own.data?.devices.map(({ device, lastSeen }) => [device, lastSeen]))
  const rights = {
    role: may(space, 'members.role'),
    remove: may(space, 'members.remove'),
    own: may(space, 'own'),
    revokeAny: space.role === 'coordinator' && may(space, 'own'),
  }
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('people')}
      </Title>
      {space.role === 'reader' && <Text size="sm">{t('readerHint')}</Text>}
      {!data && (error ? <Problem error={error} /> : <Loader aria-label={t('people')} />)}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {data?.members.map(member => (
          <MemberCard
            key={member.member}
            member={member}
            rights={rights}
            connected={connected}
            lastSeen={lastSeen}
            onDo={setDoing}
          />
        ))}
      </Stack>
      <Dialogs space={space} doing={doing} onClose={() => setDoing(null)} />
    </Stack>
  )
}

function Dialogs({ space, doing, onClose }: { space: SpaceStatus; doing: Doing | null; onClose(): void }) {
  const t = useTranslations('members')
  const { members } = client.space(space.space)
  const name = doing?.member.name ?? ''
  const device = doing && 'device' in doing ? doing.device : null
  const ownDevice = device !== null && doing?.member.me === true
  return (
    <>
      <RoleDialog
        space={space.space}
        member={doing?.what === 'role' ? doing.member : null}
        onClose={onClose}
      />
      <Ask
        opened={doing?.what === 'remove'}
        onClose={onClose}
        title={t('removeTitle', { name })}
        says={[t('removeDoes', { name }), t('removeKeeps'), t('removeUndo')]}
        danger
        act={t('remove')}
        run={() => members.remove({ member: doing!.member.member })}
      />
      <Ask
        opened={doing?.what === 'revoke'}
        onClose={onClose}
        title={t('revokeTitle', { name: device?.name ?? '' })}
        says={[t('revokeDoes'), t('revokeKeeps'), ...(ownDevice ? [t('revokeEverywhere')] : [])]}
        danger
        act={t('revokeDevice')}
        run={() => members.revokeDevice({ device: device!.device })}
      />
      <NameDialog
        onClose={onClose}
        naming={
          doing?.what === 'rename'
            ? {
                title: t('renameMe'),
                about: t('renameMeAbout'),
                name,
                maxLength: 100,
                save: next => members.rename({ name: next }),
              }
            : doing?.what === 'renameDevice' && device
              ? {
                  title: t('renameDeviceOf', { name: device.name }),
                  about: t('renameDeviceAbout'),
                  name: device.name,
                  maxLength: 60,
                  save: next => members.renameDevice({ device: device.device, name: next }),
                }
              : null
        }
      />
    </>
  )
}
