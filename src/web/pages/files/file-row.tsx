// One entry, as a row of the list or as a tile.
// biome-ignore-all lint/a11y/useSemanticElements: a table that only holds the rows that are seen loses its columns
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row that is active
import { Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { parentOf } from '../../node/paths.ts'
import { Bytes, Moment } from '../../shared/figures.tsx'
import type { EntryInfo } from './entries.ts'
import { EntryIcon } from './entry-icon.tsx'
import styles from './files.module.css'

interface Facts {
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

function Check({ name, chosen }: { name: string; chosen: boolean }) {
  const t = useTranslations('files')
  return (
    <div className={styles['check']} data-check>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={chosen}
        aria-label={t('choose', { name })}
        onChange={() => {}}
      />
    </div>
  )
}

export const FileRow = memo(function FileRow(props: Facts & { y: string; withFolder: boolean }) {
  const { entry, index, id, chosen, y, withFolder } = props
  const t = useTranslations('files')
  const { name, kind } = entry
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
        <Check name={name} chosen={chosen} />
      </div>
      <div role="gridcell" className={styles['name']}>
        <EntryIcon entry={entry} />
        <div className={styles['text']}>
          <span title={name}>{name}</span>
          {withFolder && (
            <Text component="span" size="xs" c="dimmed" title={folder}>
              {folder || t('top')}
            </Text>
          )}
        </div>
      </div>
      <Text role="gridcell" size="sm" className={styles['size']}>
        {kind === 'folder' ? '' : kind === 'link' ? t('link') : <Bytes of={entry.size} />}
      </Text>
      <Text role="gridcell" size="sm" className={styles['time']}>
        <Moment at={entry.mtime} withTime />
      </Text>
    </div>
  )
})

export const FileTile = memo(function FileTile(props: Facts) {
  const { entry, index, id, chosen } = props
  return (
    <div
      role="gridcell"
      id={id}
      data-index={index}
      {...dragOf(props)}
      aria-selected={chosen}
      className={classes('tile', props)}
    >
      <Check name={entry.name} chosen={chosen} />
      <EntryIcon entry={entry} size={40} />
      <span className={styles['tileName']} title={entry.name}>
        {entry.name}
      </span>
      {entry.kind !== 'folder' && (
        <Text component="span" size="xs" c="dimmed">
          <Bytes of={entry.size} />
        </Text>
      )}
    </div>
  )
})
