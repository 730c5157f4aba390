// How many are elected, and by which way of counting.
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { PollDraft, Wrong } from './poll-draft.ts'

interface ElectionFieldsProps {
  draft: PollDraft
  onChange(change: Partial<PollDraft>): void
  wrong: readonly Wrong[]
}

const METHODS = ['scottish', 'meek'] as const

export function ElectionFields({ draft, onChange, wrong }: ElectionFieldsProps) {
  const t = useTranslations('decisions')
  const problem = wrong.includes('numbers') ? 'wrong_number' : wrong.includes('seats') ? 'wrong_seats' : null
  return (
    <Stack>
      <TextInput
        label={t('number_seats')}
        description={t('seatsAbout')}
        inputMode="numeric"
        maw={400}
        value={draft.seats}
        onChange={event => onChange({ seats: event.currentTarget.value })}
        error={problem && t(problem)}
        autoComplete="off"
      />
      <NativeSelect
        label={t('method')}
        description={t(`method_${draft.method}_about`)}
        data={METHODS.map(method => ({ value: method, label: t(`method_${method}`) }))}
        value={draft.method}
        onChange={event => onChange({ method: event.currentTarget.value as PollDraft['method'] })}
        maw={400}
      />
    </Stack>
  )
}
