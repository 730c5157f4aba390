// Entries that are dragged onto a folder of the list or of the way to it go into it. Files of the computer are another matter.
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { nameOf } from '../../node/paths.ts'
import { useUndoNotice } from '../../parts/undo-notice.tsx'
import { showProblem } from '../../shared/problem.tsx'
import { type EntryInfo, topmost } from './entries.ts'
import { canMoveTo, type Move, planMoves } from './move-plan.ts'
import { type Moved, moveAll, moveBack, namesIn } from './moving.ts'

/** Of no use to other programs and pages: which entries they are is known here alone. */
const TYPE = 'application/x-cobox-entries'
/** Marks the folder that they would go into. */
const MARK = 'data-over'

const closest = (event: DragEvent, what: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(`[data-${what}]`) : null

/** Handlers for what the list and the way to its folder are in: entries have `data-path`, folders `data-folder`. */
export function useDragToMove({
  space,
  entries,
  chosen,
  onDone,
}: {
  space: string
  entries: readonly EntryInfo[]
  chosen: readonly EntryInfo[]
  onDone(): void
}) {
  const t = useTranslations('files')
  const offerUndo = useUndoNotice(t('undo'))
  const dragged = useRef<EntryInfo[]>([])
  const marked = useRef<HTMLElement | null>(null)
  const move = useMutation({
    mutationFn: async ({ what, to }: { what: EntryInfo[]; to: string }) => {
      const moves = planMoves('move', what, to, await namesIn(space, to))
      const moved: Moved[] = []
      try {
        await moveAll(space, moves, to, one => moved.push(one))
      } finally {
        if (moved.length > 0) say(moves.slice(0, moved.length), moved, to)
      }
    },
    onSuccess: onDone,
    onError: showProblem,
  })
  const say = (moves: readonly Move[], moved: Moved[], to: string) => {
    const count = moved.length
    const renamed = moves.filter(({ entry, name }) => name !== entry.name)
    const message = t('moved', { count, folder: nameOf(to) || t('top') })
    const more = renamed.length > 0 && t('renamedThere', { count: renamed.length, name: renamed[0]!.name })
    offerUndo(more ? `${message} ${more}` : message, async () => {
      await moveBack(space, moved)
      return t('undone', { count, name: moves[0]!.entry.name })
    })
  }
  const mark = (folder: HTMLElement | null) => {
    if (marked.current === folder) return
    marked.current?.removeAttribute(MARK)
    folder?.setAttribute(MARK, '')
    marked.current = folder
  }
  const targetOf = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(TYPE)) return null
    const folder = closest(event, 'folder')
    return folder && canMoveTo(dragged.current, folder.dataset['folder']!) ? folder : null
  }
  return {
    onDragStart(event: DragEvent) {
      const path = closest(event, 'path')?.dataset['path']
      const entry = entries.find(one => one.path === path)
      if (!entry) return
      dragged.current = chosen.includes(entry) ? topmost(chosen) : [entry]
      event.dataTransfer.setData(TYPE, String(dragged.current.length))
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver(event: DragEvent) {
      const folder = targetOf(event)
      mark(folder)
      if (!folder) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
    },
    onDrop(event: DragEvent) {
      const folder = targetOf(event)
      mark(null)
      if (!folder) return
      event.preventDefault()
      move.mutate({ what: dragged.current, to: folder.dataset['folder']! })
    },
    onDragEnd() {
      mark(null)
      dragged.current = []
    },
  }
}
