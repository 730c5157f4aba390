// The fields of an agreement’s terms: how much, until when, with what notice, in what words.
import { Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useBytes } from '../../shared/figures.tsx'
import { parseSize } from './sizes.ts'
import type { TermErrors, TermFields } from './terms.ts'

interface TermFieldsProps {
  value: TermFields
  errors: TermErrors | null
  onChange(change: Partial<TermFields>): void
}

export function TermsInput({ value, errors, onChange }: TermFieldsProps) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const size = parseSize(value.quota)
  return (
    <Stack gap="sm">
      <TextInput
        label={t('quota')}
        description={size === null ? t('quotaAbout') : t('quotaRead', { size: bytes(size) })}
        placeholder="50 GB"
        required
        value={value.quota}
        error={errors?.quota && t('quotaWrong')}
        onChange={event => onChange({ quota: event.currentTarget.value })}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          type="date"
          label={t('until')}
          description={t('untilAbout')}
          value={value.until}
          error={errors?.until && t('inPast')}
          onChange={event => onChange({ until: event.currentTarget.value })}
        />
        <NumberInput
          hideControls
          label={t('notice')}
          description={t('noticeAbout')}
          min={0}
          max={366}
          allowDecimal={false}
          value={value.notice}
          error={errors?.notice && t('noticeWrong')}
          onChange={notice => onChange({ notice })}
        />
      </Group>
      <Textarea
        label={t('words')}
        description={t('wordsAbout')}
        maxLength={4000}
        autosize
        minRows={2}
        value={value.words}
        onChange={event => onChange({ words: event.currentTarget.value })}
      />
    </Stack>
  )
}
