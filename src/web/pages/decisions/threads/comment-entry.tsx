// Where a comment, an answer, or a change of one is typed: it is kept in this browser until it is sent.
import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { MentionArea } from '../../../parts/mention-area.tsx'
import { useDraft } from '../../../parts/use-draft.ts'
import { Problem } from '../../../shared/problem.tsx'
import { AttachFiles } from './attachments.tsx'

/** As the schema of the action has it. */
const MAX_COMMENT = 10_000

export interface CommentDraft {
  text: string
  files: string[]
}

interface CommentEntryProps {
  space: string
  /** What it belongs to: drafts of one thing are no drafts of another. */
  draft: string
  start?: CommentDraft
  label: string
  /** On the button. */
  act: string
  send(draft: CommentDraft): Promise<unknown>
  /** For what was opened by a press: it has the focus, and can be left. */
  onClose?: () => void
}

const NOTHING: CommentDraft = { text: '', files: [] }

export function CommentEntry(props: CommentEntryProps) {
  const { space, draft: name, start = NOTHING, label, act, send, onClose } = props
  const t = useTranslations('threads')
  const parts = useTranslations('parts')
  const common = useTranslations('common')
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft, forget] = useDraft(name, start)
  const isOpened = onClose !== undefined
  useEffect(() => {
    if (isOpened) field.current?.focus()
  }, [isOpened])
  const sending = useMutation({
    mutationFn: () => send({ ...draft, text: draft.text.trim() }),
    onSuccess: () => {
      forget()
      if (onClose) onClose()
      else field.current?.focus()
    },
  })
  const { length } = draft.text
  const tooLong = length > MAX_COMMENT
  const submit = () => {
    if (draft.text.trim() === '' || tooLong) field.current?.focus()
    else if (!sending.isPending) sending.mutate()
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="xs">
        <MentionArea
          space={space}
          field={field}
          label={label}
          description={t('markdown')}
          error={tooLong ? parts('tooLong', { max: MAX_COMMENT, length }) : undefined}
          value={draft.text}
          onValue={text => setDraft({ ...draft, text })}
          onSubmit={submit}
          // it stays as it is while it is sent, and keeps the focus
          readOnly={sending.isPending}
          minRows={2}
        />
        <AttachFiles space={space} paths={draft.files} onPaths={files => setDraft({ ...draft, files })} />
        <Problem error={sending.error} />
        <Group gap="xs">
          <Button type="submit" loading={sending.isPending}>
            {act}
          </Button>
          {onClose && (
            <Button
              variant="default"
              onClick={() => {
                forget()
                onClose()
              }}
            >
              {common('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
