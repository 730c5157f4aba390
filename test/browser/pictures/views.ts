// What there are pictures of: every page, and the dialogs and states in which somebody meets it.
import type { Locator, Page } from 'playwright-core'
import { chooseFiles, giveName, makeInvitation, makeSpace, putWordsOff } from '../steps.ts'
import type { Coop } from './coop.ts'
import { DECISIONS } from './decision-views.ts'

export interface View {
  /** Of the picture's file, too. */
  name: string
  /** As `src/web/routes.tsx` writes it; null for what belongs to no page. */
  route: string | null
  /** Whose page; without it, Anna's. `nobody` is a browser that the node does not know. */
  who?: 'anna' | 'ben' | 'cleo' | 'newcomer' | 'nobody'
  path: (coop: Coop) => string
  /** What is there when the page has come. */
  shows: (page: Page) => Locator
  act?: (page: Page, coop: Coop) => Promise<void>
  /** Only what the screen shows, not the whole length: what lies over the page would else lie in the middle of nowhere. */
  screen?: true
  /** Nothing to see on the other one. */
  only?: 'phone' | 'desktop'
}

const HOUSE_FILES = '/spaces/$space/files/$'
const MEMBERS = '/spaces/$space/members'

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name })
const title = (name: string) => (page: Page) => page.getByTitle(name, { exact: true })
const files = (coop: Coop) => `/spaces/${coop.house}/files/`
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const dialog = (page: Page) => page.getByRole('dialog').last().waitFor()

/** The house's files, with a dialog over them. */
const overFiles = (name: string, act: View['act']): View => ({
  name,
  route: HOUSE_FILES,
  path: files,
  shows: title('minutes.md'),
  act: act!,
  screen: true,
})

const choose = async (page: Page, ...names: string[]) => {
  for (const name of names) await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).click()
  await page.getByText(`${names.length} chosen`).waitFor()
}

/** A button of the bar that stands there when something is chosen. */
const withChosen = (name: string, button: string) =>
  overFiles(name, async page => {
    await choose(page, 'budget 2026.csv')
    await press(page, button)
    await dialog(page)
  })

const fromMenu = (name: string, item: string) =>
  overFiles(name, async page => {
    await press(page, 'More')
    await page.getByRole('menuitem', { name: item }).click()
    await dialog(page)
  })

const details = (name: string, file: string) =>
  overFiles(name, async page => {
    await page.getByTitle(file, { exact: true }).click()
    await page.getByRole('dialog').getByRole('heading', { name: 'Versions' }).waitFor()
    // a picture is there when it has a size
    for (const image of await page.getByRole('dialog').locator('img').all())
      await image.evaluate((element: HTMLImageElement) => element.decode())
  })

