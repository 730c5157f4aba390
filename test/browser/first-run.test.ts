// The first run in a real browser: from a fresh node to a space with a file in it and an invitation, with a pause in between.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { startNode, tempFolder, until } from '../support/cobox.ts'
import { openPage, startBrowser } from './browser.ts'
import { chooseFiles, entry, giveName, makeInvitation, makeSpace, putWordsOff } from './steps.ts'

const TIMEOUT = { timeout: 180_000 }

test(
  'somebody who opens the page for the first time is led to a space with a file in it and an invitation, and may stop in between',
  TIMEOUT,
  async t => {
    const node = await startNode(t)
    const minutes = join(await tempFolder(t), 'minutes.txt')
    await writeFile(minutes, 'We met, and began.\n')
    const browser = await startBrowser(t)
    const { page, problems } = await openPage(browser, node)

    // a fresh node has nothing to show but the way in
    await page.getByRole('heading', { name: 'Welcome to CoBox' }).waitFor()
    await page.getByRole('link', { name: 'Begin' }).click()
    await giveName(page, 'Anna')

    // stopped here, it goes on here: the name is not asked for again
    await page.getByRole('heading', { name: 'Write down 24 words' }).waitFor()
    await page.reload()
    await putWordsOff(page)
    await makeSpace(page, 'Our house')

    await page.getByRole('heading', { name: 'Put something in' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Open the files' }).click()
    await page.getByRole('heading', { name: 'Our house' }).waitFor()
    await chooseFiles(page, minutes)
    await entry(page, 'minutes.txt').waitFor()
    const [space] = (await node.json<{ spaces: { space: string; name: string }[] }>('status')).spaces
    assert.equal(space?.name, 'Our house')
    await until('the file is on the node', async () => {
      const { entries } = await node.json<{ entries: { name: string }[] }>('files', 'list', space!.space)
      return entries.some(({ name }) => name === 'minutes.txt')
    })

    // the words were put off, and are not forgotten
    const reminder = page.getByText('Your 24 words are not written down yet.')
    await reminder.waitFor()
    await page.reload()
    await reminder.waitFor()

    await page.getByRole('link', { name: 'New or invited' }).click()
    await page.getByRole('heading', { name: 'Invite somebody' }).waitFor()
    const link = await makeInvitation(page)
    assert.match(link, /^cobox:\/\/join\//)
    await page.getByRole('img', { name: 'Link of the invitation' }).waitFor()
    const { invites } = await node.json<{ invites: { state: string }[] }>('invite', 'list', space!.space)
    assert.deepEqual(
      invites.map(({ state }) => state),
      ['open'],
    )

    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await entry(page, 'minutes.txt').waitFor()
    const { personName } = await node.json<{ personName: string }>('id', 'show')
    assert.equal(personName, 'Anna')
    assert.deepEqual(problems, [])
  },
)

test(
  'somebody who writes the words down is believed when they can type some of them, and is reminded no more',
  TIMEOUT,
  async t => {
    const node = await startNode(t)
    const browser = await startBrowser(t)
    const { page, problems } = await openPage(browser, node, { path: '/welcome' })
    await giveName(page, 'Anna')
    await page.getByRole('button', { name: 'Show the words' }).click()
    const list = page.getByRole('list', { name: 'Your 24 words' })
    await list.waitFor()
    const paper = (await list.getByRole('listitem').allTextContents()).map(text =>
      text.replace(/^\s*\d+\.\s*/, ''),
    )
    assert.equal(paper.length, 24)
    await page.getByRole('button', { name: 'I have written them down' }).click()

    // a word that was written down wrong is found out, and what was typed is still there
    const fields = page.getByRole('textbox', { name: /^Word \d+/ })
    await fields.first().waitFor()
    const positions = (await page.getByText(/^Word \d+/).allTextContents()).map(text =>
      Number(/\d+/.exec(text)),
    )
    assert.equal(positions.length, 5)
    for (const [index, position] of positions.entries()) await fields.nth(index).fill(paper[position - 1]!)
    const right = await fields.nth(0).inputValue()
    await fields.nth(0).fill(right === 'zoo' ? 'zebra' : 'zoo')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByRole('alert').waitFor()
    assert.equal(await fields.nth(1).inputValue(), paper[positions[1]! - 1])
    await fields.nth(0).fill(right)
    await page.getByRole('button', { name: 'Check' }).click()

    await makeSpace(page, 'Our house')
    await page.getByRole('link', { name: 'Open the files' }).click()
    await page.getByRole('heading', { name: 'Our house' }).waitFor()
    assert.equal(await page.getByText('Your 24 words are not written down yet.').count(), 0)
    const { wordsConfirmed } = await node.json<{ wordsConfirmed: boolean }>('id', 'show')
    assert.equal(wordsConfirmed, true)
    assert.deepEqual(problems, [])
  },
)
