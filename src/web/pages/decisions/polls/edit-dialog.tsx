// Changes a poll, as long as nobody has voted in it. What the page has no field for stays as it is.
import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { TimeInput } from '../../../parts/date-fields.tsx'
import { Note } from '../../../shared/note.tsx'
import {
  canHaveNone,
  changesOf,
  draftOf,
  type EditDraft,
  hasOwnOptions,
  numbersIn,
  type WrongPart,
  wrongIn,
} from './edit-draft.ts'
import { EditOptions } from './edit-options.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { Poll } from './queries.ts'
import { useRefresh } from './use-refresh.ts'

const REASONS = ['off', 'optional', 'required', 'required_against', 'required_block'] as const
const EARLY = ['never', 'author', 'anyone'] as const

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
      <TextInput
        label={t('pollTitle')}
        required
        maxLength={200}
        value={draft.title}
        onChange={event => set({ title: event.currentTarget.value })}
        error={wrong.includes('title') && t('wrong_title')}
        autoComplete="off"
        data-autofocus
      />
      <Textarea
        label={t('details')}
        description={t('detailsAbout')}
        maxLength={20_000}
        value={draft.details}
        onChange={event => set({ details: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={16}
      />
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
      <TextInput
        label={t('tags')}
        description={t('tagsAbout')}
        value={draft.tags}
        onChange={event => set({ tags: event.currentTarget.value })}
        autoComplete="off"
      />
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
  const names = numbersIn(poll.type)
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
  const t = useTranslations('decisions')
  const isOpenVote = !definition.sealed
  const reasons = REASONS.filter(reason => type === 'proposal' || !reason.startsWith('required_'))
  return (
    <>
      <TextInput
        label={t('quorum')}
        description={t('quorumAbout')}
        inputMode="decimal"
        maw={260}
        value={draft.quorum}
        onChange={event => set({ quorum: event.currentTarget.value })}
        error={wrong.includes('quorum') && t('wrong_percent')}
        autoComplete="off"
      />
      {type !== 'question' && (
        <NativeSelect
          label={t('reasonRule')}
          data={reasons.map(reason => ({ value: reason, label: t(`reason_${reason}`) }))}
          value={draft.reason}
          onChange={event => set({ reason: event.currentTarget.value as EditDraft['reason'] })}
          maw={400}
        />
      )}
      {isOpenVote && (
        <Checkbox
          label={t('hideUntilVoted')}
          description={t('courtesy')}
          checked={draft.hide}
          onChange={event => set({ hide: event.currentTarget.checked })}
        />
      )}
      {canHaveNone(definition) && (
        <Checkbox
          label={t('offerNone')}
          checked={draft.none}
          onChange={event => set({ none: event.currentTarget.checked })}
        />
      )}
      {type !== 'question' && (
        <Checkbox
          label={t('shuffle')}
          checked={draft.shuffled}
          onChange={event => set({ shuffled: event.currentTarget.checked })}
        />
      )}
      {isOpenVote && (
        <Checkbox
          label={t('delegationAllowed')}
          checked={draft.delegation}
          onChange={event => set({ delegation: event.currentTarget.checked })}
        />
      )}
      <NativeSelect
        label={t('early')}
        data={EARLY.map(one => ({ value: one, label: t(`early_${one}`) }))}
        value={draft.earlyClose}
        onChange={event => set({ earlyClose: event.currentTarget.value as EditDraft['earlyClose'] })}
        maw={400}
      />
    </>
  )
}
