// Becomes the person of 24 words again, on a node that nobody uses yet; and what else brings a device to a person.
import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { statusQuery } from '../../node/queries.ts'
import { Note } from '../../shared/note.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'
import { readWords, WORD_COUNT } from './words.ts'

export function RestoreSection() {
  const t = useTranslations('keys')
  const { data: status, error } = useQuery(statusQuery)
  return (
    <Section id="restore" title={t('restoreTitle')} about={t('restoreAbout')}>
      <Problem error={error} />
      {status && status.spaces.length > 0 && (
        <Text>{t('restoreNotFresh', { count: status.spaces.length })}</Text>
      )}
      {status?.spaces.length === 0 && (
        <>
          <RestoreForm />
          <Text>
            {t('noWords')}{' '}
            <Anchor href="#recover" inherit underline="always">
              {t('noWordsDo')}
            </Anchor>
          </Text>
          <Text>
            {t('furtherDevice')}{' '}
            <Anchor component={Link} to="/welcome" inherit underline="always">
              {t('furtherDeviceDo')}
            </Anchor>
          </Text>
        </>
      )}
    </Section>
  )
}

function RestoreForm() {
  const t = useTranslations('keys')
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const words = readWords(text)
  const restore = useMutation({
    mutationFn: () => client.idRestore({ words: words.join(' ') }),
    gcTime: 0,
    onSuccess: () => {
      setText('')
      // another person is at this node now
      void queries.invalidateQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    restore.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          label={t('allWords')}
          description={t('restoreHint')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          lang="en"
          autosize
          minRows={4}
          required
        />
        <Text size="sm" role="status">
          {t('wordsCounted', { count: words.length, total: WORD_COUNT })}
        </Text>
        <Problem error={restore.error} />
        {restore.data && (
          <Note live>
            {t('restored', { key: restore.data.identity.slice(0, 16) })}{' '}
            <Anchor href="#passphrase" inherit underline="always">
              {t('restoredDo')}
            </Anchor>
          </Note>
        )}
        <Group>
          <Button type="submit" loading={restore.isPending} disabled={words.length !== WORD_COUNT}>
            {t('restoreDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
