// What has happened in a space stands last in its menu, whatever apps there are.
import { IconActivity } from '@tabler/icons-react'
import type { AppPages } from '../../shared/app-page.ts'

export const app: AppPages = {
  entry: { path: 'activity', name: 'activity', icon: IconActivity, order: 90 },
  pages: [
    {
      path: 'activity',
      words: ['activity'],
      load: async () => (await import('./space-activity-page.tsx')).SpaceActivityPage,
    },
  ],
}
