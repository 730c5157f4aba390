// A decision in the page, on two nodes: proposed at a desk, voted in on a phone, seen to arrive, closed, and said in words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { type NodeProcess, twoInASpace, until } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { press } from './steps.ts'

const TIMEOUT = { timeout: 300_000 }
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function knows(node: NodeProcess, space: string, poll: string): Promise<void> {
  await until('the poll has come', async () => {
    const { polls } = await node.json<{ polls: { poll: string }[] }>('decisions', 'poll', 'list', space)
    return polls.some(one => one.poll === poll)
  })
}

/** The pie has so many pieces of this share, in hundredths of a percent. */
const piePieces = (page: Page, count: number, share: number) =>
  page
    .locator(
      `svg:has(circle:nth-child(${count}):last-child) circle[stroke-dasharray="${share} ${10_000 - share}"]`,
    )
    .first()
    .waitFor()

test(
  '[D1] [D28] a proposal is made, voted in by two taps on a phone, seen live, closed, and has an outcome',
  TIMEOUT,
  async t => {
    const { a, b, space } = await twoInASpace(t)
    const browser = await startBrowser(t)
    const anna = await openPage(browser, a, { path: `/spaces/${space}/files` })
    const { page } = anna
    await page.getByRole('navigation').getByRole('link', { name: 'Decisions' }).click()
    await page.getByText('Nothing has been asked yet.').waitFor()
    assert.deepEqual(await violationsIn(page), [])
    await page.getByRole('link', { name: 'New poll' }).click()
    await heading(page, 'New poll').waitFor()

    await button(page, 'Begin the poll').click()
    await page.getByText('It needs a title.').waitFor()
    await page.getByRole('textbox', { name: 'Title' }).fill('A new boiler')
    await page.getByRole('textbox', { name: 'Details' }).fill('Ours is **24 years** old.')
    await page.getByLabel('Closing date').fill('2099-12-31T18:00')
    await button(page, 'More').click()
    await page.getByRole('textbox', { name: 'Quorum in percent' }).fill('50')
    await page.getByRole('checkbox', { name: 'Nobody may block' }).check()
    assert.deepEqual(await violationsIn(page), [])
    await button(page, 'Begin the poll').click()
    await heading(page, 'A new boiler').waitFor()
    const poll = new URL(page.url()).pathname.split('/').at(-1)!

    const ben = await openPage(browser, b, { path: `/spaces/${space}/decisions`, screen: PHONE })
    const his = ben.page
    await his.getByText('Waits for your vote', { exact: true }).waitFor()
    await fits(his, 'the list')
    await press(his.getByRole('link', { name: /A new boiler/ }))
    await his.getByRole('radio', { name: 'Agree', exact: true }).waitFor()
    await fits(his, 'the poll')
    await t.test('two taps', async () => {
      await press(his.locator('label', { has: his.getByRole('radio', { name: 'Agree', exact: true }) }))
      await press(button(his, 'Vote'))
      await his.getByText('Your vote is in.').waitFor()
      await button(his, 'Change your vote').waitFor()
      await fits(his, 'the poll after the vote')
      assert.deepEqual(await violationsIn(his), [])
    })

    await t.test('the vote of the other comes by itself', async () => {
      await page.getByText('1 of 2 took part (50%).').waitFor()
      await page.getByText('Provisional', { exact: true }).waitFor()
      await page.getByText('Quorum met: 50% have to take part, that is 1; 1 did.').waitFor()
      await page.getByText('Not yet: Anna').waitFor()
      assert.deepEqual(await violationsIn(page), [])
    })

    await t.test('by key alone, with a reason, and changed', async () => {
      await page.getByRole('radio', { name: 'Agree', exact: true }).focus()
      await page.keyboard.press('ArrowDown')
      await page.getByRole('textbox', { name: 'Reason' }).fill('I rent.')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await button(page, 'Change your vote').click()
      await piePieces(page, 2, 5000)
      assert.ok(await page.getByRole('radio', { name: 'Abstain' }).isChecked())
      await page.getByRole('radio', { name: 'Agree', exact: true }).check()
      await button(page, 'Change to this').click()
      await page.getByText('2 of 2 took part (100%).').waitFor()
      await his.getByText('2 of 2 took part (100%).').waitFor()
      await piePieces(page, 1, 10_000)
    })

    await t.test('closed, with an outcome, and told by the minutes', async () => {
      await button(page, 'Close it').click()
      await page.getByRole('dialog').getByRole('button', { name: 'Close the poll' }).click()
      await button(page, 'Say the outcome').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'What was decided' }).fill('We buy it.')
      assert.deepEqual(await violationsIn(page), [])
      await dialog.getByRole('button', { name: 'Say the outcome' }).click()
      await his.getByText('We buy it.').waitFor()
      await page.getByText('Final', { exact: true }).waitFor()
      await page.getByRole('link', { name: 'Minutes' }).click()
      await heading(page, 'Minutes: A new boiler').waitFor()
      await page.getByText('Counted again by this device from 2 votes: the result is the same.').waitFor()
      await page.getByText('said the outcome').waitFor()
      assert.deepEqual(await violationsIn(page), [])
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.getByRole('navigation', { name: 'Menu' }).isVisible(), false)
      assert.equal(await page.getByText('Your 24 words are not written down yet.').isVisible(), false)
      assert.ok(await page.getByText('said the outcome').isVisible())
      await page.emulateMedia({ media: 'screen' })
    })
    const { outcome, result } = await b.json<{
      outcome: { statement: string }
      result: { carried: boolean }
    }>('decisions', 'result', space, poll)
    assert.deepEqual([outcome.statement, result.carried], ['We buy it.', true])
    assert.deepEqual([...anna.problems, ...ben.problems], [])
  },
)