const FILES: View[] = [
  { name: 'files', route: HOUSE_FILES, path: files, shows: title('minutes.md') },
  {
    name: 'files-tiles',
    route: HOUSE_FILES,
    path: files,
    shows: title('minutes.md'),
    act: async page => {
      await page.getByTitle('Tiles', { exact: true }).click()
      await choose(page, 'minutes.md', 'our house.jpg')
    },
  },
  {
    name: 'files-list-chosen',
    route: HOUSE_FILES,
    path: files,
    shows: title('minutes.md'),
    act: async page => {
      await page.getByTitle('List', { exact: true }).click()
      await choose(page, 'budget 2026.csv')
    },
  },
  {
    name: 'files-folder',
    route: HOUSE_FILES,
    path: coop => `${files(coop)}roof`,
    shows: title('insurance.txt'),
  },
  {
    name: 'files-empty-space',
    route: HOUSE_FILES,
    path: coop => `/spaces/${coop.board}/files/`,
    shows: page => page.getByText('Nothing is in this folder yet.'),
  },
  {
    name: 'files-of-a-reader',
    route: HOUSE_FILES,
    who: 'cleo',
    path: coop => `/spaces/${coop.garden}/files/`,
    shows: page => page.getByText('You can read this space'),
  },
  {
    name: 'files-search',
    route: HOUSE_FILES,
    path: files,
    shows: title('minutes.md'),
    act: async page => {
      await page.getByRole('searchbox').fill('li')
      await page.getByText(/found in \d+ folders/).waitFor()
    },
  },
  overFiles('files-menu', page => press(page, 'More')),
  overFiles('files-new-folder', async page => {
    await press(page, 'New folder')
    await dialog(page)
  }),
  withChosen('files-rename', 'Rename'),
  withChosen('files-move', 'Move'),
  withChosen('files-remove', 'Remove'),
  fromMenu('files-take-in', 'Take in from this computer'),
  fromMenu('files-write-out', 'Write to a folder of this computer'),
  fromMenu('files-keep', 'What this device keeps'),
  details('preview-picture', 'our house.jpg'),
  details('preview-markdown', 'minutes.md'),
  details('preview-table', 'budget 2026.csv'),
  details('preview-text-versions', 'house rules.txt'),
  details('preview-sound', 'welcome song.wav'),
  details('preview-pdf', 'bylaws.pdf'),
  details('preview-none', 'key list.ods'),
  overFiles('version-brought-back', async page => {
    await page.getByTitle('house rules.txt', { exact: true }).click()
    await page
      .getByRole('button', { name: /^Bring back the version of/ })
      .first()
      .click()
    await page.getByRole('dialog', { name: 'Bring this version back?' }).waitFor()
  }),
  overFiles('conflict', async page => {
    await press(page, 'Look and choose')
    await page.getByRole('dialog').getByText('begin in April').waitFor()
  }),
  overFiles('upload-clash', async (page, coop) => {
    await chooseFiles(page, coop.other)
    await page.getByRole('dialog').getByText('A file is there already').waitFor()
  }),
  overFiles('upload', async (page, coop) => {
    await chooseFiles(page, coop.fresh)
    await page.getByTitle('sowing plan.txt', { exact: true }).waitFor()
    await page.getByRole('region', { name: 'Uploads' }).getByText('1 file is in').first().waitFor()
  }),
  {
    name: 'trash',
    route: '/spaces/$space/trash',
    path: coop => `/spaces/${coop.house}/trash`,
    shows: page => page.getByText('old keys.txt'),
  },
  {
    name: 'trash-empty',
    route: '/spaces/$space/trash',
    path: coop => `/spaces/${coop.board}/trash`,
    shows: page => page.getByText('The trash is empty.'),
  },
  {
    name: 'trash-delete-for-good',
    route: '/spaces/$space/trash',
    path: coop => `/spaces/${coop.house}/trash`,
    shows: page => page.getByText('old keys.txt'),
    act: async page => {
      await press(page, 'Delete for good: old keys.txt')
      await dialog(page)
    },
    screen: true,
  },
]

const overMembers = (name: string, act: View['act'], more: Partial<View> = {}): View => ({
  name,
  route: MEMBERS,
  path: coop => `/spaces/${coop.house}/members`,
  shows: page => page.getByRole('heading', { name: 'Ben', exact: true }),
  ...(act && { act }),
  ...more,
})

const aboutBen = (name: string, item: string) =>
  overMembers(
    name,
    async page => {
      await press(page, 'What you can do about Ben')
      await page.getByRole('menuitem', { name: item }).click()
      await dialog(page)
    },
    { screen: true },
  )

const MEMBER_VIEWS: View[] = [
  overMembers('members', undefined),
  overMembers('members-invitation', async page => {
    await press(page, 'Invite somebody')
    await makeInvitation(page)
  }),
  overMembers('members-menu', page => press(page, 'What you can do about Ben'), { screen: true }),
  aboutBen('members-role', 'Change the role'),
  aboutBen('members-remove', 'Remove from the space'),
]

