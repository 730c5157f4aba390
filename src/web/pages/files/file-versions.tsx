// The versions of a file: each is looked at and saved, an earlier one brought back, or deleted for good.
import { Button, Group, Loader, Modal, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EntryInfo } from '../../../apps/files/index.ts'
import { client } from '../../node/client.ts'
import { spaceQuery } from '../../node/queries.ts'
import { Person } from '../../parts/person.tsx'
import { Bytes, Moment } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { safeTime } from '../../shared/safe-time.ts'
import { versionsQuery } from './preview-queries.ts'
import { VersionActions, type VersionChange } from './version-actions.tsx'

interface Asked {
  what: VersionChange
  version: EntryInfo
}

export function FileVersions({ space, path }: { space: string; path: string }) {
  const t = useTranslations('details')
  const { data, error } = useQuery(versionsQuery(space, path))
  const { data: status } = useQuery(spaceQuery(space))
  const [asked, setAsked] = useState<Asked | null>(null)
  if (error) return <Problem error={error} />
  if (!data) return <Loader size="sm" role="status" aria-label={t('versions')} />
  const { versions } = data
  const writable = status?.writable === true
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {versions.length === 1 ? t('versionsOne') : t('versionsAbout')}{' '}
        {versions.length > 1 && status && !writable && t('versionsReadOnly')}
      </Text>
      <Table.ScrollContainer minWidth={420}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('versionWhen')}</Table.Th>
              <Table.Th scope="col">{t('versionWho')}</Table.Th>
              <Table.Th scope="col">{t('size')}</Table.Th>
              <Table.Th scope="col">{t('versionDo')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map(({ current, ...version }) => (
              <Table.Tr key={version.version}>
                <Table.Th scope="row" fw="normal">
                  <Moment at={safeTime(version.at)} withTime />
                </Table.Th>
                <Table.Td>
                  <Person space={space} member={version.member} />
                </Table.Td>
                <Table.Td>
                  <Bytes of={version.size} />
                </Table.Td>
                <Table.Td>
                  <VersionActions
                    space={space}
                    version={version}
                    current={current}
                    onChange={writable ? what => setAsked({ what, version }) : undefined}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Ask space={space} path={path} asked={asked} onClose={() => setAsked(null)} />
    </Stack>
  )
}

function Ask({
  space,
  path,
  asked,
  onClose,
}: {
  space: string
  path: string
  asked: Asked | null
  onClose(): void
}) {
  const t = useTranslations('details')
  const common = useTranslations('common')
  const change = useMutation({
    mutationFn: ({ what, version: { version } }: Asked) => client.space(space).files[what]({ path, version }),
    onSuccess: (_, { what }) => {
      notifications.show({ message: t(what === 'restore' ? 'restored' : 'purged'), color: 'green' })
      close()
    },
  })
  const close = () => {
    change.reset()
    onClose()
  }
  const purge = asked?.what === 'purge'
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      title={t(purge ? 'purgeTitle' : 'restoreTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {asked && (
        <Stack>
          <Text>
            <Person space={space} member={asked.version.member} />
            {', '}
            <Moment at={safeTime(asked.version.at)} withTime />
            {', '}
            <Bytes of={asked.version.size} />
          </Text>
          <Text>{t(purge ? 'purgeWhat' : 'restoreWhat')}</Text>
          <Problem error={change.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button
              color={purge ? 'red' : undefined}
              loading={change.isPending}
              onClick={() => change.mutate(asked)}
            >
              {t(purge ? 'purge' : 'restore')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
