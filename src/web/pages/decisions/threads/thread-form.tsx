// Starts a thread, or changes one: its title, what one should know, tags and files. What is typed is kept until it is done.
import { Button, Group, Modal, Stack, TagsInput, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { membersQuery } from '../../../node/queries.ts'
import { MentionArea } from '../../../parts/mention-area.tsx'
import { asTyped } from '../../../parts/mentions.ts'
import { useDraft } from '../../../parts/use-draft.ts'
import { Problem } from '../../../shared/problem.tsx'
import { threadAt } from './addresses.ts'
import { AttachFiles } from './attachments.tsx'
import { type OneThread, tagsQuery, useDecisions } from './queries.ts'

// as the schema of the actions has it
const MAX_TITLE = 200
const MAX_CONTEXT = 30_000
const MAX_TAG = 40
const MAX_TAGS = 10

interface Draft {
  title: string
  context: string
  tags: string[]
  files: string[]
}
const NOTHING: Draft = { title: '', context: '', tags: [], files: [] }

interface DialogProps {
  space: string
  opened: boolean
  onClose(): void
}

export function StartThread({ space, opened, onClose }: DialogProps) {
  const t = useTranslations('threads')
  const navigate = useNavigate()
  const { decisions, again } = useDecisions(space)
  return (
    <Dialog opened={opened} onClose={onClose} title={t('start')}>
      <ThreadForm
        space={space}
        draft={`${space}/thread`}
        start={NOTHING}
        act={t('startDo')}
        save={async draft => {
          const { id } = await decisions.startThread(draft)
          await again()
          return () => void navigate({ to: threadAt(space, id) })
        }}
        onDone={onClose}
      />
    </Dialog>
  )
}

export function EditThread({ space, opened, onClose, of }: DialogProps & { of: OneThread }) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const { decisions, again } = useDecisions(space)
  const { data } = useQuery(membersQuery(space))
  const { thread, title, tags } = of
  const start = { title, context: asTyped(of.context, data?.members ?? []), tags, files: pathsOf(of) }
  return (
    <Dialog opened={opened} onClose={onClose} title={t('edit')}>
      <ThreadForm
        space={space}
        draft={`${space}/thread/${thread}`}
        start={start}
        act={common('save')}
        save={async draft => {
          const changed = {
            ...(draft.title !== title && { title: draft.title }),
            ...(draft.context !== start.context && { context: draft.context }),
            ...(!isSame(draft.files, start.files) && { files: draft.files }),
          }
          if (Object.keys(changed).length > 0) await decisions.editThread({ thread, ...changed })
          if (!isSame(draft.tags, tags)) await decisions.tagThread({ thread, tags: draft.tags })
          await again()
          return () => {}
        }}
        onDone={onClose}
      />
    </Dialog>
  )
}

const pathsOf = ({ files }: OneThread) => files.map(({ path }) => path)
const isSame = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b)

function Dialog({
  opened,
  onClose,
  title,
  children,
}: {
  opened: boolean
  onClose(): void
  title: string
  children: React.ReactNode
}) {
  const common = useTranslations('common')
  const onPhone = useMediaQuery('(max-width: 48em)')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      fullScreen={onPhone === true}
      closeButtonProps={{ 'aria-label': common('close') }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  )
}

interface FormProps {
  space: string
  draft: string
  start: Draft
  /** On the button. */
  act: string
  /** Gives what is to be done when the form is gone. */
  save(draft: Draft): Promise<() => void>
  onDone(): void
}

function ThreadForm({ space, draft: name, start, act, save, onDone }: FormProps) {
  const t = useTranslations('threads')
  const parts = useTranslations('parts')
  const [draft, setDraft, forget] = useDraft(name, start)
  const tags = useQuery(tagsQuery(space)).data?.tags ?? []
  const saving = useMutation({
    mutationFn: () => save({ ...draft, title: draft.title.trim() }),
    onSuccess: then => {
      forget()
      onDone()
      then()
    },
  })
  const length = draft.context.length
  const tooLong = length > MAX_CONTEXT ? parts('tooLong', { max: MAX_CONTEXT, length }) : undefined
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (draft.title.trim() !== '' && !tooLong) saving.mutate()
      }}
    >
      <Stack>
        <TextInput
          label={t('field_title')}
          required
          maxLength={MAX_TITLE}
          value={draft.title}
          onChange={event => setDraft({ ...draft, title: event.currentTarget.value })}
          data-autofocus
        />
        <MentionArea
          space={space}
          label={t('context')}
          description={t('markdown')}
          error={tooLong}
          minRows={4}
          value={draft.context}
          onValue={context => setDraft({ ...draft, context })}
        />
        <TagsInput
          label={t('tags')}
          description={t('tagsAbout')}
          value={draft.tags}
          onChange={next =>
            setDraft({ ...draft, tags: next.map(tag => tag.trim().slice(0, MAX_TAG)).filter(Boolean) })
          }
          data={tags.map(({ tag }) => tag)}
          maxTags={MAX_TAGS}
          acceptValueOnBlur
        />
        <AttachFiles space={space} paths={draft.files} onPaths={files => setDraft({ ...draft, files })} />
        <Problem error={saving.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={saving.isPending}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
