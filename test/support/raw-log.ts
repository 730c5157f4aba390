// What a member's own software could append to its log: any bytes. The space itself appends only what its rules allow.
import Autobase from 'autobase'
import type { Replica } from './replicas.ts'

interface RawLog {
  append(value: Buffer | Buffer[]): Promise<number>
}

/** The log below a replica's space, which is given away when something allowed is appended. */
export async function rawLogOf({ live, name }: Replica): Promise<RawLog> {
  const prototype = Autobase.prototype as unknown as RawLog
  const { append } = prototype
  let found: RawLog | null = null
  prototype.append = function (this: RawLog, value) {
    found = this
    return append.call(this, value)
  }
  try {
    await live.space.append([{ type: 'members.rename', input: { name } }])
  } finally {
    prototype.append = append
  }
  return found!
}

/** An entry with a body that nothing has checked. */
export function rawEntry(type: string, body: unknown, version = 1, format = 1, at = Date.now()): Buffer {
  const json = JSON.stringify({ t: type, v: version, at, b: body })
  return Buffer.concat([Buffer.from([format]), Buffer.from(json)])
}
