// Getting an identity back with the help of trustees: begun, under way, and what has become of it.
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { statusQuery } from '../../../node/queries.ts'
import { Note } from '../../../shared/note.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { type Answer, recoveryQuery } from '../queries.ts'
import { Finished } from './finished.tsx'
import { UnderWay } from './under-way.tsx'

const PURPOSES = ['loss', 'theft', 'inheritance'] as const

export function Recovering() {
  const t = useTranslations('recovery')
  const { data: recovery, error } = useQuery(recoveryQuery)
  const [finished, setFinished] = useState<Answer<'recoveryFinish'> | null>(null)
  return (
    <Section id="recover" title={t('recoverTitle')} about={t('recoverAbout')} order={3}>
      <Problem error={error} />
      {finished && <Finished {...finished} />}
      {recovery && <UnderWay recovery={recovery} onFinished={setFinished} />}
      {/* a theft goes on in each space by itself, while its request is over */}
      {recovery !== undefined && !recovery?.purpose && !finished && <Begin />}
    </Section>
  )
}

function Begin() {
  const t = useTranslations('recovery')
  const queries = useQueryClient()
  const { data: status } = useQuery(statusQuery)
  const [chosen, setChosen] = useState<(typeof PURPOSES)[number] | null>(null)
  const spaces = status?.spaces.length ?? 0
  const purpose = chosen ?? (spaces > 0 ? 'inheritance' : 'loss')
  const start = useMutation({
    mutationFn: () => client.recoveryStart({ purpose }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys', 'recovery'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate()
  }
  const needsFresh = purpose === 'loss' && spaces > 0
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Radio.Group
          label={t('why')}
          value={purpose}
          onChange={value => setChosen(PURPOSES.find(one => one === value) ?? null)}
        >
          <Stack gap="sm" mt="xs">
            {PURPOSES.map(one => (
              <Radio key={one} value={one} label={t(`why_${one}`)} description={t(`whyAbout_${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {needsFresh && <Note>{t('notFresh', { count: spaces })}</Note>}
        {purpose !== 'inheritance' && <Text size="sm">{t('onlyDevice')}</Text>}
        <Problem error={start.error} />
        <Group>
          <Button type="submit" variant="default" loading={start.isPending} disabled={needsFresh}>
            {t('start')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
