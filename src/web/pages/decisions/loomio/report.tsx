// What became of every line of a file that was taken in: carried, within another, here already, or left with a reason.
import { Stack, Table, Text, Title } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import type { ImportReport } from '../../../../api/endpoints.ts'
import type { Changed, Left } from '../../../../apps/decisions/loomio/index.ts'
import { WideTable } from '../../../shared/wide-table.tsx'

const FATES = ['carried', 'within', 'already', 'left'] as const

export function Report({ of }: { of: ImportReport }) {
  const t = useTranslations('loomio')
  const format = useFormatter()
  const { lines, carried, within, already, left, tables, reasons, changed } = of
  return (
    <Stack gap="sm">
      <Text role="status" fw={600}>
        {t('sums', { lines, carried, within, already, left })}
      </Text>
      <WideTable label={t('tables')} minWidth={480} heads={[t('table'), ...FATES.map(fate => t(fate))]}>
        {tables.map(one => (
          <Table.Tr key={one.table}>
            <Table.Td>{one.table}</Table.Td>
            {FATES.map(fate => (
              <Table.Td key={fate} style={{ fontVariantNumeric: 'tabular-nums' }}>
                {format.number(one[fate])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </WideTable>
      {reasons.length > 0 && (
        <div>
          <Title order={3} size="h4">
            {t('whatWasLeft')}
          </Title>
          <ul>
            {reasons.map(({ table, reason, words, count }) => (
              <Text component="li" size="sm" key={`${table} ${reason}`} className="breaks">
                {table}, {format.number(count)}: <Words name={`left_${reason as Left}`} instead={words} />
              </Text>
            ))}
          </ul>
        </div>
      )}
      {changed.length > 0 && (
        <div>
          <Title order={3} size="h4">
            {t('whatChanged')}
          </Title>
          <ul>
            {changed.map(({ what, words, count }) => (
              <Text component="li" size="sm" key={what} className="breaks">
                {format.number(count)}: <Words name={`changed_${what as Changed}`} instead={words} />
              </Text>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  )
}

/** In the reader’s language; what only a newer node knows, in its own English. */
function Words({ name, instead }: { name: `left_${Left}` | `changed_${Changed}`; instead: string }) {
  const t = useTranslations('loomio')
  return t.has(name) ? t(name) : <span lang="en">{instead}</span>
}
