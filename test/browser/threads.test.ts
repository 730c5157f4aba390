// Two people talk in a thread, one at a desk and one on a phone, and get done what they agreed on.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { DESK, openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { goBy, press } from './steps.ts'

const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name })
const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).first()
const topOf = (target: Locator) => target.evaluate(element => element.getBoundingClientRect().top)

test('a thread is started at a desk and answered on a phone: what one writes the other sees come, and a task is ticked off', {
  timeout: 300_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const plans = await tempFolder(t)
  await writeFile(join(plans, 'roof plan.txt'), 'The chimney')
  await a.json('files', 'import', space, plans)
  const browser = await startBrowser(t)
  const anna = await openPage(browser, a, { path: `/spaces/${space}/files` })
  const ben = await openPage(browser, b, { path: `/spaces/${space}/decisions/threads`, screen: PHONE })
  const [hers, his] = [anna.page, ben.page]
  const saidBy = (page: Page, name: string) => page.getByRole('article', { name: new RegExp(`^${name}`) })

  await t.test(
    'an empty space offers to start a thread, which mentions somebody and names a file',
    async () => {
      await his.getByText('Nothing is talked about here yet.').waitFor()
      await fits(his, 'the empty list')
      await goBy(hers, 'Decisions')
      await press(
        hers.getByRole('navigation', { name: 'Parts of decisions' }).getByRole('link', { name: 'Threads' }),
      )
      await press(button(hers, 'Start the first one'))
      const form = hers.getByRole('dialog', { name: 'Start a thread' })
      await field(form, 'Title').fill('The roof leaks')
      await field(form, 'What one should know').fill('By the **chimney**. ')
      await field(form, 'What one should know').focus()
      await hers.keyboard.press('Control+End')
      await hers.keyboard.type('@be')
      await form.getByRole('option', { name: 'Ben' }).waitFor()
      assert.deepEqual(await violationsIn(hers), [])
      await hers.keyboard.press('Enter')
      await hers.keyboard.type('can you look?')
      await press(button(form, 'Attach a file of the space'))
      await form.getByLabel('File', { exact: true }).fill('roof')
      await press(hers.getByRole('option', { name: 'roof plan.txt' }))
      await press(button(form, 'Attach it'))
      await press(button(form, 'Start it'))
      await hers.getByRole('heading', { level: 1, name: 'The roof leaks' }).waitFor()
      await hers.locator('strong', { hasText: '@Ben' }).waitFor()
      await his.getByRole('option', { name: /The roof leaks/ }).waitFor()
      await fits(his, 'the list of threads')
    },
  )

  await t.test('the attached file is opened by its link', async () => {
    await press(his.getByRole('option', { name: /The roof leaks/ }))
    await press(his.getByRole('link', { name: 'roof plan.txt' }))
    await his.getByRole('dialog', { name: 'roof plan.txt' }).getByText('The chimney').waitFor()
    await his.goBack()
    await his.getByRole('heading', { level: 1, name: 'The roof leaks' }).waitFor()
  })

  await t.test('a comment comes live, and what is being written stays where it is and as it is', async () => {
    const comment = field(hers, 'Your comment')
    await comment.fill('I am writing')
    // something is above the screen: there is room to make way
    await hers.setViewportSize({ width: 1200, height: 420 })
    await comment.scrollIntoViewIfNeeded()
    const before = await topOf(comment)
    await field(his, 'Your comment').fill('I can look on Friday')
    await press(button(his, 'Send'))
    await saidBy(hers, 'Ben').getByText('I can look on Friday').waitFor()
    await saidBy(hers, 'Ben').getByText('new', { exact: true }).waitFor()
    assert.equal(await comment.inputValue(), 'I am writing')
    assert.ok(await comment.evaluate(one => one === document.activeElement))
    await until('the field is where it was', async () => Math.abs((await topOf(comment)) - before) < 2)
    await hers.setViewportSize(DESK.viewport)
    await hers.reload()
    await until('it is still there', async () => (await comment.inputValue()) === 'I am writing')
    await fits(his, 'a thread')
    assert.deepEqual(await violationsIn(his), [])
  })

  await t.test('it is answered and reacted to', async () => {
    const comment = saidBy(hers, 'Ben').first()
    await press(button(comment, 'Answer'))
    await field(comment, 'Your answer').fill('Thank you')
    await hers.keyboard.press('Control+Enter')
    await saidBy(his, 'Anna').getByText('Thank you').waitFor()
    await press(button(comment, 'React'))
    await press(hers.getByRole('menuitem', { name: 'I agree' }))
    const given = his.getByRole('button', { name: '👍 1: Anna' })
    await given.waitFor()
    await press(given)
    await hers.getByRole('button', { name: /^👍 2: .*Ben/ }).waitFor()
  })

  await t.test('a comment is changed, and what it said is in its history', async () => {
    const comment = saidBy(his, 'Ben').first()
    await press(button(comment, 'What you can do with this comment'))
    await press(his.getByRole('menuitem', { name: 'Change' }))
    await field(comment, 'Your comment').fill('I can look on Saturday')
    await press(button(comment, 'Save'))
    const seen = saidBy(hers, 'Ben').first()
    await seen.getByText('I can look on Saturday').waitFor()
    await press(button(seen, 'What you can do with this comment'))
    await press(hers.getByRole('menuitem', { name: 'History' }))
    const history = hers.getByRole('dialog', { name: 'History' })
    await history.getByText('I can look on Friday').waitFor()
    assert.deepEqual(await violationsIn(hers), [])
    await press(button(history, 'Close'))
  })

  await t.test('who coordinates discards a comment: that it was there stays', async () => {
    const comment = saidBy(hers, 'Ben').first()
    await press(button(comment, 'What you can do with this comment'))
    await press(hers.getByRole('menuitem', { name: 'Discard' }))
    const asked = hers.getByRole('dialog', { name: 'Discard this comment?' })
    await field(asked, 'Why (the others read it)').fill('Not this week')
    await press(button(asked, 'Discard'))
    await saidBy(his, 'Ben')
      .first()
      .getByText(/^Discarded by Anna.*“Not this week”/)
      .waitFor()
    await saidBy(his, 'Anna').getByText('Thank you').waitFor()
  })

  await t.test('a task is made in the thread, ticked off by the other, and that is undone', async () => {
    await press(button(hers, 'Add a task'))
    const form = hers.getByRole('dialog', { name: 'Add a task' })
    await field(form, 'What is to be done').fill('Call the roofer')
    const who = form.getByRole('combobox', { name: 'By whom' }).or(field(form, 'By whom')).first()
    await who.focus()
    await hers.keyboard.type('Be')
    await hers.getByRole('option', { name: 'Ben' }).click()
    await hers.keyboard.press('Escape')
    await form.getByLabel('By which day').fill('2020-02-03')
    await press(button(form, 'Add it'))
    await his.getByRole('checkbox', { name: 'Call the roofer' }).waitFor()

    await his.goto(`${b.ready.url}/spaces/${space}/decisions/for-you`)
    await his.getByRole('option', { name: /Call the roofer.*Overdue/ }).waitFor()
    await his.getByRole('option', { name: /The roof leaks.*You are mentioned/ }).waitFor()
    await fits(his, 'what concerns him')
    await press(
      his.getByRole('navigation', { name: 'Parts of decisions' }).getByRole('link', { name: 'Tasks' }),
    )
    await press(his.getByText('Mine', { exact: true }))
    const task = his.getByRole('checkbox', { name: 'Call the roofer' })
    await task.waitFor()
    await fits(his, 'his tasks')
    assert.deepEqual(await violationsIn(his), [])
    await press(task)
    await his.getByText('“Call the roofer” is done.').waitFor()
    await task.waitFor({ state: 'detached' })
    const seen = hers.getByRole('checkbox', { name: 'Call the roofer' })
    await until('she sees that it is done', () => seen.isChecked())
    await press(button(his, 'Undo'))
    await task.waitFor()
    await until('she sees that it is not', async () => !(await seen.isChecked()))
  })

  await t.test('it is found as one types, pinned, and closed', async () => {
    await press(button(hers, 'More'))
    await press(hers.getByRole('menuitem', { name: 'Pin' }))
    await hers.getByText('Pinned', { exact: true }).waitFor()
    await press(button(hers, 'More'))
    await press(hers.getByRole('menuitem', { name: 'Close the thread' }))
    const asked = hers.getByRole('dialog', { name: 'Close this thread?' })
    await press(button(asked, 'Close the thread'))
    await hers.getByText('This thread is closed').waitFor()
    assert.equal(await field(hers, 'Your comment').count(), 0)

    await his.goto(`${b.ready.url}/spaces/${space}/decisions/threads`)
    await his.getByText('Nothing is talked about here yet.').waitFor()
    await his.getByRole('searchbox', { name: 'Search' }).fill('thank yo')
    await press(his.getByRole('option', { name: /The roof leaks.*Thank you/ }))
    await saidBy(his, 'Anna').getByText('Thank you').waitFor()
    await his.getByText('This thread is closed').waitFor()
  })
  assert.deepEqual([...anna.problems, ...ben.problems], [])
})
