// The page of the hosting app in a space; that of the whole node is one of the node’s.
import { IconServer2 } from '@tabler/icons-react'
import type { AppPages } from '../../shared/app-page.ts'

export const app: AppPages = {
  entry: { path: 'hosting', name: 'hosting', icon: IconServer2, order: 80 },
  pages: [
    {
      path: 'hosting',
      words: ['hosting'],
      load: async () => (await import('./space-hosting-page.tsx')).SpaceHostingPage,
    },
  ],
}
