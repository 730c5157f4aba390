// What tests of whole spaces do again and again: replicas that put, read and compare.
import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import crypto from 'hypercore-crypto'
import { attestDevice } from '../../src/keys/index.ts'
import { fromHex, toHex } from '../../src/lib/bytes.ts'
import { newDeviceSeeds, seedCores } from '../../src/space/index.ts'
import { openFile, putFile } from '../../src/node/files/files.ts'
import { tempFolder, until } from './cobox.ts'
import { Replica } from './replicas.ts'

type Cleaner = Parameters<typeof tempFolder>[0]

/** Replicas that are closed with the test. */
export async function cast(t: Cleaner, ...names: string[]): Promise<Replica[]> {
  const home = await tempFolder(t)
  const all: Replica[] = []
  t.after(() => Promise.all(all.map(replica => replica.close())))
  for (const name of names) all.push(await Replica.make(name, join(home, name)))
  return all
}

/** The first founds a space and admits the others, who have heard of it. */
export async function household(
  t: Cleaner,
  roles: Record<string, 'coordinator' | 'member' | 'reader'>,
): Promise<Replica[]> {
  const replicas = await cast(t, ...Object.keys(roles))
  const [founder, ...others] = replicas as [Replica, ...Replica[]]
  await founder.found()
  for (const other of others) await founder.admit(other, roles[other.name])
  return replicas
}

export async function put(replica: Replica, path: string, text: string): Promise<void> {
  const { live, spaces } = replica
  await putFile(live.space, spaces.known(live), path, Readable.from([Buffer.from(text)]), {
    mode: 0o644,
    mtime: 0,
  } as never)
}

export async function read(replica: Replica, path: string): Promise<string> {
  const file = await openFile(replica.live.space, path)
  const parts: Buffer[] = []
  for await (const part of file.read({ start: 0, end: file.size })) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

export const generationOf = ({ live }: Replica): number => live.space.generation.number

/** All are in the same generation, and have applied the same actions. */
export async function agree(...replicas: Replica[]): Promise<void> {
  const same = async () => {
    const told = await Promise.all(
      replicas.map(async ({ live: { space } }) => {
        await space.look()
        const heads = Object.entries(await space.heads()).sort(([a], [b]) => (a < b ? -1 : 1))
        return JSON.stringify([space.tip, heads])
      }),
    )
    return told.every(one => one === told[0])
  }
  await until(`${replicas.map(({ name }) => name).join(', ')} agree`, same, 60_000)
}

export async function isIn(...replicas: Replica[]): Promise<void> {
  for (const { live, name } of replicas)
    await until(`${name} is in the space`, async () => {
      await live.space.update()
      return Boolean(await live.space.me()) && live.space.writable
    })
}

export async function remove(by: Replica, member: string): Promise<void> {
  await by.live.space.append([{ type: 'members.remove', input: { member } }])
  await by.rotations.settle(by.live)
}

export async function assertReads(replica: Replica, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await until(`${replica.name} has ${path}`, () => read(replica, path).then(() => true, isOnTheWay))
    assert.equal(await read(replica, path), text, `${replica.name} reads ${path}`)
  }
}

function isOnTheWay(error: unknown): boolean {
  const { code } = error as { code?: string }
  if (code !== 'CONTENT_NOT_HERE' && code !== 'NOT_HERE_YET') throw error
  return false
}

/** A second device of the same person, as it is paired: it never had the words. */
export async function secondDevice(t: Cleaner, of: Replica): Promise<Replica> {
  const device = crypto.keyPair()
  const proof = attestDevice(
    { publicKey: fromHex(of.keys.device.publicKey), secretKey: fromHex(of.keys.device.secretKey) },
    Buffer.from(of.keys.proof, 'base64'),
    device.publicKey,
  )
  const phone = new Replica('phone', join(dirname(of.home), 'phone'), {
    ...of.keys,
    words: null,
    proof: proof.toString('base64'),
    device: { publicKey: toHex(device.publicKey), secretKey: toHex(device.secretKey) },
    deviceName: 'phone',
  })
  await phone.open()
  t.after(() => phone.close())
  const seeds = newDeviceSeeds()
  const body = {
    device: phone.keys.device.publicKey,
    name: 'phone',
    ...seedCores(seeds),
    proof: phone.keys.proof,
  }
  await of.live.space.append([{ type: 'members.addDevice', body: { device: body } }])
  const { number, key, encryptionKey } = of.live.space.generation
  await phone.spaces.add(
    { space: of.live.id, name: of.live.name, generation: number, key, encryptionKey },
    seeds,
  )
  return phone
}
