// Moves or copies entries into a folder that is picked by walking to it.
import { Anchor, Breadcrumbs, Button, Group, Modal, NavLink, ScrollArea, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFolder } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { crumbsOf, join, nameOf } from '../../node/paths.ts'
import { useUndoNotice } from '../../parts/undo-notice.tsx'
import { Problem } from '../../shared/problem.tsx'
import type { EntryInfo } from './entries.ts'
import { isIntoItself, planMoves } from './move-plan.ts'
import { type Moved, moveBack } from './moving.ts'
import { useFolder } from './use-folder.ts'

interface Props {
  space: string
  how: 'move' | 'copy'
  entries: EntryInfo[]
  /** Where the picking begins. */
  from: string
  onClose(): void
  onDone(): void
}

export function MoveModal({ space, how, entries, from, onClose, onDone }: Props) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const { files } = client.space(space)
  const [to, setTo] = useState(from)
  const folder = useFolder(space, to)
  const offerUndo = useUndoNotice(t('undo'))
  const done = useRef<Moved[]>([])
  const names = useMemo(() => new Set(folder.entries.map(({ name }) => name)), [folder.entries])
  const moves = useMemo(() => planMoves(how, entries, to, names), [how, entries, to, names])
  const renamed = moves.filter(({ entry, name }) => name !== entry.name)
  const isHere = moves.length === 0
  const isInside = isIntoItself(entries, to)
  const change = useMutation({
    mutationFn: async () => {
      // after a failure it goes on with those that are left
      for (const { entry, name } of moves.slice(done.current.length)) {
        const one = { from: entry.path, to: join(to, name) }
        await files[how](one)
        done.current.push(one)
      }
    },
    onSuccess: () => {
      const said = { count: entries.length, folder: nameOf(to) || t('top') }
      if (how === 'copy') notifications.show({ message: t('copied', said) })
      else
        offerUndo(t('moved', said), async () => {
          await moveBack(space, done.current)
          return t('undone', { count: done.current.length, name: entries[0]!.name })
        })
      onDone()
      onClose()
    },
  })
  const said = { count: entries.length, name: entries[0]?.name ?? '' }
  const here = nameOf(to) || t('top')
  const subfolders = folder.entries.filter(({ kind }) => kind === 'folder')
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className="breaks">{how === 'move' ? t('moveTitle', said) : t('copyTitle', said)}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Picked to={to} onPick={setTo} />
        <ScrollArea.Autosize mah={300} type="auto">
          {subfolders.map(({ path, name }) => (
            <NavLink
              key={path}
              component="button"
              type="button"
              label={name}
              leftSection={<IconFolder size={18} aria-hidden />}
              onClick={() => setTo(path)}
              className="breaks"
            />
          ))}
          {subfolders.length === 0 && (
            <Text c="dimmed" size="sm">
              {folder.loading ? common('loading') : t('noFolders')}
            </Text>
          )}
        </ScrollArea.Autosize>
        <Problem error={folder.error ?? change.error} />
        {change.error !== null && done.current.length > 0 && (
          <Text size="sm">{t('doneSoFar', { done: done.current.length, count: entries.length })}</Text>
        )}
        <Text size="sm" role="status">
          {isInside
            ? t('intoItself')
            : isHere
              ? t('alreadyHere')
              : renamed.length > 0 &&
                !change.isPending &&
                t('renamedThere', { count: renamed.length, name: renamed[0]!.name })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            loading={change.isPending}
            disabled={isInside || isHere || folder.loading || folder.incomplete}
            onClick={() => change.mutate()}
            className="breaks"
          >
            {how === 'move' ? t('moveHere', { folder: here }) : t('copyHere', { folder: here })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Picked({ to, onPick }: { to: string; onPick(path: string): void }) {
  const t = useTranslations('files')
  return (
    <nav aria-label={t('pickFolder')}>
      <Breadcrumbs separatorMargin={6} style={{ flexWrap: 'wrap' }}>
        {[{ name: t('top'), path: '' }, ...crumbsOf(to)].map(({ name, path }) => (
          <Anchor
            key={path}
            component="button"
            type="button"
            size="sm"
            py={4}
            className="breaks"
            aria-current={path === to ? 'true' : undefined}
            onClick={() => onPick(path)}
          >
            {name}
          </Anchor>
        ))}
      </Breadcrumbs>
    </nav>
  )
}
