// Text, Markdown and tables of a file: the beginning of it, never as a page of its own.
import { Box, Loader, ScrollArea, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { EntryInfo } from '../../../apps/files/index.ts'
import { useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { readCsv } from './csv.ts'
import type { PreviewKind } from './preview-kind.ts'
import { TEXT_LIMIT, textQuery } from './preview-queries.ts'
import { SaveButton } from './save-button.tsx'

const MarkdownText = lazy(() =>
  import('../../parts/markdown-text.tsx').then(({ MarkdownText }) => ({ default: MarkdownText })),
)
const ROWS = 200

export interface PreviewProps {
  space: string
  entry: EntryInfo
  /** How much of the page it may take, like `60vh`. */
  height: string
  /** What cannot be shown has a button to save it, where none stands beside the preview. */
  withSave?: boolean
}

export function TextPreview({
  space,
  entry,
  kind,
  height,
  withSave,
}: PreviewProps & { kind: Exclude<PreviewKind, 'shown'> }) {
  const t = useTranslations('details')
  const bytes = useBytes()
  const { data, error } = useQuery(textQuery(space, entry))
  if (error) return <Problem error={error} />
  if (!data) return <Loader size="sm" role="status" aria-label={t('preview')} />
  const { text, more } = data
  if (text === null)
    return (
      <Stack gap="xs" align="flex-start">
        <Text c="dimmed">{t('previewNotText')}</Text>
        {withSave && <SaveButton space={space} path={entry.path} version={entry.version} />}
      </Stack>
    )
  if (text === '') return <Text c="dimmed">{t('previewEmpty')}</Text>
  return (
    <Stack gap="xs" align="stretch">
      {/* what scrolls must be reached by the keyboard */}
      <ScrollArea.Autosize
        mah={height}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('previewOf', { name: entry.name }) }}
      >
        {kind === 'markdown' ? (
          <Suspense fallback={<Loader size="sm" />}>
            <MarkdownText text={text} />
          </Suspense>
        ) : kind === 'csv' ? (
          <CsvTable text={text} name={entry.name} />
        ) : (
          <Box
            component="pre"
            m={0}
            fz="sm"
            ff="monospace"
            className="breaks"
            style={{ whiteSpace: 'pre-wrap' }}
          >
            {text}
          </Box>
        )}
      </ScrollArea.Autosize>
      {more && (
        <Text size="sm" c="dimmed">
          {t('previewMore', { bytes: bytes(TEXT_LIMIT) })}
        </Text>
      )}
    </Stack>
  )
}

function CsvTable({ text, name }: { text: string; name: string }) {
  const t = useTranslations('details')
  const { rows, more } = readCsv(text, ROWS)
  const [head, ...body] = rows
  return (
    <>
      <Table withTableBorder withColumnBorders fz="sm" aria-label={name}>
        <Table.Thead>
          <Table.Tr>
            {head?.map((field, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have nothing but their place
              <Table.Th scope="col" key={at}>
                {field}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {body.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows too
            <Table.Tr key={at}>
              {row.map((field, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: and fields
                <Table.Td key={column}>{field}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more && (
        <Text size="sm" c="dimmed">
          {t('previewRows', { count: ROWS })}
        </Text>
      )}
    </>
  )
}
