// Pictures of the pages of decisions.
import type { Page } from 'playwright-core'
import type { Coop } from './coop.ts'
import type { View } from './views.ts'

const LIST = '/spaces/$space/decisions'
const POLL = `${LIST}/polls/$item`

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name })
const below = (path: string) => (coop: Coop) => `/spaces/${coop.house}/decisions${path}`
const ofPoll =
  (name: keyof Coop['polls'], more = '') =>
  (coop: Coop) =>
    below(`/polls/${coop.polls[name]}${more}`)(coop)

export const DECISIONS: readonly View[] = [
  { name: 'decisions', route: LIST, path: below(''), shows: page => page.getByText('A new boiler') },
  {
    name: 'decisions-new-poll',
    route: `${LIST}/polls/new`,
    path: below('/polls/new'),
    shows: heading('New poll'),
    act: async page => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('textbox', { name: 'Quorum in percent' }).waitFor()
    },
  },
  {
    name: 'decisions-new-election',
    route: `${LIST}/polls/new`,
    path: below('/polls/new'),
    shows: heading('New poll'),
    act: async page => {
      await page.getByLabel('Start from').selectOption({ label: 'Election' })
      await page.getByRole('textbox', { name: 'Seats' }).waitFor()
    },
  },
  {
    name: 'decisions-new-sealed',
    route: `${LIST}/polls/new`,
    path: below('/polls/new'),
    shows: heading('New poll'),
    act: async page => {
      await page.getByLabel('Start from').selectOption({ label: 'Consent' })
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('switch', { name: 'Secret votes' }).check()
      await page.getByText('What this gives, and what not').waitFor()
    },
  },
  { name: 'decisions-poll', route: POLL, path: ofPoll('boiler'), shows: heading('A new boiler') },
  { name: 'decisions-dots', route: POLL, path: ofPoll('garden'), shows: heading('What to plant') },
  { name: 'decisions-meeting', route: POLL, path: ofPoll('assembly'), shows: heading('Next assembly') },
  {
    name: 'decisions-minutes',
    route: `${POLL}/minutes`,
    path: ofPoll('boiler', '/minutes'),
    shows: page => page.getByText('began the poll'),
  },
  {
    name: 'threads',
    route: `${LIST}/threads`,
    path: below('/threads'),
    shows: page => page.getByText('The roof leaks'),
  },
  {
    name: 'thread',
    route: `${LIST}/threads/$item`,
    path: coop => below(`/threads/${coop.roof}`)(coop),
    shows: page => page.getByText('One more, for Monday.'),
  },
  {
    name: 'tasks',
    route: `${LIST}/tasks`,
    path: below('/tasks'),
    shows: page => page.getByText('Compare the offers'),
  },
  {
    name: 'decisions-delegations',
    route: `${LIST}/delegations`,
    path: below('/delegations'),
    shows: page => page.getByText('In polls with the tag “garden”'),
  },
  {
    name: 'decisions-loomio',
    route: `${LIST}/loomio`,
    path: below('/loomio'),
    shows: heading('From Loomio'),
  },
  {
    name: 'decisions-imported',
    route: `${LIST}/imported`,
    path: ({ garden }) => `/spaces/${garden}/decisions/imported`,
    shows: page => page.getByText('Who is to be on the board?'),
  },
  {
    name: 'decisions-imported-poll',
    route: `${LIST}/imported/$item`,
    path: ({ garden, held }) => `/spaces/${garden}/decisions/imported/${held}`,
    shows: page => page.getByText('Too dear'),
  },
  { name: 'for-you', route: `${LIST}/for-you`, path: below('/for-you'), shows: heading('For you') },
]
