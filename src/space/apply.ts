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
  Actor,
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

/** What entries stand for that found a space or begin a generation and do not say it: a CoBox wrote them that had these. */
const VERSIONS_UNSAID: Record<string, number> = { members: 3, files: 1, letters: 1 }

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

  /** The body as this CoBox writes it: who founds a space or begins a generation says what its records are. */
  written({ permission }: ActionDefinition, body: unknown): unknown {
    return isFoundingPermission(permission) ? { ...(body as object), versions: this.#versions } : body
  }

  /** Applies one entry; a skipped one is recorded in the view with its code. Throws `NewerAction`, and storage errors. */
  async apply(view: OverlayView, { value, writer, seq }: LogEntry, log: LogControl): Promise<Outcome> {
    const mayFound = writer === log.generation && !(await hasFounded(view, writer))
    view.put(appliedLengths, writer, seq)
    const decoded = decodeEntry(value)
    const actor = await this.#membership.actor(view, writer)
    // of a later format nothing is noted, also by a CoBox that knows it: all note the same
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
    const isNewer =
      decoded.is === 'newer' ||
      (decoded.is === 'entry' && type !== CHECKPOINT && this.#isNewer(decoded.entry))
    // who is not in the space cannot stop it by writing what nobody knows
    if (!actor && !(mayFound && (isNewer || isFounding(known)))) return skipAs('NOT_A_MEMBER')
    // nor who may write nothing: what it is counts for nothing, so that a newer CoBox notes the same
    const mute = actor && (await this.#mute(view, actor))
    if (decoded.is === 'newer') {
      if (mute) return skipAs(mute)
      throw new NewerAction(`format ${decoded.format}`)
    }
    if (decoded.is === 'malformed' || type === CHECKPOINT) return skipAs('ACTION_MALFORMED', '?')
    const { version, at, body, from } = decoded.entry
    if (from) {
      if (!actor || (await this.#membership.formerDevice(view, from.writer)) !== actor.device)
        return skipAs('ACTION_MALFORMED', type, at)
      // it came along with a checkpoint, or was carried over before
      if (from.seq <= ((await view.get(formerLengths, from.writer)) ?? 0)) return APPLIED
      view.put(formerLengths, from.writer, from.seq)
    }
    const origin = from ?? { writer, seq }
    if (mute) return skipAs(mute, type, at, origin)
    if (!known || isNewer) throw new NewerAction(`${shortened(type)} ${version}`)
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
      // from the entry: another device may have other apps, and its view is the same all the same
      const { versions = VERSIONS_UNSAID } = action.body as { versions?: Record<string, number> }
      const newer = this.newerApp(versions)
      if (newer) throw new NewerAction(newer)
      view.put(viewVersions, 'versions', versions)
    }
    if (definition.permission === 'begin') await this.#begin(view, action.writer, log.generation)
    await definition.apply(view, action, log, this.#tools)
    return APPLIED
  }

  #isNewer({ type, version }: { type: string; version: number }): boolean {
    const known = this.#known.get(type)
    return !known || version > (known.definition.version ?? 1)
  }

  /** The refusal for somebody who may not even write what is about themselves, or null. */
  async #mute(view: OverlayView, { role }: Actor): Promise<ErrorCode | null> {
    const refusal = await this.#membership.refuses(view, role, 'own')
    return refusal && (typeof refusal === 'string' ? refusal : refusal.code)
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
  return known !== undefined && isFoundingPermission(known.definition.permission)
}

function isFoundingPermission(permission: string): boolean {
  return permission === 'found' || permission === 'begin'
}

/** True when this log, the first one of its generation, is past its beginning. */
async function hasFounded(view: OverlayView, writer: string): Promise<boolean> {
  return (
    (await view.get(viewVersions, 'versions')) !== null && (await view.get(appliedLengths, writer)) !== null
  )
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