const HOSTING: View[] = [
  {
    name: 'space-hosting',
    route: '/spaces/$space/hosting',
    path: coop => `/spaces/${coop.house}/hosting`,
    shows: page => page.getByText('“Linden Street 12” is protected.'),
  },
  {
    name: 'space-hosting-at-risk',
    route: '/spaces/$space/hosting',
    path: coop => `/spaces/${coop.garden}/hosting`,
    shows: page => page.getByText('No host keeps this space.'),
  },
  {
    name: 'space-hosting-end',
    route: '/spaces/$space/hosting',
    path: coop => `/spaces/${coop.house}/hosting`,
    shows: page => page.getByRole('article', { name: 'Mill co-op' }),
    act: async page => {
      await page
        .getByRole('article', { name: 'Mill co-op' })
        .getByRole('button', { name: 'End the agreement' })
        .click()
      await dialog(page)
    },
    screen: true,
  },
  {
    name: 'hosting',
    route: '/hosting',
    path: () => '/hosting',
    shows: page => page.getByRole('heading', { name: 'Whom we keep' }),
  },
  {
    name: 'hosting-offers',
    route: '/hosting',
    path: () => '/hosting#offers',
    shows: page => page.getByRole('button', { name: /^Withdraw offer/ }),
  },
  {
    name: 'hosting-share-ratio',
    route: '/hosting',
    path: () => '/hosting#ratio',
    shows: page => page.getByRole('heading', { level: 2 }).first(),
  },
  {
    name: 'hosting-boxes',
    route: '/hosting',
    path: () => '/hosting#boxes',
    shows: page => page.getByText('cellar').first(),
    act: async page => {
      await press(page, 'Show more')
      await page.getByText('Whom it keeps').waitFor()
    },
  },
  {
    name: 'hosting-of-a-newcomer',
    route: '/hosting',
    who: 'newcomer',
    path: () => '/hosting',
    shows: page => page.getByText('Nothing is kept for others yet.'),
  },
]

const KEYS: View[] = [
  {
    name: 'keys',
    route: '/keys',
    path: () => '/keys',
    shows: page => page.getByText('Any 2 of 2 are needed.'),
  },
  {
    name: 'keys-words',
    route: '/keys',
    path: () => '/keys',
    shows: page => page.getByText('Any 2 of 2 are needed.'),
    act: async page => {
      await page.getByRole('button', { name: /^Show the 24 words/ }).click()
      await press(page, 'Show them now')
      await page.getByRole('list', { name: 'Your 24 words, in order' }).waitFor()
    },
    screen: true,
  },
  {
    name: 'keys-choose-trustees',
    route: '/keys',
    path: () => '/keys',
    shows: page => page.getByText('Any 2 of 2 are needed.'),
    act: async page => {
      await press(page, 'Choose anew')
      await page.getByText('Step 1 of 3: the people').waitFor()
    },
    screen: true,
  },
  {
    name: 'keys-trustee-declines',
    route: '/keys',
    path: () => '/keys',
    shows: page => page.getByText('A share of Ben'),
    act: async page => {
      await press(page, 'Decline the share of Ben')
      await dialog(page)
    },
    screen: true,
  },
  {
    name: 'keys-passphrase',
    route: '/keys',
    path: () => '/keys',
    shows: page => page.getByText('No passphrase is set'),
    act: async page => {
      await press(page, 'Set a passphrase')
      await page
        .getByRole('textbox', { name: 'New passphrase' })
        .or(page.getByLabel('New passphrase'))
        .first()
        .waitFor()
    },
    screen: true,
  },
  {
    name: 'keys-new-device',
    route: '/keys',
    path: () => '/keys',
    shows: page => page.getByText('No passphrase is set'),
    act: async page => {
      await press(page, 'Make a link for the new device')
      await page.getByLabel('Link for the new device').first().waitFor()
    },
  },
  {
    name: 'keys-of-a-newcomer',
    route: '/keys',
    who: 'newcomer',
    path: () => '/keys',
    shows: page => page.getByText('You have no trustees yet.'),
  },
]

