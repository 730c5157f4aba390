// The passphrase that seals the keys on this device: whether there is one; setting, changing and taking it away.
import { Button, Code, Group, Text } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Note } from '../../shared/note.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'
import { ChangePassphrase, type Done, RemovePassphrase, SetPassphrase } from './passphrase-forms.tsx'
import { passphraseQuery } from './queries.ts'

export function PassphraseSection() {
  const t = useTranslations('keys')
  const { data: state, error } = useQuery(passphraseQuery)
  const [doing, setDoing] = useState<'set' | 'change' | 'remove' | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const begin = (what: typeof doing) => {
    setDone(null)
    setDoing(what)
  }
  const end = (what?: Done) => {
    setDone(what ?? null)
    setDoing(null)
  }
  return (
    <Section id="passphrase" title={t('passphraseTitle')} about={t('passphraseAbout')}>
      <Problem error={error} />
      {state && (
        <Group gap="xs" wrap="nowrap">
          {state.set ? <IconLock size={20} aria-hidden /> : <IconLockOpen size={20} aria-hidden />}
          <Text>
            {t(state.set ? 'passphraseSet' : 'passphraseNone')}
            {state.unlockedBy && ` ${t('passphraseCame', { how: state.unlockedBy })}`}
          </Text>
        </Group>
      )}
      {done && (
        <Note live>
          <Text>{t(done.what, { hasWords: String(done.hasWords) })}</Text>
          {done.short && <Text>{t('wasShort')}</Text>}
        </Note>
      )}
      {state && doing === null && (
        <Group>
          {state.set ? (
            <>
              <Button variant="default" onClick={() => begin('change')}>
                {t('change')}
              </Button>
              <Button variant="default" onClick={() => begin('remove')}>
                {t('takeAway')}
              </Button>
            </>
          ) : (
            <Button onClick={() => begin('set')}>{t('set')}</Button>
          )}
        </Group>
      )}
      {doing === 'set' && <SetPassphrase onEnd={end} />}
      {doing === 'change' && <ChangePassphrase onEnd={end} />}
      {doing === 'remove' && <RemovePassphrase onEnd={end} />}
      <Text size="sm" c="dimmed">
        {t('keyring')} <Code>cobox id passphrase keyring</Code>
      </Text>
    </Section>
  )
}
