// Takes what is dropped anywhere on the page, and says while it is dragged where it will go.
import { Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { holdsFiles, readDrop } from '../../node/dropped.ts'
import type { Dropped } from '../../node/upload-plan.ts'
import styles from './files.module.css'

/** `onDrop`: absent where nothing may be added; the browser is then kept from opening the file instead of the page. */
export function DropZone({
  folder,
  onDrop,
}: {
  folder: string
  onDrop?: ((read: Promise<Dropped>) => void) | undefined
}) {
  const t = useTranslations('files')
  const [over, setOver] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    // leaving an element for one in it tells of both
    let depth = 0
    const end = () => {
      depth = 0
      setOver(false)
    }
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (holdsFiles(event) && --depth <= 0) end()
    }
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.dataTransfer!.dropEffect = latest.current ? 'copy' : 'none'
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      end()
      latest.current?.(readDrop(event.dataTransfer!))
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('dragover', drag)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('dragover', drag)
      removeEventListener('drop', drop)
    }
  }, [])
  if (!over || !onDrop) return null
  return (
    <div className={styles['drop']}>
      <Text size="xl" fw={600} ta="center" className="breaks">
        {t('dropHere', { folder })}
      </Text>
    </div>
  )
}
