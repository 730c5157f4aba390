// Changes a poll, as long as nobody has voted in it. What the page has no field for stays as it is.
import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { TimeInput } from '../../../parts/date-fields.tsx'
import { Note } from '../../../shared/note.tsx'
import { changesOf, draftOf, type EditDraft, hasOwnOptions, type WrongPart, wrongIn } from './edit-draft.ts'
import { EditOptions } from './edit-options.tsx'
import { FormDialog } from './form-dialog.tsx'
import { mayHaveNone, mayShuffle, numbersOf, reasonsFor } from './poll-types.ts'
import type { Poll } from './queries.ts'
import { QuorumField, ReasonField, TagsField, VotingFields, WordFields } from './rule-fields.tsx'
import { useRefresh } from './use-refresh.ts'

interface EditDialogProps {
  space: string
  poll: Poll
  onClose(): void
}

export function EditDialog({ space, poll, onClose }: EditDialogProps) {
  const t = useTranslations('decisions')
  const common = useTranslations('common')
  const refresh = useRefresh(space)
  // the poll as it was when the form was opened: what others change meanwhile is not taken back
  const [before] = useState(poll)
  const [draft, setDraft] = useState(() => draftOf(before))
  const wrong = wrongIn(before, draft)
  const set = (change: Partial<EditDraft>) => setDraft({ ...draft, ...change })
  return (
    <FormDialog
      title={t('editPoll')}
      act={common('save')}
      ready={wrong.length === 0}
      long
      onClose={onClose}
      run={async () => {
        const changes = changesOf(before, draft)
        if (Object.keys(changes).length === 0) return
        await client.space(space).decisions.editPoll({ poll: before.poll, ...changes })
        await refresh()
      }}
    >
      {poll.frozen ? <Note live>{t('editTooLate')}</Note> : <Note>{t('editAbout')}</Note>}
      <WordFields draft={draft} onChange={set} error={wrong.includes('title') && t('wrong_title')} first />
      {hasOwnOptions(before.definition) && (
        <EditOptions
          isOfTimes={before.type === 'meeting'}
          lines={draft.options}
          onLines={options => set({ options })}
          error={wrong.includes('options') ? t('wrong_options') : undefined}
        />
      )}
      <Numbers poll={before} draft={draft} set={set} wrong={wrong} />
      <TimeInput
        label={t('closes')}
        description={before.closesAt === null ? t('closesAbout') : undefined}
        value={draft.closes}
        onValue={closes => set({ closes })}
        error={wrong.includes('closes') && t('wrong_time')}
      />
      {before.state === 'scheduled' && (
        <TimeInput
          label={t('opens')}
          value={draft.opens}
          onValue={opens => set({ opens })}
          error={wrong.includes('opens') && t('wrong_time')}
        />
      )}
      <TagsField value={draft.tags} onValue={tags => set({ tags })} />
      <RuleFields poll={before} draft={draft} set={set} wrong={wrong} />
    </FormDialog>
  )
}

interface FieldsProps {
  poll: Poll
  draft: EditDraft
  set(change: Partial<EditDraft>): void
  wrong: readonly WrongPart[]
}

function Numbers({ poll, draft, set, wrong }: FieldsProps) {
  const t = useTranslations('decisions')
  const names = numbersOf(poll.type)
  if (names.length === 0) return null
  return (
    <Group align="flex-start">
      {names.map(name => (
        <TextInput
          key={name}
          label={name === 'seats' ? t('editSeats') : t(`number_${name}`)}
          inputMode="numeric"
          maw={200}
          value={draft.numbers[name]}
          onChange={event => set({ numbers: { ...draft.numbers, [name]: event.currentTarget.value } })}
          error={wrong.includes(name) && t('wrong_number')}
          autoComplete="off"
        />
      ))}
    </Group>
  )
}

function RuleFields({ poll: { type, definition }, draft, set, wrong }: FieldsProps) {
  const { sealed, options } = definition
  const stands = options.map(({ stand }) => stand)
  return (
    <>
      <QuorumField
        value={draft.quorum}
        onValue={quorum => set({ quorum })}
        wrong={wrong.includes('quorum')}
      />
      {type !== 'question' && (
        <ReasonField
          value={draft.reason}
          onValue={reason => set({ reason })}
          rules={reasonsFor(type, sealed, stands)}
        />
      )}
      <VotingFields
        draft={draft}
        onChange={set}
        sealed={sealed}
        may={{ none: mayHaveNone(type, sealed), shuffle: mayShuffle(type) }}
      />
    </>
  )
}
