// A headless box, by real processes: its first admin, others, strangers and removed ones; what admins can do from afar.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import {
  type Cleaner,
  end,
  type NodeProcess,
  runCobox,
  spawnUp,
  startNode,
  tempFolder,
  until,
} from '../support/cobox.ts'

interface ReadyBox {
  box?: boolean
  pair?: string | null
}

/** A box on loopback; `ready.pair` is the link for its first admin. */
async function startBox(
  t: Cleaner,
  args: string[] = [],
  home?: string,
): Promise<{ box: NodeProcess; pair: string | null }> {
  const box = await startNode(t, {
    ...(home !== undefined && { home }),
    args: ['--box', '--device-name', 'cellar', '--person-name', 'Bakery', ...args],
  })
  return { box, pair: (box.ready as ReadyBox).pair ?? null }
}

const person = (t: TestContext, name: string, args: string[] = []) =>
  startNode(t, { args: ['--person-name', name, '--device-name', `${name}s laptop`, ...args] })

interface Status {
  box: string
  name: string
  version: string
  started: number
  uptimeSeconds: number
  memoryBytes: number
  disk: {
    level: string
    freeBytes: number
    totalBytes: number
    reserveBytes: number
    overcommittedBytes: number
  }
  alarms: { alarm: string }[]
  agreements: { agreement: string; state: string; usedBytes: number; quotaBytes: number; coop: string }[]
}

