// Secret votes in the page, on three nodes: who is waited for, that nobody sees what was voted, and the result that comes by itself.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { freePort, type NodeProcess, startNode, until } from '../support/cobox.ts'
import { violationsIn } from './axe.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { press } from './steps.ts'

/** Devices find each other again, and confirm what is final: that takes a while. */
const SLOW = { timeout: 90_000 }
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function threeInASpace(t: TestContext) {
  const port = await freePort()
  const named = (name: string) => ['--person-name', name, '--device-name', `${name}s-laptop`]
  const anna = await startNode(t, { args: ['--listen', `127.0.0.1:${port}`, ...named('Anna')] })
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const others: NodeProcess[] = []
  for (const name of ['Ben', 'Cleo']) {
    const node = await startNode(t, { args: ['--peer', `tcp://127.0.0.1:${port}`, ...named(name)] })
    const { invite } = await anna.json<{ invite: string }>('invite', 'create', space)
    await node.json('join', invite)
    others.push(node)
  }
  return { anna, ben: others[0]!, cleo: others[1]!, space }
}

/** Votes by a finger, when the page lets one. */
async function vote(page: Page, choice: string): Promise<void> {
  const option = page.locator('label', { has: page.getByRole('radio', { name: choice, exact: true }) })
  await option.waitFor(SLOW)
  await press(option)
  await press(button(page, 'Vote'))
  await page.getByText('Your sealed vote is in.', { exact: false }).waitFor()
}

async function close(page: Page): Promise<void> {
  await press(button(page, 'Close it'))
  await press(page.getByRole('dialog').getByRole('button', { name: 'Close the poll' }))
}

async function votedIn(node: NodeProcess, space: string, poll: string, count: number): Promise<void> {
  await until(
    'all votes have come',
    async () => {
      const { voted } = await node.json<{ voted: number }>('decisions', 'poll', 'show', space, poll)
      return voted === count
    },
    SLOW.timeout,
  )
}

test('[D34] [D37] [D38] secret votes are begun in the page, waited for by name, voted on a phone, and counted by themselves', {
  timeout: 400_000,
}, async t => {
  const { anna, ben, cleo, space } = await threeInASpace(t)
  await until('all three are in the space', async () => {
    const { members } = await anna.json<{ members: unknown[] }>('member', 'list', space)
    return members.length === 3
  })
  await cleo.stop()
  const browser = await startBrowser(t)
  const hers = await openPage(browser, anna, { path: `/spaces/${space}/decisions/polls/new` })
  const { page } = hers

  await t.test('the form says what it gives and what not', async () => {
    await page.getByRole('textbox', { name: 'Title' }).fill('Ben as treasurer')
    await button(page, 'More').click()
    await page.getByRole('switch', { name: 'Secret votes' }).check()
    await page.getByText('2 of those who count could together open every single vote.').waitFor()
    await page.getByText('With fewer than three votes nothing is opened, ever').waitFor()
    assert.equal(await page.getByLabel('How many of them are needed').inputValue(), '2')
    for (const name of ['Anna', 'Ben', 'Cleo']) await page.getByText(name, { exact: false }).first().waitFor()
    assert.equal(await page.getByRole('checkbox', { name: 'Offer “None of these”' }).count(), 0)
    assert.deepEqual(await violationsIn(page), [])
    await button(page, 'Begin the poll').click()
    await heading(page, 'Ben as treasurer').waitFor()
  })
  const poll = new URL(page.url()).pathname.split('/').at(-1)!

  const phone = await openPage(browser, ben, { path: `/spaces/${space}/decisions`, screen: PHONE })
  const his = phone.page
  await his.getByRole('link', { name: /Ben as treasurer/ }).tap(SLOW)
  await t.test('nobody votes before the device of Cleo was on: it is named', async () => {
    for (const one of [page, his]) {
      await one.getByText('Nobody can vote yet').waitFor()
      await one.getByText('It is waited for: Cleo (Cleos-laptop).', { exact: false }).waitFor(SLOW)
      assert.equal(await button(one, 'Vote').count(), 0)
    }
    await fits(his, 'the poll that waits')
    assert.deepEqual(await violationsIn(his), [])
  })

  await t.test('then all vote, and nobody sees what', async () => {
    await cleo.restart()
    await vote(page, 'Agree')
    await vote(his, 'Disagree')
    await fits(his, 'the poll after the vote')
    assert.deepEqual(await violationsIn(his), [])
    await until(
      'Cleo has the key',
      async () => (await cleo.run('decisions', 'vote', space, poll, 'agree')).code === 0,
      SLOW.timeout,
    )
    await votedIn(anna, space, poll, 3)
    await page.getByText('Everybody has voted.').waitFor()
    await page.getByText('There are no numbers before it is closed and counted.').waitFor()
    assert.equal((await page.getByText('sealed vote', { exact: false }).count()) >= 3, true)
  })

  await t.test('closed: the result comes by itself, and this device checks the count', async () => {
    await close(page)
    for (const one of [page, his]) {
      await one.getByText('Counted from sealed votes').waitFor(SLOW)
      await one.getByText('First: Agree.').waitFor()
      await one.getByText(/^2 votes · 66\.\d+%$/).waitFor()
      await one.getByText('Final', { exact: true }).waitFor(SLOW)
    }
    await fits(his, 'the result')
    await press(button(his, 'Check the count'))
    await his
      .getByText('3 sealed votes, their sum, and its opening. The result is right.', { exact: false })
      .waitFor()
    assert.deepEqual(await violationsIn(his), [])
    await page.getByRole('link', { name: 'Minutes' }).click()
    await page.getByText('Counted again by this device from 3 votes: the result is the same.').waitFor()
    await page.getByText('counted: there is a result').waitFor()
    assert.deepEqual(await violationsIn(page), [])
  })

  await t.test('[D37] of two votes nothing is opened, and the page says why', async () => {
    const { poll: second } = await anna.json<{ poll: string }>(
      ...['decisions', 'poll', 'create', space, '--type', 'choose', '--title', 'Soup or salad', '--sealed'],
      ...['--option', 'Soup', '--option', 'Salad', '--teller', 'Anna', '--teller', 'Ben'],
    )
    await page.goto(`${anna.ready.url}/spaces/${space}/decisions/polls/${second}`)
    await vote(page, 'Soup')
    await his.goto(`${ben.ready.url}/spaces/${space}/decisions/polls/${second}`)
    await vote(his, 'Salad')
    await votedIn(anna, space, second, 2)
    await close(page)
    for (const one of [page, his]) {
      await one.getByText('No result: fewer than three votes').waitFor(SLOW)
      assert.equal(await one.getByText(/First:|Level:/).count(), 0)
    }
    await fits(his, 'the poll without a result')
    assert.deepEqual(await violationsIn(his), [])
  })
  assert.deepEqual([...hers.problems, ...phone.problems], [])
})
