// Another website in the same browser, on this computer or under a name that leads to it, can neither read nor write the node.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { readRunFile } from '../../src/node/home.ts'
import { type NodeProcess, startNode, tempFolder } from '../support/cobox.ts'
import { openPage, startBrowser } from './browser.ts'

/** A name that leads to this computer, as one does that was rebound. */
const NAME = 'evil.example'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

interface Story {
  node: NodeProcess
  context: BrowserContext
  /** The person's own page, open all the while. */
  own: Page
  problems: string[]
  /** The other website, at an address of this computer and at its name. */
  sites: string[]
  ticket: string
}

async function cast(t: TestContext): Promise<Story> {
  const node = await startNode(t, { args: ['--person-name', 'Anna', '--device-name', 'laptop'] })
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'logo.svg'), SVG)
  await node.json('files', 'import', space, folder)
  const website = createServer((request, response) => {
    if (request.url === '/own.svg') response.setHeader('content-type', 'image/svg+xml').end(SVG)
    else if (request.url === '/own.js') response.setHeader('content-type', 'text/javascript').end('1')
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>Cheap bread</title>')
  })
  await new Promise<void>(resolve => website.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    website.closeAllConnections()
    website.close()
  })
  const { port } = website.address() as AddressInfo
  const browser = await startBrowser(t, [`--host-resolver-rules=MAP ${NAME} 127.0.0.1`])
  const { page: own, context, problems } = await openPage(browser, node)
  await own.getByRole('main').getByRole('link', { name: 'House' }).waitFor()
  const ticket = await own.evaluate(async id => {
    const answer = await fetch(`/api/spaces/${id}/files/ticket`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${localStorage.getItem('cobox.token')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ path: 'logo.svg', show: true }),
    })
    return (await answer.json()).url as string
  }, space)
  const sites = [`http://127.0.0.1:${port}`, `http://${NAME}:${port}`]
  return { node, context, own, problems, sites, ticket }
}

const spacesOf = async ({ node }: Story) => (await node.client().status()).spaces.map(({ name }) => name)

/** What a request of the page comes to: `read` what it could read, or `no`. */
const requests = (page: Page, url: string, token: string) =>
  page.evaluate(
    async ([base, bearer]) => {
      const authorization = `Bearer ${bearer}`
      const text = 'text/plain'
      const body = JSON.stringify({ name: 'Owned' })
      const tries: Record<string, RequestInit & { path: string }> = {
        read: { path: '/api/status' },
        'read the page': { path: '/' },
        'read without cors': { path: '/api/status', mode: 'no-cors', credentials: 'include' },
        'read with the token': { path: '/api/status', headers: { authorization } },
        'write without cors': { path: '/api/spaces', method: 'POST', mode: 'no-cors', body },
        'write as text': { path: '/api/spaces', method: 'POST', headers: { 'content-type': text }, body },
        'write with the token': {
          path: '/api/spaces',
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body,
        },
        upload: { path: '/api/spaces/House/files/content?path=owned.txt', method: 'PUT', body: 'owned' },
      }
      const came: Record<string, string> = {}
      for (const [what, { path, ...init }] of Object.entries(tries))
        try {
          const answer = await fetch(base + path, init)
          const read = await answer.text()
          came[what] = read === '' ? 'no' : `read ${read.slice(0, 100)}`
        } catch {
          came[what] = 'no'
        }
      return came
    },
    [url, token] as const,
  )

/** Whether an element of the page loads an address. */
const loads = (page: Page, kind: 'img' | 'script' | 'link' | 'video', address: string) =>
  page.evaluate(
    ([kind, address]) =>
      new Promise<boolean>(resolve => {
        const element = document.createElement(kind)
        element.addEventListener('load', () => resolve(true))
        element.addEventListener('loadeddata', () => resolve(true))
        element.addEventListener('error', () => resolve(false))
        if (element instanceof HTMLLinkElement) {
          element.rel = 'stylesheet'
          element.href = address
        } else element.src = address
        document.head.append(element)
      }),
    [kind, address] as const,
  )

/** A form that is sent without a script: what the browser comes to, and what the website can read of it. */
async function sendForm(page: Page, address: string): Promise<string> {
  const [answer] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(action => {
      const form = document.createElement('form')
      Object.assign(form, { action, method: 'post', enctype: 'text/plain', target: '_blank' })
      const field = document.createElement('input')
      field.name = '{"name":"Owned","x":"'
      field.value = '"}'
      form.append(field)
      document.body.append(form)
      form.submit()
    }, address),
  ])
  await answer.waitForLoadState()
  const text = (await answer.textContent('body')) ?? ''
  await answer.close()
  return text
}

/** Opens an address from the website in a window of its own: what the window shows, and what its opener can see of it. */
async function openWindow(page: Page, address: string): Promise<{ text: string; seen: string }> {
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(address => {
      Object.assign(window, { opened: window.open(address) })
    }, address),
  ])
  await opened.waitForLoadState()
  const text = (await opened.textContent('body')) ?? ''
  const seen = await page.evaluate(() => {
    const { opened } = window as unknown as { opened: Window }
    try {
      opened.postMessage({ token: '0' }, '*')
      return opened.closed ? 'closed' : opened.document.body.textContent
    } catch {
      return 'refused'
    }
  })
  await opened.close()
  return { text, seen: seen ?? '' }
}