test('[B2] the first admin pairs by the link of the first start, once: it works for nobody else', async t => {
  const { box, pair } = await startBox(t)
  assert.equal((box.ready as ReadyBox).box, true)
  assert.match(pair!, /^cobox:\/\/box\//)
  const anna = await person(t, 'Anna')
  const eve = await person(t, 'Eve')
  const paired = await anna.json<{ box: string; name: string }>('box', 'pair', pair!)
  assert.deepEqual(paired, { box: box.ready.device, name: 'cellar' })
  assert.equal(await eve.refusal('box', 'pair', pair!), 'BOX_LINK_USED')
  assert.equal(await eve.refusal('box', 'status'), 'NO_BOXES')

  const status = await anna.json<Status>('box', 'status')
  assert.equal(status.box, box.ready.device)
  assert.equal(status.name, 'cellar')
  assert.match(status.version, /^\d+\.\d+\.\d+/)
  assert.ok(
    status.memoryBytes > 0 && status.disk.freeBytes > 0 && status.disk.totalBytes > status.disk.freeBytes,
  )
  assert.deepEqual(status.agreements, [])
  const { admins } = await anna.json<{ admins: { device: string; name: string; me: boolean }[] }>(
    'box',
    'admins',
  )
  assert.deepEqual(
    admins.map(({ device, name, me }) => ({ device, name, me })),
    [{ device: anna.ready.device, name: 'Anna', me: true }],
  )
  // the box knows no more of the link when it starts again, and neither does a new one come
  await box.restart()
  assert.equal((box.ready as ReadyBox).pair, null)
  assert.equal(await eve.refusal('box', 'pair', pair!), 'BOX_LINK_USED')
  // who used it may have lost the answer
  assert.deepEqual(await anna.json('box', 'pair', pair!), paired)
})

test('[B1] a box only hosts: a folder with spaces is refused, spaces on a box too, and the folder remembers', async t => {
  const anna = await person(t, 'Anna')
  await anna.json('space', 'create', 'House')
  await anna.stop()
  const { code, stderr } = await runCobox(anna.home, [
    'up',
    '--box',
    '--json',
    '--no-lan',
    '--no-internet',
    '--port',
    '0',
  ])
  assert.equal(code, 1)
  assert.equal(JSON.parse(stderr).error.code, 'BOX_HAS_SPACES')
  // it is what it was
  await anna.restart()
  assert.equal((await anna.json<{ spaces: unknown[] }>('space', 'list')).spaces.length, 1)

  const { box } = await startBox(t, ['--reserve', '1MiB'])
  assert.equal(await box.refusal('space', 'create', 'Mine'), 'BOX_ONLY_HOSTS')
  assert.equal(await box.refusal('recovery', 'start'), 'BOX_ONLY_HOSTS')
  assert.equal(await box.refusal('device', 'pair'), 'BOX_ONLY_HOSTS')
  assert.equal((await box.json<Status>('box', 'status')).disk.reserveBytes, 2 ** 20)
  // without --box it is one all the same, and says so
  await box.restart('--device-name', 'cellar')
  assert.equal((box.ready as ReadyBox).box, true)
  assert.equal((await box.json<Status>('box', 'status', 'here')).disk.reserveBytes, 2 ** 20)
  assert.equal(await box.refusal('space', 'create', 'Mine'), 'BOX_ONLY_HOSTS')
  assert.equal(await anna.refusal('box', 'reset-admins'), 'NOT_A_BOX')
  const wrong = await runCobox(await tempFolder(t), [
    'up',
    '--reserve',
    '1GB',
    '--json',
    '--no-lan',
    '--no-internet',
  ])
  assert.equal(JSON.parse(wrong.stderr).error.code, 'BAD_CONFIG')
})

test('[B6] an admin offers, suspends, ends, restarts and reads the log from afar, and a space is held', async t => {
  const { box, pair } = await startBox(t)
  const anna = await person(t, 'Anna')
  await anna.json('box', 'pair', pair!)
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const folder = await tempFolder(t)
  const { writeFile } = await import('node:fs/promises')
  await writeFile(join(folder, 'minutes.md'), 'the roof leaks again\n'.repeat(5000))
  await anna.json('files', 'import', space, folder)
  const { offer } = await anna.json<{ offer: string }>('box', 'offer', '--quota', '50MB')
  const { agreement } = await anna.json<{ agreement: string }>('hosting', 'accept', space, offer)
  const status = () => anna.json<Status>('box', 'status', 'cellar')
  await until('the space is protected by one copy', async () => {
    const { copies } = await anna.json<{ copies: number }>('hosting', 'status', space)
    return copies === 1
  })
  const [held] = (await status()).agreements
  assert.equal(held!.agreement, agreement)
  assert.ok(held!.usedBytes > 100_000)
  assert.equal(held!.quotaBytes, 50_000_000)
  const { agreements } = await anna.json<{ agreements: { diskBytes: number }[] }>('box', 'disk', 'cellar')
  assert.ok(agreements[0]!.diskBytes > 0)

  await anna.json('box', 'suspend', 'cellar', agreement, 'the disk is being replaced')
  assert.equal((await status()).agreements[0]!.state, 'suspended')
  await anna.json('box', 'resume', 'cellar', agreement)
  assert.equal((await status()).agreements[0]!.state, 'active')

  await anna.json('box', 'rename', 'cellar', 'attic')
  const before = await anna.json<Status>('box', 'status', 'attic')
  const pid = box.pid
  await anna.json('box', 'restart', 'attic')
  await until('it has started anew', async () => {
    const result = await anna.run('box', 'status', 'attic', '--json')
    return result.code === 0 && (JSON.parse(result.stdout) as Status).started > before.started
  })
  process.kill(pid, 0)
  const { lines } = await anna.json<{ lines: string[] }>('box', 'logs', 'attic', '--lines', '500')
  assert.ok(lines.some(line => JSON.parse(line).msg === 'it is started anew'))
  assert.ok(lines.some(line => JSON.parse(line).request === 'suspend'))
  assert.equal((await anna.json<{ lines: string[] }>('box', 'logs', 'attic', '--lines', '2')).lines.length, 2)
  await until('the space is protected again', async () => {
    const { copies } = await anna.json<{ copies: number }>('hosting', 'status', space)
    return copies === 1
  })

  // a box that is killed comes back with everything, at the address where it was
  await box.kill()
  await box.restart('--box')
  const [after] = (await anna.json<Status>('box', 'status', 'attic')).agreements
  assert.equal(after!.agreement, agreement)
  assert.ok(after!.usedBytes >= held!.usedBytes)
  assert.equal(await anna.refusal('box', 'end', 'attic', 'nothing-like-it'), 'NO_AGREEMENT')
  const { keptUntil } = await anna.json<{ keptUntil: number }>(
    'box',
    'end',
    'attic',
    agreement,
    '--reason',
    'we move',
  )
  assert.ok(keptUntil > Date.now())
  assert.equal((await anna.json<Status>('box', 'status')).agreements[0]!.state, 'ending')
  // SIGTERM still ends it within five seconds
  const stopped = performance.now()
  await box.stop()
  assert.ok(performance.now() - stopped < 5000)
  const text = readFileSync(join(box.home, 'cobox.log'), 'utf8')
  assert.ok(!text.includes('House') && !text.includes(pair!))
})

test('[B4] admins let in and remove one another; the last one stays unless forced; the box itself can reset them', async t => {
  const { box, pair } = await startBox(t)
  const anna = await person(t, 'Anna')
  const ben = await person(t, 'Ben')
  const eve = await person(t, 'Eve')
  await anna.json('box', 'pair', pair!)
  const invite = await anna.json<{ pair: string }>('box', 'invite', '--device', ben.ready.device)
  assert.equal(await eve.refusal('box', 'pair', invite.pair), 'BOX_LINK_USED')
  await ben.json('box', 'pair', invite.pair)
  const { admins } = await ben.json<{ admins: { name: string }[] }>('box', 'admins', 'cellar')
  assert.deepEqual(admins.map(({ name }) => name).sort(), ['Anna', 'Ben'])
  assert.equal((await ben.json<Status>('box', 'status')).name, 'cellar')

  assert.equal(await ben.refusal('box', 'remove', 'cellar', 'abcdefabcdef'), 'NO_ADMIN')
  await ben.json('box', 'remove', 'cellar', anna.ready.device)
  // at once, and although its node was connected all the time
  assert.equal(await anna.refusal('box', 'status'), 'BOX_REFUSES')
  await anna.restart('--person-name', 'Anna')
  assert.equal(await anna.refusal('box', 'status'), 'BOX_REFUSES')
  assert.equal(await anna.refusal('box', 'pair', pair!), 'BOX_LINK_USED')
  assert.equal(await ben.refusal('box', 'remove', 'cellar', ben.ready.device), 'LAST_ADMIN')
  await ben.json('box', 'remove', 'cellar', ben.ready.device, '--force')
  assert.equal(await ben.refusal('box', 'status'), 'BOX_REFUSES')

  // whoever has the box in their hands lets somebody in again
  const again = await box.json<{ pair: string }>('box', 'pair')
  await anna.json('box', 'pair', again.pair)
  assert.equal((await anna.json<Status>('box', 'status')).name, 'cellar')
  const fresh = await box.json<{ pair: string }>('box', 'reset-admins')
  assert.equal(await anna.refusal('box', 'status'), 'BOX_REFUSES')
  await ben.json('box', 'pair', fresh.pair)
  assert.equal((await ben.json<Status>('box', 'status')).name, 'cellar')
})

test('[B7] a box says when its disk fills and when more was promised than it holds', async t => {
  const { box, pair } = await startBox(t, ['--reserve', '1MB'])
  const anna = await person(t, 'Anna')
  await anna.json('box', 'pair', pair!)
  const { disk, alarms } = await anna.json<Status>('box', 'status')
  assert.equal(disk.level, 'ok')
  assert.deepEqual(alarms, [])
  const much = String(disk.totalBytes * 2)
  assert.equal(await anna.refusal('box', 'offer', '--quota', much, '--strict'), 'OVERCOMMITTED')
  const offered = await anna.json<{ overcommittedBytes: number }>('box', 'offer', '--quota', much)
  assert.ok(offered.overcommittedBytes > 0)
  await until('the admin’s node was told', async () => {
    const { boxes } = await anna.json<{ boxes: { alarms: { alarm: string }[] }[] }>('box', 'list')
    return boxes[0]!.alarms.some(({ alarm }) => alarm === 'overcommitted')
  })
  // what is free moves a little meanwhile: one and a half times the reserve is free, then half of it
  for (const [share, level] of [
    [1.5, 'low'],
    [0.5, 'full'],
  ] as const) {
    await box.restart('--box', '--reserve', String(Math.round(disk.freeBytes / share)))
    const now = await anna.json<Status>('box', 'status')
    assert.equal(now.disk.level, level)
    assert.ok(now.alarms.some(({ alarm }) => alarm === `disk-${level}`))
    const { lines } = await anna.json<{ lines: string[] }>('box', 'logs', '--lines', '100')
    assert.ok(lines.some(line => JSON.parse(line).alarm === `disk-${level}`))
  }
})

test('[B1] a box says at its start that it is one, and shows the link for its first admin to whoever reads', async t => {
  const home = await tempFolder(t)
  const { child, ready } = await spawnUp(home, [
    'up',
    '--box',
    '--json',
    '--no-lan',
    '--no-internet',
    '--port',
    '0',
  ])
  t.after(() => end(child, 'SIGTERM'))
  const { pair } = ready as ReadyBox
  await end(child, 'SIGKILL')
  // nobody has used it: it is the same link after a crash
  const again = await spawnUp(home, ['up', '--json', '--no-lan', '--no-internet', '--port', '0'])
  t.after(() => end(again.child, 'SIGTERM'))
  assert.equal((again.ready as ReadyBox).pair, pair)
})
