// A host that loses power: what it had told its guest is there afterwards, and nothing that is lost goes unnoticed.
import assert from 'node:assert/strict'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { BLOCK_COST } from '../../src/hosting/held-core.ts'
import { Holding } from '../../src/hosting/holding.ts'
import { type Cleaner, type NodeProcess, tempFolder, until } from '../support/cobox.ts'
import { MIB, makeTree, SEED } from '../support/faults.ts'
import {
  agree,
  atHost,
  createSpace,
  drill,
  diskUse,
  faultsIn,
  holdingOf,
  startHost,
  startPerson,
  untilHeld,
} from '../support/hosting.ts'
import { type FrailDisk, frailDisk, nothing, someBy } from '../support/power-loss.ts'
import { randomFrom } from '../support/trees.ts'

const random = randomFrom(SEED)
/** The database is written by the disk at once, and the files of blocks that it names are not: nothing is worse. */
const theDatabase = (path: string) => (/\/db(\/|$)/.test(path) ? 1 : 0)
const some = someBy(random)
/** When power is lost, and what the disk has then written of its own accord. */
const LOSSES: { when: 'it takes' | 'it has told'; written: (path: string) => number }[] = [
  { when: 'it has told', written: nothing },
  { when: 'it takes', written: theDatabase },
  { when: 'it takes', written: nothing },
  { when: 'it has told', written: some },
  { when: 'it takes', written: theDatabase },
]

/** What the host would say of this store if it were started now, and what it could really hand out of it. */
async function lookInto(t: Cleaner, folder: string): Promise<{ said: number; there: number }> {
  const copy = join(await tempFolder(t), 'held')
  await cp(folder, copy, { recursive: true })
  // by this file the engine knows that a store was copied
  await rm(join(copy, 'store', 'CORESTORE'), { force: true })
  const holding = new Holding({
    folder: copy,
    agreement: 'a copy',
    quotaBytes: 1e9,
    reserveBytes: 0,
    takes: false,
  })
  await holding.open()
  const { cores, usedBytes } = holding.report()
  let there = 0
  for (const { key, length } of cores)
    for (let index = 0; index < length; index++) {
      const block = await holding.block(key, index)
      if (block) there += block.length + BLOCK_COST
    }
  await holding.close()
  return { said: usedBytes, there }
}

/** The host loses power, and is started again on what is left. What it had told is there, and no more is told. */
async function losePower(
  t: Cleaner,
  host: NodeProcess,
  agreement: string,
  disk: FrailDisk,
  told: number,
  written: (path: string) => number,
): Promise<void> {
  await host.kill()
  await disk.losePower(written)
  const { said, there } = await lookInto(t, holdingOf(host, agreement))
  assert.ok(there >= told, `of ${told} bytes that it had told of there are ${there}`)
  assert.equal(said, there, 'what it would tell is there')
  await host.restart()
}

test(`[H7] a host that loses power again and again has what it has told of, and knows what it has lost (seed ${SEED})`, {
  timeout: 300_000,
}, async t => {
  const disk = await frailDisk(t)
  const anna = await startPerson(t, 'Anna')
  // so that they meet again at once
  const host = await startHost(t, 'Mill', { ...disk, args: ['--peer', anna.ready.tcp] })
  const space = await createSpace(anna)
  await anna.json('hosting', 'want', space, '1')
  const agreement = await agree(host, anna, space)
  const use = () => diskUse(holdingOf(host, agreement))
  let told = 0
  const tells = async () => {
    told = (await atHost(host, agreement)).usedBytes
    return told
  }
  for (const [i, { when, written }] of LOSSES.entries()) {
    const source = join(await tempFolder(t), `source ${i}`)
    await makeTree(source, { seed: SEED * 50 + i, small: 30, large: 6, largeMiB: 4 })
    const [used, before] = [use(), await tells()]
    const importing = anna.json('files', 'import', space, source, `${i}`)
    importing.catch(() => {})
    const enough = (0.2 + random() * 8) * MIB
    await until(
      `${i}: ${when}`,
      async () => (when === 'it takes' || (await tells()) > before + MIB) && use() > used + enough,
      60_000,
    )
    await losePower(t, host, agreement, disk, told, written)
    await importing
  }
  await untilHeld(anna, space)
  const state = async () => (await anna.client().hostingStatus({ space })).state
  await until('it is protected', async () => (await state()) === 'protected')

  await losePower(t, host, agreement, disk, await tells(), nothing)
  // a host that has just started is not met at once
  await until('all is proven', async () => (await anna.client().hostingAudit({ space })).passed)
  assert.equal(await state(), 'protected')
  const { equal, missing } = await drill(anna, space)
  assert.deepEqual([equal, missing], [true, []])
  assert.deepEqual(await faultsIn(host), [])
})
