// A PDF, page by page: what is looked at is fetched and drawn, and no more.
import { Box, Loader, Stack, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EntryInfo } from '../../../apps/files/index.ts'
import { Problem } from '../../shared/problem.tsx'
import { openPdf, type PdfProblem, pdfProblem } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import { nextZoom } from './pdf-scale.ts'
import styles from './pdf.module.css'
import { PdfToolbar } from './pdf-toolbar.tsx'
import { readableQuery } from './preview-queries.ts'
import { SaveButton } from './save-button.tsx'

interface Props {
  space: string
  entry: EntryInfo
  /** Where it is read. */
  url: string
  height: string
}

export function PdfPreview({ space, entry, url, height }: Props) {
  const t = useTranslations('details')
  const opened = useDocument(url)
  if (opened === null) return <Loader size="sm" role="status" aria-label={t('preview')} />
  if (typeof opened === 'string') return <NotOpened space={space} entry={entry} problem={opened} />
  return <Pages document={opened} name={entry.name} height={height} />
}

function useDocument(url: string): PDFDocumentProxy | PdfProblem | null {
  const [opened, setOpened] = useState<PDFDocumentProxy | PdfProblem | null>(null)
  useEffect(() => {
    let closed = false
    const pdf = openPdf(url)
    setOpened(null)
    pdf.document.then(
      document => closed || setOpened(document),
      error => closed || setOpened(pdfProblem(error)),
    )
    return () => {
      closed = true
      pdf.close()
    }
  }, [url])
  return opened
}

function NotOpened({ space, entry, problem }: { space: string; entry: EntryInfo; problem: PdfProblem }) {
  const t = useTranslations('details')
  // who asked for the bytes was not told why there are none
  const { error } = useQuery({ ...readableQuery(space, entry), enabled: problem === 'unread' })
  if (error) return <Problem error={error} />
  const words = { damaged: 'pdfDamaged', locked: 'pdfLocked', unread: 'previewFailed' } as const
  return (
    <Stack gap="xs" align="flex-start">
      <Text c="dimmed">{t(words[problem])}</Text>
      <SaveButton space={space} path={entry.path} version={entry.version} />
    </Stack>
  )
}

function Pages({ document, name, height }: { document: PDFDocumentProxy; name: string; height: string }) {
  const t = useTranslations('details')
  const pages = document.numPages
  const [number, setNumber] = useState(1)
  const [zoom, setZoom] = useState(1)
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const view = useRef<HTMLDivElement>(null)
  const go = (to: number) => {
    setNumber(Math.min(pages, Math.max(1, to)))
    view.current?.scrollTo({ top: 0 })
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { scrollTop, clientHeight, scrollHeight, scrollWidth, clientWidth } = event.currentTarget
    const atTop = scrollTop <= 0
    const atEnd = scrollTop + clientHeight >= scrollHeight - 1
    const narrow = scrollWidth <= clientWidth
    if (event.key === 'PageDown' && atEnd) go(number + 1)
    else if (event.key === 'PageUp' && atTop) go(number - 1)
    else if (event.key === 'ArrowRight' && narrow) go(number + 1)
    else if (event.key === 'ArrowLeft' && narrow) go(number - 1)
    else if (event.key === 'Home') go(1)
    else if (event.key === 'End') go(pages)
    else if (event.key === '+') setZoom(nextZoom(zoom, 1))
    else if (event.key === '-') setZoom(nextZoom(zoom, -1))
    else if (event.key === '0') setZoom(1)
    else return
    event.preventDefault()
  }
  return (
    <Stack gap="xs">
      <PdfToolbar number={number} pages={pages} onPage={go} zoom={zoom} onZoom={setZoom} />
      {/* what scrolls must be reached by the keyboard */}
      <Box
        ref={view}
        className={styles['view']}
        style={{ maxHeight: height }}
        tabIndex={0}
        role="group"
        aria-label={t('pdfPageOf', { name, number, pages })}
        onKeyDown={press}
      >
        <div ref={sized}>
          {width > 0 && <PdfPage document={document} number={number} room={width} zoom={zoom} />}
        </div>
      </Box>
      <Text size="sm" c="dimmed">
        {t('pdfQuiet')}
      </Text>
    </Stack>
  )
}
