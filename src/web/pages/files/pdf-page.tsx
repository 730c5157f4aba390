// One page of a PDF: drawn, with its text over it, unseen, to be read aloud, found and copied.
import { Text } from '@mantine/core'
import { AnnotationMode, type PDFDocumentProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { pageScale } from './pdf-scale.ts'
import styles from './pdf.module.css'

interface Props {
  document: PDFDocumentProxy
  number: number
  /** How wide it may be, in CSS pixels. */
  room: number
  zoom: number
}

export function PdfPage({ document, number, room, zoom }: Props) {
  const t = useTranslations('details')
  const sheet = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<'not yet' | 'drawn' | 'failed'>('not yet')
  useEffect(() => {
    const into = sheet.current!
    let stop = () => {}
    let stopped = false
    const draw = async () => {
      const page = await document.getPage(number)
      if (stopped) return
      const size = page.getViewport({ scale: 1 })
      const { scale, ratio } = pageScale(size, room, zoom, devicePixelRatio)
      const viewport = page.getViewport({ scale })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.max(1, Math.floor(viewport.width * ratio))
      canvas.height = Math.max(1, Math.floor(viewport.height * ratio))
      canvas.ariaHidden = 'true'
      const text = window.document.createElement('div')
      text.className = styles['text']!
      into.replaceChildren(canvas, text)
      into.style.width = `${viewport.width}px`
      into.style.height = `${viewport.height}px`
      into.style.setProperty('--total-scale-factor', String(scale))
      const drawing = page.render({
        canvas,
        viewport,
        transform: [ratio, 0, 0, ratio, 0, 0],
        annotationMode: AnnotationMode.ENABLE,
      })
      const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport })
      stop = () => {
        drawing.cancel()
        layer.cancel()
        page.cleanup()
      }
      await Promise.all([drawing.promise, layer.render()])
    }
    setDrawn('not yet')
    draw().then(
      () => stopped || setDrawn('drawn'),
      () => stopped || setDrawn('failed'),
    )
    return () => {
      stopped = true
      stop()
    }
  }, [document, number, room, zoom])
  return (
    <>
      {drawn === 'failed' && <Text c="dimmed">{t('pdfPageDamaged')}</Text>}
      <div ref={sheet} className={styles['sheet']} data-drawn={drawn === 'drawn' || undefined} />
    </>
  )
}
