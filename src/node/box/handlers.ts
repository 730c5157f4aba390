// Answers the endpoints of boxes: what is asked of this node itself when it is one, else of a box that it controls.
import type { BoxMethod } from '../../api/box-endpoints.ts'
import type { boxEndpoints } from '../../api/box-endpoints.ts'
import { endpoints, type Endpoints } from '../../api/endpoints.ts'
import { CoboxError } from '../../errors/index.ts'
import type { NodeParts } from '../node-parts.ts'
import type { Handlers } from '../service.ts'
import { version } from '../version.ts'
import { isKeyOf } from './boxes.ts'
import type { MethodInput, MethodOutput } from './calls.ts'
import { isOlder } from './versions.ts'

type BoxHandlers = Pick<Handlers, keyof typeof boxEndpoints & keyof Endpoints>

const DONE = { done: true } as const

export function boxHandlers({ box, boxes }: NodeParts): BoxHandlers {
  const isHere = (wanted: string | undefined) =>
    wanted === undefined || wanted === 'here' || wanted === box?.name || isKeyOf(box?.device ?? '', wanted)
  const ask = <M extends BoxMethod>(
    method: M,
    wanted: string | undefined,
    input: MethodInput<M>,
    signal?: AbortSignal,
  ): Promise<MethodOutput<M>> => {
    if (box && isHere(wanted)) return box.answers[method](input, null)
    if (wanted === 'here') throw new CoboxError('NOT_A_BOX')
    return boxes.get(wanted).call(method, input, signal)
  }
  const asking =
    <M extends BoxMethod>(method: M) =>
    ({ box: wanted, ...input }: { box?: string } & MethodInput<M>, signal?: AbortSignal) =>
      ask(method, wanted, input as unknown as MethodInput<M>, signal)
  return {
    boxPair: async ({ link }, signal) => {
      const paired = await boxes.pair(link, signal)
      return { box: paired.device, name: paired.saved.name }
    },
    boxList: async () => ({
      boxes: boxes.all().map(({ saved, connected, refused, version: its, alarms }) => {
        const { box: key, name, addresses } = saved
        return { box: key, name, connected, refused, version: its, addresses, alarms: [...alarms] }
      }),
    }),
    boxForget: async ({ box: wanted }) => {
      await boxes.forget(wanted)
      return DONE
    },
    boxStatus: async ({ box: wanted }, signal) => {
      const status = await ask('status', wanted, {}, signal)
      // whether there is a newer release nobody knows offline; that this node is newer, it does
      return isOlder(status.version, version)
        ? { ...status, update: { box: status.version, here: version } }
        : status
    },
    boxDisk: asking('disk'),
    boxAgreements: asking('agreements'),
    boxOffers: asking('offers'),
    boxOffer: asking('offer'),
    boxWithdraw: asking('withdraw'),
    boxEnd: asking('end'),
    boxSuspend: asking('suspend'),
    boxResume: asking('resume'),
    boxConfirm: asking('confirm'),
    boxRestart: asking('restart'),
    boxLogs: asking('logs'),
    boxRename: asking('rename'),
    boxAdmins: asking('admins'),
    boxInvite: asking('invite'),
    boxRemove: asking('remove'),
    boxReset: async () => {
      if (!box) throw new CoboxError('NOT_A_BOX')
      return box.reset()
    },
  }
}

/** What begins something that a box does not do: spaces, and being somebody's device. */
const NOT_ON_A_BOX: ReadonlySet<string> = new Set([
  'spaceCreate',
  'join',
  'idRestore',
  'deviceJoin',
  'devicePair',
  ...Object.entries(endpoints)
    .filter(([name, { method }]) => name.startsWith('recovery') && method === 'POST')
    .map(([name]) => name),
])

/** [B1] The handlers of a box. */
export function onlyHosting(handlers: Handlers): Handlers {
  const refuse = async () => {
    throw new CoboxError('BOX_ONLY_HOSTS')
  }
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, NOT_ON_A_BOX.has(name) ? refuse : handler]),
  ) as Handlers
}
