// A folder as rows or tiles: only those that are seen are in the page, and all of them are reached by key.
// biome-ignore-all lint/a11y/useSemanticElements: a table that only holds the rows that are seen loses its columns
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row that is active
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef } from 'react'
import { useTop } from '../../parts/use-top.ts'
import {
  chooseAll,
  type EntryInfo,
  extendTo,
  NOTHING,
  type Selection,
  type SortBy,
  type Sorting,
  step,
  toggle,
} from './entries.ts'
import { FileRow, FileTile, useRowWords } from './file-row.tsx'
import styles from './files.module.css'
import { ListHeader } from './list-header.tsx'

export type Layout = 'list' | 'grid'

const ROW = 44
const TILE = 152
const TILE_WIDTH = 160
/** So many rows are kept ready above and below what is seen. */
const BESIDE = 8
/** What covers the list's edges: the header above, and below what tells of uploads. */
const COVERED = { above: 70, below: 80 }

/** Who went into a folder by key goes on there by key. */
let goesOnByKey = false

export interface FileListProps {
  entries: EntryInfo[]
  layout: Layout
  sorting: Sorting
  onSort(by: SortBy): void
  selection: Selection
  onSelection(next: Selection): void
  onOpen(entry: EntryInfo): void
  /** Absent where nothing may be changed. */
  onRemove?: ((entries: EntryInfo[]) => void) | undefined
  onRename?: ((entry: EntryInfo) => void) | undefined
  label: string
  /** Says of each entry which folder it is in. */
  withFolders?: boolean
}

export function FileList(props: FileListProps) {
  const { entries, layout, selection, onSelection, onOpen, onRemove, onRename, label } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { ref: sized, width } = useElementSize<HTMLDivElement>()
  const ref = useMergedRef(list, sized)
  const columns = layout === 'list' ? 1 : Math.max(2, Math.floor(width / TILE_WIDTH))
  const paths = useMemo(() => entries.map(({ path }) => path), [entries])
  const active = selection.active === null ? -1 : paths.indexOf(selection.active)
  const rows = useRef<HTMLDivElement>(null)
  const scrollMargin = useTop(rows)
  const count = Math.ceil(entries.length / columns)
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => (layout === 'list' ? ROW : TILE),
    overscan: BESIDE,
    scrollMargin,
    scrollPaddingStart: COVERED.above,
    scrollPaddingEnd: COVERED.below,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout has rows of another height
  useEffect(() => virtual.measure(), [layout, columns])
  useEffect(() => {
    if (!goesOnByKey) return
    goesOnByKey = false
    list.current?.focus()
  }, [])

  const click = (event: MouseEvent) => {
    const target = event.target as HTMLElement
    const entry = entries[Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)]
    if (!entry) return
    list.current?.focus({ preventScroll: true })
    goesOnByKey = false
    if (event.shiftKey) onSelection(extendTo(selection, paths, entry.path))
    else if (event.ctrlKey || event.metaKey || target.closest('[data-check]'))
      onSelection(toggle(selection, entry.path))
    else {
      onSelection({ ...selection, active: entry.path, anchor: entry.path })
      onOpen(entry)
    }
  }

  const press = (event: KeyboardEvent) => {
    const entry = entries[active]
    const page = columns * Math.max(1, Math.floor(innerHeight / (layout === 'list' ? ROW : TILE)) - 4)
    const steps: Record<string, number> = {
      ArrowDown: columns,
      ArrowUp: -columns,
      Home: -entries.length,
      End: entries.length,
      PageDown: page,
      PageUp: -page,
      ...(columns > 1 && { ArrowRight: 1, ArrowLeft: -1 }),
    }
    const by = steps[event.key]
    const chosen = entries.filter(({ path }) => selection.chosen.has(path))
    const meant = chosen.length > 0 ? chosen : entry ? [entry] : []
    if (by !== undefined) {
      const next = step(selection, paths, by, event.shiftKey)
      onSelection(next)
      if (next.active !== null) virtual.scrollToIndex(Math.floor(paths.indexOf(next.active) / columns))
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelection(chooseAll(selection, paths))
    else if (event.key === 'Escape' && selection.chosen.size > 0)
      onSelection({ ...NOTHING, active: selection.active })
    else if (event.key === ' ' && entry) onSelection(toggle(selection, entry.path))
    else if (event.key === 'Enter' && entry) {
      goesOnByKey = entry.kind === 'folder'
      onOpen(entry)
    } else if (event.key === 'Delete' && onRemove && meant.length > 0) onRemove(meant)
    else if (event.key === 'F2' && onRename && meant.length === 1) onRename(meant[0]!)
    else return
    event.preventDefault()
  }

  const words = useRowWords()
  const cellId = (index: number) => `${id}-${index}`
  const facts = (index: number) => {
    const entry = entries[index]!
    return {
      words,
      entry,
      index,
      id: cellId(index),
      chosen: selection.chosen.has(entry.path),
      active: index === active,
      movable: onRename !== undefined,
    }
  }
  const items = virtual.getVirtualItems()
  // a row that goes out of the page becomes the one that comes in: that is half of the work of making it anew
  const pool = Math.ceil(innerHeight / (layout === 'list' ? ROW : TILE)) + 2 * BESIDE + 2
  const isRendered = items.some(({ index }) => index === Math.floor(active / columns))
  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={0}
      className={styles['grid']}
      aria-label={label}
      aria-multiselectable
      aria-rowcount={count + (layout === 'list' ? 1 : 0)}
      aria-activedescendant={active >= 0 && isRendered ? cellId(active) : undefined}
      onClick={click}
      onKeyDown={press}
    >
      {layout === 'list' && <ListHeader {...props} paths={paths} />}
      <div ref={rows} role="rowgroup" className={styles['rows']} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const key = index % pool
          const y = `translateY(${start - virtual.options.scrollMargin}px)`
          if (layout === 'list')
            return <FileRow key={key} {...facts(index)} y={y} withFolder={props.withFolders ?? false} />
          const tiles = Array.from({ length: columns }, (_, column) => index * columns + column)
          const style = { transform: y, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }
          return (
            <div key={key} role="row" aria-rowindex={index + 1} className={styles['tiles']} style={style}>
              {tiles
                .filter(tile => tile < entries.length)
                .map(tile => (
                  <FileTile key={entries[tile]!.path} {...facts(tile)} />
                ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
