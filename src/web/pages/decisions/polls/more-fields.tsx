// What can be said about a new poll, and mostly need not be.
import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { TimeInput } from '../../../parts/date-fields.tsx'
import {
  hasUsualAnswers,
  isSealed,
  maySeal,
  mayWeigh,
  type PollDraft,
  reasonOf,
  reasonsOf,
  type Wrong,
} from './poll-draft.ts'
import { mayHaveNone, mayShuffle } from './poll-types.ts'
import { QuorumField, ReasonField, TagsField, VotingFields } from './rule-fields.tsx'
import { SealedFields } from './sealed-fields.tsx'
import { VoterFields } from './voter-fields.tsx'
import { WeightFields } from './weight-fields.tsx'

interface MoreFieldsProps {
  space: string
  draft: PollDraft
  onChange(change: Partial<PollDraft>): void
  wrong: readonly Wrong[]
}

export function MoreFields({ space, draft, onChange, wrong }: MoreFieldsProps) {
  const t = useTranslations('decisions')
  const { type } = draft
  const sealed = isSealed(draft)
  return (
    <Stack>
      <TagsField value={draft.tags} onValue={tags => onChange({ tags })} />
      {type !== 'question' && (
        <ReasonField
          value={reasonOf(draft)}
          onValue={reason => onChange({ reason })}
          rules={reasonsOf(draft)}
        />
      )}
      <QuorumField
        value={draft.quorum}
        onValue={quorum => onChange({ quorum })}
        wrong={wrong.includes('quorum')}
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
      <VotingFields
        draft={draft}
        onChange={onChange}
        sealed={sealed}
        may={{ none: mayHaveNone(type, sealed), shuffle: mayShuffle(type) }}
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
