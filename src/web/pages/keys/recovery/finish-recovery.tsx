// Puts together what trustees released; before the keys come to this device, it gets a passphrase.
import { Button, Checkbox, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Problem } from '../../../shared/problem.tsx'
import { differs, NOTHING_TYPED } from '../passphrase.ts'
import { PassphraseFields } from '../passphrase-fields.tsx'
import { type Answer, passphraseQuery, type Recovery } from '../queries.ts'
import { isEnough, releaseCodes } from './release-codes.ts'

export function FinishRecovery({
  recovery,
  onFinished,
}: {
  recovery: Recovery
  onFinished(finished: Answer<'recoveryFinish'>): void
}) {
  const t = useTranslations('recovery')
  const queries = useQueryClient()
  const { data: passphrase } = useQuery(passphraseQuery)
  const [codes, setCodes] = useState('')
  const [owner, setOwner] = useState('')
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [none, setNone] = useState(false)
  const { owners, purpose } = recovery
  const releases = releaseCodes(codes)
  const enough = isEnough(recovery, releases.length)
  // an heir gets words, and this device stays whose it is
  const wantsPassphrase = purpose !== 'inheritance' && passphrase?.set === false && enough
  const severalOwners = owners.length > 1
  const finish = useMutation({
    mutationFn: async () => {
      if (wantsPassphrase && !none) {
        await client.passphraseSet({ passphrase: typed.first })
        void queries.invalidateQueries({ queryKey: ['keys', 'passphrase'] })
      }
      return client.recoveryFinish({ releases, ...(owner !== '' && { owner }) })
    },
    gcTime: 0,
    onSuccess: finished => {
      setCodes('')
      onFinished(finished)
      // somebody else may be at this node now
      void queries.invalidateQueries()
    },
    // what was good of the codes is kept
    onError: () => queries.invalidateQueries({ queryKey: ['keys', 'recovery'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    finish.mutate()
  }
  const isUnfit =
    (wantsPassphrase && !none && (typed.first === '' || differs(typed))) || (severalOwners && owner === '')
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={4} size="h4">
          {t('finishTitle')}
        </Title>
        <Textarea
          label={t('releases')}
          description={t('releasesAbout')}
          value={codes}
          onChange={event => setCodes(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          rows={3}
        />
        {severalOwners && (
          <Radio.Group
            label={t('whichOwner')}
            description={t('whichOwnerAbout')}
            value={owner}
            onChange={setOwner}
          >
            <Stack gap="xs" mt="xs">
              {owners.map(({ identity, name }) => (
                <Radio
                  key={identity}
                  value={identity}
                  label={<span className="breaks">{name}</span>}
                  description={<span className="breaks">{identity}</span>}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {wantsPassphrase && (
          <>
            <Text>{t('sealFirst')}</Text>
            {!none && <PassphraseFields typed={typed} onChange={setTyped} />}
            <Checkbox
              label={t('sealNot')}
              checked={none}
              onChange={event => setNone(event.currentTarget.checked)}
            />
          </>
        )}
        <Problem error={finish.error} />
        <Group>
          <Button type="submit" loading={finish.isPending} disabled={!enough || isUnfit}>
            {t('finish')}
          </Button>
          {!enough && <Text size="sm">{t('notEnough')}</Text>}
        </Group>
      </Stack>
    </form>
  )
}
