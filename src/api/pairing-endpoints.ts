// What a node offers about adding a device: a link on the old device, a code on both, and the person's answer.
import { Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { Done, Nothing, WaitingDevice } from './schemas.ts'

export const pairingEndpoints = {
  devicePair: endpoint({
    summary: 'Make a link that adds another device to this person; the link before it works no more',
    method: 'POST',
    path: '/api/devices/pair',
    input: T.Object({
      compare: T.Optional(
        T.Boolean({ description: 'false: whoever has the link is let in at once, without comparing codes' }),
      ),
    }),
    output: T.Object({
      link: T.String(),
      expires: T.Integer({ description: 'ms since 1970' }),
    }),
  }),
  deviceRequests: endpoint({
    summary: 'New devices that wait to be let in, with the code that each must show',
    method: 'GET',
    path: '/api/devices/requests',
    input: Nothing,
    output: T.Object({
      open: T.Boolean({ description: 'whether there is a link that works' }),
      requests: T.Array(WaitingDevice),
    }),
    cli: { command: 'device requests' },
  }),
  deviceConfirm: endpoint({
    summary: 'Let in the new device that shows this code; a wrong code ends the link',
    method: 'POST',
    path: '/api/devices/confirm',
    input: T.Object({ code: T.String({ maxLength: 100, description: 'what the NEW device shows' }) }),
    output: T.Object({ device: T.String(), deviceName: T.String() }),
    cli: { command: 'device confirm', positional: ['code'] },
  }),
  deviceDecline: endpoint({
    summary: 'Let in no device by the link that is open: who waits is turned away',
    method: 'POST',
    path: '/api/devices/decline',
    input: Nothing,
    output: Done,
    cli: { command: 'device decline' },
  }),
  deviceJoin: endpoint({
    summary: 'Make this fresh node a device of the person who made the link; answers when that is decided',
    method: 'POST',
    path: '/api/devices/join',
    input: T.Object({ link: T.String() }),
    output: T.Object({ identity: T.String(), device: T.String(), personName: T.String() }),
  }),
}
