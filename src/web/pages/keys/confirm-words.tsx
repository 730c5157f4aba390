// Proves that the words were written down: some of them are asked for by their numbers, or all.
import { Button, Group, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { drawPositions, readWords } from './words.ts'

const PLAIN = { autoComplete: 'off', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const

export function ConfirmWords({ onClose }: { onClose(): void }) {
  const t = useTranslations('keys')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const [positions] = useState(() => drawPositions())
  const [typed, setTyped] = useState<Record<number, string>>({})
  const [isAll, setIsAll] = useState(false)
  const [all, setAll] = useState('')
  const confirm = useMutation({
    mutationFn: () =>
      client.idConfirm(
        isAll
          ? { words: readWords(all).join(' ') }
          : {
              some: positions.map(position => ({
                position,
                word: (typed[position] ?? '').trim().toLowerCase(),
              })),
            },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['keys', 'identity'] })
      void queries.invalidateQueries({ queryKey: ['status'] })
      notifications.show({ message: t('confirmDone'), color: 'green' })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text>{t(isAll ? 'confirmAllAbout' : 'confirmAbout')}</Text>
        {isAll ? (
          <Textarea
            {...PLAIN}
            label={t('allWords')}
            value={all}
            onChange={event => setAll(event.currentTarget.value)}
            autosize
            minRows={4}
            required
          />
        ) : (
          <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }}>
            {positions.map(position => (
              <TextInput
                {...PLAIN}
                key={position}
                label={t('wordNumber', { position })}
                value={typed[position] ?? ''}
                onChange={event => setTyped({ ...typed, [position]: event.currentTarget.value })}
                required
              />
            ))}
          </SimpleGrid>
        )}
        <Switch
          label={t('confirmAll')}
          checked={isAll}
          onChange={event => setIsAll(event.currentTarget.checked)}
        />
        <Problem error={confirm.error} />
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            {t('confirmDo')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
