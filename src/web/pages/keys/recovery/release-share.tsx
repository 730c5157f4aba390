// Releases a share to somebody's new device: first what its code asks for, then the voice, the two words, and the answer.
import { Button, Group, NativeSelect, Stack, Textarea, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Problem } from '../../../shared/problem.tsx'
import type { Answer } from '../queries.ts'
import { ReleaseAnswer } from './release-answer.tsx'
import { Released } from './released.tsx'

type Owners = Answer<'recoveryHeld'>['held']

export function ReleaseShare({ owners }: { owners: Owners }) {
  const t = useTranslations('recovery')
  const queries = useQueryClient()
  const [request, setRequest] = useState('')
  const [chosen, setChosen] = useState('')
  const [released, setReleased] = useState<Answer<'recoveryRelease'> | null>(null)
  const owner = owners.length === 1 ? owners[0]!.owner : chosen
  const waits = owners.some(one => one.owner === owner && one.waitsUntil !== undefined)
  const inspect = useMutation({
    mutationFn: () => client.recoveryInspect({ request: request.trim(), owner }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setReleased(null)
    inspect.mutate()
  }
  const end = (answer: Answer<'recoveryRelease'> | null) => {
    setReleased(answer)
    inspect.reset()
    if (!answer) return
    if (answer.state === 'released') setRequest('')
    void queries.invalidateQueries({ queryKey: ['keys', 'held'] })
  }
  return (
    <Stack gap="sm">
      <Title order={4} size="h4">
        {t('releaseTitle')}
      </Title>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Textarea
            label={t('requestCode')}
            description={t('releaseAbout')}
            value={request}
            onChange={event => {
              setRequest(event.currentTarget.value)
              inspect.reset()
            }}
            maxLength={10_000}
            autoComplete="off"
            spellCheck={false}
            rows={3}
            required
          />
          {owners.length > 1 && (
            <NativeSelect
              label={t('whoseShare')}
              value={chosen}
              onChange={event => {
                setChosen(event.currentTarget.value)
                inspect.reset()
              }}
              data={[
                { value: '', label: t('choosePerson'), disabled: true },
                ...owners.map(({ owner: key, ownerName }) => ({
                  value: key,
                  label: `${ownerName} (${key.slice(0, 8)})`,
                })),
              ]}
              required
            />
          )}
          <Problem error={inspect.error} />
          {!inspect.data && (
            <Group>
              <Button
                type="submit"
                variant="default"
                loading={inspect.isPending}
                disabled={request.trim() === '' || owner === ''}
              >
                {t('look')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
      {inspect.data && (
        <ReleaseAnswer asked={inspect.data} hasAgreed={waits} request={request.trim()} onEnd={end} />
      )}
      {released && <Released {...released} />}
    </Stack>
  )
}
