// What a host keeps of an agreement: everything, up to what was agreed, and what was purged no longer.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import Core from 'hypercore/lib/core.js'
import { tempFolder, until } from '../../test/support/cobox.ts'
import { newCore, newStore } from '../../test/support/stores.ts'
import { diskUsage, freeBytes } from '../lib/disk.ts'
import { BLOCK_COST } from './held-core.ts'
import { Holding } from './holding.ts'
import {
  block,
  blocks,
  blocksOf,
  close,
  costOf,
  keyOf,
  meet,
  MIB,
  newFolder,
  open,
  told,
} from '../../test/support/holdings.ts'

/** Blocks of so many bytes or more have come, and are not stored yet. */
function slowDisk(t: TestContext, bytes: number): { waiting: number; letThrough: () => void } {
  const slow = { waiting: 0, letThrough: () => {} }
  const gate = new Promise<void>(resolve => {
    slow.letThrough = resolve
  })
  const { verify } = Core.prototype
  t.after(() => {
    Core.prototype.verify = verify
  })
  Core.prototype.verify = async function (proof, from) {
    if ((proof.block?.value?.length ?? 0) >= bytes) {
      slow.waiting++
      await gate
    }
    return verify.call(this, proof, from)
  }
  return slow
}

test('[H7] all cores that the guest names are taken whole, and go on being taken as they grow', async t => {
  const guest = await newStore(t)
  const cores = [
    await newCore(guest, 'log', blocks(300, 100)),
    await newCore(guest, 'content', blocks(5, MIB)),
    await newCore(guest, 'empty'),
  ]
  const holding = await open(t, await newFolder(t))
  const received: number[] = []
  holding.on('received', (device, bytes) => {
    assert.match(device, /^[0-9a-f]{64}$/)
    received.push(bytes)
  })
  await meet(t, guest, holding)
  await holding.hold(cores.map(told))
  const total = () => cores.reduce((sum, core) => sum + core.byteLength, 0)
  const whole = () =>
    holding.report().missingBytes === 0 && cores.every(core => blocksOf(holding, core) === core.length)
  await until('all is here', whole)
  await cores[2]!.append(blocks(7))
  await until('what is new, too', whole)
  assert.deepEqual(holding.report(), {
    usedBytes: cores.reduce((sum, core) => sum + costOf(core), 0),
    overBytes: 0,
    missingBytes: 0,
    full: null,
    cores: cores.map(core => ({
      key: keyOf(core),
      length: core.length,
      blocks: core.length,
      bytes: core.byteLength,
    })),
  })
  assert.equal(
    received.reduce((sum, bytes) => sum + bytes, 0),
    total(),
  )
  assert.deepEqual(await holding.block(keyOf(cores[1]!), 3), block(3, MIB))
})

test('[H7] nothing is taken that nobody named', async t => {
  const guest = await newStore(t)
  const [named, other] = [await newCore(guest, 'named', blocks(3)), await newCore(guest, 'other', blocks(3))]
  const holding = await open(t, await newFolder(t))
  await meet(t, guest, holding)
  await holding.hold([told(named)])
  await until('it is here', () => blocksOf(holding, named) === 3)
  assert.deepEqual(
    holding.report().cores.map(({ key }) => key),
    [keyOf(named)],
  )
  assert.equal(await holding.block(keyOf(other), 0), null)
})

test('[H7] a core that is named twice at once is held once, and what names none is passed over', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'log', blocks(10))
  const holding = await open(t, await newFolder(t))
  let received = 0
  holding.on('received', () => received++)
  await meet(t, guest, holding)
  const nothing = [null, 7, {}, { key: 'log', length: 1 }, { key: keyOf(core).toUpperCase(), length: 1 }]
  await holding.hold([...(nothing as never[]), told(core), { key: keyOf(core), length: -1 }, told(core)])
  await holding.hold([{ key: keyOf(core), length: 'long' as never }])
  await until('it is here', () => blocksOf(holding, core) === 10)
  assert.equal(received, 10)
  assert.equal(holding.report().cores.length, 1)
})

