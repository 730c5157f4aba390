// A dialog with a form: what is asked for, what went wrong, and one button that does it.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '../../../shared/problem.tsx'

interface FormDialogProps {
  title: string
  act: string
  ready: boolean
  onClose(): void
  run(): Promise<unknown>
  /** A long form: wider, and on a phone the whole screen. */
  long?: boolean
  children: ReactNode
}

export function FormDialog({ title, act, ready, onClose, run, long = false, children }: FormDialogProps) {
  const common = useTranslations('common')
  const onPhone = useMediaQuery('(max-width: 48em)')
  const doing = useMutation({ mutationFn: run, onSuccess: onClose })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={long ? 'lg' : 'md'}
      fullScreen={long && onPhone === true}
      closeButtonProps={{ 'aria-label': common('close') }}
      transitionProps={{ duration: 0 }}
    >
      <form
        noValidate={long}
        onSubmit={event => {
          event.preventDefault()
          if (ready && !doing.isPending) doing.mutate()
        }}
      >
        <Stack>
          {children}
          <Problem error={doing.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={doing.isPending} disabled={!ready}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
