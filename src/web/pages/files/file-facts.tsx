// What is known of a file besides its content.
import { Code, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { EntryInfo } from '../../../apps/files/index.ts'
import { parentOf } from '../../../lib/slash-path.ts'
import { Person } from '../../parts/person.tsx'
import { Bytes, Moment } from '../../shared/figures.tsx'
import { safeTime } from '../../shared/safe-time.ts'
import { endingOf, modeText } from './preview-kind.ts'

export function FileFacts({ space, entry }: { space: string; entry: EntryInfo }) {
  const t = useTranslations('details')
  const { kind, name, path, size, mtime, member, at, mode, hash, target } = entry
  const ending = endingOf(name).toUpperCase()
  return (
    <Table variant="vertical" layout="auto">
      <Table.Tbody>
        <Fact name={t('kind')}>
          {kind !== 'file' ? t('kindOf', { kind }) : ending ? t('fileOf', { ending }) : t('kindOf', { kind })}
        </Fact>
        <Fact name={t('folder')}>{parentOf(path) || t('top')}</Fact>
        {kind === 'file' && (
          <Fact name={t('size')}>
            <Bytes of={size} />
          </Fact>
        )}
        {target !== undefined && <Fact name={t('target')}>{target}</Fact>}
        <Fact name={t('modified')}>
          <Moment at={safeTime(mtime)} withTime />
        </Fact>
        <Fact name={t('writtenBy')}>
          <Person space={space} member={member} />
          {', '}
          <Moment at={safeTime(at)} withTime />
        </Fact>
        <Fact name={t('mode')}>
          <Code>{modeText(mode)}</Code>
        </Fact>
        {hash && (
          <Fact name={t('hash')}>
            <Code className="breaks">{hash}</Code>
          </Fact>
        )}
      </Table.Tbody>
    </Table>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w={140}>
        {name}
      </Table.Th>
      <Table.Td className="breaks">{children}</Table.Td>
    </Table.Tr>
  )
}
