// The answer of a trustee to a request: only after they have heard the person and typed the two words that were read to them.
import { Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { toCoboxError } from '../../../../errors/index.ts'
import { client } from '../../../node/client.ts'
import { Moment } from '../../../shared/figures.tsx'
import { Problem } from '../../../shared/problem.tsx'
import type { Answer } from '../queries.ts'

export function ReleaseAnswer({
  asked,
  hasAgreed,
  request,
  onEnd,
}: {
  asked: Answer<'recoveryInspect'>
  /** To an inheritance; after the waiting time it is released. */
  hasAgreed: boolean
  request: string
  onEnd(released: Answer<'recoveryRelease'> | null): void
}) {
  const t = useTranslations('recovery')
  const common = useTranslations('common')
  const { purpose, owner, ownerName, heir, objectedAt } = asked
  const [heard, setHeard] = useState(false)
  const [words, setWords] = useState('')
  const [anyway, setAnyway] = useState(false)
  const release = useMutation({
    mutationFn: () => client.recoveryRelease({ request, words, owner, ...(anyway && { anyway }) }),
    onSuccess: onEnd,
  })
  const code = release.error && toCoboxError(release.error).code
  const mayAnyway =
    code === 'RECOVERY_UNHEARD'
      ? 'anywayUnheard'
      : code === 'RECOVERY_OBJECTED' && purpose !== 'inheritance'
        ? 'anywayObjected'
        : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    release.mutate()
  }
  return (
    <Paper withBorder p="sm">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Stack gap="xs" role="status">
            <Text fw={600} className="breaks">
              {t('whatFor', { name: ownerName, purpose })}
            </Text>
            {purpose === 'inheritance' && heir && (
              <Text className="breaks">{t('heirIs', { name: heir.name, days: heir.waitDays })}</Text>
            )}
            {objectedAt !== undefined && (
              <Text className="breaks">
                {t('ownerObjected', { name: ownerName })} <Moment at={objectedAt} withTime />
              </Text>
            )}
          </Stack>
          <Text>{t(purpose === 'inheritance' ? 'checkHeir' : 'checkVoice')}</Text>
          <Checkbox
            label={t('heard')}
            checked={heard}
            onChange={event => setHeard(event.currentTarget.checked)}
          />
          <TextInput
            label={t('twoWords')}
            description={t('twoWordsAbout')}
            value={words}
            onChange={event => setWords(event.currentTarget.value)}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maw={420}
            required
          />
          <Problem error={release.error} />
          {(mayAnyway || anyway) && (
            <Checkbox
              label={t('anyway')}
              description={mayAnyway && t(mayAnyway)}
              checked={anyway}
              onChange={event => setAnyway(event.currentTarget.checked)}
            />
          )}
          <Group>
            <Button type="submit" loading={release.isPending} disabled={!heard || words.trim() === ''}>
              {t(purpose === 'inheritance' && !hasAgreed ? 'agree' : 'release')}
            </Button>
            <Button variant="default" onClick={() => onEnd(null)}>
              {common('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
