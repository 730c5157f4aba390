// What members say about a thing: who, when, in Markdown, and a field for more, which keeps what is typed until it is sent.
import { Box, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Ago } from '../shared/figures.tsx'
import { Problem } from '../shared/problem.tsx'
import { Section } from '../shared/section.tsx'
import { Person } from './person.tsx'
import { Said } from './said.tsx'
import { useDraft } from './use-draft.ts'

export interface Comment {
  id: string
  /** Key of the member. */
  by: string
  /** In ms since 1970, as their clock said. */
  at: number
  /** Markdown. */
  text: string
}

interface CommentsProps {
  space: string
  /** What they are about: drafts of one thing are no drafts of another. */
  about: string
  /** The oldest first; undefined while they are fetched. */
  comments: readonly Comment[] | undefined
  error?: unknown
  /** As the action's schema has it. */
  maxLength: number
  /** Absent for who may not write. */
  onSend?: ((text: string) => Promise<unknown>) | undefined
}

export function Comments({ space, about, comments, error, maxLength, onSend }: CommentsProps) {
  const t = useTranslations('parts')
  const common = useTranslations('common')
  const id = useId()
  return (
    <Section id={id} title={t('comments', { count: comments?.length ?? 0 })}>
      <Problem error={error} />
      {!comments && !error && <Text c="dimmed">{common('loading')}</Text>}
      {comments && comments.length > 0 && (
        <Stack component="ol" gap="md" m={0} p={0} role="list" style={{ listStyle: 'none' }}>
          {comments.map(comment => (
            <li key={comment.id}>
              <OneComment space={space} comment={comment} />
            </li>
          ))}
        </Stack>
      )}
      {comments?.length === 0 && <Text c="dimmed">{t('noComments')}</Text>}
      {onSend && (
        <Entry
          key={`${space}/${about}`}
          name={`${space}/comments/${about}`}
          maxLength={maxLength}
          onSend={onSend}
        />
      )}
    </Section>
  )
}

function OneComment({ space, comment: { by, at, text } }: { space: string; comment: Comment }) {
  const id = useId()
  return (
    <Box component="article" aria-labelledby={id}>
      <Text size="sm" c="dimmed" id={id}>
        <Text span fw={600} c="var(--mantine-color-text)">
          <Person space={space} member={by} />
        </Text>{' '}
        · <Ago at={at} />
      </Text>
      <Said text={text} />
    </Box>
  )
}

function Entry({
  name,
  maxLength,
  onSend,
}: {
  name: string
  maxLength: number
  onSend(text: string): Promise<unknown>
}) {
  const t = useTranslations('parts')
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText, forget] = useDraft(name, '')
  const sending = useMutation({
    mutationFn: () => onSend(text.trim()),
    onSuccess: () => {
      forget()
      field.current?.focus()
    },
  })
  const tooLong = text.length > maxLength
  const send = () => {
    if (text.trim() === '' || tooLong) field.current?.focus()
    else if (!sending.isPending) sending.mutate()
  }
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="sm">
        <Textarea
          ref={field}
          label={t('comment')}
          description={t('commentAbout')}
          error={tooLong ? t('tooLong', { max: maxLength, length: text.length }) : undefined}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            send()
          }}
          // it stays as it is while it is sent, and keeps the focus
          readOnly={sending.isPending}
          autosize
          minRows={2}
          maxRows={16}
        />
        <Problem error={sending.error} />
        <Group>
          <Button type="submit" loading={sending.isPending}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
