// Which dialog of the files page is open, and what it is about.
import { useEffect } from 'react'
import type { Policy } from '../../../api/schemas.ts'
import { ExportModal, ImportModal } from './computer-modals.tsx'
import type { EntryInfo } from './entries.ts'
import { KeepModal } from './keep-modal.tsx'
import { MoveModal } from './move-modal.tsx'
import { NameModal } from './name-modal.tsx'
import { RemoveModal } from './remove-modal.tsx'

export type Dialog =
  | { kind: 'mkdir' | 'import' | 'keep' }
  | { kind: 'rename'; entry: EntryInfo }
  | { kind: 'move' | 'copy' | 'remove' | 'export'; entries: EntryInfo[] }

interface Props {
  space: string
  /** The folder that is open. */
  path: string
  dialog: Dialog | null
  policy: Policy | undefined
  onClose(): void
  /** Something was changed. */
  onDone(): void
}

export function FilesDialog({ space, path, dialog, policy, onClose, onDone }: Props) {
  useFocusBack(dialog)
  const common = { space, onClose }
  switch (dialog?.kind) {
    case 'mkdir':
      return <NameModal {...common} folder={path} entry={null} onDone={onDone} />
    case 'rename':
      return <NameModal {...common} folder={path} entry={dialog.entry} onDone={onDone} />
    case 'move':
    case 'copy':
      return <MoveModal {...common} how={dialog.kind} entries={dialog.entries} from={path} onDone={onDone} />
    case 'remove':
      return <RemoveModal {...common} entries={dialog.entries} onDone={onDone} />
    case 'import':
      return <ImportModal {...common} folder={path} />
    case 'export':
      return <ExportModal {...common} folder={path} entries={dialog.entries} />
    case 'keep':
      return policy ? <KeepModal {...common} policy={policy} folder={path} /> : null
    default:
      return null
  }
}

/** Whoever works by key goes on where they were. */
function useFocusBack(dialog: Dialog | null): void {
  useEffect(() => {
    if (!dialog) return
    const before = document.activeElement
    return () => {
      const target = before?.isConnected ? before : document.getElementById('main')
      if (target instanceof HTMLElement) setTimeout(() => target.focus({ preventScroll: true }))
    }
  }, [dialog])
}
