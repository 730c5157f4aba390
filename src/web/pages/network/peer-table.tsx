// The devices that are connected as a table: the same as the graph, and how far each space is behind.
import { List, Table, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Peer } from '../../../api/schemas.ts'
import { Ago, useBytes } from '../../shared/figures.tsx'
import type { Known } from './graph.tsx'
import { whoseIs } from './peer-kind.ts'
import { usePath } from './use-path.ts'

export function PeerTable({ known }: { known: Known[] }) {
  const t = useTranslations('network')
  const columns = ['device', 'way', 'since', 'received', 'sent', 'about'] as const
  return (
    <Table.ScrollContainer
      type="native"
      minWidth={820}
      role="group"
      tabIndex={0}
      aria-label={t('tableCaption')}
    >
      <Table verticalSpacing="sm">
        <Table.Caption>{t('tableCaption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <Table.Th key={column} scope="col">
                {t(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {known.map(one => (
            <Row key={one.peer.device} {...one} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Row({ peer, kind, name }: Known) {
  const t = useTranslations('network')
  const bytes = useBytes()
  const path = usePath()
  const whose = whoseIs(peer)
  const { bytesIn, bytesOut, bytesPerSecondIn, bytesPerSecondOut, address, since } = peer
  const flow = (now: number, total: number) =>
    now > 0 ? t('flow', { rate: t('perSecond', { bytes: bytes(now) }), total: bytes(total) }) : bytes(total)
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row">
        <Text fw={600} className="breaks">
          {name}
        </Text>
        <Text size="sm" className="breaks">
          {t('kind', { kind })}
          {whose !== null && whose !== name && `, ${whose}`}
        </Text>
      </Table.Th>
      <Table.Td>
        <Text>{path(peer)}</Text>
        <Text size="sm" c="dimmed" className="breaks">
          {address}
        </Text>
      </Table.Td>
      <Table.Td>
        <Ago at={since} />
      </Table.Td>
      <Table.Td>{flow(bytesPerSecondIn, bytesIn)}</Table.Td>
      <Table.Td>{flow(bytesPerSecondOut, bytesOut)}</Table.Td>
      <Table.Td>
        <About {...peer} />
      </Table.Td>
    </Table.Tr>
  )
}

function About({ spaces, hosting }: Peer) {
  const t = useTranslations('network')
  const bytes = useBytes()
  const lacks = (actions: number, blocks: number) => {
    if (actions <= 0 && blocks <= 0) return t('hasAll')
    const what = blocks <= 0 ? 'actions' : actions <= 0 ? 'blocks' : 'both'
    return t('lacks', { what, actions, blocks })
  }
  if (spaces.length === 0 && hosting.length === 0) return <Text size="sm">{t('noSpace')}</Text>
  return (
    <List size="sm" spacing={4}>
      {spaces.map(({ space, name, behindActions, behindBlocks, aheadActions, aheadBlocks }) => (
        <List.Item key={space} className="breaks">
          {t('inSpace', {
            name,
            here: lacks(behindActions, behindBlocks),
            there: lacks(aheadActions, aheadBlocks),
          })}
        </List.Item>
      ))}
      {hosting.map(({ as, agreement, name, missingBytes }) => (
        <List.Item key={`${agreement} ${as}`} className="breaks">
          {as === 'host'
            ? t('hostOf', { name: name ?? agreement.slice(0, 6) })
            : t('guestHere', { agreement: agreement.slice(0, 6) })}
          {missingBytes !== null && missingBytes > 0 && ` ${t('hostLacks', { bytes: bytes(missingBytes) })}`}
        </List.Item>
      ))}
    </List>
  )
}
