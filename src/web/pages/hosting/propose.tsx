// Proposes other terms for an agreement: the fields hold what is agreed now, and only what was changed is proposed.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '../../shared/problem.tsx'
import { TermsInput } from './term-fields.tsx'
import { changesOf, fieldsOf, readTerms, type Terms } from './terms.ts'

interface ProposeProps {
  opened: boolean
  onClose(): void
  coop: string
  agreed: Terms
  run(changes: Partial<Terms>): Promise<unknown>
}

export function Propose(props: ProposeProps) {
  const { opened, onClose, coop } = props
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('proposeTitle', { coop })}
      closeButtonProps={{ 'aria-label': tc('close') }}
      classNames={{ title: 'breaks' }}
    >
      <ProposeForm {...props} />
    </Modal>
  )
}

function ProposeForm({ onClose, agreed, run }: ProposeProps) {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const [fields, setFields] = useState(() => fieldsOf(agreed))
  const [tried, setTried] = useState(false)
  const read = readTerms(fields, Date.now())
  const changes = read.terms && changesOf(agreed, read.terms)
  const unchanged = changes !== null && Object.keys(changes).length === 0
  const proposing = useMutation({
    mutationFn: run,
    onSuccess: () => {
      notifications.show({ message: t('proposed') })
      onClose()
    },
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (changes && !unchanged) proposing.mutate(changes)
      }}
    >
      <Stack>
        <Text>{t('proposeAbout')}</Text>
        <TermsInput
          value={fields}
          errors={tried ? read.errors : null}
          onChange={change => setFields({ ...fields, ...change })}
        />
        {tried && unchanged && <Text role="status">{t('proposeNothing')}</Text>}
        <Problem error={proposing.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tc('cancel')}
          </Button>
          <Button type="submit" loading={proposing.isPending}>
            {t('proposeDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
