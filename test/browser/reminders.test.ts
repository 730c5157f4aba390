// What waits for somebody is told by the page: once, however many tabs are open, and by the one that they look at.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Reminder } from '../../src/api/schemas.ts'
import { type NodeProcess, twoInASpace, until } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, startBrowser } from './browser.ts'
import { fits } from './fits.ts'

const TIMEOUT = { timeout: 300_000 }
const HOUR = 60 * 60 * 1000

const noticeIn = (page: Page, title: string) =>
  page
    .getByRole('alert')
    .filter({ hasText: title })
    .filter({ has: page.getByRole('button', { name: 'Look' }) })

/** The page that shows it, of these; there is one. */
async function shownBy(pages: readonly Page[], title: string): Promise<Page> {
  const showing = async () => {
    const counts = await Promise.all(pages.map(page => noticeIn(page, title).count()))
    return pages.filter((_, at) => counts[at]! > 0)
  }
  await until('a page shows it', async () => (await showing()).length > 0)
  const found = await showing()
  assert.equal(found.length, 1, 'one page shows it')
  return found[0]!
}

/** Another tab of the same browser; it is in front then. */
async function anotherTab(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage()
  tab.setDefaultTimeout(30_000)
  await tab.goto(new URL(path, page.url()).href)
  return tab
}

async function begin(node: NodeProcess, space: string, title: string): Promise<string> {
  const closes = new Date(Date.now() + 20 * HOUR).toISOString()
  const words = [
    'decisions',
    'poll',
    'create',
    space,
    '--type',
    'check',
    '--title',
    title,
    '--closes',
    closes,
  ]
  return (await node.json<{ poll: string }>(...words)).poll
}

async function isNoted(node: NodeProcess, poll: string): Promise<void> {
  await until('the node has noted that it was shown', async () => {
    const { reminders } = await node.json<{ reminders: Reminder[] }>('reminders')
    return reminders.some(({ about, shown }) => about === poll && shown)
  })
}

test(
  '[R2] [R11] a poll that closes soon is told once to somebody with two tabs, and stands in “For you”',
  TIMEOUT,
  async t => {
    const { a, b, space } = await twoInASpace(t)
    const browser = await startBrowser(t)
    const opened = await openPage(browser, b, { path: '/' })
    const first = opened.page
    await first.getByRole('heading', { level: 1 }).waitFor()
    const second = await anotherTab(first, `/spaces/${space}/decisions`)
    await second.getByText('Nothing has been asked yet.').waitFor()

    const poll = await begin(a, space, 'A new boiler')
    const showing = await shownBy([first, second], 'A new boiler')
    assert.deepEqual(await violationsIn(showing), [])
    await fits(showing, 'a page with a reminder')
    await isNoted(b, poll)

    await t.test('a tab that comes later, or is loaded again, does not tell it', async () => {
      const third = await anotherTab(first, '/activity')
      // it has asked by then: what waits stands there
      await third.getByRole('link', { name: /A new boiler/ }).waitFor()
      await second.reload()
      await second.getByRole('link', { name: /A new boiler/ }).waitFor()
      for (const page of [second, third]) assert.equal(await noticeIn(page, 'A new boiler').count(), 0)
      await third.close()
    })

    await t.test('it stands in “For you”, until the vote is in', async () => {
      await second.goto(`${b.ready.url}/spaces/${space}/decisions/for-you`)
      await second.getByRole('heading', { level: 1, name: 'For you' }).waitFor()
      const line = second.getByRole('option', { name: /A new boiler/ })
      await line.getByText('Closes soon: vote').waitFor()
      assert.deepEqual(await violationsIn(second), [])
      await line.click()
      await second.getByRole('heading', { level: 1, name: 'A new boiler' }).waitFor()
      await b.json('decisions', 'vote', space, poll, '#1')
      await second.goto(`${b.ready.url}/spaces/${space}/decisions/for-you`)
      await second.getByRole('heading', { level: 1, name: 'For you' }).waitFor()
      await until('it is off the list', async () => (await line.count()) === 0)
    })

    await t.test('what comes while no tab is open is told by the first one that is', async () => {
      await first.close()
      await second.close()
      const lunch = await begin(a, space, 'Lunch')
      await until('it is told', async () => {
        const { reminders } = await b.json<{ reminders: Reminder[] }>('reminders')
        return reminders.some(({ about, told }) => about === lunch && told)
      })
      const { page, problems } = await openPage(browser, b)
      const other = await anotherTab(page, '/')
      const by = await shownBy([page, other], 'Lunch')
      await noticeIn(by, 'Lunch').getByRole('button', { name: 'Look' }).click()
      await by.getByRole('heading', { level: 1, name: 'Lunch' }).waitFor()
      assert.deepEqual([...problems, ...opened.problems], [])
    })
  },
)

test('[R11] of two windows that are both seen and ask at the same moment, one shows it', TIMEOUT, async t => {
  const { a, b, space } = await twoInASpace(t)
  const browser = await startBrowser(t)
  const windows = [await openPage(browser, b), await openPage(browser, b)].map(({ page }) => page)
  const waiting = new Map<Page, (() => void)[]>(windows.map(page => [page, []]))
  /** What the node gave to each, over all that it asked. */
  const given = new Map<Page, number[]>(windows.map(page => [page, []]))
  for (const page of windows) {
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await page.evaluate(() => document.hidden), false)
    page.on('response', async response => {
      if (!response.url().endsWith('/api/reminders/shown')) return
      given.get(page)!.push(((await response.json()) as { shown: string[] }).shown.length)
    })
    // neither hears what waits before the other has asked too
    await page.route('**/api/reminders', async route => {
      await new Promise<void>(resolve => {
        waiting.get(page)!.push(resolve)
        const all = [...waiting.values()]
        if (all.every(({ length }) => length > 0)) for (const go of all.flat()) go()
      })
      await route.continue()
    })
  }
  await begin(a, space, 'Lunch')
  const sums = () => windows.map(page => given.get(page)!.reduce((sum, one) => sum + one, 0))
  await until(
    'both have asked for it, and one has got it',
    () => windows.every(page => given.get(page)!.length > 0) && sums().some(sum => sum > 0),
    60_000,
  )
  assert.deepEqual(sums().sort(), [0, 1])
  const seen = () => Promise.all(windows.map(page => noticeIn(page, 'Lunch').count()))
  await until('one shows it', async () => (await seen()).some(count => count > 0))
  // what has been answered has been drawn by then
  for (const page of windows)
    await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  assert.deepEqual(await seen(), sums())
})
