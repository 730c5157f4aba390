// How a space goes on in another generation: what the actions `begin`, `move` and `arrive` do to the view.
import type { Static } from '@sinclair/typebox'
import { sortable } from '../../lib/bytes.ts'
import type { Action, LogControl, Tools, WriteView } from '../contract.ts'
import { note } from './audit.ts'
import type { ArriveBody, BeginBody, MoveBody } from './schema.ts'
import {
  contentKeys,
  type Device,
  devices,
  formerCores,
  formerLogs,
  generation,
  leftCores,
  logs,
  moves,
  people,
  rotation,
  writers,
} from './view.ts'

/**
 * [M21] The view is that of the generation before. Every device that is here gets the cores which follow from its key and
 * the salt, those that it had are kept as former ones.
 */
export async function begin(
  view: WriteView,
  action: Action<Static<typeof BeginBody>>,
  log: LogControl,
  tools: Tools,
): Promise<void> {
  const { number, salt, contentKey } = action.body
  view.put(generation, 'now', { number, salt })
  view.put(contentKeys, sortable(number - 1), contentKey)
  for (const [core, device] of await all(view, leftCores)) {
    view.put(formerCores, core, { device, contentKey })
    view.remove(leftCores, core)
  }
  view.remove(rotation, 'due')
  await removeAll(view, moves)
  await removeAll(view, logs)
  for (const [device, known] of await all(view, devices)) {
    const cores = tools.generationCores(device, salt)
    view.remove(writers, known.writer)
    view.put(devices, device, { ...forget(view, device, known, contentKey), ...cores })
    view.put(writers, cores.writer, device)
    const person = await view.get(people, known.member)
    if (cores.writer === action.writer)
      await note(view, action, { by: known.member, byName: person?.name ?? '', detail: String(number) })
    if (!person?.here || person.role === 'reader') continue
    view.put(logs, cores.writer, true)
    await log.addWriter(cores.writer, { indexer: false })
  }
}

/** Keeps a device's cores as former ones. */
function forget(view: WriteView, device: string, known: Device, contentKey: string): Device {
  view.put(formerLogs, known.writer, { device, contentKey })
  view.put(formerCores, known.blobs, { device, contentKey })
  return { ...known, formerBlobs: [...(known.formerBlobs ?? []), known.blobs] }
}

/** [M22] */
export async function move(view: WriteView, { body, actor }: Action<Static<typeof MoveBody>>): Promise<void> {
  const before = (await all(view, moves)).length
  view.put(moves, sortable(before), { ...body, device: actor!.device })
}

/** [M24] Cores of generations that lost, when two were begun apart: their owner names them. */
export async function arrive(
  view: WriteView,
  { body, actor }: Action<Static<typeof ArriveBody>>,
  _log: LogControl,
  tools: Tools,
): Promise<void> {
  const { device } = actor!
  let known = (await view.get(devices, device))!
  for (const { salt, contentKey } of body.branches) {
    const { writer, blobs } = tools.generationCores(device, salt)
    view.put(formerLogs, writer, { device, contentKey })
    view.put(formerCores, blobs, { device, contentKey })
    known = { ...known, formerBlobs: [...(known.formerBlobs ?? []), blobs] }
  }
  view.put(devices, device, known)
}

/**
 * [M23] Somebody who was let in while the space moved on: the cores that they named belong to the generation before. They
 * get those of this one.
 */
export async function comeAlong(
  view: WriteView,
  device: string,
  named: { writer: string; blobs: string },
  letInBy: Action<unknown>,
  tools: Tools,
): Promise<{ writer: string; blobs: string; formerBlobs: string[] } | null> {
  const now = await view.get(generation, 'now')
  const then = letInBy.carried ? await view.get(formerLogs, letInBy.writer) : null
  if (!now || !then) return null
  view.put(formerLogs, named.writer, { device, contentKey: then.contentKey })
  view.put(formerCores, named.blobs, { device, contentKey: then.contentKey })
  return { ...tools.generationCores(device, now.salt), formerBlobs: [named.blobs] }
}

async function all<T>(view: WriteView, collection: { name: string; record?: T }): Promise<[string, T][]> {
  const found: [string, T][] = []
  for await (const { key, value } of view.range<T>(collection)) found.push([key, value])
  return found
}

async function removeAll(view: WriteView, collection: { name: string }): Promise<void> {
  for (const [key] of await all(view, collection)) view.remove(collection, key)
}
