// The rules of what tellers write, as sentences.
import type { Action, ReadView, Refusal, Rule } from '../../../contract.ts'
import {
  checkComplaint,
  checkConfirmation,
  checkDealing,
  checkDecryptionShare,
  checkTellerKey,
  type Setup,
} from '../../sealed/index.ts'
import { definitionOf, pollAt, type PollRecord } from '../view.ts'
import type { ComplaintBody, ConfirmationBody, DealingBody, KeyBody, ShareBody } from './schema.ts'
import { countingOf } from './counting.ts'
import { dealingsOf, type Sealing, sealings, setupOf, type TellerWords, wordsIn } from './view.ts'
import { noKey, unsound } from './voting.ts'

interface AboutPoll {
  poll: string
}

/** What a rule about a teller's step looks at. */
interface Step {
  view: ReadView
  poll: PollRecord
  sealing: Sealing
  words: ReadonlyMap<string, TellerWords>
  /** What this teller has said. */
  own: TellerWords
  /** Null while keys are missing. */
  setup: Setup | null
  device: string
}

const OUT_OF_TURN = 'TELLER_OUT_OF_TURN'

function about<Body extends AboutPoll>(
  ask: (step: Step, body: Body) => Refusal | null | Promise<Refusal | null>,
): Rule<Body> {
  return async (view: ReadView, { body, actor }: Action<Body>) => {
    const [poll, sealing] = [await pollAt(view, body.poll), await view.get(sealings, body.poll)]
    if (!poll || !sealing) return poll ? 'NOT_A_TELLER' : null
    const words = await wordsIn(view, sealing)
    const { device } = actor!
    const own = words.get(device) ?? {}
    return ask({ view, poll, sealing, words, own, setup: setupOf(sealing, words), device }, body)
  }
}

/** [D33] The teller's own device writes it, no other one of the same person. */
export const theyAreATeller: Rule<AboutPoll> = about(({ sealing, device }) =>
  sealing.tellers.some(one => one.device === device) ? null : 'NOT_A_TELLER',
)

/** [D34] */
export const theKeyCanStillCome: Rule<AboutPoll> = about(({ view, poll, sealing }) => {
  if (poll.state === 'closed') return 'POLL_CLOSED'
  return sealing.failed ? noKey(view, sealing) : null
})

/** [D34] */
export const theirKeyIsSound: Rule<KeyBody> = about(({ sealing, words, own, device }, { key }) => {
  if (own.key) return OUT_OF_TURN
  if ([...words.values()].some(one => one.key?.key === key.key)) return OUT_OF_TURN
  const fault = checkTellerKey(sealing.place, device, key)
  return fault && unsound(fault)
})

/** [D34] */
export const theirDealingIsSound: Rule<DealingBody> = about(({ own, setup, device }, { dealing }) => {
  if (!setup || own.dealing) return OUT_OF_TURN
  const fault = checkDealing(setup, device, dealing)
  return fault && unsound(fault)
})

/** [D34] */
export const theyHoldTheirShare: Rule<ConfirmationBody> = about(
  ({ sealing, words, own, setup, device }, { confirmation }) => {
    const dealings = dealingsOf(words)
    const all = sealing.tellers.every(one => Object.hasOwn(dealings, one.device))
    if (!setup || !all || own.confirmation) return OUT_OF_TURN
    const fault = checkConfirmation(setup, dealings, device, confirmation)
    return fault && unsound(fault)
  },
)

/** [D34] Who has confirmed can complain no more. */
export const theComplaintIsJust: Rule<ComplaintBody> = about(
  ({ words, own, setup, device }, { against, complaint }) => {
    const dealing = words.get(against)?.dealing
    if (!setup || !dealing || own.confirmation) return OUT_OF_TURN
    const fault = checkComplaint(setup, against, dealing, device, complaint)
    return fault && unsound(fault)
  },
)

/** [D36] [D37] */
export const theirShareOpensWhatCounts: Rule<ShareBody> = about(
  async ({ view, poll, sealing, words, own, device }, { share }) => {
    if (poll.state !== 'closed' || own.share) return OUT_OF_TURN
    const counting = countingOf(sealing, words, poll, await definitionOf(view, poll))
    if (!counting) return 'FEW_BALLOTS'
    const fault = checkDecryptionShare(counting, device, share)
    return fault && unsound(fault)
  },
)
