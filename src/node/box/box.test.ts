// The small parts of a box: links, versions, figures of the disk, the end of a log, and its file.
import assert from 'node:assert/strict'
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { SecretFiles } from '../../keys/index.ts'
import { overcommitted } from '../hosting/room.ts'
import { BoxFile } from './box-file.ts'
import { alarmsOf, levelOf } from './disk.ts'
import { decodeBoxLink, encodeBoxLink } from './link.ts'
import { lastLines } from './log-lines.ts'
import { isOlder } from './versions.ts'

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'cobox-box-'))
  t.after(() => rm(made, { recursive: true, force: true }))
  return made
}

test('[B2] a link comes back as it was made, and one that was damaged is refused', () => {
  const link = {
    secret: '1'.repeat(64),
    box: '2'.repeat(64),
    expires: Date.UTC(2030, 1, 1),
    addresses: ['tcp://192.168.1.5:49737', 'tcp://[fe80::1]:49737'],
  }
  const text = encodeBoxLink(link)
  assert.deepEqual(decodeBoxLink(text), link)
  assert.deepEqual(decodeBoxLink(`${text.slice(0, 40)}\n${text.slice(40)}`), link)
  const other = text[60] === 'y' ? 'b' : 'y'
  for (const wrong of [
    '',
    'cobox://box/',
    'cobox://host/yyyy',
    text.slice(0, -1),
    text.slice(0, 60) + other + text.slice(61),
  ])
    assert.throws(() => decodeBoxLink(wrong), { code: 'BOX_LINK_MALFORMED' })
})

test('a version is older when it comes before; what is none is not', () => {
  assert.ok(isOlder('0.1.9', '0.2.0') && isOlder('0.9.0', '0.10.0') && isOlder('1.0.0', '1.0.1-beta'))
  for (const [a, b] of [
    ['0.2.0', '0.1.9'],
    ['0.1.0', '0.1.0'],
    ['', '0.1.0'],
    ['newest', '0.1.0'],
  ] as const)
    assert.ok(!isOlder(a, b), `${a} ${b}`)
})

test('[B7] full is no more than the reserve, low is less than twice as much', () => {
  const reserveBytes = 100
  const levels = [99, 100, 101, 199, 200].map(freeBytes => levelOf({ freeBytes, reserveBytes }))
  assert.deepEqual(levels, ['full', 'full', 'low', 'low', 'ok'])
})

test('[B7] overcommitted is what was promised above what guests use and what is free above the reserve', () => {
  const room = { freeBytes: 1000, reserveBytes: 100, hostedBytes: 50, agreedBytes: 700, offeredBytes: 250 }
  assert.equal(overcommitted(room), 0)
  assert.equal(overcommitted({ ...room, offeredBytes: 251 }), 1)
  // the reserve is for nobody, also when it is gone
  assert.equal(overcommitted({ ...room, freeBytes: 0 }), 900)
  const said = alarmsOf({ ...room, freeBytes: 100, totalBytes: 2000, overcommittedBytes: 900 })
  assert.deepEqual(
    said.map(({ alarm }) => alarm),
    ['disk-full', 'overcommitted'],
  )
})

test('[B6] the last lines of a log are whole ones, however long it is', async t => {
  const file = join(await folder(t), 'cobox.log')
  assert.deepEqual(await lastLines(file, 5), [])
  await writeFile(file, 'a\nb\nc\n')
  assert.deepEqual(await lastLines(file, 2), ['b', 'c'])
  assert.deepEqual(await lastLines(file, 9), ['a', 'b', 'c'])
  await appendFile(file, 'half')
  assert.deepEqual(await lastLines(file, 1), ['c'])
  await writeFile(file, `${'x'.repeat(300_000)}\n${'y'.repeat(200_000)}\nlast\n`)
  assert.deepEqual(
    (await lastLines(file, 9)).map(line => line.length),
    [200_000, 4],
  )
})

test('[B1] a folder becomes a box’s once, is one from then on, and not when it has spaces', async t => {
  const home = await folder(t)
  const secrets = new SecretFiles(home)
  assert.equal(await BoxFile.open(secrets, {}), null)
  await assert.rejects(BoxFile.open(secrets, { reserveBytes: 5 }), { code: 'BAD_CONFIG' })
  await mkdir(join(home, 'spaces', 'one'), { recursive: true })
  await assert.rejects(BoxFile.open(secrets, { box: true }), { code: 'BOX_HAS_SPACES' })
  assert.equal(await BoxFile.open(secrets, {}), null)
  await rm(join(home, 'spaces', 'one'), { recursive: true })
  const made = await BoxFile.open(secrets, { box: true, reserveBytes: 5 })
  await made!.change(all => {
    all.invites.push({ secret: 's', expires: 1, device: null, usedBy: null })
  })
  const again = await BoxFile.open(secrets, {})
  assert.equal(again!.reserveBytes, 5)
  assert.equal(again!.invites.length, 1)
  const file = join(home, 'box.json')
  const saved = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...saved, format: 2 }))
  await assert.rejects(BoxFile.open(secrets, {}), { code: 'STORE_NEWER' })
  for (const damaged of ['', '{', 'null', '{"format":1}']) {
    await writeFile(file, damaged)
    await assert.rejects(BoxFile.open(secrets, {}), { code: 'BAD_KEYS' })
  }
})
