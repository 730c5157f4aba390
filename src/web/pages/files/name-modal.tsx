// Asks for a name: of a new folder, or another one for an entry.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { toCoboxError } from '../../../errors/index.ts'
import { client } from '../../node/client.ts'
import { join, parentOf, splitName } from '../../node/paths.ts'
import { Problem } from '../../shared/problem.tsx'
import type { EntryInfo } from './entries.ts'

interface Props {
  space: string
  /** Where a new folder goes. */
  folder: string
  /** What gets another name; null: a folder is made. */
  entry: EntryInfo | null
  onClose(): void
  onDone(path: string): void
}

export function NameModal({ space, folder, entry, onClose, onDone }: Props) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const { files } = client.space(space)
  const [name, setName] = useState(entry?.name ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
  const change = useMutation({
    mutationFn: async () => {
      const path = join(entry ? parentOf(entry.path) : folder, name.trim().normalize('NFC'))
      if (!entry) await files.mkdir({ path })
      else if (path !== entry.path) {
        // onto a folder would mean into it
        if (await isThere(space, path)) return null
        await files.move({ from: entry.path, to: path })
      }
      return path
    },
    onSuccess: path => {
      if (path === null) return setWrong(t('nameTaken'))
      onDone(path)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.includes('/')) return setWrong(t('nameSlash'))
    change.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={entry ? t('rename') : t('newFolder')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={entry ? t('newName') : t('newFolderName')}
            value={name}
            error={wrong}
            data-autofocus
            onFocus={({ target }) => target.setSelectionRange(0, splitName(target.value).stem.length)}
            onChange={event => {
              setName(event.currentTarget.value)
              setWrong(null)
            }}
            autoComplete="off"
          />
          <Problem error={change.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={name.trim() === ''}>
              {entry ? t('rename') : t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

async function isThere(space: string, path: string): Promise<boolean> {
  try {
    await client.space(space).files.stat({ path })
    return true
  } catch (error) {
    if (toCoboxError(error).code === 'NO_FILE') return false
    throw error
  }
}
