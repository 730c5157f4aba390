// Writes the data folders of a host and its guest that stand for this release: `node --import tsx test/support/hosting-fixture.ts NAME`,
// in a built checkout.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { agree, atHost, createSpace, startHost, startPerson, untilHeld } from './hosting.ts'
import { tempFolder } from './cobox.ts'
import { randomBytesFrom } from './trees.ts'

export const HOSTING_STORES = new URL('../fixtures/hosting', import.meta.url).pathname

/** What the fixture’s agreement holds, for a later CoBox to find again. */
export interface HostingFixture {
  space: string
  agreement: string
  usedBytes: number
  /** Path → seed of its content, and how many bytes it has. */
  files: Record<string, { seed: number; bytes: number }>
}

/** Files that are of one run of a node, or tie a store to the place where it was made. */
const NOT_KEPT = new Set(['cobox.log', 'run.json', 'lock', 'port.json', 'CORESTORE', 'LOCK', 'LOG'])

async function write(name: string): Promise<void> {
  const closers: (() => unknown)[] = []
  const t = { after: (close: () => unknown) => void closers.push(close) }
  const [host, guest] = await Promise.all([startHost(t, 'Mill'), startPerson(t, 'Anna')])
  const space = await createSpace(guest)
  const agreement = await agree(host, guest, space, { words: 'for the fixture' })
  const files: HostingFixture['files'] = {
    'minutes.md': { seed: 1, bytes: 300 },
    'roof.jpg': { seed: 2, bytes: 1_200_000 },
  }
  for (const [path, { seed, bytes }] of Object.entries(files)) {
    const file = join(await tempFolder(t), path)
    await writeFile(file, randomBytesFrom(seed, bytes))
    await guest.json('files', 'put', space, file, path)
  }
  await untilHeld(guest, space)
  const { usedBytes } = await atHost(host, agreement)
  await Promise.all([host.stop(), guest.stop()])
  const folder = join(HOSTING_STORES, name)
  await rm(folder, { recursive: true, force: true })
  for (const [who, { home }] of Object.entries({ host, guest })) {
    await mkdir(join(folder, who), { recursive: true })
    await cp(home, join(folder, who), { recursive: true })
    for (const path of await readdir(join(folder, who), { recursive: true }))
      if (NOT_KEPT.has(path.split('/').at(-1)!)) await rm(join(folder, who, path), { recursive: true })
  }
  const fixture: HostingFixture = { space, agreement, usedBytes, files }
  await writeFile(join(folder, 'fixture.json'), `${JSON.stringify(fixture, null, 2)}\n`)
  for (const close of closers.reverse()) await close()
}

if (process.argv[1] === new URL(import.meta.url).pathname) await write(process.argv[2]!)
