// Two co-ops agree on hosting through their two pages, from the offer to a proof.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tempFolder } from '../support/cobox.ts'
import { createSpace, startHost, startPerson } from '../support/hosting.ts'
import { openPage, startBrowser } from './browser.ts'

test('an offer is made on one page and accepted on the other, and the space is shown to be protected', {
  timeout: 180_000,
}, async t => {
  const [mill, anna] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(anna, 'Our house')
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'plan.bin'), randomBytes(300_000))
  await anna.json('files', 'import', space, folder)
  const browser = await startBrowser(t)
  const [host, guest] = await Promise.all([
    openPage(browser, mill, { path: '/hosting' }),
    openPage(browser, anna, { path: `/spaces/${space}/hosting` }),
  ])

  await host.page.getByRole('tab', { name: 'Offers' }).click()
  await host.page.getByRole('textbox', { name: 'Room at most' }).fill('100 MB')
  await host.page.getByRole('textbox', { name: 'Terms in words' }).fill('Two loaves a month')
  await host.page.getByRole('textbox', { name: 'Whose host this is' }).fill('Mill co-op')
  await host.page.getByRole('button', { name: 'Make the link' }).click()
  const link = await host.page.getByLabel('Link of the offer').first().textContent()
  await host.page.getByRole('cell', { name: 'open', exact: true }).waitFor()

  const { page } = guest
  await page.getByText('“Our house” is at risk.').waitFor()
  await page.getByRole('textbox', { name: 'On how many co-ops’ hosts everything is to be' }).fill('1')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('0 copies of 1 wanted are proven.').waitFor()
  await page.getByRole('textbox', { name: 'Link of the offer' }).fill(link!)
  await page.getByRole('textbox', { name: 'What the host shall call you' }).fill('House co-op')
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  const card = page.getByRole('article', { name: 'Mill co-op' })
  await card.getByText('Two loaves a month').waitFor()
  await page.getByText('“Our house” is protected.').waitFor()
  await page.getByText('1 copy of 1 wanted is proven.').waitFor()

  await card.getByRole('button', { name: 'Audit this host now' }).click()
  // the host’s last audit is this one too
  await card
    .getByText(/all [\d,]+ blocks asked for are proven/)
    .first()
    .waitFor()
  await page.getByText('“Our house” is protected.').waitFor()

  const history = page.getByRole('group', { name: 'Audits of Mill co-op' })
  await history.getByText(/^In the last 90 days: proven on \d days?, not proven on 0 days/).waitFor()
  await history.getByText(/^Table of \d days?$/).click()
  await history.getByRole('columnheader', { name: 'Blocks proven' }).waitFor()

  await page.getByRole('button', { name: 'Start the drill' }).click()
  await page.getByText('Everything came back, and every hash is the same.').waitFor()
  await page.getByText(/^1 content was the same: 300 kB, from 1 host alone/).waitFor()

  await host.page.getByRole('cell', { name: 'accepted', exact: true }).waitFor()
  await host.page.getByRole('tab', { name: 'Hosts and guests' }).click()
  await host.page.getByRole('article', { name: 'House co-op' }).waitFor()
  await page.goto(`${anna.ready.url}/spaces/${space}/files/`)
  await page.getByTitle('plan.bin', { exact: true }).click()
  const details = page.getByRole('dialog')
  await details.getByText('This device has all of it.').waitFor()
  await details
    .getByText(/^Mill co-op: says that it has all of it\. With everything else it was proven/)
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'CoBox' }).click()
  await page
    .getByRole('main')
    .getByText(/protected/i)
    .first()
    .waitFor()
  assert.equal((await anna.client().hostingStatus({ space })).state, 'protected')
  assert.deepEqual([...host.problems, ...guest.problems], [])
})
