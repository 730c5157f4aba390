// Logs that this device has written and deleted. It must not begin them anew: two logs of one name, and everybody's engine closes it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import crypto from 'hypercore-crypto'
import { fromHex } from '../lib/bytes.ts'
import { writeFileAtomic } from '../lib/write-file-atomic.ts'
import type { Generation } from '../space/index.ts'

const FORMAT = 1

export class ForgottenLogs {
  readonly #file: string

  constructor(home: string) {
    this.#file = join(home, 'forgotten.json')
  }

  /** Of generations whose logs are about to be deleted here. */
  async note(generations: readonly Generation[]): Promise<void> {
    const salts = generations.flatMap(({ salt }) => (salt === undefined ? [] : [markOf(salt)]))
    if (salts.length === 0) return
    const known = await this.#read()
    // it says of every log that it may be one
    if (known === null) return
    const logs = [...new Set([...known, ...salts])]
    await writeFileAtomic(this.#file, JSON.stringify({ format: FORMAT, logs }))
  }

  /** True also when nobody can tell any more. */
  async has(salt: string): Promise<boolean> {
    return (await this.#read())?.includes(markOf(salt)) ?? true
  }

  /** Null for a file that cannot be read. */
  async #read(): Promise<string[] | null> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? JSON.stringify({ format: FORMAT, logs: [] }) : '',
    )
    try {
      const { format, logs } = JSON.parse(text) as { format: number; logs: unknown }
      return format === FORMAT && Array.isArray(logs) ? logs : null
    } catch {
      return null
    }
  }
}

/** Says nothing of the generation itself. */
function markOf(salt: string): string {
  return crypto.discoveryKey(fromHex(salt)).toString('hex')
}
