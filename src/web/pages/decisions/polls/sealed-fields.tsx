// Sealed votes: whether, who counts them, how many of those are needed, and what that gives and what not.
import { List, NativeSelect, Stack, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { membersQuery } from '../../../node/queries.ts'
import { PeoplePicker } from '../../../parts/people-picker.tsx'
import { Note } from '../../../shared/note.tsx'
import { neededOf, type PollDraft, type Wrong } from './poll-draft.ts'
import { usualTellers } from './usual-tellers.ts'

interface SealedFieldsProps {
  space: string
  draft: PollDraft
  onChange(change: Partial<PollDraft>): void
  wrong: readonly Wrong[]
}

export function SealedFields({ space, draft, onChange, wrong }: SealedFieldsProps) {
  const t = useTranslations('decisions')
  const { data } = useQuery(membersQuery(space))
  const { sealed, tellers } = draft
  const switchTo = (next: boolean) =>
    onChange({
      sealed: next,
      ...(tellers.length === 0 && { tellers: usualTellers(data?.members ?? []), tellersNeeded: '' }),
    })
  return (
    <Stack gap="sm">
      <Switch
        label={t('sealed')}
        description={t('sealedAbout')}
        checked={sealed}
        disabled={!data}
        onChange={event => switchTo(event.currentTarget.checked)}
      />
      {sealed && (
        <>
          <PeoplePicker
            space={space}
            label={t('tellers')}
            description={t('tellersAbout')}
            required
            readers={false}
            value={tellers}
            onValue={next => onChange({ tellers: [...next], tellersNeeded: '' })}
            error={wrong.includes('tellers') && t('wrong_tellers')}
          />
          {tellers.length > 0 && <SealedTerms draft={draft} onChange={onChange} />}
        </>
      )}
    </Stack>
  )
}

function SealedTerms({ draft, onChange }: Pick<SealedFieldsProps, 'draft' | 'onChange'>) {
  const t = useTranslations('decisions')
  const { length } = draft.tellers
  const needed = neededOf(draft)
  return (
    <>
      <NativeSelect
        label={t('tellersNeeded')}
        description={t('tellersNeededAbout')}
        data={Array.from({ length }, (_, i) => ({
          value: String(i + 1),
          label: t('neededOf', { needed: i + 1, count: length }),
        }))}
        value={String(needed)}
        onChange={event => onChange({ tellersNeeded: event.currentTarget.value })}
        maw={400}
      />
      <Note title={t('sealedTitle')}>
        <List size="sm" spacing={4}>
          <List.Item>{t('sealedWho')}</List.Item>
          <List.Item>{t('sealedTogether', { needed })}</List.Item>
          <List.Item>{t('sealedLost', { needed })}</List.Item>
          <List.Item>{t('sealedPressure')}</List.Item>
          <List.Item>{t('sealedFew')}</List.Item>
          <List.Item>{t('sealedReasons')}</List.Item>
          <List.Item>{t('sealedForGood')}</List.Item>
        </List>
        <Text size="sm" mt="xs">
          {t('sealedStart')}
        </Text>
      </Note>
    </>
  )
}
