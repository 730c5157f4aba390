// The files of a space: what is in a folder, what is found below it, and all that can be done with it.
import { Box, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconFolderOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { join, nameOf, toPath } from '../../node/paths.ts'
import { spaceQuery } from '../../node/queries.ts'
import type { Dropped } from '../../node/upload-plan.ts'
import { addUploads } from '../../node/uploads.ts'
import { useRest, useSpace } from '../../node/use-space.ts'
import { Empty } from '../../shared/empty.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem } from '../../shared/problem.tsx'
import { Conflicts } from './conflicts.tsx'
import { DropZone } from './drop-zone.tsx'
import { type EntryInfo, NOTHING, type SortBy, type Sorting, sortEntries, topmost } from './entries.ts'
import { FileDetails } from './file-details.tsx'
import { FileList, type Layout } from './file-list.tsx'
import { type Dialog, FilesDialog } from './files-dialog.tsx'
import { AddButtons, MoreMenu, ViewBar } from './files-toolbar.tsx'
import { FolderCrumbs } from './folder-crumbs.tsx'
import { FolderNotes } from './folder-notes.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SpaceJobs } from './space-jobs.tsx'
import { useDragToMove } from './use-drag-to-move.ts'
import { useFind } from './use-find.ts'
import { useFolder } from './use-folder.ts'

const LAYOUT = {
  key: 'cobox.files.layout',
  defaultValue: 'list' as const,
  getInitialValueInEffect: false,
}
const SORTING = {
  key: 'cobox.files.sorting',
  defaultValue: { by: 'name' as const, descending: false },
  getInitialValueInEffect: false,
}

/** A file of this folder, which who has followed a link wants to see: its name stands behind the `#`. */
function fileInAddress(folder: string): string | null {
  const [, written] = /^#(.+)$/.exec(location.hash) ?? []
  try {
    return written === undefined ? null : join(folder, toPath(decodeURIComponent(written)))
  } catch {
    return null
  }
}

export function FilesPage() {
  const space = useSpace()
  const path = toPath(useRest())
  // another folder: nothing is chosen or looked for in it
  return <FolderPage key={`${space}/${path}`} space={space} path={path} />
}

function FolderPage({ space, path }: { space: string; path: string }) {
  const t = useTranslations('files')
  const navigate = useNavigate()
  const status = useQuery(spaceQuery(space))
  const writable = status.data?.writable ?? false
  const folder = useFolder(space, path)
  const [layout, setLayout] = useLocalStorage<Layout>(LAYOUT)
  const [sorting, setSorting] = useLocalStorage<Sorting>(SORTING)
  const [search, setSearch] = useState('')
  const [round, setRound] = useState(0)
  const [selection, setSelection] = useState(NOTHING)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const [opened, setOpened] = useState(() => fileInAddress(path))
  const text = search.trim()
  const found = useFind(space, path, text, round)
  const isSearch = text !== ''
  const unsorted = isSearch ? found.entries : folder.entries
  const entries = useMemo(() => sortEntries(unsorted, sorting), [unsorted, sorting])
  const paths = useMemo(() => folder.entries.map(entry => entry.path), [folder.entries])
  const chosen = useMemo(
    () => entries.filter(entry => selection.chosen.has(entry.path)),
    [entries, selection.chosen],
  )
  const title = nameOf(path) || status.data?.name || t('top')

  const sort = (by: SortBy) =>
    setSorting({ by, descending: sorting.by === by ? !sorting.descending : by !== 'name' })
  const upload = (reading: Promise<Dropped>) => void addUploads(space, path, reading)
  const open = (entry: EntryInfo) => {
    if (entry.kind !== 'folder') return setOpened(entry.path)
    void navigate({ to: '/spaces/$space/files/$', params: { space, _splat: entry.path } as never })
  }
  const done = () => {
    setSelection(NOTHING)
    // the folder hears of it by events, and a search does not
    if (isSearch) setRound(round + 1)
  }

  const dragging = useDragToMove({ space, entries, chosen, onDone: done })
  return (
    <Stack gap="sm" {...dragging}>
      <PageTitle title={title}>
        {writable && (
          <AddButtons
            onDropped={dropped => upload(Promise.resolve(dropped))}
            onNewFolder={() => setDialog({ kind: 'mkdir' })}
          />
        )}
        <MoreMenu
          space={space}
          writable={writable}
          onImport={() => setDialog({ kind: 'import' })}
          onExport={() => setDialog({ kind: 'export', entries: [] })}
          onKeep={() => setDialog({ kind: 'keep' })}
        />
      </PageTitle>
      <FolderCrumbs space={space} path={path} />
      <FolderNotes status={status.data} />
      <SpaceJobs space={space} />
      <Conflicts space={space} paths={paths} />
      <ViewBar
        search={search}
        onSearch={setSearch}
        layout={layout}
        onLayout={setLayout}
        sorting={sorting}
        onSort={sort}
      />
      {isSearch && (
        <Group role="status">
          {found.searching && <Loader size="xs" aria-hidden />}
          <Text size="sm">
            {found.searching
              ? t('searching', { folders: found.folders, found: entries.length })
              : t('searched', { folders: found.folders, found: entries.length })}
          </Text>
          {found.searching && (
            <Button size="compact-sm" variant="default" onClick={found.stop}>
              {t('stopSearch')}
            </Button>
          )}
        </Group>
      )}
      <Problem error={isSearch ? found.error : folder.error} />
      {folder.error !== null && !isSearch && <Retry onAgain={folder.again} />}
      {entries.length > 0 && (
        // of one height: what is clicked must not move away
        <Box mih={48} pos={chosen.length > 0 ? 'sticky' : 'static'} top={60} style={{ zIndex: 20 }}>
          {chosen.length > 0 ? (
            <SelectionBar
              space={space}
              entries={chosen}
              writable={writable}
              onNone={() => setSelection(NOTHING)}
              onAction={(kind, chosenOnes) =>
                kind === 'details'
                  ? setOpened(chosenOnes[0]!.path)
                  : setDialog(
                      kind === 'rename'
                        ? { kind, entry: chosenOnes[0]! }
                        : { kind, entries: topmost(chosenOnes) },
                    )
              }
            />
          ) : (
            !isSearch && (
              <Text size="sm" c="dimmed" role="status" pt={20}>
                {folder.incomplete
                  ? t('fetching', { count: entries.length })
                  : t('count', { count: entries.length })}
              </Text>
            )
          )}
        </Box>
      )}
      {entries.length > 0 ? (
        <FileList
          label={t('listOf', { folder: title })}
          entries={entries}
          layout={layout}
          sorting={sorting}
          onSort={sort}
          selection={selection}
          onSelection={setSelection}
          onOpen={open}
          onRemove={writable ? meant => setDialog({ kind: 'remove', entries: topmost(meant) }) : undefined}
          onRename={writable ? entry => setDialog({ kind: 'rename', entry }) : undefined}
          withFolders={isSearch}
        />
      ) : isSearch ? (
        !found.searching && !found.error && <Empty text={t('searchNothing')} />
      ) : folder.loading ? (
        <Loader />
      ) : (
        !folder.error && (
          <Empty
            icon={<IconFolderOpen size={40} stroke={1.2} aria-hidden />}
            text={writable ? t('emptyWritable') : t('emptyReader')}
          />
        )
      )}
      <DropZone folder={title} onDrop={writable ? upload : undefined} />
      <FilesDialog
        space={space}
        path={path}
        dialog={dialog}
        policy={status.data?.policy}
        onClose={() => setDialog(null)}
        onDone={done}
      />
      <FileDetails space={space} path={opened} onClose={() => setOpened(null)} />
    </Stack>
  )
}

function Retry({ onAgain }: { onAgain(): void }) {
  const common = useTranslations('common')
  return (
    <Group>
      <Button variant="default" onClick={onAgain}>
        {common('again')}
      </Button>
    </Group>
  )
}
