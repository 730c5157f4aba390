// How a space moves on to another generation: founding one, going there, and carrying over what was not taken along.
import type { KeyPair } from 'hypercore-crypto'
import { CoboxError } from '../errors/index.ts'
import { sealTo } from '../keys/index.ts'
import { fromHex } from '../lib/bytes.ts'
import { decodeEntry, encodeEntry } from './action-encoding.ts'
import { formerLengths } from './apply.ts'
import { CHECKPOINT, checkpointEntries } from './checkpoint.ts'
import type { Membership, Self } from './contract.ts'
import type { Generations, Target } from './generations.ts'
import type { Log } from './log.ts'
import { strangers } from './vouched.ts'
import { contentKey, type Generation, nextGeneration, ownCores, type SpaceRecord } from './record.ts'

/** How many entries of a checkpoint are appended at once: some MiB. */
const CHECKPOINT_BATCH = 32
/** How often a generation that begins writes the view: as checkpoint, and as its own, before and after it is final. */
const COPIES = 3
/** How many actions are carried over at once. */
const CARRY_BATCH = 500
/** What is about one generation stays there. */
const NOT_CARRIED = new Set([CHECKPOINT, 'members.found', 'members.begin', 'members.move', 'members.arrive'])
/** After these somebody still holds keys: what follows waits for the next generation. */
const REMOVALS = new Set(['members.remove', 'members.leave', 'members.revokeDevice', 'members.replace'])

export interface Ground {
  generations: Generations
  record: SpaceRecord
  membership: Membership
  device: KeyPair
  self(): Self
  /** Throws DISK_FULL when there is no room for so many bytes more. */
  assertRoom(bytes: number): Promise<void>
  /** Puts everything onto the disk for good. */
  flush(): Promise<void>
  save(): Promise<void>
}

/**
 * Founds the next generation from the view as it is, says so in the log of the present one, and returns it as a place to
 * go to. Killed before it is said, nothing has happened (`dropUnfinished`); killed after it, the log leads there. Throws
 * DISK_FULL, and the refusal; then nothing of it stays on the disk.
 */
export async function foundNext(ground: Ground): Promise<Target> {
  const { generations, membership, record, device } = ground
  const { current } = generations
  await ground.assertRoom(COPIES * (await bytesOf(current)))
  const generation = nextGeneration(current.generation, device)
  const { number, key, salt, encryptionKey } = generation
  let isSaid = false
  try {
    const log = await generations.found(generation)
    record.founding = { key, firstViews: log.firstViews }
    await ground.save()
    await writeCheckpoint(current, log, ground.self().now)
    const begin = { number, salt, contentKey: contentKey(current.generation) }
    await log.append([{ type: 'members.begin', body: begin }], ground.self())
    await log.update()
    const sealed: Record<string, string> = {}
    for (const one of await log.read(view => membership.devices(view)))
      sealed[one.device] = sealTo(fromHex(one.device), fromHex(encryptionKey)).toString('base64')
    await ground.flush()
    isSaid = true
    await current.append([{ type: 'members.move', body: { number, key, salt, sealed } }], ground.self())
    await ground.flush()
    // written down with the arrival
    delete record.founding
    return { after: current.generation, path: [generation], log, returned: [] }
  } catch (error) {
    // a refusal is told before anything stands in the log; after anything else the move may stand there
    if (!isSaid || error instanceof CoboxError) await giveUp(ground).catch(() => {})
    throw error
  }
}

async function giveUp({ generations, record, save }: Ground): Promise<void> {
  if (!record.founding) return
  await generations.giveUp(record.founding)
  delete record.founding
  await save()
}

/** Takes a generation from the disk that this device had begun when it ended, unless its log leads there. */
export async function dropUnfinished(ground: Ground): Promise<void> {
  const { generations, record, save } = ground
  if (!record.founding) return
  for await (const { value } of generations.current.entries(1)) {
    const decoded = value && decodeEntry(value)
    if (decoded?.is !== 'entry' || decoded.entry.type !== 'members.move') continue
    if ((decoded.entry.body as { key: string }).key !== record.founding.key) continue
    delete record.founding
    return save()
  }
  await giveUp(ground)
}

/** Of the view, as a checkpoint would hold it. */
async function bytesOf(log: Log): Promise<number> {
  return log.reader.readPages(async pages => {
    let bytes = 0
    for await (const { key, value } of pages) bytes += key.length + value.length
    return bytes
  })
}

async function writeCheckpoint(from: Log, to: Log, at: number): Promise<void> {
  await from.reader.readPages(async pages => {
    let batch: Buffer[] = []
    for await (const entry of checkpointEntries(pages, at)) {
      batch.push(entry)
      if (batch.length < CHECKPOINT_BATCH) continue
      await to.appendEntries(batch)
      batch = []
    }
    if (batch.length > 0) await to.appendEntries(batch)
  })
}

/**
 * True when this device may go there: nobody who has gone here could read what is brought along, or they can be put out
 * first. Who was put out there holds the keys until the next generation.
 */
export async function mayGo(
  { membership, generations }: Ground,
  { after, log, returned }: Target,
): Promise<boolean> {
  const me = await log.read(view => membership.actor(view, log.writer))
  if (me?.role === 'coordinator' && log.writable) return true
  if (returned.length > 0) return false
  if (after.key === generations.current.generation.key) return true
  return (await log.read(view => membership.rotationDue(view))) === null
}

