// A view that is written, made final, and cut back to be written in another order: what readers see of it.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import Corestore from 'corestore'
import fc from 'fast-check'
import Hyperbee from 'hyperbee'
import Rache from 'rache'
import type { ReadView } from './contract.ts'
import { Pages } from './pages.ts'
import { ViewReader } from './view-reader.ts'

const RECORDS = { name: 'test/records' }
/** Little room, so that what is kept is dropped now and then. */
const KEPT_BLOCKS = 64

let folder: string
let store: Corestore
let count = 0

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cobox-view-reader-'))
  store = new Corestore(folder, { globalCache: new Rache({ maxSize: KEPT_BLOCKS }) })
  await store.ready()
})
after(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the engine, too, calls of hypercore that is not for all. */
interface Internals {
  fork: number
  keyPair: unknown
  core: { verifier: { sign(tree: object, keyPair: unknown): Buffer } }
  state: { createTreeBatch(): object }
  commit(from: Internals, opts: { signature: Buffer }): Promise<unknown>
}

/** As the engine holds a view: what is final stands in a core, and the rest in a batch upon it. */
class WrittenView {
  readonly core = store.get({ name: `view ${count++}` })
  batch!: ReturnType<Corestore['get']>
  bee!: Hyperbee<string, Buffer>
  now = new Map<string, number>()
  #final = new Map<string, number>()

  async open(): Promise<void> {
    await this.core.ready()
    this.batch = this.core.session({ name: 'batch' } as never)
    await this.batch.ready()
    this.bee = new Hyperbee(this.batch as never, {
      extension: false,
      keyEncoding: 'utf-8',
      valueEncoding: 'binary',
    })
    await this.bee.ready()
  }

  async write(records: readonly (readonly [string, number])[]): Promise<void> {
    const changes = new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)))
    const batch = this.bee.batch({ update: false })
    const text = 'x'.repeat(700)
    await new Pages(batch).write(
      [...changes].map(([key, value]) => ({ key: `${RECORDS.name}\x01${key}`, value: { value, text } })),
    )
    await batch.flush()
    for (const [key, value] of changes) this.now.set(key, value)
  }

  async makeFinal(): Promise<void> {
    const [core, batch] = [this.core, this.batch] as unknown as [Internals, Internals]
    // signed as it will stand in the core, which knows nothing of what was cut back
    const tree = Object.assign(batch.state.createTreeBatch(), { fork: core.fork })
    const signature = core.core.verifier.sign(tree, core.keyPair)
    await core.commit(batch, { signature })
    this.#final = new Map(this.now)
  }

  async cutBack(): Promise<void> {
    if (this.batch.length > this.core.length) await this.batch.truncate(this.core.length)
    this.now = new Map(this.#final)
  }

  async close(): Promise<void> {
    await this.bee.close()
    await this.core.close()
  }
}

async function all(view: ReadView): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for await (const { key, value } of view.range<{ value: number }>(RECORDS)) found.set(key, value.value)
  return found
}

const sorted = (records: ReadonlyMap<string, number>) => [...records].sort(([a], [b]) => (a < b ? -1 : 1))

const aWrite = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 150 }).map(n => String(n).padStart(4, '0')),
    fc.integer({ min: 0, max: 1000 }),
  ),
  { minLength: 1, maxLength: 40 },
)
const aStep = fc.oneof(
  fc.record({ is: fc.constant('write' as const), records: aWrite }),
  fc.record({ is: fc.constant('again' as const), records: aWrite }),
  fc.record({ is: fc.constantFrom('final' as const, 'read' as const) }),
)

test('what one snapshot has decoded serves the next, and nothing of another order is ever seen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 25 }), async steps => {
      const view = new WrittenView()
      await view.open()
      const reader = new ViewReader(view.bee)
      await view.write([['0000', 0]])
      try {
        for (const step of steps) {
          if (step.is === 'again') await view.cutBack()
          if (step.is === 'write' || step.is === 'again') {
            // somebody still reads the state before
            const before = sorted(view.now)
            const slow = reader.read(async reads => {
              await reads.get(RECORDS, '0000')
              await view.write(step.records)
              return sorted(await all(reads))
            })
            assert.deepEqual(await slow, before)
          }
          if (step.is === 'final') await view.makeFinal()
          assert.deepEqual(sorted(await reader.read(all)), sorted(view.now))
        }
      } finally {
        await reader.close()
        await view.close()
      }
    }),
    { numRuns: 60, includeErrorInReport: true } as never,
  )
})
