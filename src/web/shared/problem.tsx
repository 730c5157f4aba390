// An error as people read it: what happened, whether anything was lost, and what to do.
import { Alert, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import { toCoboxError } from '../../errors/index.ts'
import { WhatHappened, WhatToDo } from './error-words.tsx'

/** Nothing while there is no error. */
export function Problem({ error }: { error: unknown }) {
  if (!error) return null
  const of = toCoboxError(error)
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        <span className="breaks">
          <WhatHappened of={of} />
        </span>
      }
      data-code={of.code}
    >
      <Text size="sm">
        <WhatToDo of={of} />
      </Text>
    </Alert>
  )
}

/** Says in a corner that something that was asked for did not work. */
export function showProblem(error: unknown): void {
  const of = toCoboxError(error)
  if (of.code === 'CANCELLED') return
  notifications.show({
    color: 'red',
    title: <WhatHappened of={of} />,
    message: <WhatToDo of={of} />,
    autoClose: 10_000,
  })
}
