// The node goes away under an open page: the page says so, keeps what was typed and sent, and goes on when the node is back.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Cleaner, freePort, type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'
import { openPage, startBrowser } from './browser.ts'
import { chooseFiles, entry, giveName, putWordsOff } from './steps.ts'

const TIMEOUT = { timeout: 180_000 }
const away = (page: Page) => page.getByText('Your node does not answer.', { exact: true })

/** On a port of its own, where the page finds it again. */
const nodeOnPort = async (t: Cleaner): Promise<NodeProcess> =>
  startNode(t, { args: ['--port', String(await freePort()), '--person-name', 'Anna'] })

test('what was typed stays while the node is away, and is sent when it is back', TIMEOUT, async t => {
  const node = await nodeOnPort(t)
  const browser = await startBrowser(t)
  const { page, problems } = await openPage(browser, node, { path: '/welcome' })
  await giveName(page, 'Anna')
  await putWordsOff(page)
  const name = page.getByRole('textbox', { name: 'Name of the space' })
  await name.fill('Our ho')

  await node.kill()
  await away(page).waitFor()
  await page.getByText('Nothing is lost').waitFor()
  assert.equal(await name.inputValue(), 'Our ho')
  // pressed all the same: it is refused in plain words, and nothing is lost by it
  await page.getByRole('button', { name: 'Make the space' }).click()
  await page.locator('[data-code=NOT_RUNNING]').waitFor()
  assert.equal(await name.inputValue(), 'Our ho')
  await name.press('End')
  await name.pressSequentially('use')

  await node.restart()
  await page.getByText('Your node is there again.').waitFor()
  await away(page).waitFor({ state: 'detached' })
  assert.equal(await name.inputValue(), 'Our house')
  await page.getByRole('button', { name: 'Make the space' }).click()
  await page.getByRole('heading', { name: 'Put something in' }).waitFor()
  const { spaces } = await node.json<{ spaces: { name: string }[] }>('status')
  assert.deepEqual(
    spaces.map(({ name }) => name),
    ['Our house'],
  )
  assert.deepEqual(problems, [])
})

test('an upload that the node’s end interrupted goes on by itself, whole', TIMEOUT, async t => {
  const node = await nodeOnPort(t)
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const folder = await tempFolder(t)
  const film = join(folder, 'film.bin')
  const bytes = randomBytes(48 * 1024 * 1024)
  await writeFile(film, bytes)
  await writeFile(join(folder, 'note.txt'), 'after the film')
  const browser = await startBrowser(t)
  const { page, context, problems } = await openPage(browser, node, { path: `/spaces/${space}/files` })
  // as slow as a phone far from the house: there is time to be interrupted
  const line = await context.newCDPSession(page)
  const limits = { offline: false, latency: 0, downloadThroughput: -1 }
  await line.send('Network.emulateNetworkConditions', { ...limits, uploadThroughput: 4 * 1024 * 1024 })
  await page.getByRole('button', { name: 'New folder' }).waitFor()
  await chooseFiles(page, film, join(folder, 'note.txt'))

  const uploads = page.getByRole('region', { name: 'Uploads' })
  const bar = uploads.getByRole('progressbar', { name: 'Upload of film.bin' })
  await until('a part of it is sent', async () => Number(await bar.getAttribute('aria-valuenow')) > 10)
  await node.kill()
  await uploads.getByRole('status').getByText('Uploading goes on by itself when it is back.').waitFor()
  await away(page).waitFor()
  await line.send('Network.emulateNetworkConditions', { ...limits, uploadThroughput: -1 })

  await node.restart()
  await uploads.getByRole('status').getByText('2 files are in').waitFor({ timeout: 60_000 })
  await entry(page, 'film.bin').waitFor()
  await entry(page, 'note.txt').waitFor()
  const copy = join(folder, 'copy.bin')
  await node.json('files', 'get', space, 'film.bin', copy)
  const sum = (data: Buffer) => createHash('sha256').update(data).digest('hex')
  assert.equal(sum(await readFile(copy)), sum(bytes))
  const { versions } = await node.json<{ versions: unknown[] }>('files', 'versions', space, 'film.bin')
  assert.equal(versions.length, 1, 'it is there once')
  assert.deepEqual(problems, [])
})

test(
  'two tabs show the same, whichever of them something is done in, also after the node was away',
  TIMEOUT,
  async t => {
    const node = await nodeOnPort(t)
    const { space } = await node.json<{ space: string }>('space', 'create', 'House')
    const browser = await startBrowser(t)
    const first = await openPage(browser, node, { path: `/spaces/${space}/files` })
    await first.page.getByRole('button', { name: 'New folder' }).waitFor()
    // a tab beside it knows the key already
    const second = await first.context.newPage()
    second.on('pageerror', error => first.problems.push(error.message))
    await second.goto(`${node.ready.url}/spaces/${space}/files`)
    const makeFolder = async (page: Page, name: string) => {
      await page.getByRole('button', { name: 'New folder' }).click()
      await page.getByRole('textbox', { name: 'Name of the folder' }).fill(name)
      await page.getByRole('button', { name: 'Create' }).click()
    }
    await makeFolder(second, 'minutes')
    await entry(first.page, 'minutes').waitFor()
    await makeFolder(first.page, 'pictures')
    await entry(second, 'pictures').waitFor()

    await node.stop()
    for (const page of [first.page, second]) await away(page).waitFor()
    await node.restart()
    for (const page of [first.page, second]) await away(page).waitFor({ state: 'detached' })
    await makeFolder(first.page, 'accounts')
    for (const page of [first.page, second])
      for (const name of ['accounts', 'minutes', 'pictures']) await entry(page, name).waitFor()
    assert.deepEqual(first.problems, [])
  },
)
