// The options of a poll that is being made: a field each, and one more when it is wanted.
import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'

interface OptionFieldsProps {
  /** Days and times are by the clock of this computer. */
  kind: 'options' | 'times' | 'candidates'
  options: readonly string[]
  onOptions(options: string[]): void
  error: string | undefined
}

export function OptionFields({ kind, options, onOptions, error }: OptionFieldsProps) {
  const t = useTranslations('decisions')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const focusLast = () =>
    requestAnimationFrame(() => [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus())
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of the browser’s own
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div" required>
        {t(kind)}
      </Input.Label>
      <Stack gap="xs" ref={list}>
        {options.map((option, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no name but their place
          <Group key={i} gap="xs" wrap="nowrap" align="flex-start">
            <TextInput
              style={{ flex: 1 }}
              aria-label={t(kind === 'candidates' ? 'candidateNumber' : 'optionNumber', { number: i + 1 })}
              type={kind === 'times' ? 'datetime-local' : 'text'}
              maxLength={200}
              value={option}
              onChange={event =>
                onOptions(options.map((one, at) => (at === i ? event.currentTarget.value : one)))
              }
              error={i === 0 ? error : undefined}
              autoComplete="off"
            />
            {options.length > 1 && (
              <ActionIcon
                size={36}
                variant="default"
                aria-label={t('removeOption', { number: i + 1 })}
                onClick={() => onOptions(options.filter((_, at) => at !== i))}
              >
                <IconX aria-hidden size={18} />
              </ActionIcon>
            )}
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={18} />}
            disabled={options.length >= 200}
            onClick={() => {
              onOptions([...options, ''])
              focusLast()
            }}
          >
            {t('addOption')}
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
