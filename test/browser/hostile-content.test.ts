// Names and files of a hostile member are shown as what they are: nothing of them runs, loads, or leaves the page.
import assert from 'node:assert/strict'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type NodeProcess, tempFolder, twoInASpace, until } from '../support/cobox.ts'
import { type OpenedPage, openPage, startBrowser } from './browser.ts'
import { asName, hostileFiles, hostileStrings } from './hostile-corpus.ts'

/** Of a member’s name. */
const NAME_LIMIT = 100

interface Story extends OpenedPage {
  anna: NodeProcess
  /** The hostile one. */
  ben: NodeProcess
  space: string
  /** A web server that nobody has business with. */
  elsewhere: string
  /** What ran, opened a dialog, or went elsewhere. */
  harm: string[]
}

async function cast(t: TestContext): Promise<Story> {
  const harm: string[] = []
  const server = createServer((request, response) => {
    harm.push(`asked for ${request.url}`)
    response.setHeader('content-type', 'text/html').end(`<img src="/x" onerror="pwned('from elsewhere')">`)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { a: anna, b: ben, space } = await twoInASpace(t)
  await anna.json('member', 'role', space, 'Ben', 'coordinator')
  const opened = await openPage(await startBrowser(t), anna)
  // in every page and frame, whatever comes to be shown there
  await opened.context.exposeFunction('pwned', (what: unknown) => {
    harm.push(`ran ${what}`)
  })
  opened.context.on('dialog', dialog => {
    harm.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { ...opened, anna, ben, space, elsewhere, harm }
}

/** That harm would be noticed: the page itself is made to do some. */
async function harmIsNoticed({ context, elsewhere, harm }: Story): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${elsewhere}/control`)
  await until('it is noticed', () => harm.includes('ran from elsewhere'))
  assert.equal(harm[0], 'asked for /control')
  await page.close()
  harm.length = 0
}

const shows = (page: Page, text: string) =>
  page.evaluate(text => document.body.textContent.includes(text), text)

/** Joined as long as they fit into a name. */
function packed(texts: readonly string[]): string[] {
  const packs: string[] = []
  for (const text of texts.map(one => one.slice(0, NAME_LIMIT))) {
    const joined = `${packs.at(-1) ?? ''} ${text}`.trim()
    if (packs.length > 0 && joined.length <= NAME_LIMIT) packs[packs.length - 1] = joined
    else packs.push(text)
  }
  return packs
}

test('names that are code: of members and spaces, wherever they are shown', { timeout: 180_000 }, async t => {
  const story = await cast(t)
  const { page, anna, ben, space, elsewhere, harm, problems } = story
  await harmIsNoticed(story)
  await page.goto(`${anna.ready.url}/spaces/${space}/members`)
  await page.getByRole('heading', { level: 1, name: 'Members of “House”' }).waitFor()
  const { members } = ben.client().space(space)
  for (const name of packed(hostileStrings(elsewhere))) {
    await Promise.all([members.renameSpace({ name }), members.rename({ name })])
    await until(`the page shows ${JSON.stringify(name)}`, () => shows(page, `Members of “${name}”`))
  }
  assert.deepEqual(harm, [])

  await members.renameSpace({ name: '"><img src=x onerror=pwned(1)><script>pwned(2)</script>' })
  await members.rename({ name: "<svg onload=pwned(3)>'};pwned(4)//#{pwned(5)}" })
  await ben.json('device', 'rename', 'laptop-b', '<iframe srcdoc="<script>parent.pwned(6)</script>">')
  const everywhere = ['/', '/hosting', '/network', '/activity', '/keys', '/settings', '/welcome']
  const inSpace = ['files/', 'trash', 'members', 'hosting', 'activity']
  for (const path of [...everywhere, ...inSpace.map(one => `/spaces/${space}/${one}`)]) {
    await page.goto(`${anna.ready.url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await until(`${path} shows it`, () => shows(page, '"><img src=x onerror=pwned(1)>'))
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Go to…' }).fill('onerror')
  await page.getByRole('button', { name: /onerror.*Files/ }).waitFor()
  assert.deepEqual(harm, [])
  assert.deepEqual(problems, [])
})

/** Ben’s tree: a file and a folder for each string, files that are code, and a link that leads to some. */
async function hostileTree(t: TestContext, { ben, space, elsewhere }: Story): Promise<string[]> {
  const folder = await tempFolder(t)
  const names = [...new Set(hostileStrings(elsewhere).map(asName))]
  await mkdir(join(folder, 'names'))
  for (const name of names) {
    await mkdir(join(folder, 'names', `folder ${name}`))
    await writeFile(join(folder, 'names', name), name)
  }
  for (const [name, text] of Object.entries(hostileFiles(elsewhere)))
    await writeFile(join(folder, name), text)
  await symlink('javascript:pwned("link")', join(folder, 'link'))
  await ben.json('files', 'import', space, folder)
  await ben.json('files', 'remove', space, 'names/<img src=x onerror=pwned(9)>')
  return names.filter(name => name !== '<img src=x onerror=pwned(9)>')
}

test('files that are code: in lists, as tiles, in the trash, and in previews', {
  timeout: 180_000,
}, async t => {
  const story = await cast(t)
  const { page, anna, space, elsewhere, harm, problems } = story
  const names = await hostileTree(t, story)
  await until('Anna has heard of it', async () => {
    const { items } = await anna.client().space(space).files.trash({})
    return items.length === 1
  })
  await anna.json('space', 'sync', space, '--wait')
  await page.goto(`${anna.ready.url}/spaces/${space}/files/names`)
  const grid = page.getByRole('grid')
  for (const layout of ['List', 'Tiles']) {
    await page.getByTitle(layout).click()
    await grid.focus()
    // only what is seen is in the page
    const seen = new Set<string>()
    await until(`all are seen, as ${layout}`, async () => {
      await page.keyboard.press('PageDown')
      const titles = await grid
        .locator('[title]')
        .evaluateAll(all => all.map(one => one.getAttribute('title')!))
      for (const title of titles) seen.add(title)
      if (await grid.locator(`[data-index="${2 * names.length - 1}"]`).count()) {
        return names.every(name => seen.has(name) && seen.has(`folder ${name}`))
      }
      return false
    })
    await page.keyboard.press('Home')
  }
  await page.getByTitle('List').click()
  await page.getByRole('searchbox').fill('pwned')
  await page.getByText(/found in/).waitFor()
  await page.getByRole('searchbox').fill('')
  await page.goto(`${anna.ready.url}/spaces/${space}/trash`)
  await page.getByText('<img src=x onerror=pwned(9)>').first().waitFor()
  assert.deepEqual(harm, [])

  await page.goto(`${anna.ready.url}/spaces/${space}/files/`)
  const drawer = page.getByRole('dialog')
  const look = async (name: string) => {
    await page.getByTitle(name, { exact: true }).click()
    await drawer.getByRole('heading', { name: 'Versions' }).waitFor()
    await until(`${name} is shown`, async () => (await drawer.locator('.mantine-Loader-root').count()) === 0)
  }
  for (const name of [...Object.keys(hostileFiles(elsewhere)), 'link']) {
    await look(name)
    if (name === 'notes.md') await checkLinks(page, elsewhere)
    if (name === 'picture.svg')
      await until('the picture is shown', () =>
        drawer.locator('img').evaluate(image => (image as HTMLImageElement).naturalWidth > 0),
      )
    if (name === 'deed.pdf') await drawer.getByText(/This is no PDF that can be read/).waitFor()
    if (name === 'contract.pdf') await pressAllOver(page)
    if (/html$|txt$|README/.test(name))
      assert.match((await drawer.locator('pre').textContent())!, /pwned\(/, name)
    assert.equal(await drawer.locator('iframe, object, embed, script, style, form, base').count(), 0, name)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    assert.deepEqual(harm, [], name)
  }
  // a picture that is none could not be shown, and the browser says so in no other way
  assert.deepEqual(problems, [])
})

/** A PDF that is drawn has nothing that can be pressed, and its text is text. */
async function pressAllOver(page: Page): Promise<void> {
  const sheet = page.getByRole('group', { name: /^contract\.pdf, page 1/ })
  await sheet.locator('[data-drawn]').waitFor()
  await sheet.getByText('<img src=x onerror=pwned("text")>').waitFor()
  assert.equal(await sheet.locator('a, input, button, form, section').count(), 0)
  for (const x of [20, 100, 200]) await sheet.click({ position: { x, y: x } })
  await sheet.press('Enter')
}

/** Of all that looks like a link in Markdown, only real ones are, and nothing is loaded for any. */
async function checkLinks(page: Page, elsewhere: string): Promise<void> {
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('link', { name: 'mail' }).waitFor()
  const links = await drawer
    .locator('a')
    .evaluateAll(all => (all as HTMLAnchorElement[]).map(({ href, rel, target }) => ({ href, rel, target })))
  const good = ['https://good.example/auto', 'https://good.example/', 'http://good.example/']
  assert.deepEqual(
    links.map(({ href }) => href).filter(href => !href.startsWith(elsewhere)),
    [...good, 'mailto:anna@good.example', 'http://www.good.example/'],
  )
  for (const { href, rel, target } of links) {
    assert.match(href, /^(https?|mailto):/)
    assert.match(rel, /noopener/)
    assert.equal(target, '_blank', 'the page stays open')
  }
  assert.equal(await drawer.locator('img').count(), 0)
  await drawer.getByRole('cell', { name: "<script>pwned('struck')</script>" }).locator('del').waitFor()
  assert.equal(await drawer.getByRole('checkbox', { disabled: true }).count(), 2)
}

test('addresses of files, opened by themselves: HTML is saved, and a picture runs nothing', {
  timeout: 180_000,
}, async t => {
  const story = await cast(t)
  const { context, page, anna, space, harm } = story
  await hostileTree(t, story)
  await anna.json('space', 'sync', space, '--wait')
  const addressOf = (path: string, show: boolean) =>
    page.evaluate(
      async ([space, path, show]) => {
        const answer = await fetch(`/api/spaces/${space}/files/ticket`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${localStorage.getItem('cobox.token')}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ path, show }),
        })
        return (await answer.json()).url as string
      },
      [space, path, show] as const,
    )
  for (const name of ['page.html', 'page.xhtml', 'notes.md', 'text.txt', 'README']) {
    const opened = await context.newPage()
    const saving = opened.waitForEvent('download')
    // a browser that saves a file goes nowhere, and calls that a failure
    await opened.goto(anna.ready.url + (await addressOf(name, true))).catch(() => {})
    assert.equal((await saving).suggestedFilename().replace(/\.bin$/, ''), name)
    await opened.close()
  }
  for (const name of ['picture.svg', 'photo.png']) {
    const opened = await context.newPage()
    const answer = await opened.goto(anna.ready.url + (await addressOf(name, true)))
    assert.match(answer!.headers()['content-type']!, /^image\//)
    assert.match(answer!.headers()['content-security-policy']!, /^sandbox; default-src 'none'/)
    if (name === 'picture.svg') {
      await opened.locator('circle').click()
      assert.equal(opened.url().startsWith(anna.ready.url), true, 'it leads nowhere')
    }
    await opened.close()
  }
  assert.deepEqual(harm, [])
})
