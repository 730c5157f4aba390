// Another name for a person, a device or a space.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '../../shared/problem.tsx'

interface Naming {
  title: string
  about: string
  /** As it is called now. */
  name: string
  maxLength: number
  save(name: string): Promise<unknown>
}

/** Open while there is something to be named. */
export function NameDialog({ naming, onClose }: { naming: Naming | null; onClose(): void }) {
  const t = useTranslations('common')
  return (
    <Modal
      opened={naming !== null}
      onClose={onClose}
      title={naming?.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
    >
      {naming && <NameForm {...naming} onClose={onClose} />}
    </Modal>
  )
}

function NameForm({ about, name: before, maxLength, save, onClose }: Naming & { onClose(): void }) {
  const t = useTranslations('common')
  const [name, setName] = useState(before)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => save(name.trim()),
    onSuccess: onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          data-autofocus
          label={t('name')}
          description={about}
          value={name}
          maxLength={maxLength}
          required
          onChange={event => setName(event.currentTarget.value)}
        />
        <Problem error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
