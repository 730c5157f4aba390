// What the words of tellers do to the view. The rules have passed.
import type { Action, WriteView } from '../../../contract.ts'
import { pollKey } from '../../sealed/index.ts'
import {
  definitionOf,
  isUnweighted,
  note,
  pollAt,
  type PollRecord,
  putPoll,
  results,
  votersOf,
} from '../view.ts'
import { countingOf, openedBy, tallyOfTotals, withSums } from './counting.ts'
import type { ComplaintBody, ConfirmationBody, DealingBody, KeyBody, ShareBody } from './schema.ts'
import type { Voice } from '../standing.ts'
import { awaited, dealingsOf, say, sealedPollOf, sealings, setupOf, wordsIn } from './view.ts'
import type { Definition } from '../schema.ts'

/** [D33] A sealed poll has begun: its tellers are waited for. */
export function begin(
  view: WriteView,
  poll: string,
  place: string,
  { tellers, threshold }: NonNullable<Definition['sealing']>,
): void {
  const open = { key: null, failed: null, sums: null, unit: 1, totals: null }
  view.put(sealings, poll, { poll, place, tellers, threshold, ...open })
}

export async function giveKey(view: WriteView, { body, actor }: Action<KeyBody>) {
  await say(view, body.poll, actor!.device, { key: body.key })
}

export async function deal(view: WriteView, { body, actor }: Action<DealingBody>) {
  await say(view, body.poll, actor!.device, { dealing: body.dealing })
}

/** [D34] The last one makes the key stand. */
export async function confirm(view: WriteView, action: Action<ConfirmationBody>) {
  const { body, actor } = action
  await say(view, body.poll, actor!.device, { confirmation: body.confirmation })
  const sealing = (await view.get(sealings, body.poll))!
  const words = await wordsIn(view, sealing)
  if (awaited(sealing, words).length > 0) return
  const key = pollKey(setupOf(sealing, words)!, dealingsOf(words))
  if (!key.ok) return
  view.put(sealings, body.poll, { ...sealing, key: key.value })
  await noteIn(view, action)
}

/** [D34] */
export async function complain(view: WriteView, action: Action<ComplaintBody>) {
  const { body, actor } = action
  const { poll, against, complaint } = body
  await say(view, poll, actor!.device, { complaint: { against, complaint } })
  const sealing = (await view.get(sealings, poll))!
  view.put(sealings, poll, { ...sealing, failed: { by: actor!.device, against } })
  await noteIn(view, action)
}

/** Counts nothing yet: pins the sums of what counts. */
export async function close(
  view: WriteView,
  poll: PollRecord,
  definition: Definition,
  voices: readonly Voice[],
): Promise<void> {
  const sealing = (await view.get(sealings, poll.poll))!
  const sealedPoll = sealedPollOf(sealing, poll, definition)
  view.put(sealings, poll.poll, await withSums(view, sealing, sealedPoll, voices))
}

/** [D38] With as many shares as the threshold there is a result. Further ones change nothing about it. */
export async function share(view: WriteView, action: Action<ShareBody>) {
  const { body, actor } = action
  await say(view, body.poll, actor!.device, { share: body.share })
  const sealing = (await view.get(sealings, body.poll))!
  const poll = (await pollAt(view, body.poll))!
  const definition = await definitionOf(view, poll)
  const words = await wordsIn(view, sealing)
  const counting = countingOf(sealing, words, poll, definition)
  const totals = counting && sealing.totals === null ? openedBy(counting, words) : null
  if (!counting || !totals) return
  view.put(sealings, body.poll, { ...sealing, totals })
  const voters = await votersOf(view, poll)
  const counts = {
    voters: voters.size,
    voted: counting.sums.ballots,
    unweighted: isUnweighted(voters),
  }
  view.put(results, body.poll, tallyOfTotals(definition, { totals, unit: sealing.unit }, counts))
  await noteIn(view, action)
}

async function noteIn(view: WriteView, action: Action<{ poll: string }>): Promise<void> {
  const poll = (await pollAt(view, action.body.poll))!
  note(view, poll, action)
  await putPoll(view, poll)
}
