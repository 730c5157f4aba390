// How fast the page is in a real browser: what it loads to begin, when it can be seen and used, and how a folder of 10,000 files scrolls.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { readRunFile } from '../../src/node/home.ts'
import { startBrowser } from '../browser/browser.ts'
import { type Cleaner, until } from '../support/cobox.ts'
import type { BenchContext, Family } from './bench.ts'
import { makeSmallFiles } from './material.ts'
import { type BenchNode, importFolder, startNode, tempFolder, type Undo, undoing } from './nodes.ts'

const RUNS = 5
/** As a slow phone beside this machine. */
const SLOWER = 4
const FILES = 10_000
/** So much of the list in each picture of the screen: the whole of it goes by in some five seconds. */
const STEP_PX = 1500
const WEB = new URL('../../dist/web', import.meta.url).pathname

/** What the page is asked to keep about itself while it loads and works. */
interface Watched {
  longTasks: { at: number; ms: number }[]
  shownAt: number | null
}

/** Runs in the page before anything of it: notes long tasks, and when the selector finds something. */
function watch(selector: string): void {
  const watched: Watched = { longTasks: [], shownAt: null }
  Object.assign(globalThis, { watched })
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries())
      watched.longTasks.push({ at: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })
  const look = new MutationObserver(() => {
    if (!document.querySelector(selector)) return
    watched.shownAt = performance.now()
    look.disconnect()
  })
  look.observe(document, { childList: true, subtree: true })
}

/** Resolves when no task was long for a second: nothing more is to come. */
async function untilQuiet(page: Page): Promise<void> {
  await until('the page is quiet', () =>
    page.evaluate(() => {
      const { shownAt, longTasks } = (globalThis as unknown as { watched: Watched }).watched
      const last = longTasks.at(-1)
      return performance.now() - Math.max(shownAt ?? 0, last ? last.at + last.ms : 0) > 1000
    }),
  )
}

const watchedIn = (page: Page) => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched)

interface Opened {
  page: Page
  cdp: CDPSession
  close(): Promise<void>
}

/** In a profile of its own: nothing is there from before. */
async function open(
  browser: Browser,
  node: BenchNode,
  path: string,
  shows: string,
  slower = 1,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(watch, shows)
  const { url, token } = readRunFile(node.home)!
  await page.goto(`${url}${path}#${token}`)
  return { page, cdp, close: () => context.close() }
}

/** Which scripts had been asked for by then, each as it lies in `dist/web`. */
const scriptsUntil = (page: Page, ms: number) =>
  page.evaluate(
    until =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= until)
        .map(({ name }) => new URL(name).pathname),
    ms,
  )

const gzipKB = (scripts: Iterable<string>) =>
  [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(WEB, path))).length, 0) / 1000

/** What the page holds when nothing of it is garbage. */
async function heapMB(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** Tests and benches clean up alike, and say so in two ways. */
const cleanerOf = (undo: Undo): Cleaner => ({ after: step => undo.add(step as () => unknown) })

interface Start {
  code: number
  paint: number
  interactive: number
}

async function startOnce(browser: Browser, node: BenchNode): Promise<Start> {
  const { page, close } = await open(browser, node, '/', 'main a[href*="/spaces/"]', SLOWER)
  await page.locator('main a[href*="/spaces/"]').first().waitFor()
  await untilQuiet(page)
  const { shownAt, longTasks } = await watchedIn(page)
  const scripts = await scriptsUntil(page, shownAt!)
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  )
  await close()
  const lastLong = Math.max(0, ...longTasks.map(({ at, ms }) => at + ms))
  return { code: gzipKB(scripts), paint, interactive: Math.max(shownAt!, lastLong) }
}

/** The first page of a node with a space: from a cold cache, with a processor that is four times slower. */
export const pageStart: Family = {
  name: 'page-start',
  rows: ['page-code', 'page-first-paint', 'page-interactive'],
  run: context =>
    undoing(async undo => {
      const browser = await startBrowser(cleanerOf(undo))
      const node = await startNode(undo, context, 'page')
      await node.client.spaceCreate({ name: 'House' })
      // not counted: the browser's own start
      await startOnce(browser, node)
      const starts: Start[] = []
      for (let run = 0; run < context.runs(RUNS); run++) {
        starts.push(await startOnce(browser, node))
        const { paint, interactive } = starts.at(-1)!
        context.say(
          `page-start: painted at ${paint.toFixed(0)} ms, interactive at ${interactive.toFixed(0)} ms`,
        )
      }
      const row = (name: string, unit: 'kB' | 'ms', key: keyof Start, atMost: number) => ({
        name,
        unit,
        values: starts.map(start => start[key]),
        goal: { atMost },
      })
      return [
        row('page-code', 'kB', 'code', 250),
        row('page-first-paint', 'ms', 'paint', 1000),
        row('page-interactive', 'ms', 'interactive', 1500),
      ]
    }),
}

