// Takes the vote of somebody who has left out of the count, with a reason that the result lists.
import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { memberNamesQuery } from '../../../node/queries.ts'
import { FormDialog } from './form-dialog.tsx'
import type { Poll } from './queries.ts'
import { useRefresh } from './use-refresh.ts'

/** Those who have left and whose own vote counts still. */
export function useGoneVoters(space: string, { people }: Poll): Poll['people'] {
  const { data: here } = useQuery(memberNamesQuery(space))
  if (!here) return []
  return people.filter(({ member, voted, struck }) => voted && !struck && !Object.hasOwn(here, member))
}

interface StrikeDialogProps {
  space: string
  poll: Poll
  gone: Poll['people']
  onClose(): void
}

export function StrikeDialog({ space, poll, gone, onClose }: StrikeDialogProps) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const [member, setMember] = useState(gone[0]?.member ?? '')
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={t('strike')}
      act={t('strike')}
      ready={member !== '' && reason.trim() !== ''}
      onClose={onClose}
      run={async () => {
        await client.space(space).decisions.strike({ poll: poll.poll, member, reason: reason.trim() })
        await refresh()
      }}
    >
      <Text>{t('strikeSays')}</Text>
      <NativeSelect
        label={t('strikeWhose')}
        data={gone.map(one => ({ value: one.member, label: one.name }))}
        value={member}
        onChange={event => setMember(event.currentTarget.value)}
      />
      <Textarea
        label={t('strikeReason')}
        description={t('strikeReasonAbout')}
        required
        data-autofocus
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={8}
      />
    </FormDialog>
  )
}
