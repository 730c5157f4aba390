// Audits now: asks one host or all of a space for random blocks, and says what each could prove.
import { Button, List, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import type { Audits } from './shapes.ts'

type Result = Pick<Audits['audits'][number], 'unanswered' | 'failed' | 'blocks' | 'ms'> & {
  refuses?: boolean
}

/** What an audit found, in a sentence. */
export function useFound(): (audit: Result) => string {
  const t = useTranslations('hosting')
  const format = useFormatter()
  return ({ unanswered, refuses = false, failed, blocks, ms }) => {
    if (unanswered) return refuses ? t('auditRefused') : t('auditSilent')
    if (failed > 0) return t('auditFailed', { failed, blocks })
    if (blocks === 0) return t('auditNothing')
    const seconds = format.number(ms / 1000, { maximumFractionDigits: 1, style: 'unit', unit: 'second' })
    return t('auditPassed', { blocks, seconds })
  }
}

interface AuditProps {
  space: string
  /** One host alone. */
  agreement?: string
  label: string
}

export function Audit({ space, agreement, label }: AuditProps) {
  const t = useTranslations('hosting')
  const found = useFound()
  const asking = useMutation({
    mutationFn: () => client.hostingAudit({ space, ...(agreement !== undefined && { agreement }) }),
  })
  const { data } = asking
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" size="sm" loading={asking.isPending} onClick={() => asking.mutate()}>
        {label}
      </Button>
      <div role="status">
        {data && (
          <List size="sm" listStyleType={data.audits.length > 1 ? 'disc' : 'none'}>
            {data.audits.map(audit => (
              <List.Item key={audit.agreement} className="breaks">
                <Text span inherit fw={600}>
                  {audit.coop || t('someHost')}
                </Text>
                {': '}
                {found(audit)}
              </List.Item>
            ))}
          </List>
        )}
      </div>
      <Problem error={asking.error} />
    </Stack>
  )
}
