// One person and the files of a space: what they look at, save and move in the page.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { type OpenedPage, openPage, startBrowser } from './browser.ts'
import { lockedPdf, plainPdf, scannedPdf } from './pdfs.ts'
import { entry } from './steps.ts'

const TIMEOUT = { timeout: 180_000 }

interface Story extends OpenedPage {
  node: NodeProcess
  space: string
  /** Writes a file of the space, or its next version. */
  put(path: string, content: string | Buffer): Promise<void>
}

async function cast(t: TestContext): Promise<Story> {
  const node = await startNode(t, { args: ['--person-name', 'Anna', '--device-name', 'laptop'] })
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const file = join(await tempFolder(t), 'file')
  const put = async (path: string, content: string | Buffer) => {
    await writeFile(file, content)
    await node.json('files', 'put', space, file, path)
  }
  await put('plan.txt', 'the first plan')
  await put('plan.txt', 'the second plan')
  const opened = await openPage(await startBrowser(t), node, { path: `/spaces/${space}/files` })
  await entry(opened.page, 'plan.txt').waitFor()
  return { ...opened, node, space, put }
}

test('an earlier version is looked at and saved, and nothing is brought back by that', TIMEOUT, async t => {
  const { page, node, space, problems } = await cast(t)
  await page.getByTitle('plan.txt', { exact: true }).click()
  const details = page.getByRole('dialog', { name: 'plan.txt' })
  await details.getByText('the second plan').waitFor()
  await details
    .getByRole('button', { name: /^Look at the version of/ })
    .nth(1)
    .click()
  const version = page.getByRole('dialog', { name: /^The version of/ })
  await version.getByText('the first plan').waitFor()
  await version.getByRole('button', { name: 'Close' }).click()
  await version.waitFor({ state: 'hidden' })
  const saving = page.waitForEvent('download')
  await details
    .getByRole('button', { name: /^Save the version of/ })
    .nth(1)
    .click()
  const saved = await saving
  assert.equal(saved.suggestedFilename(), 'plan.txt')
  assert.equal(await readFile(await saved.path(), 'utf8'), 'the first plan')
  await details.getByText('the second plan').waitFor()
  const { versions } = await node.client().space(space).files.versions({ path: 'plan.txt' })
  assert.equal(versions.length, 2)
  assert.deepEqual(problems, [])
})

/** What is drawn of a page: whether anything is dark, and the colour of its middle in red, green and blue. */
const drawnOn = (sheet: Locator) =>
  sheet.locator('canvas').evaluate(canvas => {
    const { width, height } = canvas as HTMLCanvasElement
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height)
    const middle = 4 * (Math.floor(height / 2) * width + Math.floor(width / 2))
    return {
      dark: data.some((value, at) => at % 4 === 0 && value < 128),
      middle: [...data.slice(middle, middle + 3)],
    }
  })

