// Polls that a group held in Loomio, at a desk and on a phone: in their thread, each on a page of its own, and those without a thread in a list.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { type Cleaner, startNode, tempFolder } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { press } from './steps.ts'

const EXPORT = fileURLToPath(new URL('../fixtures/loomio/export-2026.jsonl', import.meta.url))

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** What a part of the page says, line by line. */
const linesOf = async (page: Page, name: string) =>
  (await part(page, name).innerText())
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** The export, with a reaction and a file at a poll. */
async function exported(t: Cleaner): Promise<string> {
  const file = join(await tempFolder(t), 'export.jsonl')
  const more = [
    ['reactions', { id: 821, reactable_type: 'Poll', reactable_id: 20, user_id: 3, reaction: ':heart:' }],
    ['documents', { id: 901, model_type: 'Poll', model_id: 20, title: 'plan.pdf' }],
  ].map(([table, record]) => JSON.stringify({ table, record }))
  await writeFile(file, `${await readFile(EXPORT, 'utf8')}${more.join('\n')}\n`)
  return file
}

test('[I3] [I13] polls held in Loomio are in their thread, on a page of their own and in a list, and nobody votes in them', {
  timeout: 300_000,
}, async t => {
  const node = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const browser = await startBrowser(t)
  const path = `/spaces/${space}/decisions`
  const desk = await openPage(browser, node, { path })
  const phone = await openPage(browser, node, { path, screen: PHONE })
  const link = (page: Page) => page.getByRole('link', { name: /^Held in Loomio/ })

  await t.test('before anything is taken in, nothing leads to them', async () => {
    await desk.page.getByText('Nothing has been asked yet.').waitFor()
    assert.equal(await link(desk.page).count(), 0)
  })

  await node.json('decisions', 'import', space, await exported(t), '--from', 'loomio')
  const { threads } = await node.json<{ threads: { thread: string; title: string }[] }>(
    ...['decisions', 'thread', 'list', space],
  )
  const { thread } = threads.find(({ title }) => title === 'A new boiler')!

  await t.test('their thread has them, and says what Loomio counted', async () => {
    for (const { page } of [desk, phone]) {
      await page.goto(`${node.ready.url}${path}/threads/${thread}`)
      await part(page, 'Polls held in Loomio')
        .getByRole('link', {
          name: /Shall we buy it\?.*Held in Loomio.*As Loomio counted: Agree 1 · Disagree 1 · Abstain 0.*Proposal · closed on 9 Mar 2025 · 2 of 3 have voted.*Outcome: We do it\./s,
        })
        .waitFor()
    }
    await fits(phone.page, 'the thread')
    assert.deepEqual(await violationsIn(phone.page), [])
    // the thread is closed and has no poll of the space
    assert.equal(await part(desk.page, 'Polls').count(), 0)
  })

  await t.test('its page has all that is known, and nothing to press', async () => {
    for (const { page } of [desk, phone]) {
      await press(page.getByRole('link', { name: /Shall we buy it\?/ }))
      await heading(page, 'Shall we buy it?').waitFor()
      await page
        .getByRole('note')
        .filter({ hasText: /Anna took it over on/ })
        .waitFor()
      await page.getByText('Shall we?').waitFor()
      await page.getByText('❤️ Cem').waitFor()
      await page.getByText('📎 plan.pdf').waitFor()
      await page.getByRole('link', { name: 'A new boiler' }).waitFor()
      // Markdown that comes later than the rest
      await part(page, 'Outcome').locator('strong', { hasText: 'do' }).waitFor()
      await part(page, 'Votes in Loomio')
        .locator('p', { hasText: /^Too dear$/ })
        .waitFor()
    }
    const { page } = desk
    assert.deepEqual(await linesOf(page, 'Outcome'), [
      'Outcome',
      'Chosen: Agree',
      'We do it.',
      'Ada · 10 Mar 2025 · to be looked at again on 1 Mar 2026',
    ])
    assert.deepEqual(
      (await linesOf(page, 'Result in Loomio')).slice(2),
      [
        ['Agree', '1 vote · 50%', 'It means: agree.'],
        ['Abstain', '0 votes · 0%', 'It means: abstain.'],
        ['Disagree', '1 vote · 50%', 'It means: disagree.'],
        ['Block', '0 votes · 0%', 'It means: block.'],
        ['Did not vote', '1 person · 33.3% of all'],
      ].flat(),
    )
    assert.deepEqual(
      (await linesOf(page, 'Votes in Loomio')).slice(1),
      [
        ['Ada · Agree', 'It is cold.', '5 Mar 2025'],
        ['Ben · Agree', 'changed later, or taken away', '5 Mar 2025'],
        ['Ben · Disagree', 'Too dear', '6 Mar 2025'],
        ['Were asked and did not vote: Cem'],
      ].flat(),
    )
    await part(page, 'What happened to it in Loomio').getByText('Ada · opened it again').waitFor()
    assert.equal(await page.getByRole('main').getByRole('button').count(), 0)
    assert.equal(await page.getByRole('main').locator('input, textarea').count(), 0)
    assert.deepEqual(await violationsIn(page), [])
    await fits(phone.page, 'the poll')
    assert.deepEqual(await violationsIn(phone.page), [])
  })

  await t.test(
    '[I7] what belongs to no thread is in a list, and of an anonymous one nobody is named',
    async () => {
      for (const { page } of [desk, phone]) {
        await page.goto(`${node.ready.url}${path}`)
        assert.equal((await link(page).innerText()).trim(), 'Held in Loomio (1)')
        await press(link(page))
        await heading(page, 'Polls held in Loomio').waitFor()
        const polls = page.getByRole('list', { name: 'Polls held in Loomio' }).getByRole('listitem')
        await polls.filter({ hasText: /As Loomio counted: Ada 2 · Ben 1/ }).waitFor()
        assert.equal(await polls.count(), 1)
        await fits(page, 'the list')
        assert.deepEqual(await violationsIn(page), [])
        await press(page.getByRole('link', { name: /Who is to be on the board\?/ }))
        await heading(page, 'Who is to be on the board?').waitFor()
        await part(page, 'Votes in Loomio').getByText('2 × Ada').waitFor()
        await fits(page, 'the anonymous poll')
      }
      const { page } = desk
      assert.deepEqual((await linesOf(page, 'Votes in Loomio')).slice(1), [
        'The poll was anonymous: who voted what was not taken over.',
        '2 × Ada',
        '1 × Ben',
      ])
      await press(page.getByRole('link', { name: 'Polls held in Loomio' }))
      await heading(page, 'Polls held in Loomio').waitFor()
    },
  )

  await t.test('[I3] it is in no list of polls, also not on the page', async () => {
    await desk.page.goto(`${node.ready.url}${path}`)
    await link(desk.page).waitFor()
    await desk.page.getByText('Nothing has been asked yet.').waitFor()
    assert.equal(await desk.page.getByRole('link', { name: /Shall we buy it\?/ }).count(), 0)
  })
  assert.deepEqual([...desk.problems, ...phone.problems], [])
})