test('[D14] dots, points, ranks, times and answers are given on a phone', TIMEOUT, async t => {
  const { a, b, space } = await twoInASpace(t)
  const begin = async (type: string, ...more: string[]) => {
    const { poll } = await a.json<{ poll: string }>(
      ...['decisions', 'poll', 'create', space, '--type', type, '--title', `Which ${type}`],
      ...more,
    )
    await knows(b, space, poll)
    return poll
  }
  const options = ['--option', 'Soup', '--option', 'Salad', '--option', 'Bread']
  const dots = await begin('dot_vote', '--dots', '2', ...options)
  const score = await begin('score', ...options)
  const ranked = await begin('ranked_choice', ...options)
  const meeting = await begin('meeting', '--option', '2099-06-01T18:30Z', '--option', '2099-06-02')
  const question = await begin('question')
  const { page, problems } = await openPage(await startBrowser(t), b, {
    path: `/spaces/${space}/decisions`,
    screen: PHONE,
  })
  const vote = async (poll: string, fill: () => Promise<void>) => {
    await page.goto(`${b.ready.url}/spaces/${space}/decisions/polls/${poll}`)
    await button(page, 'Vote').waitFor()
    await fill()
    await fits(page, 'the form')
    assert.deepEqual(await violationsIn(page), [])
    await press(button(page, 'Vote'))
    await button(page, 'Change your vote').waitFor()
    await fits(page, 'the result')
    assert.deepEqual(await violationsIn(page), [])
  }
  const cast = async (poll: string) => {
    const { mine } = await b.json<{ mine: { choices: { name: string; value: number }[]; reason: string } }>(
      ...['decisions', 'poll', 'show', space, poll],
    )
    return { choices: mine.choices.map(({ name, value }) => `${name}=${value}`), reason: mine.reason }
  }
  await t.test('dots', async () => {
    await vote(dots, async () => {
      await press(button(page, 'One more for Salad'))
      await press(button(page, 'One more for Salad'))
      await page.getByText('0 of 2 left').waitFor()
      assert.ok(await button(page, 'One more for Soup').isDisabled())
    })
    assert.deepEqual((await cast(dots)).choices, ['Salad=2'])
  })
  await t.test('points', async () => {
    await vote(score, async () => {
      await press(button(page, 'One more for Soup'))
      await press(button(page, 'One more for Soup'))
      await press(button(page, 'One less for Bread'))
    })
    assert.deepEqual((await cast(score)).choices, ['Soup=2', 'Bread=0'])
  })
  await t.test('ranks', async () => {
    await vote(ranked, async () => {
      for (const [i, name] of ['Soup', 'Salad', 'Bread'].entries())
        await press(button(page, `Put ${name} in place ${i + 1}`))
      await button(page, 'Move Bread up').focus()
      await page.keyboard.press('Enter')
      await until('it keeps the focus', () =>
        button(page, 'Move Bread up').evaluate(one => one === document.activeElement),
      )
      await page.keyboard.press('Enter')
      await page.getByText('1. Bread').waitFor()
    })
    assert.deepEqual((await cast(ranked)).choices, ['Bread=1', 'Soup=2', 'Salad=3'])
  })
  await t.test('times', async () => {
    await vote(meeting, async () => {
      await press(page.locator('label', { hasText: 'Yes' }).first())
      await press(page.locator('label', { hasText: 'If need be' }).last())
    })
    assert.deepEqual(
      (await cast(meeting)).choices.map(one => one.at(-1)),
      ['2', '1'],
    )
  })
  await t.test('an answer', async () => {
    await vote(question, () => page.getByRole('textbox', { name: 'Your answer' }).fill('In spring.'))
    assert.equal((await cast(question)).reason, 'In spring.')
  })
  assert.deepEqual(problems, [])
})
