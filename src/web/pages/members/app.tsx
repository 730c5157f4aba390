// The page of the members app.
import { IconUsers } from '@tabler/icons-react'
import type { AppPages } from '../../shared/app-page.ts'

export const app: AppPages = {
  entry: { path: 'members', name: 'members', icon: IconUsers, order: 20 },
  pages: [
    {
      path: 'members',
      words: ['members', 'home'],
      load: async () => (await import('./members-page.tsx')).MembersPage,
    },
  ],
}
