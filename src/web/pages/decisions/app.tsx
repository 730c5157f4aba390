// The pages of the decisions app: polls, and beside them its other parts.
import { IconChecklist } from '@tabler/icons-react'
import type { AppPages } from '../../shared/app-page.ts'

export const app: AppPages = {
  entry: {
    path: 'decisions',
    name: { en: 'Decisions', de: 'Entscheidungen', fr: 'Décisions', es: 'Decisiones' },
    icon: IconChecklist,
    order: 20,
  },
  pages: [
    {
      path: 'decisions',
      words: ['decisions'],
      load: async () => (await import('./polls/polls-page.tsx')).PollsPage,
    },
    {
      path: 'decisions/polls/new',
      words: ['decisions', 'parts'],
      load: async () => (await import('./polls/new-poll-page.tsx')).NewPollPage,
    },
    {
      path: 'decisions/polls/$item',
      words: ['decisions', 'parts'],
      load: async () => (await import('./polls/poll-page.tsx')).PollPage,
    },
    {
      path: 'decisions/polls/$item/minutes',
      words: ['decisions', 'parts'],
      load: async () => (await import('./polls/minutes-page.tsx')).MinutesPage,
    },
  ],
}
