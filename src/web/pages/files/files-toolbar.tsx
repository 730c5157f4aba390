// What can be done in a folder: add, look for, and how it is shown.
import {
  ActionIcon,
  Button,
  Group,
  Menu,
  NativeSelect,
  SegmentedControl,
  TextInput,
  VisuallyHidden,
} from '@mantine/core'
import {
  IconCloudDown,
  IconDeviceDesktopDown,
  IconDeviceDesktopUp,
  IconDots,
  IconFolderPlus,
  IconFolderUp,
  IconLayoutGrid,
  IconList,
  IconSearch,
  IconTrash,
  IconUpload,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ChangeEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { readFiles } from '../../node/dropped.ts'
import type { Dropped } from '../../node/upload-plan.ts'
import type { SortBy, Sorting } from './entries.ts'
import type { Layout } from './file-list.tsx'

const ICON = { size: 18, 'aria-hidden': true } as const

interface AddProps {
  onDropped(dropped: Dropped): void
  onNewFolder(): void
}

/** Buttons that add something. */
export function AddButtons({ onDropped, onNewFolder }: AddProps) {
  const t = useTranslations('files')
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  // React does not know this attribute
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), [])
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const dropped = readFiles([...(currentTarget.files ?? [])])
    // the same ones may be chosen again
    currentTarget.value = ''
    onDropped(dropped)
  }
  return (
    <>
      <input ref={files} type="file" multiple hidden onChange={chosen} aria-label={t('addFiles')} />
      <input ref={folder} type="file" multiple hidden onChange={chosen} aria-label={t('addFolder')} />
      <Button leftSection={<IconUpload {...ICON} />} onClick={() => files.current?.click()}>
        {t('addFiles')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolderUp {...ICON} />}
        onClick={() => folder.current?.click()}
      >
        {t('addFolder')}
      </Button>
      <Button variant="default" leftSection={<IconFolderPlus {...ICON} />} onClick={onNewFolder}>
        {t('newFolder')}
      </Button>
    </>
  )
}

interface MenuProps {
  space: string
  writable: boolean
  onImport(): void
  onExport(): void
  onKeep(): void
}

/** What is needed now and then. */
export function MoreMenu({ space, writable, onImport, onExport, onKeep }: MenuProps) {
  const t = useTranslations('files')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {writable && (
          <Menu.Item leftSection={<IconDeviceDesktopUp {...ICON} />} onClick={onImport}>
            {t('importTitle')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDeviceDesktopDown {...ICON} />} onClick={onExport}>
          {t('exportTitle')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCloudDown {...ICON} />} onClick={onKeep}>
          {t('keep')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={`/spaces/${space}/trash` as never}
          leftSection={<IconTrash {...ICON} />}
        >
          {t('trash')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface ViewProps {
  search: string
  onSearch(text: string): void
  layout: Layout
  onLayout(layout: Layout): void
  sorting: Sorting
  onSort(by: SortBy): void
}

/** How the folder is shown. */
export function ViewBar({ search, onSearch, layout, onLayout, sorting, onSort }: ViewProps) {
  const t = useTranslations('files')
  const layouts = [
    { value: 'list' as const, label: <IconList {...ICON} />, name: t('asList') },
    { value: 'grid' as const, label: <IconLayoutGrid {...ICON} />, name: t('asGrid') },
  ]
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        flex="1 1 220px"
        type="search"
        label={t('searchLabel')}
        leftSection={<IconSearch {...ICON} />}
        value={search}
        onChange={event => onSearch(event.currentTarget.value)}
        autoComplete="off"
      />
      {layout === 'grid' && (
        <NativeSelect
          label={t('sort')}
          value={sorting.by}
          onChange={event => onSort(event.currentTarget.value as SortBy)}
          data={[
            { value: 'name', label: t('sortName') },
            { value: 'size', label: t('sortSize') },
            { value: 'time', label: t('sortTime') },
          ]}
        />
      )}
      <SegmentedControl
        aria-label={t('layout')}
        value={layout}
        onChange={onLayout}
        data={layouts.map(({ value, label, name }) => ({
          value,
          label: (
            <span title={name} style={{ display: 'flex' }}>
              {label}
              <VisuallyHidden>{name}</VisuallyHidden>
            </span>
          ),
        }))}
      />
    </Group>
  )
}
