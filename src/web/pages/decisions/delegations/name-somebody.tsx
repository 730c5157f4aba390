// Names who is to speak for oneself: in all polls, or in those with a tag.
import { Autocomplete, Button, Group, NativeSelect, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { PersonPicker } from '../../../parts/people-picker.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { openPollsQuery } from '../polls/queries.ts'
import { useRefresh } from '../polls/use-refresh.ts'

export function NameSomebody({ space }: { space: string }) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const { data: open } = useQuery(openPollsQuery(space, ''))
  const [to, setTo] = useState('')
  const [scope, setScope] = useState<'all' | 'tag'>('all')
  const [tag, setTag] = useState('')
  const isReady = to !== '' && (scope === 'all' || tag.trim() !== '')
  const doing = useMutation({
    mutationFn: async () => {
      await client.space(space).decisions.delegate({ to, ...(scope === 'tag' && { tag: tag.trim() }) })
      await refresh()
    },
    onSuccess: () => {
      setTo('')
      setTag('')
    },
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (isReady && !doing.isPending) doing.mutate()
      }}
    >
      <Stack gap="sm">
        <PersonPicker space={space} label={t('delegate')} value={to} onValue={setTo} />
        <Group align="flex-start">
          <NativeSelect
            label={t('scope')}
            data={(['all', 'tag'] as const).map(value => ({ value, label: t(`scope_${value}`) }))}
            value={scope}
            onChange={event => setScope(event.currentTarget.value as typeof scope)}
          />
          {scope === 'tag' && (
            <Autocomplete
              label={t('scopeTag')}
              required
              maxLength={50}
              data={[...new Set(open?.flatMap(({ tags }) => tags))]}
              value={tag}
              onChange={setTag}
              autoComplete="off"
            />
          )}
        </Group>
        <Problem error={doing.error} />
        <Group>
          <Button type="submit" variant="default" disabled={!isReady} loading={doing.isPending}>
            {t('delegateDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
