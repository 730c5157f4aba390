// The pages of the decisions app.
import { IconMessages } from '@tabler/icons-react'
import type { AppPages } from '../../shared/app-page.ts'

export const app: AppPages = {
  entry: {
    path: 'decisions/threads',
    name: { en: 'Threads', de: 'Gespräche', fr: 'Discussions', es: 'Hilos' },
    icon: IconMessages,
    order: 20,
  },
  pages: [
    {
      path: 'decisions/threads',
      words: ['threads', 'parts'],
      load: async () => (await import('./threads/threads-page.tsx')).ThreadsPage,
    },
    {
      path: 'decisions/threads/$item',
      words: ['threads', 'parts'],
      load: async () => (await import('./threads/thread-page.tsx')).ThreadPage,
    },
    {
      path: 'decisions/tasks',
      words: ['threads', 'parts'],
      load: async () => (await import('./tasks/tasks-page.tsx')).TasksPage,
    },
    {
      path: 'decisions/for-you',
      words: ['threads', 'parts'],
      load: async () => (await import('./tasks/for-you-page.tsx')).ForYouPage,
    },
  ],
}
