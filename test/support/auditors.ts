// A host and its auditor for tests of audits.
import c from 'compact-encoding'
import type Hypercore from 'hypercore'
import { type Cleaner, until } from './cobox.ts'
import { connect, copyOf, newCore, newStore, sideOf } from './stores.ts'
import type { Answer, Blocks } from '../../src/hosting/audit.ts'

export const block = (i: number) => Buffer.from(`block ${i} `.repeat(1 + (i % 7)))
export const keyOf = (core: Hypercore) => core.key.toString('hex')

/** A core that was never opened: to draw from, nothing of it is read. */
export const named = (name: string) => ({ name }) as unknown as Hypercore
export const nameOf = (core: Hypercore) => (core as unknown as { name: string }).name

/** A host that has these cores, like `Holding`. */
export function hostWith(...cores: Hypercore[]): Blocks {
  const find = (key: string) => cores.find(core => keyOf(core) === key)
  return {
    async block(key, index) {
      return (await find(key)?.get(index, { wait: false, raw: true })) ?? null
    },
    async prove(key, index, nodes) {
      const proof = await find(key)
        ?.proof({ block: { index, nodes } })
        .catch(() => null)
      return proof?.block?.value ? proof : null
    },
  }
}

/** A host’s whole core, and what an auditor has of it: its length, and these blocks. */
export async function hostAndAuditor(t: Cleaner, count: number, here: number[]) {
  const [from, to] = [await newStore(t), await newStore(t)]
  const own = await newCore(
    from,
    'own',
    Array.from({ length: count }, (_, i) => block(i)),
  )
  const copy = await copyOf(own, to)
  const part = await connect(t, sideOf(from), sideOf(to))
  await until('the length is known', () => copy.length === count)
  for (const i of here) await copy.get(i)
  // from now on the auditor knows only what it has been told
  part()
  return { own, copy }
}

export const coreOf =
  (...cores: Hypercore[]) =>
  (key: string) =>
    cores.find(core => keyOf(core) === key)

export const each = (count: number) => Array.from({ length: count }, (_, i) => i)
export const asked = (core: Hypercore, indexes: number[]) => indexes.map(index => ({ core, index }))

/** What an answer becomes on its way. */
export function sent(answers: Answer[] | null): Answer[] {
  const encoding = c.any as c.Encoding<[number, Answer[] | null]>
  return c.decode(encoding, c.encode(encoding, [7, answers]))[1]!
}
