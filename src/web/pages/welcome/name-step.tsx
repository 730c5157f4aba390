// Who I am to the others, and what this device is called.
import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { NameField } from './name-field.tsx'
import { StepButtons } from './step-frame.tsx'

export type Identity = Awaited<ReturnType<typeof client.idShow>>

export function NameStep({
  identity,
  hasSpaces,
  onDone,
}: {
  identity: Identity
  hasSpaces: boolean
  onDone(): void
}) {
  const t = useTranslations('welcome')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const [person, setPerson] = useState(identity.personName)
  const [device, setDevice] = useState(identity.deviceName)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.idName({ person: person.trim(), device: device.trim() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['keys'] })
      void queries.invalidateQueries({ queryKey: ['status'] })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (person.trim() !== '' && device.trim() !== '') mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <NameField
          label={t('person')}
          description={t('personAbout')}
          value={person}
          maxLength={100}
          autoComplete="name"
          required
          onName={setPerson}
        />
        <NameField
          label={t('device')}
          description={t('deviceAbout')}
          value={device}
          maxLength={60}
          autoComplete="off"
          required
          onName={setDevice}
        />
        {hasSpaces ? (
          <Text size="sm">{t('nameInSpaces')}</Text>
        ) : (
          <Text size="sm">
            {t('nameLost')}{' '}
            <Anchor component={Link} to="/keys" hash="restore" inherit underline="always">
              {t('nameLostDo')}
            </Anchor>
          </Text>
        )}
        <Problem error={error} />
        <StepButtons>
          <Button type="submit" loading={isPending}>
            {common('next')}
          </Button>
        </StepButtons>
      </Stack>
    </form>
  )
}
