// The share ratio: what this node gives as a host, and what it receives from its hosts.
import { Type as T } from '@sinclair/typebox'
import { endpoint } from './endpoint.ts'
import { Nothing } from './schemas.ts'

const Bytes = (description: string) => T.Integer({ description: `${description}, in bytes` })
const Maybe = <S extends Parameters<typeof T.Union>[0][number]>(schema: S) => T.Union([T.Null(), schema])
const Side = T.Union([T.Literal('given'), T.Literal('received')], {
  description: 'whether this node is the host, or has a space there',
})

const FigureFields = {
  byteSeconds: T.Number({ description: 'bytes × seconds that were kept, as this node has counted' }),
  gbDays: T.Number({ description: 'the same in gigabytes × days' }),
  provenByteSeconds: T.Number({ description: 'of these, what both sides have signed alike' }),
  servedBytes: Bytes('what the host sent'),
  provenServedBytes: Bytes('of these, what both sides have signed alike'),
  receivedBytes: Bytes('what the host got'),
  provenReceivedBytes: Bytes('of these, what both sides have signed alike'),
  availability: Maybe(
    T.Number({
      description:
        'given: the part of the time that this node was on; received: the part of this device’s time in which it had the host',
    }),
  ),
  receipts: T.Object(
    { same: T.Integer(), differ: T.Integer(), alone: T.Integer() },
    {
      description:
        'days of devices that both sides have signed alike, on which they differ, and that only one has signed',
    },
  ),
}
const Figures = T.Object(FigureFields)
const Share = T.Object({
  given: Figures,
  received: Figures,
  ratio: Maybe(T.Number({ description: 'given by received byteSeconds; null when nothing is received' })),
  provenRatio: Maybe(T.Number({ description: 'the same of what both sides have signed alike' })),
})
const Periods = { today: Share, month: Share, all: Share }
const About = {
  agreement: T.String(),
  side: Side,
  coop: T.String({ description: 'what the other side calls itself' }),
  space: Maybe(T.String()),
  name: Maybe(T.String({ description: 'of the space' })),
  state: T.String(),
  inReturnFor: Maybe(T.String({ description: 'the agreement that it was made in return for' })),
}

export const ratioEndpoints = {
  hostingRatio: endpoint({
    summary: 'What this node gives as a host and receives from hosts: today, in 30 days, and in all',
    description:
      'Both sides count, and sign what they have counted of each day; receipts are exchanged now with everybody who is connected. ' +
      'Figures are those of this node; “proven” is what both sides have signed alike. Days are UTC.',
    method: 'GET',
    path: '/api/hosting/ratio',
    input: Nothing,
    output: T.Object({
      ...Periods,
      agreements: T.Array(T.Object({ ...About, today: Figures, month: Figures, all: Figures })),
      pairs: T.Array(
        T.Object(
          { given: T.String(), received: T.String(), coop: T.String(), ...Periods },
          { description: 'two agreements that were made in return for each other' },
        ),
      ),
      differences: T.Array(
        T.Object(
          {
            agreement: T.String(),
            side: Side,
            coop: T.String(),
            day: T.String(),
            device: T.String({ description: 'of the guest' }),
            servedBytes: T.Integer(),
            receivedBytes: T.Integer(),
            byteSeconds: T.Number(),
          },
          { description: 'what the other side has signed more (or less) than this one, in the last 62 days' },
        ),
      ),
      days: T.Array(
        T.Object(
          {
            day: T.String(),
            ...About,
            ...FigureFields,
            differsServedBytes: T.Integer(),
            differsReceivedBytes: T.Integer(),
            differsByteSeconds: T.Number(),
          },
          { description: 'one for each agreement and day' },
        ),
      ),
    }),
  }),
}
