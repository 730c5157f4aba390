// A group that was in Loomio takes its threads along by the page: the file is chosen, taken in before the eyes of the others, and told.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { tempFolder, twoInASpace } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { press } from './steps.ts'

const EXPORT = fileURLToPath(new URL('../fixtures/loomio/export-2026.jsonl', import.meta.url))
/** So many rows keep a node busy for long enough to be stopped. */
const MANY = 60_000

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const choose = async (page: Page, file: string) => {
  await page.locator('input[type="file"]').setInputFiles(file)
  await press(button(page, 'Take it in'))
}

test('[I2] [I6] an export of Loomio is chosen, taken in and told; again it adds nothing, and a long one is stopped', {
  timeout: 300_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const browser = await startBrowser(t)
  const anna = await openPage(browser, a, { path: `/spaces/${space}/decisions/threads` })
  const ben = await openPage(browser, b, { path: `/spaces/${space}/decisions/threads`, screen: PHONE })
  const [hers, his] = [anna.page, ben.page]
  const lines = (await readFile(EXPORT, 'utf8')).trimEnd().split('\n').length
  const told = (words: RegExp) => hers.getByRole('status').filter({ hasText: words })

  await t.test('who coordinates takes it in, and the others see the threads come', async () => {
    await his.getByText('Nothing is talked about here yet.').waitFor()
    assert.equal(await his.getByRole('link', { name: 'Take in what the group had in Loomio' }).count(), 0)
    await press(hers.getByRole('link', { name: 'Take in what the group had in Loomio' }))
    await hers.getByRole('heading', { level: 1, name: 'From Loomio' }).waitFor()
    assert.ok(await button(hers, 'Take it in').isDisabled())
    await choose(hers, EXPORT)
    await told(new RegExp(`^${lines} lines: \\d+ carried, \\d+ within others, 0 here already`)).waitFor()
    await hers.getByText('people join a space by an invitation').first().waitFor()
    assert.deepEqual(await violationsIn(hers), [])
    await his.getByRole('option', { name: /What first/ }).waitFor()
  })

  await t.test('the same file again adds nothing', async () => {
    await choose(hers, EXPORT)
    await told(/ 0 carried, /).waitFor()
    const { threads } = await b.json<{ threads: unknown[] }>('decisions', 'thread', 'list', space)
    assert.equal(threads.length, 2)
  })

  await t.test('a file of something else is refused in words', async () => {
    const other = join(await tempFolder(t), 'members.json')
    await writeFile(other, '["Ada","Ben"]\n')
    await choose(hers, other)
    const report = hers.getByRole('region', { name: 'What became of it' })
    const problem = report.getByRole('status').filter({ hasText: 'members.json' })
    await problem.waitFor()
    // where the node kept it meanwhile means nothing to her
    assert.doesNotMatch((await problem.textContent())!, /handed-over/)
  })

  await t.test('a long one is stopped, on its way to the node and there', async () => {
    const long = join(await tempFolder(t), 'long.json')
    const row = (id: number) =>
      JSON.stringify({ table: 'tags', record: { id, name: `tag ${id}`, note: 'x'.repeat(500) } })
    await writeFile(long, `${Array.from({ length: MANY }, (_, id) => row(id)).join('\n')}\n`)
    const line = await anna.context.newCDPSession(hers)
    const limits = { offline: false, latency: 0, downloadThroughput: -1 }
    const narrow = (bytes: number) =>
      line.send('Network.emulateNetworkConditions', { ...limits, uploadThroughput: bytes })
    await narrow(1_000_000)
    await choose(hers, long)
    await hers.getByText('long.json is handed over to the node').waitFor()
    await press(button(hers, 'Stop'))
    await hers.getByText('It was stopped before the node had it: nothing was taken in.').waitFor()
    await narrow(-1)
    await press(button(hers, 'Take it in'))
    await hers.getByText('Take long.json of Loomio into House').waitFor()
    await press(button(hers, 'Stop'))
    await hers.getByText(/^It was stopped\. What had been carried/).waitFor()
    assert.ok(await button(hers, 'Take it in').isVisible())
  })

  await t.test('a member is told who can', async () => {
    await his.goto(`${b.ready.url}/spaces/${space}/decisions/loomio`)
    await his.getByText('Only a coordinator of the space can take it in.').waitFor()
    assert.equal(await his.locator('input[type="file"]').count(), 0)
    await fits(his, 'the page')
  })
  assert.deepEqual([...anna.problems, ...ben.problems], [])
})
