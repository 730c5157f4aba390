// What can be said about a new poll, and mostly need not be.
import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { TimeInput } from '../../../parts/date-fields.tsx'
import {
  hasUsualAnswers,
  isSealed,
  mayHaveNone,
  maySeal,
  mayShuffle,
  mayWeigh,
  type PollDraft,
  reasonOf,
  reasonsOf,
  type Wrong,
} from './poll-draft.ts'
import { SealedFields } from './sealed-fields.tsx'
import { VoterFields } from './voter-fields.tsx'
import { WeightFields } from './weight-fields.tsx'

interface MoreFieldsProps {
  space: string
  draft: PollDraft
  onChange(change: Partial<PollDraft>): void
  wrong: readonly Wrong[]
}

const EARLY = ['never', 'author', 'anyone'] as const

export function MoreFields({ space, draft, onChange, wrong }: MoreFieldsProps) {
  const t = useTranslations('decisions')
  const { type } = draft
  const sealed = isSealed(draft)
  return (
    <Stack>
      <TextInput
        label={t('tags')}
        description={t('tagsAbout')}
        value={draft.tags}
        onChange={event => onChange({ tags: event.currentTarget.value })}
        autoComplete="off"
      />
      {type !== 'question' && (
        <NativeSelect
          label={t('reasonRule')}
          data={reasonsOf(draft).map(reason => ({ value: reason, label: t(`reason_${reason}`) }))}
          value={reasonOf(draft)}
          onChange={event => onChange({ reason: event.currentTarget.value as PollDraft['reason'] })}
          maw={400}
        />
      )}
      <TextInput
        label={t('quorum')}
        description={t('quorumAbout')}
        inputMode="decimal"
        maw={260}
        value={draft.quorum}
        onChange={event => onChange({ quorum: event.currentTarget.value })}
        error={wrong.includes('quorum') && t('wrong_percent')}
        autoComplete="off"
      />
      {hasUsualAnswers(draft) && (
        <>
          <TextInput
            label={t('agreement')}
            description={t('agreementAbout')}
            inputMode="decimal"
            maw={260}
            value={draft.agreement}
            onChange={event => onChange({ agreement: event.currentTarget.value })}
            error={wrong.includes('agreement') && t('wrong_percent')}
            autoComplete="off"
          />
          <Checkbox
            label={t('noBlocks')}
            checked={draft.noBlocks}
            onChange={event => onChange({ noBlocks: event.currentTarget.checked })}
          />
        </>
      )}
      <VoterFields space={space} draft={draft} onChange={onChange} wrong={wrong} />
      {mayWeigh(type) && (
        <WeightFields
          space={space}
          weights={draft.weights}
          onWeights={weights => onChange({ weights })}
          tried={wrong.includes('weights')}
        />
      )}
      {maySeal(type) && <SealedFields space={space} draft={draft} onChange={onChange} wrong={wrong} />}
      {!sealed && (
        <Checkbox
          label={t('hideUntilVoted')}
          description={t('courtesy')}
          checked={draft.hide}
          onChange={event => onChange({ hide: event.currentTarget.checked })}
        />
      )}
      {mayHaveNone(draft) && (
        <Checkbox
          label={t('offerNone')}
          checked={draft.none}
          onChange={event => onChange({ none: event.currentTarget.checked })}
        />
      )}
      {mayShuffle(type) && (
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
        onChange={event => onChange({ earlyClose: event.currentTarget.value as PollDraft['earlyClose'] })}
        maw={400}
      />
      <TimeInput
        label={t('opens')}
        description={t('opensAbout')}
        value={draft.opens}
        onValue={opens => onChange({ opens })}
        error={wrong.includes('opens') && t('wrong_time')}
      />
    </Stack>
  )
}
