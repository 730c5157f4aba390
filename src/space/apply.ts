// Turns log entries into the view, by the rules of the apps. The same code checks an action before it is appended.
import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { type ErrorCode, type ErrorDetails, isErrorCode } from '../errors/index.ts'
import { sortable } from '../lib/bytes.ts'
import { decodeEntry } from './action-encoding.ts'
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
    const id = actionId(writer, seq)
    view.put(appliedLengths, writer, seq)
    const decoded = decodeEntry(value)
    const actor = await this.#membership.actor(view, writer)
    const type = decoded.is === 'entry' ? decoded.entry.type : '?'
    const known = this.#known.get(type)
    // who is not in the space cannot stop it by writing what nobody knows
    if (!actor && known?.definition.permission !== 'found') {
      this.#record(view, writer, seq, {
        id,
        type: shortened(type),
        code: 'NOT_A_MEMBER',
        at: 0,
        member: null,
      })
      return skip('NOT_A_MEMBER')
    }
    if (decoded.is === 'newer') throw new NewerAction(`format ${decoded.format}`)
    if (decoded.is === 'malformed') {
      this.#record(view, writer, seq, {
        id,
        type: '?',
        code: 'ACTION_MALFORMED',
        at: 0,
        member: actor?.member ?? null,
      })
      return skip('ACTION_MALFORMED')
    }
    const { version, at, body } = decoded.entry
    if (!known || version > (known.definition.version ?? 1))
      throw new NewerAction(`${shortened(type)} ${version}`)
    const action: Action = { id, type, body, writer, seq, at, actor }
    const outcome = await this.#decide(view, known, action, log)
    if (outcome.is === 'skipped') {
      this.#record(view, writer, seq, { id, type, code: outcome.code, at, member: actor?.member ?? null })
    }
    return outcome
  }

  async #decide(view: OverlayView, known: KnownAction, action: Action, log: LogControl): Promise<Outcome> {
    const { definition } = known
    if (!known.accepts(action.body)) return skip('ACTION_MALFORMED')
    const founding = definition.permission === 'found'
    if (action.actor && !founding) {
      const refusal = await this.#membership.refuses(view, action.actor.role, definition.permission)
      if (refusal !== null) return refused(refusal)
    }
    for (const rule of definition.rules) {
      const refusal = await rule(view, action, this.#tools)
      if (refusal !== null) return refused(refusal)
    }
    if (founding) view.put(viewVersions, 'versions', this.#versions)
    await definition.apply(view, action, log)
    return APPLIED
  }

  #record(view: OverlayView, writer: string, seq: number, skipped: Skipped): void {
    view.put(skippedActions, skippedKey(writer, seq), skipped)
  }

  /** The app whose records in this view are of a newer version than this CoBox knows, or null. */
  newerApp(versions: Record<string, number> | null): string | null {
    for (const [app, version] of Object.entries(versions ?? {}))
      if (version > (this.#versions[app] ?? 0)) return `${app} records ${version}`
    return null
  }
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
