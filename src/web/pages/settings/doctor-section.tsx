// Whether all is well: disk, permissions, clock, ports, stores; on a press all content is read and hashed again, too.
import { Button, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { DoctorReport } from '../../../api/schemas.ts'
import { toCoboxError } from '../../../errors/index.ts'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'
import { Found } from './found.tsx'

const ICONS = { ok: IconCircleCheck, warning: IconAlertTriangle, bad: IconCircleX }
/** What needs somebody first. */
const ORDER = ['bad', 'warning', 'ok'] as const

export function DoctorSection() {
  const t = useTranslations('settings')
  const common = useTranslations('common')
  const stop = useRef<AbortController>(null)
  const examine = useMutation({
    mutationFn: (verify: boolean) => {
      stop.current = new AbortController()
      return client.doctor(verify ? { verify } : {}, { signal: stop.current.signal })
    },
  })
  const isCancelled = examine.error !== null && toCoboxError(examine.error).code === 'CANCELLED'
  return (
    <Section id="doctor" title={t('doctorTitle')} about={t('doctorAbout')}>
      <Group>
        <Button
          loading={examine.isPending && !examine.variables}
          disabled={examine.isPending}
          onClick={() => examine.mutate(false)}
        >
          {t('doctorDo')}
        </Button>
        <Button
          variant="default"
          loading={examine.isPending && examine.variables}
          disabled={examine.isPending}
          onClick={() => examine.mutate(true)}
        >
          {t('verify')}
        </Button>
        {examine.isPending && (
          <Button variant="default" onClick={() => stop.current?.abort()}>
            {common('cancel')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('verifyAbout')}
      </Text>
      <div role="status">
        {examine.isPending && <Text>{t(examine.variables ? 'verifying' : 'examining')}</Text>}
        {examine.data && <Text fw={600}>{t(examine.data.ok ? 'allWell' : 'notWell')}</Text>}
      </div>
      {!isCancelled && <Problem error={examine.error} />}
      {examine.data && <Checks {...examine.data} />}
    </Section>
  )
}

function Checks({ checks }: DoctorReport) {
  const t = useTranslations('settings')
  return (
    <Stack gap="sm">
      {ORDER.map(wanted => {
        const Icon = ICONS[wanted]
        const found = checks.filter(({ state }) => state === wanted)
        if (found.length === 0) return null
        return (
          <div key={wanted}>
            <Text fw={600}>{t(`check_${wanted}`, { count: found.length })}</Text>
            <List icon={<Icon size={18} aria-hidden />} spacing={4}>
              {found.map(check => (
                <List.Item key={`${check.check} ${check.message}`} className="breaks">
                  <Found check={check} />
                </List.Item>
              ))}
            </List>
          </div>
        )
      })}
    </Stack>
  )
}
