// A new space needs no more than a name.
import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { NameField } from './name-field.tsx'

export function CreateForm({ onDone }: { onDone(space: string): void }) {
  const t = useTranslations('welcome')
  const [name, setName] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.spaceCreate({ name: name.trim() }),
    onSuccess: ({ space }) => onDone(space),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <NameField
          label={t('spaceName')}
          description={t('spaceNameAbout')}
          value={name}
          maxLength={200}
          autoComplete="off"
          required
          onName={setName}
        />
        <Problem error={error} />
        <Group>
          <Button type="submit" loading={isPending}>
            {t('createDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
