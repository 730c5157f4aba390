// Asks once for all files whose names are taken what is to be done with them.
import { Button, Group, List, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Choice } from '../../node/upload-plan.ts'
import type { Question } from '../../node/uploads.ts'

const SHOWN = 5

export function ClashModal({ question }: { question: Question }) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const [choice, setChoice] = useState<Choice>('both')
  const { paths, answer } = question
  const choices = [
    { value: 'both', label: t('clashBoth'), what: t('clashBothWhat') },
    { value: 'replace', label: t('clashReplace'), what: t('clashReplaceWhat') },
    { value: 'skip', label: t('clashSkip'), what: t('clashSkipWhat') },
  ]
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={t('clashTitle', { count: paths.length })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <List size="sm" className="breaks">
          {paths.slice(0, SHOWN).map(path => (
            <List.Item key={path}>{path}</List.Item>
          ))}
        </List>
        {paths.length > SHOWN && (
          <Text size="sm" c="dimmed">
            {t('clashMore', { count: paths.length - SHOWN })}
          </Text>
        )}
        <Radio.Group label={t('clashWhat')} value={choice} onChange={value => setChoice(value as Choice)}>
          <Stack gap="xs" mt="xs">
            {choices.map(({ value, label, what }) => (
              <Radio key={value} value={value} label={label} description={what} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answer(null)}>
            {common('cancel')}
          </Button>
          <Button onClick={() => answer(choice)}>{common('next')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
