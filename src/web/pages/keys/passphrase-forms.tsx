// Setting, changing and taking away the passphrase of this device.
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { differs, NOTHING_TYPED } from './passphrase.ts'
import { PassphraseFields } from './passphrase-fields.tsx'

/** What has been done, for a word about it. */
export interface Done {
  what: 'setDone' | 'changeDone' | 'removeDone'
  short?: boolean
  hasWords?: boolean
}

interface Props {
  onEnd(done?: Done): void
}

export function SetPassphrase({ onEnd }: Props) {
  const t = useTranslations('keys')
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const set = useChange(async () => {
    const { short, hasWords } = await client.passphraseSet({ passphrase: typed.first })
    return { what: 'setDone', short, hasWords }
  }, onEnd)
  return (
    <Form change={set} unfit={typed.first === '' || differs(typed)} button={t('set')} onEnd={onEnd}>
      <Text>{t('setAbout')}</Text>
      <PassphraseFields typed={typed} onChange={setTyped} />
    </Form>
  )
}

export function ChangePassphrase({ onEnd }: Props) {
  const t = useTranslations('keys')
  const [current, setCurrent] = useState('')
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const change = useChange(async () => {
    const { short } = await client.passphraseChange({ current, passphrase: typed.first })
    return { what: 'changeDone', short }
  }, onEnd)
  return (
    <Form change={change} unfit={typed.first === '' || differs(typed)} button={t('change')} onEnd={onEnd}>
      <Current value={current} onChange={setCurrent} />
      <PassphraseFields typed={typed} onChange={setTyped} />
    </Form>
  )
}

export function RemovePassphrase({ onEnd }: Props) {
  const t = useTranslations('keys')
  const [current, setCurrent] = useState('')
  const remove = useChange(async () => {
    await client.passphraseRemove({ current })
    return { what: 'removeDone' }
  }, onEnd)
  return (
    <Form change={remove} unfit={current === ''} button={t('takeAway')} onEnd={onEnd}>
      <Text>{t('removeAbout')}</Text>
      <Current value={current} onChange={setCurrent} />
    </Form>
  )
}

function useChange(change: () => Promise<Done>, onEnd: (done: Done) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    gcTime: 0,
    onSuccess: done => {
      void queries.invalidateQueries({ queryKey: ['keys', 'passphrase'] })
      onEnd(done)
    },
  })
}

function Current({ value, onChange }: { value: string; onChange(value: string): void }) {
  const t = useTranslations('keys')
  return (
    <PasswordInput
      label={t('presentPassphrase')}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('seePassphrase'), tabIndex: 0 }}
      autoComplete="current-password"
      maxLength={4096}
      maw={420}
      required
    />
  )
}

function Form({
  change,
  unfit,
  button,
  onEnd,
  children,
}: {
  change: ReturnType<typeof useChange>
  unfit: boolean
  button: string
  onEnd(): void
  children: ReactNode
}) {
  const common = useTranslations('common')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {children}
        <Problem error={change.error} />
        <Group>
          <Button type="submit" loading={change.isPending} disabled={unfit}>
            {button}
          </Button>
          <Button variant="default" onClick={() => onEnd()}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
