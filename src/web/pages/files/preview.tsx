// What is in a file, as far as a page can show it safely: pictures, sound and film by the browser, PDFs by a reader in the page, else as text.
import { Image, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '../../shared/problem.tsx'
import { previewKind } from './preview-kind.ts'
import { ticketQuery } from './preview-queries.ts'
import { SaveButton } from './save-button.tsx'
import { type PreviewProps, TextPreview } from './text-preview.tsx'

const PdfPreview = lazy(() => import('./pdf-preview.tsx').then(({ PdfPreview }) => ({ default: PdfPreview })))

export function Preview(props: PreviewProps) {
  const { entry } = props
  const t = useTranslations('details')
  if (entry.kind === 'folder') return <Text c="dimmed">{t('previewFolder')}</Text>
  if (entry.kind === 'link')
    return (
      <Text c="dimmed" className="breaks">
        {t('previewLink', { target: entry.target ?? '–' })}
      </Text>
    )
  const kind = previewKind(entry.name)
  if (kind === 'shown') return <ShownFile key={entry.version} {...props} />
  return <TextPreview {...props} kind={kind} />
}

function ShownFile({ space, entry, height, withSave }: PreviewProps) {
  const t = useTranslations('details')
  const { data, error } = useQuery(ticketQuery(space, entry))
  const [failed, setFailed] = useState(false)
  if (error) return <Problem error={error} />
  if (!data) return <Loader size="sm" role="status" aria-label={t('preview')} />
  const { url, type } = data
  const fail = () => setFailed(true)
  if (!failed && type?.startsWith('image/'))
    return <Image src={url} alt={entry.name} mah={height} w="auto" maw="100%" fit="contain" onError={fail} />
  if (!failed && type?.startsWith('audio/'))
    return (
      // biome-ignore lint/a11y/useMediaCaption: whatever members put here, nobody knows of captions for it
      <audio controls src={url} onError={fail} aria-label={entry.name} style={{ width: '100%' }} />
    )
  if (!failed && type?.startsWith('video/'))
    return (
      // biome-ignore lint/a11y/useMediaCaption: as above
      <video
        controls
        src={url}
        onError={fail}
        aria-label={entry.name}
        style={{ maxWidth: '100%', maxHeight: height }}
      />
    )
  if (type === 'application/pdf')
    return (
      <Suspense fallback={<Loader size="sm" role="status" aria-label={t('preview')} />}>
        <PdfPreview space={space} entry={entry} url={url} height={height} />
      </Suspense>
    )
  return (
    <Stack gap="xs" align="flex-start">
      <Text c="dimmed">{t(failed ? 'previewFailed' : 'previewNone')}</Text>
      {withSave && <SaveButton space={space} path={entry.path} version={entry.version} />}
    </Stack>
  )
}
