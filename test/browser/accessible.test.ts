// The page is for everybody: axe-core finds nothing on any page, light or dark, and the main path needs no mouse.
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { type NodeProcess, tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { agree, startHost } from '../support/hosting.ts'
import { violationsIn } from './axe.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { plainPdf } from './pdfs.ts'

const MANY_TABS = 60

interface View {
  name: string
  path: string
  /** What is there when the page has come. */
  shows: (page: Page) => Locator
  act?: (page: Page) => Promise<void>
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name })

const openDrawer = async (page: Page, name: string) => {
  await page.getByTitle(name, { exact: true }).click()
  // what the drawer puts under the mouse shows no tip
  await page.mouse.move(0, 0)
  await page.getByRole('dialog').getByRole('heading', { name: 'Versions' }).waitFor()
  if (name.endsWith('.pdf')) await page.locator('[data-drawn]').waitFor()
}

const viewsOf = (space: string, polls: Record<string, string>): View[] => [
  { name: 'start', path: '/', shows: page => page.getByRole('main').getByRole('link', { name: 'House' }) },
  { name: 'welcome', path: '/welcome', shows: heading(/./) },
  {
    name: 'files',
    path: `/spaces/${space}/files/`,
    shows: page => page.getByTitle('minutes.md', { exact: true }),
  },
  {
    name: 'files as tiles, one chosen',
    path: `/spaces/${space}/files/`,
    shows: page => page.getByTitle('minutes.md', { exact: true }),
    act: async page => {
      await page.getByTitle('Tiles').click()
      await page.getByRole('checkbox', { name: 'Choose minutes.md' }).click()
      await page.getByText('1 chosen').waitFor()
    },
  },
  ...['minutes.md', 'plan.csv', 'logo.svg', 'deed.pdf'].map(name => ({
    name: `details of ${name}`,
    path: `/spaces/${space}/files/`,
    shows: (page: Page) => page.getByTitle(name, { exact: true }),
    act: (page: Page) => openDrawer(page, name),
  })),
  {
    name: 'decisions',
    path: `/spaces/${space}/decisions`,
    shows: page => page.getByText('Which proposal'),
  },
  {
    name: 'a new poll',
    path: `/spaces/${space}/decisions/polls/new`,
    shows: heading('New poll'),
    act: page => page.getByRole('button', { name: 'More', exact: true }).click(),
  },
  {
    name: 'a new election',
    path: `/spaces/${space}/decisions/polls/new`,
    shows: heading('New poll'),
    act: async page => {
      await page.getByLabel('Start from').selectOption({ label: 'Election' })
      await page.getByRole('textbox', { name: 'Seats' }).waitFor()
    },
  },
  {
    name: 'a new poll with answers of its own, secret, for certain people',
    path: `/spaces/${space}/decisions/polls/new`,
    shows: heading('New poll'),
    act: async page => {
      await page.getByLabel('Start from').selectOption({ label: 'Consent' })
      await page.getByRole('button', { name: 'More about it: option 3' }).click()
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('switch', { name: 'Secret votes' }).check()
      await page.getByText('What this gives, and what not').waitFor()
      await page.getByLabel('Who may vote').selectOption('people')
      await page.getByRole('button', { name: 'Begin the poll' }).click()
      await page.getByText('Choose at least one.').waitFor()
    },
  },
  ...Object.entries(polls).map(([type, poll]) => ({
    name: `a poll: ${type}`,
    path: `/spaces/${space}/decisions/polls/${poll}`,
    shows: heading(`Which ${type}`),
  })),
  {
    name: 'minutes',
    path: `/spaces/${space}/decisions/polls/${polls['proposal']}/minutes`,
    shows: page => page.getByText('began the poll'),
  },
  {
    name: 'a thread with its polls',
    path: `/spaces/${space}/decisions/threads`,
    shows: page => page.getByText('Mend the stair'),
    act: async page => {
      await page.getByText('Mend the stair').click()
      await page.getByRole('link', { name: /^Which score/ }).waitFor()
      await page.getByText('Nothing is ahead yet.').waitFor()
    },
  },
  {
    name: 'a poll that is changed',
    path: `/spaces/${space}/decisions/polls/${polls['score']}`,
    shows: heading('Which score'),
    act: async page => {
      await page.getByRole('button', { name: 'More to do' }).click()
      await page.getByRole('menuitem', { name: 'Change it' }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'Option 2' }).waitFor()
    },
  },
  {
    name: 'a meeting that is changed',
    path: `/spaces/${space}/decisions/polls/${polls['meeting']}`,
    shows: heading('Which meeting'),
    act: async page => {
      await page.getByRole('button', { name: 'More to do' }).click()
      await page.getByRole('menuitem', { name: 'Change it' }).click()
      await page.getByRole('dialog').getByLabel('One more day and time').waitFor()
    },
  },
  {
    name: 'who speaks for whom',
    path: `/spaces/${space}/decisions/delegations`,
    shows: page => page.getByText('Anna → Ben'),
  },
  {
    name: 'from Loomio',
    path: `/spaces/${space}/decisions/loomio`,
    shows: page => page.getByRole('button', { name: 'Take it in' }),
    act: async page => {
      const file = page.locator('input[type="file"]')
      await file.setInputFiles(join(import.meta.dirname, '../fixtures/loomio/export-2026.jsonl'))
      await page.getByRole('button', { name: 'Take it in' }).click()
      await page.getByRole('heading', { name: 'What was left, and why' }).waitFor()
    },
  },
  // what the one before has taken in
  {
    name: 'a thread with a poll that was held in Loomio, and that poll',
    path: `/spaces/${space}/decisions/threads`,
    shows: page => page.getByText('What first?'),
    act: async page => {
      await page.getByText('What first?').click()
      const poll = page.getByRole('link', { name: /^What first\?.*As Loomio counted/ })
      await poll.waitFor()
      assert.deepEqual(await violationsIn(page), [])
      await poll.click()
      await page.getByRole('heading', { name: 'Votes in Loomio' }).waitFor()
    },
  },
  {
    name: 'polls held in Loomio that belong to no thread',
    path: `/spaces/${space}/decisions/imported`,
    shows: page => page.getByRole('link', { name: /^Who is to be on the board/ }),
  },
  ...['threads', 'tasks', 'for-you'].map(part => ({
    name: part,
    path: `/spaces/${space}/decisions/${part}`,
    shows: part === 'for-you' ? heading('For you') : (page: Page) => page.getByText('Mend the stair'),
  })),
  { name: 'trash', path: `/spaces/${space}/trash`, shows: page => page.getByText('old.txt') },
  { name: 'members', path: `/spaces/${space}/members`, shows: page => page.getByText('Ben').first() },
  {
    name: 'an invitation that was made',
    path: `/spaces/${space}/members`,
    shows: page => page.getByRole('button', { name: 'Invite somebody' }),
    act: async page => {
      await page.getByRole('button', { name: 'Invite somebody' }).click()
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      await page.getByLabel('Link of the invitation').first().waitFor()
    },
  },
  {
    name: 'hosting of the space',
    path: `/spaces/${space}/hosting`,
    shows: page => page.getByRole('article', { name: 'Mill' }),
    act: async page => {
      await page.getByText(/^Table of \d days?$/).click()
      await page.getByRole('columnheader', { name: 'Blocks proven' }).waitFor()
    },
  },
  { name: 'activity of the space', path: `/spaces/${space}/activity`, shows: heading(/./) },
  { name: 'agreements', path: '/hosting#agreements', shows: page => page.getByText('Mill').first() },
  {
    name: 'offers',
    path: '/hosting#offers',
    shows: page => page.getByRole('button', { name: /^Withdraw offer/ }),
  },
  {
    name: 'share ratio',
    path: '/hosting#ratio',
    shows: page => page.getByRole('heading', { level: 2 }).first(),
  },
  { name: 'boxes', path: '/hosting#boxes', shows: page => page.getByRole('heading', { level: 2 }).first() },
  { name: 'network', path: '/network', shows: page => page.getByText('laptop-b').first() },
  { name: 'keys', path: '/keys', shows: heading('Keys') },
  { name: 'settings', path: '/settings', shows: heading('Settings') },
  { name: 'activity', path: '/activity', shows: heading('Activity') },
  {
    name: 'palette',
    path: '/settings',
    shows: heading('Settings'),
    act: async page => {
      await page.keyboard.press('Control+k')
      await page.getByRole('textbox', { name: 'Go to…' }).waitFor()
    },
  },
]

