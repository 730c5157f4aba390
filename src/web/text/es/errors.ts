// Lo que falló: qué ocurrió, si se perdió algo, y qué hacer en la página.
import type { errors as en } from '../en/errors.ts'
import type { Text } from '../shape.ts'
import { errorsNode } from './errors-node.ts'
import { errorsSpaces } from './errors-spaces.ts'
import { errorsPeople } from './errors-people.ts'
import { errorsRecovery } from './errors-recovery.ts'
import { errorsHosting } from './errors-hosting.ts'
import { errorsDecisions } from './errors-decisions.ts'
import { errorsThreads } from './errors-threads.ts'

export const errors: Text<typeof en> = {
  ...errorsNode,
  ...errorsSpaces,
  ...errorsPeople,
  ...errorsRecovery,
  ...errorsHosting,
  ...errorsDecisions,
  ...errorsThreads,
}
