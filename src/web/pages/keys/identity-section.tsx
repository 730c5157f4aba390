// Who this person is, as others see them, and what brings their spaces back.
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { identityQuery } from '../../node/queries.ts'
import { Copyable } from '../../shared/copyable.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'
import { type Answer, vaultQuery } from './queries.ts'

export function IdentitySection() {
  const t = useTranslations('keys')
  const { data: identity, error } = useQuery(identityQuery)
  const { data: vault } = useQuery(vaultQuery)
  return (
    <Section id="identity" title={t('identityTitle')} about={t('identityAbout')}>
      <Problem error={error} />
      {identity && (
        <>
          <Names key={identity.identity} shown={identity} />
          <div>
            <Text fw={500}>{t('identityKey')}</Text>
            <Text size="sm" c="dimmed">
              {t('identityKeyAbout')}
            </Text>
          </div>
          <Copyable text={identity.identity} label={t('identityKey')} />
        </>
      )}
      {vault && (
        <Stack gap={0}>
          <Text>{t('vault', { spaces: vault.spaces, copies: vault.copies })}</Text>
          <Text size="sm" c="dimmed">
            {t('vaultAbout')}
          </Text>
          {vault.leftOut > 0 && <Text>{t('vaultLeftOut', { count: vault.leftOut })}</Text>}
        </Stack>
      )}
    </Section>
  )
}

function Names({ shown }: { shown: Answer<'idShow'> }) {
  const t = useTranslations('keys')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const [person, setPerson] = useState(shown.personName)
  const [device, setDevice] = useState(shown.deviceName)
  const rename = useMutation({
    mutationFn: () => client.idName({ person: person.trim(), device: device.trim() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['keys'] })
      void queries.invalidateQueries({ queryKey: ['status'] })
      notifications.show({ message: t('namesSaved'), color: 'green' })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate()
  }
  const isSame = person.trim() === shown.personName && device.trim() === shown.deviceName
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('personName')}
            value={person}
            onChange={event => setPerson(event.currentTarget.value)}
            maxLength={100}
            autoComplete="name"
            required
          />
          <TextInput
            label={t('deviceName')}
            value={device}
            onChange={event => setDevice(event.currentTarget.value)}
            maxLength={60}
            autoComplete="off"
            required
          />
        </SimpleGrid>
        <Problem error={rename.error} />
        <Group>
          <Button
            type="submit"
            variant="default"
            loading={rename.isPending}
            disabled={isSame || person.trim() === '' || device.trim() === ''}
          >
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
