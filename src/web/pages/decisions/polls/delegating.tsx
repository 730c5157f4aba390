// Who speaks for oneself in a poll in which one does not vote: named for it alone, for one of its tags, or for all.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { PersonPicker } from '../../../parts/people-picker.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { type Delegation, delegationsQuery } from '../delegations/queries.ts'
import { useReader } from '../threads/queries.ts'
import { delegationsAt } from './addresses.ts'
import type { Poll } from './queries.ts'
import { useRefresh } from './use-refresh.ts'

export function Delegating({ space, poll }: { space: string; poll: Poll }) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const { me } = useReader(space)
  const { data } = useQuery(delegationsQuery(space))
  const mine = data?.filter(({ from }) => from === me) ?? []
  const named = mine.find(one => one.poll === poll.poll)
  const wider = named ? [] : widerOf(mine, poll)
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
      {wider.map(({ toName, tag }) => (
        <Text key={tag} className="breaks">
          {t('speaksWider', { name: toName, scope: tag === null ? 'all' : 'tag', tag: tag ?? '' })}
        </Text>
      ))}
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
      <Text size="sm">
        <Anchor component={Link} to={delegationsAt(space)} size="sm" underline="always">
          {t('delegations')}
        </Anchor>
      </Text>
    </Stack>
  )
}

/** [D26] Words for its tags come before the one for all. */
function widerOf(mine: readonly Delegation[], { tags }: Poll): readonly Delegation[] {
  const tagged = mine.filter(({ tag }) => tag !== null && tags.includes(tag))
  return tagged.length > 0 ? tagged : mine.filter(({ poll, tag }) => poll === null && tag === null)
}
