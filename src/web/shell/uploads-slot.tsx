// The place of the uploads’ panel: on every page, and loaded when the first file is dropped.
import { lazy, Suspense } from 'react'
import { useUploads } from '../node/uploads.ts'
import { WithWords } from './language.tsx'

const UploadPanel = lazy(async () => {
  const { UploadPanel } = await import('../pages/files/upload-panel.tsx')
  return { default: UploadPanel }
})

export function UploadsSlot() {
  const { files, same, preparing, question, problem } = useUploads()
  if (files === 0 && same === 0 && !preparing && !question && !problem) return null
  return (
    <WithWords areas={['files']}>
      <Suspense fallback={null}>
        <UploadPanel />
      </Suspense>
    </WithWords>
  )
}
