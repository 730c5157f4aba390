// A new passphrase, typed twice, with what is to be said of it while it is typed.
import { PasswordInput, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { differs, isShort, type TypedTwice } from './passphrase.ts'

export function PassphraseFields({
  typed,
  onChange,
  required = true,
}: {
  typed: TypedTwice
  onChange(typed: TypedTwice): void
  required?: boolean
}) {
  const t = useTranslations('keys')
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('seePassphrase'), tabIndex: 0 } }
  return (
    <Stack gap="sm" maw={420}>
      <PasswordInput
        {...toggle}
        label={t('newPassphrase')}
        description={t('newPassphraseAbout')}
        value={typed.first}
        onChange={event => onChange({ ...typed, first: event.currentTarget.value })}
        autoComplete="new-password"
        maxLength={4096}
        required={required}
      />
      <Text size="sm" role="status">
        {isShort(typed) ? t('short') : ''}
      </Text>
      <PasswordInput
        {...toggle}
        label={t('newPassphraseAgain')}
        value={typed.second}
        onChange={event => onChange({ ...typed, second: event.currentTarget.value })}
        error={typed.second !== '' && differs(typed) && t('differ')}
        autoComplete="new-password"
        maxLength={4096}
        required={required}
      />
    </Stack>
  )
}
