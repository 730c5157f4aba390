// Whether all of a page can be read on the screen that it is on.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { until } from '../support/cobox.ts'

/** Fails when something is wider than the screen, and names what. */
export async function fits(page: Page, where: string): Promise<void> {
  const coming = page.locator('.mantine-Loader-root').filter({ visible: true })
  await until(`all of ${where} is shown`, async () => (await coming.count()) === 0)
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter(element => element.getBoundingClientRect().right > clientWidth + 1)
      .map(element => `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`)
      .slice(0, 8)
      .concat(`${scrollWidth} > ${clientWidth}`)
  })
  assert.deepEqual(wide, [], `${where} is wider than the screen`)
  const cut = await page
    .locator('.mantine-Button-label')
    .evaluateAll(labels =>
      labels.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent),
    )
  assert.deepEqual(cut, [], `buttons of ${where} can be read whole`)
}
