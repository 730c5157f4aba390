// What an entry is, as a picture beside its name: the name says it in words.
import {
  IconFile,
  IconFileMusic,
  IconFileText,
  IconFolderFilled,
  IconLink,
  IconMovie,
  IconPhoto,
} from '@tabler/icons-react'
import type { EntryInfo } from './entries.ts'

const KINDS = [
  { icon: IconPhoto, names: /\.(jpe?g|png|gif|webp|avif|svg|heic|tiff?)$/i },
  { icon: IconMovie, names: /\.(mp4|webm|mkv|mov|avi|ogv)$/i },
  { icon: IconFileMusic, names: /\.(mp3|ogg|opus|flac|wav|m4a)$/i },
  { icon: IconFileText, names: /\.(txt|md|pdf|odt|docx?|rtf|html?)$/i },
]

export function EntryIcon({ entry, size = 20 }: { entry: Pick<EntryInfo, 'kind' | 'name'>; size?: number }) {
  if (entry.kind === 'folder')
    return <IconFolderFilled size={size} aria-hidden color="var(--mantine-primary-color-filled)" />
  const Icon =
    entry.kind === 'link' ? IconLink : (KINDS.find(({ names }) => names.test(entry.name))?.icon ?? IconFile)
  return <Icon size={size} stroke={1.5} aria-hidden />
}
