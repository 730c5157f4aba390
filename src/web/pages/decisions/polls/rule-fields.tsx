// Fields that the form of a new poll has, and that of one that is changed.
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Definition } from './queries.ts'
import type { ReasonRule } from './poll-types.ts'

interface Words {
  title: string
  details: string
}
interface Rules {
  hide: boolean
  none: boolean
  shuffled: boolean
  delegation: boolean
  earlyClose: Definition['earlyClose']
}

interface WordFieldsProps {
  draft: Words
  onChange(change: Partial<Words>): void
  /** What is wrong with the title. */
  error: string | false
  /** What a title may be like, for who begins a poll. */
  about?: string
  /** It is what a dialog begins with. */
  first?: boolean
}

export function WordFields({ draft, onChange, error, about, first = false }: WordFieldsProps) {
  const t = useTranslations('decisions')
  return (
    <>
      <TextInput
        label={t('pollTitle')}
        description={about}
        required
        maxLength={200}
        value={draft.title}
        onChange={event => onChange({ title: event.currentTarget.value })}
        error={error}
        autoComplete="off"
        data-autofocus={first || undefined}
      />
      <Textarea
        label={t('details')}
        description={t('detailsAbout')}
        maxLength={20_000}
        value={draft.details}
        onChange={event => onChange({ details: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={16}
      />
    </>
  )
}

interface FieldProps<T> {
  value: T
  onValue(value: T): void
}

export function TagsField({ value, onValue }: FieldProps<string>) {
  const t = useTranslations('decisions')
  return (
    <TextInput
      label={t('tags')}
      description={t('tagsAbout')}
      value={value}
      onChange={event => onValue(event.currentTarget.value)}
      autoComplete="off"
    />
  )
}

export function QuorumField({ value, onValue, wrong }: FieldProps<string> & { wrong: boolean }) {
  const t = useTranslations('decisions')
  return (
    <TextInput
      label={t('quorum')}
      description={t('quorumAbout')}
      inputMode="decimal"
      maw={260}
      value={value}
      onChange={event => onValue(event.currentTarget.value)}
      error={wrong && t('wrong_percent')}
      autoComplete="off"
    />
  )
}

export function ReasonField({
  value,
  onValue,
  rules,
}: FieldProps<ReasonRule> & { rules: readonly ReasonRule[] }) {
  const t = useTranslations('decisions')
  return (
    <NativeSelect
      label={t('reasonRule')}
      data={rules.map(rule => ({ value: rule, label: t(`reason_${rule}`) }))}
      value={value}
      onChange={event => onValue(event.currentTarget.value as ReasonRule)}
      maw={400}
    />
  )
}

const EARLY = ['never', 'author', 'anyone'] as const

interface VotingFieldsProps {
  draft: Rules
  onChange(change: Partial<Rules>): void
  sealed: boolean
  /** Whether the type has none of the above, and an order of options. */
  may: { none: boolean; shuffle: boolean }
}

/** How people vote, and when it ends. */
export function VotingFields({ draft, onChange, sealed, may }: VotingFieldsProps) {
  const t = useTranslations('decisions')
  return (
    <>
      {!sealed && (
        <Checkbox
          label={t('hideUntilVoted')}
          description={t('courtesy')}
          checked={draft.hide}
          onChange={event => onChange({ hide: event.currentTarget.checked })}
        />
      )}
      {may.none && (
        <Checkbox
          label={t('offerNone')}
          checked={draft.none}
          onChange={event => onChange({ none: event.currentTarget.checked })}
        />
      )}
      {may.shuffle && (
        <Checkbox
          label={t('shuffle')}
          checked={draft.shuffled}
          onChange={event => onChange({ shuffled: event.currentTarget.checked })}
        />
      )}
      {!sealed && (
        <Checkbox
          label={t('delegationAllowed')}
          checked={draft.delegation}
          onChange={event => onChange({ delegation: event.currentTarget.checked })}
        />
      )}
      <NativeSelect
        label={t('early')}
        data={EARLY.map(one => ({ value: one, label: t(`early_${one}`) }))}
        value={draft.earlyClose}
        onChange={event => onChange({ earlyClose: event.currentTarget.value as Rules['earlyClose'] })}
        maw={400}
      />
    </>
  )
}
