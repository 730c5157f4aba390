// An election in the page, on two nodes and two phones: begun from a template, voted in by ranking, closed, told by stages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { twoInASpace } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { press } from './steps.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Puts them in order, and votes. */
async function rank(page: Page, ...names: string[]): Promise<void> {
  await page.getByText('Put as many in order as you like, the best first').waitFor()
  for (const [i, name] of names.entries()) await press(button(page, `Put ${name} in place ${i + 1}`))
  await fits(page, 'the ballot')
  assert.deepEqual(await violationsIn(page), [])
  await press(button(page, 'Vote'))
  await button(page, 'Change your vote').waitFor()
}

test('[D19] three stand for two seats: two phones vote by ranking, and the page says who is elected, stage by stage', {
  timeout: 300_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const browser = await startBrowser(t)
  const anna = await openPage(browser, a, { path: `/spaces/${space}/decisions/polls/new`, screen: PHONE })
  const { page } = anna
  await heading(page, 'New poll').waitFor()
  await page.getByLabel('Start from').selectOption({ label: 'Election' })
  await page.getByText('Seats by single transferable vote', { exact: false }).waitFor()
  assert.equal(await page.getByLabel('Type', { exact: true }).inputValue(), 'stv')
  await page.getByRole('textbox', { name: 'Title' }).fill('The board')
  for (const [i, name] of ['Ada', 'Bo', 'Cy'].entries()) {
    if (i > 1) await press(button(page, 'One more'))
    await page.getByRole('textbox', { name: `Candidate ${i + 1}` }).fill(name)
  }

  await t.test('as many seats as candidates are none to choose among', async () => {
    await page.getByRole('textbox', { name: 'Seats' }).fill('3')
    await press(button(page, 'Begin the poll'))
    await page.getByText('There have to be fewer seats than candidates, and at least one.').waitFor()
    await page.getByRole('textbox', { name: 'Seats' }).fill('2')
    await page.getByLabel('Way of counting').selectOption({ label: 'Meek' })
    await page.getByText('only a computer can count it', { exact: false }).waitFor()
    await page.getByLabel('Way of counting').selectOption({ label: 'Scottish' })
    await fits(page, 'the form')
    assert.deepEqual(await violationsIn(page), [])
  })

  await press(button(page, 'Begin the poll'))
  await heading(page, 'The board').waitFor()
  const ben = await openPage(browser, b, { path: `/spaces/${space}/decisions`, screen: PHONE })
  await press(ben.page.getByRole('link', { name: /The board/ }))
  await rank(page, 'Ada', 'Cy')
  await rank(ben.page, 'Ada', 'Bo', 'Cy')
  await page.getByText('2 of 2 took part (100%).').waitFor()
  await press(button(page, 'Close it'))
  await press(page.getByRole('dialog').getByRole('button', { name: 'Close the poll' }))

  await t.test('who is elected, and how it came to that, on both', async () => {
    // quota 1: Ada has two votes, and her surplus goes on in halves, to Cy and to Bo: a lot
    for (const one of [page, ben.page]) {
      await one.getByText(/^Elected: Ada, (Bo|Cy)\.$/).waitFor()
      await one.getByText('2 seats, quota 1', { exact: false }).first().waitFor()
      await one.getByRole('columnheader', { name: 'Stage 1' }).waitFor()
      await one.getByRole('columnheader', { name: 'Stage 2' }).waitFor()
      await one.getByRole('rowheader', { name: 'With nobody any more' }).waitFor()
      await one.getByText('Final', { exact: true }).waitFor()
      await fits(one, 'the result')
      assert.deepEqual(await violationsIn(one), [])
    }
  })
  const { result } = await b.json<{ result: { election: { elected: string[]; method: string } } }>(
    ...['decisions', 'result', space, 'The board'],
  )
  assert.equal(result.election.method, 'scottish')
  assert.ok(await page.getByText(`Elected: ${result.election.elected.join(', ')}.`).isVisible())
  assert.deepEqual([...anna.problems, ...ben.problems], [])
})
