// An error as people read it: what happened, and what to do, from the one catalogue.
import { Alert, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import { toCoboxError } from '../../errors/index.ts'

/** Nothing while there is no error. */
export function Problem({ error }: { error: unknown }) {
  if (!error) return null
  const { message, hint, code } = toCoboxError(error)
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={<span className="breaks">{message}</span>}
      data-code={code}
    >
      {hint && <Text size="sm">{hint}</Text>}
    </Alert>
  )
}

/** Says in a corner that something that was asked for did not work. */
export function showProblem(error: unknown): void {
  const { message, hint, code } = toCoboxError(error)
  if (code === 'CANCELLED') return
  notifications.show({ color: 'red', title: message, message: hint, autoClose: 10_000 })
}
