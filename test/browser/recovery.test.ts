// All devices of a person are gone, and their trustees bring everything back: every step of it on somebody's page.
import assert from 'node:assert/strict'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { startNode, tempFolder, until } from '../support/cobox.ts'
import { household, settled, TRUSTEES } from '../support/recovery-story.ts'
import { openPage, PHONE, startBrowser } from './browser.ts'
import { fits } from './fits.ts'
import { entry, press } from './steps.ts'

const NAMES = TRUSTEES.slice(0, 3)
/** Five nodes and four browsers work at once. */
const PATIENCE = 60_000
const PASSPHRASE = 'four red tables dance'

/** What is said of one trustee on the page of the person whose trustee they are. */
const trustee = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'Your trustees' })
    .getByRole('listitem')
    // as it is written: what identifies somebody else may have “ada” in it
    .filter({ hasText: new RegExp(name) })

const isInView = (part: Locator): Promise<boolean> =>
  part.evaluate(element => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

/** As a trustee: the code is looked at, the voice heard, and the words typed that were read out. */
async function answer(page: Page, code: string, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Request code' }).fill(code)
  await page.getByRole('button', { name: 'See what it asks for' }).click()
  await page.getByText('Olga has lost all their devices').waitFor()
  await page.getByRole('checkbox', { name: /^I have heard their voice/ }).check()
  await page.getByRole('textbox', { name: 'The two words that they read to you' }).fill(words)
  await page.getByRole('button', { name: 'Release the share' }).click()
}

test('somebody who has lost every device is brought back by two of three trustees, on pages alone', {
  timeout: 420_000,
}, async t => {
  const { olga, trustees, space, peers } = await household(t, NAMES.length)
  const { space: garden } = await olga.json<{ space: string }>('space', 'create', 'Garden')
  const { invite } = await olga.json<{ invite: string }>('invite', 'create', garden)
  await trustees[0]!.json('join', invite)
  const file = join(await tempFolder(t), 'roof.txt')
  await writeFile(file, 'The roof is paid.\n')
  await olga.json('files', 'put', space, file, 'roof.txt')
  await olga.json('files', 'put', garden, file, 'beds.txt')
  const { identity } = await olga.json<{ identity: string }>('id', 'show')

  const browser = await startBrowser(t)
  const hers = await openPage(browser, olga, { path: '/keys' })
  const theirs = await Promise.all(trustees.map(node => openPage(browser, node, { path: '/' })))

  for (const { page } of [hers, ...theirs]) page.setDefaultTimeout(PATIENCE)

  // she chooses people, and how many of them are needed, and looks at it once more
  const { page } = hers
  await page.getByRole('button', { name: 'Choose trustees' }).click()
  for (const name of NAMES) await page.getByRole('checkbox', { name, exact: true }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('combobox', { name: 'How many of them are needed' }).selectOption('2 of 3')
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Call my sister.')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('heading', { name: 'Step 3 of 3: a last look' }).waitFor()
  await page.getByText('Any 2 of 3 are needed.').waitFor()
  await page.getByRole('button', { name: 'Send the shares' }).click()
  await page.getByText('The shares are on their way.').waitFor()
  for (const name of NAMES) await trustee(page, name).getByText('arrived, no answer yet').waitFor()

  // each is told on their first page, and says that they will keep it
  for (const their of theirs) {
    await their.page.getByText('Olga asks you to be a trustee: you would keep a share').waitFor()
    await their.page.getByRole('link', { name: 'Accept or decline' }).click()
    await their.page.getByRole('button', { name: 'Accept the share of Olga' }).click()
    await their.page.getByText('you keep it', { exact: true }).waitFor()
  }
  for (const name of NAMES)
    await trustee(page, name)
      .getByText(/^accepted/)
      .waitFor()
  await page.getByRole('button', { name: 'Ask all: do you still have it?' }).click()
  for (const name of NAMES) await trustee(page, name).getByText('Last proved').waitFor()

  await settled(olga, [trustees[0]!], [space, garden])
  await page.reload()
  await page.getByText('Your vault brings back 2 spaces, and is kept in 2 spaces.').waitFor()

  // the computer is gone, and with it all that she had
  await hers.context.close()
  await olga.kill()
  await rm(olga.home, { recursive: true, force: true })
  const fresh = await startNode(t, { args: [...peers, '--device-name', 'new laptop'] })
  const again = await openPage(browser, fresh, { screen: PHONE })
  again.page.setDefaultTimeout(PATIENCE)
  await press(again.page.getByRole('link', { name: 'Begin' }))
  await again.page.getByRole('heading', { name: 'Who are you?' }).waitFor()
  await press(again.page.getByRole('link', { name: 'Get your identity back' }))
  const restore = again.page.getByRole('heading', { name: 'Get your identity back from words' })
  await until('she is led to that part of a long page', () => isInView(restore))
  await press(again.page.getByRole('link', { name: 'With their help' }))
  const recover = again.page.getByRole('region', { name: 'Get an identity back', exact: true })
  await recover.getByRole('radio', { name: 'All my devices are gone.' }).check()
  await press(recover.getByRole('button', { name: 'Begin' }))
  const code = (await recover.getByLabel('Request code').first().textContent())!
  assert.match(code, /^cobox:\/\/recover\//)
  const words = (await recover.getByText(/^[a-z]+ [a-z]+$/).textContent())!
  await recover.getByText('No share is here yet').waitFor()
  await fits(again.page, 'the code and the words')

  // words that do not fit release nothing; one share alone is not enough
  const [ada, ben] = theirs as [typeof hers, typeof hers, typeof hers]
  await answer(ada.page, code, 'zebra zoo')
  await ada.page.locator('[data-code=REQUEST_WORDS_DIFFER]').waitFor()
  await ada.page.getByRole('textbox', { name: 'The two words that they read to you' }).fill(words)
  await ada.page.getByRole('button', { name: 'Release the share' }).click()
  await ada.page.getByText(/^You have released your share of Olga/).waitFor()
  await recover.getByText('1 of 2 shares that are needed are here.').waitFor()
  assert.equal(await recover.getByRole('button', { name: 'Put the shares together' }).isDisabled(), true)
  await answer(ben.page, code, words)
  await ben.page.getByText(/^You have released your share of Olga/).waitFor()
  await recover.getByText('2 of 2 shares that are needed are here.').waitFor()

  // the keys are sealed before they come
  await recover.getByRole('textbox', { name: 'New passphrase' }).fill(PASSPHRASE)
  await recover.getByRole('textbox', { name: 'The same again' }).fill(PASSPHRASE)
  await press(recover.getByRole('button', { name: 'Put the shares together' }))
  await recover.getByText('The shares are put together').waitFor()
  await recover.getByText('Call my sister.').waitFor()
  await fits(again.page, 'what came of it')
  await again.page.getByText('The keys on this device are under a passphrase.').waitFor()
  const shown = await fresh.json<{ identity: string; personName: string }>('id', 'show')
  assert.deepEqual([shown.identity, shown.personName], [identity, 'Olga'])
  assert.ok(!(await readFile(join(fresh.home, 'keys.json'), 'utf8')).includes(identity), 'sealed at once')

  // her vault is found: who her trustees are, who released, and every space with its files
  for (const name of NAMES)
    await trustee(again.page, name)
      .getByText(/^accepted/)
      .waitFor()
  const notices = again.page
    .getByRole('alert')
    .filter({ hasText: 'Your trustees have something to tell you' })
  for (const name of NAMES.slice(0, 2)) await notices.getByText(`${name} released their share`).waitFor()
  await again.page.getByText('Your vault brings back 2 spaces, and is kept in 2 spaces.').waitFor()
  for (const [name, inside] of [
    ['House', 'roof.txt'],
    ['Garden', 'beds.txt'],
  ] as const) {
    await press(again.page.getByRole('link', { name: 'CoBox' }))
    await press(again.page.getByRole('main').getByRole('link', { name, exact: true }))
    await entry(again.page, inside).waitFor()
    await press(again.page.getByTitle(inside, { exact: true }))
    const details = again.page.getByRole('dialog', { name: inside })
    await details.getByText('The roof is paid.').waitFor()
    await press(details.getByRole('button', { name: 'Close' }))
    await details.waitFor({ state: 'detached' })
  }
  assert.deepEqual(
    [hers, again, ...theirs].flatMap(({ problems }) => problems),
    [],
  )
})
