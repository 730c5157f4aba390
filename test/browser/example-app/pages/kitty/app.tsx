// The pages of the kitty.
import { IconWallet } from '@tabler/icons-react'
import type { AppPages } from '../../shared/app-page.ts'

export const app: AppPages = {
  entry: {
    path: 'kitty',
    name: { en: 'Kitty', de: 'Kasse', fr: 'Cagnotte', es: 'Bote' },
    icon: IconWallet,
    order: 30,
  },
  pages: [
    {
      path: 'kitty',
      words: ['kitty', 'parts'],
      load: async () => (await import('./kitty-page.tsx')).KittyPage,
    },
    {
      path: 'kitty/$item',
      words: ['kitty', 'parts'],
      load: async () => (await import('./spending-page.tsx')).SpendingPage,
    },
  ],
}