test(
  'a PDF is read page by page, larger and smaller, and one that is locked or damaged says so',
  TIMEOUT,
  async t => {
    const { page, put, problems } = await cast(t)
    await put('deed.pdf', plainPdf(['the first page', 'the second', 'the last']))
    await put('scan.pdf', scannedPdf())
    await put('locked.pdf', lockedPdf())
    await put('damaged.pdf', plainPdf(['the first page']).subarray(0, 120))
    const open = async (name: string) => {
      await page.getByTitle(name, { exact: true }).click()
      return page.getByRole('dialog', { name })
    }
    const deed = await open('deed.pdf')
    const sheet = deed.getByRole('group', { name: /^deed\.pdf, page/ })
    await sheet.getByText('the first page').waitFor()
    await sheet.locator('[data-drawn]').waitFor()
    assert.equal((await drawnOn(sheet)).dark, true, 'the font that is not in the file came from the node')
    const width = async () => (await sheet.locator('canvas').boundingBox())?.width ?? 0
    const narrow = await width()
    await deed.getByRole('button', { name: 'Larger' }).click()
    await deed.getByText('125%').waitFor()
    await until('it is larger', async () => (await width()) > narrow)
    await deed.getByRole('button', { name: 'Next page' }).click()
    await sheet.getByText('the second').waitFor()
    await deed.getByRole('textbox', { name: 'Go to page' }).fill('3')
    await page.keyboard.press('Enter')
    await sheet.getByText('the last').waitFor()
    await deed.getByText('Page 3 of 3').waitFor()
    await sheet.focus()
    await page.keyboard.press('Home')
    await sheet.getByText('the first page').waitFor()
    await page.keyboard.press('End')
    await sheet.getByText('the last').waitFor()
    await page.keyboard.press('Escape')
    await deed.waitFor({ state: 'hidden' })

    const scan = await open('scan.pdf')
    const picture = scan.getByRole('group', { name: /^scan\.pdf, page/ })
    await picture.locator('[data-drawn]').waitFor()
    assert.deepEqual((await drawnOn(picture)).middle, [255, 0, 0], 'the picture was decoded')
    await page.keyboard.press('Escape')
    await scan.waitFor({ state: 'hidden' })
    const locked = await open('locked.pdf')
    await locked.getByText('This PDF is locked with a password.').waitFor()
    await page.keyboard.press('Escape')
    await locked.waitFor({ state: 'hidden' })
    const damaged = await open('damaged.pdf')
    await damaged.getByText('This is no PDF that can be read').waitFor()
    assert.deepEqual(problems, [])
  },
)

test('entries are dragged onto a folder and onto the way to it, and back by the notice', TIMEOUT, async t => {
  const { page, node, space, put, problems } = await cast(t)
  for (const path of ['minutes.txt', 'archive/2025/plan.txt', 'archive/2025/old.txt']) await put(path, path)
  const { files } = node.client().space(space)
  const names = async (path: string) => (await files.list({ path })).entries.map(({ name }) => name)
  const drag = (name: string, to: Locator) => page.getByTitle(name, { exact: true }).dragTo(to)
  const goTo = async (path: string, shows: string) => {
    await page.goto(`${node.ready.url}/spaces/${space}/files/${path}`)
    await entry(page, shows).waitFor()
  }

  await page.getByRole('checkbox', { name: 'Choose minutes.txt' }).click()
  await page.getByRole('checkbox', { name: 'Choose plan.txt' }).click()
  await drag('plan.txt', entry(page, 'archive'))
  await page.getByText('2 entries were moved to “archive”.').waitFor()
  assert.deepEqual(await names('archive'), ['2025', 'minutes.txt', 'plan.txt'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('2 entries are back.').waitFor()
  assert.deepEqual(await names(''), ['archive', 'minutes.txt', 'plan.txt'])

  await goTo('archive/2025', 'old.txt')
  await drag('plan.txt', page.getByRole('link', { name: 'All files' }))
  await page.getByText('gets a number, like “plan (2).txt”').waitFor()
  assert.deepEqual(await names(''), ['archive', 'minutes.txt', 'plan (2).txt', 'plan.txt'])

  await goTo('', 'archive')
  await drag('archive', entry(page, 'plan.txt'))
  await drag('archive', entry(page, 'archive'))
  await drag('minutes.txt', page.getByRole('heading', { name: 'House' }))
  assert.deepEqual(await names(''), ['archive', 'minutes.txt', 'plan (2).txt', 'plan.txt'])
  assert.deepEqual(problems, [])
})

test('an address that there is no page at says so, with a way back', TIMEOUT, async t => {
  const { page, node } = await cast(t)
  const answer = await page.goto(`${node.ready.url}/nowhere/at/all`)
  assert.equal(answer!.status(), 404)
  await page.getByRole('heading', { name: 'There is no such page.' }).waitFor()
  await page.getByRole('link', { name: 'Back to the start' }).click()
  await page.getByRole('main').getByRole('link', { name: 'House' }).waitFor()
})
