// Makes an offer to host: a link, good once, for whom one wants to host.
import { Alert, Button, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Copyable } from '../../shared/copyable.tsx'
import { useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import type { HostSide } from './host-side.ts'
import { hostingListQuery } from './shapes.ts'
import { TermsInput } from './term-fields.tsx'
import { EMPTY_TERMS, readTerms, type Terms } from './terms.ts'

const DAY = 24 * 60 * 60 * 1000
const DEFAULT_DAYS = 30

export function MakeOffer({ side }: { side: HostSide }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const queries = useQueryClient()
  const { data: list } = useQuery(hostingListQuery)
  const [fields, setFields] = useState(EMPTY_TERMS)
  const [coop, setCoop] = useState('')
  const [inReturnFor, setInReturnFor] = useState<string | null>(null)
  const [days, setDays] = useState<string | number>(DEFAULT_DAYS)
  const [strict, setStrict] = useState(false)
  const [tried, setTried] = useState(false)
  const read = readTerms(fields, Date.now())
  const making = useMutation({
    mutationFn: (terms: Terms) =>
      side.offer({
        ...terms,
        expires: Date.now() + Number(days) * DAY,
        ...(coop.trim() !== '' && { coop: coop.trim() }),
        ...(inReturnFor !== null && { inReturnFor }),
        ...(strict && { strict }),
      }),
    // an offer that is only made is no event
    onSuccess: () => queries.invalidateQueries({ queryKey: [...side.key, 'offers'] }),
  })
  const daysWrong = typeof days !== 'number' || days < 1
  const returns = (list?.hosts ?? [])
    .filter(({ state }) => state !== 'ended')
    .map(host => ({
      value: host.agreement,
      label: t('returnFor', {
        coop: host.coop || t('hostNoName'),
        space: host.name,
        id: host.agreement.slice(0, 6),
      }),
    }))
  if (making.data)
    return (
      <Stack role="status">
        <Text>{t('offerMade')}</Text>
        {making.data.overcommittedBytes > 0 && (
          <Alert role="note" variant="outline" color="orange">
            {t('overcommitted', { size: bytes(making.data.overcommittedBytes) })}
          </Alert>
        )}
        <Copyable text={making.data.offer} label={t('offerLink')} qr />
        <div>
          <Button variant="default" onClick={() => making.reset()}>
            {t('offerAnother')}
          </Button>
        </div>
      </Stack>
    )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (read.terms && !daysWrong) making.mutate(read.terms)
      }}
    >
      <Stack gap="sm" maw={640}>
        <TermsInput
          value={fields}
          errors={tried ? read.errors : null}
          onChange={change => setFields({ ...fields, ...change })}
        />
        <TextInput
          label={t('offerCoop')}
          description={t('offerCoopAbout')}
          maxLength={100}
          value={coop}
          onChange={event => setCoop(event.currentTarget.value)}
        />
        <NumberInput
          hideControls
          label={t('offerDays')}
          description={t('offerDaysAbout')}
          min={1}
          max={3650}
          allowDecimal={false}
          value={days}
          error={tried && daysWrong && t('offerDaysWrong')}
          onChange={setDays}
        />
        {returns.length > 0 && (
          <Select
            label={t('inReturnFor')}
            description={t('inReturnAbout')}
            data={returns}
            value={inReturnFor}
            onChange={setInReturnFor}
            clearable
            clearButtonProps={{ 'aria-label': t('inReturnClear') }}
          />
        )}
        <Switch
          label={t('strict')}
          description={t('strictAbout')}
          checked={strict}
          onChange={event => setStrict(event.currentTarget.checked)}
        />
        <Problem error={making.error} />
        <div>
          <Button type="submit" loading={making.isPending}>
            {t('offerDo')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
