// A table that is moved sideways where it does not fit, by keyboard too.
import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

interface WideTableProps {
  /** What it shows, for who does not see it. */
  label: string
  minWidth: number
  maxHeight?: number
  heads: readonly string[]
  children: ReactNode
}

export function WideTable({ label, minWidth, maxHeight, heads, children }: WideTableProps) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      maxHeight={maxHeight}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table stickyHeader={maxHeight !== undefined}>
        <Table.Thead>
          <Table.Tr>
            {heads.map(head => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
