// Which page of a PDF is shown, and how large.
import { ActionIcon, Button, Group, NumberInput, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { nextZoom, ZOOMS } from './pdf-scale.ts'

interface Props {
  number: number
  pages: number
  onPage(number: number): void
  zoom: number
  onZoom(zoom: number): void
}

export function PdfToolbar({ number, pages, onPage, zoom, onZoom }: Props) {
  const t = useTranslations('details')
  const format = useFormatter()
  return (
    <Group gap="xs" align="center">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('pdfBefore')}
        disabled={number <= 1}
        onClick={() => onPage(number - 1)}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Text size="sm" role="status">
        {t('pdfPage', { number, pages })}
      </Text>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('pdfNext')}
        disabled={number >= pages}
        onClick={() => onPage(number + 1)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
      {pages > 2 && <GoTo pages={pages} onPage={onPage} />}
      <Group gap="xs" ml="auto">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('pdfSmaller')}
          disabled={zoom <= ZOOMS[0]}
          onClick={() => onZoom(nextZoom(zoom, -1))}
        >
          <IconZoomOut size={18} />
        </ActionIcon>
        <Text size="sm" role="status">
          {format.number(zoom, { style: 'percent' })}
        </Text>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('pdfLarger')}
          disabled={zoom >= ZOOMS.at(-1)!}
          onClick={() => onZoom(nextZoom(zoom, 1))}
        >
          <IconZoomIn size={18} />
        </ActionIcon>
      </Group>
    </Group>
  )
}

function GoTo({ pages, onPage }: { pages: number; onPage(number: number): void }) {
  const t = useTranslations('details')
  const [wanted, setWanted] = useState<number | string>('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typeof wanted === 'number') onPage(wanted)
  }
  return (
    <form onSubmit={submit}>
      <Group gap="xs">
        <Text component="label" size="sm" htmlFor="pdf-page">
          {t('pdfGoTo')}
        </Text>
        <NumberInput
          id="pdf-page"
          w={70}
          size="xs"
          hideControls
          allowDecimal={false}
          min={1}
          max={pages}
          value={wanted}
          onChange={setWanted}
        />
        <Button type="submit" size="xs" variant="default">
          {t('pdfGo')}
        </Button>
      </Group>
    </form>
  )
}
