// The trash of a space: what was removed, brought back or deleted for good.
import { Anchor, Button, Group, Loader, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { nameOf, parentOf } from '../../node/paths.ts'
import { spaceQuery } from '../../node/queries.ts'
import { useSpace } from '../../node/use-space.ts'
import { Empty } from '../../shared/empty.tsx'
import { Ago, useBytes } from '../../shared/figures.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { Problem, showProblem } from '../../shared/problem.tsx'
import { EntryIcon } from './entry-icon.tsx'
import { PurgeModal, PurgeOldModal } from './purge-modals.tsx'

const PAGE = 100

export type TrashItem = Awaited<ReturnType<typeof listTrash>>['items'][number]

const listTrash = (space: string, after: string | null, signal?: AbortSignal) =>
  client
    .space(space)
    .files.trash({ limit: PAGE, ...(after !== null && { after }) }, signal ? { signal } : undefined)

export function TrashPage() {
  const t = useTranslations('files')
  const space = useSpace()
  const { data: status } = useQuery(spaceQuery(space))
  const writable = status?.writable ?? false
  const trash = useInfiniteQuery({
    queryKey: ['space', space, 'files', 'trash'],
    queryFn: ({ pageParam, signal }) => listTrash(space, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
  const [asked, setAsked] = useState<TrashItem | 'old' | null>(null)
  const items = trash.data?.pages.flatMap(page => page.items) ?? []
  const close = () => setAsked(null)
  return (
    <>
      <PageTitle title={t('trash')} about={t('trashAbout')}>
        {writable && items.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => setAsked('old')}
          >
            {t('purgeOld')}
          </Button>
        )}
      </PageTitle>
      <Stack>
        <Anchor component={Link} to={`/spaces/${space}/files` as never} size="sm">
          {t('backToFiles')}
        </Anchor>
        <Problem error={trash.error} />
        {trash.isPending ? (
          <Loader />
        ) : items.length === 0 && !trash.error ? (
          <Empty icon={<IconTrash size={40} stroke={1.2} aria-hidden />} text={t('trashEmpty')} />
        ) : (
          <TrashTable space={space} items={items} writable={writable} onPurge={setAsked} />
        )}
        {trash.hasNextPage && (
          <Group>
            <Button
              variant="default"
              loading={trash.isFetchingNextPage}
              onClick={() => void trash.fetchNextPage()}
            >
              {t('showMore')}
            </Button>
          </Group>
        )}
      </Stack>
      <PurgeOldModal space={space} opened={asked === 'old'} onClose={close} />
      <PurgeModal space={space} item={asked === 'old' ? null : asked} onClose={close} />
    </>
  )
}

interface TableProps {
  space: string
  items: readonly TrashItem[]
  writable: boolean
  onPurge(item: TrashItem): void
}

function TrashTable({ space, items, writable, onPurge }: TableProps) {
  const t = useTranslations('files')
  const { data } = useQuery({
    queryKey: ['space', space, 'members', 'list'],
    queryFn: () => client.space(space).members.list(),
  })
  const names = new Map(data?.members.map(({ member, name }) => [member, name]))
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('trashWhat')}</Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            {t('trashSize')}
          </Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            {t('trashBy')}
          </Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            {t('trashWhen')}
          </Table.Th>
          {writable && <Table.Th scope="col">{t('trashActions')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(item => (
          <TrashRow
            key={item.item}
            space={space}
            item={item}
            by={names.get(item.removedBy)}
            writable={writable}
            onPurge={onPurge}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface RowProps extends Omit<TableProps, 'items'> {
  item: TrashItem
  by: string | undefined
}

function TrashRow({ space, item, by, writable, onPurge }: RowProps) {
  const t = useTranslations('files')
  const format = useBytes()
  const name = nameOf(item.path)
  const restore = useMutation({
    mutationFn: () => client.space(space).files.restore({ item: item.item }),
    onSuccess: () => void notifications.show({ message: t('restored', { name }) }),
    onError: showProblem,
  })
  const size =
    item.kind === 'folder'
      ? t('trashFiles', { files: item.files, bytes: format(item.bytes) })
      : format(item.bytes)
  const who = by ?? t('somebody')
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Group gap="xs" wrap="nowrap">
          <EntryIcon entry={{ kind: item.kind, name }} />
          <div>
            <Text size="sm" className="breaks">
              {name}
            </Text>
            <Text size="xs" c="dimmed" className="breaks">
              {parentOf(item.path) || t('top')}
            </Text>
            {/* on a phone there is no room for columns */}
            <Text size="xs" c="dimmed" hiddenFrom="sm" className="breaks">
              {size}, {who}, <Ago at={item.removedAt} />
            </Text>
          </div>
        </Group>
      </Table.Th>
      <Table.Td visibleFrom="sm">{size}</Table.Td>
      <Table.Td visibleFrom="sm" className="breaks">
        {who}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Ago at={item.removedAt} />
      </Table.Td>
      {writable && (
        <Table.Td>
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="light"
              aria-label={t('restoreOf', { name })}
              loading={restore.isPending}
              onClick={() => restore.mutate()}
            >
              {t('restore')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('purgeOf', { name })}
              onClick={() => onPurge(item)}
            >
              {t('purge')}
            </Button>
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  )
}
