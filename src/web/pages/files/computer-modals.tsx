// In from, and out to, a folder of the computer that the node runs on, by its path: no browser stands in between.
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { nameOf } from '../../node/paths.ts'
import { Problem } from '../../shared/problem.tsx'
import type { EntryInfo } from './entries.ts'
import { followJob } from './space-jobs.tsx'

/** Whole paths, as Unix and Windows write them; the node knows no folder that others are meant from. */
const WHOLE = /^(\/|[a-zA-Z]:[\\/]|\\\\)/

interface FormProps {
  title: string
  label: string
  hint: string
  start: string
  what: ReactNode
  run(path: string): Promise<void>
  onClose(): void
}

function PathForm({ title, label, hint, start, what, run, onClose }: FormProps) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const [path, setPath] = useState('')
  const [wrong, setWrong] = useState(false)
  const begin = useMutation({ mutationFn: () => run(path.trim()), onSuccess: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (WHOLE.test(path.trim())) begin.mutate()
    else setWrong(true)
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={submit}>
        <Stack>
          {what}
          <TextInput
            label={label}
            description={hint}
            value={path}
            error={wrong && t('pathNotWhole')}
            onChange={event => {
              setPath(event.currentTarget.value)
              setWrong(false)
            }}
            data-autofocus
            autoComplete="off"
            spellCheck={false}
          />
          <Problem error={begin.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={begin.isPending} disabled={path.trim() === ''}>
              {start}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

export function ImportModal({ space, folder, onClose }: { space: string; folder: string; onClose(): void }) {
  const t = useTranslations('files')
  return (
    <PathForm
      title={t('importTitle')}
      label={t('importPath')}
      hint={t('importPathHint')}
      start={t('importStart')}
      what={
        <>
          <Text size="sm">{t('importWhat')}</Text>
          <Text size="sm" className="breaks">
            {t('importInto', { folder: nameOf(folder) || t('top') })}
          </Text>
        </>
      }
      run={async source => {
        const { job } = await client.filesImport({ space, source, ...(folder !== '' && { dest: folder }) })
        followJob(job)
      }}
      onClose={onClose}
    />
  )
}

export function ExportModal({
  space,
  entries,
  folder,
  onClose,
}: {
  space: string
  /** None: the whole folder. */
  entries: EntryInfo[]
  folder: string
  onClose(): void
}) {
  const t = useTranslations('files')
  const single = entries.length === 0 ? nameOf(folder) : entries[0]!.name
  // 0: the space with all that is in it
  const count = entries.length === 0 && folder !== '' ? 1 : entries.length
  return (
    <PathForm
      title={t('exportTitle')}
      label={t('exportPath')}
      hint={t('exportPathHint')}
      start={t('exportStart')}
      what={
        <Text size="sm" className="breaks">
          {t('exportWhat', { count, name: single })}
        </Text>
      }
      run={async dir => {
        // what is in a folder goes into the one that is named; of several, each folder keeps its own, by a name that is
        // no path on any system
        const goals =
          entries.length === 0
            ? [{ path: folder || '/', dir }]
            : entries.map(({ path, kind, name }) => ({
                path,
                dir:
                  kind === 'folder' && entries.length > 1
                    ? `${dir.replace(/[\\/]+$/, '')}/${name.replaceAll('\\', '_')}`
                    : dir,
              }))
        for (const goal of goals) followJob((await client.filesExport({ space, ...goal })).job)
      }}
      onClose={onClose}
    />
  )
}
