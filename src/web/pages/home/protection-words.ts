// Why a space is not protected: what the node says in English, as a key of the catalogue and its values.

export type WhyKey =
  | 'whyNoHost'
  | 'whyFewCoops'
  | 'whyNotProven'
  | 'whyFull'
  | 'whyTakesNothing'
  | 'whyRefuses'
  | 'whyAway'
  | 'whyLacking'
  | 'whyWaiting'

export interface Why {
  key: WhyKey
  values: { who?: string; places?: number; wanted?: number }
}

/** The names of hosts come first, and may hold anything: each reason is known by how it ends. */
const ENDINGS: readonly [string, WhyKey][] = [
  [' did not prove what it should hold', 'whyNotProven'],
  [' has no room left', 'whyFull'],
  [' takes nothing new', 'whyTakesNothing'],
  [' does not let this device in', 'whyRefuses'],
  [' do not let this device in', 'whyRefuses'],
  [' is not connected', 'whyAway'],
  [' is still getting what it lacks', 'whyLacking'],
  [' has not proven it yet', 'whyWaiting'],
]

/** Null: a reason that this page does not know, to be shown as it is. */
export function whyUnprotected(reason: string): Why | null {
  if (reason === 'no host keeps it') return { key: 'whyNoHost', values: {} }
  const few = /^it has hosts of (\d+) of (\d+) co-ops that it wants$/.exec(reason)
  if (few) return { key: 'whyFewCoops', values: { places: Number(few[1]), wanted: Number(few[2]) } }
  const found = ENDINGS.find(([ending]) => reason.endsWith(ending))
  return found ? { key: found[1], values: { who: reason.slice(0, -found[0].length) } } : null
}
