// Tries actions before they are appended: the very `apply` that every device will run, on a view that is thrown away.
import type { ApplyNode } from 'autobase'
import type Hyperbee from 'hyperbee'
import { CoboxError } from '../errors/index.ts'
import { toHex } from '../lib/bytes.ts'
import { encodeEntry } from './action-encoding.ts'
import type { Applier } from './apply.ts'
import type { LogControl, Self } from './contract.ts'
import type { Generation } from './record.ts'
import { OverlayView } from './view.ts'
import type { ViewReader } from './view-reader.ts'

/** An action before it is in the log. `input` goes through the action's `prepare`; `body` is taken as it is. */
export type NewAction = { type: string; input: unknown } | { type: string; body: unknown }

export interface Trial {
  /** The entries, as they will stand in the log. */
  values: readonly Buffer[]
  /** What they make of the view; null when they also change who may write, which a trial cannot do. */
  view: OverlayView | null
  /** Places and view that this holds for. */
  start: number
  length: number
  fork: number
  writer: string
}

export interface TrialGround {
  applier: Applier
  reader: ViewReader
  generation: Generation
  /** Key of the log that they will stand in, in hex, and its length now. */
  writer: string
  start: number
  self: Self
}

/** Throws the first refusal; a device that is not let in yet is told that rather than “not a member”. */
export async function tryActions(ground: TrialGround, actions: readonly NewAction[]): Promise<Trial> {
  const { applier, reader, generation, writer, start, self } = ground
  const values: Buffer[] = []
  let touchesLog = false
  const log: LogControl = {
    generation: generation.key,
    addWriter: async () => {
      touchesLog = true
    },
  }
  return reader.read(async (_, source, { length, fork }) => {
    const trial = new OverlayView(source)
    for (const action of actions) {
      const definition = applier.definition(action.type)
      if (!definition) throw new CoboxError('NOT_FOUND', { what: `action ${action.type}` })
      const prepare = definition.prepare ?? ((_view, input) => input)
      const given = 'body' in action ? action.body : await prepare(trial, action.input, self)
      const body = applier.written(definition, given)
      const value = encodeEntry({ type: action.type, version: definition.version ?? 1, at: self.now, body })
      const outcome = await applier.apply(trial, { value, writer, seq: start + values.length + 1 }, log)
      if (outcome.is === 'skipped')
        throw outcome.code === 'NOT_A_MEMBER'
          ? new CoboxError('NOT_WRITABLE')
          : new CoboxError(outcome.code, outcome.details)
      values.push(value)
    }
    return { values, view: touchesLog ? null : trial, start, length, fork, writer }
  })
}

/** The trial's result when the log has put the same entries onto the same view: it need not be worked out twice. */
export function resultFor(
  trial: Trial | null,
  nodes: readonly ApplyNode[],
  bee: Hyperbee<string, Buffer>,
): OverlayView | null {
  if (!trial || trial.length !== bee.core.length || trial.fork !== bee.core.fork) return null
  const { values, start, writer } = trial
  const same =
    values.length === nodes.length &&
    nodes.every(
      ({ length, from, value }, i) =>
        length === start + i + 1 && toHex(from.key) === writer && values[i]!.equals(value as Buffer),
    )
  return same ? trial.view : null
}
