// How this node is: where its data lies, what it takes, and since when it runs.
import { Code, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { statusQuery } from '../../node/queries.ts'
import { Ago, Bytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Section } from '../../shared/section.tsx'

/** Memory and disk change without a word. */
const LOOK_AGAIN_MS = 10_000

export function NodeSection() {
  const t = useTranslations('settings')
  const { data: status, error } = useQuery({ ...statusQuery, refetchInterval: LOOK_AGAIN_MS })
  const facts: [string, ReactNode][] = status
    ? [
        [t('version'), status.version],
        [t('runsSince'), <Ago key="since" at={status.started} />],
        [t('home'), <Code key="home">{status.home}</Code>],
        [t('diskFree'), <Bytes key="disk" of={status.diskFreeBytes} />],
        [t('memory'), <Bytes key="memory" of={status.memoryBytes} />],
        [t('url'), <Code key="url">{status.url}</Code>],
        [t('tcp'), <Code key="tcp">{status.tcp}</Code>],
        [t('log'), <Code key="log">{`${status.home}/cobox.log`}</Code>],
      ]
    : []
  return (
    <Section id="node" title={t('nodeTitle')} about={t('nodeAbout')}>
      <Problem error={error} />
      <Table>
        <Table.Tbody>
          {facts.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w="40%">
                {name}
              </Table.Th>
              <Table.Td className="breaks">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
