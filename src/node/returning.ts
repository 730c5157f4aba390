// A device that has a space's key and is not in it yet, though its person is, or takes the place of somebody who is: it asks
// whoever is connected to let it in.
import type { DeviceBody } from '../apps/members/index.ts'
import type { CoboxError } from '../errors/index.ts'
import { type Link, type Returning, seedCores } from '../space/index.ts'
import { giveKey } from './links.ts'
import type { LiveSpace } from './live-space.ts'
import type { Log } from './log.ts'
import { type Person, tools } from './person.ts'
import type { SpokenFor } from './recovery/recovering.ts'

/** With the person's name: the new identity is a member under it. */
type NamedReplacement = SpokenFor & { name: string }

export class ReturningDevices {
  readonly #person: Person
  readonly #log: Log
  readonly #replacementIn: (live: LiveSpace) => Promise<SpokenFor | null>

  constructor(person: Person, log: Log, replacementIn: (live: LiveSpace) => Promise<SpokenFor | null>) {
    this.#person = person
    this.#log = log
    this.#replacementIn = replacementIn
  }

  watch(live: LiveSpace): void {
    live.on('linked', link => void this.#ask(live, link).catch(() => {}))
    live.on('returning', (link, returning) => void this.#letIn(live, link, returning))
    // whether one may take a place is known only once the view is here
    live.on('changed', changed => {
      if (changed.has('members/people'))
        for (const link of live.links) void this.#ask(live, link).catch(() => {})
    })
  }

  async #ask(live: LiveSpace, link: Link): Promise<void> {
    const { space } = live
    const { device, deviceName, personName, identity, proof } = this.#person
    if (space.record.left || (await space.devices()).some(one => one.device === device)) return
    const { writerSeed, blobsSeed } = space.generation
    if (writerSeed === undefined || blobsSeed === undefined) return
    const body: DeviceBody = { device, name: deviceName, ...seedCores({ writerSeed, blobsSeed }), proof }
    const replacement = await this.#replacementIn(live)
    const named: NamedReplacement | null = replacement && { ...replacement, name: personName }
    link.comeBack({ member: identity, device: body, ...(named && { replacement: named }) })
  }

  async #letIn(live: LiveSpace, link: Link, { member, device, replacement }: Returning): Promise<void> {
    const { space } = live
    const body = device as DeviceBody
    // for itself only, and before anything is read for it
    if (body?.device !== link.remoteDevice || !tools.attests(String(body.proof), member, body.device)) return
    try {
      // what it named belongs to the generation that it knows
      const behind = link.generation.key !== space.generation.key
      const salt = behind ? await space.read(view => space.membership.salt(view)) : null
      const cores = salt === null ? {} : tools.generationCores(body.device, salt)
      await space.append([
        comingIn(member, { ...body, ...cores }, replacement as NamedReplacement | undefined),
      ])
      await space.flush()
      if (behind) await giveKey(live, link)
    } catch (error) {
      const { code } = error as CoboxError
      if (code !== 'DEVICE_KNOWN') this.#log.info({ space: live.id, code }, 'a device could not be let in')
      else await giveKey(live, link).catch(() => {})
    }
  }
}

function comingIn(member: string, device: DeviceBody, replacement?: NamedReplacement) {
  if (!replacement) return { type: 'members.returnDevice', body: { member, device } }
  const { old, set, testimonies, name } = replacement
  const person = { identity: member, name }
  return { type: 'members.replace', body: { old, person, device, set, testimonies } }
}