/** Goes there. */
export async function go(ground: Ground, target: Target): Promise<void> {
  const { generations, membership } = ground
  const last = generations.current
  await generations.arrive(target)
  const { log, after } = target
  // what is brought along from a branch waits until those who must not read it are put out
  if (after.key !== last.generation.key) delete last.generation.carriedInto
  await ground.save()
  if (after.key === last.generation.key) return
  // who came into the branch that is left knows of no other way
  const { number, key, salt, encryptionKey } = log.generation
  if (salt === undefined || !(await isCoordinator(ground, last))) return
  const sealed: Record<string, string> = {}
  for (const { device } of await log.read(view => membership.devices(view)))
    sealed[device] = sealTo(fromHex(device), fromHex(encryptionKey)).toString('base64')
  await last
    .append([{ type: 'members.move', body: { number, key, salt, sealed } }], ground.self())
    .catch(ignoreRefusal)
}

async function isCoordinator({ membership }: Ground, log: Log): Promise<boolean> {
  return (await log.read(view => membership.actor(view, log.writer)))?.role === 'coordinator'
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof CoboxError)) throw error
}

/**
 * Carries over what this device wrote in earlier generations and the present one does not have. Can be repeated: the log
 * takes each action once. Returns false when the rest has to wait for a rotation that this device should make.
 */
export async function carry(ground: Ground): Promise<boolean> {
  const { generations, record, membership, device } = ground
  const { current } = generations
  const { key } = current.generation
  const behind = record.generations.filter(
    generation => generation.key !== key && generation.carriedInto !== key,
  )
  if (behind.length === 0) return true
  await current.update()
  const me = await current.read(view => membership.actor(view, current.writer))
  if (!me || !current.writable) return false
  const mayRotate = me.role === 'coordinator'
  // who was put out still reads here
  if (mayRotate && (await current.read(view => membership.rotationDue(view)))) return false
  for (const branch of behind)
    if (branch.abandoned && !branch.carriedInto && (await putOut(ground, branch, mayRotate))) return false
  await nameBranches(ground, current)
  for (const generation of behind) {
    const { key: writer } = ownCores(generation, device).log
    const log = await generations.beside(generation)
    const done = (await current.read(view => view.get(formerLengths, writer))) ?? 0
    let batch: Buffer[] = []
    const append = async () => {
      if (batch.length > 0) await current.appendEntries(batch)
      batch = []
    }
    for await (const { seq, value } of log.entries(done + 1)) {
      const carried = value && carriedEntry(value, writer, seq)
      if (!carried) continue
      batch.push(carried.value)
      if (mayRotate && REMOVALS.has(carried.type)) {
        await append()
        await current.update()
        if (await current.read(view => membership.rotationDue(view))) return false
      }
      if (batch.length >= CARRY_BATCH) await append()
    }
    await append()
    await ground.flush()
    generation.carriedInto = key
    await ground.save()
    await generations.leave(generation.key)
  }
  await current.update()
  return true
}

/**
 * Whoever has gone from a branch must not read what was written there, nor whom they let in here. True while one of them is
 * here; a coordinator's device puts them out.
 */
async function putOut(ground: Ground, branch: Generation, may: boolean): Promise<boolean> {
  const { generations, membership } = ground
  const { current } = generations
  const left = await generations.beside(branch)
  const returned = await strangers(membership, left, current)
  if (!may || returned.length === 0) return returned.length > 0
  const there = new Set((await left.read(view => membership.devices(view))).map(({ member }) => member))
  for (const device of returned) {
    const { member } = (await current.read(view => membership.devices(view))).find(
      one => one.device === device,
    ) ?? { member: null }
    if (member === null) continue
    const action = there.has(member)
      ? { type: 'members.revokeDevice', body: { device } }
      : { type: 'members.remove', body: { member } }
    await current.append([action], ground.self()).catch(ignoreRefusal)
    await current.update()
  }
  return true
}

function carriedEntry(value: Buffer, writer: string, seq: number): { type: string; value: Buffer } | null {
  const decoded = decodeEntry(value)
  if (decoded.is !== 'entry' || NOT_CARRIED.has(decoded.entry.type)) return null
  const { entry } = decoded
  return { type: entry.type, value: encodeEntry({ ...entry, from: entry.from ?? { writer, seq } }) }
}

/** What this device wrote in generations that lost is read with their keys. */
async function nameBranches({ record, device, self, membership }: Ground, current: Log): Promise<void> {
  const branches: { salt: string; contentKey: string }[] = []
  for (const generation of record.generations) {
    const { salt, abandoned } = generation
    if (!abandoned || salt === undefined) continue
    const writer = ownCores(generation, device).log.key
    if ((await current.read(view => membership.formerDevice(view, writer))) === null)
      branches.push({ salt, contentKey: contentKey(generation) })
  }
  if (branches.length > 0) await current.append([{ type: 'members.arrive', body: { branches } }], self())
}

/** The key of the present generation for a device that is in the space. */
export function sealFor(device: string, { encryptionKey }: Generation): Buffer {
  return sealTo(fromHex(device), fromHex(encryptionKey))
}
