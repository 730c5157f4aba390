// A real browser for end-to-end tests: Debian's Chromium, a page for a node, and what went wrong in it.
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { readRunFile } from '../../src/node/home.ts'
import type { Cleaner, NodeProcess } from '../support/cobox.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** What somebody has before them. */
export interface Screen {
  viewport: { width: number; height: number }
  isMobile?: boolean
  hasTouch?: boolean
  deviceScaleFactor?: number
}

export const DESK: Screen = { viewport: { width: 1200, height: 850 } }
/** As small as they come, and there is no mouse. */
export const PHONE: Screen = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
}

export interface OpenedPage {
  page: Page
  context: BrowserContext
  /** Errors of scripts, refusals of the policy, and requests that would leave the node: none is expected, ever. */
  problems: string[]
}

/** Starts a browser that ends with the test. `args`: more of its own. */
export async function startBrowser(t: Cleaner, args: readonly string[] = []): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`there is no browser at ${CHROMIUM}: install Debian’s chromium`)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGS, ...args] })
  t.after(() => browser.close())
  return browser
}

/** Opens the page of a node with its key, in a profile of its own. `before`: what is done to the page before it loads anything. */
export async function openPage(
  browser: Browser,
  node: NodeProcess,
  { path = '/', screen = DESK, locale = 'en-GB', before = async (_page: Page) => {} } = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ ...screen, locale, acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    // what the node refuses is told by the page itself
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      problems.push(message.text())
  })
  page.on('request', request => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(node.ready.url).origin)
      problems.push(`a request leaves the node: ${url}`)
  })
  await before(page)
  await page.goto(`${node.ready.url}${path}#${readRunFile(node.home)!.token}`)
  return { page, context, problems }
}