test('[H7] what is held is served to whoever was let in, when its author has gone', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'log', blocks(20))
  const folder = await newFolder(t)
  let holding = await open(t, folder)
  const part = await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('it is here', () => blocksOf(holding, core) === 20)
  part()
  await close(holding)
  holding = await open(t, folder)
  let served = 0
  holding.on('served', (_, bytes) => {
    served += bytes
  })
  const other = await newStore(t)
  await meet(t, other, holding)
  const copy = other.store.get({ key: core.key })
  await copy.ready()
  assert.deepEqual(await copy.get(19), block(19))
  await copy.download({ start: 0, end: 20 }).done()
  await until('it is counted', () => served >= core.byteLength)
})

test('[H8] at the quota it stops, says how much does not fit, and takes more when the quota grows', async t => {
  const guest = await newStore(t)
  const first = await newCore(guest, 'first', blocks(64))
  const second = await newCore(guest, 'second', blocks(80))
  const last = await newCore(guest, 'last', blocks(2))
  const quotaBytes = 7 * MIB
  const holding = await open(t, await newFolder(t), { quotaBytes })
  await meet(t, guest, holding)
  await holding.hold([told(first), told(second), told(last)])
  const isFull = () => {
    const { full, usedBytes } = holding.report()
    return full === 'quota' && usedBytes > quotaBytes - 1.1 * MIB
  }
  await until('it is full', isFull)
  const { usedBytes, overBytes, missingBytes } = holding.report()
  assert.ok(usedBytes <= quotaBytes, `${usedBytes}`)
  assert.equal(blocksOf(holding, first), 64, 'what was named first comes first')
  assert.equal(blocksOf(holding, last), 0, 'and what was named last is left out')
  const all = [first, second, last].reduce((sum, core) => sum + costOf(core), 0)
  assert.equal(overBytes, all - quotaBytes)
  const bytesHere = holding.report().cores.reduce((sum, { bytes }) => sum + bytes, 0)
  assert.equal(missingBytes, first.byteLength + second.byteLength + last.byteLength - bytesHere)
  assert.deepEqual(await holding.block(keyOf(second), 0), block(0), 'what is here can be read')

  await holding.change(all, true)
  await until('all is here', () => holding.report().usedBytes === all)
  const after = holding.report()
  assert.deepEqual([after.full, after.overBytes, after.missingBytes], [null, 0, 0])
})

test('[H8] blocks larger than any honest one do not break the quota', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'content', blocks(12, 6 * MIB))
  const holding = await open(t, await newFolder(t), { quotaBytes: 20 * MIB })
  let received = 0
  holding.on('received', (_, bytes) => {
    received += bytes
  })
  await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('it is full', () => holding.report().full === 'quota' && blocksOf(holding, core) === 3)
  assert.ok(received <= 20 * MIB, `${received / MIB} MiB came`)
})

test('[H8] what was under way when something else took its room does not stay', async t => {
  const [logs, contents] = [await newStore(t), await newStore(t)]
  const log = await newCore(logs, 'log', blocks(1))
  const content = await newCore(contents, 'content', [block(9), ...blocks(4, MIB)])
  const quotaBytes = costOf(log) + costOf(content)
  const holding = await open(t, await newFolder(t), { quotaBytes })
  let came = 0
  holding.on('received', (_, bytes) => {
    came += bytes
  })
  const disk = slowDisk(t, MIB)
  await meet(t, logs, holding)
  await meet(t, contents, holding)
  await holding.hold([told(log), told(content)])
  await until('all four are under way, and fit', () => disk.waiting === 4 && blocksOf(holding, log) === 1)
  await log.append(blocks(4))
  await until('something else takes their room', () => blocksOf(holding, log) === 5)
  disk.letThrough()
  await until('they have come', () => came === log.byteLength + content.byteLength)
  await until('one of them went', () => {
    const { usedBytes, full, overBytes } = holding.report()
    return (
      usedBytes <= quotaBytes && full === 'quota' && overBytes === costOf(log) + costOf(content) - quotaBytes
    )
  })

  await holding.change(quotaBytes + MIB, true)
  await until('it is fetched again when there is room', () => blocksOf(holding, content) === 5)
})

test('[H8] a quota made smaller deletes nothing', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'log', blocks(64))
  const holding = await open(t, await newFolder(t))
  await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('all is here', () => blocksOf(holding, core) === 64)
  await holding.change(MIB, true)
  await core.append(blocks(1))
  await until('what is new does not fit', () => holding.report().full === 'quota')
  assert.equal(blocksOf(holding, core), 64)
  // what is over is what is missing: what is here was agreed to
  assert.equal(holding.report().overBytes, 64 * 1024 + BLOCK_COST)
})

