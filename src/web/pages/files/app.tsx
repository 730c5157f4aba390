// The pages of the files app.
import { IconFolder } from '@tabler/icons-react'
import type { AppPages } from '../../shared/app-page.ts'

export const app: AppPages = {
  entry: { path: 'files', name: 'files', icon: IconFolder, order: 10 },
  pages: [
    {
      path: 'files/$',
      words: ['files', 'details', 'home', 'parts'],
      load: async () => (await import('./files-page.tsx')).FilesPage,
    },
    {
      path: 'trash',
      words: ['files'],
      load: async () => (await import('./trash-page.tsx')).TrashPage,
    },
  ],
}
