// What a box and an admin's device say to each other, read from what may be anything.
import { type TObject, type TSchema, Type as T } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { EndpointInput, EndpointOutput } from '../../api/endpoint.ts'
import { type BoxMethod, type BoxMethods, boxMethods } from '../../api/box-endpoints.ts'
import { CoboxError, isErrorCode } from '../../errors/index.ts'
import { soundAddresses } from './link.ts'

export type MethodInput<M extends BoxMethod> = Omit<EndpointInput<BoxMethods[M]>, 'box'>
export type MethodOutput<M extends BoxMethod> = EndpointOutput<BoxMethods[M]>
/** What a box does for whoever asks: `by` is the admin's device, or null for local control. */
export type BoxAnswers = {
  [M in BoxMethod]: (input: MethodInput<M>, by: string | null) => Promise<MethodOutput<M>>
}

export interface Call {
  id: number
  method: string
  input: unknown
}

export interface Alarm {
  alarm: 'disk-low' | 'disk-full' | 'overcommitted'
  message: string
  /** The figures that the message names, in bytes; a box with an older CoBox tells none. */
  details?: Record<string, number>
  since: number
}

/** What a box says of itself when an admin has come. */
export interface Welcome {
  name: string
  version: string
  addresses: string[]
  alarms: Alarm[]
}

const AlarmSchema = T.Object({
  alarm: T.Union(['disk-low', 'disk-full', 'overcommitted'].map(one => T.Literal(one))),
  message: T.String({ maxLength: 1000 }),
  details: T.Optional(T.Record(T.String({ maxLength: 40 }), T.Integer(), { maxProperties: 8 })),
  since: T.Integer(),
})
const AlarmsSchema = T.Array(AlarmSchema, { maxItems: 16 })
const CallSchema = T.Object(
  {
    is: T.Literal('call'),
    id: T.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    method: T.String({ maxLength: 40 }),
    input: T.Unknown(),
  },
  { additionalProperties: false },
)
const AskSchema = T.Object({
  is: T.Literal('ask'),
  identity: T.String({ pattern: '^[0-9a-f]{64}$' }),
  proof: T.String({ maxLength: 4000 }),
  name: T.String({ minLength: 1, maxLength: 100 }),
  deviceName: T.String({ minLength: 1, maxLength: 100 }),
})

/** What is asked: each field of an input but the box itself, and no other. */
const inputs = Object.fromEntries(
  Object.entries(boxMethods).map(([method, { input }]) => {
    const { box: _, ...fields } = (input as TObject).properties
    return [method, T.Object(fields, { additionalProperties: false })]
  }),
) as unknown as Record<BoxMethod, TSchema>

/** Null for what is none. */
export function readCall(message: unknown): Call | null {
  return Value.Check(CallSchema, message) ? (message as Call) : null
}

/** The method and its checked input. Throws NOT_FOUND, BAD_INPUT. */
export function checkCall({ method, input }: Pick<Call, 'method' | 'input'>): {
  method: BoxMethod
  input: object
} {
  if (!Object.hasOwn(inputs, method)) throw new CoboxError('NOT_FOUND', { what: 'such request to a box' })
  const schema = inputs[method as BoxMethod]
  const problem = Value.Errors(schema, input).First()
  if (problem) {
    const where = problem.path.slice(1).replaceAll('/', '.').slice(0, 60)
    throw new CoboxError('BAD_INPUT', {
      reason: `“${where}”: ${problem.message.charAt(0).toLowerCase()}${problem.message.slice(1)}`,
    })
  }
  return { method: method as BoxMethod, input: input as object }
}

/** Who asks to be an admin, by a link; null for what is none. */
export function readAsk(
  message: unknown,
): { identity: string; proof: string; name: string; deviceName: string } | null {
  if (!Value.Check(AskSchema, message)) return null
  const { identity, proof, name, deviceName } = message
  return { identity, proof, name, deviceName }
}

/** Null for what is none. */
export function readWelcome(message: unknown): Welcome | null {
  const { name, version, addresses, alarms } = (message ?? {}) as Partial<Welcome>
  if (typeof name !== 'string' || name === '' || name.length > 100) return null
  if (typeof version !== 'string' || version.length > 40) return null
  return { name, version, addresses: soundAddresses(addresses), alarms: readAlarms(alarms) }
}

export function readAlarms(value: unknown): Alarm[] {
  return Value.Check(AlarmsSchema, value) ? (value as Alarm[]) : []
}

/** The error that a box has answered with; what went wrong inside of it is its own business. */
export function readError(error: unknown, box: string): CoboxError {
  const { code, details } = (error ?? {}) as { code?: unknown; details?: unknown }
  if (!isErrorCode(code) || code === 'INTERNAL') return new CoboxError('BOX_FAILED', { box })
  const sound = Object.entries(typeof details === 'object' && details !== null ? details : {}).filter(
    ([, value]) =>
      ['number', 'boolean'].includes(typeof value) || (typeof value === 'string' && value.length <= 1000),
  )
  return new CoboxError(code, Object.fromEntries(sound.slice(0, 20)))
}

/** What a box has answered, when it is of the right shape. Throws BOX_FAILED. */
export function checkOutput<M extends BoxMethod>(method: M, output: unknown, box: string): MethodOutput<M> {
  if (!Value.Check(boxMethods[method].output as TSchema, output)) throw new CoboxError('BOX_FAILED', { box })
  return output as MethodOutput<M>
}
