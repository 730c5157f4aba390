// What two co-ops read on the command line while one hosts the other: from the offer to the end.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { startNode, tempFolder, until } from '../support/cobox.ts'

test('[H1] [H12] [H13] [H6] an offer is made and accepted; status, audit, drill and end say what is so', {
  timeout: 180_000,
}, async t => {
  const bakery = await startNode(t, { args: ['--person-name', 'Bea', '--device-name', 'bakery-box'] })
  const anna = await startNode(t, { args: ['--person-name', 'Anna', '--device-name', 'laptop'] })
  const said = async (node: typeof anna, ...words: string[]) => {
    const { code, stdout, stderr } = await node.run(...words)
    assert.equal(code, 0, stderr)
    return stdout
  }
  /** What is written in the background, like a vault, has to be proven anew: states may change for a moment. */
  const says = (expected: RegExp, node: typeof anna, ...words: string[]) =>
    until(`${words.join(' ')} says ${expected}`, async () => expected.test(await said(node, ...words)))
  const { space } = await anna.json<{ space: string }>('space', 'create', 'Our house')
  const folder = await tempFolder(t)
  await writeFile(join(folder, 'plan.bin'), randomBytes(300_000))
  await anna.json('files', 'import', space, folder)

  assert.match(
    await said(anna, 'hosting', 'list'),
    /^Hosts of your spaces\nNo host keeps a space of yours\. Ask a co-op/,
  )
  assert.match(
    await said(bakery, 'hosting', 'offers'),
    /^No offers yet\. .* cobox hosting offer --quota 50GB\n$/,
  )
  assert.match(
    await said(anna, 'hosting', 'status', space),
    /^“Our house” is at risk: 0 of 2 wanted copies are proven, [\d.]+ KiB are missing: no host keeps it\.\n/,
  )
  assert.equal(await anna.refusal('hosting', 'audit', space), 'NOT_HOSTED')
  assert.equal(await anna.refusal('hosting', 'drill', space), 'NOT_HOSTED')

  const offered = await bakery.run('hosting', 'offer', '--quota', '100MB', '--coop', 'Bakery co-op')
  assert.match(offered.stdout, /^cobox:\/\/host\/\w+\n$/)
  assert.match(
    offered.stderr,
    /^It offers 95\.4 MiB, once, and expires in 30 days\. They type: \S+( cobox)? hosting accept/,
  )
  const link = offered.stdout.trim()
  assert.match(
    await said(bakery, 'hosting', 'offers'),
    /open +95\.4 MiB +without an end +just now +in 30 days\n$/,
  )

  await said(anna, 'hosting', 'want', 'Our house', '1')
  const accepted = await said(anna, 'hosting', 'accept', 'Our house', link, '--coop', 'House co-op')
  assert.match(
    accepted,
    /^Agreed: Bakery co-op keeps “Our house” from now on, up to 95\.4 MiB, without an end \(\w{6}\)\.\n/,
  )
  const id = /\((\w{6})\)/.exec(accepted)![1]!
  let status = ''
  await until('it is protected', async () => {
    status = await said(anna, 'hosting', 'status', space)
    return status.startsWith('“Our house” is protected: 1 of 1 wanted copy is proven.\n')
  })
  assert.match(
    status,
    new RegExp(`^Bakery co-op +active +connected +[\\d.]+ KiB of 95\\.4 MiB +nothing +just now +${id}$`, 'm'),
  )
  assert.match(status, /\n\nRehearse a loss now and then: cobox hosting drill "Our house"\n$/)

  await says(/AT HOSTS\n.* protected, 1 of 1\n$/, anna, 'space', 'list')
  await says(/AT HOSTS\n.* protected, 1 of 1\n/, anna, 'status')
  await says(new RegExp(`^Bakery co-op .* Our house +host \\(${id}\\)$`, 'm'), anna, 'peers')
  await says(new RegExp(`^House co-op .* \\(hosted here\\) +host \\(${id}\\) +guest$`, 'm'), bakery, 'peers')
  await says(
    new RegExp(`^House co-op +active +1 device of 1 person +[\\d.]+ KiB of 95\\.4 MiB +\\w.* ${id}$`, 'm'),
    bakery,
    'hosting',
    'list',
  )
  await says(/^✓ hosting: [\d.]+ KiB are kept for others under 1 agreement$/m, bakery, 'doctor')
  await says(/^✓ copies of Our house: protected: 1 of 1 wanted copies/m, anna, 'doctor')

  assert.match(
    await said(anna, 'hosting', 'audit', space),
    /^Bakery co-op: all \d+ blocks proven \([\d.]+ s\)\n$/,
  )
  assert.match(
    await said(anna, 'hosting', 'drill', space),
    /^Everything came back, and every hash is the same: 1 content, 293 KiB, from 1 host alone in [\d.]+ s\./,
  )

  assert.match((await bakery.run('hosting', 'change', id, '--quota', '200MB')).stdout, /^Proposed\./)
  await until('the proposal has come', async () =>
    (await said(anna, 'hosting', 'status', space)).includes(
      `! Bakery co-op proposes 191 MiB, without an end, with 14 days of notice. Agree to it: cobox hosting confirm ${id}\n`,
    ),
  )
  assert.equal(
    await said(anna, 'hosting', 'confirm', id),
    `Both sides have agreed: ${id} is for 191 MiB, without an end.\n`,
  )
  await said(bakery, 'hosting', 'suspend', id, 'a new disk')
  await until('the guest is told', async () =>
    (await said(anna, 'hosting', 'status', space)).includes('has suspended this agreement: a new disk.'),
  )
  assert.match(await said(anna, 'doctor'), /^! copies of Our house: .* suspended this agreement: a new disk/m)
  assert.equal(await said(bakery, 'hosting', 'resume', id), 'New things are taken again.\n')

  const ended = await said(anna, 'hosting', 'end', id, '--reason', 'we move')
  assert.match(
    ended,
    new RegExp(`^Notice is given for ${id}: everything is kept and served until \\d{4}-\\d\\d-\\d\\d, then`),
  )
  await until('the host is told', async () =>
    (await said(bakery, 'hosting', 'list')).includes(
      '! House co-op: it ends (we move). Everything is kept until',
    ),
  )
  await bakery.stop()
  const audit = await anna.run('hosting', 'audit', space)
  assert.deepEqual(
    [audit.code, audit.stdout],
    [1, 'Bakery co-op: no answer: it is off, or cannot be reached. That proves nothing\n'],
  )
  assert.match(audit.stderr, /^cobox: Not proven by every host: Bakery co-op\. .*\[AUDIT_FAILED\]\n$/)
})

