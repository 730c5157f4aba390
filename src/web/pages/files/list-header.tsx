// The head of the list: choose all, and sort by a column.
// biome-ignore-all lint/a11y/useSemanticElements: a table that only holds the rows that are seen loses its columns
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row that is active
import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { chooseAll, NOTHING, type Selection, type SortBy, type Sorting } from './entries.ts'
import styles from './files.module.css'

const COLUMNS = ['name', 'size', 'time'] as const

export function ListHeader({
  sorting,
  onSort,
  selection,
  onSelection,
  paths,
}: {
  sorting: Sorting
  onSort(by: SortBy): void
  selection: Selection
  onSelection(next: Selection): void
  paths: readonly string[]
}) {
  const t = useTranslations('files')
  const { size } = selection.chosen
  const all = size > 0 && size >= paths.length
  const order = sorting.descending ? 'descending' : 'ascending'
  const classOf = (by: SortBy) => (by === 'name' ? styles['name'] : styles[by])
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles['head']}>
        <div role="columnheader" className={styles['check']}>
          <input
            type="checkbox"
            aria-label={t('chooseAll')}
            checked={all}
            ref={box => {
              if (box) box.indeterminate = size > 0 && !all
            }}
            onChange={() => onSelection(all ? NOTHING : chooseAll(selection, paths))}
            onKeyDown={event => event.stopPropagation()}
          />
        </div>
        {COLUMNS.map(by => (
          <div
            key={by}
            role="columnheader"
            aria-sort={sorting.by === by ? order : undefined}
            className={classOf(by)}
          >
            <UnstyledButton
              py="xs"
              px={4}
              onClick={() => onSort(by)}
              onKeyDown={event => event.stopPropagation()}
            >
              <Text component="span" size="sm" fw={600}>
                {t(by)}{' '}
                {sorting.by === by &&
                  (sorting.descending ? (
                    <IconChevronDown size={14} aria-hidden />
                  ) : (
                    <IconChevronUp size={14} aria-hidden />
                  ))}
              </Text>
            </UnstyledButton>
          </div>
        ))}
      </div>
    </div>
  )
}
