// What axe-core finds on a page that is open, in light and in dark.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

const AXE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A line each. */
export async function violationsIn(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(await readFile(AXE, 'utf8'))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
    for (const violation of await run(page)) found.push(`${colorScheme}: ${violation}`)
  }
  return found
}

async function run(page: Page): Promise<string[]> {
  return page.evaluate(async tags => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary, html }) =>
          `${id}: ${target.join(' ')} ${html.slice(0, 200)} ${failureSummary}`,
      ),
    )
  }, TAGS)
}
