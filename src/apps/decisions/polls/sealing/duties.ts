// What a teller's device has to write next in the sealed polls of a space. The node keeps the secrets, and asks here.
import type { ReadView } from '../../../contract.ts'
import {
  hedged,
  makeComplaint,
  makeConfirmation,
  makeDealing,
  makeDecryptionShare,
  makeTellerKey,
  type Random,
  type Result,
} from '../../sealed/index.ts'
import { definitionOf, pollAt } from '../view.ts'
import { countingOf } from './counting.ts'
import { dealingsOf, type Sealing, sealings, setupOf, type TellerWords, wordsIn } from './view.ts'

/** An action that the device is to write, without its version and clock. */
export interface TellerAction {
  type: string
  body: Record<string, unknown> & { poll: string }
}

export type TellerDuty =
  /** The poll has no key of this device yet: makes one, with the secret that the device has to keep first. */
  | { is: 'begin'; poll: string; make(random: Random): { secret: string; action: TellerAction } }
  /** Null when nothing sound can be made with this secret. */
  | { is: 'step'; poll: string; type: string; make(secret: string, random: Random): TellerAction | null }
  /** It is closed, and may be opened once that is final. */
  | { is: 'wait'; poll: string }
  /** Nothing is left to do: the secret is not needed any more. */
  | { is: 'done'; poll: string }

type Read = <T>(read: (view: ReadView) => Promise<T>) => Promise<T>

/** The duties of a device (hex), at most one for each poll. `final` reads what cannot be reordered any more. */
export async function tellerDuties(view: ReadView, final: Read, device: string): Promise<TellerDuty[]> {
  const found: TellerDuty[] = []
  for await (const { value } of view.range(sealings)) {
    if (!value.tellers.some(one => one.device === device)) continue
    const duty = await dutyIn(view, final, value, device)
    if (duty) found.push(duty)
  }
  return found
}

async function dutyIn(
  view: ReadView,
  final: Read,
  sealing: Sealing,
  device: string,
): Promise<TellerDuty | null> {
  const { poll } = sealing
  if (sealing.failed || sealing.totals) return { is: 'done', poll }
  const record = (await pollAt(view, poll))!
  const words = await wordsIn(view, sealing)
  if (record.state === 'closed') {
    if (!sealing.sums) return (await isFinal(final, poll, record.closed!.id)) ? { is: 'done', poll } : null
    return words.get(device)?.share ? null : opening(final, poll, device)
  }
  return setupStep(sealing, words, device)
}

const isFinal = (final: Read, poll: string, closing: string): Promise<boolean> =>
  final(async view => (await pollAt(view, poll))?.closed?.id === closing)

function setupStep(
  sealing: Sealing,
  words: ReadonlyMap<string, TellerWords>,
  device: string,
): TellerDuty | null {
  const { poll, place } = sealing
  const own = words.get(device) ?? {}
  if (!own.key)
    return {
      is: 'begin',
      poll,
      make: random => {
        const { secret, message } = makeTellerKey(place, device, hedged(random, 'tellerKey', poll, device))
        return { secret, action: { type: 'decisions.tellerKey', body: { poll, key: message } } }
      },
    }
  const setup = setupOf(sealing, words)
  if (!setup) return null
  if (!own.dealing)
    return step({ poll, name: 'tellerDealing', about: setup }, 'dealing', (_, random) =>
      makeDealing(setup, device, random),
    )
  const dealings = dealingsOf(words)
  if (own.confirmation || Object.keys(dealings).length < sealing.tellers.length) return null
  return {
    is: 'step',
    poll,
    type: 'decisions.tellerConfirmation',
    make: (secret, system) => {
      const random = hedged(system, 'tellerConfirmation', secret, JSON.stringify([setup, dealings]))
      const confirmed = makeConfirmation(setup, dealings, device, secret, random)
      if (confirmed.ok) return said(poll, 'tellerConfirmation', { confirmation: confirmed.value })
      const { code, of: against } = confirmed.fault
      if (code !== 'SHARE_WRONG' || against === null) return null
      const own = { teller: device, secret }
      const complaint = makeComplaint(setup, against, dealings[against]!, own, random)
      return complaint.ok ? said(poll, 'tellerComplaint', { against, complaint: complaint.value }) : null
    },
  }
}

/** [D37] Only of what cannot be reordered any more: another closing would make other sums. */
async function opening(final: Read, poll: string, device: string): Promise<TellerDuty> {
  const counting = await final(async view => {
    const [record, sealing] = [await pollAt(view, poll), await view.get(sealings, poll)]
    if (record?.state !== 'closed' || !sealing) return null
    return countingOf(sealing, await wordsIn(view, sealing), record, await definitionOf(view, record))
  })
  if (!counting) return { is: 'wait', poll }
  return step({ poll, name: 'tellerShare', about: counting }, 'share', (secret, random) =>
    makeDecryptionShare(counting, { teller: device, secret, earlier: [] }, random),
  )
}

const said = (poll: string, name: string, more: Record<string, unknown>): TellerAction => ({
  type: `decisions.${name}`,
  body: { poll, ...more },
})

/** `about`: all that is said with it, so that what is drawn at random serves nothing else. [S23] */
function step(
  { poll, name, about }: { poll: string; name: string; about: unknown },
  field: string,
  make: (secret: string, random: Random) => Result<unknown>,
): TellerDuty {
  return {
    is: 'step',
    poll,
    type: `decisions.${name}`,
    make: (secret, random) => {
      const made = make(secret, hedged(random, name, secret, JSON.stringify(about)))
      return made.ok ? said(poll, name, { [field]: made.value }) : null
    },
  }
}