test('[H8] a quota that was reached is reached when it is opened again', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'log', blocks(40, 100 * 1024))
  const folder = await newFolder(t)
  let holding = await open(t, folder, { quotaBytes: 2 * MIB })
  const part = await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('it is full', () => holding.report().usedBytes > MIB - 64 * 1024)
  await until('nothing more comes', () => holding.report().full === 'quota')
  part()
  await close(holding)
  holding = await open(t, folder, { quotaBytes: 2 * MIB })
  const { full, usedBytes, overBytes } = holding.report()
  assert.equal(full, 'quota')
  assert.ok(usedBytes <= 2 * MIB)
  assert.equal(overBytes, costOf(core) - 2 * MIB)
})

test('[H8] while the disk has less free than is to be kept, nothing comes; and it comes when there is room', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'log', blocks(10))
  const folder = await newFolder(t)
  const free = await freeBytes(await tempFolder(t))
  const holding = await open(t, folder, { reserveBytes: free * 10 })
  await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('it says so', () => holding.report().full === 'disk' && holding.report().cores.length === 1)
  await until('the length is known', () => holding.report().cores[0]!.length === 10)
  assert.equal(blocksOf(holding, core), 0)
  assert.equal(holding.report().missingBytes, core.byteLength)
  holding.options.reserveBytes = 0
  await until('it has come', () => blocksOf(holding, core) === 10)
  assert.equal(holding.report().full, null)
})

test('[H11] a suspended agreement takes nothing, serves what is here, and goes on when it is resumed', async t => {
  const guest = await newStore(t)
  const [core, other] = [await newCore(guest, 'log', blocks(8)), await newCore(guest, 'other', blocks(8))]
  const holding = await open(t, await newFolder(t))
  await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('all is here', () => blocksOf(holding, core) === 8)
  await holding.change(1e9, false)
  await core.append(blocks(4))
  await holding.hold([told(other)])
  await until('the length is told', () => holding.report().cores[0]!.length === 12)
  holding.poke()
  await once(holding, 'changed')
  assert.equal(blocksOf(holding, core), 8)
  assert.equal(blocksOf(holding, other), undefined)
  assert.deepEqual(await holding.block(keyOf(core), 7), block(7))
  assert.equal(holding.report().full, null, 'neither quota nor disk is why')
  await holding.change(1e9, true)
  await until('what is new has come', () => blocksOf(holding, core) === 12)
})

test('[H11] a full quota is no longer what keeps things out of a suspended agreement', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'log', blocks(40))
  const holding = await open(t, await newFolder(t), { quotaBytes: MIB })
  await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('it is full', () => holding.report().full === 'quota')
  await holding.change(MIB, false)
  const { full, overBytes } = holding.report()
  assert.deepEqual([full, overBytes], [null, 0])
})

test('[H7] only what is on the disk for good is told', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'content', blocks(6, MIB))
  const holding = await open(t, await newFolder(t))
  await meet(t, guest, holding)
  await holding.hold([told(core)])
  let arrived = 0
  holding.on('received', () => {
    arrived++
    assert.ok((blocksOf(holding, core) ?? 0) < arrived, 'not in the moment in which it comes')
  })
  await until('all is told', () => blocksOf(holding, core) === 6)
  assert.equal(arrived, 6)
})

test('what was ended gives back all its bytes', async t => {
  const guest = await newStore(t)
  const core = await newCore(guest, 'content', blocks(8, MIB))
  const folder = await newFolder(t)
  const holding = await open(t, folder)
  await meet(t, guest, holding)
  await holding.hold([told(core)])
  await until('all is here', () => blocksOf(holding, core) === 8)
  assert.ok((await diskUsage(folder)) > 8 * MIB)
  await close(holding)
  await Holding.remove(folder)
  assert.equal(await diskUsage(folder), 0)
  await Holding.remove(folder)
})

test('a list that a newer version has written is not read', async t => {
  const folder = await newFolder(t)
  const holding = await open(t, folder)
  await holding.clear([], 'a1')
  await close(holding)
  await writeFile(join(folder, 'cores.json'), JSON.stringify({ format: 2 }))
  await assert.rejects(open(t, folder), { code: 'STORE_NEWER' })
})
