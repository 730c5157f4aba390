// A space of 100,000 files and ten members that begins a new generation: how long it takes, and that no content is copied.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createKeys, type KeyFile } from '../../src/keys/index.ts'
import { diskUsage } from '../../src/lib/disk.ts'
import { makeInvite } from '../../src/node/pairing.ts'
import { newDeviceSeeds, type Seeds, seedCores } from '../../src/space/index.ts'
import { runCobox } from '../support/cobox.ts'
import { Replica } from '../support/replicas.ts'
import { randomBytesFrom } from '../support/trees.ts'
import type { BenchContext, Family } from './bench.ts'
import { makeSmallFiles } from './material.ts'
import {
  type BenchNode,
  importFolder,
  settleDisk,
  startNode,
  synced,
  tempFolder,
  undoing,
  usageOf,
} from './nodes.ts'

const RUNS = 1
const FILES = 100_000
const MEMBERS = 10
/** Content in files of its own: it would be seen if it were copied. So many files of so many bytes. */
const LARGE_FILES = 16
const LARGE_BYTES = 16 * 1024 * 1024
const LOOK_MS = 50

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

async function makeFolder(folder: string): Promise<void> {
  await makeSmallFiles(folder, { count: FILES, perFolder: 500, least: 20, most: 200 })
  await mkdir(join(folder, 'large'))
  for (let i = 0; i < LARGE_FILES; i++)
    await writeFile(join(folder, 'large', `${i}`), randomBytesFrom(i, LARGE_BYTES))
}

/**
 * More people, each with a device that is away, let in by the software of a node that is not running. Returns what their
 * devices' logs are made from.
 */
export async function admitOthers(home: string, howMany: number): Promise<Seeds[]> {
  const keys = JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as KeyFile
  const replica = new Replica(keys.personName, home, keys)
  const all: Seeds[] = []
  await replica.open()
  try {
    for (let i = 0; i < howMany; i++) {
      const { link: _, ...invitation } = await makeInvite(replica.live)
      const other = await createKeys({ person: `person-${i}`, device: `device-${i}` })
      await replica.live.space.append([
        {
          type: 'members.invite',
          body: { ...invitation, role: 'member', expires: null, maxUses: 1, confirm: 'auto' },
        },
      ])
      const seeds = newDeviceSeeds()
      const device = {
        device: other.device.publicKey,
        name: other.deviceName,
        ...seedCores(seeds),
        proof: other.proof,
      }
      const person = { identity: other.identity, name: other.personName }
      await replica.live.space.append([
        { type: 'members.admit', body: { invite: invitation.invite, person, device } },
      ])
      all.push(seeds)
    }
    return all
  } finally {
    await replica.close()
  }
}

async function untilIn({ client }: BenchNode, space: string, generation: number): Promise<void> {
  while ((await client.spaceStatus({ space })).generation < generation) await sleep(LOOK_MS)
}

interface Seen {
  answer: number[]
  second: number[]
}

async function once(context: BenchContext, source: string, seen: Seen): Promise<void> {
  await undoing(async undo => {
    const first = await startNode(undo, context, 'rotation-import')
    const { space } = await first.client.spaceCreate({ name: 'Large' })
    await importFolder(first, space, source)
    await first.stop()
    await admitOthers(first.home, MEMBERS - 2)
    const a = await startNode(undo, context, 'rotation-a', { home: first.home })
    const { invite } = await a.client.inviteCreate({ space })
    const b = await startNode(undo, context, 'rotation-b', { peer: a.tcp })
    await b.client.join({ link: invite })
    await synced(b, space)
    const { members } = await a.client.space(space).members.list({})
    if (members.length !== MEMBERS) throw new Error(`there are ${members.length} members`)
    settleDisk()

    const blocks = () => diskUsage(join(a.home, 'spaces', space, 'generation-1', 'blocks'))
    const [before, blocksBefore, used] = [await diskUsage(a.home), await blocks(), await usageOf(a)]
    const started = performance.now()
    const elsewhere = untilIn(b, space, 2).then(() => (performance.now() - started) / 1000)
    const { code, stderr } = await runCobox(a.home, ['space', 'rotate', space])
    const answer = (performance.now() - started) / 1000
    if (code !== 0) throw new Error(`it was refused: ${stderr}`)
    const second = await elsewhere
    settleDisk()
    const grownMB = ((await diskUsage(a.home)) - before) / 1e6
    const copiedMB = ((await blocks()) - blocksBefore) / 1e6
    const cpuSeconds = (await usageOf(a)).cpuSeconds - used.cpuSeconds
    seen.answer.push(answer)
    seen.second.push(second)
    context.note('rotation-100k', {
      answer,
      second,
      cpuSeconds,
      storeMB: before / 1e6,
      blocksMB: blocksBefore / 1e6,
      grownMB,
      copiedMB,
    })
    if (blocksBefore === 0 || copiedMB > 0)
      throw new Error(`content was copied: ${copiedMB} MB of ${blocksBefore / 1e6}`)
    context.say(
      `rotation-100k: answered after ${answer.toFixed(2)} s, the second device was there after ${second.toFixed(2)} s; ` +
        `${cpuSeconds.toFixed(1)} s of CPU; the store of ${(before / 1e6).toFixed(0)} MB grew by ${grownMB.toFixed(0)} MB, ` +
        `of the ${(blocksBefore / 1e6).toFixed(0)} MB of content none was copied`,
    )
  })
}

export const rotation: Family = {
  name: 'rotation',
  rows: ['rotation-100k', 'rotation-100k-second-device'],
  run: context =>
    undoing(async undo => {
      const source = await tempFolder(undo)
      await makeFolder(source)
      const seen: Seen = { answer: [], second: [] }
      for (let run = 0; run < context.runs(RUNS); run++) await once(context, source, seen)
      return [
        { name: 'rotation-100k', unit: 's', values: seen.answer, goal: { atMost: 10 } },
        { name: 'rotation-100k-second-device', unit: 's', values: seen.second },
      ]
    }),
}
