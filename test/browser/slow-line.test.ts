// A phone far from the house: little of a line, and a slow processor. There is always something to see, and nothing is lost or doubled.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { startNode, tempFolder, until } from '../support/cobox.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { chooseFiles, entry, giveName, press, putWordsOff } from './steps.ts'

const TIMEOUT = { timeout: 240_000 }
/** Of the line: ms there and back, bytes a second each way. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
/** How many times slower than this computer. */
const PROCESSOR = 4
/** Whatever is waited for takes its time here. */
const PATIENCE = 60_000

async function slow(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', LINE)
  await line.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR })
  page.setDefaultTimeout(PATIENCE)
}

/**
 * Notes whenever there is neither a word nor something that moves: an empty page says nothing of what it does. Before that the
 * browser is still reading the page's few lines, of which it has painted none.
 */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const empty: string[] = []
    Object.assign(window, { empty })
    setInterval(() => {
      const main = document.querySelector('main')
      const isMoving = main?.querySelector('progress, [role=progressbar], .mantine-Loader-root')
      if (document.readyState !== 'loading' && !isMoving && !main?.innerText.trim())
        empty.push(`${location.pathname} after ${Math.round(performance.now())} ms`)
    }, 100)
  })
}
const emptyMoments = (page: Page) => page.evaluate(() => (window as unknown as { empty: string[] }).empty)

/** When something was painted first, and when the code of the page was there, in ms. */
const firstMoments = (page: Page) =>
  page.evaluate(() => {
    const code = document.querySelector<HTMLScriptElement>('script[type=module]')!.src
    const [fetched] = performance.getEntriesByName(code) as PerformanceResourceTiming[]
    const [painted] = performance.getEntriesByName('first-contentful-paint')
    return { painted: painted!.startTime, coded: fetched!.responseEnd }
  })

test(
  'over a slow line the page says what it does, shows the files, and sends one with its progress',
  TIMEOUT,
  async t => {
    const node = await startNode(t, { args: ['--person-name', 'Anna'] })
    const { space } = await node.json<{ space: string }>('space', 'create', 'House')
    const folder = await tempFolder(t)
    await mkdir(join(folder, 'minutes'))
    for (let number = 10; number < 40; number++)
      await writeFile(join(folder, 'minutes', `${number}.txt`), `Meeting ${number}\n`)
    await node.json('files', 'import', space, folder)
    const film = join(folder, 'film.bin')
    const bytes = randomBytes(400_000)
    await writeFile(film, bytes)
    await writeFile(join(folder, 'note.txt'), 'after the film')

    const browser = await startBrowser(t)
    const { page, problems } = await openPage(browser, node, {
      screen: PHONE,
      before: async opened => {
        await slow(opened)
        await watch(opened)
      },
    })
    await page.getByRole('heading', { name: 'Your spaces' }).waitFor()
    const { painted, coded } = await firstMoments(page)
    assert.ok(painted < coded, `something was seen after ${painted} ms, the code was there after ${coded} ms`)

    await press(page.getByRole('main').getByRole('link', { name: 'House', exact: true }))
    await entry(page, 'minutes').waitFor()
    await press(page.getByTitle('minutes', { exact: true }))
    await page.getByText('30 entries', { exact: true }).waitFor()
    await press(page.getByTitle('17.txt', { exact: true }))
    const details = page.getByRole('dialog', { name: '17.txt' })
    await details.getByText('Meeting 17').waitFor()
    await press(details.getByRole('button', { name: 'Close' }))
    await details.waitFor({ state: 'detached' })
    await fits(page, 'the folder')

    await page.goBack()
    await entry(page, 'minutes').waitFor()
    await chooseFiles(page, film, join(folder, 'note.txt'))
    const uploads = page.getByRole('region', { name: 'Uploads' })
    const bar = uploads.getByRole('progressbar', { name: 'Upload of film.bin' })
    const stages = new Set<number>()
    await until(
      'it is seen how far it is',
      async () => {
        const now = await bar.getAttribute('aria-valuenow').catch(() => null)
        if (now !== null && Number(now) > 0 && Number(now) < 100) stages.add(Number(now))
        return stages.size >= 3
      },
      PATIENCE,
    )
    await uploads.getByRole('status').getByText('2 files are in').waitFor()
    await entry(page, 'film.bin').waitFor()
    await entry(page, 'note.txt').waitFor()
    const copy = join(folder, 'copy.bin')
    await node.json('files', 'get', space, 'film.bin', copy)
    const sum = (data: Buffer) => createHash('sha256').update(data).digest('hex')
    assert.equal(sum(await readFile(copy)), sum(bytes))
    const { versions } = await node.json<{ versions: unknown[] }>('files', 'versions', space, 'film.bin')
    assert.equal(versions.length, 1, 'it is there once')
    const { entries } = await node.json<{ entries: { name: string }[] }>('files', 'list', space)
    assert.deepEqual(entries.map(({ name }) => name).sort(), ['film.bin', 'minutes', 'note.txt'])
    assert.equal(await page.getByText('Your node does not answer.').count(), 0)
    assert.deepEqual(await emptyMoments(page), [])
    assert.deepEqual(problems, [])
  },
)

test(
  'whoever presses twice because nothing seems to happen has one space, and one folder',
  TIMEOUT,
  async t => {
    const node = await startNode(t)
    const browser = await startBrowser(t)
    const { page, problems } = await openPage(browser, node, { path: '/welcome', before: slow })
    await giveName(page, 'Anna')
    await putWordsOff(page)
    await page.getByRole('textbox', { name: 'Name of the space' }).fill('House')
    await page.getByRole('button', { name: 'Make the space' }).dblclick()
    await press(page.getByRole('link', { name: 'Open the files' }))
    await press(page.getByRole('button', { name: 'New folder' }))
    await page.getByRole('textbox', { name: 'Name of the folder' }).fill('minutes')
    await page.getByRole('button', { name: 'Create' }).dblclick()
    await entry(page, 'minutes').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await page.locator('[data-code]').count(), 0, 'nothing was refused')
    const { spaces } = await node.json<{ spaces: { name: string }[] }>('status')
    assert.deepEqual(
      spaces.map(({ name }) => name),
      ['House'],
    )
    assert.deepEqual(problems, [])
  },
)
