// Offers to host that were made: what became of them, and taking one back.
import { Button, Stack, Table, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Ask } from '../../shared/ask.tsx'
import { Ago, Moment, useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import type { HostSide } from './host-side.ts'
import type { Offer } from './shapes.ts'
import { WideTable } from '../../shared/wide-table.tsx'

const AGAIN_MS = 15_000

export function Offers({ side }: { side: HostSide }) {
  const t = useTranslations('hosting')
  const queries = useQueryClient()
  const queryKey = [...side.key, 'offers']
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => side.offers(),
    refetchInterval: side.tells ? false : AGAIN_MS,
  })
  const [asked, setAsked] = useState<Offer | null>(null)
  const bytes = useBytes()
  if (!data) return <Problem error={error} />
  if (data.offers.length === 0) return <Text c="dimmed">{t('offersNone')}</Text>
  return (
    <Stack>
      <WideTable
        label={t('offersTitle')}
        minWidth={560}
        heads={[t('offerId'), t('state'), t('quota'), t('until'), t('made'), t('expires'), t('withdraw')]}
      >
        {data.offers.map(offer => (
          <Table.Tr key={offer.id}>
            <Table.Th scope="row">{offer.id.slice(0, 6)}</Table.Th>
            <Table.Td>{t('offerState', { state: String(offer.state) })}</Table.Td>
            <Table.Td>{bytes(offer.quotaBytes)}</Table.Td>
            <Table.Td>{offer.until === null ? t('noEnd') : <Moment at={offer.until} />}</Table.Td>
            <Table.Td>
              <Ago at={offer.madeAt} />
            </Table.Td>
            <Table.Td>{offer.state === 'open' ? <Ago at={offer.expires} /> : '–'}</Table.Td>
            <Table.Td>
              {offer.state === 'open' ? (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('withdrawOf', { id: offer.id.slice(0, 6) })}
                  onClick={() => setAsked(offer)}
                >
                  {t('withdraw')}
                </Button>
              ) : (
                '–'
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      <Ask
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t('withdrawOf', { id: asked?.id.slice(0, 6) ?? '' })}
        says={[t('withdrawAbout')]}
        act={t('withdraw')}
        danger
        run={async () => {
          if (asked) await side.withdraw(asked.id)
          await queries.invalidateQueries({ queryKey })
        }}
      />
    </Stack>
  )
}
