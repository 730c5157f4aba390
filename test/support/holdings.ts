import { join } from 'node:path'
import type Hypercore from 'hypercore'
import { type Cleaner, tempFolder } from './cobox.ts'
import { connect, sideOf } from './stores.ts'
import type { Storage } from '../../src/store/index.ts'
import { newAgreementId } from '../../src/hosting/agreement.ts'
import { BLOCK_COST } from '../../src/hosting/held-core.ts'
import { Holding, type HoldingOptions } from '../../src/hosting/holding.ts'

export const MIB = 1024 * 1024
/** Both keep a block where it was put: none is like another. */
export const block = (i: number, size = 64 * 1024) => Buffer.alloc(size, `${i} `)
export const blocks = (count: number, size?: number, from = 0) =>
  Array.from({ length: count }, (_, i) => block(from + i, size))
export const keyOf = (core: Hypercore) => core.key.toString('hex')
export const told = (core: Hypercore) => ({ key: keyOf(core), length: core.length })
export const costOf = (core: Hypercore) => core.byteLength + core.length * BLOCK_COST

export async function newFolder(t: Cleaner): Promise<string> {
  return join(await tempFolder(t), 'held')
}

const opened: { close(): Promise<void> }[] = []
export async function open(
  t: Cleaner,
  folder: string,
  options: Partial<HoldingOptions> = {},
): Promise<Holding> {
  const holding = new Holding({
    folder,
    agreement: newAgreementId(),
    quotaBytes: 1e9,
    reserveBytes: 0,
    takes: true,
    ...options,
  })
  await holding.open()
  opened.push(holding)
  t.after(() => close(holding))
  return holding
}

export async function close(holding: Holding): Promise<void> {
  const at = opened.indexOf(holding)
  if (at === -1) return
  opened.splice(at, 1)
  await holding.close()
}

export const meet = (t: Cleaner, guest: Storage, holding: Holding) =>
  connect(t, sideOf(guest), stream => holding.replicate(stream))

export const blocksOf = (holding: Holding, core: Hypercore) =>
  holding.report().cores.find(({ key }) => key === keyOf(core))?.blocks
