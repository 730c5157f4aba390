// Makes a task, or changes one: what is to be done, by whom, by which day.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayInput } from '../../../parts/date-fields.tsx'
import { PeoplePicker } from '../../../parts/people-picker.tsx'
import { useDraft } from '../../../parts/use-draft.ts'
import { Problem } from '../../../shared/problem.tsx'
import { type TaskRow, useDecisions } from '../threads/queries.ts'

/** As the schema of the action has it. */
const MAX_TEXT = 1000

interface Draft {
  text: string
  assignees: string[]
  /** A day, or empty. */
  due: string
}

interface TaskDialogProps {
  space: string
  opened: boolean
  onClose(): void
  /** The one that is changed; else a new one is made. */
  of?: TaskRow
  /** Of a new one. */
  thread?: string
}

export function TaskDialog({ space, opened, onClose, of, thread }: TaskDialogProps) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const { decisions, again } = useDecisions(space)
  const save = async ({ text, assignees, due }: Draft) => {
    if (of) await decisions.editTask({ task: of.task, text, assignees, due: due || null })
    else
      await decisions.addTask({
        text,
        assignees,
        ...(due !== '' && { due }),
        ...(thread !== undefined && { thread }),
      })
    await again()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={of ? t('taskEdit') : t('taskAdd')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
      transitionProps={{ duration: 0 }}
    >
      <TaskForm
        space={space}
        name={`${space}/task/${of?.task ?? thread ?? ''}`}
        start={{ text: of?.text ?? '', assignees: of?.assignees ?? [], due: of?.due ?? '' }}
        act={of ? common('save') : t('taskAddDo')}
        save={save}
        onDone={onClose}
      />
    </Modal>
  )
}

interface FormProps {
  space: string
  /** Of its draft. */
  name: string
  start: Draft
  act: string
  save(draft: Draft): Promise<void>
  onDone(): void
}

function TaskForm({ space, name, start, act, save, onDone }: FormProps) {
  const t = useTranslations('threads')
  const [draft, setDraft, forget] = useDraft(name, start)
  const saving = useMutation({
    mutationFn: () => save({ ...draft, text: draft.text.trim() }),
    onSuccess: () => {
      forget()
      onDone()
    },
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (draft.text.trim() !== '') saving.mutate()
      }}
    >
      <Stack>
        <TextInput
          label={t('taskText')}
          required
          maxLength={MAX_TEXT}
          value={draft.text}
          onChange={event => setDraft({ ...draft, text: event.currentTarget.value })}
          data-autofocus
        />
        <PeoplePicker
          space={space}
          label={t('taskBy')}
          description={t('taskByAbout')}
          value={draft.assignees}
          onValue={assignees => setDraft({ ...draft, assignees: [...assignees] })}
        />
        <DayInput
          label={t('taskDue')}
          description={t('taskDueAbout')}
          value={draft.due}
          onValue={due => setDraft({ ...draft, due })}
        />
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
