// Other terms that the other side has proposed, beside those that are agreed; they hold when this side confirms them.
import { Button, Group, Paper, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Moment, useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import type { Terms } from './terms.ts'
import { WideTable } from '../../shared/wide-table.tsx'

interface ProposalProps {
  agreed: Terms
  /** Null: there is one, and its words are not known here. */
  proposal: Terms | null
  coop: string
  /** Absent for who may not. */
  confirm?: (() => Promise<unknown>) | undefined
}

export function Proposal({ agreed, proposal, coop, confirm }: ProposalProps) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const confirming = useMutation({ mutationFn: async () => confirm?.() })
  const until = (at: number | null) => (at === null ? t('noEnd') : <Moment at={at} />)
  const rows: [string, ReactNode, ReactNode, boolean][] = proposal
    ? [
        [
          t('quota'),
          bytes(agreed.quotaBytes),
          bytes(proposal.quotaBytes),
          agreed.quotaBytes !== proposal.quotaBytes,
        ],
        [t('until'), until(agreed.until), until(proposal.until), agreed.until !== proposal.until],
        [
          t('notice'),
          t('days', { count: agreed.noticeDays }),
          t('days', { count: proposal.noticeDays }),
          agreed.noticeDays !== proposal.noticeDays,
        ],
        [t('words'), agreed.words || '–', proposal.words || '–', agreed.words !== proposal.words],
      ]
    : []
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text fw={600} className="breaks">
          {t('proposalFrom', { coop })}
        </Text>
        {proposal && (
          <WideTable
            label={t('proposalFrom', { coop })}
            minWidth={280}
            heads={[t('term'), t('agreedNow'), t('proposedNow')]}
          >
            {rows.map(([what, now, then, changed]) => (
              <Table.Tr key={what}>
                <Table.Th scope="row">{what}</Table.Th>
                <Table.Td className="breaks">{now}</Table.Td>
                <Table.Td className="breaks" fw={changed ? 700 : undefined}>
                  {then} {changed && `(${t('changed')})`}
                </Table.Td>
              </Table.Tr>
            ))}
          </WideTable>
        )}
        <Problem error={confirming.error} />
        {confirm && (
          <Group>
            <Button size="sm" loading={confirming.isPending} onClick={() => confirming.mutate()}>
              {t('confirmDo')}
            </Button>
          </Group>
        )}
        <Text size="sm" c="dimmed">
          {t('proposalAbout')}
        </Text>
      </Stack>
    </Paper>
  )
}
