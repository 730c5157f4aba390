// The answers of a proposal: the four that are usual, or others.
import { Button, Group, Input, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { type AnswerDraft, NEW_ANSWER, STANDS } from './answer-draft.ts'
import { AnswerFields } from './answer-fields.tsx'

interface OwnAnswersProps {
  /** Null: the usual ones. */
  answers: AnswerDraft[] | null
  onAnswers(answers: AnswerDraft[] | null): void
  tried: boolean
}

export function OwnAnswers({ answers, onAnswers, tried }: OwnAnswersProps) {
  const t = useTranslations('decisions')
  const id = useId()
  const usual = STANDS.map(stand => t(`stand_${stand}`))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of the browser’s own
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {t('answers')}
      </Input.Label>
      <Stack gap="xs">
        {answers ? (
          <AnswerFields answers={answers} onAnswers={onAnswers} tried={tried} />
        ) : (
          <Text size="sm">{usual.join(' · ')}</Text>
        )}
        <Group>
          <Button
            variant="subtle"
            onClick={() =>
              onAnswers(
                answers ? null : STANDS.map((stand, i) => ({ ...NEW_ANSWER, stand, name: usual[i]! })),
              )
            }
          >
            {answers ? t('usualAnswers') : t('ownAnswers')}
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