interface Scrolled {
  opening: number
  scrolling: number
  /** The most that one task of scrolling took of the processor: what others run on it meanwhile is not in it. */
  processor: number
  shown: number
  memory: number
}

async function scrollOnce(
  context: BenchContext,
  browser: Browser,
  node: BenchNode,
  path: string,
): Promise<Scrolled> {
  const { page, cdp, close } = await open(browser, node, path, '[role=row][data-index="0"]')
  await page.getByText(`${FILES.toLocaleString('en-GB')} entries`, { exact: true }).waitFor()
  const shown = await page.evaluate(() => performance.now())
  await untilQuiet(page)
  const opened = (await watchedIn(page)).longTasks
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  })
  await page.evaluate(async step => {
    for (;;) {
      const before = scrollY
      scrollBy(0, step)
      await new Promise(resolve => requestAnimationFrame(resolve))
      if (scrollY === before) return
    }
  }, STEP_PX)
  await page.getByTitle(lastName(), { exact: true }).waitFor()
  const processor = longestOf(await browser.stopTracing())
  await untilQuiet(page)
  const all = (await watchedIn(page)).longTasks
  const memory = await heapMB(cdp)
  await close()
  const longest = (tasks: Watched['longTasks']) => Math.max(0, ...tasks.map(({ ms }) => ms))
  const scrolled = all.slice(opened.length)
  context.note('page-folder', { opened, scrolled, processor, memory })
  return { opening: longest(opened), scrolling: longest(scrolled), processor, shown, memory }
}

/** Of the tasks of a trace, the most processor time that one took, in ms. */
function longestOf(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: { name: string; tdur?: number }[] }
  const tasks = traceEvents.filter(
    ({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask',
  )
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

/** As `makeSmallFiles` calls it. */
const lastName = () => `file-${String(FILES - 1).padStart(6, '0')}.dat`

/** A folder of 10,000 files: the longest task of opening it and of scrolling to its end, at the machine's own speed. */
export const pageFolder: Family = {
  name: 'page-folder',
  rows: [
    'page-folder-shown',
    'page-folder-opening',
    'page-folder-scrolling',
    'page-folder-processor',
    'page-folder-memory',
  ],
  run: context =>
    undoing(async undo => {
      const browser = await startBrowser(cleanerOf(undo))
      const node = await startNode(undo, context, 'page-folder')
      const { space } = await node.client.spaceCreate({ name: 'Large' })
      const source = await tempFolder(undo)
      await makeSmallFiles(source, { count: FILES, perFolder: FILES, least: 20, most: 200 })
      await importFolder(node, space, source)
      const path = `/spaces/${space}/files/folder-000`
      const runs: Scrolled[] = []
      for (let run = 0; run < context.runs(RUNS); run++) {
        runs.push(await scrollOnce(context, browser, node, path))
        const { opening, scrolling, processor, shown } = runs.at(-1)!
        context.say(
          `page-folder: shown after ${shown.toFixed(0)} ms; longest tasks ${opening.toFixed(0)} and ${scrolling.toFixed(0)} ms (${processor.toFixed(0)} of the processor)`,
        )
      }
      const row = (name: string, unit: 'ms' | 'MB', key: keyof Scrolled, atMost?: number) => ({
        name,
        unit,
        values: runs.map(run => run[key]),
        ...(atMost !== undefined && { goal: { atMost } }),
      })
      return [
        row('page-folder-shown', 'ms', 'shown'),
        row('page-folder-opening', 'ms', 'opening', 100),
        row('page-folder-scrolling', 'ms', 'scrolling', 100),
        row('page-folder-processor', 'ms', 'processor', 100),
        row('page-folder-memory', 'MB', 'memory'),
      ]
    }),
}
