// What went wrong, in words for the page. What happened is the catalogue's own sentence; here is added whether anything was lost,
// where that is a question, and what to do on the page: “do” may hold links to its pages.
import { catalogue, type ErrorCode } from '../../../errors/catalogue.ts'
import type { ErrorWords } from '../shape.ts'
import { errorsNode } from './errors-node.ts'
import { errorsSpaces } from './errors-spaces.ts'
import { errorsPeople } from './errors-people.ts'
import { errorsRecovery } from './errors-recovery.ts'
import { errorsHosting } from './errors-hosting.ts'
import { errorsDecisions } from './errors-decisions.ts'
import { errorsThreads } from './errors-threads.ts'

const words = {
  ...errorsNode,
  ...errorsSpaces,
  ...errorsPeople,
  ...errorsRecovery,
  ...errorsHosting,
  ...errorsDecisions,
  ...errorsThreads,
} satisfies { [Code in ErrorCode]?: { kept?: string; do: string } }

export const errors = Object.fromEntries(
  Object.entries(words).map(([code, more]) => [code, { is: catalogue[code as ErrorCode].message, ...more }]),
) as ErrorWords<typeof words>
