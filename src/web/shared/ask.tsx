// Asks before something is done that others notice or that cannot be undone: what happens, what does not, and a
// reason where one is told.
import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from './problem.tsx'

export interface AskProps {
  opened: boolean
  onClose(): void
  title: string
  /** A paragraph each. */
  says: readonly string[]
  /** On the button. */
  act: string
  danger?: boolean
  /** Has to be ticked first. */
  sure?: string
  field?: { label: string; about?: string; required?: boolean; maxLength: number; initial?: string }
  run(text: string): Promise<unknown>
}

export function Ask({ opened, onClose, title, says, act, danger = false, sure, field, run }: AskProps) {
  const t = useTranslations('common')
  const [text, setText] = useState(field?.initial ?? '')
  const [ticked, setTicked] = useState(false)
  const doing = useMutation({ mutationFn: () => run(text), onSuccess: () => close() })
  const close = () => {
    setTicked(false)
    doing.reset()
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: 'breaks' }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          doing.mutate()
        }}
      >
        <Stack>
          {says.map(sentence => (
            <Text key={sentence} className="breaks">
              {sentence}
            </Text>
          ))}
          {field && (
            <Textarea
              label={field.label}
              description={field.about}
              required={field.required}
              maxLength={field.maxLength}
              value={text}
              onChange={event => setText(event.currentTarget.value)}
              autosize
              minRows={1}
              data-autofocus
            />
          )}
          {sure !== undefined && (
            <Checkbox
              label={sure}
              checked={ticked}
              onChange={event => setTicked(event.currentTarget.checked)}
            />
          )}
          <Problem error={doing.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              color={danger ? 'red' : undefined}
              loading={doing.isPending}
              disabled={(field?.required === true && text.trim() === '') || (sure !== undefined && !ticked)}
            >
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
