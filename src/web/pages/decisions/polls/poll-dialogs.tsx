// The dialogs of a poll that ask for something: a date, voters, an outcome.
import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { DayInput, TimeInput } from '../../../parts/date-fields.tsx'
import { fromLocalField, toLocalField } from '../../../parts/dates.ts'
import { PeoplePicker } from '../../../parts/people-picker.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useOptionName } from './option-words.ts'
import { useRefresh } from './use-refresh.ts'
import type { Poll } from './queries.ts'

interface DialogProps {
  space: string
  poll: Poll
  onClose(): void
}

export function DateDialog({ space, poll, action, onClose }: DialogProps & { action: 'extend' | 'reopen' }) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const [text, setText] = useState(poll.closesAt === null ? '' : toLocalField(poll.closesAt))
  const at = fromLocalField(text)
  const isReopening = action === 'reopen'
  return (
    <FormDialog
      title={t(action)}
      act={t(action)}
      ready={at !== null || (isReopening && text === '')}
      onClose={onClose}
      run={async () => {
        const { decisions } = client.space(space)
        if (isReopening) await decisions.reopenPoll({ poll: poll.poll, ...(at !== null && { closes: at }) })
        else await decisions.extendPoll({ poll: poll.poll, closes: at! })
        await refresh()
      }}
    >
      <Text>{isReopening ? t('reopenSays') : t('extendSays')}</Text>
      <TimeInput label={t('newDate')} value={text} onValue={setText} required={!isReopening} />
    </FormDialog>
  )
}

export function AddVotersDialog({ space, poll, onClose }: DialogProps) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const [people, setPeople] = useState<readonly string[]>([])
  return (
    <FormDialog
      title={t('addVoters')}
      act={t('addVoters')}
      ready={people.length > 0}
      onClose={onClose}
      run={async () => {
        await client.space(space).decisions.addVoters({ poll: poll.poll, people: [...people] })
        await refresh()
      }}
    >
      <PeoplePicker space={space} label={t('whoMayVoteToo')} value={people} onValue={setPeople} />
    </FormDialog>
  )
}

export function OutcomeDialog({ space, poll, onClose }: DialogProps) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const nameOf = useOptionName()
  const { options } = poll.definition
  const before = poll.outcome
  const [statement, setStatement] = useState(before?.statement ?? '')
  const leading = poll.result.result?.leading ?? []
  const [option, setOption] = useState(
    before ? (options[before.option ?? -1]?.name ?? '') : leading.length === 1 ? leading[0]! : '',
  )
  const [review, setReview] = useState(before?.review ?? '')
  return (
    <FormDialog
      title={t('outcome')}
      act={t('sayOutcome')}
      ready={statement.trim() !== ''}
      onClose={onClose}
      run={async () => {
        await client.space(space).decisions.outcome({
          poll: poll.poll,
          statement: statement.trim(),
          ...(option !== '' && { option }),
          ...(review !== '' && { review }),
        })
        await refresh()
      }}
    >
      <Textarea
        label={t('statement')}
        description={t('statementAbout')}
        required
        data-autofocus
        value={statement}
        onChange={event => setStatement(event.currentTarget.value)}
        maxLength={20_000}
        autosize
        minRows={3}
        maxRows={12}
      />
      {options.length > 0 && (
        <NativeSelect
          label={t('chosenOption')}
          data={[
            { value: '', label: '–' },
            ...options.map(({ name }) => ({ value: name, label: nameOf(poll.type, name) })),
          ]}
          value={option}
          onChange={event => setOption(event.currentTarget.value)}
        />
      )}
      <DayInput label={t('reviewDay')} description={t('reviewAbout')} value={review} onValue={setReview} />
    </FormDialog>
  )
}
