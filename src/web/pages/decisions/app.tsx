// The pages of the decisions app: polls, threads, tasks, what concerns oneself, and who speaks for whom.
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
      words: ['decisions', 'templates', 'parts'],
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
    {
      path: 'decisions/threads',
      words: ['decisions', 'threads', 'parts'],
      load: async () => (await import('./threads/threads-page.tsx')).ThreadsPage,
    },
    {
      path: 'decisions/threads/$item',
      words: ['decisions', 'threads', 'parts'],
      load: async () => (await import('./threads/thread-page.tsx')).ThreadPage,
    },
    {
      path: 'decisions/tasks',
      words: ['decisions', 'threads', 'parts'],
      load: async () => (await import('./tasks/tasks-page.tsx')).TasksPage,
    },
    {
      path: 'decisions/for-you',
      words: ['decisions', 'threads', 'parts'],
      load: async () => (await import('./tasks/for-you-page.tsx')).ForYouPage,
    },
    {
      path: 'decisions/delegations',
      words: ['decisions', 'parts'],
      load: async () => (await import('./delegations/delegations-page.tsx')).DelegationsPage,
    },
    {
      path: 'decisions/imported',
      words: ['decisions'],
      load: async () => (await import('./imported/imported-polls-page.tsx')).ImportedPollsPage,
    },
    {
      path: 'decisions/imported/$item',
      words: ['decisions', 'parts'],
      load: async () => (await import('./imported/imported-poll-page.tsx')).ImportedPollPage,
    },
    {
      path: 'decisions/loomio',
      words: ['loomio', 'threads'],
      load: async () => (await import('./loomio/loomio-page.tsx')).LoomioPage,
    },
  ],
}
