// One entry, as a row of the list or as a tile.
// biome-ignore-all lint/a11y/useSemanticElements: a table that only holds the rows that are seen loses its columns
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row that is active
import { memo, useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { parentOf } from '../../node/paths.ts'
import { useBytes } from '../../shared/figures.tsx'
import { safeTime } from '../../shared/safe-time.ts'
import type { EntryInfo } from './entries.ts'
import { EntryIcon } from './entry-icon.tsx'
import styles from './files.module.css'

/** The words and figures of all rows: dozens of rows are made for each picture of a list that is scrolled. */
export function useRowWords() {
  const t = useTranslations('files')
  const format = useFormatter()
  const bytes = useBytes()
  return useMemo(
    () => ({
      choose: (name: string) => t('choose', { name }),
      top: t('top'),
      size: ({ kind, size }: EntryInfo) =>
        kind === 'folder' ? '' : kind === 'link' ? t('link') : bytes(size),
      time: ({ mtime }: EntryInfo) =>
        format.dateTime(safeTime(mtime), { dateStyle: 'medium', timeStyle: 'short' }),
    }),
    [t, format, bytes],
  )
}

interface Facts {
  words: ReturnType<typeof useRowWords>
  entry: EntryInfo
  index: number
  id: string
  chosen: boolean
  active: boolean
  /** Can be dragged into another folder. */
  movable: boolean
}

/** What dragging goes by. */
const dragOf = ({ entry: { path, kind }, movable }: Facts) =>
  movable ? { draggable: true, 'data-path': path, ...(kind === 'folder' && { 'data-folder': path }) } : {}

const classes = (base: string, { chosen, active }: Facts) =>
  [styles[base], chosen && styles['chosen'], active && styles['active']].filter(Boolean).join(' ')

function Check({ label, chosen }: { label: string; chosen: boolean }) {
  return (
    <div className={styles['check']} data-check>
      <input type="checkbox" tabIndex={-1} checked={chosen} aria-label={label} onChange={() => {}} />
    </div>
  )
}

export const FileRow = memo(function FileRow(props: Facts & { y: string; withFolder: boolean }) {
  const { words, entry, index, id, chosen, y, withFolder } = props
  const { name } = entry
  const folder = parentOf(entry.path)
  return (
    <div
      role="row"
      id={id}
      data-index={index}
      {...dragOf(props)}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={classes('row', props)}
      style={{ transform: y }}
    >
      <div role="gridcell">
        <Check label={words.choose(name)} chosen={chosen} />
      </div>
      <div role="gridcell" className={styles['name']}>
        <EntryIcon entry={entry} />
        <div className={styles['text']}>
          <span title={name}>{name}</span>
          {withFolder && (
            <span className={styles['small']} title={folder}>
              {folder || words.top}
            </span>
          )}
        </div>
      </div>
      <div role="gridcell" className={styles['size']}>
        {words.size(entry)}
      </div>
      <div role="gridcell" className={styles['time']}>
        <time dateTime={new Date(safeTime(entry.mtime)).toISOString()}>{words.time(entry)}</time>
      </div>
    </div>
  )
})

export const FileTile = memo(function FileTile(props: Facts) {
  const { words, entry, index, id, chosen } = props
  return (
    <div
      role="gridcell"
      id={id}
      data-index={index}
      {...dragOf(props)}
      aria-selected={chosen}
      className={classes('tile', props)}
    >
      <Check label={words.choose(entry.name)} chosen={chosen} />
      <EntryIcon entry={entry} size={40} />
      <span className={styles['tileName']} title={entry.name}>
        {entry.name}
      </span>
      {entry.kind !== 'folder' && <span className={styles['small']}>{words.size(entry)}</span>}
    </div>
  )
})
