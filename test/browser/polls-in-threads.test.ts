// A poll in its thread, on two nodes, one at a desk and one on a phone: begun there, changed before the first vote, voted in,
// with somebody who speaks for another, saved as a file, and with a vote that is struck.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { twoInASpace, until } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { press } from './steps.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name, exact: true })
const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).first()
const menu = async (page: Page, of: string, item: string) => {
  await press(button(page, of))
  await press(page.getByRole('menuitem', { name: item, exact: true }))
}
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The text of the file that is saved by `act`, and its name. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download')
  await act()
  const file = await saving
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test('a poll is begun in a thread, changed until somebody votes, spoken for, saved, and has a vote struck', {
  timeout: 300_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const { id: thread } = await a.json<{ id: string }>(
    ...['decisions', 'thread', 'start', space, 'The boiler', 'It is old.'],
  )
  await until('the thread has come', async () => {
    const { threads } = await b.json<{ threads: unknown[] }>('decisions', 'thread', 'list', space)
    return threads.length === 1
  })
  const browser = await startBrowser(t)
  const path = `/spaces/${space}/decisions/threads/${thread}`
  const anna = await openPage(browser, a, { path })
  const ben = await openPage(browser, b, { path, screen: PHONE })
  const [hers, his] = [anna.page, ben.page]
  let poll = ''

  await t.test('[D1] it is begun there, leads back, and is there for the other', async () => {
    await part(his, 'Polls').getByText('Nothing is asked here yet.').waitFor()
    await press(hers.getByRole('link', { name: 'New poll here' }))
    await heading(hers, 'New poll').waitFor()
    await hers.getByRole('link', { name: 'The boiler' }).waitFor()
    await field(hers, 'Title').fill('A new boilr')
    await press(button(hers, 'Begin the poll'))
    await heading(hers, 'A new boilr').waitFor()
    poll = new URL(hers.url()).pathname.split('/').at(-1)!
    await part(his, 'Polls')
      .getByRole('link', { name: /A new boilr.*Waits for your vote.*Provisional/ })
      .waitFor()
    await fits(his, 'the thread')
    assert.deepEqual(await violationsIn(his), [])
    await press(hers.getByRole('link', { name: 'The boiler' }))
    await heading(hers, 'The boiler').waitFor()
    await press(part(hers, 'Polls').getByRole('link', { name: /A new boilr/ }))
  })

  await t.test('[D6] it is changed until somebody votes', async () => {
    await menu(hers, 'More to do', 'Change it')
    const form = hers.getByRole('dialog', { name: 'Change it' })
    await field(form, 'Title').fill(' ')
    await form.getByText('It needs a title.').waitFor()
    assert.ok(await button(form, 'Save').isDisabled())
    await field(form, 'Title').fill('A new boiler')
    await field(form, 'Tags').fill('money, house')
    await field(form, 'Quorum in percent').fill('50')
    assert.deepEqual(await violationsIn(hers), [])
    await press(button(form, 'Save'))
    await heading(hers, 'A new boiler').waitFor()
    await press(part(his, 'Polls').getByRole('link', { name: /A new boiler.*money, house/ }))
    await press(his.locator('label', { has: his.getByRole('radio', { name: 'Agree', exact: true }) }))
    await press(button(his, 'Vote'))
    await hers.getByText('1 of 2 took part (50%).').waitFor()
    await press(button(hers, 'More to do'))
    await hers.getByRole('menuitem', { name: 'Give it more time' }).waitFor()
    assert.equal(await hers.getByRole('menuitem', { name: 'Change it' }).count(), 0)
    await hers.keyboard.press('Escape')
  })

  await t.test('its thread says where it stands', async () => {
    await press(his.getByRole('link', { name: 'The boiler' }))
    await part(his, 'Polls')
      .getByRole('link', { name: /You have voted.*Ahead: Agree\. Everything that it needs is met\./ })
      .waitFor()
    await fits(his, 'the thread with the poll')
  })

  await t.test('who has not voted is asked to', async () => {
    await menu(hers, 'More to do', 'Ask who has not voted')
    await press(button(hers.getByRole('dialog'), 'Ask them'))
    await hers.getByRole('dialog').waitFor({ state: 'detached' })
    await press(hers.getByRole('link', { name: 'Minutes' }))
    await hers.getByText('asked those who had not voted').waitFor()
    await hers.goBack()
  })

  await t.test(
    '[D25] [D26] somebody speaks for her where a tag stands, until she takes it back',
    async () => {
      await press(hers.getByRole('link', { name: 'Who speaks for whom' }))
      await heading(hers, 'Who speaks for whom').waitFor()
      await hers.getByText('Nobody speaks for you.').waitFor()
      await hers.getByLabel('Let somebody speak for you').first().fill('Be')
      await press(hers.getByRole('option', { name: 'Ben' }))
      await hers.getByLabel('Where', { exact: true }).selectOption('in polls with a tag')
      await field(hers, 'Tag')
        .or(hers.getByRole('combobox', { name: 'Tag', exact: true }))
        .first()
        .fill('money')
      await hers.keyboard.press('Escape')
      await press(button(hers, 'Name them'))
      await part(hers, 'For you').getByText('In polls with the tag “money”').waitFor()
      await hers.getByText('Anna → Ben').waitFor()
      assert.deepEqual(await violationsIn(hers), [])

      await his.goto(`${b.ready.url}/spaces/${space}/decisions/delegations`)
      await part(his, 'For others').getByText('Anna → Ben (you)').waitFor()
      await fits(his, 'who speaks for whom')
      await his.goto(`${b.ready.url}/spaces/${space}/decisions/polls/${poll}`)
      await his.getByText('spoken for by Ben').waitFor()
      await his.getByText('2 of 2 took part (100%).').waitFor()
      const shown = await b.json<{ people: { via: { name: string }[] }[] }>(
        ...['decisions', 'poll', 'show', space, poll],
      )
      assert.deepEqual(
        shown.people.flatMap(({ via }) => via.map(({ name }) => name)),
        ['Ben'],
      )

      const back = hers.getByRole('button', {
        name: 'Take that back: Ben, in polls with the tag “money”',
      })
      await press(back)
      await hers.getByText('Nobody speaks for you.').waitFor()
      await his.getByText('1 of 2 took part (50%).').waitFor()
    },
  )

  await t.test('it is saved as files, which hold what the command line writes', async () => {
    await hers.goto(`${a.ready.url}/spaces/${space}/decisions/polls/${poll}`)
    const csv = await saved(hers, () => menu(hers, 'Save as a file', 'Table (CSV)'))
    assert.equal(csv.name, 'A new boiler.csv')
    const [, columns, values] = csv.text.split('\r\n')
    assert.match(columns!, /^id,group_id,topic_id,.*discussion_title/)
    assert.ok(values!.startsWith(`${poll},${space},${thread},`) && values!.includes('The boiler'))
    const byCommand = async (...format: string[]) =>
      (await a.run('decisions', 'export', space, ...format)).stdout
    assert.equal(csv.text, await byCommand(poll, '--format', 'csv'))
    const md = await saved(hers, () => menu(hers, 'Save as a file', 'Minutes (Markdown, in English)'))
    assert.equal(md.text, await byCommand(poll, '--format', 'md'))
    await press(hers.getByRole('link', { name: 'Decisions' }).last())
    const all = await saved(hers, () => menu(hers, 'Save all', 'Everything (JSON)'))
    assert.equal(all.name, 'House · Polls.json')
    assert.equal(all.text, await byCommand('--format', 'json'))
  })

  await t.test('[D23] the vote of somebody who has left is struck, and the result says why', async () => {
    await hers.goto(`${a.ready.url}/spaces/${space}/decisions/polls/${poll}`)
    await press(button(hers, 'More to do'))
    await hers.getByRole('menuitem', { name: 'Let more people vote' }).waitFor()
    assert.equal(await hers.getByRole('menuitem', { name: 'Strike a vote' }).count(), 0)
    await hers.keyboard.press('Escape')
    await a.json('member', 'remove', space, 'Ben')
    await until('she can', async () => {
      await press(button(hers, 'More to do'))
      const is = (await hers.getByRole('menuitem', { name: 'Strike a vote' }).count()) === 1
      if (!is) await hers.keyboard.press('Escape')
      return is
    })
    await press(hers.getByRole('menuitem', { name: 'Strike a vote' }))
    const form = hers.getByRole('dialog', { name: 'Strike a vote' })
    await field(form, 'Why').fill('Moved out in May')
    assert.deepEqual(await violationsIn(hers), [])
    await press(button(form, 'Strike a vote'))
    await part(hers, 'Result').getByText('The vote of Ben was struck by Anna: Moved out in May').waitFor()
    await hers.getByText('0 of 2 took part (0%).').waitFor()
  })
  assert.deepEqual([...anna.problems, ...ben.problems], [])
})
