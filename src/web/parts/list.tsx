// A list of things, however many: only the rows that are seen are in the page, and all of them are reached by key.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus, and names the row that is active
import { Button, Group, Loader } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '../shared/problem.tsx'
import styles from './list.module.css'
import { useTop } from './use-top.ts'

/** As rows are before they are measured. */
const ROW = 56
/** What covers the edges of the page: its header, and what tells of uploads. */
const COVERED = { above: 70, below: 80 }

interface ListProps<T> {
  /** What the list is, for who cannot see it. */
  label: string
  /** Undefined while they are fetched. */
  items: readonly T[] | undefined
  keyOf(item: T): string
  /** What is in a row: text and marks, nothing to press. */
  row(item: T): ReactNode
  onOpen(item: T): void
  /** Key of the one that is shown beside. */
  open?: string | null
  /** What is said while there is nothing. */
  empty: ReactNode
  error?: unknown
  /** Asks once more, after an error. */
  onAgain?(): void
}

export function List<T>({ items, error, empty, onAgain, ...rows }: ListProps<T>) {
  const common = useTranslations('common')
  return (
    <>
      <Problem error={error} />
      {Boolean(error) && onAgain && (
        <Group my="sm">
          <Button variant="default" onClick={onAgain}>
            {common('again')}
          </Button>
        </Group>
      )}
      {items === undefined ? (
        !error && <Loader role="status" aria-label={common('loading')} />
      ) : items.length === 0 ? (
        empty
      ) : (
        <Rows {...rows} items={items} />
      )}
    </>
  )
}

type RowsProps<T> = Pick<ListProps<T>, 'label' | 'keyOf' | 'row' | 'onOpen' | 'open'> & {
  items: readonly T[]
}

function Rows<T>({ label, items, keyOf, row, onOpen, open = null }: RowsProps<T>) {
  const id = useId()
  const rows = useRef<HTMLDivElement>(null)
  // by key: others may come before it
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = activeKey === null ? -1 : items.findIndex(item => keyOf(item) === activeKey)
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW,
    getItemKey: index => keyOf(items[index]!),
    overscan: 8,
    scrollMargin: useTop(rows),
    scrollPaddingStart: COVERED.above,
    scrollPaddingEnd: COVERED.below,
  })
  const activate = (index: number) => {
    const to = Math.max(0, Math.min(items.length - 1, index))
    setActiveKey(keyOf(items[to]!))
    virtual.scrollToIndex(to)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor(innerHeight / ROW) - 4)
    const next: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: items.length - 1,
    }
    const to = next[event.key]
    if (to !== undefined) activate(to)
    else if ((event.key === 'Enter' || event.key === ' ') && active >= 0) onOpen(items[active]!)
    else return
    event.preventDefault()
  }
  const seen = virtual.getVirtualItems()
  const isSeen = seen.some(({ index }) => index === active)
  return (
    <div
      ref={rows}
      role="listbox"
      tabIndex={0}
      className={styles['list']}
      style={{ height: virtual.getTotalSize() }}
      aria-label={label}
      aria-activedescendant={isSeen ? `${id}-${active}` : undefined}
      onKeyDown={press}
      onFocus={() => activeKey === null && setActiveKey(keyOf(items[0]!))}
    >
      {seen.map(({ index, key, start }) => {
        const item = items[index]!
        const itemKey = keyOf(item)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
          <div
            key={key}
            ref={virtual.measureElement}
            id={`${id}-${index}`}
            role="option"
            data-index={index}
            data-active={itemKey === activeKey || undefined}
            aria-selected={itemKey === open}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            className={styles['row']}
            style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            onClick={() => {
              setActiveKey(itemKey)
              onOpen(item)
            }}
          >
            {row(item)}
          </div>
        )
      })}
    </div>
  )
}
