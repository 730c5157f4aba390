// Who speaks for oneself in a poll in which one does not vote.
import { Button, Group, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { membersQuery } from '../../../node/queries.ts'
import { PersonPicker } from '../../../parts/people-picker.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { useRefresh } from './use-refresh.ts'
import type { Poll } from './queries.ts'

export function Delegating({ space, poll }: { space: string; poll: Poll }) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const { data: members } = useQuery(membersQuery(space))
  const me = members?.members.find(one => one.me)?.member
  const { data } = useQuery({
    queryKey: ['space', space, 'decisions', 'delegations'],
    queryFn: () => client.space(space).decisions.delegations({}),
  })
  const named = data?.delegations.find(({ from, poll: of }) => from === me && of === poll.poll)
  const [to, setTo] = useState('')
  const doing = useMutation({
    mutationFn: async () => {
      const { decisions } = client.space(space)
      if (named) await decisions.undelegate({ poll: poll.poll })
      else await decisions.delegate({ to, poll: poll.poll })
      await refresh()
    },
    onSuccess: () => setTo(''),
  })
  return (
    <Stack gap="xs">
      {named ? (
        <Group>
          {t('speaksForYou', { name: named.toName })}
          <Button variant="default" loading={doing.isPending} onClick={() => doing.mutate()}>
            {t('takeWordBack')}
          </Button>
        </Group>
      ) : (
        <Group align="flex-end">
          <PersonPicker
            space={space}
            label={t('delegate')}
            description={t('delegateAbout')}
            value={to}
            onValue={setTo}
          />
          <Button
            variant="default"
            disabled={to === ''}
            loading={doing.isPending}
            onClick={() => doing.mutate()}
          >
            {t('delegateDo')}
          </Button>
        </Group>
      )}
      <Problem error={doing.error} />
    </Stack>
  )
}
