// One person and the files of a space: what they look at, save and move in the page.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type NodeProcess, startNode, tempFolder } from '../support/cobox.ts'
import { type OpenedPage, openPage, startBrowser } from './browser.ts'
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
