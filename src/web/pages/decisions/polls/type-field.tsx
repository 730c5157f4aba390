// Of which type a poll is to be, each with a sentence that says what it is for.
import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { PollType } from './queries.ts'

interface TypeFieldProps {
  types: readonly PollType[]
  value: PollType
  onValue(type: PollType): void
}

export function TypeField({ types, value, onValue }: TypeFieldProps) {
  const t = useTranslations('decisions')
  return (
    <NativeSelect
      label={t('type')}
      description={t(`type_${value}_about`)}
      data={types.map(type => ({ value: type, label: t(`type_${type}`) }))}
      value={value}
      onChange={event => onValue(event.currentTarget.value as PollType)}
      maw={400}
    />
  )
}
