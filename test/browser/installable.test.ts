// The page can be put on a home screen: its manifest is whole, and the browser's own check finds nothing to object to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startNode } from '../support/cobox.ts'
import { openPage, startBrowser } from './browser.ts'

interface Manifest {
  name: string
  start_url: string
  scope: string
  display: string
  icons: { src: string; sizes: string; type: string }[]
}

/** What only a browser of a test has to say: its profile is forgotten when it ends. */
const OF_THE_TEST = ['in-incognito']

test('the page can be installed: a manifest with a name, icons of their sizes, and nothing that the browser objects to', {
  timeout: 120_000,
}, async t => {
  const node = await startNode(t)
  const browser = await startBrowser(t)
  const { page, context, problems } = await openPage(browser, node)
  await page.getByRole('heading', { name: 'Welcome to CoBox' }).waitFor()

  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const answer = await fetch(new URL(address!, node.ready.url))
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/manifest\+json/)
  const manifest = (await answer.json()) as Manifest
  assert.equal(manifest.name, 'CoBox')
  assert.equal(manifest.display, 'standalone')
  const within = (path: string, base: string) => new URL(path, new URL(base, node.ready.url)).href
  assert.ok(within(manifest.start_url, address!).startsWith(within(manifest.scope, address!)))

  // each icon is what the manifest says, as the browser draws it
  assert.deepEqual(manifest.icons.map(({ sizes }) => sizes).sort(), ['192x192', '512x512', 'any'])
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await fetch(new URL(src, node.ready.url))
    assert.equal(icon.headers.get('content-type')?.split(';')[0], type)
    const drawn = await page.evaluate(async source => {
      const image = new Image()
      image.src = source
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, src)
    if (sizes !== 'any') assert.equal(drawn, sizes)
  }

  const line = await context.newCDPSession(page)
  const seen = await line.send('Page.getAppManifest')
  assert.equal(new URL(seen.url).pathname, address)
  assert.deepEqual(seen.errors, [])
  const { installabilityErrors } = await line.send('Page.getInstallabilityErrors')
  const objections = installabilityErrors.map(({ errorId }) => errorId)
  assert.deepEqual(
    objections.filter(errorId => !OF_THE_TEST.includes(errorId)),
    [],
  )

  // that it would object is seen where there is no manifest
  const other = await context.newPage()
  await other.route('**/manifest.webmanifest', route => route.abort())
  await other.goto(node.ready.url)
  await other.getByRole('heading', { name: 'Welcome to CoBox' }).waitFor()
  const bare = await (await context.newCDPSession(other)).send('Page.getInstallabilityErrors')
  assert.ok(bare.installabilityErrors.some(({ errorId }) => /manifest/.test(errorId)))
  assert.deepEqual(problems, [])
})