test('the forms that scripts rely on: one line of JSON each, with their fields', {
  timeout: 120_000,
}, async t => {
  const bakery = await startNode(t, { args: ['--person-name', 'Bea'] })
  const anna = await startNode(t)
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const until2030 = ['--until', '2030-12-31']
  const { offer } = await bakery.json<{ offer: string }>('hosting', 'offer', '--quota', '1GB', ...until2030)
  const { agreement } = await anna.json<{ agreement: string }>('hosting', 'accept', space, offer)
  await anna.json('hosting', 'want', space, '1')
  await until('it is protected', async () => {
    const status = await anna.json('hosting', 'status', space)
    return status['state'] === 'protected' && status['copies'] === 1 && status['missingBytes'] === 0
  })
  const own = await anna.json<{ hosts: Record<string, unknown>[] }>('hosting', 'list')
  assert.deepEqual(
    own.hosts.map(({ space, coop, quotaBytes }) => [space, coop, quotaBytes]),
    [[space, 'Bea', 1e9]],
  )
  assert.equal(typeof own.hosts[0]!['lastProof'], 'number')
  const kept = await bakery.json<{ guests: Record<string, unknown>[] }>('hosting', 'list')
  assert.equal(kept.guests[0]!['agreement'], agreement)
  assert.ok(Number(kept.guests[0]!['usedBytes']) > 0)
  assert.deepEqual((await anna.json('hosting', 'audit', space))['passed'], true)
  const { hosts: audited } = await anna.json<{
    hosts: { agreement: string; days: Record<string, unknown>[] }[]
  }>('hosting', 'audits', space)
  assert.equal(audited[0]!.agreement, agreement)
  const { passed, failed, unanswered, blocks } = audited[0]!.days.at(-1)!
  assert.deepEqual([Number(passed) >= 1, failed, unanswered, Number(blocks) >= 1], [true, 0, 0, true])
  const drill = await anna.json('hosting', 'drill', space)
  assert.deepEqual([drill['equal'], drill['files'], drill['bytes']], [true, 0, 0])
  assert.ok(Number(drill['seconds']) > 0)
  assert.equal((await anna.json('hosting', 'end', agreement, '--now'))['agreement'], agreement)
  await until('the host has deleted it', async () => {
    const { guests } = await bakery.json<{ guests: { state: string; deletedAt: number | null }[] }>(
      'hosting',
      'list',
    )
    return guests[0]!.state === 'ended' && guests[0]!.deletedAt !== null
  })
  assert.match((await bakery.run('hosting', 'list')).stdout, /^without a name +ended +deleted just now /m)
})
