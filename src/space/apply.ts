// Turns log entries into the view, by the rules of the apps. The same code checks an action before it is appended.
import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { type ErrorCode, type ErrorDetails, isErrorCode } from '../errors/index.ts'
import { sortable } from '../lib/bytes.ts'
import { decodeEntry, type Origin } from './action-encoding.ts'
import { CHECKPOINT, generationMark } from './checkpoint.ts'
import type {
  Action,
  ActionDefinition,
  App,
  Collection,
  LogControl,
  Membership,
  Refusal,
  Skipped,
  Tools,
} from './contract.ts'
import type { OverlayView } from './view.ts'

/** Actions that did not count. Key: writer and place. */
export const skippedActions: Collection<Skipped> = { name: 'log/skipped' }
/** How far each log has been applied: writer → place. Each device's copy of it says how far it is. */
export const appliedLengths: Collection<number> = { name: 'log/writers' }
/** The same for logs of earlier generations: what the checkpoint held, and what was carried over since. */
export const formerLengths: Collection<number> = { name: 'log/former' }
/** `versions` → version of each app's records in this view. */
export const viewVersions: Collection<Record<string, number>> = { name: 'log/versions' }

/** An entry as it stands in a log. */
export interface LogEntry {
  value: Buffer
  /** Key of the log, in hex. */
  writer: string
  /** Place in the log: its length with this entry. */
  seq: number
}

/** Thrown out of `apply` when an entry was written by a newer CoBox: the space stops there, whole and readable. */
export class NewerAction extends Error {
  readonly action: string

  constructor(action: string) {
    super(`newer action ${action}`)
    this.action = action
  }
}

export type Outcome = { is: 'applied' } | { is: 'skipped'; code: ErrorCode; details: ErrorDetails }

const APPLIED: Outcome = { is: 'applied' }
const skip = (code: ErrorCode, details: ErrorDetails = {}): Outcome => ({ is: 'skipped', code, details })

interface KnownAction {
  definition: ActionDefinition
  accepts(body: unknown): boolean
}

/** Applies entries one by one; made once for a space. Deterministic: nothing here reads a clock or the disk. */
export class Applier {
  readonly #known = new Map<string, KnownAction>()
  readonly #membership: Membership
  readonly #versions: Record<string, number>

  readonly #tools: Tools

  constructor(apps: readonly App[], membership: Membership, tools: Tools) {
    this.#membership = membership
    this.#tools = tools
    this.#versions = Object.fromEntries(apps.map(app => [app.name, app.viewVersion]))
    for (const app of apps)
      for (const [name, definition] of Object.entries(app.actions)) {
        const schema = TypeCompiler.Compile((definition.body ?? definition.input) as TSchema)
        this.#known.set(`${app.name}.${name}`, { definition, accepts: body => schema.Check(body) })
      }
  }

  definition(type: string): ActionDefinition | null {
    return this.#known.get(type)?.definition ?? null
  }

  /** Applies one entry; a skipped one is recorded in the view with its code. Throws `NewerAction`, and storage errors. */
  async apply(view: OverlayView, { value, writer, seq }: LogEntry, log: LogControl): Promise<Outcome> {
    view.put(appliedLengths, writer, seq)
    const decoded = decodeEntry(value)
    const actor = await this.#membership.actor(view, writer)
    const type = decoded.is === 'entry' ? decoded.entry.type : '?'
    const known = this.#known.get(type)
    const skipAs = (code: ErrorCode, as = type, at = 0, origin: Origin = { writer, seq }) => {
      const id = actionId(origin.writer, origin.seq)
      view.put(skippedActions, skippedKey(origin.writer, origin.seq), {
        id,
        type: shortened(as),
        code,
        at,
        member: actor?.member ?? null,
      })
      return skip(code)
    }
    // who is not in the space cannot stop it by writing what nobody knows
    if (!actor && !isFounding(known)) return skipAs('NOT_A_MEMBER')
    if (decoded.is === 'newer') throw new NewerAction(`format ${decoded.format}`)
    if (decoded.is === 'malformed' || type === CHECKPOINT) return skipAs('ACTION_MALFORMED', '?')
    const { version, at, body, from } = decoded.entry
    if (!known || version > (known.definition.version ?? 1))
      throw new NewerAction(`${shortened(type)} ${version}`)
    if (from) {
      if (!actor || (await this.#membership.formerDevice(view, from.writer)) !== actor.device)
        return skipAs('ACTION_MALFORMED', type, at)
      // it came along with a checkpoint, or was carried over before
      if (from.seq <= ((await view.get(formerLengths, from.writer)) ?? 0)) return APPLIED
      view.put(formerLengths, from.writer, from.seq)
    }
    const origin = from ?? { writer, seq }
    const action: Action = {
      ...origin,
      id: actionId(origin.writer, origin.seq),
      type,
      body,
      at,
      actor,
      carried: from !== undefined,
    }
    const outcome = await this.#decide(view, known, action, log)
    if (outcome.is === 'skipped') {
      skipAs(outcome.code, type, at, origin)
      return outcome
    }
    return outcome
  }

  async #decide(view: OverlayView, known: KnownAction, action: Action, log: LogControl): Promise<Outcome> {
    const { definition } = known
    if (!known.accepts(action.body)) return skip('ACTION_MALFORMED')
    const founding = isFounding(known)
    if (action.actor && !founding) {
      const refusal = await this.#membership.refuses(view, action.actor.role, definition.permission)
      if (refusal !== null) return refused(refusal)
    }
    for (const rule of definition.rules) {
      const refusal = await rule(view, action, this.#tools)
      if (refusal !== null) return refused(refusal)
    }
    if (founding) {
      view.put(viewVersions, 'versions', this.#versions)
    }
    if (definition.permission === 'begin') await this.#begin(view, action.writer, log.generation)
    await definition.apply(view, action, log, this.#tools)
    return APPLIED
  }

  /** The view is that of the generation before: its logs are former ones now. */
  async #begin(view: OverlayView, founder: string, generation: string): Promise<void> {
    view.put(generationMark, 'key', generation)
    const before: [string, number][] = []
    for await (const { key, value } of view.range(appliedLengths)) before.push([key, value])
    for (const [writer, length] of before) {
      if (writer === founder) continue
      view.remove(appliedLengths, writer)
      view.put(formerLengths, writer, length)
    }
  }

  /** The app whose records in this view are of a newer version than this CoBox knows, or null. */
  newerApp(versions: Record<string, number> | null): string | null {
    for (const [app, version] of Object.entries(versions ?? {}))
      if (version > (this.#versions[app] ?? 0)) return `${app} records ${version}`
    return null
  }
}

/** What comes before anybody is known to the log: a space's first action, and a generation's. */
function isFounding(known: KnownAction | undefined): boolean {
  return known?.definition.permission === 'found' || known?.definition.permission === 'begin'
}

/** A peer chooses it, and it is shown. */
function shortened(type: string): string {
  return type.replace(/[^\w.-]/g, '?').slice(0, 60)
}

function refused(refusal: Refusal): Outcome {
  const { code, details } = typeof refusal === 'string' ? { code: refusal, details: {} } : refusal
  // a rule is ours, its code is from the catalogue; the check keeps a view readable should one not be
  return skip(isErrorCode(code) ? code : 'ACTION_MALFORMED', details)
}

/** The same on every device: from the action's place in the log. */
export function actionId(writer: string, seq: number): string {
  return `${writer.slice(0, 16)}:${seq}`
}

export function skippedKey(writer: string, seq: number): string {
  return `${writer} ${sortable(seq)}`
}