/** What a frame of the website comes to show of an address. */
async function frameOf(page: Page, src: string): Promise<string> {
  const frame = await page.evaluateHandle(
    src =>
      new Promise<HTMLIFrameElement>(resolve => {
        const frame = document.createElement('iframe')
        frame.src = src
        frame.addEventListener('load', () => resolve(frame))
        document.body.append(frame)
      }),
    src,
  )
  const content = await frame.asElement()!.contentFrame()
  return content?.url() ?? ''
}

/** Whether a socket or a stream to an address ever opens. */
const opens = (page: Page, kind: 'WebSocket' | 'EventSource', address: string) =>
  page.evaluate(
    ([kind, address]) =>
      new Promise<boolean>(resolve => {
        const stream = kind === 'WebSocket' ? new WebSocket(address) : new EventSource(address)
        stream.addEventListener('open', () => resolve(true))
        stream.addEventListener('error', () => resolve(false))
      }),
    [kind, address] as const,
  )

test('another website in the same browser can neither read nor write', { timeout: 180_000 }, async t => {
  const story = await cast(t)
  const { node, sites, ticket, own, problems } = story
  const { url } = node.ready
  const { token } = readRunFile(node.home)!
  const script = await own.evaluate(
    () => new URL(document.querySelector<HTMLScriptElement>('script[src]')!.src).pathname,
  )
  await t.test('the page itself can do what the website tries', async () => {
    assert.equal(await loads(own, 'img', ticket), true)
    const came = await requests(own, url, token)
    assert.match(came['read with the token']!, /^read \{/)
    assert.match(came['write with the token']!, /^read \{"space":/)
    assert.deepEqual((await spacesOf(story)).sort(), ['House', 'Owned'], 'with the token alone, and once')
    assert.equal(await loads(own, 'img', '/icon.svg'), true)
  })
  for (const site of sites)
    await t.test(`from ${new URL(site).hostname}`, async () => {
      const page = await story.context.newPage()
      await page.goto(site)
      assert.equal(await loads(page, 'img', '/own.svg'), true)
      assert.equal(await loads(page, 'script', '/own.js'), true)

      for (const [what, came] of Object.entries(await requests(page, url, token)))
        assert.equal(came, 'no', what)
      for (const address of [ticket, '/api/status', '/api/openapi.json', '/icon.svg', script])
        for (const kind of ['img', 'script', 'link', 'video'] as const)
          assert.equal(await loads(page, kind, url + address), false, `${kind} ${address}`)

      assert.match(await sendForm(page, `${url}/api/spaces`), /FOREIGN_ORIGIN/)
      for (const path of ['/', ticket, '/api/status'])
        assert.match(await frameOf(page, url + path), /^chrome-error:/, path)
      for (const path of [`/#${'0'.repeat(64)}`, ticket]) {
        const { text, seen } = await openWindow(page, url + path)
        assert.match(text, /Another website led here.*FOREIGN_ORIGIN/s, path)
        assert.match(seen, /^(closed|refused)$/, path)
      }
      assert.equal(await opens(page, 'WebSocket', `${url.replace('http', 'ws')}/api/events`), false)
      assert.equal(await opens(page, 'EventSource', `${url}/api/events`), false)
      await page.close()
    })
  await t.test('a person who followed its link is told, and goes on by themselves', async () => {
    const page = await story.context.newPage()
    await page.goto(sites[0]!)
    await page.evaluate(address => {
      const link = document.createElement('a')
      Object.assign(link, { href: address, textContent: 'Bread' })
      document.body.append(link)
    }, `${url}/keys`)
    await page.getByRole('link', { name: 'Bread' }).click()
    await page.getByRole('heading', { name: 'Your node did not open this' }).waitFor()
    await page.getByRole('link', { name: 'To the start page' }).click()
    await page.getByRole('main').getByRole('link', { name: 'House' }).waitFor()
    await page.close()
  })
  assert.deepEqual((await spacesOf(story)).sort(), ['House', 'Owned'], 'nothing was written')
  await own.reload()
  await own.getByRole('main').getByRole('link', { name: 'House' }).waitFor()
  assert.deepEqual(problems, [])
})

test('a name that was rebound to this computer is refused, even with the token', {
  timeout: 180_000,
}, async t => {
  const { node, context } = await cast(t)
  const { port } = new URL(node.ready.url)
  const { token } = readRunFile(node.home)!
  const origin = `http://${NAME}:${port}`
  const page = await context.newPage()
  const answer = await page.goto(`${origin}/`)
  assert.equal(answer!.status(), 403)
  assert.match(await answer!.text(), /FOREIGN_HOST/)

  // the website was loaded from its own computer, and the name leads here since then
  await page.route(`${origin}/`, route =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Cheap bread</title>' }),
  )
  await page.goto(`${origin}/`)
  assert.equal(await page.title(), 'Cheap bread')
  await page.unroute(`${origin}/`)
  for (const came of Object.values(await requests(page, origin, token)))
    if (came !== 'no') assert.match(came, /^read \{"error":\{"code":"FOREIGN_HOST"/)
  for (const address of ['/icon.svg', '/api/status'])
    assert.equal(await loads(page, 'img', address), false, address)
  assert.equal(await opens(page, 'WebSocket', `ws://${NAME}:${port}/api/events`), false)
  assert.equal(await opens(page, 'EventSource', '/api/events'), false)
})
