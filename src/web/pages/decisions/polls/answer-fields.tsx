// Answers of a proposal in words of its own: each with where it stands, what it means, what it asks, and what it needs.
import {
  ActionIcon,
  Button,
  Collapse,
  Fieldset,
  Group,
  NativeSelect,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type AnswerDraft, NEEDS, NEW_ANSWER, percentIn, STANDS, wrongAnswers } from './answer-draft.ts'

interface AnswerFieldsProps {
  answers: readonly AnswerDraft[]
  onAnswers(answers: AnswerDraft[]): void
  /** Whether what is wrong is said. */
  tried: boolean
}

export function AnswerFields({ answers, onAnswers, tried }: AnswerFieldsProps) {
  const t = useTranslations('decisions')
  const list = useRef<HTMLDivElement>(null)
  const wrong = tried ? wrongAnswers(answers) : []
  const focusLast = () =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus(),
    )
  return (
    <Stack gap="xs" ref={list}>
      {answers.map((answer, i) => (
        <OneAnswer
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no name but their place
          key={i}
          number={i + 1}
          answer={answer}
          onAnswer={next => onAnswers(answers.map((one, at) => (at === i ? next : one)))}
          onRemove={answers.length > 2 ? () => onAnswers(answers.filter((_, at) => at !== i)) : undefined}
          isWrong={wrong.includes(i)}
        />
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={18} />}
          disabled={answers.length >= 200}
          onClick={() => {
            onAnswers([...answers, NEW_ANSWER])
            focusLast()
          }}
        >
          {t('addOption')}
        </Button>
      </Group>
    </Stack>
  )
}

interface OneAnswerProps {
  number: number
  answer: AnswerDraft
  onAnswer(answer: AnswerDraft): void
  onRemove: (() => void) | undefined
  isWrong: boolean
}

function OneAnswer({ number, answer, onAnswer, onRemove, isWrong }: OneAnswerProps) {
  const t = useTranslations('decisions')
  const id = useId()
  const [more, setMore] = useState(false)
  const { name, stand, meaning, prompt, needs, percent } = answer
  const set = (change: Partial<AnswerDraft>) => onAnswer({ ...answer, ...change })
  const needsShare = needs !== 'none'
  const isShareWrong = isWrong && needsShare && percentIn(percent) === null
  const says = [meaning, prompt, needsShare && t('needsShare', { needs, percent })].filter(Boolean)
  return (
    <Fieldset legend={t('optionNumber', { number })} p="xs">
      <Group gap="xs" align="flex-end">
        <TextInput
          style={{ flex: '2 1 180px' }}
          label={t('answerName')}
          maxLength={200}
          value={name}
          onChange={event => set({ name: event.currentTarget.value })}
          error={isWrong && !isShareWrong && t('wrong_answer')}
          autoComplete="off"
        />
        <NativeSelect
          style={{ flex: '1 1 130px' }}
          label={t('stand')}
          data={STANDS.map(one => ({ value: one, label: t(`stand_${one}`) }))}
          value={stand}
          onChange={event => set({ stand: event.currentTarget.value as AnswerDraft['stand'] })}
        />
      </Group>
      {says.length > 0 && !more && (
        <Text size="sm" c="dimmed" mt={4} className="breaks">
          {says.join(' · ')}
        </Text>
      )}
      <Group justify="space-between" mt={8}>
        <Button
          variant="subtle"
          size="compact-sm"
          px={4}
          aria-expanded={more || isShareWrong}
          aria-controls={id}
          aria-label={t('answerMoreOf', { number })}
          onClick={() => setMore(!more)}
        >
          {t('answerMore')}
        </Button>
        {onRemove && (
          <ActionIcon
            size={36}
            variant="default"
            aria-label={t('removeOption', { number })}
            onClick={onRemove}
          >
            <IconX aria-hidden size={18} />
          </ActionIcon>
        )}
      </Group>
      <Collapse expanded={more || isShareWrong} id={id} transitionDuration={0}>
        <Stack gap="xs">
          <TextInput
            label={t('meaning')}
            maxLength={1000}
            value={meaning}
            onChange={event => set({ meaning: event.currentTarget.value })}
            autoComplete="off"
          />
          <TextInput
            label={t('prompt')}
            maxLength={300}
            value={prompt}
            onChange={event => set({ prompt: event.currentTarget.value })}
            autoComplete="off"
          />
          <Group gap="xs" align="flex-start">
            <NativeSelect
              label={t('needs')}
              data={NEEDS.map(one => ({ value: one, label: t(`needs_${one}`) }))}
              value={needs}
              onChange={event => set({ needs: event.currentTarget.value as AnswerDraft['needs'] })}
            />
            {needsShare && (
              <TextInput
                label={t('needsPercent')}
                inputMode="decimal"
                w={120}
                value={percent}
                onChange={event => set({ percent: event.currentTarget.value })}
                error={isShareWrong && t('wrong_percent')}
                autoComplete="off"
              />
            )}
          </Group>
        </Stack>
      </Collapse>
    </Fieldset>
  )
}