/** A household with something on each page. */
async function household(
  t: TestContext,
): Promise<{ a: NodeProcess; space: string; polls: Record<string, string> }> {
  const { a, space } = await twoInASpace(t)
  const folder = await tempFolder(t)
  await mkdir(join(folder, 'letters'))
  await writeFile(join(folder, 'letters', 'may.txt'), 'Dear all')
  await writeFile(
    join(folder, 'minutes.md'),
    '# Minutes\n\n- [x] done\n- [ ] to do\n\n| who | what |\n|---|---|\n| Anna | ~~bread~~[^1] |\n\n[^1]: bought\n\n> said\n\n`code` and [a link](https://example.org)\n',
  )
  await writeFile(join(folder, 'deed.pdf'), plainPdf(['Deed', 'of the', 'house']))
  await writeFile(join(folder, 'plan.csv'), 'name;share\nAnna;3\n')
  await writeFile(
    join(folder, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
  )
  await writeFile(join(folder, 'minutes (conflict, laptop-b, 2026-11-20).md'), '# Other minutes\n')
  await writeFile(join(folder, 'old.txt'), 'old')
  await a.json('files', 'import', space, folder)
  await a.json('files', 'remove', space, 'old.txt')
  await a.json('invite', 'create', space, '--role', 'reader')
  await a.json('hosting', 'offer', '--quota', '1GB')
  await agree(await startHost(t, 'Mill'), a, space)
  return { a, space, polls: await pollsOf(a, space) }
}

/** One of each kind that looks different; the proposal is closed and has an outcome. */
async function pollsOf(a: NodeProcess, space: string): Promise<Record<string, string>> {
  const begin = async (type: string, ...more: string[]) => {
    const { poll } = await a.json<{ poll: string }>(
      ...['decisions', 'poll', 'create', space, '--type', type, '--title', `Which ${type}`],
      ...more,
    )
    return poll
  }
  const options = ['--option', 'Soup', '--option', 'Salad']
  const { id: thread } = await a.json<{ id: string }>(
    ...['decisions', 'thread', 'start', space, 'Mend the stair', 'It is **loose**.'],
  )
  const polls = {
    proposal: await begin('proposal', '--quorum', '50', '--threshold', 'block<=0'),
    score: await begin('score', ...options, '--thread', thread),
    ranked_choice: await begin('ranked_choice', ...options),
    meeting: await begin('meeting', '--option', '2099-06-01T18:30Z'),
    stv: await begin('stv', ...options, '--option', 'Beans', '--seats', '2'),
    choose: await begin('choose', ...options, '--sealed'),
  }
  await a.json('decisions', 'vote', space, polls.proposal, 'agree', '--reason', 'It leaks.')
  await a.json('decisions', 'vote', space, polls.stv, 'Soup', 'Salad')
  await a.json('decisions', 'close', space, polls.proposal)
  await a.json('decisions', 'delegate', space, 'Ben', '--tag', 'money')
  await a.json('decisions', 'task', 'add', space, 'Mend the stair', '--due', '2099-12-31')
  await a.json('decisions', 'outcome', space, polls.proposal, 'We **do** it.', '--review', '2099-01-31')
  return polls
}

test('axe-core finds nothing to complain of, on any page, in light and in dark', {
  timeout: 600_000,
}, async t => {
  const { a, space, polls } = await household(t)
  const { page, problems } = await openPage(await startBrowser(t), a)
  const look = async () => assert.deepEqual(await violationsIn(page), [])
  for (const { name, path, shows, act } of viewsOf(space, polls))
    await t.test(name, async () => {
      // another part of the same page is none that is loaded
      await page.goto('about:blank')
      await page.goto(`${a.ready.url}${path}`)
      // what stands there until the code has come has a heading too
      await page.locator('#main').waitFor()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await shows(page).waitFor()
      await act?.(page)
      await until(
        'all has come',
        async () => (await page.locator('.mantine-Loader-root:visible').count()) === 0,
      )
      await look()
    })
  await t.test('on a phone, the files and the menu', async () => {
    await page.setViewportSize(PHONE.viewport)
    await page.goto(`${a.ready.url}/spaces/${space}/files/`)
    await page.getByTitle('minutes.md', { exact: true }).waitFor()
    await look()
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'Settings' }).waitFor()
    await look()
  })
  await t.test('a message in the corner', async () => {
    await a.json('files', 'remove', space, 'minutes.md')
    await page.goto(`${a.ready.url}/spaces/${space}/trash`)
    await page
      .getByRole('button', { name: /Restore/ })
      .first()
      .click()
    const message = page.getByRole('alert').filter({ hasText: 'minutes.md' })
    await message.getByRole('button', { name: 'Close' }).waitFor()
    await look()
  })
  assert.deepEqual(problems, [])
})

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, what: string): Promise<void> {
  await target.waitFor()
  for (let press = 0; press < MANY_TABS; press++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  assert.fail(`${what} is not reached by ${MANY_TABS} times Tab`)
}

test('without a mouse: to the files of a space, a new folder and into it, and by the palette to its members', {
  timeout: 180_000,
}, async t => {
  const { a, space } = await twoInASpace(t)
  await a.json('files', 'mkdir', space, 'letters')
  const { page, problems } = await openPage(await startBrowser(t), a)
  const main = page.getByRole('main')
  const isFocused = (target: Locator) => target.evaluate(element => element === document.activeElement)

  await heading('Your spaces')(page).waitFor()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the page' })
  assert.ok(await isFocused(skip), 'the first thing is the way past the menu')
  await page.keyboard.press('Enter')
  await tabTo(page, main.getByRole('link', { name: 'House', exact: true }), 'the space')
  await page.keyboard.press('Enter')
  await heading('House')(page).waitFor()

  const newFolder = page.getByRole('button', { name: 'New folder' })
  await tabTo(page, newFolder, 'the button')
  await page.keyboard.press('Enter')
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Name of the folder' })
  await field.waitFor()
  await until('the field has the focus', () => isFocused(field))
  await page.keyboard.type('Minutes')
  await page.keyboard.press('Enter')
  await page.getByTitle('Minutes', { exact: true }).waitFor()
  await until('the focus is back', () => isFocused(newFolder))

  await tabTo(page, page.getByRole('grid'), 'the list')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.locator('[aria-selected]').nth(1).waitFor()
  await page.keyboard.press('Enter')
  await heading('Minutes')(page).waitFor()

  await page.keyboard.press('Control+k')
  const search = page.getByRole('textbox', { name: 'Go to…' })
  await search.waitFor()
  await until('the field has the focus', () => isFocused(search))
  await page.keyboard.type('Members')
  await page.getByRole('button', { name: /House.*Members/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading('Members of “House”')(page).waitFor()
  assert.deepEqual(problems, [])
})
