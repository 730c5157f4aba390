// The main path on a phone: beginning, adding, reading, inviting and joining at 360 pixels, with nothing wider than the screen.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { startNode, tempFolder } from '../support/cobox.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import {
  chooseFiles,
  entry,
  giveName,
  goBy,
  joinSpace,
  makeInvitation,
  makeSpace,
  press,
  putWordsOff,
} from './steps.ts'

const TIMEOUT = { timeout: 180_000 }
const LONG = `${'what-we-said-about-the-roof-and-the-garden-'.repeat(4)}2026.txt`

/** By the menu. Gives where it says that one is. */
async function goTo(page: Page, link: string, heading: string): Promise<string[]> {
  await goBy(page, link)
  await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor()
  await fits(page, link)
  const current = page.locator('nav a[aria-current=page]')
  return current.allTextContents()
}

test('on a phone somebody begins, puts a file in, reads it, and invites a second phone', TIMEOUT, async t => {
  const a = await startNode(t, { args: ['--device-name', 'phone of Anna'] })
  const b = await startNode(t, { args: ['--device-name', 'phone of Ben', '--peer', a.ready.tcp] })
  const file = join(await tempFolder(t), LONG)
  await writeFile(file, `What we said.\n${'a-very-long-word'.repeat(40)}\n`)
  const browser = await startBrowser(t)
  const { page, problems } = await openPage(browser, a, { screen: PHONE })

  await page.getByRole('heading', { name: 'Welcome to CoBox' }).waitFor()
  await fits(page, 'the first page')
  await press(page.getByRole('link', { name: 'Begin' }))
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
  await fits(page, 'the name')
  await giveName(page, 'Anna')
  await press(page.getByRole('button', { name: 'Show the words' }))
  await page.getByRole('list', { name: 'Your 24 words' }).waitFor()
  await fits(page, 'the words')
  await putWordsOff(page)
  await page.getByRole('heading', { name: 'Make a space, or come into one' }).waitFor()
  await fits(page, 'the space')
  await makeSpace(page, 'Our house')
  await page.getByRole('heading', { name: 'Put something in' }).waitFor()
  await fits(page, 'the files')
  await press(page.getByRole('link', { name: 'Open the files' }))
  await page.getByRole('heading', { name: 'Our house' }).waitFor()
  await fits(page, 'the empty space')
  await chooseFiles(page, file)
  await entry(page, LONG).waitFor()
  await fits(page, 'the space with a file')

  await press(page.getByTitle(LONG, { exact: true }))
  const details = page.getByRole('dialog', { name: LONG })
  await details.getByText('What we said.').waitFor()
  await details.getByRole('heading', { name: 'Versions' }).waitFor()
  await fits(page, 'the file')
  await press(details.getByRole('button', { name: 'Close' }))
  await details.waitFor({ state: 'detached' })

  await goTo(page, 'New or invited', 'Welcome to CoBox')
  await page.getByRole('heading', { name: 'Invite somebody' }).waitFor()
  const link = await makeInvitation(page)
  await page.getByRole('img', { name: 'Link of the invitation' }).waitFor()
  await fits(page, 'the invitation')

  const his = await openPage(browser, b, { path: '/welcome', screen: PHONE })
  await giveName(his.page, 'Ben')
  await putWordsOff(his.page)
  await joinSpace(his.page, link)
  await fits(his.page, 'joining')
  await press(his.page.getByRole('link', { name: 'Open the files' }))
  await entry(his.page, LONG).waitFor()
  await press(his.page.getByTitle(LONG, { exact: true }))
  await his.page.getByRole('dialog', { name: LONG }).getByText('What we said.').waitFor()
  await press(his.page.getByRole('dialog', { name: LONG }).getByRole('button', { name: 'Close' }))

  await press(page.getByRole('button', { name: 'Done', exact: true }))
  await entry(page, LONG).waitFor()
  await goTo(page, 'Members', 'Members of “Our house”')
  await page.getByRole('heading', { name: 'Ben', exact: true }).waitFor()
  await fits(page, 'the members')
  assert.deepEqual([...problems, ...his.problems], [])
})

test('no page is wider than a phone, and the menu leads to each', TIMEOUT, async t => {
  const node = await startNode(t, { args: ['--device-name', 'the phone that lies in the kitchen drawer'] })
  const name = `House ${'-of-many-names'.repeat(8)}`
  const { space } = await node.json<{ space: string }>('space', 'create', name)
  const file = join(await tempFolder(t), 'roof.txt')
  await writeFile(file, 'The roof.\n')
  await node.json('files', 'put', space, file, LONG)
  await node.json('files', 'put', space, file, 'roof.txt')
  await node.json('files', 'remove', space, 'roof.txt')
  const browser = await startBrowser(t)
  const { page, problems } = await openPage(browser, node, { screen: PHONE })
  await page.getByRole('heading', { name: 'Your spaces' }).waitFor()
  await fits(page, 'home')
  assert.deepEqual(await goTo(page, name, name), ['Files'])
  assert.deepEqual(await goTo(page, 'Members', `Members of “${name}”`), ['Members'])
  await press(page.getByRole('link', { name: 'CoBox' }))
  for (const link of ['Hosting', 'Network', 'Keys', 'Activity', 'Settings'])
    assert.deepEqual(await goTo(page, link, link), [link])
  for (const path of ['hosting', 'activity', 'trash']) {
    await page.goto(`${node.ready.url}/spaces/${space}/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await fits(page, `${path} of a space`)
  }
  assert.deepEqual(problems, [])
})
