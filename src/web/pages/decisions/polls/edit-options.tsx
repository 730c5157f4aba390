// The options of a poll that is changed: a line each. Of a meeting, times are taken away and added, not rewritten.
import { ActionIcon, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TimeInput } from '../../../parts/date-fields.tsx'
import { fromLocalField } from '../../../parts/dates.ts'
import type { OptionLine } from './edit-draft.ts'
import { useOptionName } from './option-words.ts'

const MOST = 200

interface EditOptionsProps {
  isOfTimes: boolean
  lines: readonly OptionLine[]
  onLines(lines: OptionLine[]): void
  error: string | undefined
}

export function EditOptions({ isOfTimes, lines, onLines, error }: EditOptionsProps) {
  const t = useTranslations('decisions')
  const id = useId()
  const nameOf = useOptionName()
  const list = useRef<HTMLDivElement>(null)
  const add = (name: string) => onLines([...lines, { name, was: null }])
  const focusLast = () =>
    requestAnimationFrame(() => [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus())
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of the browser’s own
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div" required>
        {isOfTimes ? t('times') : t('options')}
      </Input.Label>
      <Stack gap="xs">
        <Stack gap="xs" ref={list}>
          {lines.map((line, i) => (
            <Group key={lineKey(line, i)} gap="xs" wrap="nowrap" justify="space-between">
              {isOfTimes ? (
                <Text className="breaks">{nameOf('meeting', line.name)}</Text>
              ) : (
                <TextInput
                  style={{ flex: 1 }}
                  aria-label={t('optionNumber', { number: i + 1 })}
                  maxLength={200}
                  value={line.name}
                  onChange={event =>
                    onLines(
                      lines.map((one, at) => (at === i ? { ...one, name: event.currentTarget.value } : one)),
                    )
                  }
                  autoComplete="off"
                />
              )}
              <ActionIcon
                size={36}
                variant="default"
                aria-label={t('removeOption', { number: i + 1 })}
                onClick={() => onLines(lines.filter((_, at) => at !== i))}
              >
                <IconX aria-hidden size={18} />
              </ActionIcon>
            </Group>
          ))}
        </Stack>
        {error && <Input.Error role="alert">{error}</Input.Error>}
        {isOfTimes ? (
          <AddTime full={lines.length >= MOST} onTime={add} />
        ) : (
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus aria-hidden size={18} />}
              disabled={lines.length >= MOST}
              onClick={() => {
                add('')
                focusLast()
              }}
            >
              {t('addOption')}
            </Button>
          </Group>
        )}
      </Stack>
    </div>
  )
}

/** An option that was there is itself wherever it stands; a new one has no name but its place. */
const lineKey = ({ was }: OptionLine, i: number) => (was === null ? `new ${i}` : was)

function AddTime({ full, onTime }: { full: boolean; onTime(name: string): void }) {
  const t = useTranslations('decisions')
  const [text, setText] = useState('')
  const at = fromLocalField(text)
  return (
    <Group align="flex-end">
      <TimeInput label={t('newTime')} value={text} onValue={setText} />
      <Button
        variant="default"
        leftSection={<IconPlus aria-hidden size={18} />}
        disabled={at === null || full}
        onClick={() => {
          // as a moment that is the same everywhere
          onTime(new Date(at!).toISOString().replace(/\.\d+Z$/, 'Z'))
          setText('')
        }}
      >
        {t('addOption')}
      </Button>
    </Group>
  )
}
