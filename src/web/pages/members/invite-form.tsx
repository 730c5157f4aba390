// Making an invitation: for whom, for how long, and whether somebody looks at each request.
import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Copyable } from '../../shared/copyable.tsx'
import { Moment } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { EXPIRIES, type Expiry, expiryOf, USES, type Uses, usesOf } from './invite-terms.ts'
import { type Role, RoleChoice } from './role-dialog.tsx'

interface Made {
  link: string
  expires: number
  role: Role
  uses: number
  ask: boolean
}

/** The form, and in its place the link once it is made. */
export function InviteForm({ space }: { space: string }) {
  const t = useTranslations('members')
  const [role, setRole] = useState<Role>('member')
  const [expiry, setExpiry] = useState<Expiry>('week')
  const [date, setDate] = useState('')
  const [uses, setUses] = useState<Uses>('one')
  const [count, setCount] = useState<string | number>(5)
  const [ask, setAsk] = useState(false)
  const [checked, setChecked] = useState(false)
  const expires = expiryOf(expiry, date, Date.now())
  const maxUses = usesOf(uses, count)
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: async (terms: { expires: number; uses: number }): Promise<Made> => {
      const made = await client.inviteCreate({ space, role, ...terms, ...(ask && { ask }) })
      return { link: made.invite, expires: made.expires, role, uses: terms.uses, ask }
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (expires !== null && maxUses !== null) mutate({ expires, uses: maxUses })
  }
  if (data) return <InviteLink made={data} onAgain={reset} />
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <RoleChoice role={role} label={t('inviteRole')} onChange={setRole} />
        <NativeSelect
          label={t('inviteExpires')}
          value={expiry}
          onChange={event => setExpiry(event.currentTarget.value as Expiry)}
          data={EXPIRIES.map(value => ({ value, label: t('inviteExpiry', { expiry: value }) }))}
        />
        {expiry === 'date' && (
          <TextInput
            type="date"
            label={t('inviteDate')}
            value={date}
            onChange={event => setDate(event.currentTarget.value)}
            error={checked && expires === null && t('inviteDateWrong')}
          />
        )}
        <NativeSelect
          label={t('inviteUses')}
          value={uses}
          onChange={event => setUses(event.currentTarget.value as Uses)}
          data={USES.map(value => ({ value, label: t('inviteUse', { uses: value }) }))}
        />
        {uses === 'several' && (
          <NumberInput
            label={t('inviteCount')}
            value={count}
            onChange={setCount}
            min={1}
            allowDecimal={false}
            hideControls
            error={checked && maxUses === null && t('inviteCountWrong')}
          />
        )}
        <Checkbox
          label={t('inviteAsk')}
          description={t('inviteAskAbout')}
          checked={ask}
          onChange={event => setAsk(event.currentTarget.checked)}
        />
        <Problem error={error} />
        <Group>
          <Button type="submit" loading={isPending}>
            {t('inviteMake')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function InviteLink({ made, onAgain }: { made: Made; onAgain(): void }) {
  const t = useTranslations('members')
  return (
    <Stack role="status">
      <Text>
        {t('inviteWho', { uses: made.uses, role: made.role })}{' '}
        {made.expires === 0
          ? t('inviteForever')
          : t.rich('inviteUntil', { when: () => <Moment at={made.expires} withTime /> })}
      </Text>
      <Text size="sm">{t(made.ask ? 'inviteHowAsk' : 'inviteHow')}</Text>
      <Copyable text={made.link} label={t('inviteLink')} qr />
      <Group>
        <Button variant="light" onClick={onAgain}>
          {t('inviteAnother')}
        </Button>
      </Group>
    </Stack>
  )
}
