// What a new poll can be made of in the page, on two nodes: a template in the reader’s language, and who may vote.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { twoInASpace } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { press } from './steps.ts'

const TIMEOUT = { timeout: 300_000 }
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test(
  '[E5] [D16] a template in German becomes a poll: an objection says what harm it sees, and the result what that does',
  TIMEOUT,
  async t => {
    const { a, space } = await twoInASpace(t)
    const browser = await startBrowser(t)
    const path = `/spaces/${space}/decisions/polls/new`
    const { page, problems } = await openPage(browser, a, { path, screen: PHONE, locale: 'de-DE' })
    await heading(page, 'Neue Abstimmung').waitFor()
    await page.getByRole('textbox', { name: 'Titel' }).fill('Hunde im Haus')
    await page.getByLabel('Beginnen mit').selectOption({ label: 'Konsent' })
    await page.getByText('Niemand hat einen Einwand, der sagt, warum es schaden würde').waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Wie sie heißt' }).nth(2).inputValue(), 'Einwand')
    await page.getByText('darf höchstens 0 % der Stimmen haben', { exact: false }).waitFor()
    await press(button(page, 'Mehr dazu: Möglichkeit 1'))
    await page.getByRole('textbox', { name: 'Was sie bedeutet' }).first().fill('Gut genug für ein Jahr')
    await fits(page, 'the form')
    assert.deepEqual(await violationsIn(page), [])
    await press(button(page, 'Abstimmung beginnen'))
    await heading(page, 'Hunde im Haus').waitFor()
    await page.getByText('Gut genug für ein Jahr').waitFor()
    await press(page.locator('label', { has: page.getByRole('radio', { name: 'Einwand' }) }))
    await page.getByText('Sagen Sie, warum, dann können Sie abstimmen.').waitFor()
    await page
      .getByRole('textbox', { name: 'Welchen Schaden sehen Sie, und was würde das ändern?' })
      .fill('Allergien im zweiten Stock.')
    await press(button(page, 'Abstimmen'))
    await page.getByText('Nicht alles, was sie braucht, ist erfüllt.', { exact: false }).waitFor()
    const { definition } = await a.json<{
      definition: { options: { name: string; stand: string }[]; reason: string }
    }>('decisions', 'poll', 'show', space, 'Hunde im Haus')
    assert.deepEqual(
      [definition.options.map(({ name, stand }) => `${name}=${stand}`), definition.reason],
      [['Zustimmung=agree', 'Enthaltung=abstain', 'Einwand=block'], 'required_block'],
    )
    assert.deepEqual(problems, [])
  },
)

test('[D31] a vote weighs what the form says', TIMEOUT, async t => {
  const { a, space } = await twoInASpace(t)
  const { page, problems } = await openPage(await startBrowser(t), a, {
    path: `/spaces/${space}/decisions/polls/new`,
    screen: PHONE,
  })
  await page.getByRole('textbox', { name: 'Title' }).fill('The roof')
  await press(button(page, 'More'))
  await press(button(page, 'Another weight'))
  await press(button(page, 'Begin the poll'))
  await page.getByText('To each weight belongs somebody').waitFor()
  await press(page.getByLabel('Whose vote').and(page.locator('input')))
  await press(page.getByRole('option', { name: 'Anna' }))
  await page.getByRole('textbox', { name: 'Counts' }).fill('2.5')
  await fits(page, 'the form')
  assert.deepEqual(await violationsIn(page), [])
  await press(button(page, 'Begin the poll'))
  await heading(page, 'The roof').waitFor()
  await press(page.locator('label', { has: page.getByRole('radio', { name: 'Agree', exact: true }) }))
  await press(button(page, 'Vote'))
  await page.getByText('2.5 points · 100% · 1 person').waitFor()
  assert.deepEqual(problems, [])
})

test('[D4] who may vote is chosen by role, by tag or by name', TIMEOUT, async t => {
  const { a, space } = await twoInASpace(t)
  await a.json('decisions', 'tag-voter', space, 'Ben', 'board')
  const { page, problems } = await openPage(await startBrowser(t), a, {
    path: `/spaces/${space}/decisions/polls/new`,
  })
  const begin = async (title: string, who: string, choose: () => Promise<void>) => {
    await page.goto(`${a.ready.url}/spaces/${space}/decisions/polls/new`)
    await page.getByRole('textbox', { name: 'Title' }).fill(title)
    await button(page, 'More').click()
    await page.getByLabel('Who may vote').selectOption({ label: who })
    await choose()
    assert.deepEqual(await violationsIn(page), [])
    await button(page, 'Begin the poll').click()
    await heading(page, title).waitFor()
    const { people } = await a.json<{ people: { name: string }[] }>('decisions', 'poll', 'show', space, title)
    return people.map(({ name }) => name).sort()
  }
  const pick = (field: string, option: string) => async () => {
    await page.getByLabel(field).and(page.locator('input')).click()
    await page.getByRole('option', { name: option }).click()
    await page.keyboard.press('Escape')
  }
  assert.deepEqual(await begin('One', 'everybody', async () => {}), ['Anna', 'Ben'])
  assert.deepEqual(await begin('Two', 'coordinators', async () => {}), ['Anna'])
  assert.deepEqual(await begin('Three', 'people with a tag', pick('Tags of people', 'board')), ['Ben'])
  await page.getByText('You see this poll, but may not vote in it').waitFor()
  assert.deepEqual(await begin('Four', 'certain people', pick('People who may vote', 'Ben')), ['Ben'])
  assert.deepEqual(problems, [])
})
