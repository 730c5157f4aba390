// An app is added as a folder, and its page has a list, a form, details and comments without writing them.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, startBrowser } from './browser.ts'
import { inTree, treeWithExample } from './example-tree.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name })

test('an app that is nothing but a folder is in the menu, and two people use its form, list and comments', {
  timeout: 600_000,
}, async t => {
  const checkout = await treeWithExample(t)
  await t.test(
    'the folder keeps to the types and to the words, without a line elsewhere in the page',
    async () => {
      await inTree(checkout, 'node_modules/typescript/bin/tsc', '-p', 'src/web/tsconfig.json')
      await inTree(checkout, '--import', 'tsx', '--test', 'src/web/text/words.test.ts')
    },
  )

  const { a, b, space } = await twoInASpace(t, { checkout })
  const receipts = await tempFolder(t)
  await writeFile(join(receipts, 'bread.txt'), 'Bread 12.50')
  await a.json('files', 'import', space, receipts)
  const browser = await startBrowser(t)
  const anna = await openPage(browser, a, { path: `/spaces/${space}/files` })
  const ben = await openPage(browser, b, { path: `/spaces/${space}/kitty` })
  const { page } = anna
  await page.getByRole('navigation').getByRole('link', { name: 'Kitty' }).click()
  await page.getByText('Nothing was spent yet.').waitFor()

  await t.test('the form says at each field what is wrong, and leads to the first', async () => {
    await page.getByRole('button', { name: 'Note it' }).click()
    const what = field(page, 'What for')
    await until('the first field has the focus', () => what.evaluate(one => one === document.activeElement))
    assert.equal(await page.getByText('Something has to be here.').count(), 4)
    await what.fill('Bread')
    assert.equal(await page.getByText('Something has to be here.').count(), 3)
    await field(page, 'Amount').fill('twelve')
    await field(page, 'How many people').fill('200')
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByText('This is no amount as it is written here, like €1,234.56.').waitFor()
    await page.getByText('Not above 100.').waitFor()
    assert.deepEqual(await violationsIn(page), [])
  })

  await t.test('what is typed outlives the page, and is noted as it was meant', async () => {
    await field(page, 'Amount').fill('12.5')
    await field(page, 'How many people').fill('2')
    await page.getByLabel(/^On\b/).fill('2026-11-28')
    await page.reload()
    await until('it is all there', async () => (await field(page, 'What for').inputValue()) === 'Bread')
    assert.equal(await page.getByLabel(/^On\b/).inputValue(), '2026-11-28')
    await field(page, 'Amount').focus()
    await page.keyboard.press('Tab')
    assert.equal(await field(page, 'Amount').inputValue(), '12.50')
    // by key alone
    const paidBy = page.getByRole('combobox', { name: 'Paid by' }).or(field(page, 'Paid by')).first()
    await paidBy.focus()
    await page.keyboard.type('Be')
    await page.getByRole('option', { name: 'Ben' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByLabel('Kind').selectOption({ label: 'Rent' })
    const receipt = page.getByRole('combobox', { name: 'Receipt' }).or(field(page, 'Receipt')).first()
    await receipt.focus()
    await page.keyboard.type('bre')
    await page.getByRole('option', { name: 'bread.txt' }).click()
    await page.getByLabel('To be paid back by').fill('2026-12-24T18:30')
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByText('It is noted.').waitFor()
    await page.getByRole('option', { name: /^Bread · 28 Nov 2026/ }).waitFor()
    await until('the form is ready for the next one', () =>
      field(page, 'What for').evaluate(one => one === document.activeElement),
    )
    await until('the form is empty again', async () => (await field(page, 'What for').inputValue()) === '')
    const { spendings } = await a.json<{ spendings: Record<string, unknown>[] }>('kitty', 'list', space)
    const { members } = await a.client().space(space).members.list()
    const keyOf = (name: string) => members.find(one => one.name === name)!.member
    const { id, at, backBy, ...noted } = spendings[0]!
    assert.equal(backBy, await page.evaluate(() => new Date('2026-12-24T18:30').getTime()))
    assert.deepEqual(noted, {
      what: 'Bread',
      amount: 1250,
      day: '2026-11-28',
      paidBy: keyOf('Ben'),
      kind: 'rent',
      heads: 2,
      receipt: 'bread.txt',
      by: keyOf('Anna'),
    })
  })

  await t.test('the other sees it come, and goes into it by key', async () => {
    const list = ben.page.getByRole('listbox', { name: 'What was spent' })
    await list.getByRole('option', { name: /€12\.50/ }).waitFor()
    assert.deepEqual(await violationsIn(ben.page), [])
    await list.focus()
    await ben.page.keyboard.press('End')
    await ben.page.keyboard.press('Enter')
    await ben.page.getByRole('heading', { level: 1, name: 'Bread' }).waitFor()
    await ben.page.getByRole('main').getByText('Rent').waitFor()
  })

  await t.test('a comment outlives the page until it is sent, and is read by the other', async () => {
    await field(ben.page, 'Your comment').fill('It was **rye**, <b>not</b> wheat.')
    await ben.page.reload()
    const comment = field(ben.page, 'Your comment')
    await until('it is still there', async () => (await comment.inputValue()).startsWith('It was **rye**'))
    await comment.focus()
    await ben.page.keyboard.press('Control+Enter')
    await ben.page.getByRole('heading', { name: '1 comment' }).waitFor()
    assert.equal(await comment.inputValue(), '')
    await page.getByRole('option', { name: /^Bread/ }).click()
    const said = page.getByRole('article', { name: /^Ben/ })
    await said.locator('strong', { hasText: 'rye' }).waitFor()
    assert.match((await said.textContent())!, /<b>not<\/b>|not wheat/)
    assert.equal(await said.locator('b').count(), 0)
    assert.deepEqual(await violationsIn(page), [])
  })

  await t.test('the app speaks the language of the page', async () => {
    await page.getByRole('button', { name: 'Language' }).click()
    await page.getByRole('menuitem', { name: 'Deutsch' }).click()
    await page.getByRole('navigation').getByRole('link', { name: 'Kasse' }).click()
    await page.getByRole('option', { name: /28\.11\.2026.*12,50\s€/ }).waitFor()
    await page.getByRole('button', { name: 'Eintragen' }).waitFor()
  })
  assert.deepEqual([...anna.problems, ...ben.problems], [])
})
