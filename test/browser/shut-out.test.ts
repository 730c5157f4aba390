// Somebody was put out while away, and meets only a member who cannot put anybody out: the page says who lets them in no further.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startNode, twoInASpace } from '../support/cobox.ts'
import { openPage, startBrowser } from './browser.ts'

test('[M10] whoever was put out while away, and meets a member alone, reads on the page who lets them in no further', {
  timeout: 120_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const cleo = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', 'Cleo'] })
  await cleo.json('join', (await a.json<{ invite: string }>('invite', 'create', space)).invite)
  await b.json('space', 'sync', space, '--wait')
  await b.stop()
  await a.json('member', 'remove', space, 'Ben')
  await cleo.json('space', 'sync', space, '--wait')
  await b.restart('--no-internet', '--peer', cleo.ready.tcp)

  const { page, problems } = await openPage(await startBrowser(t), b)
  await page.getByText('Cleo lets this device in no further', { exact: true }).waitFor()
  await page.getByText('What you write stays here until somebody lets it in.', { exact: false }).waitFor()
  assert.equal(await page.getByText('The disk is full').count(), 0)
  await page.goto(`${b.ready.url}/spaces/${space}/files/`)
  await page.getByText('Cleo lets this device in no further', { exact: true }).waitFor()
  assert.deepEqual(problems, [])
})
