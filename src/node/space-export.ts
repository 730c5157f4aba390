// The way out: everything in a space as open formats, with no peer online. Every app adds its part.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { below, contents, describe } from '../apps/files/index.ts'
import { apps } from '../apps/index.ts'
import { KEY_COLLECTIONS, KEY_FIELDS, members } from '../apps/members/index.ts'
import { CoboxError } from '../errors/index.ts'
import type { Collection, Space } from '../space/index.ts'
import { exportTree } from './files/export-tree.ts'
import type { JobControl } from './jobs.ts'

const README = `This folder holds everything that was in a CoBox space, in open formats.

files/           the files and folders, as they were
files.json       what is known of each: path, size, hash (SHA-256), times, author
versions/        earlier versions and what was in the trash, named by their hash
members.json     who was in the space, with which roles and devices
records/         all records of the space as lines of JSON, one file for each collection; without keys
`

/** Writes into `dir` (absolute), which must be empty or not there. Content that is not on this device becomes a problem. */
export async function exportSpace(space: Space, dir: string, control: JobControl): Promise<void> {
  await mkdir(dir, { recursive: true })
  await writeFile(join(dir, 'README.txt'), README)
  await writeRecords(space, join(dir, 'records'))
  await space.readLong(async view => {
    const files = []
    for await (const { path, entry } of below(view, '')) files.push(describe(path, entry))
    await writeFile(join(dir, 'files.json'), `${JSON.stringify(files, null, 1)}\n`)
  })
  const people = await space.read(view => members.queries.list!.run(view, {}, NOBODY))
  await writeFile(join(dir, 'members.json'), `${JSON.stringify(people, null, 1)}\n`)
  await exportTree(space, '', join(dir, 'files'), control)
  await exportOtherContents(space, join(dir, 'versions'), control)
}

const NOBODY = { member: '', device: '', deviceName: '', now: 0 }

async function writeRecords(space: Space, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true })
  for (const app of apps)
    for (const collection of Object.values(app.collections) as Collection<unknown>[]) {
      if (KEY_COLLECTIONS.has(collection.name)) continue
      const lines = await space.readLong(async view => {
        const found: string[] = []
        for await (const record of view.range(collection)) found.push(JSON.stringify(record, withoutKeys))
        return found
      })
      await writeFile(
        join(dir, `${collection.name.replace('/', '-')}.jsonl`),
        lines.map(line => `${line}\n`).join(''),
      )
    }
}

function withoutKeys(field: string, value: unknown): unknown {
  return KEY_FIELDS.has(field) ? undefined : value
}

/** What no file of the tree has any more, but a version or the trash. */
async function exportOtherContents(space: Space, dir: string, control: JobControl): Promise<void> {
  const others = await space.readLong(async view => {
    const inTree = new Set<string>()
    for await (const { entry } of below(view, '')) if (entry.content) inTree.add(entry.content)
    const found = []
    for await (const { key, value } of view.range(contents)) if (!inTree.has(key)) found.push(value)
    return found
  })
  if (others.length === 0) return
  await mkdir(dir, { recursive: true })
  for (const { ref, size, hash } of others) {
    control.signal.throwIfAborted()
    control.found(1, size)
    try {
      const parts = space.content.read(ref, { start: 0, end: size, size, path: hash, signal: control.signal })
      await writeFile(join(dir, hash), parts, { signal: control.signal })
      control.did(1, size)
    } catch (error) {
      if (control.signal.aborted) throw new CoboxError('CANCELLED')
      control.problem(`versions/${hash}`, error)
    }
  }
}
