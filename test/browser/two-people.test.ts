// Two people, two nodes, two browsers: one invites, the other comes in, and what one does the other sees without loading anew.
// Told twice, at desks and on phones.
import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Cleaner, freePort, type NodeProcess, startNode, tempFolder } from '../support/cobox.ts'
import { DESK, openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import {
  chooseFolder,
  entry,
  giveName,
  goBy,
  joinSpace,
  makeInvitation,
  press,
  putWordsOff,
} from './steps.ts'

const TIMEOUT = { timeout: 180_000 }
const PLACES = [
  ['at their desks', DESK],
  ['on their phones', PHONE],
] as const

/** Marks the page: after a reload the mark would be gone. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-mark', ''))
const isMarked = (page: Page) => page.evaluate(() => document.body.hasAttribute('data-mark'))

/** Whose pages are found again after a restart: each on a port of its own. */
async function annaAndBen(t: Cleaner): Promise<{ anna: NodeProcess; ben: NodeProcess }> {
  const port = async () => ['--port', String(await freePort())]
  const anna = await startNode(t, {
    args: [...(await port()), '--device-name', 'laptop-a', '--person-name', 'Anna'],
  })
  const ben = await startNode(t, {
    args: [...(await port()), '--device-name', 'laptop-b', '--peer', anna.ready.tcp],
  })
  return { anna, ben }
}

/** What a file holds, as the command line gives it. */
async function contentOf(node: NodeProcess, space: string, path: string, folder: string): Promise<string> {
  const copy = join(folder, `copy-${Date.now()}.txt`)
  await node.json('files', 'get', space, path, copy)
  return readFile(copy, 'utf8')
}

for (const [where, screen] of PLACES) {
  test(
    `${where}: one invites by a link, the other comes in, sees 200 files arrive, and is told when they are removed`,
    TIMEOUT,
    async t => {
      const { anna, ben } = await annaAndBen(t)
      const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
      const folder = join(await tempFolder(t), 'minutes')
      await mkdir(folder)
      for (let number = 1; number <= 200; number++)
        await writeFile(join(folder, `${String(number).padStart(3, '0')}.txt`), `Meeting ${number}\n`)
      const browser = await startBrowser(t)
      const hers = await openPage(browser, anna, { path: `/spaces/${space}/members`, screen })
      const his = await openPage(browser, ben, { path: '/welcome', screen })

      await press(hers.page.getByRole('button', { name: 'Invite somebody' }))
      const link = await makeInvitation(hers.page)
      await fits(hers.page, 'the invitation')
      await mark(hers.page)
      await giveName(his.page, 'Ben')
      await putWordsOff(his.page)
      await joinSpace(his.page, link)
      await press(his.page.getByRole('link', { name: 'Open the files' }))
      await his.page.getByRole('heading', { name: 'House' }).waitFor()
      await mark(his.page)
      await hers.page.getByRole('heading', { name: 'Ben', exact: true }).waitFor()

      await fits(hers.page, 'the members')
      await goBy(hers.page, 'Files')
      await hers.page.getByRole('heading', { name: 'House' }).waitFor()
      await chooseFolder(hers.page, folder)
      await entry(his.page, 'minutes').waitFor()
      await press(his.page.getByTitle('minutes', { exact: true }))
      await his.page.getByText('200 entries', { exact: true }).waitFor({ timeout: 120_000 })
      await entry(his.page, '001.txt').waitFor()
      await hers.page
        .getByRole('region', { name: 'Uploads' })
        .getByRole('status')
        .getByText('200 files are in')
        .waitFor()
      assert.equal(await isMarked(his.page), true, 'it came without loading the page again')

      await fits(his.page, 'a folder of many files')
      await fits(hers.page, 'the files with the uploads')
      await goBy(hers.page, 'Members')
      await press(hers.page.getByRole('button', { name: 'What you can do about Ben' }))
      await press(hers.page.getByRole('menuitem', { name: 'Remove from the space' }))
      const asked = hers.page.getByRole('dialog', { name: 'Remove Ben from the space?' })
      await fits(hers.page, 'the question before a removal')
      await press(asked.getByRole('button', { name: 'Remove from the space' }))
      await hers.page.getByRole('heading', { name: 'Ben', exact: true }).waitFor({ state: 'detached' })
      await his.page.getByText('This device is not in it any more').waitFor({ timeout: 60_000 })
      await fits(his.page, 'the space that one is not in any more')
      assert.equal(await his.page.getByRole('button', { name: 'New folder' }).count(), 0)
      assert.equal(await isMarked(his.page), true)
      assert.equal(await isMarked(hers.page), true)
      assert.deepEqual([...hers.problems, ...his.problems], [])
    },
  )

  test(
    `${where}: a file that both changed while apart is shown to both and decided by one, and an earlier version is brought back`,
    TIMEOUT,
    async t => {
      const { anna, ben } = await annaAndBen(t)
      const folder = await tempFolder(t)
      const write = async (node: NodeProcess, path: string, text: string) => {
        const file = join(folder, `${Date.now()}-${path}`)
        await writeFile(file, text)
        await node.json('files', 'put', space, file, path)
      }
      const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
      const { invite } = await anna.json<{ invite: string }>('invite', 'create', space, '--role', 'member')
      await ben.json('join', invite)
      await write(anna, 'plan.txt', 'the first plan')
      await write(anna, 'plan.txt', 'the second plan')
      await write(anna, 'minutes.txt', 'what both know')

      const browser = await startBrowser(t)
      const path = `/spaces/${space}/files`
      const hers = await openPage(browser, anna, { path, screen })
      const his = await openPage(browser, ben, { path, screen })
      for (const { page } of [hers, his]) {
        await entry(page, 'minutes.txt').waitFor()
        await mark(page)
      }

      await ben.stop()
      await his.page.getByText('Your node does not answer.').waitFor()
      await write(anna, 'minutes.txt', 'what Anna wrote')
      await anna.stop()
      await ben.restart()
      await write(ben, 'minutes.txt', 'what Ben wrote')
      await anna.restart()

      for (const { page } of [hers, his])
        await page.getByText('One file here was changed in two places').waitFor({ timeout: 60_000 })
      await press(his.page.getByRole('button', { name: 'Look and choose' }))
      const both = his.page.getByRole('dialog', { name: 'Which of the two do you keep?' })
      await both.getByText('what Anna wrote').waitFor()
      await fits(his.page, 'the two versions')
      const side = both.locator('section').filter({ hasText: 'what Ben wrote' })
      await press(side.getByRole('button', { name: 'Keep this one' }))
      await both.getByText('Everything is decided here.').waitFor()
      await press(both.getByRole('button', { name: 'Close' }).last())
      await hers.page.getByText('One file here was changed in two places').waitFor({ state: 'detached' })
      assert.equal(await contentOf(anna, space, 'minutes.txt', folder), 'what Ben wrote')
      const { items } = await anna.json<{ items: unknown[] }>('files', 'trash', space)
      assert.equal(items.length, 1, 'the other one can still be brought back')

      await press(his.page.getByTitle('plan.txt', { exact: true }))
      await his.page.getByRole('dialog', { name: 'plan.txt' }).getByText('the second plan').waitFor()
      await press(hers.page.getByTitle('plan.txt', { exact: true }))
      const details = hers.page.getByRole('dialog', { name: 'plan.txt' })
      await details.getByText('the second plan').waitFor()
      await press(details.getByRole('button', { name: /^Bring back the version of/ }))
      const asked = hers.page.getByRole('dialog', { name: 'Bring this version back?' })
      await fits(hers.page, 'the question before a version comes back')
      await press(asked.getByRole('button', { name: 'Bring back' }))
      await details.getByText('the first plan').waitFor()
      await his.page.getByRole('dialog', { name: 'plan.txt' }).getByText('the first plan').waitFor()
      assert.equal(await contentOf(ben, space, 'plan.txt', folder), 'the first plan')
      for (const { page, problems } of [hers, his]) {
        assert.equal(await isMarked(page), true, 'nothing of this was by loading the page again')
        assert.deepEqual(problems, [])
      }
    },
  )
}