const REST: View[] = [
  {
    name: 'home',
    route: '/',
    path: () => '/',
    shows: page => page.getByRole('main').getByRole('link', { name: 'Linden Street 12' }),
  },
  {
    name: 'space-activity',
    route: '/spaces/$space/activity',
    path: coop => `/spaces/${coop.house}/activity`,
    shows: page => page.getByText(/Ben/).first(),
  },
  {
    name: 'activity',
    route: '/activity',
    path: () => '/activity',
    shows: page => page.getByText(/Ben/).first(),
  },
  {
    name: 'network',
    route: '/network',
    path: () => '/network',
    shows: page => page.getByText('Ben’s laptop').or(page.getByText("Ben's laptop")).first(),
  },
  { name: 'settings', route: '/settings', path: () => '/settings', shows: heading('Settings') },
  {
    name: 'settings-all-is-well',
    route: '/settings',
    path: () => '/settings',
    shows: heading('Settings'),
    act: async page => {
      await press(page, 'Look now')
      await page.getByText(/^Well \(/).waitFor()
    },
  },
  {
    name: 'palette',
    route: null,
    path: () => '/settings',
    shows: heading('Settings'),
    act: async page => {
      await page.keyboard.press('Control+k')
      await page.getByRole('textbox', { name: 'Go to…' }).waitFor()
    },
    screen: true,
  },
  {
    name: 'menu-of-languages',
    route: null,
    path: () => '/settings',
    shows: heading('Settings'),
    act: async page => {
      await page.getByRole('banner').getByRole('button', { name: 'Language' }).click()
      await page.getByRole('menuitemradio').or(page.getByRole('menuitem')).first().waitFor()
    },
    screen: true,
  },
  {
    name: 'menu-on-a-phone',
    route: null,
    path: files,
    shows: title('minutes.md'),
    act: async page => {
      await press(page, 'Menu')
      await page.getByRole('link', { name: 'Settings' }).waitFor()
    },
    screen: true,
    only: 'phone',
  },
  {
    name: 'no-such-page',
    route: null,
    path: () => '/spaces/x/nothing',
    shows: page => page.getByText('There is no such page.'),
  },
  {
    name: 'not-let-in',
    route: null,
    who: 'nobody',
    path: () => '/',
    shows: heading('This browser may not speak to your node yet'),
  },
]

/** One after the other: each goes on where the one before has stopped. */
export const firstRun: readonly View[] = [
  {
    name: 'home-empty',
    route: '/',
    who: 'newcomer',
    path: () => '/',
    shows: heading('Welcome to CoBox'),
  },
  {
    name: 'network-alone',
    route: '/network',
    who: 'newcomer',
    path: () => '/network',
    shows: heading('Network'),
  },
  welcome('welcome-1-name', heading('Welcome to CoBox'), page =>
    page.getByRole('textbox', { name: 'Your name' }).fill('Emil'),
  ),
  welcome('welcome-2-words', heading('Welcome to CoBox'), async page => {
    await giveName(page, 'Emil')
    await press(page, 'Show the words (nobody looks on)')
    await page.getByRole('list', { name: 'Your 24 words' }).waitFor()
  }),
  welcome('welcome-2-words-check', heading('Welcome to CoBox'), async page => {
    await press(page, 'Show the words (nobody looks on)')
    await press(page, 'I have written them down')
    await page
      .getByRole('textbox', { name: /^Word \d+/ })
      .first()
      .waitFor()
  }),
  welcome('welcome-3-space', heading('Welcome to CoBox'), putWordsOff),
  welcome('welcome-3-join', heading('Welcome to CoBox'), page =>
    page.getByRole('radio', { name: 'Come into a space by an invitation' }).check(),
  ),
  welcome('welcome-4-files', heading('Welcome to CoBox'), async page => {
    await makeSpace(page, 'Choir')
    await page.getByRole('link', { name: 'Open the files' }).waitFor()
  }),
  welcome('welcome-5-invitation', heading('Welcome to CoBox'), async page => {
    await press(page, 'Next')
    await makeInvitation(page)
    await page.getByRole('img', { name: 'Link of the invitation' }).waitFor()
  }),
]

function welcome(name: string, shows: View['shows'], act?: View['act']): View {
  return { name, route: '/welcome', who: 'newcomer', path: () => '/welcome', shows, ...(act && { act }) }
}

export const views: readonly View[] = [
  ...REST,
  ...FILES,
  ...DECISIONS,
  ...MEMBER_VIEWS,
  ...HOSTING,
  ...KEYS,
  ...firstRun,
]

/** Those that the guide of the page shows. */
export const inGuide: readonly string[] = [
  'welcome-1-name',
  'welcome-3-space',
  'home',
  'files',
  'preview-text-versions',
  'conflict',
  'trash',
  'members-invitation',
  'space-hosting',
  'hosting',
  'network',
  'keys',
  'activity',
  'settings',
]
