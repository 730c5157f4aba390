// The space itself: its name, its archive, its keys, writing it out, and going.
import { Button, Card, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { Ask } from '../../shared/ask.tsx'
import { showProblem } from '../../shared/problem.tsx'
import { ExportForm } from './export-form.tsx'
import { may } from './may.ts'
import { NameDialog } from './name-dialog.tsx'

type Doing = 'rename' | 'archive' | 'rotate' | 'leave' | 'forget'

function Choice({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <Card withBorder padding="md">
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text size="sm" mb="sm">
        {about}
      </Text>
      {children}
    </Card>
  )
}

export function SpaceSection({ space }: { space: SpaceStatus }) {
  const t = useTranslations('members')
  const [doing, setDoing] = useState<Doing | null>(null)
  const { members } = client.space(space.space)
  const unarchive = useMutation({ mutationFn: () => members.unarchive(), onError: showProblem })
  const settings = may(space, 'space.settings')
  const gone = space.state === 'left' || space.state === 'removed'
  const button = (what: Doing, label: string) => (
    <Button variant="default" onClick={() => setDoing(what)}>
      {label}
    </Button>
  )
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {t('space')}
      </Title>
      {settings && (
        <Choice title={t('renameSpace')} about={t('renameSpaceAbout')}>
          {button('rename', t('rename'))}
        </Choice>
      )}
      {settings && space.state === 'active' && (
        <Choice title={t('archive')} about={t('archiveAbout')}>
          {button('archive', t('archiveDo'))}
        </Choice>
      )}
      {settings && space.state === 'archived' && (
        <Choice title={t('unarchive')} about={t('unarchiveAbout')}>
          <Button loading={unarchive.isPending} onClick={() => unarchive.mutate()}>
            {t('unarchiveDo')}
          </Button>
        </Choice>
      )}
      {may(space, 'space.rotate') && (
        <Choice title={t('rotate')} about={t('rotateAbout')}>
          {button('rotate', t('rotateDo'))}
        </Choice>
      )}
      <Choice title={t('export')} about={t('exportAbout')}>
        <ExportForm space={space.space} />
      </Choice>
      {!gone && (
        <Choice title={t('leave')} about={t('leaveAbout')}>
          {button('leave', t('leaveDo'))}
        </Choice>
      )}
      <Choice title={t('forget')} about={t(space.state === 'left' ? 'forgetAbout' : 'forgetNotLeft')}>
        {button('forget', t('forgetDo'))}
      </Choice>
      <Dialogs space={space} doing={doing} onClose={() => setDoing(null)} />
    </Stack>
  )
}

function Dialogs({ space, doing, onClose }: { space: SpaceStatus; doing: Doing | null; onClose(): void }) {
  const t = useTranslations('members')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { space: id, name, state, role } = space
  const { members } = client.space(id)
  const left = state === 'left'
  return (
    <>
      <NameDialog
        onClose={onClose}
        naming={
          doing === 'rename'
            ? {
                title: t('renameSpace'),
                about: t('renameSpaceAbout'),
                name,
                maxLength: 200,
                save: next => members.renameSpace({ name: next }),
              }
            : null
        }
      />
      <Ask
        opened={doing === 'archive'}
        onClose={onClose}
        title={t('archiveTitle', { name })}
        says={[t('archiveDoes'), t('archiveUndo')]}
        danger
        act={t('archiveDo')}
        run={() => members.archive()}
      />
      <Ask
        opened={doing === 'rotate'}
        onClose={onClose}
        title={t('rotateTitle', { name })}
        says={[t('rotateDoes'), t('rotateKeeps')]}
        danger
        act={t('rotateDo')}
        run={async () => {
          await client.spaceRotate({ space: id })
          notifications.show({ message: t('rotateDone'), color: 'green' })
        }}
      />
      <Ask
        opened={doing === 'leave'}
        onClose={onClose}
        title={t('leaveTitle', { name })}
        says={[
          t(role === 'reader' ? 'leaveReader' : 'leaveDoes'),
          t('leaveKeeps'),
          ...(role === 'coordinator' ? [t('leaveLast')] : []),
        ]}
        danger
        act={t('leaveDo')}
        run={async () => {
          await client.spaceLeave({ space: id })
          notifications.show({ message: t('leaveDone', { name }), color: 'green' })
        }}
      />
      <Ask
        opened={doing === 'forget'}
        onClose={onClose}
        title={t('forgetTitle', { name })}
        says={[t('forgetDoes'), ...(left ? [] : [t('forgetOnly')])]}
        {...(!left && { sure: t('forgetSure') })}
        danger
        act={t('forgetDo')}
        run={async () => {
          await client.spaceForget({ space: id, ...(!left && { force: true }) })
          await navigate({ to: '/' })
          queries.removeQueries({ queryKey: ['space', id] })
          notifications.show({ message: t('forgetDone', { name }), color: 'green' })
        }}
      />
    </>
  )
}
