// Who may vote in a new poll: everybody who could, those with a role or a tag, or people one by one.
import { MultiSelect, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { PeoplePicker } from '../../../parts/people-picker.tsx'
import { type PollDraft, WHO, type Wrong } from './poll-draft.ts'
import { voterTagsQuery } from './queries.ts'

interface VoterFieldsProps {
  space: string
  draft: PollDraft
  onChange(change: Partial<PollDraft>): void
  wrong: readonly Wrong[]
}

export function VoterFields({ space, draft, onChange, wrong }: VoterFieldsProps) {
  const t = useTranslations('decisions')
  const { data } = useQuery(voterTagsQuery(space))
  const { who } = draft
  const tags = [...new Set([...(data?.members.flatMap(one => one.tags) ?? []), ...draft.voterTags])].sort()
  const offered = WHO.filter(one => one !== 'tags' || tags.length > 0)
  const error = wrong.includes('voters') && t('wrong_voters')
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('whoMayVote')}
        description={t(`who_${who}_about`)}
        data={offered.map(one => ({ value: one, label: t(`who_${one}`) }))}
        value={who}
        onChange={event => onChange({ who: event.currentTarget.value as PollDraft['who'] })}
        maw={400}
      />
      {who === 'people' && (
        <PeoplePicker
          space={space}
          label={t('voterPeople')}
          required
          readers={false}
          value={draft.voters}
          onValue={voters => onChange({ voters: [...voters] })}
          error={error}
        />
      )}
      {who === 'tags' && (
        <MultiSelect
          label={t('voterTags')}
          required
          data={tags}
          value={draft.voterTags}
          onChange={voterTags => onChange({ voterTags })}
          searchable
          hidePickedOptions
          maw={600}
          error={error}
        />
      )}
    </Stack>
  )
}
