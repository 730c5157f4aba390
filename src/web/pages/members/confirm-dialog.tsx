// Before what cannot be undone the person is asked, and told what happens and what does not.
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '../../shared/problem.tsx'

export function ConfirmDialog({
  opened,
  onClose,
  title,
  says,
  sure,
  button,
  act,
}: {
  opened: boolean
  onClose(): void
  title: string
  /** One paragraph each. */
  says: readonly string[]
  /** Has to be ticked first. */
  sure?: string
  button: string
  act(): Promise<unknown>
}) {
  const t = useTranslations('common')
  const [ticked, setTicked] = useState(false)
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: act, onSuccess: () => close() })
  const close = () => {
    setTicked(false)
    reset()
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={<span className="breaks">{title}</span>}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
    >
      <Stack>
        {says.map(text => (
          <Text key={text} className="breaks">
            {text}
          </Text>
        ))}
        {sure !== undefined && (
          <Checkbox
            label={sure}
            checked={ticked}
            onChange={event => setTicked(event.currentTarget.checked)}
          />
        )}
        <Problem error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            color="red"
            loading={isPending}
            disabled={sure !== undefined && !ticked}
            onClick={() => mutate()}
          >
            {button}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
