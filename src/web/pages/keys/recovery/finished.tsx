// What a recovery has brought, and what is to be done next.
import { Anchor, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Answer } from '../queries.ts'
import { Note } from '../../../shared/note.tsx'
import { WordsGrid } from '../../../shared/words-grid.tsx'

export function Finished(finished: Answer<'recoveryFinish'>) {
  const { purpose, identity, ownerName, label, instructions, words, bad } = finished
  const t = useTranslations('recovery')
  const keys = useTranslations('keys')
  const link = (href: string, text: string) => (
    <Anchor href={href} inherit underline="always">
      {text}
    </Anchor>
  )
  return (
    <Stack gap="sm">
      <Note live title={t('finished')}>
        <Stack gap="xs">
          <Text className="breaks">{t('finishedWhat', { label, name: ownerName })}</Text>
          {instructions && (
            <Text className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
              {instructions}
            </Text>
          )}
          <Text>{t(`finished_${purpose}`, { key: identity.slice(0, 16) })}</Text>
        </Stack>
      </Note>
      {bad.length > 0 && (
        <List icon={<IconAlertTriangle size={18} aria-hidden />}>
          {bad.map(({ code, message }) => (
            <List.Item key={`${code} ${message}`} lang="en" className="breaks">
              {message}
            </List.Item>
          ))}
        </List>
      )}
      {words && (
        <>
          <WordsGrid words={words} label={keys('wordsList')} />
          <Text>{t('heirWords')}</Text>
        </>
      )}
      {purpose !== 'inheritance' && (
        <>
          <Text fw={600}>{t('nextSteps')}</Text>
          <List type="ordered">
            <List.Item>{link('#passphrase', t('nextPassphrase'))}</List.Item>
            <List.Item>{link('#words', keys('confirmStart'))}</List.Item>
            {purpose === 'loss' && <List.Item>{link('#devices', t('nextDevices'))}</List.Item>}
            <List.Item>{link('#trustees', t('nextTrustees'))}</List.Item>
          </List>
        </>
      )}
    </Stack>
  )
}
