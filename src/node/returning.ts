// A device that has a space's key and is not in it yet, though its person is: it asks whoever is connected to let it in.
import type { CoboxError } from '../errors/index.ts'
import type { DeviceBody } from '../apps/members/index.ts'
import { type Link, type Returning, seedCores } from '../space/index.ts'
import { giveKey } from './links.ts'
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'
import { type Person, tools } from './person.ts'

export class ReturningDevices {
  readonly #person: Person
  readonly #log: Log

  constructor(person: Person, log: Log) {
    this.#person = person
    this.#log = log
  }

  watch(live: LiveSpace): void {
    live.on('linked', link => void this.#ask(live, link).catch(() => {}))
    live.on('returning', (link, returning) => void this.#letIn(live, link, returning))
  }

  async #ask({ space }: LiveSpace, link: Link): Promise<void> {
    const { device, deviceName, identity, proof } = this.#person
    if (space.record.left || (await space.devices()).some(one => one.device === device)) return
    const { writerSeed, blobsSeed } = space.generation
    if (writerSeed === undefined || blobsSeed === undefined) return
    const body: DeviceBody = { device, name: deviceName, ...seedCores({ writerSeed, blobsSeed }), proof }
    link.comeBack({ member: identity, device: body })
  }

  async #letIn(live: LiveSpace, link: Link, { member, device }: Returning): Promise<void> {
    const { space } = live
    const body = device as DeviceBody
    // for itself only, and before anything is read for it
    if (body?.device !== link.remoteDevice || !tools.attests(String(body.proof), member, body.device)) return
    try {
      // what it named belongs to the generation that it knows
      const behind = link.generation.key !== space.generation.key
      const salt = behind ? await space.read(view => space.membership.salt(view)) : null
      const cores = salt === null ? {} : tools.generationCores(body.device, salt)
      await space.append([{ type: 'members.returnDevice', body: { member, device: { ...body, ...cores } } }])
      await space.flush()
      if (behind) await giveKey(live, link)
    } catch (error) {
      const { code } = error as CoboxError
      if (code !== 'DEVICE_KNOWN') this.#log.warn({ space: live.id, code }, 'a device could not be let in')
      else await giveKey(live, link).catch(() => {})
    }
  }
}
