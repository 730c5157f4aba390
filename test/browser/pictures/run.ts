// `npm run screenshots -- [FOLDER] [--only NAME]… [--guide]`: a picture of every page, light and dark, on a phone and on a
// desk, from real nodes of a housing co-op. With --guide only those that the guides show, into docs/guides/pictures.
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { type Cleaner, until } from '../../support/cobox.ts'
import { openPage, startBrowser } from '../browser.ts'
import { type Coop, foundCoop } from './coop.ts'
import { firstRun, inGuide, type View, views } from './views.ts'

const ROOT = new URL('../../..', import.meta.url).pathname
const GUIDE = join(ROOT, 'docs', 'guides', 'pictures')
/** A guide shows the upper part of a small window, so that it can be read beside text. */
const GUIDE_SCREEN = { width: 1000, height: 760 }
const SCREENS = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } } as const
const COLOURS = ['light', 'dark'] as const

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string', multiple: true }, guide: { type: 'boolean' } },
  })
  const { guide = false, only } = values
  const folder = guide ? GUIDE : resolve(positionals[0] ?? join(ROOT, 'screenshots'))
  const isWanted = ({ name }: View) =>
    (!guide || inGuide.includes(name)) && (!only || only.some(part => name.includes(part)))
  const shoot = guide ? takeForGuide : take
  await cleaning(async t => {
    const browser = await startBrowser(t)
    process.stderr.write('founding the co-op…\n')
    const coop = await foundCoop(t, browser)
    await mkdir(folder, { recursive: true })
    await takePictures(browser, coop, isWanted, (page, view) => shoot(page, view, folder))
  })
  process.stdout.write(`${folder}\n`)
}

/** Runs work that asks for things to be cleaned up after it, as tests do. */
async function cleaning(work: (t: Cleaner) => Promise<void>): Promise<void> {
  const steps: (() => unknown)[] = []
  try {
    await work({ after: step => void steps.push(step as () => unknown) })
  } finally {
    for (const step of steps.reverse()) await step()
  }
}

async function takePictures(
  browser: Browser,
  coop: Coop,
  isWanted: (view: View) => boolean,
  shoot: (page: Page, view: View) => Promise<void>,
): Promise<void> {
  const opened = new Map<string, Page>()
  const failed: string[] = []
  // who has just begun gets from step to step: none is left out before one that is wanted
  const lastStep = firstRun.findLastIndex(isWanted)
  for (const view of views) {
    const step = firstRun.indexOf(view)
    if (!isWanted(view) && (step < 0 || step > lastStep)) continue
    const { name, who = 'anna' } = view
    const page = opened.get(who) ?? (await open(browser, coop, who))
    opened.set(who, page)
    try {
      await show(page, view, coop, who)
      if (isWanted(view)) await shoot(page, view)
      process.stderr.write(`${name}\n`)
    } catch (error) {
      failed.push(name)
      process.stderr.write(`${name} failed: ${(error as Error).message}\n`)
    }
  }
  if (failed.length > 0) throw new Error(`no picture of ${failed.join(', ')}`)
}

const nodeOf = (coop: Coop, who: NonNullable<View['who']>) => (who === 'nobody' ? coop.anna : coop[who])

async function open(browser: Browser, coop: Coop, who: NonNullable<View['who']>): Promise<Page> {
  if (who === 'nobody') return (await browser.newContext({ locale: 'en-GB' })).newPage()
  const { page } = await openPage(browser, nodeOf(coop, who), { screen: { viewport: SCREENS.desktop } })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

/** Opens it, and does what leads to what is to be seen. */
async function show(page: Page, view: View, coop: Coop, who: NonNullable<View['who']>): Promise<void> {
  await page.setViewportSize(SCREENS[view.only ?? 'desktop'])
  // another part of the same page is none that is loaded
  await page.goto('about:blank')
  await page.goto(`${nodeOf(coop, who).ready.url}${view.path(coop)}`)
  await view.shows(page).first().waitFor()
  await view.act?.(page, coop)
}

/** On both screens, in both colours. */
async function take(page: Page, { name, screen, only }: View, folder: string): Promise<void> {
  for (const on of ['desktop', 'phone'] as const) {
    if (only && only !== on) continue
    await page.setViewportSize(SCREENS[on])
    for (const colour of COLOURS) {
      await settle(page, colour)
      // a window as long as the page: what stands at the edges of the window would else lie across a long picture
      if (!screen)
        await page.setViewportSize({ ...SCREENS[on], height: await lengthOf(page, SCREENS[on].height) })
      await page.screenshot({ path: join(folder, `${name}-${on}-${colour}.png`), animations: 'disabled' })
    }
  }
}

/** One small file, in light colours. */
async function takeForGuide(page: Page, { name }: View, folder: string): Promise<void> {
  await page.setViewportSize(GUIDE_SCREEN)
  await settle(page, 'light')
  const cdp = await page.context().newCDPSession(page)
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  await cdp.detach()
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'))
}

async function settle(page: Page, colorScheme: (typeof COLOURS)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
  await until('all has come', async () => (await page.locator('.mantine-Loader-root:visible').count()) === 0)
}

async function lengthOf(page: Page, least: number): Promise<number> {
  return Math.max(least, await page.evaluate(() => document.documentElement.scrollHeight))
}

await main()
