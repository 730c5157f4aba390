// Which content of the space this device keeps.
import { Button, CloseButton, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Policy } from '../../../api/schemas.ts'
import { client } from '../../node/client.ts'
import { nameOf, toPath } from '../../node/paths.ts'
import { Problem } from '../../shared/problem.tsx'

interface Props {
  space: string
  policy: Policy
  /** The one that is open, which is offered. */
  folder: string
  onClose(): void
}

export function KeepModal({ space, policy, folder, onClose }: Props) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const [keep, setKeep] = useState(policy.keep)
  const [folders, setFolders] = useState(policy.folders)
  const change = useMutation({
    mutationFn: () => client.spacePolicy({ space, keep, ...(keep === 'folders' && { folders }) }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['space', space, 'status'] })
      onClose()
    },
  })
  const add = (path: string) => {
    if (path !== '' && !folders.includes(path)) setFolders([...folders, path])
  }
  const choices = [
    { value: 'everything', label: t('keepEverything'), what: t('keepEverythingWhat') },
    { value: 'opened', label: t('keepOpened'), what: t('keepOpenedWhat') },
    { value: 'folders', label: t('keepFolders'), what: t('keepFoldersWhat') },
  ]
  const isNone = keep === 'folders' && folders.length === 0
  return (
    <Modal opened onClose={onClose} title={t('keep')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack>
        <Radio.Group label={t('keepWhat')} value={keep} onChange={value => setKeep(value as Policy['keep'])}>
          <Stack gap="xs" mt="xs">
            {choices.map(({ value, label, what }) => (
              <Radio key={value} value={value} label={label} description={what} />
            ))}
          </Stack>
        </Radio.Group>
        {keep === 'folders' && (
          <Folders
            folders={folders}
            offered={folders.includes(folder) ? '' : folder}
            onAdd={add}
            onRemove={path => setFolders(folders.filter(one => one !== path))}
          />
        )}
        {keep !== 'everything' && (
          <Text size="sm" c="dimmed">
            {t('keepNarrower')}
          </Text>
        )}
        <Problem error={change.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button loading={change.isPending} disabled={isNone} onClick={() => change.mutate()}>
            {common('save')}
          </Button>
        </Group>
        {isNone && (
          <Text size="sm" ta="right" role="status">
            {t('keepNone')}
          </Text>
        )}
      </Stack>
    </Modal>
  )
}

interface FoldersProps {
  folders: readonly string[]
  offered: string
  onAdd(path: string): void
  onRemove(path: string): void
}

function Folders({ folders, offered, onAdd, onRemove }: FoldersProps) {
  const t = useTranslations('files')
  const [typed, setTyped] = useState('')
  return (
    <Stack gap="xs">
      {folders.map(path => (
        <Group key={path} justify="space-between" wrap="nowrap">
          <Text size="sm" className="breaks">
            {path}
          </Text>
          <CloseButton aria-label={t('keepRemove', { folder: path })} onClick={() => onRemove(path)} />
        </Group>
      ))}
      {offered !== '' && (
        <Button variant="light" onClick={() => onAdd(offered)} className="breaks">
          {t('keepAddThis', { folder: nameOf(offered) })}
        </Button>
      )}
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('keepPath')}
          placeholder="minutes/2026"
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={toPath(typed) === ''}
          onClick={() => {
            onAdd(toPath(typed))
            setTyped('')
          }}
        >
          {t('keepAdd')}
        </Button>
      </Group>
    </Stack>
  )
}
