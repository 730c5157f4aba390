// What people do in the page, by the words that they read there: the steps that several stories share.
import type { Locator, Page } from 'playwright-core'

/** By a finger where there is a touch screen. */
export async function press(target: Locator): Promise<void> {
  const isTouched = await target.page().evaluate(() => navigator.maxTouchPoints > 0)
  await (isTouched ? target.tap() : target.click())
}

/** A name for oneself, in the first step. */
export async function giveName(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await press(page.getByRole('button', { name: 'Next' }))
}

/** The 24 words later, in the second step. */
export async function putWordsOff(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Write down 24 words' }).waitFor()
  await press(page.getByRole('button', { name: 'Later' }))
}

/** A new space, in the third step. */
export async function makeSpace(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Make a space, or come into one' }).waitFor()
  await page.getByRole('textbox', { name: 'Name of the space' }).fill(name)
  await press(page.getByRole('button', { name: 'Make the space' }))
}

/** Into a space by an invitation, in the third step. */
export async function joinSpace(page: Page, link: string): Promise<void> {
  await page.getByRole('heading', { name: 'Make a space, or come into one' }).waitFor()
  await page.getByRole('radio', { name: 'Come into a space by an invitation' }).check()
  await page.getByRole('textbox', { name: 'Invitation' }).fill(link)
  await press(page.getByRole('button', { name: 'Join' }))
}

/** An invitation on the usual terms, by the form that is open; its link. */
export async function makeInvitation(page: Page): Promise<string> {
  await press(page.getByRole('button', { name: 'Make the invitation' }))
  return (await page.getByLabel('Link of the invitation').first().textContent()) ?? ''
}

/** Files of this computer, into the folder that is open. */
export async function chooseFiles(page: Page, ...files: string[]): Promise<void> {
  await page.getByLabel('Files', { exact: true }).and(page.locator('input')).setInputFiles(files)
}

/** A folder of this computer, with all that is in it. */
export async function chooseFolder(page: Page, folder: string): Promise<void> {
  await page.getByLabel('Folder', { exact: true }).and(page.locator('input')).setInputFiles(folder)
}

/** The row of a file or folder in the list that is open. */
export const entry = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByTitle(name, { exact: true }) })

/** To another page, by the menu; on a phone that covers the page, and is gone when one is there. */
export async function goBy(page: Page, link: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await press(menu)
  const item = page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: link, exact: true })
  await press(item.first())
}
